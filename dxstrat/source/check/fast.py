"""The first pass: the schema compiled into plain predicates that say valid or not, and nothing else.

Why: nearly every plan, and nearly every entry of a broken one, is valid. Asking jsonschema about each
costs most of a run and its import as much as everything else; so it is asked only about what fails here.

A predicate is chosen by the exact type of a value (a plan holds only built-in types), which checks the
type and finds the keywords that matter for it in one look-up. A keyword unknown here raises `UnknownKeyword`.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from dxstrat.source.check.forms import FORMATS

Predicate: TypeAlias = Callable[[Any], object]
"""Says by a true or false value whether something is valid."""
_OfKey: TypeAlias = Callable[[str, Any], object]
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
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "null": (type(None),),
    "array": (list,), "object": (dict,),
}  # fmt: skip
_ALL_TYPES = (str, int, float, bool, type(None), list, dict)


class UnknownKeyword(ValueError):  # noqa: N818 - it names what was met
    """The schema uses a keyword, a format or a form that the first pass does not know."""


def _always(_value: Any) -> bool:
    return True


def _never(_value: Any) -> bool:
    return False


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
        combined = self._combined(schema)
        if combined is _always or not _is_about_groups(schema):
            return _both(self._by_type(schema), combined)
        return self._by_type(schema, combined)

    def _reference(self, reference: str) -> Predicate:
        known = self._compiled.get(reference)
        if known is None:
            # Why: a definition may lead back to itself; until it is compiled it is looked up when called.
            self._compiled[reference] = lambda value: self._compiled[reference](value)
            known = self._compiled[reference] = self.compile(resolve(self._root, reference))
        return known

    def _by_type(self, schema: Schema, group: Predicate = _always) -> Predicate:
        mapping = self._mapping(schema)
        if mapping is _always and group is not _always:
            mapping = lambda value: type(value) is dict  # noqa: E731
        table: dict[type, Predicate] = {
            str: _text(schema),
            int: _number(schema),
            float: _number(schema),
            list: self._list(schema),
            dict: _both(mapping, group),
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
            return _one_type(*table.popitem(), looks_itself="enum" not in schema and "const" not in schema)
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

        def check(value: Any) -> bool:
            if type(value) is not list or not low <= len(value) <= high:
                return False
            for entry in value:
                if not item(entry):
                    return False
            return not unique or len(set(value)) == len(value)

        return check

    def _mapping(self, schema: Schema) -> Predicate:
        inside = schema.get("properties", {})
        texts = {key: bounds for key, inner in inside.items() if (bounds := _bounds_of_text(inner))}
        known = {key: self.compile(inner) for key, inner in inside.items()}.get
        patterns = tuple(
            (_regex(pattern), self.compile(inner))
            for pattern, inner in schema.get("patternProperties", {}).items()
        )
        if len(patterns) > 1 or any(fits(key) for key in inside for fits, _ in patterns):
            raise UnknownKeyword("a key that more than one schema is about")
        additional = self.compile(schema.get("additionalProperties", True))
        required = frozenset(schema.get("required", ()))
        if not (inside or patterns or required) and additional is _always:
            return _always
        bounds_of = texts.get
        other = _by_pattern(*patterns[0], additional) if patterns else lambda _, value: additional(value)

        def check(value: Any) -> bool:
            if type(value) is not dict or not value.keys() >= required:
                return False
            for key, inner_value in value.items():
                bounds = bounds_of(key)
                if bounds:  # why here: most keys hold plain texts, and a call for each would double the time
                    if type(inner_value) is not str or not bounds[0] <= len(inner_value) <= bounds[1]:
                        return False
                    continue
                inner = known(key)
                if not (inner(inner_value) if inner else other(key, inner_value)):
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


def _is_about_groups(schema: Schema) -> bool:
    """Say whether what a schema combines asks nothing of values that are not groups of keys."""
    parts = [*schema.get("allOf", ()), *(schema[key] for key in ("if", "then") if key in schema)]
    return "not" not in schema and all(
        isinstance(part, Mapping)
        and part.keys() & _ASSERTIONS <= {"required", "properties", "allOf", "if", "then"}
        and _is_about_groups(part)
        for part in parts
    )


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
    fits: Predicate = _regex(schema["pattern"]) if "pattern" in schema else _always
    if "format" in schema:
        if schema["format"] not in FORMATS:
            raise UnknownKeyword(f"format {schema['format']}")
        fits = _both(fits, FORMATS[schema["format"]])
    if fits is _always and not low and high == math.inf:
        return _always
    if not low and high == math.inf:
        return lambda value: type(value) is str and fits(value)
    return lambda value: type(value) is str and low <= len(value) <= high and fits(value)


def _by_pattern(fits: Callable[[str], object], inner: Predicate, other: Predicate) -> _OfKey:
    fitting = functools.lru_cache(maxsize=1024)(fits)  # years, mostly the same ones
    return lambda key, value: inner(value) if fitting(key) else other(value)


def _bounds_of_text(schema: Schema | bool) -> tuple[float, float] | None:  # noqa: FBT001
    """Return the shortest and the longest length of a text of which nothing else is asked; else None."""
    if isinstance(schema, bool) or schema.get("type") != "string":
        return None
    if schema.keys() & _ASSERTIONS - {"type", "minLength", "maxLength"}:
        return None
    return schema.get("minLength", 0), schema.get("maxLength", math.inf)


def _number(schema: Schema) -> Predicate:
    low, high = schema.get("minimum", -math.inf), schema.get("maximum", math.inf)
    if low == -math.inf and high == math.inf:
        return _always
    if high == math.inf:
        return lambda value: value >= low
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
    if any(isinstance(choice, (list, dict)) for choice in choices):
        raise UnknownKeyword("a list or a group as a choice")
    for one, inner in list(table.items()):
        family = (int, float) if one in (int, float) else (one,)
        chosen = frozenset(choice for choice in choices if type(choice) in family)
        if chosen:
            table[one] = _both(chosen.__contains__, inner)
        else:
            del table[one]


def _one_type(one: type, inner: Predicate, *, looks_itself: bool) -> Predicate:
    """Return a predicate for one type; those of texts, lists and groups look at the type themselves."""
    if inner is _always:
        return lambda value: type(value) is one
    if looks_itself and one in (str, list, dict):
        return inner
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
