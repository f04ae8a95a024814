"""The catalogue: codes and names, explanations, and the two examples of every rule."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest

import dxstrat.rules
from dxstrat.findings import Severity
from dxstrat.rules import RULES, AnyRule
from dxstrat.rules.explanation import explain
from dxstrat.source import load_schema
from tests.rules.pipeline import all_findings, found, over_base

IDS = [rule.kind.name for rule in RULES]
FAMILIES = {"chain": "2", "kpi": "3", "schedule": "4", "running": "5", "policy": "6", "wording": "7"}
JARGON = re.compile(
    r"プロパティ|スキーマ|配列|オブジェクト|文字列|ブール|パース|property|properties|\bobjects?\b|array|schema|oneOf|anyOf|boolean|parse|null",
    re.IGNORECASE,
)

UNAVOIDABLE = {
    "two-versions-of-a-list": {"list-to-confirm"},  # only the newest shipped version is confirmed
}
"""What else the wrong example of a rule gives and its right one does not, where it cannot be helped."""


def modules() -> dict[str, str]:
    """Return the module of every rule by its dotted name below `dxstrat.rules`, with its family."""
    return {
        f"{family}.{module.name}": family
        for family in FAMILIES
        for module in pkgutil.iter_modules([str(Path(dxstrat.rules.__file__).parent / family)])
        if hasattr(importlib.import_module(f"dxstrat.rules.{family}.{module.name}"), "RULE")
    }


def test_the_catalogue_holds_every_module_that_states_a_rule() -> None:
    stated = [importlib.import_module(f"dxstrat.rules.{name}").RULE for name in modules()]
    assert len(stated) > 100
    assert set(map(id, stated)) == set(map(id, RULES))
    assert len(RULES) == len(stated)


def test_every_code_and_name_stands_once_and_codes_rise() -> None:
    codes = [rule.kind.code for rule in RULES]
    assert len(set(codes)) == len(codes) == len(set(IDS))
    assert codes == sorted(codes)
    assert all(re.fullmatch(r"DX[2-7]\d\d", code) for code in codes)


@pytest.mark.parametrize(("name", "family"), modules().items())
def test_a_rule_is_named_like_its_module_and_numbered_like_its_family(name: str, family: str) -> None:
    kind = importlib.import_module(f"dxstrat.rules.{name}").RULE.kind
    assert kind.name.replace("-", "_") == name.removeprefix(f"{family}.")
    assert kind.code[2] == FAMILIES[family]


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_explanation_is_complete_and_plain(rule: AnyRule) -> None:
    explanation = explain(rule)
    texts = [
        text
        for message in (rule.kind.title, explanation.finds, explanation.why, explanation.cure)
        for text in (message.ja, message.en)
    ]
    assert all(len(text) > 8 for text in texts)
    assert explanation.wrong != explanation.right
    for text in (*texts, explanation.wrong, explanation.right):
        assert not JARGON.search(text)
        text.encode("cp932")
    for message in (explanation.finds, explanation.why, explanation.cure):
        assert message.ja.endswith("。")
        assert message.en.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_wrong_example_gives_the_finding_and_the_right_one_does_not(rule: AnyRule) -> None:
    explanation = explain(rule)
    wrong, right = all_findings(over_base(explanation.wrong)), all_findings(over_base(explanation.right))
    name = rule.kind.name
    assert [finding.kind.name for finding in wrong].count(name) == 1
    assert name not in {finding.kind.name for finding in right}
    assert not [finding for finding in right if finding.level is Severity.ERROR]
    assert {finding.kind.name for finding in wrong if finding.level is Severity.ERROR} <= {name}
    more = {finding.kind.name for finding in wrong} - {finding.kind.name for finding in right} - {name}
    assert more == UNAVOIDABLE.get(name, set())


def test_every_finding_that_the_schema_names_is_a_rule() -> None:
    named = re.findall(r'"x-finding": "([a-z-]+)"', json.dumps(load_schema()))
    assert len(named) == 4
    assert set(named) <= set(IDS)


def test_the_base_plan_has_no_error_and_few_warnings() -> None:
    findings = all_findings(over_base("dxstrat: 1\n"))
    assert [finding.kind.name for finding in findings if finding.level is Severity.WARNING] == [
        "kpi-without-definition",
        "kpi-without-target",
        "measure-without-schedule",
        "component-missing",
        "measure-without-content",
    ]
    assert not [finding for finding in findings if finding.level is Severity.ERROR]


def test_the_finder_of_differences_can_fail() -> None:
    assert found(over_base("dxstrat: 1\n")) != found(over_base(explain(RULES[0]).wrong))
