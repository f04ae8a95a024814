"""Japanese years, both ways, at the edges of eras and fiscal years."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.model.fiscal import fiscal_year_of
from dxstrat.text.eras import (
    YearStyle,
    date_from_text,
    date_text,
    era_year,
    fiscal_year_from_text,
    fiscal_year_text,
)


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("era-western", "令和7年度（2025年度）"),
        ("western-era", "2025（令和7）年度"),
        ("era", "令和7年度"),
        ("western", "2025年度"),
        ("short", "R7"),
    ],
)
def test_a_fiscal_year_is_printed_in_the_style_asked_for(style: YearStyle, text: str) -> None:
    assert fiscal_year_text(2025, style) == text


def test_the_first_year_of_an_era_is_gannen() -> None:
    assert fiscal_year_text(2019, "era") == "令和元年度"
    assert fiscal_year_text(1989, "era") == "平成元年度"
    assert fiscal_year_text(2018, "era") == "平成30年度"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("令和8年3月31日", dt.date(2026, 3, 31)),
        ("令和１１年３月３１日", dt.date(2029, 3, 31)),
        ("令和元年5月1日", dt.date(2019, 5, 1)),
        ("R8.1.7", dt.date(2026, 1, 7)),
        ("H31.4.30", dt.date(2019, 4, 30)),
        ("2026/4/1", dt.date(2026, 4, 1)),
        ("2026年4月1日", dt.date(2026, 4, 1)),
        ("令和8年2月30日", None),
        ("令和8年度", None),
        ("来年", None),
        ("", None),
    ],
)
def test_a_day_written_in_the_japanese_way_is_understood(written: str, day: dt.date | None) -> None:
    assert date_from_text(written) == day


@pytest.mark.parametrize(
    ("written", "year"),
    [("令和8年度", 2026), ("R8", 2026), ("令和元年度", 2019), ("２０２６年度", 2026), ("八年", None)],
)
def test_a_fiscal_year_written_in_the_japanese_way_is_understood(written: str, year: int | None) -> None:
    assert fiscal_year_from_text(written) == year


@given(st.integers(min_value=1868, max_value=2100))
def test_printing_and_reading_a_fiscal_year_are_inverse(year: int) -> None:
    era, _ = era_year(year)
    if era.name in {"令和", "平成", "昭和"}:
        assert fiscal_year_from_text(fiscal_year_text(year, "era")) == year


@given(st.dates(min_value=dt.date(1912, 7, 30), max_value=dt.date(2100, 12, 31)))
def test_printing_and_reading_a_day_are_inverse(day: dt.date) -> None:
    for style in ("era", "western", "short"):
        assert date_from_text(date_text(day, style)) == day


def test_march_belongs_to_the_fiscal_year_before() -> None:
    assert fiscal_year_of(dt.date(2026, 3, 31)) == 2025
    assert fiscal_year_of(dt.date(2026, 4, 1)) == 2026
