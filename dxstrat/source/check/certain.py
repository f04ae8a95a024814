"""The few wrong values whose right form is certain: the same number, year, date or code, typed as a plan needs it.

Why so few: what is written here goes into somebody's file unread. A unit, a choice or an id is a matter
of meaning, and stays with people.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.source.check import kinds
from dxstrat.source.check.municipality_code import is_code
from dxstrat.source.check.repairs import number_from_text, term_from_text, year_from_text
from dxstrat.source.check.typed import quoted
from dxstrat.text.eras import ERAS, date_from_text

if TYPE_CHECKING:
    from dxstrat.source.check.explanation import Explanation, Here


def certain_text(here: Here, told: Explanation) -> str | None:
    """Return what to type in place of the whole value, or None where that is not beyond doubt."""
    value = here.value
    if told.kind == kinds.NEEDS_QUOTES:
        return None if isinstance(value, str) else quoted(here.written)
    if not isinstance(value, str) or "\n" in here.written:
        return None
    plain = unicodedata.normalize("NFKC", value).strip()
    if told.kind == kinds.WRONG_MUNICIPALITY_CODE:
        return quoted(plain) if is_code(plain) else None
    if told.kind == kinds.WRONG_DATE:
        day = date_from_text(plain)
        return day.isoformat() if day and _in_its_era(plain, day, day) else None
    if told.kind == kinds.WRONG_YEAR:
        return _year(here, plain)
    return _number(here, plain) if told.kind == kinds.WRONG_NUMBER else None


def _year(here: Here, plain: str) -> str | None:
    year = year_from_text(plain)
    if year is not None:
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        return str(year) if _in_its_era(plain, first, last) else None
    return plain if here.form == "fiscalTerm" and term_from_text(plain) == plain else None


def _in_its_era(plain: str, first: dt.date, last: dt.date) -> bool:
    """Say whether a time lies in the era it names, if it names one: 平成40年 never was, and may be a slip."""
    end = dt.date.max
    for era in ERAS:
        if plain.startswith((era.name, era.letter)):
            return last >= era.first_day and first < end
        end = era.first_day
    return True


def _number(here: Here, plain: str) -> str | None:
    number = number_from_text(plain)
    if number is None or number.unit or number.typed != plain.replace(",", ""):
        return None
    return number.typed if "number" in here.types or "." not in number.typed else None
