"""What all parts of a plan share: they are frozen, and know where in the plan they stand."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast, dataclass_transform

from dxstrat.source import Path

_C = TypeVar("_C", bound=type)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(dataclasses.field,))
def part(cls: _C) -> _C:
    """Make a class a part: a frozen dataclass with slots that takes its fields by name.

    Why not `dataclass(frozen=True)`: it writes and compiles six methods for each class, which for all
    the classes of a plan takes as long as reading a plan does. Here they stand once, in `Part`.
    """
    as_dataclass: Any = dataclasses.dataclass(
        init=False, repr=False, eq=False, match_args=False, slots=True, kw_only=True
    )
    return cast("_C", as_dataclass(cls))


@part
class Part:
    """A part of the plan; `path` leads to it in the data: `("measures", 2, "schedule", 0)`."""

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    path: Path = dataclasses.field(default=(), compare=False)

    def __init__(self, **values: Any) -> None:
        """Take the fields by name, as the class declares them."""
        for name, put, default in slots_of(self.__class__):
            value = values.pop(name, default)
            if value is dataclasses.MISSING:
                raise TypeError(f"{self.__class__.__name__} lacks {name}")
            put(self, value)
        if values:
            raise TypeError(f"{self.__class__.__name__} has no {', '.join(values)}")

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _compared(self) == _compared(other)

    def __hash__(self) -> int:
        return hash(_compared(self))

    def __repr__(self) -> str:
        named = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self))
        return f"{self.__class__.__name__}({', '.join(named)})"

    def __setattr__(self, name: str, _value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> tuple[Any, ...]:
        """Return the values of the fields, for copies and for other processes."""
        return tuple(getattr(self, name) for name, _, _ in slots_of(self.__class__))

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        """Take up what `__getstate__` gave."""
        for (_, put, _), value in zip(slots_of(self.__class__), state, strict=True):
            put(self, value)


_slots: dict[type, tuple[tuple[str, Any, Any], ...]] = {}


def slots_of(cls: type[Part]) -> tuple[tuple[str, Any, Any], ...]:
    """Return the fields of a class, each with its name, what puts a value into it, and its default.

    The default is `dataclasses.MISSING` where the field must be given.
    """
    known = _slots.get(cls)
    if known is None:
        fields = dataclasses.fields(cls)
        known = tuple((one.name, getattr(cls, one.name).__set__, _default(one)) for one in fields)
        _slots[cls] = known
    return known


def _default(field: dataclasses.Field[Any]) -> Any:
    """Return the default of a field; one that a factory makes is made once, since nobody may change it."""
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def _compared(one: object) -> tuple[Any, ...]:
    fields = dataclasses.fields(one)  # type: ignore[arg-type]
    return tuple(getattr(one, field.name) for field in fields if field.compare)
