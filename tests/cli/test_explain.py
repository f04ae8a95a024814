"""`dxstrat rules` and `dxstrat explain`: offline, in both languages, at any width."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dxstrat.operations.catalogue import all_kinds
from dxstrat.text.width import width
from tests.cli.program import dxstrat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("columns", ["40", "120"])
def test_the_table_names_every_kind_and_fits(tmp_path: Path, columns: str) -> None:
    ran = dxstrat("rules", folder=tmp_path, COLUMNS=columns)
    assert ran.code == 0
    assert all(f"\n{kind.code}  " in ran.out for kind in all_kinds())
    names = max(len(kind.name) for kind in all_kinds())
    assert max(map(width, ran.out.splitlines())) <= max(int(columns), 15 + names)
    assert ran.out.isascii() is False


def test_the_table_in_english_has_no_japanese(tmp_path: Path) -> None:
    ran = dxstrat("rules", "--lang", "en", folder=tmp_path)
    assert "DX203" in ran.out
    assert ran.out.isascii()


def test_the_table_for_scripts(tmp_path: Path) -> None:
    table = json.loads(dxstrat("rules", "DX2", "--format", "json", folder=tmp_path).out)
    assert (table["format"], table["version"]) == ("dxstrat-rules", 1)
    assert {rule["code"][:3] for rule in table["rules"]} == {"DX2"}
    assert set(table["rules"][0]) == {"code", "name", "severity", "family", "title"}


def test_an_explanation_has_reason_examples_cure_and_waiver(tmp_path: Path) -> None:
    ran = dxstrat("explain", "issue-without-measure", folder=tmp_path)
    assert ran.code == 0
    assert ran.out.startswith("DX203 issue-without-measure (エラー)\n")
    headings = [line for line in ran.out.splitlines() if line and not line.startswith((" ", "DX"))]
    assert headings == ["見つけるもの", "理由", "誤りの例", "正しい例", "直し方", "例外として認めるには"]
    assert "    # dxstrat: allow DX203 - 理由 until 2027-03-31\n" in ran.out
    english = dxstrat("explain", "DX203", "--lang", "en", folder=tmp_path).out
    assert "Put right\n" in english
    assert dxstrat("explain", "DX203", folder=tmp_path).out == ran.out


def test_what_cannot_be_allowed_is_not_said_to_be(tmp_path: Path) -> None:
    ran = dxstrat("explain", "DX101", folder=tmp_path)
    assert "直し方" in ran.out
    assert "例外として" not in ran.out


def test_hidden_characters_in_an_example_stay_harmless(tmp_path: Path) -> None:
    ran = dxstrat("explain", "DX024", folder=tmp_path)
    assert "title: みどり" in ran.out
    assert "\u202e" not in ran.out
    assert dxstrat("explain", "DX024", folder=tmp_path, encoding="cp932").code == 0


def test_an_explanation_for_scripts(tmp_path: Path) -> None:
    told = json.loads(dxstrat("explain", "DX105", "--format", "json", folder=tmp_path).out)
    assert told["code"] == "DX105"
    assert set(told["why"]) == {"ja", "en"}
    assert told["wrong"] != told["right"]


def test_an_unknown_code_is_told(tmp_path: Path) -> None:
    ran = dxstrat("explain", "DX99", folder=tmp_path)
    assert ran.code == 2
    assert "「DX99」という指摘はありません" in ran.err
    assert "dxstrat rules で一覧を見てください" in ran.err
    assert (
        "「DX203」（issue-without-measure）ではありませんか"
        in dxstrat("explain", "DX2O3", folder=tmp_path).err
    )
