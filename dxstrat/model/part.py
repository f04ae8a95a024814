"""What all parts of a plan share: they are frozen, and know where in the plan they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast, dataclass_transform

from dxstrat.frozen import field, with_fields
from dxstrat.source import Path

if TYPE_CHECKING:
    import dataclasses
    from typing import Any, ClassVar

_C = TypeVar("_C", bound=type)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def part(cls: _C) -> _C:
    """Make a class a part: frozen, with slots, and with fields that are given by name."""
    return cast("_C", with_fields(cls))


@part
class Part:
    """A part of the plan; `path` leads to it in the data: `("measures", 2, "schedule", 0)`."""

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    path: Path = field(default=(), compare=False)
