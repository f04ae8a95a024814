"""Kills two hundred renders at random moments, and prints as JSON what each left behind.

Why a program of its own: it forks, which a test process with threads cannot do safely. Each render is a
process that runs the command as a user does; what is imported before the fork is not loaded anew.

Half of the moments lie anywhere in the run, half in the part in which files are written.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.cli.main import run
from dxstrat.operations import render as operation

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = 2026
RENDERS = 200
EXAMPLE = Path(__file__).parents[2] / "examples" / "minimal" / "plan.yaml"
SUFFIXES = ("", "_ロードマップ", "_概要版")
TITLE = "さざなみ町DX推進計画"


def render(folder: Path, edition: str) -> int:
    """Run the command in this process; the plan says which edition it is."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("第1.0版", edition)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return run(["render", "--no-page-numbers", str(folder / "plan.yaml")])


def documents(folder: Path) -> list[bytes]:
    """Return the bytes of all documents; of one that is not there, nothing."""
    files = [folder / f"{TITLE}{suffix}.docx" for suffix in SUFFIXES]
    return [file.read_bytes() if file.exists() else b"" for file in files]


def left_over(folder: Path) -> list[str]:
    """Return what lies in the folder besides plan and documents."""
    known = {"plan.yaml", *(f"{TITLE}{suffix}.docx" for suffix in SUFFIXES)}
    return sorted({file.name for file in folder.iterdir()} - known)


def in_child(work: Callable[[int], None]) -> tuple[int, int]:
    """Start a process that does `work` with the writing end of a pipe; return its number and the other end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    try:
        work(writing)
    finally:
        os._exit(0)


def rendering(folder: Path, edition: str) -> Callable[[int], None]:
    """Return the work of a child: one render, which tells when the first file is about to be written."""

    def work(pipe: int) -> None:
        save = vars(operation)["save"]

        def told(*arguments: object, **keywords: object) -> Path:
            os.write(pipe, b"s")
            return Path(save(*arguments, **keywords))

        vars(operation)["save"] = told
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        render(folder, edition)

    return work


def main(folder: Path) -> None:
    """Kill renders of two editions in turn; nothing but whole documents of either may stand there."""
    moments = random.Random(SEED)  # noqa: S311 - moments, not secrets
    editions = ("第1.0版", "第2.0版")
    whole, lengths = [], []
    silent = os.open(os.devnull, os.O_WRONLY)
    screen = os.dup(1)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    for edition in editions * 2:
        start = time.monotonic()
        assert render(folder, edition) == 0
        lengths.append(time.monotonic() - start)
        whole.append(documents(folder))
    assert whole[:2] == whole[2:]
    assert whole[0] != whole[1]
    result = {"killed": 0, "finished": 0, "while writing": 0, "left over": 0, "mixed": 0}
    wrong = []
    for number in range(RENDERS):
        if number % 20 == 0:
            assert render(folder, editions[number // 20 % 2]) == 0
            wrong += [f"render {number}: {name} is left" for name in left_over(folder)]
        child, pipe = in_child(rendering(folder, editions[(number + 1) % 2]))
        writing = number % 2 == 0 and os.read(pipe, 1) == b"s"
        time.sleep(moments.uniform(0, 0.01) if writing else moments.uniform(0, lengths[-1]))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        os.close(pipe)
        found = documents(folder)
        wrong += [
            f"render {number}: document {index} is broken"
            for index, one in enumerate(found)
            if one not in (whole[0][index], whole[1][index])
        ]
        result["killed" if os.WIFSIGNALED(status) else "finished"] += 1
        result["while writing"] += writing
        result["left over"] += bool(left_over(folder))
        result["mixed"] += found not in (whole[0], whole[1])
    shutil.copy(EXAMPLE, folder / "plan.yaml")
    assert render(folder, editions[0]) == 0
    wrong += [f"at the end {name} is left" for name in left_over(folder)]
    os.write(screen, json.dumps({**result, "wrong": wrong}).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
