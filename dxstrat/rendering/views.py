"""Views: the plan as plain values for templates, already formatted, under the keys of the plan file.

Why plain: a template may come from a stranger; it gets text, lists and mappings, nothing that can act.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
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
    from collections.abc import Callable

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
    cls: Any = type(part)
    for name, key, labels, form in _fields_of(cls):
        value = getattr(part, name)
        if labels is not None:
            view[key] = labels[value] if value is not None else None
            view[f"{key}_code"] = value
        elif value is None or (type(value) is str and form is _value):
            view[key] = value
        else:
            view[key] = form(value, formats)
    return view


_Form: TypeAlias = "Callable[[Any, Formats], Plain]"


@functools.cache
def _fields_of(cls: Any) -> tuple[tuple[str, str, Mapping[str, str] | None, _Form], ...]:
    """Return the fields of a class: each with its key, the words for its choices, and what forms its value."""
    return tuple(
        (one.name, one.metadata.get("key", one.name), LABELS.get((cls, one.name)), _form(cls, one.name))
        for one in dataclasses.fields(cls)
        if one.name != "path"
    )


def _form(cls: type[Part], name: str) -> _Form:
    if (cls, name) in PROSE:
        return lambda value, _: Prose(value)
    if (cls, name) in _YEARS:
        return lambda value, formats: formats.year(value)
    if (cls, name) in _AMOUNTS:
        return lambda value, formats: formats.amount(value)
    return _value


def _value(value: Any, formats: Formats) -> Plain:
    match value:
        case None | bool() | str():
            return value
        case Part():
            return part_view(value, formats)
        case tuple() | list():
            return [_value(one, formats) for one in value]
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
    raise TypeError(value)
