"""The engine: what it leaves unsaid while a plan is broken, and that one mistake is one finding."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from dxstrat.findings import Finding, Severity
from dxstrat.model import build_strategy
from dxstrat.rules import check_rules
from tests.rules.pipeline import all_findings, as_yaml, base, document_of, over_base


def errors(text: str) -> list[str]:
    return [finding.kind.name for finding in all_findings(text) if finding.level is Severity.ERROR]


def changed(change: dict[str, Any]) -> str:
    """Return the base plan with the values at some places replaced; None takes the place away."""
    data = copy.deepcopy(dict(base()))
    for place, value in change.items():
        *way, last = (int(step) if step.isdecimal() else step for step in place.split("/"))
        group: Any = data
        for step in way:
            group = group[step]
        if value is None:
            del group[last]
        else:
            group[last] = value
    return as_yaml(data)


def test_the_base_plan_has_no_error() -> None:
    assert errors(changed({})) == []


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"issues/0/id": "I-02"}, "unknown-reference"),
        ({"kpis/0/id": "K-2"}, "unknown-reference"),
        ({"measures/0/issues": ["I-99"]}, "unknown-reference"),
        ({"measures/0/issues": []}, "measure-without-issue"),
        ({"measures/0/issues": None}, "measure-without-issue"),
        ({"measures/0/kpis": []}, "measure-without-kpi"),
        ({"measures/0/kpis": None}, "measure-without-kpi"),
        ({"plan/period/from": 2031}, "period-reversed"),
        ({"plan/period/from": None}, "missing-key"),
        ({"plan": None}, "missing-key"),
        ({"issues": None}, "missing-key"),
        ({"kpis": None}, "missing-key"),
        ({"measures": None}, "missing-key"),
        ({"kpis": []}, "empty-value"),
        ({"issues": []}, "empty-value"),
        ({"issues/0/id": None}, "missing-key"),
        ({"kpis/0/id": None}, "missing-key"),
        ({"kpis/0/kind": "rates"}, "unknown-choice"),
    ],
)
def test_one_mistake_is_one_error(change: dict[str, Any], name: str) -> None:
    assert errors(changed(change)) == [name]


def test_a_copied_entry_whose_id_was_not_changed_is_one_error() -> None:
    data = copy.deepcopy(dict(base()))
    data["kpis"] = [*data["kpis"], {**data["kpis"][0], "name": "電子申請率"}]
    data["measures"] = [{**data["measures"][0], "kpis": ["K-01", "K-02"]}]
    findings = [one for one in all_findings(as_yaml(data)) if one.level is Severity.ERROR]
    assert [finding.kind.name for finding in findings] == ["duplicate-id"]
    fix = findings[0].fix
    assert fix is not None
    assert "id: K-02 と書いてください" in fix.ja


def test_more_wrong_names_than_copied_entries_are_told() -> None:
    data = copy.deepcopy(dict(base()))
    data["kpis"] = [*data["kpis"], {**data["kpis"][0], "name": "電子申請率"}]
    data["measures"] = [{**data["measures"][0], "kpis": ["K-01", "K-02", "K-03"]}]
    assert sorted(errors(as_yaml(data))) == ["duplicate-id", "unknown-reference", "unknown-reference"]


def test_a_name_written_wrongly_in_many_places_is_told_once() -> None:
    data = copy.deepcopy(dict(base()))
    data["measures"] = [
        {**data["measures"][0], "id": f"M-{n}", "issues": ["I-01", "I-9"]} for n in range(10, 30)
    ]
    findings = [one for one in all_findings(as_yaml(data)) if one.level is Severity.ERROR]
    assert [finding.kind.name for finding in findings] == ["unknown-reference"]
    assert len(findings[0].related) == 5


def names(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.kind.name for finding in findings}


def test_without_a_strategy_the_rules_over_references_still_run() -> None:
    text = changed({"measures/0/issues": ["I-99"], "plan": None})
    document = document_of(text)
    assert build_strategy(document.data, frozenset({("plan",)})) is None
    found = check_rules(document, None, frozenset({("plan",)}))
    assert names(found) == {"unknown-reference"}


def test_a_rule_is_silent_while_a_section_it_rests_on_is_broken() -> None:
    document = document_of(over_base("governance:\n  summary: 本部を置きます。\n"))
    strategy = build_strategy(document.data)
    whole = names(check_rules(document, strategy, frozenset()))
    assert "governance-layer-missing" in whole
    broken = frozenset({("governance", "bodies", 0, "layer")})
    assert "governance-layer-missing" not in names(
        check_rules(document, build_strategy(document.data, broken), broken)
    )


def test_nothing_is_said_about_an_entry_that_is_broken() -> None:
    document = document_of(changed({"kpis/0/name": "○○の数"}))
    assert "placeholder-left" in names(check_rules(document, build_strategy(document.data), frozenset()))
    broken = frozenset({("kpis", 0, "unit")})
    found = check_rules(document, build_strategy(document.data, broken), broken)
    assert "placeholder-left" not in names(found)
    assert not [finding for finding in found if finding.element.startswith("kpis")]


def test_an_entry_is_shown_by_its_first_line() -> None:
    text = """dxstrat: 1
issues:
  - title: 待ち時間が長い
    id: I-01
    viewpoint: operations
  - title: 人が足りない
    id: I-02
    viewpoint: people
measures:
  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01]}
kpis:
  - {id: K-01, name: 待ち時間, kind: average}
"""
    (finding,) = check_rules(document_of(text), None, frozenset({("plan",)}))
    assert finding.kind.name == "issue-without-measure"
    assert finding.span is not None
    assert (finding.span.line, finding.span.end_line) == (6, 6)
    assert finding.element == "issues/I-02"
    assert finding.place.ja == "課題 I-02"
