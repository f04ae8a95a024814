"""The chain as a CSV table for Excel: one row for each way from an issue over a measure to a KPI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.reporters.trace.words import LEVEL, STATUS
from dxstrat.text.csv import csv_bytes
from dxstrat.text.message import Message, same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Issue, Kpi, Measure
    from dxstrat.model.trace import Chain
    from dxstrat.reporters.options import Options

_HEADS = (
    Message("課題の番号", "issue id"),
    Message("課題", "issue"),
    Message("施策の番号", "measure id"),
    Message("施策", "measure"),
    Message("主担当課", "lead department"),
    Message("状況", "status"),
    Message("KPIの番号", "KPI id"),
    Message("KPI", "KPI"),
    Message("種別", "level"),
)


def render_csv(chain: Chain, options: Options) -> bytes:
    """Return the table in UTF-8 with a byte order mark; entries that nothing names stand alone in a row."""
    rows = [[options.say(head) for head in _HEADS]]
    for issue, measure, kpi in _ways(chain):
        rows.append([*_of_issue(issue), *_of_measure(measure, options), *_of_kpi(kpi, options)])
    return csv_bytes(rows)


def _ways(chain: Chain) -> Iterator[tuple[Issue | None, Measure | None, Kpi | None]]:
    for issue in chain.issues:
        measures = chain.measures_of(issue)
        for measure in measures:
            yield from ((issue, measure, kpi) for kpi in chain.kpis_of(measure) or (None,))
        if not measures:
            yield issue, None, None
    for measure in chain.measures:
        if not chain.issues_of(measure):
            yield from ((None, measure, kpi) for kpi in chain.kpis_of(measure) or (None,))
    yield from ((None, None, kpi) for kpi in chain.kpis if not chain.measures_with(kpi))


def _of_issue(issue: Issue | None) -> list[str]:
    return ["", ""] if issue is None else [issue.id, issue.title]


def _of_measure(measure: Measure | None, options: Options) -> list[str]:
    if measure is None:
        return ["", "", "", ""]
    status = STATUS.get(measure.status or "", same(""))
    return [measure.id, measure.title, measure.lead or "", options.say(status)]


def _of_kpi(kpi: Kpi | None, options: Options) -> list[str]:
    if kpi is None:
        return ["", "", ""]
    return [kpi.id, kpi.name, options.say(LEVEL[kpi.level]) if kpi.level else ""]
