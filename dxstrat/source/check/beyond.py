"""What the schema cannot say about single values: check digits of codes, and units written into values."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from dxstrat.source.check.faults import Fault
from dxstrat.source.check.municipality_code import is_code

if TYPE_CHECKING:
    from dxstrat.source.document import Path


CHECK_DIGIT = "check-digit"
UNIT = "unit"
"""The keywords of these faults; `wanted` of the second is the number that was found."""


def faults_beyond(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with values that have the right form."""
    for path, code in _codes(data):
        if len(code) == 6 and code.isascii() and code.isdecimal() and not is_code(code):
            yield Fault(path, CHECK_DIGIT, None, code)
    for path, value, unit in _texts_of_kpis(data):
        from dxstrat.source.check.repairs import number_from_text  # few plans write a number as a text

        number = number_from_text(value)
        if number is not None and number.unit == unit and not number.approximate:
            yield Fault(path, UNIT, number, value)


def _codes(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    plan = data.get("plan")
    if not isinstance(plan, Mapping):
        return
    members = plan.get("municipalities")
    places: list[tuple[Path, Any]] = [(("plan", "municipality"), plan.get("municipality"))]
    for index, member in enumerate(members if isinstance(members, list) else ()):
        places.append((("plan", "municipalities", index), member))
    for path, municipality in places:
        if isinstance(municipality, Mapping) and isinstance(municipality.get("code"), str):
            yield (*path, "code"), municipality["code"]


def _texts_of_kpis(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, str]]:
    """Yield the values of KPIs with a unit that are written as a text, with the unit; states are meant to be texts."""
    kpis = data.get("kpis")
    for index, kpi in enumerate(kpis if isinstance(kpis, list) else ()):
        if not isinstance(kpi, dict) or not isinstance(kpi.get("unit"), str) or kpi.get("kind") == "state":
            continue
        for key in ("baseline", "targets", "actuals"):
            group = kpi.get(key)
            for inner, value in group.items() if isinstance(group, dict) else ():
                if isinstance(value, str) and (key != "baseline" or inner == "value"):
                    yield (
                        ("kpis", index, key, inner),
                        value,
                        unicodedata.normalize("NFKC", kpi["unit"]).strip(),
                    )
