"""One slip of the hand at a time in the text of a sound plan, and what a whole run should say about it.

The sweep of the schema (`tests/source/check/single_faults.py`) breaks data; here lines are broken, as an
officer breaks them, and everything looks at them: the reading, the schema, the references, the rules.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.source import Path
from dxstrat.source.check.schema import annotation, child, form_of, node_at, target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NO_TEXT = {"true", "false", "null"}
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_LAYOUT = ("DX048", "DX050", "DX052", "DX056", "DX057", "DX060")


@dataclass(frozen=True)
class Line:
    """A line of a plan: the path that begins on it, and how many lines belong to that."""

    path: Path
    text: str
    value: Any
    count: int


@dataclass(frozen=True)
class Fault:
    """A text with one slip: the codes of which one is right, and the numbers of the lines that are."""

    kind: str
    text: str
    codes: tuple[str, ...]
    lines: tuple[int, ...]


def lines_of(data: Mapping[str, Any]) -> list[Line]:
    """Return a plan as an officer writes it, a key or an entry on each line."""
    return list(_group(data, (), ""))


def _group(data: Mapping[str, Any], path: Path, indent: str) -> Iterator[Line]:
    for key, value in data.items():
        yield from _place(value, (*path, key), f"{indent}{key}:", f"{indent}  ")


def _place(value: Any, path: Path, head: str, indent: str) -> Iterator[Line]:
    if isinstance(value, dict):
        inner = list(_group(value, path, indent))
    elif isinstance(value, list):
        inner = [
            line
            for index, one in enumerate(value)
            for line in _entry(list(_place(one, (*path, index), f"{indent}-", f"{indent}  ")))
        ]
    else:
        yield Line(path, f"{head} {_scalar(value)}", value, 1)
        return
    yield Line(path, head, value, 1 + len(inner))
    yield from inner


def _entry(lines: list[Line]) -> list[Line]:
    """Put the first key of an entry behind its hyphen."""
    if len(lines) < 2:
        return lines
    head, first, *rest = lines
    joined = f"{head.text} {first.text.lstrip()}"
    return [Line(head.path, joined, head.value, head.count - 1), *rest]


def _scalar(value: Any) -> str:
    plain = isinstance(value, str) and _PLAIN.fullmatch(value) and value not in _NO_TEXT
    return str(value) if plain else json.dumps(value, ensure_ascii=False)


def faults_of(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield the single faults of a plan."""
    lines = lines_of(data)
    for number, line in enumerate(lines):
        if isinstance(line.path[-1], str):
            yield from _of_a_key(lines, number, line)
        yield from _of_an_entry(lines, number, line)


def _text(lines: Sequence[Line], number: int, count: int, *instead: str) -> str:
    texts = [line.text for line in lines]
    return "\n".join([*texts[:number], *instead, *texts[number + count :]]) + "\n"


def _block(lines: Sequence[Line], number: int) -> list[str]:
    return [line.text for line in lines[number : number + lines[number].count]]


def _above(lines: Sequence[Line], path: Path) -> int:
    """Return the number of the line on which the group begins that holds `path`."""
    return next((at for at, line in enumerate(lines, 1) if line.path == path[:-1]), 1)


def _of_a_key(lines: Sequence[Line], number: int, line: Line) -> Iterator[Fault]:
    here, key, head = (number + 1,), str(line.path[-1]), line.text.split(":")[0]
    node, above = node_at(line.path), target(node_at(line.path[:-1]))
    year = key.isdecimal()
    chain = {"measure-without-issue": "DX204", "measure-without-kpi": "DX205"}.get(
        annotation(node, "x-finding") or ""
    )
    if key in above.get("required", ()):
        gone = _text(lines, number, line.count)
        group: Mapping[str, Any] = next((one.value for one in lines if one.path == line.path[:-1]), {})
        code = (
            "DX108" if len(group) == 1 else chain or "DX102"
        )  # where it stood alone, nothing is left of the group
        yield Fault("delete", gone, (code,), (_above(lines, line.path),))
    if len(key) > 2:
        typo = f"{head[: -len(key)]}{key[0]}{key[2]}{key[1]}{key[3:]}:"
        if typo != f"{head}:" and not year:
            yield Fault("typo", _text(lines, number, 1, typo + line.text[len(head) + 1 :]), ("DX101",), here)
    wide = f"{head}：{line.text[len(head) + 1 :].lstrip()}"
    yield Fault("full-width", _text(lines, number, 1, wide), ("DX041",), here)
    block = _block(lines, number)
    again = (number + 1 + line.count,)
    yield Fault("duplicate", _text(lines, number, line.count, *block, *block), ("DX031",), again)
    if not isinstance(line.value, (dict, list)):
        yield from _of_a_value(lines, number, line, head)
    elif form_of(node) != "value":
        yield Fault("wrong type", _text(lines, number, line.count, f"{head}: 文です"), ("DX103",), here)
        yield Fault("empty", _text(lines, number, line.count, f"{head}:"), (chain or "DX108",), here)
    yield from _of_the_indent(lines, number, line)


