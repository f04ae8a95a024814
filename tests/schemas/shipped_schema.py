"""The shipped schemas as the tests look at them: loaded, walked through, and turned into plans."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft7Validator
from referencing import Registry

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"

Node = dict[str, Any]
"""A schema, or what it is made of."""


def load(name: str) -> Node:
    """Return a shipped schema or policy list, fresh, so that a test may change it."""
    content: Node = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return content


@functools.cache
def strategy_schema() -> Node:
    """Return the schema of a plan; not to be changed."""
    return load("strategy.schema.json")


def validator(schema: Node, root: Node | None = None) -> Draft7Validator:
    """Return a validator that fetches nothing and checks formats; `root` holds the definitions."""
    if root is not None and schema is not root:
        schema = {**schema, "definitions": root["definitions"]}
    return Draft7Validator(schema, registry=Registry(), format_checker=Draft7Validator.FORMAT_CHECKER)


def errors(data: Any, schema: Node | None = None) -> list[tuple[str, str]]:
    """Return place and keyword of all that the schema refuses in `data`, in order."""
    found = (validator(schema) if schema else _strategy_validator()).iter_errors(data)
    return sorted(("/".join(map(str, error.absolute_path)), str(error.validator)) for error in found)


@functools.cache
def _strategy_validator() -> Draft7Validator:
    return validator(strategy_schema())


def target(node: Node, root: Node) -> Node:
    """Return what a node stands for, its `$ref` followed."""
    while "$ref" in node:
        node = root["definitions"][node["$ref"].removeprefix("#/definitions/")]
    return node


def nodes(schema: Node) -> Iterator[tuple[str, str, Node]]:
    """Yield every subschema as (role, place in the file, node).

    The role is `top`, `key` (the value of a key), `definition`, `entry` (of a list) or `condition`
    (in an `if` or a `then`, where only part of a value is spoken of).
    """
    yield "top", "", schema
    yield from _inside(schema, "", "key")
    for name, definition in schema.get("definitions", {}).items():
        yield "definition", name, definition
        yield from _inside(definition, name, "key")


def _inside(node: Node, place: str, role: str) -> Iterator[tuple[str, str, Node]]:
    for keyword in ("properties", "patternProperties"):
        for key, inner in node.get(keyword, {}).items():
            if isinstance(inner, dict):
                yield role, f"{place}/{key}", inner
                yield from _inside(inner, f"{place}/{key}", role)
    if "items" in node:
        yield ("entry" if role == "key" else role), f"{place}/*", node["items"]
        yield from _inside(node["items"], f"{place}/*", role)
    for number, inner in enumerate(node.get("allOf", ())):
        yield "condition", f"{place}&{number}", inner
        yield from _inside(inner, f"{place}&{number}", "condition")
    for keyword in ("if", "then"):
        if keyword in node:
            yield "condition", f"{place}?{keyword}", node[keyword]
            yield from _inside(node[keyword], f"{place}?{keyword}", "condition")


def places(schema: Node, node: Node | None = None, path: str = "") -> Iterator[tuple[str, Node, Node]]:
    """Yield every place of a plan as (path, the node that stands there, what it stands for).

    A path is written `measures/*/issues/*`; the keys of a map of years are written `#`.
    """
    meant = target(node or schema, schema)
    if node is not None:
        yield path, node, meant
    for key, inner in meant.get("properties", {}).items():
        yield from places(schema, inner, f"{path}/{key}" if path else key)
    for inner in meant.get("patternProperties", {}).values():
        yield from places(schema, inner, f"{path}/#")
    if "items" in meant:
        yield from places(schema, meant["items"], f"{path}/*")


def everything(schema: Node, node: Node | None = None) -> Any:
    """Return a plan in which every key stands once, but for keys that exclude each other."""
    meant = target(node or schema, schema)
    kind = meant.get("type")
    if kind == "object" and "properties" in meant:
        whole = {key: everything(schema, inner) for key, inner in meant["properties"].items()}
        valid = validator(meant, schema).is_valid(whole)
        return whole if valid or node is None else node["examples"][0]
    if kind == "array" and target(meant["items"], schema).get("type") == "object":
        return [everything(schema, meant["items"])]
    return (node or meant)["examples"][0]
