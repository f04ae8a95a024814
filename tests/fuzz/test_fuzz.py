"""Each target runs for a third of a minute from a fixed seed and breaks no law on the way."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 20
ROOT = Path(__file__).parents[2]
TARGETS = sorted(
    file.stem
    for file in Path(__file__).parent.glob("*.py")
    if "__main__" in file.read_text(encoding="utf-8") and file != Path(__file__)
)


def test_the_targets_are_these() -> None:
    assert TARGETS == ["house", "reading", "reference"]


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="no atheris for this system")
@pytest.mark.parametrize("target", TARGETS)
def test_no_bytes_break_a_law(target: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.fuzz.{target}", "--seconds", str(SECONDS), "--keep", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=SECONDS * 10,
        check=False,
    )
    kept = [file.read_bytes() for file in tmp_path.iterdir()]
    assert kept == [], done.stderr[-3_000:]
    assert done.returncode == 0, done.stderr[-3_000:]
    runs = re.search(r"stat::number_of_executed_units: (\d+)", done.stderr)
    covered = [int(found) for found in re.findall(r" cov: (\d+) ", done.stderr)]
    assert runs is not None
    assert int(runs[1]) > 100
    assert covered[-1] > 100
