"""From checked data to `Strategy`: each class is filled from the keys its fields are named after.

Why one generic builder: a field stands in exactly one place, its class. How each class is filled
is worked out from its type hints once per process, so that building is a plain loop.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, TypeVar

from dxstrat.model.fiscal import FiscalTerm
from dxstrat.model.part import Part
from dxstrat.model.strategy import Strategy
from dxstrat.model.value import Value
from dxstrat.source import Path

_P = TypeVar("_P", bound=Part)
_Convert = Callable[[Any, Path], Any]


def build_strategy(data: Mapping[str, Any], broken: AbstractSet[Path] = frozenset()) -> Strategy | None:
    """Build the strategy from data that the schema has passed, but for the parts in `broken`.

    `broken` holds the paths at which something is wrong. The entry of a list, or the section,
    that holds such a place is left out. None when what every plan needs (`plan`) is itself broken.
    """
    if () in broken:
        return None
    sections = {path[0] for path in broken if len(path) == 1 or not isinstance(path[1], int)}
    entries = {path[:2] for path in broken if len(path) > 1 and isinstance(path[1], int)}
    if "plan" in sections or "plan" not in data:
        return None
    kept = {key: value for key, value in data.items() if key not in sections}
    for key in ("issues", "measures", "kpis"):
        kept.setdefault(key, [])
    values: dict[str, Any] = {}
    for name, key, convert, _ in _spec(Strategy):
        if key not in kept:
            continue
        value = kept[key]
        if isinstance(value, list):
            element = _element_of(Strategy, name)
            values[name] = tuple(
                element(item, (key, index)) for index, item in enumerate(value) if (key, index) not in entries
            )
        else:
            values[name] = convert(value, (key,))
    return Strategy(**values)


def build_part(cls: type[_P], data: Mapping[str, Any], path: Path) -> _P:
    """Fill one class from a mapping; keys that it has no field for are passed over."""
    values: dict[str, Any] = {"path": path}
    for name, key, convert, _ in _spec(cls):
        if key in data:
            values[name] = convert(data[key], (*path, key))
    return cls(**values)


def keys_of(cls: type[Part]) -> dict[str, bool]:
    """Return the YAML keys of a class and whether each is required."""
    return {key: required for _, key, _, required in _spec(cls)}


_specs: dict[type[Part], tuple[tuple[str, str, _Convert, bool], ...]] = {}


def _spec(cls: type[Part]) -> tuple[tuple[str, str, _Convert, bool], ...]:
    if cls not in _specs:
        _specs[cls] = _work_out(cls)
    return _specs[cls]


def _work_out(cls: Any) -> tuple[tuple[str, str, _Convert, bool], ...]:
    hints = typing.get_type_hints(cls)
    return tuple(
        (
            field.name,
            field.metadata.get("key", field.name),
            _converter(hints[field.name]),
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(cls)
        if field.name != "path"
    )


@functools.cache
def _element_of(cls: Any, name: str) -> _Convert:
    hint = typing.get_type_hints(cls)[name]
    return _converter(typing.get_args(hint)[0])


def _converter(hint: Any) -> _Convert:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        inner = [argument for argument in arguments if argument is not type(None)]
        return _converter(inner[0]) if len(inner) == 1 else _as_written
    if origin is tuple:
        element = _converter(arguments[0])
        return lambda value, path: tuple(element(item, (*path, i)) for i, item in enumerate(value))
    if origin is Mapping:
        element = _converter(arguments[1])
        return lambda value, path: {int(key): element(item, (*path, key)) for key, item in value.items()}
    if hint is date:
        return lambda value, _: date.fromisoformat(value)
    if hint is FiscalTerm:
        return lambda value, _: FiscalTerm.parse(value)
    if hint is Value:
        return _value
    if isinstance(hint, type) and issubclass(hint, Part):
        return functools.partial(build_part, hint)
    return _as_written


def _as_written(value: Any, _path: Path) -> Any:
    return value


def _value(value: Any, _path: Path) -> Value:
    if isinstance(value, Mapping):
        by = value.get("by")
        return dataclasses.replace(
            _value(value.get("value", value.get("text")), ()) if "unpublished" not in value else Value(),
            unpublished=value.get("unpublished"),
            by=date.fromisoformat(by) if by else None,
            note=value.get("note"),
        )
    if isinstance(value, str):
        return Value(text=value)
    return Value(number=value)
