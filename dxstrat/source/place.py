"""The way to a part of a plan: for people by ids and names, for tools as an address that stays the same.

Positions move when an entry is added above; ids and names do not. So `("measures", 2, "schedule", 0, "from")`
is 施策 M-03 › 工程 1 › from for people, and `measures/M-03/schedule/0/from` for tools.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.source.check.schema import Node, annotation, child, load_schema
from dxstrat.text.message import Message
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
    ja: list[str] = []
    en: list[str] = []
    steps = list(_steps(document.data, path))
    for number, one in enumerate(steps):
        last = number == len(steps) - 1
        if isinstance(one.step, int):
            name = _name(one)
            label = annotation(one.above_node, "x-label")
            key = visible(one.above_key)
            ja.append(_joined(label or key, name))
            en.append(_joined(_english(key) if label else key, name))
        elif last or not isinstance(steps[number + 1].step, int):
            key = visible(one.step)
            ja.append(key if last else annotation(one.node, "title") or key)
            en.append(key)
    return Message(_ARROW.join(ja), _ARROW.join(en))


def element_of(document: SourceDocument, path: Path) -> str:
    """Return the address of `path`: ids in place of positions wherever the schema knows entries by an id."""
    parts: list[str] = []
    for one in _steps(document.data, path):
        id_ = _id(one) if isinstance(one.step, int) else one.step
        parts.append(str(one.step) if id_ is None else visible(id_).replace("/", "~1"))
    return "/".join(parts)


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


def _name(one: _Step) -> str:
    id_ = _id(one)
    if id_ is not None:
        return visible(id_) if annotation(one.above_node, "x-identifiedBy") == "id" else f"「{visible(id_)}」"
    if isinstance(one.value, Mapping):
        for key in _NAMES:
            name = one.value.get(key)
            if isinstance(name, str) and name:
                return f"「{visible(name)}」"
    assert isinstance(one.step, int)  # noqa: S101 - only entries of a list are named
    return str(one.step + 1)


def _joined(label: str, name: str) -> str:
    return f"{label}{name}" if name.startswith("「") else f"{label} {name}"


def _english(key: str) -> str:
    return _ENGLISH.get(key, key.removesuffix("s"))
