"""Runs dxstrat as a user does: as a program of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


_SET_BY_OTHERS = {"CI", "COLUMNS", "DXSTRAT_LANG", "FORCE_COLOR"}
"""What a runner of CI or of tests sets, and a user does not."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run printed and how it ended."""

    code: int
    out: str
    err: str


def dxstrat(*arguments: str | Path, folder: Path, encoding: str = "utf-8", **environment: str) -> Ran:
    """Run dxstrat in `folder`; its output is read in `encoding`, as a pipe of that code page would."""
    kept = {key: value for key, value in os.environ.items() if key not in _SET_BY_OTHERS}
    done = subprocess.run(
        [sys.executable, "-m", "dxstrat", *map(str, arguments)],
        cwd=folder,
        env={**kept, "PYTHONIOENCODING": encoding, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))
