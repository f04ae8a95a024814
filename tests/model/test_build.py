"""From data to `Strategy`: every key reaches its field, and what is broken is left out."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings

from dxstrat.model import FiscalTerm, Part, Strategy, Value, build_strategy
from dxstrat.model.strategy import DEFAULT_DOMAINS, DEFAULT_PHASES
from dxstrat.model.trace import whole_chain
from tests.schemas.generated import plans
from tests.schemas.plans import basics, kpi, measure, plan, without
from tests.schemas.shipped_schema import errors, everything, strategy_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.source import Path


def built(data: Mapping[str, Any], *broken: Path) -> Strategy:
    strategy = build_strategy(data, frozenset(broken))
    assert strategy is not None
    return strategy


def parts(value: Any) -> Iterator[Part]:
    """Yield a part and all parts below it."""
    if isinstance(value, Part):
        yield value
        for field in dataclasses.fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from parts(inner)


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def test_every_key_of_the_schema_reaches_its_field() -> None:
    data = everything(strategy_schema())
    seen = list(parts(built(data)))
    assert len(seen) > 60
    for part in seen:
        written = at(data, part.path)
        for field in dataclasses.fields(part):
            key = field.metadata.get("key", field.name)
            if field.name != "path" and key in written:
                assert_same(getattr(part, field.name), written[key])


def assert_same(value: Any, written: Any) -> None:
    """Assert that a field holds what was written, as far as it is not a part by itself."""
    if isinstance(value, Part):
        return
    if isinstance(value, tuple):
        assert len(value) == len(written)
        for inner, inner_written in zip(value, written, strict=True):
            assert_same(inner, inner_written)
    elif isinstance(value, Mapping):
        assert {str(key) for key in value} == set(written)
    elif isinstance(value, Value):
        assert written in (value.number, value.text)
    elif isinstance(value, FiscalTerm):
        assert value == FiscalTerm.parse(written)
    elif isinstance(value, dt.date):
        assert value.isoformat() == written
    else:
        assert value == written
        assert type(value) is type(written)


def test_a_part_knows_where_it_stands() -> None:
    data = plan(
        measures=[measure(), measure(id="M-02", schedule=[{"phase": "build", "from": 2026, "to": "2027H1"}])]
    )
    (phase,) = built(data).measures[1].schedule
    assert phase.path == ("measures", 1, "schedule", 0)
    assert phase.start == FiscalTerm.parse(2026)
    assert phase.end == FiscalTerm.parse("2027H1")


def test_the_place_does_not_count_in_comparisons() -> None:
    strategy = built(plan(measures=[measure(), measure()]))
    assert strategy.measures[0] == strategy.measures[1]


def test_targets_are_keyed_by_year() -> None:
    (one,) = built(plan(kpis=[kpi(targets={"2028": 20, "2030": "できています。"})])).kpis
    assert one.targets == {2028: Value(number=20), 2030: Value(text="できています。")}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_whatever_the_schema_passes_can_be_built(data: dict[str, Any]) -> None:
    assert errors(data) == []
    strategy = built(data)
    assert len(strategy.issues) == len(data["issues"])
    assert all(at(data, part.path) is not None for part in parts(strategy))


# What is broken


def test_a_broken_entry_is_left_out_and_the_others_keep_their_places() -> None:
    data = plan(kpis=[kpi(), kpi(id=7), kpi(id="K-03")])
    strategy = built(data, ("kpis", 1, "id"))
    assert [(one.id, one.path) for one in strategy.kpis] == [("K-01", ("kpis", 0)), ("K-03", ("kpis", 2))]


def test_an_entry_that_is_no_group_is_left_out() -> None:
    assert built(plan(kpis=["K-01", kpi()]), ("kpis", 0)).kpis[0].id == "K-01"


def test_something_broken_deep_in_an_entry_breaks_the_entry() -> None:
    data = plan(
        measures=[measure(schedule=[{"phase": "build", "from": "令和8年度", "to": 2026}]), measure(id="M-02")]
    )
    assert [one.id for one in built(data, ("measures", 0, "schedule", 0, "from")).measures] == ["M-02"]


def test_a_broken_section_is_left_out() -> None:
    data = plan(vision={"statement": 5}, review={"annual": {"who": "本部", "what": "評価"}})
    strategy = built(data, ("vision", "statement"))
    assert strategy.vision is None
    assert strategy.review is not None


def test_something_broken_in_a_list_of_a_section_breaks_the_section() -> None:
    data = plan(roadmap={"grain": "year", "phases": [{"id": "pilot"}]})
    strategy = built(data, ("roadmap", "phases", 0))
    assert strategy.roadmap is None
    assert tuple(strategy.phases) == DEFAULT_PHASES


@pytest.mark.parametrize("key", ["issues", "measures", "kpis"])
def test_a_broken_or_missing_link_of_the_chain_is_empty(key: str) -> None:
    assert getattr(built(plan(**{key: "x"}), (key,)), key) == ()
    assert getattr(built(without(plan(), key), (key,)), key) == ()


@pytest.mark.parametrize("path", [(), ("plan",), ("plan", "title"), ("plan", "positioning", 0)])
def test_without_the_basics_there_is_no_strategy(path: Path) -> None:
    assert build_strategy(plan(), frozenset({path})) is None
    assert build_strategy(without(plan(), "plan")) is None


def test_keys_that_are_not_of_the_model_are_passed_over() -> None:
    assert (
        built(plan(include=["a.yaml"], unknown=1, plan=basics(titel="x"))).plan.title == "みどり市DX推進戦略"
    )


# Look-ups


def test_the_usual_domains_and_phases_hold_until_the_plan_names_its_own() -> None:
    assert tuple(built(plan()).kpi_domains) == DEFAULT_DOMAINS
    assert tuple(built(plan(roadmap={"grain": "half"})).phases) == DEFAULT_PHASES
    own = built(
        plan(
            domains=[{"id": "d", "title": "領域"}],
            roadmap={"phases": [{"id": "p", "title": "区分", "tone": 3}]},
        )
    )
    assert [domain.id for domain in own.kpi_domains] == ["d"]
    assert [(phase.id, phase.tone) for phase in own.phases] == [("p", 3)]


def test_the_chain_can_be_followed_both_ways() -> None:
    strategy = built(
        plan(
            issues=[{"id": name, "title": "課題", "viewpoint": "data"} for name in ("I-01", "I-02")],
            measures=[measure(issues=["I-01", "I-02"], kpis=["K-02", "K-99", "K-01"]), measure(id="M-02")],
            kpis=[kpi(), kpi(id="K-02")],
        )
    )
    chain = whole_chain(strategy)
    assert [one.id for one in chain.kpis_of(strategy.measures[0])] == ["K-02", "K-01"]
    assert [one.id for one in chain.measures_of(strategy.issues[0])] == ["M-01", "M-02"]
    assert [one.id for one in chain.measures_of(strategy.issues[1])] == ["M-01"]
