"""Which parts of a plan fail, found by the first pass, and what jsonschema says of those alone."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.source.check.fast import Predicate, compile_schema
from dxstrat.source.check.forms import FORMATS
from dxstrat.source.check.schema import Node, in_python, load_schema, target
from dxstrat.source.document import Path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jsonschema import ValidationError  # noqa: TC004 - on a valid plan it is not imported
    from jsonschema.protocols import Validator


@dataclass(frozen=True, slots=True)
class _Section:
    """A section of a plan: is it valid, and, for a list, is it valid but for its entries, and is each entry."""

    whole: Predicate
    shell: Predicate | None = None
    entry: Predicate | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error of jsonschema; `base` leads to the part that was checked, `schema` is what it was held against."""

    base: Path
    schema: Node
    error: ValidationError

    @property
    def path(self) -> Path:
        """The path of the value that was refused."""
        return (*self.base, *self.error.absolute_path)


def refusals(data: Mapping[str, Any]) -> Iterator[Refusal]:
    """Yield every error of jsonschema in `data`; on a valid plan jsonschema is not even imported."""
    for base, schema in failing_parts(data):
        value: Any = data
        for step in base:
            value = value[step]
        for error in validator().evolve(schema=schema).iter_errors(value):
            yield Refusal(base, schema, error)


def failing_parts(data: Mapping[str, Any]) -> Iterator[tuple[Path, Node]]:
    """Yield the smallest parts that fail, each with the schema that refuses it."""
    top, sections = _compiled()
    if not top(data):
        yield (), _shell(jsonschema_root())
    for key, value in data.items():
        section = sections.get(key)
        if section is None or section.whole(value):
            continue
        schema = jsonschema_root()["properties"][key]
        if section.shell is None or section.entry is None or not isinstance(value, list):
            yield (key,), schema
            continue
        if not section.shell(value):
            yield (key,), _without_items(schema)
        for index, entry in enumerate(value):
            if not section.entry(entry):
                yield (key, index), schema["items"]


@functools.cache
def _compiled() -> tuple[Predicate, Mapping[str, _Section]]:
    schema = load_schema()
    return (
        compile_schema(_shell(schema)),
        {key: _compile_section(inner, schema) for key, inner in schema["properties"].items()},
    )


def _compile_section(schema: Node, root: Node) -> _Section:
    items = schema.get("items", {})
    if "properties" not in target(items):
        return _Section(compile_schema(schema, root))
    shell, entry = compile_schema(_without_items(schema), root), compile_schema(items, root)
    return _Section(
        lambda value: isinstance(value, list) and shell(value) and all(entry(one) for one in value),
        shell,
        entry,
    )


def _shell(schema: Node) -> Node:
    """Return a schema of the top of a plan that asks nothing of the sections."""
    return {**schema, "properties": dict.fromkeys(schema["properties"], True)}


def _without_items(schema: Node) -> Node:
    return {key: value for key, value in schema.items() if key != "items"}


@functools.cache
def jsonschema_root() -> dict[str, Any]:
    """Return the schema that jsonschema is given; `$ref`s in refusals lead into it."""
    schema: dict[str, Any] = in_python(load_schema())
    del schema["$schema"]  # it would bring back the validator class that knows nothing of our types
    return schema


@functools.cache
def validator() -> Validator:
    """Return the validator of jsonschema that knows our types and forms and fetches nothing."""
    from jsonschema import Draft7Validator, FormatChecker
    from jsonschema.validators import extend
    from referencing import Registry

    formats = FormatChecker(formats=())
    for name, fits in FORMATS.items():
        formats.checks(name)(lambda value, fits=fits: not isinstance(value, str) or fits(value))
    # Why: to JSON Schema 2026.0 is an integer; to a reader of the plan it is a slip.
    types = Draft7Validator.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int)
    strict: type[Validator] = extend(Draft7Validator, type_checker=types)  # type: ignore[no-untyped-call]
    return strict(jsonschema_root(), registry=Registry(), format_checker=formats)
