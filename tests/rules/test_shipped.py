"""The plans that ship: no error, and no warning but those that are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxstrat.findings import Severity
from dxstrat.model import build_strategy
from dxstrat.rules import check_rules
from dxstrat.source import check_schema, read_plan

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = sorted(EXAMPLES.glob("*/plan.yaml"))

FEW = 3

RIGHT = {
    "kashima": {
        # what could be confirmed from published pages, and nothing more
        "governance-layer-missing",
        "issue-without-outcome",
        "kpi-without-target",
        "measure-without-lead",
        "review-cycle-incomplete",
    },
    "minimal": {
        # what a first plan of a small town leaves for the next edition
        "component-missing",
        "governance-layer-missing",
        "issue-without-outcome",
        "review-cycle-incomplete",
    },
}


def test_there_are_plans() -> None:
    assert {"kashima", "minimal"} <= {plan.parent.name for plan in PLANS}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.parent.name)
def test_a_shipped_plan_has_no_error_and_only_right_warnings(plan: Path) -> None:
    reading = read_plan(plan)
    assert reading.document is not None
    schema = check_schema(reading.document)
    strategy = build_strategy(reading.document.data, schema.broken)
    findings = [*reading.findings, *schema.findings, *check_rules(reading.document, strategy, schema.broken)]
    assert strategy is not None
    assert not [finding for finding in findings if finding.level is Severity.ERROR]
    warnings = {finding.kind.name for finding in findings if finding.level is Severity.WARNING}
    if plan.parent.name in RIGHT:
        assert warnings <= RIGHT[plan.parent.name]
    else:
        assert len(warnings) <= FEW
