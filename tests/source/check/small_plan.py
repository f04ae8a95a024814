"""The shipped plan at real size cut down to one or two entries a list, with every key of the schema still in it."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.source import SourceDocument, read_bytes, read_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dxstrat.source import Path as DataPath

_FULL = Path(__file__).parents[3] / "examples" / "full" / "plan.yaml"
_INDENT = "  "


def document_of(text: str) -> SourceDocument:
    """Read a text in which nothing is wrong with the reading itself."""
    reading = read_bytes("plan.yaml", text.encode())
    assert reading.findings == ()
    assert reading.document is not None
    return reading.document


@functools.cache
def small_plan() -> str:
    """Return the text of the plan, as a JSON-like block of YAML."""
    document = read_plan(_FULL).document
    assert document is not None
    data = {key: value for key, value in document.data.items() if key != "include"}
    return as_yaml(_cut(data))


def as_yaml(data: Mapping[str, Any]) -> str:
    """Return data as YAML, one key or entry a line."""
    return "\n".join(_lines(data, "")) + "\n"


def with_value(data: Any, path: DataPath, value: Any) -> Any:
    """Return a copy of data with another value at `path`."""
    if not path:
        return value
    if isinstance(path[0], int):
        return [with_value(one, path[1:], value) if i == path[0] else one for i, one in enumerate(data)]
    return {key: with_value(one, path[1:], value) if key == path[0] else one for key, one in data.items()}


def with_key(data: Any, path: DataPath, key: str) -> Any:
    """Return a copy of data with another name for the key at `path`."""
    if len(path) == 1:
        return {key if name == path[0] else name: one for name, one in data.items()}
    return with_value(data, path[:1], with_key(data[path[0]], path[1:], key))


def without(data: Any, path: DataPath) -> Any:
    """Return a copy of data without what stands at `path`."""
    if len(path) == 1:
        if isinstance(path[0], int):
            return [one for i, one in enumerate(data) if i != path[0]]
        return {key: one for key, one in data.items() if key != path[0]}
    return with_value(data, path[:1], without(data[path[0]], path[1:]))


def paths_in(data: Any, above: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:
    """Yield the path of every key and every entry, with what stands there."""
    pairs = enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
    for step, value in pairs:
        yield (*above, step), value
        yield from paths_in(value, (*above, step))


def _cut(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _cut(value) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    kept: list[Any] = []
    shapes: set[tuple[str, ...]] = set()
    for entry in sorted(map(_cut, data), key=lambda one: -len(_shapes(one))):
        if not _shapes(entry) <= shapes:
            kept.append(entry)
            shapes |= _shapes(entry)
    return kept


def _shapes(entry: Any) -> set[tuple[str, ...]]:
    """Return the keys that occur in an entry, without positions and years."""
    return {
        tuple(str(step) for step in path if isinstance(step, str) and not step.isdecimal())
        for path, _ in (((), entry), *paths_in(entry))
    }


def _lines(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _entry(f"{indent}{_scalar(key)}:", inner, indent)
    elif isinstance(value, list) and value:
        for inner in value:
            yield from _entry(f"{indent}-", inner, indent)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, (dict, list)) and value:
        inner = list(_lines(value, indent + _INDENT))
        if head.endswith("-"):
            inner[0] = f"{head} {inner[0].lstrip()}"
        else:
            yield head
        yield from inner
    else:
        yield head if value is None else f"{head} {_scalar(value)}"


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
