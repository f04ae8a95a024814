"""Fiscal years (4月〜3月) and their halves and quarters, as plans write them: 2026, 2026H1, 2026Q3."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"([0-9]{4})(?:(H)([12])|(Q)([1-4]))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class FiscalTerm:
    """A fiscal year, a half or a quarter of one; `first` and `last` are its quarters.

    Quarters are counted absolutely (`year * 4 + 0…3`, the first quarter being April–June),
    so that terms of different grain can be compared and laid on one time line.
    """

    year: int
    first: int
    last: int

    @classmethod
    def parse(cls, text: str | int) -> FiscalTerm:
        """Read `2026`, `"2026H1"` or `"2026Q3"`; ValueError for anything else."""
        match = _FORM.fullmatch(str(text))
        if match is None:
            raise ValueError(text)
        year = int(match[1])
        if match[2]:
            first = year * 4 + 2 * (int(match[3]) - 1)
            return cls(year, first, first + 1)
        if match[4]:
            first = year * 4 + int(match[5]) - 1
            return cls(year, first, first)
        return cls(year, year * 4, year * 4 + 3)

    @property
    def end(self) -> date:
        """The last day of the term: fiscal 2026 ends on 2027-03-31."""
        year, quarter = divmod(self.last, 4)
        return (date(year, 6, 30), date(year, 9, 30), date(year, 12, 31), date(year + 1, 3, 31))[quarter]

    @property
    def begin(self) -> date:
        """The first day of the term: fiscal 2026 begins on 2026-04-01."""
        year, quarter = divmod(self.first, 4)
        return (date(year, 4, 1), date(year, 7, 1), date(year, 10, 1), date(year + 1, 1, 1))[quarter]


def fiscal_year_of(day: date) -> int:
    """Return the fiscal year a calendar day lies in: 2026-03-31 belongs to fiscal 2025."""
    return day.year if day.month >= 4 else day.year - 1
