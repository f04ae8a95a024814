"""How numbers, amounts, years, terms and days read in a document: the one place that decides it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from dxstrat.text.eras import YearStyle, date_text, fiscal_year_text
from dxstrat.text.typography import AS_WRITTEN, Typography

if TYPE_CHECKING:
    import datetime as dt

    from dxstrat.model import FiscalTerm, Value

_QUARTERS = ("第1四半期", "第2四半期", "第3四半期", "第4四半期")
_BRIEF: dict[YearStyle, YearStyle] = {
    "era-western": "short",
    "western-era": "western",
    "era": "short",
    "western": "western",
    "short": "short",
}
_HEAD: dict[YearStyle, tuple[YearStyle, ...]] = {
    "era-western": ("era", "western"),
    "western-era": ("western", "era"),
    "era": ("era",),
    "western": ("western",),
    "short": ("short",),
}
_PLAIN: dict[YearStyle, YearStyle] = {
    "era-western": "era",
    "western-era": "western",
    "era": "era",
    "western": "western",
    "short": "short",
}


@dataclass(frozen=True, slots=True)
class Formats:
    """Formats in one style of years.

    `typography` is applied to the finished document (`dxstrat.rendering.typesetting`); a block needs it
    only where it fits words into a room.
    """

    years: YearStyle
    typography: Typography = AS_WRITTEN

    def year(self, year: int) -> str:
        """Return a fiscal year in full: 令和8年度（2026年度）."""
        return fiscal_year_text(year, self.years)

    def year_plain(self, year: int) -> str:
        """Return a fiscal year in one calendar, for lists and tables: 令和8年度."""
        return fiscal_year_text(year, _PLAIN[self.years])

    def year_head(self, year: int) -> tuple[str, ...]:
        """Return the lines of a column head: 令和8年度 over 2026年度."""
        return tuple(fiscal_year_text(year, style) for style in _HEAD[self.years])

    def year_brief(self, year: int) -> str:
        """Return a fiscal year for a narrow column: R8 (2026 in western styles)."""
        return fiscal_year_text(year, _BRIEF[self.years]).removesuffix("年度")

    def day(self, day: dt.date) -> str:
        """Return a day: 令和8年3月31日."""
        return date_text(day, self.years)

    def month(self, day: dt.date) -> str:
        """Return the month of a day, as covers bear it: 令和8年3月."""
        text = date_text(day, self.years)
        return text.rpartition("月")[0] + "月" if "月" in text else text.rpartition(".")[0]

    def term(self, term: FiscalTerm) -> str:
        """Return a fiscal year, a half or a quarter of one: 令和8年度第1四半期."""
        quarter = term.first % 4
        year = self.year_plain(term.year)
        if term.last == term.first:
            return year + _QUARTERS[quarter]
        if term.last == term.first + 1:
            return year + ("上期" if quarter == 0 else "下期")
        return year

    def terms(self, start: FiscalTerm, end: FiscalTerm) -> str:
        """Return a stretch of time: 令和8年度第1四半期～令和9年度上期, 令和8年度第1～第2四半期."""
        if start == end:
            return self.term(start)
        quarters = start.first == start.last and end.first == end.last
        if start.year == end.year and quarters:
            first, last = _QUARTERS[start.first % 4], _QUARTERS[end.first % 4]
            return f"{self.year_plain(start.year)}{first.removesuffix('四半期')}～{last}"
        return f"{self.term(start)}～{self.term(end)}"

    def period(self, start: int, end: int) -> str:
        """Return a plan period for a table: 令和8年度～令和12年度."""
        return self.year_plain(start) if start == end else f"{self.year_plain(start)}～{self.year_plain(end)}"

    def number(self, number: float) -> str:
        """Return a number with separators, as short as it was written: 1,200, 28.5."""
        if isinstance(number, int) or number == int(number):
            return f"{int(number):,}"
        return f"{Decimal(repr(round(number, 6))):,f}"

    def amount(self, amount: float) -> str:
        """Return an amount of money that the plan states in 千円: 24,000千円."""
        return f"{self.number(amount)}千円"

    def value(self, value: Value, unit: str | None = None) -> str:
        """Return a value with its unit; a sentence as it is; 未公表 with its reason."""
        if value.number is not None:
            return f"{self.number(value.number)}{unit or ''}"
        if value.unpublished is not None:
            return f"未公表（{value.unpublished}）"
        return value.text or ""
