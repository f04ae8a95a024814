"""The last line: counts, and the unbroken chain only where it is one."""

from __future__ import annotations

import dataclasses

import pytest

from dxstrat.findings import Counts, Report, Severity
from dxstrat.reporters.options import Options
from dxstrat.reporters.summary import outcome, summary_lines
from tests.reporters.samples import report_with, sound_report

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
CHAIN_JA = "課題 12件 → 施策 30件 → KPI 45件: つながりに切れ目はありません"
CHAIN_EN = "12 issues → 30 measures → 45 KPIs: the chain is unbroken"


@pytest.mark.parametrize(
    ("levels", "ja", "en"),
    [
        ([], f"{CHAIN_JA}。", f"{CHAIN_EN}."),
        ([W, W], f"{CHAIN_JA}が、注意が 2件あります。", f"{CHAIN_EN}; 2 warnings."),
        ([W, I], f"{CHAIN_JA}が、注意が 1件、参考が 1件あります。", f"{CHAIN_EN}; 1 warning, 1 info."),
        ([I], f"{CHAIN_JA}。参考が 1件あります。", f"{CHAIN_EN}; 1 info."),
        ([W, E, I, E], "エラーが 2件、注意が 1件、参考が 1件あります。", "2 errors, 1 warning, 1 info."),
    ],
)
def test_the_outcome_of_one_plan(levels: list[Severity], ja: str, en: str) -> None:
    report = report_with(*levels)
    assert len(report.findings) == len(levels)
    assert outcome(report).ja == ja
    assert outcome(report).en == en


def test_one_of_a_kind_is_singular() -> None:
    report = Report.of("plan.yaml", [], {}, Counts(1, 1, 1))
    assert outcome(report).en == "1 issue → 1 measure → 1 KPI: the chain is unbroken."


def test_a_setting_that_makes_an_error_less_does_not_mend_the_chain() -> None:
    report = report_with(E)
    lessened = tuple(dataclasses.replace(finding, severity=W) for finding in report.findings)
    report = dataclasses.replace(report, findings=lessened)
    assert outcome(report).ja == "注意が 1件あります。"


def test_without_counts_nothing_is_said_of_the_chain() -> None:
    unread = dataclasses.replace(report_with(W), counts=None)
    assert outcome(unread).ja == "注意が 1件あります。"
    assert outcome(dataclasses.replace(sound_report(), counts=None)).ja == "問題は見つかりませんでした。"


def test_several_plans_have_a_line_each_and_a_total() -> None:
    reports = [sound_report("a.yaml"), report_with(E, W, path="b.yaml")]
    assert summary_lines(reports, Options()) == [
        f"a.yaml: {CHAIN_JA}。",
        "b.yaml: エラーが 1件、注意が 1件あります。",
        "計画 2件の合計: エラーが 1件、注意が 1件あります。",
    ]
    assert summary_lines(reports, Options(language="en"))[-1] == "2 plans in all: 1 error, 1 warning."
    sound = [sound_report("a.yaml"), sound_report("b.yaml")]
    assert summary_lines(sound, Options())[-1] == "計画 2件の合計: 問題は見つかりませんでした。"
