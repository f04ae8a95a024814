"""`dxstrat validate` with its options."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption
from dxstrat.cli.printing import DEFAULT_CAP, exit_code, options_for_terminal, print_reports
from dxstrat.cli.validate import check_all, show_errors
from dxstrat.findings import Report, Severity
from dxstrat.reporters.formats import RENDERERS
from dxstrat.writers.save import save

_REPORT_SUFFIXES = {".json", ".sarif", ".xml", ".txt", ".md"}
"""Files that a report may overwrite: never a plan that was named by mistake."""


class ReportFormat(StrEnum):
    """The forms in which findings are printed."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSON = "rdjson"


class Level(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def validate(
    plans: Annotated[
        list[Path] | None,
        typer.Argument(
            help=say(
                "計画のファイルかフォルダー（省くと plan.yaml）",
                "Plan files or folders (plan.yaml when left out).",
            ),
            show_default=False,
            metavar="[PLAN]...",
        ),
    ] = None,
    *,
    report_format: Annotated[
        ReportFormat, typer.Option("--format", help=say("結果を表す形式", "The form of the findings."))
    ] = ReportFormat.TEXT,
    output_file: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "結果をファイルに書き、画面には文章で表します",
                "Write the findings to this file, and text to the screen.",
            )
        ),
    ] = None,
    fail_level: Annotated[
        Level,
        typer.Option(help=say("終了コードを 1 にする重さ", "From which severity on the exit code is 1.")),
    ] = Level.ERROR,
    show: Annotated[
        Level,
        typer.Option(
            help=say(
                "どの重さから画面に表すか（info で参考も全部）", "From which severity on findings are shown."
            ),
        ),
    ] = Level.WARNING,
    exit_zero: Annotated[
        bool,
        typer.Option(
            "--exit-zero", help=say("見つかっても終了コードを 0 にします", "Exit with 0 whatever was found.")
        ),
    ] = False,
    max_findings: Annotated[
        int,
        typer.Option(
            min=0,
            help=say("1 ファイルあたりに表す件数の上限（0 は全部）", "The most to show of a file (0: all)."),
        ),
    ] = DEFAULT_CAP,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            min=0,
            help=say(
                "同時に動かす処理の数（0 は自動）。結果は変わりません",
                "How many processes work at once (0: by itself). The outcome is the same.",
            ),
        ),
    ] = 0,
    lang: LanguageOption = None,
) -> int:
    """Check plans."""
    del lang  # read before the commands are made
    level = Severity[fail_level.name]
    checked = check_all(plans or [], jobs)
    reports = checked.reports
    if not reports:
        return show_errors(checked, 0)
    renderer = RENDERERS[report_format]
    if output_file is None:
        print_reports(reports, renderer, max_findings=max_findings, least=Severity[show.name])
    else:
        text = renderer(reports, replace(options_for_terminal(0), color=False, encoding="utf-8"))
        save(output_file, text.encode("utf-8"), ours=lambda path: path.suffix in _REPORT_SUFFIXES)
        print_reports(reports, max_findings=max_findings, least=Severity[show.name])
    if report_format is ReportFormat.GITHUB:
        _append_step_summary(reports)
    return show_errors(checked, 0 if exit_zero else exit_code(reports, level))


def _append_step_summary(reports: Sequence[Report]) -> None:
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        from dxstrat.reporters.github_summary import render_step_summary

        with Path(place).open("a", encoding="utf-8") as file:
            file.write(render_step_summary(reports, options_for_terminal(0)))
