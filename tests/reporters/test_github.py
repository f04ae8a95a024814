"""GitHub: annotations within its limits, escaped as its runner reads them; the summary as its Markdown."""

from __future__ import annotations

from pathlib import Path

from markdown_it import MarkdownIt

from dxstrat.findings import Finding, Report, Severity, Span
from dxstrat.reporters.github import render_github
from dxstrat.reporters.github_summary import render_step_summary
from dxstrat.reporters.options import Options
from dxstrat.text.message import Message, same
from tests.reporters.runner import commands
from tests.reporters.samples import WRONG_DATE, plan_report, report_with, sound_report

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741


def one(span: Span | None, message: str = "x", path: str = "plan.yaml") -> Report:
    finding = Finding(WRONG_DATE, same(message), span, same(""), "plan/date", fix=Message("直す", "mend it"))
    return Report.of(path, [finding], {}, None)


def test_a_command_reads_back_as_it_was_meant() -> None:
    (command,) = commands(render_github([one(Span("a,b:c%.yaml", 4, 3, 4, 9), "50%, 5::1")], Options()))
    assert command.name == "error"
    assert command.properties == {
        "title": "DX105 日付の書き方が違います",
        "file": "a,b:c%.yaml",
        "line": "4",
        "col": "3",
        "endLine": "4",
        "endColumn": "9",
    }
    assert command.data == "a,b:c%.yaml:4:3: 50%, 5::1\n  直し方: 直す"


def test_columns_are_left_out_where_lines_differ() -> None:
    (command,) = commands(render_github([one(Span("plan.yaml", 4, 3, 6, 9))], Options()))
    assert {key: command.properties[key] for key in command.properties if key not in {"title", "file"}} == {
        "line": "4",
        "endLine": "6",
    }


def test_a_finding_about_the_whole_file_names_no_line() -> None:
    (command,) = commands(render_github([one(None)], Options()))
    assert set(command.properties) == {"title", "file"}
    assert command.data.startswith("plan.yaml: x")


def test_the_file_counts_from_the_repository_root() -> None:
    options = Options(repository_root=Path("/srv"), working_folder=Path("/srv/plans"))
    (command,) = commands(render_github([one(Span("plan.yaml", 1, 1, 1, 2))], options))
    assert command.properties["file"] == "plans/plan.yaml"


def test_errors_come_first_and_what_is_beyond_the_limit_follows_as_text() -> None:
    report = report_with(*[I] * 12, *[W] * 3, *[E] * 14)
    text = render_github([report], Options(language="en"))
    assert [command.name for command in commands(text)] == ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    lines = text.splitlines()[23:]
    assert lines[0] == "GitHub shows at most 10 annotations of each kind. The other 6:"
    assert [line.split(": ")[1].split("[")[0] for line in lines[1:7]] == ["error"] * 4 + ["info"] * 2
    assert lines[7:] == ["14 errors, 3 warnings, 12 info."]


def test_a_sound_plan_gives_the_summary_line_alone() -> None:
    text = render_github([sound_report()], Options())
    assert commands(text) == []
    assert text == "課題 12件 → 施策 30件 → KPI 45件: つながりに切れ目はありません。\n"


def test_the_step_summary_is_a_table_of_all_findings_with_the_gravest_first() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(render_step_summary([plan_report()], Options()))
    cells = [token.content for token in tokens if token.type == "inline"]
    assert cells[:2] == ["dxstrat", "エラーが 3件、注意が 9件、参考が 9件あります。"]
    assert cells[2:7] == ["程度", "番号", "ファイル", "内容", "直し方"]
    assert cells[7::5] == ["エラー"] * 3 + ["注意"] * 9 + ["参考"] * 9


def test_the_step_summary_is_utf_8_whatever_the_terminal_is() -> None:
    report = one(None, "é𠮷")
    assert "é𠮷" in render_step_summary([report], Options(encoding="cp932"))


def test_the_step_summary_of_a_sound_plan_has_no_table() -> None:
    text = render_step_summary([sound_report()], Options(language="en"))
    assert "|" not in text
    assert "the chain is unbroken" in text


def test_the_step_summary_stays_below_what_github_takes() -> None:
    text = render_step_summary([report_with(*[W] * 9000), report_with(*[W] * 9000)], Options())
    assert 800_000 < len(text.encode()) < 1_000_000
    rows = text.count("\n| ") - 2
    assert text.endswith(f"\nほか {18000 - rows}件（注意 {18000 - rows}件）\n")
