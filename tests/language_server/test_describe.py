"""What is told of an id: its title, and what hangs together with it. The texts in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dxstrat.language_server.citations import POLICY, POLICY_ITEM
from dxstrat.language_server.describe import description
from dxstrat.language_server.telling import Outline, outline, reasons_at, told, told_error
from dxstrat.text.file_names import shown_name
from tests.language_server.office import FILES, office

if TYPE_CHECKING:
    from pathlib import Path

TOLD = {
    ("issues", "I-01"): (
        "課題 I-01 𠮷野川支所でも、来庁した人が長く待っている\n"
        "施策 M-02 𠮷と😀の研修を毎年行う（KPI K-03）\n"
        "施策 M-01 書かない窓口を始める（KPI K-01、K-02）",
        "issue I-01 𠮷野川支所でも、来庁した人が長く待っている\n"
        "measure M-02 𠮷と😀の研修を毎年行う (KPI K-03)\n"
        "measure M-01 書かない窓口を始める (KPI K-01, K-02)",
    ),
    ("measures", "M-02"): (
        "施策 M-02 𠮷と😀の研修を毎年行う\n"
        "課題 I-02 改善を担える職員が限られている\n"
        "課題 I-01 𠮷野川支所でも、来庁した人が長く待っている\n"
        "KPI K-03 道具を使う職員の割合",
        "measure M-02 𠮷と😀の研修を毎年行う\n"
        "issue I-02 改善を担える職員が限られている\n"
        "issue I-01 𠮷野川支所でも、来庁した人が長く待っている\n"
        "KPI K-03 道具を使う職員の割合",
    ),
    ("kpis", "K-03"): (
        "KPI K-03 道具を使う職員の割合\n施策 M-02 𠮷と😀の研修を毎年行う（課題 I-02、I-01）",
        "KPI K-03 道具を使う職員の割合\nmeasure M-02 𠮷と😀の研修を毎年行う (issue I-02, I-01)",
    ),
    ("departments", "住民課"): (
        "課「住民課」\n施策 M-01 書かない窓口を始める\nKPI K-02 共通の手順書",
        'department "住民課"\nmeasure M-01 書かない窓口を始める\nKPI K-02 共通の手順書',
    ),
    ("domains", "people"): (
        "people 人材育成\nKPI K-03 道具を使う職員の割合",
        "people 人材育成\nKPI K-03 道具を使う職員の割合",
    ),
}


@pytest.mark.parametrize(("target", "name"), TOLD)
def test_an_entry_is_told_with_its_chain(tmp_path: Path, target: str, name: str) -> None:
    found = description(office(tmp_path).snapshot(), target, name)
    assert found is not None
    assert (found.ja, found.en) == TOLD[target, name]


@pytest.mark.parametrize(
    ("target", "name"), [("issues", "I-99"), ("domains", "other"), ("departments", "税務課")]
)
def test_nothing_is_told_of_a_name_that_no_entry_has(tmp_path: Path, target: str, name: str) -> None:
    assert description(office(tmp_path).snapshot(), target, name) is None


def test_a_citation_is_told_with_its_policy_and_who_else_cites_it(tmp_path: Path) -> None:
    named = office(tmp_path)
    for name in ("研修", "窓口"):
        file = tmp_path / "measures" / f"{name}.yaml"
        text = FILES[f"measures/{name}.yaml"].replace("lead:", "policies: [soumu-dx@2.3/1],lead:", 1)
        if name == "窓口":
            text = text.replace("],lead", "]\n    lead")
        file.write_text(text, encoding="utf-8")
    assert named.name_at("measures/窓口.yaml", "[soumu-dx‸@2.3/1]")[1] == "soumu-dx@2.3/1"
    found = description(named.snapshot(), *named.name_at("measures/窓口.yaml", "[soumu-dx‸@2.3/1]"))
    assert found is not None
    assert found.ja.splitlines() == [
        "soumu-dx@2.3/1 自治体フロントヤード改革の推進",
        "自治体デジタル・トランスフォーメーション（DX）推進計画【第2.3版】",
        "施策 M-02 𠮷と😀の研修を毎年行う",
        "施策 M-01 書かない窓口を始める",
    ]
    assert description(named.snapshot(), POLICY_ITEM, "soumu-dx@2.3/99") is None
    whole = description(named.snapshot(), POLICY, "soumu-dx@2.3")
    assert whole is not None
    assert whole.ja == "soumu-dx@2.3 自治体デジタル・トランスフォーメーション（DX）推進計画【第2.3版】"


def test_many_entries_are_cut(tmp_path: Path) -> None:
    named = office(tmp_path)
    kpis = "".join(f"  - {{id: K-{n}, name: 指標, kind: count, department: 総務課}}\n" for n in range(10, 30))
    named.desk.put(tmp_path / "kpis.yaml", f"kpis:\n{kpis}")
    found = description(named.snapshot(), "departments", "総務課")
    assert found is not None
    assert len(found.ja.splitlines()) == 14
    assert found.ja.endswith("\nほか 10 件")
    assert found.en.endswith("\n10 more")


def test_what_hides_in_a_plan_is_spelt_out(tmp_path: Path) -> None:
    named = office(tmp_path)
    named.desk.put(
        tmp_path / "issues.yaml", 'issues:\n  - {id: I-01, title: "a\\u202eb\\nc", viewpoint: data}\n'
    )
    found = description(named.snapshot(), "issues", "I-01")
    assert found is not None
    assert found.ja.splitlines()[0] == "課題 I-01 a\\u202eb⏎c"


def test_the_reason_of_what_is_flagged_is_told(tmp_path: Path) -> None:
    named = office(tmp_path)
    measures = tmp_path / "measures" / "研修.yaml"
    named.desk.put(measures, FILES["measures/研修.yaml"].replace("[I-02, I-01]", "[I-02, I-99]"))
    findings = named.desk.check(named.plan).findings_in(shown_name(measures))
    (one,) = (finding for finding in findings if finding.kind.code == "DX201")
    assert one.span is not None
    assert told(one).ja == (
        "「I-99」は、「issues」にありません\n"
        "直し方: 「issues」にあるものを書くか、I-99 を「issues」に加えてください"
    )
    assert told(one).en.splitlines()[1].startswith("fix: ")
    for column in (one.span.column, one.span.end_column):
        reason = reasons_at([one], one.span.line, column)
        assert reason is not None
        assert reason.ja.startswith("DX201 書かれた番号や名前の項目がありません\n理由: 課題から施策")
        assert reason.en.startswith("DX201 A name leads to no entry\nwhy: ")
    assert reasons_at([one], one.span.line, one.span.end_column + 1) is None


def test_the_entries_of_a_file_are_listed_in_its_order(tmp_path: Path) -> None:
    named = office(tmp_path)
    listed = [one for one in outline(named.snapshot()) if one.span.file.endswith("/issues.yaml")]
    assert [_told(one) for one in listed] == [
        ("I-01", "𠮷野川支所でも、来庁した人が長く待っている", "issues", 2, (2, 9)),
        ("I-02", "改善を担える職員が限られている", "issues", 5, (5, 34)),
    ]
    assert [one.name for one in outline(named.snapshot()) if one.span.file.endswith("/plan.yaml")] == [
        "住民課",
        "福祉課",
        "総務課",
    ]


def _told(one: Outline) -> tuple[str, str, str, int, tuple[int, int]]:
    return one.name, one.title, one.listing, one.span.line, (one.at.line, one.at.column)


def test_settings_that_cannot_be_understood_are_told(tmp_path: Path) -> None:
    named = office(tmp_path)
    (tmp_path / "dxstrat.toml").write_text('[validate]\nprofile = "strong"\n', encoding="utf-8")
    named.desk.refresh()
    checked = named.desk.check(named.plan)
    assert checked.error is not None
    first, second = told_error(checked.error).ja.splitlines()
    assert "strong" in first
    assert second.startswith("直し方: ")
    assert named.snapshot().is_current
    assert set(checked.files.values()) == {tmp_path / name for name in FILES}
