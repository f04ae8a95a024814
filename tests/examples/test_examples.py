"""Every shipped plan is valid, and has the size and the form that its place promises."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from dxstrat.findings import Severity
from tests.examples.shipped import EXAMPLES, NAMES, plan_file, shipped, yaml_files

HONEST = {
    "minimal": {"governance-layer-missing", "review-cycle-incomplete"},
    "kashima": {
        "governance-layer-missing",
        "issue-without-outcome",
        "kpi-without-target",
        "measure-without-lead",
        "review-cycle-incomplete",
    },
    "full": {
        "cited-list-ended",  # the national plan ended in March 2026, and no successor is known
        "duplicate-systems",  # what the inventory has found, and issue 16 takes up
    },
}
"""The warnings that are right, by plan: what a first plan of a small town leaves out, and what is not published."""

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def test_the_plans_are_those_that_are_tested() -> None:
    assert {path.parent.name for path in EXAMPLES.glob("*/plan.yaml")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_has_no_error_and_only_honest_warnings(name: str) -> None:
    plan = shipped(name)
    assert [finding for finding in plan.findings if finding.level is Severity.ERROR] == []
    assert plan.names(Severity.WARNING) == HONEST[name]


@pytest.mark.parametrize("file", yaml_files(), ids=lambda file: file.relative_to(EXAMPLES).as_posix())
def test_the_first_line_leads_an_editor_to_the_schema(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    match = MODELINE.fullmatch(lines[0])
    assert match
    target = Path(os.path.normpath(file.parent / match[1]))
    assert target.is_file()
    whole = "file" if "include:" in lines else None
    part = whole if file.name == "plan.yaml" else "part"
    assert target.name == (f"strategy-{part}.schema.json" if part else "strategy.schema.json")


@pytest.mark.parametrize("file", yaml_files(), ids=lambda file: file.relative_to(EXAMPLES).as_posix())
def test_a_windows_console_can_show_a_plan(file: Path) -> None:
    assert file.read_text(encoding="utf-8").encode("cp932")


@pytest.mark.parametrize("name", ["minimal", "full"])
def test_a_plan_says_that_its_municipality_is_fictional(name: str) -> None:
    first_lines = plan_file(name).read_text(encoding="utf-8").splitlines()[:5]
    assert any("架空" in line for line in first_lines)
    assert "架空" in (shipped(name).strategy.plan.subtitle or "")


def test_the_minimal_plan_is_understood_at_a_glance() -> None:
    strategy = shipped("minimal").strategy
    lines = plan_file("minimal").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 80
    assert max(len(line) for line in lines) <= 120
    assert len(strategy.issues) == 2
    assert len(strategy.measures) == 2
    assert 2 <= len(strategy.kpis) <= 3
    assert [kpi.id for kpi in strategy.kpis if kpi.kind == "state"]
    assert [
        kpi.id
        for kpi in strategy.kpis
        if kpi.baseline and kpi.baseline.value and kpi.baseline.value.number and len(kpi.targets) > 1
    ]


def test_the_guide_names_every_plan() -> None:
    guide = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"{name}/plan.yaml" not in guide] == []


def test_the_guide_tells_the_size_of_the_full_plan() -> None:
    guide = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    plan = shipped("full").strategy
    assert f"{len(plan.issues)} の課題、{len(plan.measures)} の施策、{len(plan.kpis)} の KPI" in guide
