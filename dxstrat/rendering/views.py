"""Views: the plan as plain values for templates, already formatted, under the keys of the plan file.

Why plain: a template may come from a stranger; it gets text, lists and mappings, nothing that can act.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from dxstrat.model import FiscalTerm, Part, Strategy, Value
from dxstrat.model.chain import Area, Baseline, BudgetYear, FundingSource, Measure
from dxstrat.model.direction import (
    CurrentState,
    DataGovernance,
    Figure,
    FinanceState,
    Indicator,
    OperationsState,
    PeopleState,
    Policies,
    System,
    SystemsState,
    Vision,
)
from dxstrat.model.plan import Greeting, Period, Plan
from dxstrat.model.running import Ai, Governance, People, Review, Safety
from dxstrat.rendering.labels import LABELS

if TYPE_CHECKING:
    from dxstrat.rendering.formats import Formats

Plain: TypeAlias = "str | bool | list[Plain] | dict[str, Plain] | None"


class Prose(str):
    """Text of a field that may hold Markdown: paragraphs, lists, bold, italic and links."""

    __slots__ = ()


PROSE = frozenset(
    {
        (Ai, "summary"),
        (Area, "description"),
        (CurrentState, "summary"),
        (DataGovernance, "summary"),
        (FinanceState, "summary"),
        (Governance, "summary"),
        (Greeting, "text"),
        (Measure, "description"),
        (OperationsState, "summary"),
        (People, "culture"),
        (People, "reskilling"),
        (People, "summary"),
        (PeopleState, "summary"),
        (Plan, "purpose"),
        (Policies, "character"),
        (Review, "summary"),
        (Safety, "change_management"),
        (Safety, "privacy"),
        (Safety, "security"),
        (SystemsState, "summary"),
        (Vision, "description"),
    }
)
"""The fields that may hold Markdown: those marked `# markdown` in the model."""

_YEARS = frozenset(
    {
        (Baseline, "year"),
        (BudgetYear, "year"),
        (Figure, "year"),
        (Indicator, "year"),
        (Period, "end"),
        (Period, "start"),
        (System, "renewal"),
    }
)
_AMOUNTS = frozenset(
    {(BudgetYear, "amount"), (Figure, "amount"), (FundingSource, "amount"), (System, "annual_cost")}
)


def strategy_view(strategy: Strategy, formats: Formats) -> dict[str, Plain]:
    """Return the whole plan; every key of the plan file is there, None or an empty list where it is unused."""
    return part_view(strategy, formats)


def part_view(part: Part, formats: Formats) -> dict[str, Plain]:
    """Return one part of the plan."""
    view: dict[str, Plain] = {}
    cls = type(part)
    for field in dataclasses.fields(part):
        if field.name == "path":
            continue
        key = field.metadata.get("key", field.name)
        value = getattr(part, field.name)
        if (cls, field.name) in LABELS:
            view[key] = LABELS[cls, field.name][value] if value is not None else None
            view[f"{key}_code"] = value
        elif value is not None and (cls, field.name) in PROSE:
            view[key] = Prose(value)
        elif value is not None and (cls, field.name) in _YEARS:
            view[key] = formats.year(value)
        elif value is not None and (cls, field.name) in _AMOUNTS:
            view[key] = formats.amount(value)
        else:
            view[key] = _value(value, formats)
    return view


def _value(value: Any, formats: Formats) -> Plain:
    match value:
        case None | bool() | str():
            return value
        case int() | float():
            return formats.number(value)
        case dt.date():
            return formats.day(value)
        case FiscalTerm():
            return formats.term(value)
        case Value():
            return {
                "text": formats.value(value),
                "by": formats.day(value.by) if value.by else None,
                "note": value.note,
            }
        case Mapping():
            return [
                {"year": formats.year(year), "value": _value(one, formats)}
                for year, one in sorted(value.items())
            ]
        case tuple() | list():
            return [_value(one, formats) for one in value]
        case Part():
            return part_view(value, formats)
    raise TypeError(value)
