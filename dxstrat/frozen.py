"""Frozen classes of named values, made in a hundredth of the time that `dataclasses` takes.

Why not `dataclass(frozen=True, slots=True)`: it imports `inspect`, and writes and compiles nine methods for
each class. For the classes that an everyday `dxstrat validate plan.yaml` meets, that takes longer than all
else it does. Here the methods stand once. What only looks at dataclasses (`dataclasses.fields`, `asdict`,
`replace`) works with these classes as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    import dataclasses
    from collections.abc import Callable, Mapping
    from dataclasses import field as field
    from dataclasses import replace as replace

_C = TypeVar("_C", bound=type)


class Field:
    """A field of a class: its default, or what makes one, and what else is said of it."""

    __slots__ = ("compare", "default", "default_factory", "metadata", "name", "repr")

    def __init__(
        self,
        default: Any = ...,
        default_factory: Callable[[], Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        *,
        compare: bool = True,
        repr: bool = True,  # noqa: A002 - as in dataclasses
    ) -> None:
        self.name = ""
        self.default = default
        self.default_factory = default_factory
        self.metadata: Mapping[str, Any] = metadata or {}
        self.compare = compare
        self.repr = repr

    @property
    def required(self) -> bool:
        """Whether a value must be given."""
        return self.default is ... and self.default_factory is None

    def made(self) -> Any:
        """Return the default; one that a factory makes is made once, since nobody may change it."""
        return self.default if self.default_factory is None else self.default_factory()


if not TYPE_CHECKING:
    field = Field

    def replace(one, /, **changes):
        """Return a copy of `one` with some fields changed."""
        return type(one)(**values_of(one) | changes)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: _C) -> _C:
    """Make a class frozen: fields as it declares them, in slots, equal where they are equal."""
    return cast("_C", with_fields(cls))


def with_fields(cls: Any) -> Any:
    """Return the class with its fields in slots, and with the methods that it does not define itself."""
    declared = {}
    for name in _annotations(cls):
        given = cls.__dict__.get(name, ...)
        one = given if isinstance(given, Field) else Field(given)
        one.name = name
        declared[name] = one
    body = {
        name: value
        for name, value in cls.__dict__.items()
        if name not in declared and name not in ("__dict__", "__weakref__")
    }
    inherited = getattr(cls, "__frozen_fields__", {})
    body |= {"__slots__": tuple(declared), "__frozen_fields__": inherited | declared}
    if not inherited:
        body = _METHODS | body
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _annotations(cls: type) -> dict[str, Any]:
    own: dict[str, Any] = cls.__dict__.get("__annotations__", {})  # noqa: RUF063 - inspect is what takes long
    return own


_slots: dict[type, tuple[tuple[str, Any, Any], ...]] = {}


def slots_of(cls: type) -> tuple[tuple[str, Any, Any], ...]:
    """Return the fields of a class, each with its name, what puts a value into it, and its default.

    The default is `...` where the field must be given.
    """
    known = _slots.get(cls)
    if known is None:
        fields = fields_of(cls)
        known = tuple((one.name, getattr(cls, one.name).__set__, one.made()) for one in fields)
        _slots[cls] = known
    return known


def fields_of(cls: Any) -> tuple[Field, ...]:
    """Return the fields of a class, those of its bases first."""
    return tuple(cls.__frozen_fields__.values())


def values_of(one: Any) -> dict[str, Any]:
    """Return the values of the fields by their names."""
    return {name: getattr(one, name) for name, _, _ in slots_of(type(one))}


def _init(self: Any, *args: Any, **values: Any) -> None:
    slots = slots_of(self.__class__)
    if len(args) > len(slots):
        raise TypeError(f"{self.__class__.__name__} takes {len(slots)} values")
    for (name, put, _), value in zip(slots, args, strict=False):
        if name in values:
            raise TypeError(f"{self.__class__.__name__} is given {name} twice")
        put(self, value)
    for name, put, default in slots[len(args) :]:
        value = values.pop(name, default)
        if value is ...:
            raise TypeError(f"{self.__class__.__name__} lacks {name}")
        put(self, value)
    if values:
        raise TypeError(f"{self.__class__.__name__} has no {', '.join(values)}")


def _compared(one: Any) -> tuple[Any, ...]:
    return tuple([getattr(one, field.name) for field in fields_of(one) if field.compare])


def _eq(self: Any, other: Any) -> bool:
    if other.__class__ is not self.__class__:
        return cast("bool", NotImplemented)
    return _compared(self) == _compared(other)


def _hash(self: Any) -> int:
    return hash(_compared(self))


def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields_of(self) if one.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _setattr(_self: Any, name: str, _value: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: Any, name: str) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> tuple[Any, ...]:
    """Return the values of the fields, for copies and for other processes."""
    return tuple(getattr(self, name) for name, _, _ in slots_of(self.__class__))


def _setstate(self: Any, state: tuple[Any, ...]) -> None:
    """Take up what `__getstate__` gave."""
    for (_, put, _), value in zip(slots_of(self.__class__), state, strict=True):
        put(self, value)


class _AsDataclass:
    """Tells `dataclasses` of the fields, when it asks."""

    def __get__(self, _one: object, cls: Any) -> dict[str, dataclasses.Field[Any]]:
        import dataclasses

        namespace: dict[str, Any] = {}
        for one in fields_of(cls):
            said: dict[str, Any] = {"repr": one.repr, "compare": one.compare, "metadata": one.metadata}
            if one.default_factory is not None:
                said["default_factory"] = one.default_factory
            elif one.default is not ...:
                said["default"] = one.default
            namespace[one.name] = dataclasses.field(**said, kw_only=True)
        annotations: dict[str, Any] = {}
        for base in reversed(cls.__mro__):
            annotations |= _annotations(base)
        namespace["__annotations__"] = {name: annotations[name] for name in namespace}
        shadow: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type("Shadow", (), namespace))
        known: dict[str, dataclasses.Field[Any]] = shadow.__dataclass_fields__
        return known


_METHODS: dict[str, Any] = {
    "__init__": _init,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
    "__dataclass_fields__": _AsDataclass(),
}
