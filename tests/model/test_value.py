"""The forms a baseline, target or actual may be written in."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dxstrat.model import Value, build_strategy
from tests.schemas.plans import kpi, plan
from tests.schemas.shipped_schema import errors

FORMS: list[tuple[Any, Value]] = [
    (20, Value(number=20)),
    (0, Value(number=0)),
    (-3.5, Value(number=-3.5)),
    ("制定しています。", Value(text="制定しています。")),
    ({"value": 75}, Value(number=75)),
    ({"value": 0, "note": "初年度です。"}, Value(number=0, note="初年度です。")),
    ({"value": 75, "by": "2027-10-01"}, Value(number=75, by=dt.date(2027, 10, 1))),
    (
        {"text": "周知しています。", "by": "2027-10-01"},
        Value(text="周知しています。", by=dt.date(2027, 10, 1)),
    ),
    ({"unpublished": "調査時点の変更"}, Value(unpublished="調査時点の変更")),
    (
        {"unpublished": "集計中", "note": "5月に定まります。"},
        Value(unpublished="集計中", note="5月に定まります。"),
    ),
]


@pytest.mark.parametrize(("written", "value"), FORMS)
def test_each_form_is_passed_and_read(written: Any, value: Value) -> None:
    data = plan(kpis=[kpi(baseline={"value": written}, targets={"2028": written}, actuals={"2027": written})])
    assert errors(data) == []
    strategy = build_strategy(data)
    assert strategy is not None
    (one,) = strategy.kpis
    assert one.baseline is not None
    assert one.baseline.value == value
    assert one.targets == {2028: value}
    assert one.actuals == {2027: value}
    assert type(one.targets[2028].number) is type(value.number)


@pytest.mark.parametrize(("_", "value"), FORMS)
def test_a_value_says_exactly_one_thing(_: Any, value: Value) -> None:
    assert sum(said is not None for said in (value.number, value.text, value.unpublished)) == 1
