"""`Fault`: one thing the schema refuses, freed of jsonschema's repetitions.

jsonschema reports each keyword by itself. Of several keywords that refuse one value the most telling is
kept here, and each missing, unknown or repeated entry becomes a fault of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.source.check.fast import resolve
from dxstrat.source.check.schema import Node
from dxstrat.source.document import Path

if TYPE_CHECKING:
    from dxstrat.source.check.failing import Refusal

ABOUT_KEYS = ("additionalProperties", "required")
"""The keywords whose faults are about a key of the group, which may be the empty text."""

_ORDER = (
    "not", "type", "const", "enum", "minLength", "minItems", "format", "pattern", "minimum", "maximum",
    "maxLength", "maxItems", "uniqueItems",
)  # fmt: skip
"""Of several keywords that refuse one value, the first of these is told."""

_CONDITIONAL = len(_ORDER)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing the schema refuses.

    - `path`: the place of the value; for a missing or unknown key, of the group that lacks or has it.
    - `keyword`: the word of the schema that refuses it (`required`: `key` is missing,
      `additionalProperties`: `key` is unknown), and `wanted` what it says.
    - `value`: what stands there.
    - `condition`: the `if` that makes it necessary, where there is one, and `owner` the group it is about.
    """

    path: Path
    keyword: str
    wanted: Any
    value: Any
    key: str = ""
    condition: Node | None = None
    owner: Path = ()

    @property
    def place(self) -> Path:
        """The path of what is wrong, the missing or unknown key included."""
        return (*self.path, self.key) if self.keyword in ABOUT_KEYS else self.path


def faults_of(refusals: Iterable[Refusal], root: Node) -> list[Fault]:
    """Return one fault for each thing that is wrong, in the order of the plan; `root` is where `$ref`s lead."""
    faults: dict[Path, Fault] = {}
    for refusal in refusals:
        condition, depth = _condition(refusal, root)
        owner = (*refusal.base, *list(refusal.error.absolute_path)[:depth])
        for fault in _single(refusal, condition, owner):
            known = faults.get(fault.place)
            if known is None or _rank(fault) < _rank(known):
                faults[fault.place] = fault
    return list(faults.values())


def condition_keys(fault: Fault) -> frozenset[str]:
    """Return the keys of its group on which a fault depends."""
    if fault.condition is None:
        return frozenset()
    return frozenset((*fault.condition.get("properties", {}), *fault.condition.get("required", ())))


def _single(refusal: Refusal, condition: Node | None, owner: Path) -> Iterator[Fault]:
    error, path = refusal.error, refusal.path
    keyword = str(error.validator)
    wanted: Any = error.validator_value
    value: Any = error.instance
    if keyword == "required":
        for key in wanted:
            if key not in value:
                yield Fault(path, keyword, wanted, value, key, condition, owner)
    elif keyword == "additionalProperties":
        schema: Any = error.schema
        for key in _unknown_keys(schema, value):
            yield Fault(path, keyword, wanted, value[key], key, condition, owner)
    elif keyword == "uniqueItems":
        first: dict[Any, int] = {}
        for index, entry in enumerate(value):
            if isinstance(entry, str) and first.setdefault(entry, index) != index:
                yield Fault((*path, index), keyword, first[entry], entry, "", condition, owner)
    else:
        yield Fault(path, keyword, wanted, value, "", condition, owner)


def _unknown_keys(schema: Node, value: Mapping[str, Any]) -> Iterator[str]:
    patterns = [re.compile(pattern) for pattern in schema.get("patternProperties", {})]
    for key in value:
        if key not in schema.get("properties", {}) and not any(pattern.search(key) for pattern in patterns):
            yield key


def _rank(fault: Fault) -> int:
    order = _ORDER.index(fault.keyword) if fault.keyword in _ORDER else -1
    return order if fault.condition is None or fault.keyword == "not" else order + _CONDITIONAL


def _condition(refusal: Refusal, root: Node) -> tuple[Node | None, int]:
    """Return the innermost `if` above an error, and how deep in the checked part its group stands."""
    node: Any = refusal.schema
    found: Node | None = None
    at = depth = 0
    path = list(refusal.error.absolute_schema_path)
    for number, step in enumerate(path):
        while isinstance(node, Mapping) and "$ref" in node:
            node = resolve(root, node["$ref"])
        named = number > 0 and path[number - 1] in ("properties", "patternProperties")
        if named or step == "items":
            at += 1
        elif step == "then":
            found, depth = node["if"], at
        node = node[step]
    return found, depth
