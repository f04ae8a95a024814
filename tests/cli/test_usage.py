"""Wrong use is told in plain words with a cure, and help speaks the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dxstrat.cli.language import chosen_language
from tests.cli.program import dxstrat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "ja"),
        (["--lang", "en"], {}, "en"),
        (["validate", "--lang=en"], {}, "en"),
        ([], {"DXSTRAT_LANG": "en_GB"}, "en"),
        (["--lang", "ja"], {"DXSTRAT_LANG": "en"}, "ja"),
        (["--lang"], {}, "ja"),
    ],
)
def test_the_language_is_chosen(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert chosen_language(arguments, environment) == language


def test_help_is_japanese_with_examples_first(tmp_path: Path) -> None:
    ran = dxstrat("--help", folder=tmp_path)
    assert ran.code == 0
    assert "使い方: dxstrat" in ran.out
    assert "dxstrat validate plan.yaml" in ran.out
    assert "コマンド:" in ran.out
    assert "Usage" not in ran.out
    assert "Show this message" not in ran.out


@pytest.mark.parametrize("command", ["validate", "render", "rules", "explain", "config", "trace"])
def test_each_command_has_help_in_both_languages(tmp_path: Path, command: str) -> None:
    japanese = dxstrat(command, "--help", folder=tmp_path)
    english = dxstrat(command, "--help", "--lang", "en", folder=tmp_path)
    assert japanese.code == english.code == 0
    assert "オプション:" in japanese.out
    assert "default:" not in japanese.out
    assert "Options:" in english.out
    assert english.out.isascii()


@pytest.mark.parametrize(
    ("arguments", "says", "cure"),
    [
        (["validte"], "「validte」というコマンドはありません", "「dxstrat validate」の打ち間違い"),
        (["frobnicate"], "「frobnicate」というコマンドはありません", "次のどれかを書いてください: validate"),
        (
            ["validate", "--fromat", "json"],
            "「--fromat」というオプションはありません",
            "「--format」の打ち間違い",
        ),
        (["render", "--out", "."], "「--out」というオプションはありません", "「--output」の打ち間違い"),
        (["render", "--roadmap-b", "cells"], "「--roadmap-b」という", "「--roadmap-bars」の打ち間違い"),
        (["validate", "--zzz"], "「--zzz」というオプションはありません", "dxstrat validate --help で"),
        (["val"], "「val」というコマンドはありません", "「dxstrat validate」の打ち間違い"),
        (["templates", "ex"], "「ex」というコマンドはありません", "「dxstrat templates export」の打ち間違い"),
        (["validate", "--format", "yaml"], "「--format」の値が正しくありません", "text / concise"),
        (["validate", "--max-findings", "many"], "「--max-findings」の値が正しくありません", "--help"),
        (["validate", "--format"], "「--format」の書き方が違います", "--help"),
        (["plna.yaml"], "「plna.yaml」というコマンドはありません", "次のどれかを書いてください: validate"),
        (["--lang", "ja"], "「dxstrat」の後に、コマンドがありません", "加えてください: validate、render"),
        (["templates", "--lang", "ja"], "「dxstrat templates」の後に、コマンドが", "加えてください: list"),
        (["render", "a.yaml", "b.yaml"], "引数が多すぎます", "--help"),
        (["validate", "none.yaml"], "none.yaml", "確かめ"),
        (["validate"], "計画のファイル「plan.yaml」が見つかりません", "dxstrat validate 計画.yaml"),
        (["render", "none.yaml"], "none.yaml", "確かめ"),
    ],
)
def test_wrong_use_is_told_with_a_cure(tmp_path: Path, arguments: list[str], says: str, cure: str) -> None:
    ran = dxstrat(*arguments, folder=tmp_path)
    assert ran.code == 2
    assert ran.out == ""
    first, second, *others = ran.err.splitlines()
    assert first.startswith("エラー: ")
    assert says in first
    assert second.startswith("  = 直し方: ")
    assert cure in second
    assert not others


def test_wrong_use_in_english(tmp_path: Path) -> None:
    ran = dxstrat("validte", "--lang", "en", folder=tmp_path)
    assert ran.err == "error: there is no command validte\n  = fix: did you mean dxstrat validate?\n"


@pytest.mark.parametrize("arguments", [("--lang", "en", "rules", "DX201"), ("rules", "DX201", "--lang=en")])
def test_the_language_may_stand_before_the_command_or_after(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    ran = dxstrat(*arguments, folder=tmp_path)
    assert ran.code == 0
    assert ran.out.startswith("DX2xx the chain")
    assert ran.out.isascii()


def test_without_anything_help_is_shown(tmp_path: Path) -> None:
    ran = dxstrat(folder=tmp_path)
    assert ran.code == 2
    assert "使い方: dxstrat" in ran.out
    assert ran.err == ""
