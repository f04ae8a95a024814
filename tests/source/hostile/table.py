"""The table of hostile files as text. `python -m tests.source.hostile.table` writes it anew; read what changed."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.source.hostile.files import FILES
from tests.source.hostile.places import PLACES
from tests.source.hostile.plan import PLAN

TABLE = Path(__file__).parent / "table.txt"
_ROOT = Path(__file__).parents[3]
_SOUND = frozenset(PLAN.encode().splitlines())
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of all files: entries as `measure` prints them, and the peak of memory in megabytes."""

    files: list[dict[str, Any]]
    megabytes: float


def measured() -> Measured:
    """Read all files in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.source.hostile.measure"],
        cwd=_ROOT,
        capture_output=True,
        timeout=120,
        check=True,
    )
    return Measured(**json.loads(done.stdout))


def table(files: list[dict[str, Any]]) -> str:
    """Return the table: of each file its group and name, the bytes that matter, and what it must give."""
    shown = {(group, one.name): _bytes(one.data) for group, one in FILES}
    shown |= {("PLACES", one.name): f"include: {_cut(one.include)}" for one in PLACES}
    rows = []
    for one in files:
        found = ", ".join(_ranges(one["findings"])) or "nothing: it is read"
        rows.append(f"{one['group']}: {one['name']}\n    {shown[one['group'], one['name']]}\n    {found}\n")
    return "\n".join(rows)


def _bytes(data: bytes) -> str:
    """Return the first line that the sound plan does not have; of what is no text the beginning."""
    lines = [line for line in data.split(b"\n") if line not in _SOUND] or [data]
    if b"\0" in data[:200] or len(lines) > 40:
        lines = [data]
    return f"{_cut(repr(lines[0])[1:])}  ({len(data):,} bytes)"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "..."


def _ranges(findings: list[tuple[str, int, str]]) -> list[str]:
    """Return "code line", with the file where it is another; lines in a row as "first-last"."""
    runs: list[tuple[str, str, int, int]] = []
    for file, line, code in sorted(findings, key=lambda one: (one[0], one[2], one[1])):
        if runs and runs[-1][:2] == (file, code) and runs[-1][3] == line - 1:
            runs[-1] = (file, code, runs[-1][2], line)
        else:
            runs.append((file, code, line, line))
    runs.sort(key=lambda run: (run[0] != "plan.yaml", run[0], run[2], run[1]))
    return [
        f"{'' if file == 'plan.yaml' else file + ' '}{code} {first}{f'-{last}' if last > first else ''}"
        for file, code, first, last in runs
    ]


if __name__ == "__main__":
    TABLE.write_text(table(measured().files), encoding="utf-8")
