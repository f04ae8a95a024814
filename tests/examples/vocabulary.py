"""Which keys and values of the schema a plan uses.

Places are named by the group of keys they belong to (`kpi`, `value`) and the key, however often the
schema uses the group; what has no definition of its own is named by its key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dxstrat.resources import shipped

Place = tuple[str, str]


@dataclass
class Vocabulary:
    """Keys, and the values of keys that have a fixed choice; `single` are choices that a plan makes once."""

    keys: set[Place] = field(default_factory=set)
    choices: dict[Place, set[Any]] = field(default_factory=dict)
    single: set[Place] = field(default_factory=set)


@dataclass(frozen=True)
class _Node:
    schema: Mapping[str, Any]
    name: str


class Schema:
    """The schema of plans."""

    def __init__(self) -> None:
        text = shipped("schemas", "strategy.schema.json").read_text(encoding="utf-8")
        self._root: Mapping[str, Any] = json.loads(text)

    def all(self) -> Vocabulary:
        """Return every key and every choice the schema knows."""
        found = Vocabulary()
        repeated: set[Place] = set()
        self._collect(self._node(self._root, "plan file"), found, repeated, inside_list=False)
        found.single = set(found.choices) - repeated
        return found

    def used(self, data: Any) -> Vocabulary:
        """Return the keys and choices that a plan's data uses."""
        found = Vocabulary()
        self._follow(self._node(self._root, "plan file"), data, found)
        return found

    def _collect(self, node: _Node, found: Vocabulary, repeated: set[Place], *, inside_list: bool) -> None:
        for key, child, many in self._children(node):
            place = (node.name, key)
            if key:
                found.keys.add(place)
            values = child.schema.get("enum") or child.schema.get("items", {}).get("enum")
            if values:
                found.choices.setdefault(place, set()).update(values)
                if inside_list or many:
                    repeated.add(place)
            self._collect(child, found, repeated, inside_list=inside_list or many)

    def _follow(self, node: _Node, data: Any, found: Vocabulary) -> None:
        if isinstance(data, list):
            for item in data:
                self._follow(self._node(node.schema["items"], node.name), item, found)
        elif isinstance(data, dict):
            properties = node.schema.get("properties", {})
            for key, value in data.items():
                if key in properties:
                    found.keys.add((node.name, key))
                    child = self._node(properties[key], key)
                    if "enum" in child.schema:
                        found.choices.setdefault((node.name, key), set()).add(value)
                else:
                    (pattern,) = node.schema["patternProperties"].values()
                    child = self._node(pattern, node.name)
                self._follow(child, value, found)

    def _children(self, node: _Node) -> Iterator[tuple[str, _Node, bool]]:
        for key, value in node.schema.get("properties", {}).items():
            yield key, self._node(value, key), False
        for value in node.schema.get("patternProperties", {}).values():
            yield "", self._node(value, node.name), True
        if "items" in node.schema:
            yield "", self._node(node.schema["items"], node.name), True

    def _node(self, schema: Mapping[str, Any], name: str) -> _Node:
        while "$ref" in schema:
            name = str(schema["$ref"]).rsplit("/", 1)[-1]
            schema = self._root["definitions"][name]
        return _Node(schema, name)
