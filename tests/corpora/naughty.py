"""Plans in which every field of text holds a naughty string, and what became of each in the Word file.

In plan number N the field number I holds string number I + N: over as many plans as there are strings
each string meets each field once. Every second one stands between marks of its own, so that a short one
cannot be found where it does not belong; the others begin and end the text, as a person would type them.
"""

from __future__ import annotations

import copy
import functools
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.model import build_strategy
from dxstrat.rendering import render
from dxstrat.source import Path as DataPath
from dxstrat.source import SourceDocument, check_schema, read_bytes
from dxstrat.source.check.schema import node_at, target
from dxstrat.writers.docx import write_docx
from tests.source.check.small_plan import as_yaml, paths_in, small_plan
from tests.writers.docx.reading import all_text

if TYPE_CHECKING:
    from collections.abc import Mapping

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpora" / "naughty-strings" / "blns.json"

_NO_PROSE = {"enum", "const", "pattern", "format", "x-refersTo"}
_NO_TEXT = ("emblem",)
"""What names the file of a picture."""

_SIGN = re.compile(r"([!-/:-@\[-`{-~])")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BROKEN_INTO_LINES = {("plan", "title"), ("plan", "subtitle"), ("vision", "statement")}
"""What stands large on the cover, where a line may end in place of a space."""


@dataclass(slots=True)
class Outcome:
    """How many strings were looked at in how many plans, the codes of those refused, and what is missing."""

    plans: int = 0
    found: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    missing: list[tuple[DataPath, str]] = field(default_factory=list)


@functools.cache
def strings() -> tuple[str, ...]:
    """Return each string of the collection once."""
    return tuple(dict.fromkeys(json.loads(CORPUS.read_text(encoding="utf-8"))))


@functools.cache
def fields() -> tuple[DataPath, ...]:
    """Return the places of all texts that an office words freely."""
    return tuple(path for path, value in paths_in(_data()) if isinstance(value, str) and _is_free(path))


def look_at(numbers: range) -> Outcome:
    """Make the plans of these numbers, and look for every string in their Word files."""
    outcome = Outcome()
    for number in numbers:
        _look_at_one(number, outcome)
    return outcome


def _look_at_one(number: int, outcome: Outcome) -> None:
    wanted, readable = {}, dict(enumerate(strings()))
    for index, path in enumerate(fields()):
        text = readable[(index + number) % len(readable)]
        code = refusal(text)
        if code:
            outcome.refused[code] = outcome.refused.get(code, 0) + 1
        elif text.strip():
            wanted[path] = text if (index + number) % 2 else f"〔{index}〕{text}〔/{index}〕"
    document = document_with(wanted)
    check = check_schema(document)
    for finding in check.findings:
        outcome.refused[finding.kind.code] = outcome.refused.get(finding.kind.code, 0) + 1
    wanted = {path: text for path, text in wanted.items() if path not in check.broken}
    document = document_with(wanted)
    assert check_schema(document).findings == ()
    strategy = build_strategy(document.data, frozenset())
    assert strategy is not None
    rendering = render(strategy, "strategy", source_hash="")
    assert rendering.findings == ()
    assert rendering.document is not None
    shown = all_text(write_docx(rendering.document))
    squeezed = re.sub(r"\s", "", shown)
    outcome.plans += 1
    for path, text in wanted.items():
        here = _DIRECTIONS.sub("", text) if _names_something(text) else text
        lines = path in _BROKEN_INTO_LINES and re.sub(r"\s", "", here) in squeezed
        if here.rstrip() in shown or lines:
            outcome.found += 1
        else:
            outcome.missing.append((path, text))


@functools.cache
def refusal(text: str) -> str:
    """Return the code with which a text is refused when it is read, wherever it stands; else an empty text."""
    reading = read_bytes(
        "plan.yaml", f"a: {json.dumps(text, ensure_ascii=False)}\n".encode("utf-8", "surrogatepass")
    )
    errors = [one.kind.code for one in reading.findings if one.level.name == "ERROR"]
    return errors[0] if errors else ""


def _names_something(text: str) -> bool:
    """Whether a text is taken for a name, in which characters that turn the text round are told and left out."""
    reading = read_bytes("plan.yaml", f"a: {json.dumps(text, ensure_ascii=False)}\n".encode())
    assert reading.document is not None
    return reading.document.data["a"] != text and {one.kind.code for one in reading.findings} == {"DX024"}


@functools.cache
def _data() -> Mapping[str, Any]:
    reading = read_bytes("plan.yaml", small_plan().encode())
    assert reading.document is not None
    data = copy.deepcopy(dict(reading.document.data))
    items = data["policies"]["lists"][0]
    data["policies"]["exclusions"][0]["item"] = f"{items['id']}@{items['version']}/{items['items'][0]['id']}"
    return data


def _is_free(path: DataPath) -> bool:
    node = target(node_at(path))
    return node.get("type") == "string" and not node.keys() & _NO_PROSE and not set(path) & set(_NO_TEXT)


def document_with(texts: Mapping[DataPath, str], *, escaped: bool = True) -> SourceDocument:
    """Return the plan with these texts; in a field of Markdown signs are escaped, so that each means itself."""
    data = copy.deepcopy(dict(_data()))
    for path, text in texts.items():
        place: Any = data
        for step in path[:-1]:
            place = place[step]
        markdown = escaped and target(node_at(path)).get("contentMediaType") == "text/markdown"
        place[path[-1]] = _SIGN.sub(r"\\\1", text) if markdown else text
    document = read_bytes("plan.yaml", as_yaml(data).encode()).document
    assert document is not None
    return document
