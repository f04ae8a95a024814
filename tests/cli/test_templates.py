"""`dxstrat templates`: what an office does to have a page of its own, from the first look to the Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("arguments", [[], ["list"], ["export"], ["check"]])
def test_help_is_there_in_both_languages(arguments: list[str], tmp_path: Path) -> None:
    japanese = dxstrat("templates", *arguments, "--help", folder=tmp_path)
    english = dxstrat("templates", *arguments, "--help", "--lang", "en", folder=tmp_path)
    assert japanese.code == english.code == 0
    assert "オプション:" in japanese.out
    assert "ひな形" in japanese.out
    assert english.out.isascii()


def test_from_the_list_to_the_word_file(tmp_path: Path) -> None:
    listed = dxstrat("templates", "list", folder=tmp_path, encoding="cp932")
    assert listed.code == 0
    assert "strategy/kpis.md.j2" in listed.out
    assert "差し替え中" not in listed.out
    exported = dxstrat("templates", "export", "strategy/kpis", "--to", "ひな形", folder=tmp_path)
    assert (exported.code, exported.out) == (0, "書き出しました: ひな形/strategy/kpis.md.j2\n")
    assert "dxstrat templates check ひな形" in exported.err
    file = tmp_path / "ひな形" / "strategy" / "kpis.md.j2"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("{{ kpi_table() }}", "{{ kpi_tabel() }}"), encoding="utf-8")
    wrong = dxstrat("templates", "check", "ひな形", folder=tmp_path)
    assert wrong.code == 1
    assert "エラー[DX804]" in wrong.out
    assert "ひな形/strategy/kpis.md.j2:" in wrong.out
    assert "「kpi_table」と書いてください" in wrong.out
    file.write_text(whole.replace("## KPIの一覧", "## 指標の一覧"), encoding="utf-8")
    right = dxstrat("templates", "check", "ひな形", folder=tmp_path)
    assert (right.code, right.out) == (0, "問題は見つかりませんでした。\n")
    (tmp_path / "dxstrat.toml").write_text('[render]\ntemplates = "ひな形"\n', encoding="utf-8")
    assert dxstrat("templates", "check", folder=tmp_path).code == 0
    assert "差し替え中: ひな形/strategy/kpis.md.j2" in dxstrat("templates", "list", folder=tmp_path).out
    (tmp_path / "plan.yaml").write_bytes((EXAMPLES / "minimal" / "plan.yaml").read_bytes())
    made = dxstrat("render", "--document", "strategy", "-o", "x.docx", folder=tmp_path)
    assert made.code == 0, made.err
    again = dxstrat("templates", "export", "--all", folder=tmp_path)
    assert again.code == 2
    assert "すでにある" in again.err


def test_a_warning_alone_does_not_fail(tmp_path: Path) -> None:
    (tmp_path / "roadmp.md.j2").write_text("本文\n", encoding="utf-8")
    ran = dxstrat("templates", "check", ".", "--lang", "en", folder=tmp_path)
    assert ran.code == 0
    assert "warning[DX810]" in ran.out
    assert "rename it to roadmap.md.j2" in ran.out


@pytest.mark.parametrize(
    ("arguments", "says", "cure"),
    [
        (["lst"], "「lst」というコマンドはありません", "「dxstrat templates list」の打ち間違い"),
        (["export"], "どちらか一方", "dxstrat templates export strategy/kpis"),
        (["export", "roadmap", "--all"], "どちらか一方", "dxstrat templates export strategy/kpis"),
        (["export", "roadmap"], "フォルダーが決まっていません", "--to"),
        (["export", "roadmp", "--to", "x"], "「roadmp」というひな形はありません", "「roadmap」"),
        (["check"], "フォルダーが決まっていません", "dxstrat templates check"),
        (["check", "none"], "「none」が見つかりません", "確かめ"),
        (["check", "."], "ひな形（.md.j2 で終わるファイル）がありません", "dxstrat templates export"),
        (["list", "--templates", "none"], "「none」が見つかりません", "確かめ"),
    ],
)
def test_wrong_use_is_told_with_a_cure(arguments: list[str], says: str, cure: str, tmp_path: Path) -> None:
    ran = dxstrat("templates", *arguments, folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    first, second, *others = ran.err.splitlines()
    assert says in first
    assert cure in second
    assert not others
