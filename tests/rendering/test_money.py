"""Money: what each source bears, so that sums always agree."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.model.chain import BudgetYear, FundingSource
from dxstrat.rendering.formats import Formats
from dxstrat.rendering.money import UNSTATED, by_source, rate_of, share_text


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("1/2", Fraction(1, 2)),
        ("10/10", Fraction(1)),
        ("50%", Fraction(1, 2)),
        ("33.3％", Fraction(333, 1000)),
        ("定額", None),
        ("1/0", None),
    ],
)
def test_rates(text: str, rate: Fraction | None) -> None:
    assert rate_of(text) == rate


def test_a_stated_amount_goes_before_a_rate_and_the_rest_is_the_offices_own() -> None:
    years = [
        BudgetYear(year=2026, amount=24001, sources=(FundingSource(name="交付金", rate="1/2"),)),
        BudgetYear(
            year=2027,
            amount=100,
            sources=(
                FundingSource(name="交付金", rate="1/2", amount=30),
                FundingSource(name="県費", rate="定額"),
            ),
        ),
        BudgetYear(year=2028, amount=50),
    ]
    assert by_source(years) == {
        "交付金": {2026: 12001, 2027: 30},
        UNSTATED: {2026: 12000, 2027: 70, 2028: 50},
    }
    assert list(by_source(years))[-1] == UNSTATED


def test_sources_never_bear_more_than_the_whole() -> None:
    year = BudgetYear(
        year=2026,
        amount=100,
        sources=(FundingSource(name="国", rate="2/3"), FundingSource(name="県", rate="2/3")),
    )
    assert by_source([year]) == {"国": {2026: 67}, "県": {2026: 33}}


@given(
    st.lists(
        st.tuples(
            st.integers(2026, 2028),
            st.integers(0, 10**7),
            st.lists(st.sampled_from(["1/2", "1/3", "2/3", "55%", "定額"]), max_size=3),
        )
    )
)
def test_what_all_sources_bear_is_what_is_spent(rows: list[tuple[int, int, list[str]]]) -> None:
    years = [
        BudgetYear(
            year=year,
            amount=amount,
            sources=tuple(FundingSource(name=f"財源{n}", rate=rate) for n, rate in enumerate(rates)),
        )
        for year, amount, rates in rows
    ]
    total = sum(sum(of_source.values()) for of_source in by_source(years).values())
    assert total == sum(amount for _, amount, _ in rows)


def test_a_source_reads_with_rate_and_amount() -> None:
    source = FundingSource(name="交付金", rate="1/2", amount=12000)
    assert share_text(Formats("era"), source) == "交付金　1/2　12,000千円"
