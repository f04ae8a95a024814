"""Waivers: what a comment allows, where, until when, and what is wrong with those that do not hold."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.operations.catalogue import explanation_of
from dxstrat.operations.check import Request, check_plan
from dxstrat.operations.waivers.comment import waivers_in
from dxstrat.operations.waivers.kinds import KINDS
from tests.operations.small_plans import KPI, write_plan
from tests.rules.test_catalogue import JARGON

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.findings import Finding, Kind

DAY = Request(as_of=dt.date(2026, 4, 1))
WITHOUT_DEFINITION = "DX302"


def found(folder: Path, example: str, request: Request = DAY) -> tuple[set[str], set[str]]:
    """Return the codes reported and those taken aside, of the KPI's missing definition and of waivers."""
    report = check_plan(write_plan(folder, example), request).report
    return _codes(report.findings), _codes(report.aside)


def _codes(findings: tuple[Finding, ...]) -> set[str]:
    codes = {one.kind.code for one in findings}
    return {code for code in codes if code == WITHOUT_DEFINITION or code.startswith("DX9")}


def above(comment: str) -> str:
    return f"kpis:\n  {comment}\n  - {KPI}\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_examples_of_the_explanations_hold(kind: Kind, tmp_path: Path) -> None:
    explanation = explanation_of(kind)
    reported, _ = found(tmp_path, explanation.wrong)
    assert {code for code in reported if code.startswith("DX9")} == {kind.code}
    assert found(tmp_path, explanation.right) == (set(), {WITHOUT_DEFINITION})


def test_without_a_waiver_the_finding_is_reported(tmp_path: Path) -> None:
    assert found(tmp_path, above("# 説明")) == ({WITHOUT_DEFINITION}, set())


@pytest.mark.parametrize(
    "comment",
    [
        "# dxstrat: allow DX302 - 調整中です",
        "# dxstrat: allow DX302 – 調整中です until 2027-03-31",
        "# dxstrat: allow DX302 — 調整中です",
        "# dxstrat：allow DX302－調整中です",
        "# dxstrat: allow DX302: 調整中です",
        "# dxstrat: allow DX302：調整中です（until 2027-03-31）",
        "# dxstrat: allow ＤＸ３０２ ー 調整中です 2027-03-31まで",
        "# dxstrat: allow kpi-without-definition - 調整中です 令和9年3月31日まで",
        "# dxstrat: allow DX307, DX302 - 調整中です",
        "# dxstrat: allow DX307、DX302 - 調整中です",
        "#dxstrat: allow DX302 DX307 - 国の指針が出るまで",
        "# dxstrat: allow DX302 - 調整中です until 2026-04-01",
    ],
)
def test_a_waiver_is_understood_as_people_write_it(tmp_path: Path, comment: str) -> None:
    assert found(tmp_path, above(comment)) == (set(), {WITHOUT_DEFINITION})


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("# dxstrat: allow DX302", "DX902"),
        ("# dxstrat: allow DX302 - ", "DX902"),
        ("# dxstrat: allow DX302 until 2027-03-31", "DX902"),
        ("# dxstrat: allow", "DX901"),
        ("# dxstrat: allow - 調整中です", "DX901"),
        ("# dxstrat: allow DX302 調整中です", "DX901"),
        ("# dxstrat: allow DX3 - 調整中です", "DX901"),
        ("# dxstrat: allow DX302 - 調整中です until 来年度", "DX901"),
        ("# dxstrat: allow DX302 - 調整中です until 2026-03-31", "DX903"),
        ("# dxstrat: allow DX302 - 調整中です 令和8年3月31日まで", "DX903"),
    ],
)
def test_a_waiver_that_does_not_hold_is_told_and_the_finding_too(
    tmp_path: Path, comment: str, code: str
) -> None:
    assert found(tmp_path, above(comment))[0] == {WITHOUT_DEFINITION, code}


def test_an_expired_waiver_names_the_day_it_was_judged_by(tmp_path: Path) -> None:
    plan = write_plan(tmp_path, above("# dxstrat: allow DX302 - 調整中です until 2026-03-31"))
    (told,) = (one for one in check_plan(plan, DAY).report.findings if one.kind.code == "DX903")
    assert "2026-03-31" in told.message.ja
    assert "2026-04-01 の時点" in told.message.ja
    assert "as of 2026-04-01" in told.message.en
    before = Request(as_of=dt.date(2026, 3, 31))
    assert "DX903" not in {one.kind.code for one in check_plan(plan, before).report.findings}


WAIVER = "# dxstrat: allow DX302 - 調整中です"


@pytest.mark.parametrize(
    ("example", "allowed"),
    [
        (f"kpis:\n  - {KPI} {WAIVER}\n", True),
        (f"kpis:\n  {WAIVER}\n\n  # 説明\n  - {KPI}\n", True),
        (f"kpis:\n  - id: K-01 {WAIVER}\n    name: 滞在時間\n    kind: average\n", True),
        (f"kpis:\n  - id: K-01\n    name: 滞在時間 {WAIVER}\n    kind: average\n", False),
        (f"kpis: {WAIVER}\n  - {KPI}\n", False),
        (f"{WAIVER}\nkpis:\n  - {KPI}\n", False),
        (f"kpis:\n  - {KPI}\n{WAIVER}\n", False),
        (f'kpis:\n  - {{id: K-01, name: "窓口 {WAIVER}", kind: average}}\n', False),
        (f"kpis:\n  - {{id: K-01, name: 'it''s {WAIVER}', kind: average}}\n", False),
    ],
)
def test_a_waiver_covers_its_line_or_the_entry_below(tmp_path: Path, example: str, *, allowed: bool) -> None:
    reported, aside = found(tmp_path, example)
    assert (WITHOUT_DEFINITION in aside) is allowed
    assert (WITHOUT_DEFINITION in reported) is not allowed


