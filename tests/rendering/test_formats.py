"""Formats: years in every style, terms, numbers, values."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from dxstrat.model import FiscalTerm, Value
from dxstrat.rendering.formats import Formats

if TYPE_CHECKING:
    from dxstrat.text.eras import YearStyle

FORMATS = Formats("era-western")


@pytest.mark.parametrize(
    ("style", "full", "plain", "brief", "head", "month"),
    [
        (
            "era-western",
            "令和元年度（2019年度）",
            "令和元年度",
            "R1",
            ("令和元年度", "2019年度"),
            "令和8年3月",
        ),
        (
            "western-era",
            "2019（令和元）年度",
            "2019年度",
            "2019",
            ("2019年度", "令和元年度"),
            "2026（令和8）年3月",
        ),
        ("era", "令和元年度", "令和元年度", "R1", ("令和元年度",), "令和8年3月"),
        ("western", "2019年度", "2019年度", "2019", ("2019年度",), "2026年3月"),
        ("short", "R1", "R1", "R1", ("R1",), "R8.3"),
    ],
)
def test_years(
    style: YearStyle, full: str, plain: str, brief: str, head: tuple[str, ...], month: str
) -> None:
    formats = Formats(style)
    assert formats.year(2019) == full
    assert formats.year_plain(2019) == plain
    assert formats.year_brief(2019) == brief
    assert formats.year_head(2019) == head
    assert formats.month(dt.date(2026, 3, 31)) == month


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2026", "2026", "令和8年度"),
        ("2026", "2028", "令和8年度～令和10年度"),
        ("2026H1", "2026H1", "令和8年度上期"),
        ("2026H2", "2027H1", "令和8年度下期～令和9年度上期"),
        ("2026Q1", "2026Q3", "令和8年度第1～第3四半期"),
        ("2026Q4", "2027Q1", "令和8年度第4四半期～令和9年度第1四半期"),
        ("2026Q1", "2026H2", "令和8年度第1四半期～令和8年度下期"),
    ],
)
def test_terms(start: str, end: str, text: str) -> None:
    assert FORMATS.terms(FiscalTerm.parse(start), FiscalTerm.parse(end)) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (1234567, "1,234,567"),
        (-5, "-5"),
        (28.5, "28.5"),
        (30.0, "30"),
        (1234.56, "1,234.56"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_numbers(number: float, text: str) -> None:
    assert FORMATS.number(number) == text


def test_values() -> None:
    assert FORMATS.value(Value(number=1200), "件") == "1,200件"
    assert FORMATS.value(Value(text="制定済み"), "件") == "制定済み"
    assert FORMATS.value(Value(unpublished="集計中")) == "未公表（集計中）"
