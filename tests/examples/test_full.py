"""The plan at real size: large enough, with all of the vocabulary in use, and at one with itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.examples.shipped import EXAMPLES, shipped
from tests.examples.vocabulary import Schema

if TYPE_CHECKING:
    from dxstrat.model import Strategy

NOT_OF_ONE_CITY = {("municipality", "kind"): {"ward", "joint"}}
"""Choices that the plan of one city cannot make: it is no 特別区, and no 連携体 has it for a member."""

CASES = ["つくば市", "北見市", "福岡市", "豊橋市", "加古川市", "塩尻市", "和光市", "藤枝市"]


def strategy() -> Strategy:
    return shipped("full").strategy


def test_it_has_real_size_and_several_files() -> None:
    plan = strategy()
    assert len(plan.issues) >= 20
    assert len(plan.measures) >= 50
    assert len(plan.kpis) >= 80
    assert (plan.plan.period.start, plan.plan.period.end) == (2026, 2030)
    files = {path.relative_to(EXAMPLES / "full").as_posix() for path in (EXAMPLES / "full").rglob("*.yaml")}
    assert len(files) >= 15
    read = {name.rpartition("full/")[2] for name in shipped("full").document.sources}
    assert read == files


def test_every_key_of_the_schema_occurs() -> None:
    schema = Schema()
    known, used = schema.all(), schema.used(shipped("full").document.data)
    assert len(known.keys) > 200
    assert sorted(known.keys - used.keys) == []


def test_a_key_or_a_choice_that_is_missing_would_be_noticed() -> None:
    schema = Schema()
    known, used = schema.all(), schema.used(shipped("minimal").document.data)
    assert {("kpi", "actuals"), ("value", "unpublished"), ("measure", "status")} <= known.keys - used.keys
    assert used.choices[("kpi", "kind")] == {"average", "rate", "state"}


def test_every_choice_of_the_schema_occurs_but_those_a_plan_makes_once() -> None:
    schema = Schema()
    known, used = schema.all(), schema.used(shipped("full").document.data)
    repeated = {place: values for place, values in known.choices.items() if place not in known.single}
    assert len(repeated) > 15
    missing = {
        place: values - used.choices.get(place, set())
        for place, values in repeated.items()
        if values - used.choices.get(place, set())
    }
    assert missing == NOT_OF_ONE_CITY
    assert known.single == {("plan", "stage"), ("roadmap", "grain"), ("grading", "method")}
    assert known.single <= set(used.choices)


def test_it_shows_each_way_to_write_a_term_and_a_value() -> None:
    plan = strategy()
    terms = {
        1 + phase.start.last - phase.start.first for measure in plan.measures for phase in measure.schedule
    }
    assert terms == {1, 2, 4}
    values = [value for kpi in plan.kpis for value in (*kpi.targets.values(), *kpi.actuals.values())]
    assert [value for value in values if value.unpublished]
    assert [value for value in values if value.text]
    assert [value for value in values if value.number is not None and value.by]
    assert [kpi for kpi in plan.kpis if kpi.baseline and kpi.baseline.unknown]


def test_it_shows_the_hard_cases_of_real_plans() -> None:
    plan = strategy()
    shared = Counter(kpi for measure in plan.measures for kpi in measure.kpis)
    assert [kpi for kpi, count in shared.items() if count > 1]
    assert [measure.id for measure in plan.measures if len(measure.issues) > 1]
    assert [measure.id for measure in plan.measures if measure.joint_with]
    stopped = [measure for measure in plan.measures if measure.status in ("suspended", "cancelled")]
    assert {measure.status for measure in stopped} == {"suspended", "cancelled"}
    assert all(measure.status_reason for measure in stopped)
    assert "community" in {domain.id for domain in plan.domains}
    assert [
        case
        for case in CASES
        if not any(known.municipality.endswith(case) and known.source for known in plan.cases)
    ] == []


def test_its_money_adds_up() -> None:
    plan = strategy()
    by_year: Counter[int] = Counter()
    for measure in plan.measures:
        for budget in measure.budget:
            by_year[budget.year] += int(budget.amount)
            named = [source.amount for source in budget.sources if source.amount is not None]
            if len(named) == len(budget.sources) and named:
                assert sum(named) == budget.amount, measure.id
    assert plan.current_state
    assert plan.current_state.finance
    told = plan.current_state.finance.summary or ""
    year, most = by_year.most_common(1)[0]
    assert f"5年間の合計で{by_year.total():,}千円、最も多い令和{year - 2018}年度で{most:,}千円" in told
    whole, *parts = plan.current_state.finance.figures[1:]
    assert sum(figure.amount for figure in parts) == whole.amount


def test_a_text_that_counts_issues_measures_or_systems_counts_rightly() -> None:
    plan = strategy()
    history = " ".join(entry.detail or "" for entry in plan.plan.history)
    assert f"{len(plan.issues)}の課題" in history
    assert plan.people
    leaders = next(role.count for role in plan.people.roles if role.title == "DX推進リーダー")
    kpi = next(kpi for kpi in plan.kpis if kpi.name == "DX推進リーダーの人数")
    assert kpi.targets[2030].number == leaders


def test_a_figure_of_today_agrees_with_the_actual_of_its_kpi() -> None:
    plan = strategy()
    assert plan.current_state
    checked = 0
    for indicator in plan.current_state.indicators:
        for kpi in plan.kpis:
            if indicator.name in kpi.name and indicator.year is not None and indicator.year in kpi.actuals:
                number = kpi.actuals[indicator.year].number
                assert number is not None
                assert float(indicator.value.rstrip("%分件")) == number, indicator.name
                checked += 1
    assert checked >= 5


def test_every_department_has_work_and_all_work_has_a_department() -> None:
    plan = strategy()
    known = {department.name for department in plan.departments}
    named = {name for measure in plan.measures for name in (measure.lead, *measure.partners)}
    named |= {kpi.department for kpi in plan.kpis} | {risk.owner for risk in plan.risks}
    assert named - {None} == known
    assert len(known) >= 25
