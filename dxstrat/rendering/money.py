"""Funding of measures added up: by year and by source, so that sums always agree with what was added."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dxstrat.model.chain import BudgetYear, FundingSource
    from dxstrat.rendering.formats import Formats

UNSTATED = "一般財源等"
"""What no stated source bears: 国庫支出金 and the like are stated, the rest is the office's own money."""

_FRACTION = re.compile(r"([0-9]{1,4})\s*/\s*([1-9][0-9]{0,3})")
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)\s*[%％]")


def share_text(formats: Formats, source: FundingSource) -> str:
    """Return a source as it reads: its name, its rate, its amount."""
    amount = formats.amount(source.amount) if source.amount is not None else None
    return "　".join(text for text in (source.name, source.rate, amount) if text)


def by_source(years: Iterable[BudgetYear]) -> Mapping[str, Mapping[int, float]]:
    """Return what each source bears in each fiscal year, in 千円; the remainder is `UNSTATED`.

    A source bears its stated amount, else its rate of the year's amount, rounded to whole 千円 where the
    amount is whole. A rate that is no fraction and no percentage bears nothing that can be counted.
    """
    sums: dict[str, dict[int, float]] = {}
    for year in years:
        left = year.amount
        for source in year.sources:
            share = min(_share(source, year.amount), left)
            if share:
                _add(sums, source.name, year.year, share)
                left -= share
        if left:
            _add(sums, UNSTATED, year.year, left)
    if UNSTATED in sums:
        sums[UNSTATED] = sums.pop(UNSTATED)
    return sums


def rate_of(text: str) -> Fraction | None:
    """Read a rate written as 1/2 or 50%; None for anything else."""
    match = _FRACTION.fullmatch(text.strip())
    if match:
        return Fraction(int(match[1]), int(match[2]))
    match = _PERCENT.fullmatch(text.strip())
    return Fraction(match[1]) / 100 if match else None


def _share(source: FundingSource, amount: float) -> float:
    if source.amount is not None:
        return source.amount
    rate = rate_of(source.rate or "")
    if rate is None:
        return 0
    share = Fraction(amount) * rate
    return int(share + Fraction(1, 2)) if isinstance(amount, int) else float(share)


def _add(sums: dict[str, dict[int, float]], name: str, year: int, amount: float) -> None:
    of_name = sums.setdefault(name, {})
    of_name[year] = of_name.get(year, 0) + amount
