"""Runs dxstrat in a shell, where outputs can be closed, filled or cut, and looks at what is left."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "minimal" / "plan.yaml"
DXSTRAT = f"{shlex.quote(sys.executable)} -m dxstrat"
RENDER = f"{DXSTRAT} render --no-page-numbers"
DOCUMENT = "さざなみ町DX推進計画.docx"
DOCUMENTS = sorted(f"さざなみ町DX推進計画{part}.docx" for part in ("", "_ロードマップ", "_概要版"))


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run in a shell ended, and what it printed, in UTF-8."""

    code: int
    out: str
    err: str


def start(folder: Path) -> Path:
    """Put the smallest example into `folder` as plan.yaml, and return the folder."""
    shutil.copy(EXAMPLE, folder / "plan.yaml")
    return folder


def plain_environment() -> dict[str, str]:
    """Return the environment without what a runner of CI or a user sets for dxstrat; output is in UTF-8."""
    set_by_others = ("CI", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "TERM", "DXSTRAT_", "GITHUB_", "GITLAB_")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(set_by_others)}
    return {**kept, "PYTHONIOENCODING": "utf-8"}


def shell(command: str, folder: Path, **environment: str | None) -> Ran:
    """Run a command of bash in `folder`; a variable that is None is taken out of the environment.

    A pipeline ends with the code of its first program that failed.
    """
    kept = {key: value for key, value in plain_environment().items() if key not in environment}
    given = {key: value for key, value in environment.items() if value is not None}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env={**kept, **given},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def without_rights(command: str) -> str:
    """Return the command with no right beyond those that files give; root too is then bound by them."""
    if os.geteuid() != 0:
        return command
    return f"setpriv --bounding-set=-all --inh-caps=-all --no-new-privs {command}"


def told(ran: Ran) -> bool:
    """Whether what is printed is for people: no traceback, and no word of a fault of our own."""
    return not any(word in ran.out + ran.err for word in ("Traceback", "不具合", "Exception ignored"))
