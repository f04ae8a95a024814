"""Reads and checks every hostile file in one process, and prints what came of each as JSON.

Why a process of its own: its peak of memory is that of these files alone.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.source import check_schema, read_bytes, read_plan
from tests.memory import peak_megabytes
from tests.source.hostile.files import FILES
from tests.source.hostile.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from dxstrat.source import Reading


def main() -> None:
    """Print for each file its group and name, its findings as file, code and line, and its seconds."""
    done = [_measured(group, one.name, partial(read_bytes, "plan.yaml", one.data)) for group, one in FILES]
    for place in PLACES:
        with tempfile.TemporaryDirectory() as folder:
            done.append(_measured("PLACES", place.name, partial(read_plan, place.plan(Path(folder)))))
    json.dump({"files": done, "megabytes": peak_megabytes()}, sys.stdout, ensure_ascii=False)


def _measured(group: str, name: str, read: Callable[[], Reading]) -> dict[str, object]:
    start = time.process_time()
    reading = read()
    findings = reading.findings
    if reading.document is not None:
        findings += check_schema(reading.document).findings
    seconds = time.process_time() - start
    found = {
        (Path(one.span.file).name, one.span.line, one.kind.code) for one in findings if one.span is not None
    }
    assert len(findings) == 0 or found
    return {"group": group, "name": name, "findings": sorted(found), "seconds": seconds}


if __name__ == "__main__":
    main()
