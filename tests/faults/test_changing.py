"""Plans that change, lose a part or vanish while they are read, and clocks that are wrong."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.faults.runs import DOCUMENTS, DXSTRAT, RENDER, plain_environment, shell, start, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="run with bash here")


def _documents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in DOCUMENTS if (folder / name).exists()}


def _edition(folder: Path, edition: str) -> dict[str, bytes]:
    """Render another edition of the plan, and return its documents."""
    plan = start(folder) / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("第1.0版", edition), encoding="utf-8")
    assert shell(RENDER, folder).code == 0
    return _documents(folder)


@contextmanager
def _writer(program: str, *arguments: Path) -> Iterator[None]:
    """Run a program of Python beside what is done meanwhile."""
    with subprocess.Popen([sys.executable, "-c", program, *map(str, arguments)]) as running:
        try:
            yield
        finally:
            running.kill()


_REPLACING = """
import itertools, os, sys, time
plan, *versions = sys.argv[1:]
texts = [open(one, "rb").read() for one in versions]
for number, text in enumerate(itertools.cycle(texts)):
    with open(plan + ".new", "wb") as file:
        file.write(text)
    os.replace(plan + ".new", plan)
"""
_REWRITING = (
    _REPLACING.replace('plan + ".new", "wb"', 'plan, "wb", buffering=0')
    .replace('    os.replace(plan + ".new", plan)\n', "")
    .replace("file.write(text)", "[file.write(text[at : at + 500]) for at in range(0, len(text), 500)]")
)


def test_the_writers_do_what_they_are_named_for() -> None:
    assert "os.replace" in _REPLACING
    assert "os.replace" not in _REWRITING
    assert "at + 500" in _REWRITING


def test_a_plan_replaced_over_and_over_gives_one_version_or_the_other(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two", "both")]
    for folder in folders:
        folder.mkdir()
    versions = [_edition(folders[0], "第1.0版"), _edition(folders[1], "第2.0版")]
    assert versions[0] != versions[1]
    plan = start(folders[2]) / "plan.yaml"
    with _writer(_REPLACING, plan, folders[0] / "plan.yaml", folders[1] / "plan.yaml"):
        for _ in range(6):
            ran = shell(RENDER, folders[2])
            assert (ran.code, told(ran)) == (0, True)
            assert _documents(folders[2]) in versions


def test_a_plan_that_is_being_written_is_read_or_told_about(tmp_path: Path) -> None:
    plan = start(tmp_path) / "plan.yaml"
    other = tmp_path / "other.txt"
    shutil.copy(plan, other)
    with _writer(_REWRITING, plan, other):
        for _ in range(10):
            ran = shell(f"{DXSTRAT} validate", tmp_path)
            assert ran.code in (0, 1)
            assert told(ran)


def test_a_missing_part_leaves_the_old_documents(tmp_path: Path) -> None:
    before = _edition(tmp_path, "第1.0版")
    plan = tmp_path / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "include: [gone.yaml]\n", encoding="utf-8")
    ran = shell(RENDER, tmp_path)
    assert (ran.code, told(ran)) == (1, True)
    assert "エラー[DX073]" in ran.out
    assert _documents(tmp_path) == before


@pytest.mark.parametrize("inside", [True, False])
def test_a_folder_that_vanishes_midway_is_told_or_was_done(tmp_path: Path, inside: bool) -> None:
    moments = random.Random(7)  # noqa: S311 - moments, not secrets
    codes = []
    for number in range(6):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        start(folder)
        with subprocess.Popen(
            [sys.executable, "-m", "dxstrat", "render", "--no-page-numbers", str(folder / "plan.yaml")],
            cwd=folder if inside else tmp_path,
            env=plain_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as running:
            time.sleep(moments.uniform(0.1, 1.2))
            shutil.rmtree(folder, ignore_errors=True)
            out, err = (text.decode() for text in running.communicate(timeout=60))
        codes.append(running.returncode)
        assert not any(word in out + err for word in ("Traceback", "不具合"))
        if folder.exists():
            assert set(_documents(folder)) == {file.name for file in folder.iterdir()}
    assert set(codes) <= {0, 1, 2}


_CLOCK = """
import datetime, time

class date(datetime.date):
    @classmethod
    def today(cls):
        return cls(1970, 1, 1)

class clock(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(1970, 1, 1, tzinfo=tz)

    @classmethod
    def today(cls):
        return cls(1970, 1, 1)

datetime.date, datetime.datetime = date, clock
localtime, gmtime = time.localtime, time.gmtime
time.time = lambda: 0.0
time.localtime = lambda seconds=None: localtime(0 if seconds is None else seconds)
time.gmtime = lambda seconds=None: gmtime(0 if seconds is None else seconds)
"""


@pytest.mark.parametrize("touched", [0, -86_400 * 365 * 20, 4_102_444_800])
def test_a_clock_of_1970_and_files_of_any_age_change_no_document(tmp_path: Path, touched: int) -> None:
    usual = _edition(tmp_path, "第1.0版")
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(_CLOCK, encoding="utf-8")
    shown = shell(
        f"{sys.executable} -c 'import time, datetime; print(time.time(), datetime.date.today())'",
        clock,
        PYTHONPATH=str(clock),
    )
    assert shown.out == "0.0 1970-01-01\n"
    for name in ("plan.yaml", *DOCUMENTS):
        os.utime(tmp_path / name, (touched, touched))
    ran = shell(RENDER, tmp_path, PYTHONPATH=str(clock))
    assert (ran.code, told(ran)) == (0, True)
    assert _documents(tmp_path) == usual
    checked = shell(f"{DXSTRAT} validate", tmp_path, PYTHONPATH=str(clock))
    assert checked.out == shell(f"{DXSTRAT} validate", tmp_path).out
