"""The first pass: the schema compiled into plain predicates that say valid or not, and nothing else.

Why: nearly every plan, and nearly every entry of a broken one, is valid. Asking jsonschema about each
costs most of a run and its import as much as everything else; so it is asked only about what fails here.

A predicate is chosen by the exact type of a value (the data of a plan holds only built-in types), which
checks the type and finds the keywords that matter for it in one look-up. A keyword unknown here raises
`UnknownKeyword` when the schema is compiled, so that nothing in the schema is silently unchecked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from dxstrat.source.check.forms import FORMATS

Predicate: TypeAlias = Callable[[Any], object]
"""Says by a true or false value whether something is valid."""
Schema: TypeAlias = Mapping[str, Any]

_ASSERTIONS = {
    "type", "enum", "const", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
    "items", "minItems", "maxItems", "uniqueItems",
    "properties", "patternProperties", "additionalProperties", "required", "allOf", "not", "if", "then", "$ref",
}  # fmt: skip
_ANNOTATIONS = {
    "$schema", "title", "description", "default", "examples", "definitions", "contentMediaType",
    "markdownDescription", "enumDescriptions", "defaultSnippets", "errorMessage", "patternErrorMessage",
}  # fmt: skip
_OWN = "x-"
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}
_ALL_TYPES = (str, int, float, bool, type(None), list, dict)


class UnknownKeyword(ValueError):  # noqa: N818 - it names what was met
    """The schema uses a keyword, a format or a form that the first pass does not know."""


def compile_schema(schema: Schema, root: Schema | None = None) -> Predicate:
    """Compile a schema; `root` is the document in which its `$ref`s are looked up."""
    return _Compiler(schema if root is None else root).compile(schema)


class _Compiler:
    def __init__(self, root: Schema) -> None:
        self._root = root
        self._compiled: dict[str, Predicate] = {}

    def compile(self, schema: Schema | bool) -> Predicate:  # noqa: FBT001 - a schema may be true or false
        if isinstance(schema, bool):
            return _always if schema else _never
        if "$ref" in schema:  # in draft-07 nothing beside it counts
            return self._reference(schema["$ref"])
        for keyword in schema:
            if keyword not in _ASSERTIONS and keyword not in _ANNOTATIONS and not keyword.startswith(_OWN):
                raise UnknownKeyword(keyword)
        return _both(self._by_type(schema), self._combined(schema))

    def _reference(self, reference: str) -> Predicate:
        known = self._compiled.get(reference)
        if known is None:
            # Why: a definition may lead back to itself; until it is compiled it is looked up when called.
            self._compiled[reference] = lambda value: self._compiled[reference](value)
            known = self._compiled[reference] = self.compile(resolve(self._root, reference))
        return known

    def _by_type(self, schema: Schema) -> Predicate:
        table: dict[type, Predicate] = {
            str: _text(schema),
            int: _number(schema),
            float: _number(schema),
            list: self._list(schema),
            dict: self._mapping(schema),
            bool: _always,
            type(None): _always,
        }
        allowed = _types(schema.get("type"))
        table = {one: table[one] for one in _ALL_TYPES if one in allowed}
        if "enum" in schema or "const" in schema:
            _restrict(table, schema["enum"] if "enum" in schema else [schema["const"]])
        if len(table) == len(_ALL_TYPES) and all(check is _always for check in table.values()):
            return _always
        if len(table) == 1:
            return _one_type(*table.popitem())
        look_up = table.get

        def check(value: Any) -> object:
            inner = look_up(type(value))
            return inner is not None and inner(value)

        return check

    def _list(self, schema: Schema) -> Predicate:
        low, high = schema.get("minItems", 0), schema.get("maxItems", math.inf)
        items = schema.get("items", True)
        if isinstance(items, list):
            raise UnknownKeyword("items as a list of schemas")
        item = self.compile(items)
        unique = schema.get("uniqueItems", False)
        if unique and not self._is_of_texts(items):
            raise UnknownKeyword("uniqueItems of anything but texts")  # it takes jsonschema quadratic time
        if not low and high == math.inf and item is _always and not unique:
            return _always

        def check(value: list[Any]) -> bool:
            if not low <= len(value) <= high:
                return False
            for entry in value:
                if not item(entry):
                    return False
            return not unique or len(set(value)) == len(value)

        return check

    def _mapping(self, schema: Schema) -> Predicate:
        properties = {key: self.compile(inner) for key, inner in schema.get("properties", {}).items()}
        patterns = tuple(
            (_regex(pattern), self.compile(inner))
            for pattern, inner in schema.get("patternProperties", {}).items()
        )
        if any(fits(key) for key in properties for fits, _ in patterns):
            raise UnknownKeyword("a key that is in properties and in patternProperties")
        additional = self.compile(schema.get("additionalProperties", True))
        required = tuple(schema.get("required", ()))
        if not (properties or patterns or required) and additional is _always:
            return _always
        known = properties.get

        def other(key: str, value: Any) -> object:
            inner = [inner for fits, inner in patterns if fits(key)]
            return all(one(value) for one in inner) if inner else additional(value)

        def check(value: dict[str, Any]) -> bool:
            for key in required:
                if key not in value:
                    return False
            for key, inner_value in value.items():
                inner = known(key)
                if inner is None:
                    if not other(key, inner_value):
                        return False
                elif not inner(inner_value):
                    return False
            return True

        return check

    def _combined(self, schema: Schema) -> Predicate:
        check: Predicate = _always
        for inner in schema.get("allOf", ()):
            check = _both(check, self.compile(inner))
        if "not" in schema:
            check = _both(check, _not(self.compile(schema["not"])))
        if "if" in schema:
            check = _both(check, _if(self.compile(schema["if"]), self.compile(schema.get("then", True))))
        return check

    def _is_of_texts(self, items: Schema | bool) -> bool:  # noqa: FBT001
        while isinstance(items, Mapping) and "$ref" in items:
            items = resolve(self._root, items["$ref"])
        return isinstance(items, Mapping) and items.get("type") == "string"


def resolve(root: Schema, reference: str) -> Any:
    """Return what a `$ref` of the form `#/definitions/name` means."""
    if not reference.startswith("#/"):
        raise UnknownKeyword(reference)
    node: Any = root
    for step in reference[2:].split("/"):
        node = node[step]
    return node


def _text(schema: Schema) -> Predicate:
    low, high = schema.get("minLength", 0), schema.get("maxLength", math.inf)
    check: Predicate = _always
    if low or high != math.inf:
        check = lambda value: low <= len(value) <= high  # noqa: E731
    if "pattern" in schema:
        check = _both(check, _regex(schema["pattern"]))
    if "format" in schema:
        if schema["format"] not in FORMATS:
            raise UnknownKeyword(f"format {schema['format']}")
        check = _both(check, FORMATS[schema["format"]])
    return check


def _number(schema: Schema) -> Predicate:
    low, high = schema.get("minimum", -math.inf), schema.get("maximum", math.inf)
    if low == -math.inf and high == math.inf:
        return _always
    return lambda value: low <= value <= high


def _regex(pattern: str) -> Callable[[str], object]:
    return re.compile(python_pattern(pattern)).search


def python_pattern(pattern: str) -> str:
    r"""Return a pattern with `$` at its end as Python's `\Z`: in editors `$` never passes a line break.

    Raises UnknownKeyword for a form that Python and the editors would read in two ways.
    """
    body = pattern.removesuffix("$")
    if re.search(r"(?<!\\)\$|\\[dwDWbBZAzpP]", body):
        raise UnknownKeyword(f"pattern {pattern}")
    return pattern if body == pattern else body + r"\Z"


def _types(names: str | Sequence[str] | None) -> set[type]:
    if names is None:
        return set(_ALL_TYPES)
    return {one for name in ([names] if isinstance(names, str) else names) for one in _TYPES[name]}


def _restrict(table: dict[type, Predicate], choices: Sequence[Any]) -> None:
    """Narrow `table` to `choices`. Why by type: in JSON 1 and true are two values, in Python they are equal."""
    for one, inner in list(table.items()):
        if one in (list, dict):
            if any(type(choice) in (list, dict) for choice in choices):
                raise UnknownKeyword("a list or a mapping as a choice")
            del table[one]
            continue
        family = (int, float) if one in (int, float) else (one,)
        chosen = frozenset(choice for choice in choices if type(choice) in family)
        if chosen:
            table[one] = _both(chosen.__contains__, inner)
        else:
            del table[one]


def _one_type(one: type, inner: Predicate) -> Predicate:
    if inner is _always:
        return lambda value: type(value) is one
    return lambda value: type(value) is one and inner(value)


def _both(first: Predicate, second: Predicate) -> Predicate:
    if first is _always:
        return second
    if second is _always:
        return first
    return lambda value: first(value) and second(value)


def _not(inner: Predicate) -> Predicate:
    return lambda value: not inner(value)


def _if(condition: Predicate, then: Predicate) -> Predicate:
    return lambda value: not condition(value) or then(value)


def _always(_value: Any) -> bool:
    return True


def _never(_value: Any) -> bool:
    return False
