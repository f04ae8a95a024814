"""Check plans: read, hold against the schema, build the model, run the rules; everything in one run.

What is then reported, and how grave it is, follows from the settings, from waivers in the plan and from
the baseline, in this order: waivers and baseline take findings aside, settings judge what is left.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dxstrat.findings import Counts, Report, Severity
from dxstrat.model import Strategy, build_strategy
from dxstrat.operations.kinds import is_binding
from dxstrat.operations.selection import Selection
from dxstrat.operations.settings import Asked, Settings, read_settings
from dxstrat.rules import check_rules
from dxstrat.source import SourceDocument, check_schema, read_plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dxstrat.findings import Finding


@dataclass(frozen=True, slots=True)
class Request:
    """How to check.

    - `asked`: what goes before the settings file.
    - `as_of`: the day by which waivers expire; None means today.
    - `without_baseline`: report what a baseline knows, too.
    - `for_documents`: documents are to be written, so that nothing may be left out of them unsaid.
    """

    asked: Asked = field(default_factory=Asked)
    as_of: dt.date | None = None
    without_baseline: bool = False
    for_documents: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan that has been checked.

    `strategy` is None when the plan's own head is broken; with errors elsewhere it lacks the broken
    parts. `digest` is the SHA-256 of the plan's files. `settings` are those that held, and `stale` is how
    many entries of the baseline were not found any more. `document` is what was read, None where a file
    could not be read to its end.
    """

    report: Report
    strategy: Strategy | None
    digest: str
    settings: Settings = field(default_factory=Settings)
    stale: int = 0
    document: SourceDocument | None = None


def check_plan(
    path: Path, request: Request | None = None, contents: Mapping[str, bytes] | None = None
) -> Checked:
    """Check one plan and all files it includes.

    `contents` goes before what stands on the disk, as in `read_plan`.
    Raises DxstratError when the file cannot be opened or the settings cannot be understood.
    """
    request = request or Request()
    settings = request.asked.over(settings_for(path))
    selection = Selection(settings)
    reading = read_plan(path, contents)
    document = reading.document
    if document is None:
        found = Report.of(path.as_posix(), reading.findings, reading.sources, None)
        report, stale = _judged(found, settings, selection, request, complete=False)
        return Checked(report, None, reading.digest, settings, stale)
    schema = check_schema(document)
    strategy = build_strategy(document.data, schema.broken)
    rules = check_rules(document, strategy, schema.broken)
    findings = (*reading.findings, *schema.findings, *_about_picture(document, path.parent), *rules)
    found = Report.of(document.name, findings, document.sources, _count(document.data))
    report, stale = _judged(found, settings, selection, request, complete=not schema.broken)
    return Checked(report, strategy, reading.digest, settings, stale, document)


def _about_picture(document: SourceDocument, folder: Path) -> Sequence[Finding]:
    plan = document.data.get("plan")
    if not isinstance(plan, dict) or "emblem" not in plan:
        return ()
    from dxstrat.source.pictures import check_picture  # few plans have a picture

    return check_picture(document, folder)


def settings_for(plan: Path) -> Settings:
    """Return the settings that hold for a plan."""
    return read_settings(plan.parent)


def _judged(
    found: Report, settings: Settings, selection: Selection, request: Request, *, complete: bool
) -> tuple[Report, int]:
    """Return the report as settings, waivers and baseline leave it, and how many known findings are gone.

    With `complete` false the plan could not be looked at wholly, so that nothing can be said to be gone.
    """
    documents = request.for_documents
    left, aside, about = _without_allowed(found, request, complete=complete)
    left, known, stale = _without_known(
        Report.of(found.path, left, found.sources, None), settings, request, complete=complete
    )
    reported = selection.apply((*left, *about), for_documents=documents)
    aside = (*aside, *known)
    return Report.of(found.path, reported, found.sources, found.counts, aside), stale


def _without_allowed(
    found: Report, request: Request, *, complete: bool
) -> tuple[Sequence[Finding], Sequence[Finding], Sequence[Finding]]:
    """Return the findings that stay, those that waivers allow, and those about waivers."""
    if not any("allow" in text and "dxstrat" in text for text in found.sources.values()):
        return found.findings, (), ()
    from dxstrat.operations.waivers.apply import apply_waivers  # few plans have any

    allowed = apply_waivers(
        found.findings,
        found.sources,
        request.as_of,
        for_documents=request.for_documents,
        complete=complete,
    )
    return allowed.left, allowed.aside, allowed.about


def _without_known(
    report: Report, settings: Settings, request: Request, *, complete: bool
) -> tuple[Sequence[Finding], Sequence[Finding], int]:
    file = settings.validate.baseline
    if file is None or request.without_baseline:
        return list(report.findings), [], 0
    from dxstrat.operations import baseline  # few repositories have one

    known = baseline.read_baseline(settings.path(file))
    new, old, used = baseline.without_known(report, known)
    if request.for_documents:
        new += (one for one in old if _must_show(one))
        old = [one for one in old if not _must_show(one)]
    stale = baseline.stale_entries(known, used, report.sources) if complete else 0
    return new, old, stale


def _must_show(finding: Finding) -> bool:
    return finding.level is Severity.ERROR and is_binding(finding.kind, for_documents=True)


def _count(data: Mapping[str, Any]) -> Counts:
    lists = (data.get(key) for key in ("issues", "measures", "kpis"))
    return Counts(*(len(value) if isinstance(value, list) else 0 for value in lists))