def _of_a_value(lines: Sequence[Line], number: int, line: Line, head: str) -> Iterator[Fault]:
    here, node, value = (number + 1,), target(node_at(line.path)), line.value
    form = form_of(node_at(line.path))

    def with_value(kind: str, text: str, *codes: str) -> Fault:
        return Fault(kind, _text(lines, number, 1, f"{head}: {text}"), codes, here)

    yield with_value("empty", "", "DX108")
    if line.path != ("dxstrat",):
        yield with_value("wrong type", f"[{_scalar(value)}]", "DX103")
    if "enum" in node:
        yield with_value("full-width", str(value).translate(_WIDE), "DX104")
        yield with_value("unknown choice", "zzzz", "DX104")
    elif form == "date":
        yield with_value("full-width", str(value).translate(_WIDE), "DX105")
        yield with_value("wrong type", "令和8年3月31日", "DX105")
    elif form in ("fiscalYear", "fiscalTerm"):
        yield with_value("full-width", str(value).translate(_WIDE), "DX115")
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and line.path != ("dxstrat",):
        yield with_value("full-width", str(value).translate(_WIDE), "DX106")
        if form != "value":
            yield with_value("wrong type", f'"{value}人"', "DX106")
    elif isinstance(value, str) and "maxLength" in node and form != "value":
        long = json.dumps(value + "あ" * node["maxLength"], ensure_ascii=False)
        yield with_value("too long", long, "DX107", "DX109", "DX114")
        refers = annotation(node_at(line.path), "x-refersTo")
        if refers and not annotation(node_at(line.path), "x-onlyIfListed"):
            yield with_value("unknown id", "ZZ-999", "DX201")


def _of_an_entry(lines: Sequence[Line], number: int, line: Line) -> Iterator[Fault]:
    if not isinstance(line.path[-1], int):
        return
    above = node_at(line.path[:-1])
    by = annotation(above, "x-identifiedBy")
    block, again = _block(lines, number), number + line.count
    twice = _text(lines, number, line.count, *block, *block)
    if by and isinstance(line.value, dict):
        at = next(at for at, one in enumerate(block) if re.match(rf" *(?:- )?{by}:", one))
        yield Fault("duplicate", twice, ("DX202",), (again + at + 1,))
    if isinstance(line.value, str):
        head = line.text[: line.text.index("-") + 1]
        if target(above).get("uniqueItems"):
            yield Fault("duplicate", twice, ("DX111",), (again + 1,))
        item = child(above, 0) or {}
        if annotation(item, "x-refersTo") and not annotation(item, "x-onlyIfListed"):
            yield Fault("unknown id", _text(lines, number, 1, f"{head} ZZ-999"), ("DX201",), (number + 1,))
        if "@" in line.value and "policies" in line.path:
            unknown = f"{line.value.partition('@')[0]}@zz/9" if "/" in line.value else "zz@9"
            yield Fault("unknown id", _text(lines, number, 1, f"{head} {unknown}"), ("DX601",), (number + 1,))
        yield Fault("empty", _text(lines, number, 1, head), ("DX108",), (number + 1,))


def _of_the_indent(lines: Sequence[Line], number: int, line: Line) -> Iterator[Fault]:
    """Move one key among others a space to the right or to the left."""
    others = [at for at, one in enumerate(lines) if one.path[:-1] == line.path[:-1] and at != number]
    if not others or "- " in line.text.split(":")[0]:
        return
    following = next((at for at in others if at > number), None)
    near: tuple[int, ...] = (number + 1,)
    if following is not None and min(others) > number:  # the first of them: the next one is then out of line
        near = (number + 1, following + 1)
    if line.count == 1:
        yield Fault("wrong indent", _text(lines, number, 1, f" {line.text}"), _LAYOUT, near)
        if line.text.startswith("  "):
            yield Fault("wrong indent", _text(lines, number, 1, line.text[1:]), _LAYOUT, near)
