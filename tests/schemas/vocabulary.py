"""The schema beside the model: the same keys, required alike, with the same types and values."""

from __future__ import annotations

import dataclasses
import datetime as dt
import inspect
import re
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from dxstrat.model import FiscalTerm, Part, Strategy, Value
from dxstrat.model.build import keys_of
from tests.schemas.shipped_schema import target

if typing.TYPE_CHECKING:
    from tests.schemas.shipped_schema import Node

PLAIN: Mapping[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}
DEFINED: Mapping[Any, str] = {dt.date: "date", FiscalTerm: "fiscalTerm", Value: "value"}
OF_THE_FILE = {"dxstrat": True, "include": False}
"""Keys of the file itself, which the model does not hold, and whether they are required."""


def complaints_about_vocabulary(schema: Node) -> Iterator[str]:
    """Yield where the schema and the classes of the model say different things."""
    yield from _group(Strategy, schema, schema, "")


@dataclasses.dataclass(frozen=True)
class Facts:
    """What a class of the model says of its keys: their types, whether required, which are Markdown."""

    hints: Mapping[str, Any]
    required: Mapping[str, bool]
    markdown: frozenset[str]


def _facts(cls: type[Part]) -> Facts:
    hints = typing.get_type_hints(cls)
    fields = [field for field in dataclasses.fields(cls) if field.name != "path"]
    return Facts(
        {field.metadata.get("key", field.name): hints[field.name] for field in fields},
        {**keys_of(cls), **(OF_THE_FILE if cls is Strategy else {})},
        frozenset(re.findall(r"^    (\w+):.*# markdown", inspect.getsource(cls), re.MULTILINE)),
    )


def _model() -> dict[type[Part], Facts]:
    found: dict[type[Part], Facts] = {}
    waiting: list[Any] = [Strategy]
    while waiting:
        hint = waiting.pop()
        if isinstance(hint, type) and issubclass(hint, Part) and hint not in found:
            found[hint] = _facts(hint)
            waiting.extend(found[hint].hints.values())
        waiting.extend(typing.get_args(hint))
    return found


MODEL = _model()
"""Every class of the model that a plan can hold."""


def _group(cls: type[Part], node: Node, schema: Node, path: str) -> Iterator[str]:
    properties = node.get("properties", {})
    expected = MODEL[cls].required
    if set(properties) != set(expected):
        yield f"{path}: keys differ: {set(properties) ^ set(expected)}"
        return
    required = {key for key, needed in expected.items() if needed}
    if set(node.get("required", ())) != required:
        yield f"{path}: required differ: {set(node.get('required', ())) ^ required}"
    if node.get("type") != "object":
        yield f"{path}: is not a group"
    for key, hint in MODEL[cls].hints.items():
        yield from _place(hint, properties[key], schema, f"{path}/{key}")
        markdown = properties[key].get("contentMediaType") == "text/markdown"
        if markdown != (key in MODEL[cls].markdown):
            yield f"{path}/{key}: markdown in one of the two only"


def _place(hint: Any, node: Node, schema: Node, path: str) -> Iterator[str]:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    meant = target(node, schema)
    if origin in {types.UnionType, typing.Union}:
        inner = [argument for argument in arguments if argument is not types.NoneType]
        yield from _place(float if inner == [int, float] else inner[0], node, schema, path)
    elif origin is tuple:
        yield from _of_type("array", meant, path)
        yield from _place(arguments[0], meant.get("items", {}), schema, f"{path}/*")
    elif origin is Mapping:
        yield from _of_type("object", meant, path)
        if len(meant.get("patternProperties", {})) != 1:
            yield f"{path}: not a map of years"
        for inner_node in meant.get("patternProperties", {}).values():
            yield from _place(arguments[1], inner_node, schema, f"{path}/#")
    elif origin is Literal:
        yield from _of_type(PLAIN[type(arguments[0])], meant, path)
        if meant.get("enum") != list(arguments):
            yield f"{path}: values differ"
    elif hint in DEFINED:
        if node.get("$ref") != f"#/definitions/{DEFINED[hint]}":
            yield f"{path}: not a {DEFINED[hint]}"
    elif hint in PLAIN:
        yield from _of_type(PLAIN[hint], meant, path)
    else:
        yield from _group(hint, meant, schema, path)


def _of_type(kind: str, meant: Node, path: str) -> Iterator[str]:
    if meant.get("type") != kind:
        yield f"{path}: {meant.get('type')} instead of {kind}"
