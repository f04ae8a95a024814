"""Single steps measured inside one process: `steps.py STEP FILE…` prints processor seconds, one a line.

Each step is run once before on a small plan, so that imports and the compiled schema do not count.
Garbage is looked for as in the program itself; in the steps of peers as Python does by default.
"""

from __future__ import annotations

import html
import io
import re
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from dxstrat.__main__ import collect_rarely
from tests.benchmark.plans import write_plan

_Step: TypeAlias = Callable[[], object]
_TEXT = re.compile(r"(?<=>)[^<>]+(?=</w:t>)")


def reading(plan: Path, _work: Path) -> _Step:
    """Read a plan with the place of everything."""
    from dxstrat.source import read_plan

    return lambda: read_plan(plan)


def csafe(plan: Path, _work: Path) -> _Step:
    """Load the same bytes with PyYAML's loader in C."""
    import yaml

    data = plan.read_bytes()
    return lambda: yaml.load(data, Loader=yaml.CSafeLoader)


def schema(plan: Path, _work: Path) -> _Step:
    """Hold a plan that was read against the schema."""
    from dxstrat.source import check_schema, read_plan

    document = read_plan(plan).document
    assert document is not None
    return lambda: check_schema(document)


def iter_errors(plan: Path, _work: Path) -> _Step:
    """Hold the same data against the same schema with jsonschema."""
    import jsonschema

    from dxstrat.source import load_schema, read_plan

    document = read_plan(plan).document
    assert document is not None
    data, validator = document.data, jsonschema.Draft7Validator(load_schema())
    return lambda: list(validator.iter_errors(data))


def checking(plan: Path, _work: Path) -> _Step:
    """Check a plan wholly: reading, schema, model and rules."""
    from dxstrat.operations.check import check_plan

    return lambda: check_plan(plan)


def word(plan: Path, work: Path) -> _Step:
    """Render the strategy of a plan in memory, to a file."""
    from dxstrat.operations.check import check_plan
    from dxstrat.rendering import render
    from dxstrat.writers.docx import look_named, write_docx
    from dxstrat.writers.save import save

    checked, look = check_plan(plan), look_named("modern")
    assert checked.strategy is not None
    strategy = checked.strategy

    def write() -> None:
        rendering = render(strategy, "strategy", source_hash=checked.digest)
        assert rendering.document is not None
        save(work / "word.docx", write_docx(rendering.document, look), ours=lambda _: True)

    return write


def strings(document: Path, work: Path) -> _Step:
    """Put the very XML of a Word file that dxstrat wrote together from strings, and zip it: the limit."""
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    xml = parts.pop("word/document.xml").decode("utf-8")
    pieces: list[tuple[str, str]] = []
    end = 0
    for match in _TEXT.finditer(xml):
        pieces.append((xml[end : match.start()], html.unescape(match.group())))
        end = match.end()
    rest = xml[end:]

    def write() -> None:
        body = "".join(f"{markup}{html.escape(text, quote=False)}" for markup, text in pieces) + rest
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
            package.writestr("word/document.xml", body.encode("utf-8"))
        (work / "strings.docx").write_bytes(out.getvalue())
        assert body == xml

    return write


STEPS: dict[str, Callable[[Path, Path], _Step]] = {
    "reading": reading,
    "csafe": csafe,
    "schema": schema,
    "iter_errors": iter_errors,
    "checking": checking,
    "word": word,
    "strings": strings,
}
PEERS = ("csafe", "iter_errors", "strings")


def main(name: str, *files: str) -> None:
    """Warm one step up, then measure it on each of `files`."""
    work = Path(files[0]).parent
    if name not in PEERS:
        collect_rarely()
    if name != "strings":
        small = work / "warm-up.yaml"
        write_plan(small, 3)
        STEPS[name](small, work)()
    for file in files:
        step = STEPS[name](Path(file), work)
        started = time.process_time()
        step()
        print(time.process_time() - started)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
