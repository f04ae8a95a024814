"""How messages name the keys of a plan, what stands at a place, and what to write there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dxstrat.source.check.schema import Node, annotation, child, node_at, target
from dxstrat.source.check.typed import typed
from dxstrat.text.message import Message
from dxstrat.text.visible import visible
from dxstrat.text.width import width

if TYPE_CHECKING:
    from dxstrat.findings import Span
    from dxstrat.source.document import Path, SourceDocument

_LONG = 72
"""An example longer than this, in columns, is told by its first line."""

_TYPED = 400
"""Columns of text to type in a fix: it must not be cut."""


def key_name(key: str, node: Node) -> Message:
    """Return 「title」（施策名） / "title"."""
    title = annotation(node, "title")
    return Message(f"「{visible(key)}」" + (f"（{title}）" if title else ""), f'"{visible(key)}"')


def named(path: Path) -> Message:
    """Return what stands at `path` as the subject of a sentence."""
    if not path:
        return Message("計画のファイル", "the plan file")
    step = path[-1]
    if isinstance(step, int):
        above = named(path[:-1])
        return Message(f"{above.ja}の {step + 1} 番目", f"entry {step + 1} of {above.en}")
    if "patternProperties" in target(node_at(path[:-1])):
        above = named(path[:-1])
        return Message(
            f"{above.ja}の {visible(step)} 年度の値", f"the value of {visible(step)} in {above.en}"
        )
    return key_name(step, node_at(path))


def group_name(path: Path) -> Message:
    """Return what the group of keys at `path` is, whether or not the plan has one there."""
    if not path:
        return Message("計画のファイルの一番上", "the top of the plan file")
    if isinstance(path[-1], str):
        return key_name(path[-1], node_at(path))
    label, key = annotation(node_at(path[:-1]), "x-label"), path[-2]
    return Message(f"{label}（{key}）", f'an entry of "{key}"')


def value_at(data: Any, path: Path) -> Any:
    """Return what stands at `path`; None where nothing does."""
    for step in path:
        if isinstance(step, str):
            data = data.get(step) if isinstance(data, Mapping) else None
        else:
            data = data[step] if isinstance(data, list) and step < len(data) else None
    return data


def written(document: SourceDocument, path: Path) -> str:
    """Return the text of the file at `path` as somebody typed it; of several lines the first."""
    span = document.span(path)
    line = document.sources[span.file].split("\n")[span.line - 1]
    return line[span.column - 1 : span.end_column - 1 if span.end_line == span.line else None].strip()


def to_type(text: str) -> str:
    """Return text that the reader shall type, harmless and uncut."""
    return visible(text, _TYPED)


def write(text: str, note: Message | None = None) -> Message:
    """Return the order to write `text`."""
    shown = to_type(text)
    note = note or Message("", "")
    return Message(f"{shown} と書いてください{note.ja}", f"write {shown}{note.en}")


def write_like(data: Any, path: Path) -> Message:
    """Return the order to write something like what could stand at `path`, whose last step is a key."""
    key, node = str(path[-1]), node_at(path)
    example = example_at(data, path)
    line = f"{key}: {typed(example)}"
    choices = choice_list(node)
    if choices and len(target(node)["enum"]) > 1:
        return Message(
            f"「{line}」のように、次のどれかを書いてください: {choices.ja}",
            f"write one of {choices.en}, as in {line}",
        )
    group = example[0] if isinstance(example, list) else example
    if width(line) > _LONG and isinstance(group, Mapping):
        first, value = next(iter(group.items()))
        line = f"{'- ' if isinstance(example, list) else ''}{first}: {typed(value)}"
        return Message(
            f"「{key}:」と書き、次の行から字下げして「{line}」のように書いてください",
            f"write {key}: and below it, indented, something like {line}",
        )
    return Message(f"「{to_type(line)}」のように書いてください", f"write something like {to_type(line)}")


def choice_list(node: Node) -> Message | None:
    """Return the words to choose from with their Japanese names; None where there is no choice."""
    node = target(node)
    if "enum" not in node:
        return None
    names = node["enumDescriptions"]
    ja = [f"{choice}（{name}）" for choice, name in zip(node["enum"], names, strict=True)]
    return Message("、".join(ja), ", ".join(map(str, node["enum"])))


def example_at(data: Any, path: Path) -> Any:
    """Return something that could stand at `path`: an id that the plan has, or has not yet, else the schema's."""
    node = node_at(path)
    listing = annotation(child(node, 0), "x-refersTo")
    if listing is not None:
        place = tuple(listing.split("/"))
        known = _ids(data, place, annotation(node_at(place), "x-identifiedBy"))
        return known[:1] or sample(node)
    if len(path) > 2 and annotation(node_at(path[:-2]), "x-identifiedBy") == path[-1] == "id":
        return _next_id(_ids(data, path[:-2], "id"), sample(node))
    return sample(node)


def sample(node: Node) -> Any:
    """Return something that could stand at a place, by the schema alone."""
    examples = annotation(node, "examples")
    if examples:
        return examples[0]
    node = target(node)
    if "enum" in node:
        return node["enum"][0]
    return node.get("const", True)


def _ids(data: Any, path: Path, key: str) -> list[str]:
    entries = value_at(data, path)
    groups = [entry for entry in entries if isinstance(entry, Mapping)] if isinstance(entries, list) else []
    return [entry[key] for entry in groups if isinstance(entry.get(key), str) and entry[key]]


def _next_id(known: Sequence[str], example: str) -> str:
    """Return an id in the manner of the others that none of them has: after I-07 comes I-08."""
    numbered = [match for id_ in known if (match := re.fullmatch(r"(.*?)([0-9]+)", id_))]
    if not numbered:
        return example
    stem, digits = numbered[-1].groups()
    highest = max(int(match[2]) for match in numbered if match[1] == stem)
    return f"{stem}{highest + 1:0{len(digits)}}"


def first_line(document: SourceDocument, path: Path) -> Span:
    """Return where a group begins: its key, or the first `key: value` of an entry of a list."""
    if path and isinstance(path[-1], str):
        return document.span(path, key=True)
    group = value_at(document.data, path)
    if not isinstance(group, Mapping) or not group:
        return document.span(path)
    first = (*path, next(iter(group)))
    start, end = document.span(first, key=True), document.span(first)
    if end.file != start.file or end.end_line != start.line:
        return start
    return type(start)(start.file, start.line, start.column, end.end_line, end.end_column)
