"""The numbers among the values of a KPI; what is said in words cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.model import Value
    from dxstrat.model.chain import Kpi


def numbers(values: Mapping[int, Value]) -> tuple[tuple[int, float], ...]:
    """Return the values that are numbers, with their years, oldest first."""
    return tuple((year, value.number) for year, value in sorted(values.items()) if value.number is not None)


def baseline_number(kpi: Kpi) -> float | None:
    """Return the baseline where it is a number."""
    value = kpi.baseline.value if kpi.baseline else None
    return None if value is None else value.number


def is_numeric(kpi: Kpi) -> bool:
    """Say whether a KPI counts or measures something: its kind is not 到達状態."""
    return kpi.kind != "state"


def is_worse(value: float, than: float, direction: str | None) -> bool:
    """Say whether `value` lies on the wrong side of `than` for a KPI that shall go up or down."""
    return value < than if direction == "up" else direction == "down" and value > than


def runs_against(kpi: Kpi) -> bool:
    """Say whether the last target lies on the wrong side of the baseline, or on it, for a KPI that shall move."""
    start, targets = baseline_number(kpi), numbers(kpi.targets)
    if start is None or not targets or kpi.direction not in ("up", "down"):
        return False
    last = targets[-1][1]
    return last == start or is_worse(last, start, kpi.direction)
