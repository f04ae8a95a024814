"""Japanese eras (元号): from the western year to 令和 and back, and the styles in which plans print years.

Source of the first days: the cabinet orders 元号を改める政令 (昭和64年政令第1号, 平成31年政令第143号) and
their predecessors. Fiscal 2019 began in 平成 and is printed as 令和元年度: a fiscal year takes the era
of the calendar year in which it begins.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

YearStyle = Literal["era-western", "western-era", "era", "western", "short"]
"""令和7年度（2025年度） / 2025（令和7）年度 / 令和7年度 / 2025年度 / R7."""


@dataclass(frozen=True, slots=True)
class Era:
    """An era: its name, its letter, its first day."""

    name: str
    letter: str
    first_day: dt.date


ERAS = (
    Era("令和", "R", dt.date(2019, 5, 1)),
    Era("平成", "H", dt.date(1989, 1, 8)),
    Era("昭和", "S", dt.date(1926, 12, 25)),
    Era("大正", "T", dt.date(1912, 7, 30)),
    Era("明治", "M", dt.date(1868, 10, 23)),
)

_ERA_DATE = re.compile(
    r"(?P<era>令和|平成|昭和|大正|明治|[RHSTM])\s*(?P<year>元|[0-9]{1,2})\s*[年./-]\s*"
    r"(?P<month>[0-9]{1,2})\s*[月./-]\s*(?P<day>[0-9]{1,2})\s*日?"
)
_WESTERN_DATE = re.compile(
    r"(?P<year>[0-9]{4})\s*[年./-]\s*(?P<month>[0-9]{1,2})\s*[月./-]\s*(?P<day>[0-9]{1,2})\s*日?"
)
_ERA_YEAR = re.compile(r"(?P<era>令和|平成|昭和|[RHS])\s*(?P<year>元|[0-9]{1,2})\s*(?:年度?)?")


def date_from_text(text: str) -> dt.date | None:
    """Read a day written in the Japanese way (令和8年3月31日, R8.3.31, 2026年3月31日, full-width too)."""
    plain = unicodedata.normalize("NFKC", text).strip()
    match = _ERA_DATE.fullmatch(plain)
    if match:
        year = _western(match["era"], match["year"])
    else:
        match = _WESTERN_DATE.fullmatch(plain)
        if match is None:
            return None
        year = int(match["year"])
    try:
        return dt.date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def fiscal_year_from_text(text: str) -> int | None:
    """Read a year written as 令和8年度, R8 or 2026年度; None for anything else."""
    plain = unicodedata.normalize("NFKC", text).strip()
    match = _ERA_YEAR.fullmatch(plain)
    if match:
        return _western(match["era"], match["year"])
    match = re.fullmatch(r"([0-9]{4})\s*年?度?", plain)
    return int(match[1]) if match else None


def era_year(year: int) -> tuple[Era, int]:
    """Return the era of a fiscal year and the year in it: 2019 → 令和, 1."""
    for era in ERAS:
        if year >= era.first_day.year:
            return era, year - era.first_day.year + 1
    raise ValueError(year)


@functools.cache
def fiscal_year_text(year: int, style: YearStyle = "era-western") -> str:
    """Return a fiscal year in print: 2025 → 令和7年度（2025年度）."""
    era, number = era_year(year)
    numeral = "元" if number == 1 else str(number)
    return {
        "era-western": f"{era.name}{numeral}年度（{year}年度）",
        "western-era": f"{year}（{era.name}{numeral}）年度",
        "era": f"{era.name}{numeral}年度",
        "western": f"{year}年度",
        "short": f"{era.letter}{number}",
    }[style]


def date_text(day: dt.date, style: YearStyle = "era-western") -> str:
    """Return a calendar day in print: 2026-03-31 → 令和8年3月31日 (western style: 2026年3月31日)."""
    tail = f"{day.month}月{day.day}日"
    if style == "western":
        return f"{day.year}年{tail}"
    era = next(era for era in ERAS if day >= era.first_day)
    number = day.year - era.first_day.year + 1
    numeral = "元" if number == 1 else str(number)
    if style == "short":
        return f"{era.letter}{number}.{day.month}.{day.day}"
    if style == "western-era":
        return f"{day.year}（{era.name}{numeral}）年{tail}"
    return f"{era.name}{numeral}年{tail}"


def _western(era: str, number: str) -> int:
    first = next(one.first_day.year for one in ERAS if era in (one.name, one.letter))
    return first + (1 if number == "元" else int(number)) - 1
