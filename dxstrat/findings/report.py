"""`Report`: everything one run found, in the order in which a reader meets it in the files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dxstrat.findings.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """How many issues (課題), measures (施策) and KPIs the plan holds."""

    issues: int
    measures: int
    kpis: int


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one plan, sorted by place; `sources` maps a shown file name to its text.

    `counts` is None when the plan could not be read far enough to count. `aside` are findings that are
    known and not reported again: a comment in the plan allows them, or they stand in a baseline.
    """

    path: str
    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    counts: Counts | None = None
    aside: tuple[Finding, ...] = ()

    @classmethod
    def of(
        cls,
        path: str,
        findings: Iterable[Finding],
        sources: Mapping[str, str],
        counts: Counts | None,
        aside: Iterable[Finding] = (),
    ) -> Report:
        """Build a report with its findings in the order file, line, column, code."""
        return cls(
            path, tuple(sorted(findings, key=_order)), sources, counts, tuple(sorted(aside, key=_order))
        )

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of this severity and above."""
        return tuple(finding for finding in self.findings if finding.level >= severity)


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    span = finding.span
    place = ("", 0, 0) if span is None else (span.file, span.line, span.column)
    return (*place, finding.kind.code, finding.message.ja)
