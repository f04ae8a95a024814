"""The shipped schema, and the few questions that messages ask about it: what is this place, what may stand here."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from dxstrat.resources import shipped
from dxstrat.source.check.fast import python_pattern, resolve

if TYPE_CHECKING:
    from dxstrat.source.document import Path

Node: TypeAlias = Mapping[str, Any]
"""A schema of a place in the plan; the empty mapping where the schema says nothing."""


@functools.cache
def load_schema() -> dict[str, Any]:
    """Return the shipped schema of a plan; not to be changed."""
    text = shipped("schemas", "strategy.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def alternatives(node: Node) -> Iterator[Node]:
    """Yield a schema without its `$ref`, then what it adds under conditions."""
    node = target(node)
    yield node
    for inner in (*node.get("allOf", ()), node.get("then", {})):
        if inner:
            yield from alternatives(inner)


def target(node: Node) -> Node:
    """Return the schema that `node` stands for, its `$ref`s followed."""
    while "$ref" in node:
        node = resolve(load_schema(), node["$ref"])
    return node


def child(node: Node, step: str | int) -> Node:
    """Return the schema of one step further down, as it stands under its parent (`$ref`s kept)."""
    for one in alternatives(node):
        if isinstance(step, int):
            found = one.get("items")
        else:
            found = one.get("properties", {}).get(step) or _by_pattern(one, step)
        if isinstance(found, Mapping) and found:
            return found
    return {}


def node_at(path: Path) -> Node:
    """Return the schema of the place that `path` leads to."""
    node: Node = load_schema()
    for step in path:
        node = child(node, step)
    return node


def annotation(node: Node, keyword: str) -> Any:
    """Return what `node` says with an annotation keyword, itself or in what it refers to; None without."""
    return node[keyword] if keyword in node else target(node).get(keyword)


def form_of(node: Node) -> str:
    """Return the name of the definition that `node` refers to (`date`, `fiscalYear`), or empty text."""
    return str(node.get("$ref", "")).rpartition("/")[2]


def keys_of(node: Node) -> dict[str, Node]:
    """Return the keys that may stand in a group, each with its schema."""
    keys: dict[str, Node] = {}
    for one in alternatives(node):
        for key, inner in one.get("properties", {}).items():
            if isinstance(inner, Mapping):
                keys.setdefault(key, inner)
    return keys


def in_python(node: Any) -> Any:
    """Return a schema, or a part of one, with its patterns in Python's dialect."""
    if isinstance(node, list):
        return [in_python(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    out = {key: in_python(inner) for key, inner in node.items()}
    if isinstance(node.get("pattern"), str):
        out["pattern"] = python_pattern(node["pattern"])
    if "patternProperties" in node:
        out["patternProperties"] = {
            python_pattern(key): inner for key, inner in out["patternProperties"].items()
        }
    return out


def _by_pattern(node: Node, key: str) -> Any:
    for pattern, inner in node.get("patternProperties", {}).items():
        if re.search(python_pattern(pattern), key):
            return inner
    return node.get("additionalProperties")
