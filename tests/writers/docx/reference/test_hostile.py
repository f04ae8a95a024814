"""Dangerous, damaged and false reference files are refused, each with its code and its reason."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dxstrat.writers.reference import guard
from dxstrat.writers.reference.kinds import KINDS
from tests.writers.docx.reference.building import word_file
from tests.writers.docx.reference.hostile import Hostile, hostile_files

FILES = hostile_files()
SECONDS = 5.0
MEGABYTES = 300
REFUSING = {kind.code for kind in KINDS if kind.code <= "DX830"}


def test_there_are_many_of_them_and_every_refusing_code_is_met() -> None:
    assert len(FILES) >= 100
    assert len({one.name for one in FILES}) == len(FILES)
    assert {code for one in FILES for code in one.codes} == REFUSING


def test_the_file_they_are_made_from_is_harmless() -> None:
    guarded = guard(word_file())
    assert guarded.problems == ()
    assert guarded.package is not None
    assert guarded.package.document == "word/document.xml"


@pytest.mark.parametrize("hostile", FILES, ids=lambda one: one.name)
def test_it_is_refused_with_its_reason(hostile: Hostile) -> None:
    data = hostile.make()
    start = time.process_time()
    guarded = guard(data)
    taken = time.process_time() - start
    assert guarded.package is None
    codes = {one.kind.code for one in guarded.problems}
    assert codes, "refused without a word"
    assert codes == hostile.codes
    said = " ".join(one.message.ja for one in guarded.problems)
    assert hostile.says in said
    assert taken < SECONDS
    for one in guarded.problems:
        assert one.fix.ja
        assert one.fix.en
        assert one.message.en
        for text in (one.message.ja, one.fix.ja, one.part):
            text.encode("cp932", "strict" if text.isascii() else "backslashreplace")
            assert text.isprintable()


_MEASURE = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
from pathlib import Path
from dxstrat.writers.reference import guard
from tests.memory import peak_megabytes
print(guard(Path(sys.argv[1]).read_bytes()).package is None)
print(peak_megabytes(), time.process_time())
"""

_HEAVY = [
    one
    for one in FILES
    if one.name
    in (
        "a bomb of zeros",
        "XML of 17 MB",
        "many large parts",
        "an endless list of parts",
        "a file of 65 MB",
        "100,000 elements deep",
        "two million elements",
        "entities upon entities",
        "25,000 relationships",
    )
]


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured with the means of Unix")
@pytest.mark.parametrize("hostile", _HEAVY, ids=lambda one: one.name)
def test_the_heavy_ones_take_little_memory(hostile: Hostile, tmp_path: Path) -> None:
    assert len(_HEAVY) == 9
    file = tmp_path / "ours.docx"
    file.write_bytes(hostile.make())
    run = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(file)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])},
    )
    refused, memory, seconds = run.stdout.split()
    assert refused == "True"
    assert float(memory) < MEGABYTES
    assert float(seconds) < SECONDS