def test_a_comment_above_an_entry_covers_all_of_its_lines() -> None:
    text = f"kpis:\n  {WAIVER}\n  - id: K-01\n    targets:\n      2026: 5\n\n  - id: K-02\n"
    (waiver,) = waivers_in("plan.yaml", text)
    assert (waiver.first, waiver.last) == (3, 5)
    assert (waiver.span.line, waiver.span.column) == (2, 3)


@pytest.mark.parametrize(
    "text",
    [
        f'title: "{WAIVER}"\n',
        f"title: '{WAIVER}'\n",
        f'title: "a \\" {WAIVER}"\n',
        f"title: 計画{WAIVER}\n",
        f"purpose: |\n  本文\n\n  {WAIVER}\n",
        f"plan:\n  purpose: >-\n    一行目\n      {WAIVER}\n",
        "# dxstrat: allowed DX302 - 調整中です\n",
    ],
)
def test_what_is_text_is_no_waiver(text: str) -> None:
    assert list(waivers_in("plan.yaml", text)) == []


def test_a_comment_behind_a_quoted_text_is_one() -> None:
    assert len(list(waivers_in("plan.yaml", f'title: "計画 # 1" {WAIVER}\nnote: it\'s fine {WAIVER}\n'))) == 2


def test_an_error_of_the_chain_can_be_allowed_and_the_chain_is_not_called_unbroken(tmp_path: Path) -> None:
    from dxstrat.reporters.summary import outcome

    issue = "{id: I-02, title: 職員の学びの場が少ない, viewpoint: people}"
    example = "issues:\n  - {id: I-01, title: 待ち時間が長い, viewpoint: operations}\n"
    waiver = "# dxstrat: allow DX203 - 研修は次の改定で立てます until 2027-03-31"
    report = check_plan(write_plan(tmp_path, f"{example}  - {issue} {waiver}\n"), DAY).report
    assert [one.kind.code for one in report.aside] == ["DX203"]
    assert "DX203" not in {one.kind.code for one in report.findings}
    assert "切れ目はありません" not in outcome(report).ja
    assert "認めた指摘と既知の指摘 1件" in outcome(report).ja


def test_nothing_is_said_of_unused_waivers_while_errors_hide_parts_of_the_plan(tmp_path: Path) -> None:
    example = f"kpis:\n  - {{id: K-01, name: 滞在時間, kind: averag}} {WAIVER}\n"
    assert found(tmp_path, example) == (set(), set())


def test_documents_are_not_written_past_a_measure_that_would_be_missing(tmp_path: Path) -> None:
    waiver = "# dxstrat: allow DX205 - KPIは検討中です"
    example = (
        f"measures:\n  - {{id: M-01, title: 窓口を改める, issues: [I-01], kpis: [], lead: 市民課}} {waiver}\n"
    )
    plan = write_plan(tmp_path, example)
    assert "DX205" not in {one.kind.code for one in check_plan(plan, DAY).report.findings}
    documents = check_plan(plan, Request(as_of=DAY.as_of, for_documents=True)).report
    assert "DX205" in {one.kind.code for one in documents.findings}


def _told(folder: Path) -> list[Finding]:
    comments = (
        "# dxstrat: allow",
        "# dxstrat: allow DX302",
        "# dxstrat: allow DX3O2 - 調整中です",
        "# dxstrat: allow まったく違う語 - 調整中です",
        "# dxstrat: allow DX302 - 調整中です until 来年度",
        "# dxstrat: allow DX302 - 調整中です until 2020-03-31",
        "# dxstrat: allow DX305 - 調整中です",
        "# dxstrat: allow DX101 - 調整中です",
    )
    reports = [check_plan(write_plan(folder, above(comment)), DAY).report for comment in comments]
    return [one for report in reports for one in report.findings if one.kind in KINDS]


def test_what_is_said_of_waivers_is_plain_and_says_what_to_do(tmp_path: Path) -> None:
    findings = _told(tmp_path)
    assert {one.kind for one in findings} == set(KINDS)
    for finding in findings:
        assert finding.fix is not None
        assert finding.fix.ja.endswith("ください")
        for text in (finding.message.ja, finding.message.en, finding.fix.ja, finding.fix.en):
            assert not JARGON.search(text)
            text.encode("cp932")
            assert not text.endswith(("。", "."))


@given(st.text(max_size=60))
def test_any_comment_is_read_without_fail(text: str) -> None:
    for waiver in waivers_in("plan.yaml", f"a: 1  # dxstrat: allow {text}\nb: 2\n"):
        assert waiver.first <= waiver.last
        assert waiver.span.line == waiver.first


@given(st.text(alphabet="ab: \n-#'\"|>\t　[]", max_size=80))
def test_any_surroundings_are_read_without_fail(text: str) -> None:
    for waiver in waivers_in("plan.yaml", f"{text} {WAIVER}\n{text}"):
        assert (waiver.words, waiver.reason) == (("DX302",), "調整中です")


def test_many_waivers_take_time_in_proportion(tmp_path: Path) -> None:
    entries = "".join(f"  {WAIVER}\n  - {{id: K-{number}}}\n" for number in range(10_000))
    above_one = f"  {WAIVER}\n" * 10_000 + "  - id: K-01\n" + "    x: 1\n" * 10_000
    in_text = "  - text: |\n" + f"      {WAIVER}\n" * 10_000
    started = time.perf_counter()
    numbers = [len(list(waivers_in("plan.yaml", f"kpis:\n{text}"))) for text in (entries, above_one, in_text)]
    assert numbers == [10_000, 10_000, 0]
    assert time.perf_counter() - started < 20  # quadratic, it would be many minutes
