"""Paths from the repository root, and fingerprints that stay when lines move."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from dxstrat.findings import Finding, Report, Severity, Span
from dxstrat.reporters.capped import by_file
from dxstrat.reporters.entries import entries, repository_path
from dxstrat.reporters.options import Options
from dxstrat.reporters.text import render_text
from tests.reporters.samples import plan_report, report_with

ROOT = Path("/srv/計画")


@pytest.mark.parametrize(
    ("name", "folder", "expected"),
    [
        ("plan.yaml", ROOT, "plan.yaml"),
        ("plan.yaml", ROOT / "2026", "2026/plan.yaml"),
        ("kpis/窓口.yaml", ROOT / "2026", "2026/kpis/窓口.yaml"),
        ("../plan.yaml", ROOT / "2026", "plan.yaml"),
        ("./plan.yaml", None, "plan.yaml"),
        ("/srv/計画/plan.yaml", Path("/home"), "plan.yaml"),
        ("/srv/計画2/plan.yaml", Path("/home"), "/srv/計画2/plan.yaml"),
        ("../../plan.yaml", ROOT / "2026", "/srv/plan.yaml"),
    ],
)
def test_paths_count_from_the_root_of_the_repository(name: str, folder: Path | None, expected: str) -> None:
    assert repository_path(name, Options(repository_root=ROOT, working_folder=folder)) == expected


def test_without_a_root_names_stay_as_they_are_shown() -> None:
    assert repository_path("../plan.yaml", Options(working_folder=Path("/srv"))) == "../plan.yaml"


def fingerprints(*reports: Report, options: Options | None = None) -> list[str]:
    return [entry.fingerprint for entry in entries(reports, options or Options())]


def moved(finding: Finding) -> Finding:
    span = finding.span
    if span is None:
        return finding
    return dataclasses.replace(
        finding, span=Span(span.file, span.line + 7, span.column + 2, span.end_line + 7, span.end_column + 2)
    )


def test_fingerprints_stay_when_lines_move() -> None:
    report = plan_report()
    later = Report.of(report.path, map(moved, report.findings), report.sources, report.counts)
    assert len(fingerprints(report)) == 21
    assert fingerprints(later) == fingerprints(report)


def test_fingerprints_stay_when_another_finding_goes() -> None:
    report = plan_report()
    fewer = dataclasses.replace(report, findings=report.findings[3:])
    assert set(fingerprints(fewer)) < set(fingerprints(report))


def test_fingerprints_are_unique_in_a_run_even_where_findings_repeat() -> None:
    report = plan_report()
    twice = dataclasses.replace(report, findings=report.findings * 2)
    found = fingerprints(twice, report)
    assert len(set(found)) == len(found) == 63


def test_fingerprints_depend_on_code_file_and_element() -> None:
    one = report_with(Severity.ERROR)
    other_code = report_with(Severity.WARNING)
    other_file = report_with(Severity.ERROR, path="other.yaml")
    other_element = dataclasses.replace(
        one, findings=tuple(dataclasses.replace(finding, element="kpis/9") for finding in one.findings)
    )
    found = [fingerprints(report)[0] for report in (one, other_code, other_file, other_element)]
    assert len(set(found)) == 4
    assert all(len(one) == 64 for one in found)


def test_the_gravest_findings_of_each_file_are_shown() -> None:
    levels = [Severity.INFO, Severity.WARNING, Severity.INFO, Severity.ERROR, Severity.WARNING]
    (file,) = by_file(report_with(*levels), Options(max_findings=2))
    assert [finding.level for finding in file.shown] == [Severity.WARNING, Severity.ERROR]
    assert [finding.level for finding in file.hidden] == [Severity.INFO, Severity.INFO, Severity.WARNING]


def test_no_limit_shows_all() -> None:
    files = list(by_file(plan_report(), Options(max_findings=0)))
    assert [len(file.shown) for file in files] == [9, 12]
    assert not any(file.hidden for file in files)


def test_what_is_not_grave_enough_is_counted_but_not_shown() -> None:
    report = report_with(Severity.INFO, Severity.WARNING, Severity.INFO)
    (file,) = by_file(report, Options(least=Severity.WARNING))
    assert [finding.level for finding in file.shown] == [Severity.WARNING]
    assert file.hidden == ()
    text = render_text([report], Options(least=Severity.WARNING))
    assert "参考[" not in text
    assert "参考が 2件" in text.replace("参考 2件", "参考が 2件")
    assert "--show info" in text
    assert "--show info" not in render_text([report], Options())
