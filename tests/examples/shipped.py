"""The shipped plans, read the way the program reads them."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from dxstrat.findings import Finding, Severity
from dxstrat.model import Strategy, build_strategy
from dxstrat.rules import check_rules
from dxstrat.source import SourceDocument, check_schema, read_plan

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("minimal", "kashima", "full")


@dataclass(frozen=True)
class Shipped:
    """A shipped plan: its data, the strategy built from it, and what was found."""

    document: SourceDocument
    strategy: Strategy
    findings: tuple[Finding, ...]

    def names(self, level: Severity) -> set[str]:
        """Return the names of the findings of one level."""
        return {finding.kind.name for finding in self.findings if finding.level is level}


@functools.cache
def shipped(name: str) -> Shipped:
    """Read, check and build one of the plans."""
    reading = read_plan(plan_file(name))
    assert reading.document is not None
    schema = check_schema(reading.document)
    strategy = build_strategy(reading.document.data, schema.broken)
    assert strategy is not None
    rules = check_rules(reading.document, strategy, schema.broken)
    return Shipped(reading.document, strategy, (*reading.findings, *schema.findings, *rules))


def plan_file(name: str) -> Path:
    """Return the plan file of an example."""
    return EXAMPLES / name / "plan.yaml"


def yaml_files() -> list[Path]:
    """Return every YAML file below the examples."""
    return sorted(EXAMPLES.rglob("*.yaml"))
