"""The policy lists a plan can cite: the shipped ones and its own."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dxstrat.model import Strategy, build_strategy
from dxstrat.model.policy_lists import policy_lists, reference_of, shipped_policy_lists
from tests.schemas.plans import plan

OWN = {
    "id": "ken-dx",
    "version": "2",
    "title": "架空県DX推進計画",
    "period": {"from": 2024, "to": 2028},
    "items": [{"id": "1", "title": "手続のオンライン化"}],
}


def strategy(**sections: Any) -> Strategy:
    found = build_strategy(plan(**sections))
    assert found is not None
    return found


def test_the_shipped_lists_can_always_be_cited() -> None:
    lists = policy_lists(strategy())
    assert lists == shipped_policy_lists()
    newest = lists["soumu-dx@2.3"]
    assert newest.date == dt.date(2024, 2, 5)
    assert newest.period is not None
    assert (newest.period.start, newest.period.end) == (2020, 2025)
    assert newest.confirmed
    assert {item.id: item.title for item in newest.items}["3"] == "公金収納におけるeLTAXの活用"


def test_lists_that_do_not_rest_on_their_source_say_so() -> None:
    weak = [list_ for list_ in shipped_policy_lists().values() if not list_.confirmed]
    assert [reference_of(list_) for list_ in weak] == ["soumu-dx@1.0", "soumu-dx@2.2"]
    assert all(list_.note for list_ in weak)


def test_a_plan_adds_its_own_lists() -> None:
    lists = policy_lists(strategy(policies={"lists": [OWN]}))
    assert set(lists) == {*shipped_policy_lists(), "ken-dx@2"}
    assert lists["ken-dx@2"].path == ("policies", "lists", 0)


def test_a_list_of_the_plan_stands_before_a_shipped_one() -> None:
    own = {**OWN, "id": "soumu-dx", "version": "2.3"}
    assert policy_lists(strategy(policies={"lists": [own]}))["soumu-dx@2.3"].title == "架空県DX推進計画"
    assert shipped_policy_lists()["soumu-dx@2.3"].title != "架空県DX推進計画"


def test_the_lists_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        policy_lists(strategy())["x@1"] = shipped_policy_lists()["soumu-dx@2.3"]  # type: ignore[index]


def test_two_versions_of_one_list_stand_side_by_side() -> None:
    newer = {**OWN, "version": "3", "items": [{"id": "1", "title": "手続のスマートフォン化"}]}
    lists = policy_lists(strategy(policies={"lists": [OWN, newer]}))
    assert [lists[name].items[0].title for name in ("ken-dx@2", "ken-dx@3")] == [
        "手続のオンライン化",
        "手続のスマートフォン化",
    ]
