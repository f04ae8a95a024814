"""What all parts of a plan share: they know where in the plan they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from dxstrat.source import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the plan; `path` leads to it in the data: `("measures", 2, "schedule", 0)`."""

    path: Path = field(default=(), compare=False)
