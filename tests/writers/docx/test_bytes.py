"""The same tree gives the same bytes, on any day and anywhere."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from dxstrat.writers.docx import write_docx
from tests.writers.docx.reading import sample_docx
from tests.writers.docx.sample import document

ROOT = Path(__file__).resolve().parents[3]

ELSEWHERE = """
import datetime, sys, time
later = time.gmtime(2_500_000_000)
time.time = lambda: 2_500_000_000.0
time.localtime = lambda *_: later
sys.path.insert(0, {root!r})
import hashlib
from dxstrat.writers.docx import look_named, write_docx
from tests.writers.docx.sample import document
print(hashlib.sha256(write_docx(document(), look_named("modern"))).hexdigest())
"""


def test_twice_the_same() -> None:
    assert write_docx(document()) == sample_docx("modern")


def test_the_same_in_another_folder_on_another_day(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", ELSEWHERE.format(root=str(ROOT))],
        cwd=tmp_path,
        env={**os.environ, "PYTHONHASHSEED": "17", "TZ": "Pacific/Kiritimati"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert result.stdout.strip() == hashlib.sha256(sample_docx("modern")).hexdigest()


def test_the_package_carries_no_day_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(sample_docx("modern"))) as archive:
        infos = archive.infolist()
    assert [one.filename for one in infos][:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert [one.filename for one in infos][2:] == sorted(one.filename for one in infos[2:])
    assert {one.date_time for one in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {one.create_system for one in infos} == {0}
    assert len({one.filename for one in infos}) == len(infos)
