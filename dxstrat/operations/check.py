"""Check plans: read, hold against the schema, build the model, run the rules; everything in one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.findings import Counts, Report
from dxstrat.model import Strategy, build_strategy
from dxstrat.operations.settings import Settings, read_settings
from dxstrat.rules import check_rules
from dxstrat.source import check_schema, read_plan

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan that has been checked.

    `strategy` is None when the plan's own head is broken; with errors elsewhere it lacks the broken
    parts. `digest` is the SHA-256 of the plan's files.
    """

    report: Report
    strategy: Strategy | None
    digest: str


def check_plan(path: Path) -> Checked:
    """Check one plan and all files it includes. Raises DxstratError when the file cannot be opened."""
    reading = read_plan(path)
    document = reading.document
    if document is None:
        return Checked(
            Report.of(path.as_posix(), reading.findings, reading.sources, None), None, reading.digest
        )
    schema = check_schema(document)
    strategy = build_strategy(document.data, schema.broken)
    rules = check_rules(document, strategy, schema.broken)
    findings = (*reading.findings, *schema.findings, *rules)
    report = Report.of(document.name, findings, document.sources, _count(document.data))
    return Checked(report, strategy, reading.digest)


def settings_for(plan: Path) -> Settings:
    """Return the settings that hold for a plan."""
    return read_settings(plan.parent)


def _count(data: Mapping[str, Any]) -> Counts:
    lists = (data.get(key) for key in ("issues", "measures", "kpis"))
    return Counts(*(len(value) if isinstance(value, list) else 0 for value in lists))
