"""Fiscal years, halves and quarters: read, compared, and laid on the calendar."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.model.fiscal import FiscalTerm, fiscal_year_of


@pytest.mark.parametrize(
    ("written", "begin", "end", "quarters"),
    [
        (2026, "2026-04-01", "2027-03-31", 4),
        ("2026", "2026-04-01", "2027-03-31", 4),
        ("2026H1", "2026-04-01", "2026-09-30", 2),
        ("2026H2", "2026-10-01", "2027-03-31", 2),
        ("2026Q1", "2026-04-01", "2026-06-30", 1),
        ("2026Q2", "2026-07-01", "2026-09-30", 1),
        ("2026Q3", "2026-10-01", "2026-12-31", 1),
        ("2026Q4", "2027-01-01", "2027-03-31", 1),
    ],
)
def test_a_term_lies_on_the_calendar(written: str | int, begin: str, end: str, quarters: int) -> None:
    term = FiscalTerm.parse(written)
    assert term.year == 2026
    assert term.begin == dt.date.fromisoformat(begin)
    assert term.end == dt.date.fromisoformat(end)
    assert term.last - term.first + 1 == quarters


@pytest.mark.parametrize(
    "written",
    [
        "2026H3",
        "2026Q0",
        "2026Q5",
        "2026h1",
        "26",
        "令和8年度",
        "２０２６",
        "2026 H1",
        "2026\n",
        "",
        "2026H1-2026H2",
        -2026,
    ],
)
def test_anything_else_is_no_term(written: str | int) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(str(written))}$"):
        FiscalTerm.parse(written)


@given(st.integers(1990, 2100), st.sampled_from(["", "H1", "H2", "Q1", "Q2", "Q3", "Q4"]))
def test_begin_and_end_lie_in_the_year_of_the_term(year: int, part: str) -> None:
    term = FiscalTerm.parse(f"{year}{part}")
    assert term.begin < term.end
    assert fiscal_year_of(term.begin) == fiscal_year_of(term.end) == term.year == year


@given(st.integers(1990, 2099))
def test_terms_follow_each_other_without_a_gap(year: int) -> None:
    terms = [FiscalTerm.parse(f"{year}{part}") for part in ("Q1", "Q2", "Q3", "Q4")]
    terms.append(FiscalTerm.parse(year + 1))
    for before, after in itertools.pairwise(terms):
        assert after.first == before.last + 1
        assert after.begin == before.end + dt.timedelta(days=1)
