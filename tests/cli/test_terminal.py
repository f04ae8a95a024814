"""What a terminal, a pipe and a CI log get to see: laid out right, coloured only if wished, and harmless."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from dxstrat.text.width import width
from tests.cli.program import EXAMPLES, dxstrat
from tests.reporters.runner import commands

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = """\
dxstrat: 1
plan:
  title: "[bold red]窓口[/bold red] [link=http://x.jp]計画[/link] [/]"
  municipality: {name: 架空市, kind: city}
  edition: "\\e[2J\\e]0;題\\a第1版"
  stage: "a\\n::stop-commands::token"
  period: {from: "::error::x", to: 2028}
  date: 令和8年3月31日
issues:
  - {id: I-01, title: "##[add-mask]待ち時間", viewpoint: "[red]operations[/red]"}
measures:
  - {id: M-01, title: 窓口を改める, issues: ["::add-mask::I-09"], kpis: [K-01]}
kpis:
  - {id: K-01, name: 時間, kind: average, 単位: 分, targets: {2028: ５}}
"""
WIDTHS = ("40", "120")
TERMINAL = {"NO_COLOR": "1", "FORCE_COLOR": "1"}
"""Colour is forced on a pipe and refused: who refuses it is right."""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(HOSTILE, encoding="utf-8")
    return tmp_path


def hidden_in(text: str) -> set[str]:
    return {one for one in text if unicodedata.category(one) in {"Cc", "Cf", "Zl", "Zp"} and one != "\n"}


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
@pytest.mark.parametrize("form", ["text", "concise"])
def test_a_hostile_plan_is_shown_and_does_nothing(
    hostile: Path, form: str, encoding: str, columns: str
) -> None:
    options = ("--format", form, "--max-findings", "0", "--show", "info")
    ran = dxstrat("validate", *options, folder=hostile, encoding=encoding, COLUMNS=columns, **TERMINAL)
    out = ran.out.replace("\r\n", "\n")
    assert ran.code == 1
    assert hidden_in(out) == set()
    assert commands(out) == []
    assert out.count("エラー[DX") > 4
    if form == "text":
        assert max(map(width, out.splitlines())) <= int(columns)
        assert "[red]operations[/red]" in out


@pytest.mark.parametrize("columns", WIDTHS)
def test_the_caret_stands_under_what_is_meant(hostile: Path, columns: str) -> None:
    told = json.loads(dxstrat("validate", "--format", "json", folder=hostile).out)
    (date,) = [one for one in told["plans"][0]["findings"] if one["element"] == "plan/date"]
    assert date["range"]["start"] == {"line": 8, "column": 9}
    out = dxstrat("validate", "--max-findings", "0", folder=hostile, COLUMNS=columns, **TERMINAL).out
    lines = out.replace("\r\n", "\n").splitlines()
    shown = next(at for at, line in enumerate(lines) if line.endswith("|   date: 令和8年3月31日"))
    before, caret, _ = re.split(r"(\^+)", lines[shown + 1], maxsplit=1)
    assert width(before) == width(lines[shown].removesuffix("令和8年3月31日"))
    assert len(caret) == width("令和8年3月31日")


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize(
    "arguments",
    [
        ("rules",),
        ("explain", "DX201"),
        ("trace",),
        ("trace", "--format", "matrix"),
        ("trace", "--id", "M-01"),
        ("validate", "--show", "info"),
    ],
    ids=" ".join,
)
def test_tables_and_texts_fit_the_terminal(tmp_path: Path, arguments: tuple[str, ...], columns: str) -> None:
    plan = (EXAMPLES / "minimal" / "plan.yaml").read_bytes()
    (tmp_path / "plan.yaml").write_bytes(plan)
    ran = dxstrat(*arguments, folder=tmp_path, COLUMNS=columns, **TERMINAL)
    assert ran.code == 0
    assert len(ran.out.splitlines()) > 4
    assert "\x1b" not in ran.out
    too_wide = [line for line in ran.out.splitlines() if width(line) > int(columns)]
    is_yaml = arguments[0] == "explain"
    assert [line for line in too_wide if not (is_yaml and line.startswith("    "))] == []
    in_colour = dxstrat(*arguments, folder=tmp_path, COLUMNS=columns, FORCE_COLOR="1", NO_COLOR="")
    assert "\x1b[1" in in_colour.out
    assert re.sub(r"\x1b\[[0-9;]*m", "", in_colour.out) == ran.out


def test_a_github_log_runs_no_command_but_ours(hostile: Path) -> None:
    ran = dxstrat("validate", "--format", "github", folder=hostile)
    told = commands(ran.out)
    assert len(told) > 4
    assert {one.name for one in told} <= {"error", "warning", "notice"}
    assert hidden_in(ran.out.replace("\r\n", "\n")) == set()
