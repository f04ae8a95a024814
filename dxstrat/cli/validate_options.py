"""`dxstrat validate` with its options."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.console import write_error
from dxstrat.cli.exit_codes import FOUND, NOTHING_FOUND
from dxstrat.cli.fix import show_fixes, write_fixes
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption
from dxstrat.cli.printing import options_for_terminal, print_reports
from dxstrat.cli.settings_options import (
    BaselineOption,
    FailLevelOption,
    IgnoreOption,
    MaxFindingsOption,
    ProfileOption,
    SelectOption,
    asked,
    day,
)
from dxstrat.cli.validate import check_all, show_errors, shown_number, tell_stale
from dxstrat.findings import Report, Severity
from dxstrat.operations.baseline import baseline_bytes, is_baseline
from dxstrat.operations.check import Request
from dxstrat.operations.settings import Level
from dxstrat.reporters.formats import RENDERERS, ReportFormat
from dxstrat.text.visible import visible
from dxstrat.writers.save import save

_REPORT_SUFFIXES = {".json", ".sarif", ".xml", ".txt", ".md"}
"""Files that a report may overwrite: never a plan that was named by mistake."""


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
        ReportFormat, typer.Option("--format", help=say("結果を表示する形式", "The form of the findings."))
    ] = "text",
    output_file: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "結果をファイルに書き、画面には文章で表示します",
                "Write the findings to this file, and text to the screen.",
            )
        ),
    ] = None,
    profile: ProfileOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    fail_level: FailLevelOption = None,
    show: Annotated[
        Level,
        typer.Option(
            help=say(
                "どの重さから画面に表示するか（info で参考も全部）",
                "From which severity on findings are shown.",
            ),
        ),
    ] = "warning",
    exit_zero: Annotated[
        bool,
        typer.Option(
            "--exit-zero", help=say("見つかっても終了コードを 0 にします", "Exit with 0 whatever was found.")
        ),
    ] = False,
    max_findings: MaxFindingsOption = None,
    baseline: BaselineOption = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "今の指摘を既知の指摘としてファイルに書き、次から表示しません",
                "Write what is found now to this file as known, so that it is not reported again.",
            )
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help=say(
                "例外の期限を判断する日（既定は今日）", "The day by which waivers expire (today by default)."
            ),
        ),
    ] = None,
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
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help=say(
                "確実に直せるところ（全角の記号や数字、和暦の日付、文字コードなど）をファイルに書いて直します",
                "Mend in the files what is certain (full-width signs and digits, dates in eras, encoding).",
            ),
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=say(
                "--fix で変わるところを表示するだけで、ファイルには書きません",
                "Show what --fix would change, and write nothing.",
            ),
        ),
    ] = False,
    lang: LanguageOption = None,
) -> int:
    """Check plans."""
    del lang  # read before the commands are made
    request = Request(asked(profile, select, ignore, fail_level, max_findings, baseline), as_of=day(as_of))
    if diff:
        return show_fixes(plans or [])
    if fix:
        write_fixes(plans or [])
    if write_baseline is not None:
        request = _with_new_baseline(plans or [], request, write_baseline, jobs)
    checked = check_all(plans or [], request, jobs)
    reports = checked.reports
    if not reports:
        return show_errors(checked, 0)
    renderer = RENDERERS[report_format]
    number, least = shown_number(checked), Severity[show.upper()]
    if output_file is None:
        print_reports(reports, renderer, max_findings=number, least=least)
    else:
        text = renderer(reports, replace(options_for_terminal(0), color=False, encoding="utf-8"))
        save(output_file, text.encode("utf-8"), ours=lambda path: path.suffix in _REPORT_SUFFIXES)
        print_reports(reports, max_findings=number, least=least)
    if report_format == "github":
        _append_step_summary(reports)
    tell_stale(checked)
    return show_errors(checked, FOUND if checked.failed and not exit_zero else NOTHING_FOUND)


def _with_new_baseline(plans: Sequence[Path], request: Request, file: Path, jobs: int) -> Request:
    """Write a baseline of what is found now; return the request for a check that knows it."""
    checked = check_all(plans, replace(request, without_baseline=True), jobs)
    content, number = baseline_bytes(checked.reports, file.parent)
    save(file, content, ours=is_baseline)
    write_error(
        say(
            f"既知の指摘として {number}件を書きました: {visible(str(file), 200)}\n",
            f"{number} findings written as known: {visible(str(file), 200)}\n",
        )
    )
    return replace(request, asked=replace(request.asked, baseline=str(file)))


def _append_step_summary(reports: Sequence[Report]) -> None:
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        from dxstrat.reporters.github_summary import render_step_summary

        with Path(place).open("a", encoding="utf-8") as file:
            file.write(render_step_summary(reports, options_for_terminal(0)))
