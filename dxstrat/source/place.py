"""The way to a part of a plan: for people by ids and names, for tools as an address that stays the same.

Positions move when an entry is added above; ids and names do not. So `("measures", 2, "schedule", 0, "from")`
is 施策 M-03 › 工程 1 › from for people, and `measures/M-03/schedule/0/from` for tools.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from dxstrat.source.check.schema import Node, annotation, child, load_schema, target
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.source.document import Path, SourceDocument

_ARROW = " › "
_NAMES = ("name", "title", "term")
"""Keys by which an entry without an id is known."""

_ENGLISH = {
    "areas": "area",
    "bodies": "body",
    "cases": "case",
    "glossary": "term",
    "history": "history entry",
    "inventory": "inventory entry",
    "kpis": "KPI",
    "municipalities": "municipality",
    "phases": "phase",
    "schedule": "phase",
}
"""One entry of a list in English, where it is not the key without its last s."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a path: the list or group above it, what the schema says of it, and the value there."""

    step: str | int
    above: Any
    above_key: str
    above_node: Node
    node: Node
    value: Any


def place_of(document: SourceDocument, path: Path) -> Message:
    """Return the way to `path` for people; empty text for the plan as a whole."""
    parts = [text for _, text in _parts(document.data, path)]
    return Message(_ARROW.join(part.ja for part in parts), _ARROW.join(part.en for part in parts))


def entry_of(document: SourceDocument, path: Path) -> Message | None:
    """Return the name of the innermost entry that `path` lies in (施策 M-03); None outside all lists."""
    names = [text for one, text in _parts(document.data, path) if isinstance(one.step, int)]
    return names[-1] if names else None


def element_of(document: SourceDocument, path: Path) -> str:
    """Return the address of `path`: ids in place of positions wherever the schema knows entries by an id."""
    parts: list[str] = []
    for one in _steps(document.data, path):
        id_ = _id(one) if isinstance(one.step, int) else one.step
        parts.append(str(one.step) if id_ is None else visible(id_).replace("/", "~1"))
    return "/".join(parts)


def _parts(data: Any, path: Path) -> Iterator[tuple[_Step, Message]]:
    """Yield the steps of a path with their names; a list and the entry in it are one."""
    steps = list(_steps(data, path))
    for one, after in zip_longest(steps, steps[1:]):
        if isinstance(one.step, int):
            name, key = _name(one), visible(one.above_key)
            label = annotation(one.above_node, "x-label")
            yield one, Message(_joined(label or key, name.ja), f"{_english(key) if label else key} {name.en}")
        elif after is None:
            yield one, same(visible(one.step))
        elif isinstance(after.step, str):
            key = visible(one.step)
            by_year = "patternProperties" in target(one.above_node)
            yield one, Message(key if by_year else annotation(one.node, "title") or key, key)


def _steps(data: Any, path: Path) -> Iterator[_Step]:
    node: Node = load_schema()
    key = ""
    for step in path:
        inner = child(node, step)
        value = _value(data, step)
        yield _Step(step, data, key, node, inner, value)
        data, node = value, inner
        if isinstance(step, str):
            key = step


def _value(data: Any, step: str | int) -> Any:
    if isinstance(data, Mapping):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


def _id(one: _Step) -> str | None:
    """Return the id of an entry, where the schema says which key holds it."""
    key = annotation(one.above_node, "x-identifiedBy")
    if key is None or not isinstance(one.value, Mapping):
        return None
    id_ = one.value.get(key)
    return id_ if isinstance(id_, str) and id_ else None


def _name(one: _Step) -> Message:
    """Return the id of an entry; without one its name in quotation marks, or else its number."""
    id_ = _id(one)
    if id_ is not None:
        by_id = annotation(one.above_node, "x-identifiedBy") == "id"
        return same(visible(id_)) if by_id else _quoted(id_)
    if isinstance(one.value, Mapping):
        for key in _NAMES:
            name = one.value.get(key)
            if isinstance(name, str) and name:
                return _quoted(name)
    return same(str(one.step + 1) if isinstance(one.step, int) else one.step)


def _quoted(name: str) -> Message:
    return Message(f"「{visible(name)}」", f'"{visible(name)}"')


def _joined(label: str, name: str) -> str:
    return f"{label}{name}" if name.startswith("「") else f"{label} {name}"


def _english(key: str) -> str:
    return _ENGLISH.get(key, key.removesuffix("s"))
