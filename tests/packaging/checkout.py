"""A copy of this checkout as another repository would get it, and what it takes to run programs on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NO_NETWORK_SIGNS = ("No matching distribution", "Could not fetch", "NewConnectionError", "Temporary failure")

GIT_ENVIRONMENT = {
    "GIT_AUTHOR_NAME": "test",
    "GIT_AUTHOR_EMAIL": "test@example.jp",
    "GIT_COMMITTER_NAME": "test",
    "GIT_COMMITTER_EMAIL": "test@example.jp",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def environment(**more: str) -> dict[str, str]:
    """Return the environment for git and what it starts: an author, nobody's settings, dxstrat, and UTF-8."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_"))}
    return {**kept, **GIT_ENVIRONMENT, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "PATH": path, **more}


def git(folder: Path, *arguments: str | Path) -> str:
    """Run git and return what it printed."""
    done = subprocess.run(
        ["git", *map(str, arguments)], cwd=folder, env=environment(), capture_output=True, check=True
    )
    return done.stdout.decode("utf-8")


def clone_of_this_checkout(folder: Path) -> Path:
    """Clone this repository as it stands in the working tree, and commit what is not committed yet."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("git, or a checkout of git, is absent")
    git(ROOT, "clone", "--quiet", "--no-hardlinks", ROOT, folder)
    for name in git(ROOT, "ls-files", "-z", "--cached").split("\0"):
        if name and not (ROOT / name).exists():
            (folder / name).unlink(missing_ok=True)
    for name in git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "as it stands")
    return folder


def skip_without_network(output: str) -> None:
    """Skip where packages could not be had, except in CI."""
    if any(sign in output for sign in NO_NETWORK_SIGNS) and not os.environ.get("CI"):
        pytest.skip("the packages that this test installs could not be had")
