"""The chain in each of its forms: complete, harmless, and right about what falls with an entry."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from dxstrat.model import Strategy, build_strategy
from dxstrat.model.trace import Entry, chain_of, whole_chain
from dxstrat.reporters import Options
from dxstrat.reporters.trace.focus import render_focus
from dxstrat.reporters.trace.json_form import render_trace_json
from dxstrat.reporters.trace.matrix import render_matrix
from dxstrat.reporters.trace.mermaid import render_mermaid
from dxstrat.reporters.trace.table import render_csv
from dxstrat.reporters.trace.tree import render_tree
from dxstrat.text.width import width
from tests.reporters.runner import commands
from tests.rules.pipeline import base


def strategy(**sections: Any) -> Strategy:
    """Return a plan whose chain has every shape: shared, unanswered, unmeasured, unused, cancelled."""
    built = build_strategy({**base(), **CHAIN, **sections})
    assert built is not None
    return built


def _issue(id_: str, title: str) -> dict[str, str]:
    return {"id": id_, "title": title, "viewpoint": "operations"}


def _measure(id_: str, issues: list[str], kpis: list[str], **more: str) -> dict[str, Any]:
    return {"id": id_, "title": f"{id_}の施策", "issues": issues, "kpis": kpis, **more}


def _kpi(id_: str) -> dict[str, str]:
    return {"id": id_, "name": f"{id_}の値", "kind": "count", "level": "outcome"}


CHAIN: dict[str, Any] = {
    "issues": [
        _issue("I-01", "待ち時間が長い"),
        _issue("I-02", "学びの場が少ない"),
        _issue("I-03", "紙が多い"),
    ],
    "measures": [
        _measure("M-01", ["I-01", "I-02"], ["K-01", "K-02"], lead="市民課"),
        _measure("M-02", ["I-02"], ["K-02"]),
        _measure("M-03", ["I-02"], ["K-03"], status="cancelled", status_reason="統合したためです。"),
        _measure("M-04", ["I-99"], ["K-99"]),
    ],
    "kpis": [_kpi("K-01"), _kpi("K-02"), _kpi("K-03"), _kpi("K-04")],
}

TREE = """\
課題 I-01 待ち時間が長い
└ 施策 M-01 M-01の施策（市民課）
  ├ KPI K-01 K-01の値
  └ KPI K-02 K-02の値

課題 I-02 学びの場が少ない
├ 施策 M-01 M-01の施策（市民課）（再掲）
├ 施策 M-02 M-02の施策
│ └ KPI K-02 K-02の値
└ 施策 M-03 M-03の施策（中止）
  └ KPI K-03 K-03の値

課題 I-03 紙が多い
└ （応える施策がありません）

どの課題にも応えていない施策
└ 施策 M-04 M-04の施策
  └ （測るKPIがありません）

どの施策も使っていないKPI
└ KPI K-04 K-04の値
"""

MATRIX = """\
施策 x 課題
                 I-01  I-02  I-03
M-01 M-01の施策  o     o     .
M-02 M-02の施策  .     o     .
M-03 M-03の施策  .     o     .
M-04 M-04の施策  .     .     .

施策 x KPI
                 K-01  K-02  K-03  K-04
M-01 M-01の施策  o     o     .     .
M-02 M-02の施策  .     o     .     .
M-03 M-03の施策  .     .     o     .
M-04 M-04の施策  .     .     .     .
"""


def test_the_tree_and_the_matrix_are_the_ones_that_were_read() -> None:
    assert render_tree(whole_chain(strategy()), Options()) == TREE
    assert render_matrix(whole_chain(strategy()), Options()) == MATRIX


def test_an_old_console_shows_the_same_columns() -> None:
    tree = render_tree(whole_chain(strategy()), Options(ambiguous=2))
    assert tree == re.sub("([├└│]) ", r"\1", TREE)
    assert [width(line, ambiguous=2) for line in tree.splitlines()] == list(map(width, TREE.splitlines()))
    issues = [_issue("I-01", "①から③までの…→")]
    measures = [
        _measure("M-01", ["I-01"], ["K-01"]),
        {**_measure("M-02", ["I-01"], ["K-01"]), "title": "①→②" * 9},
    ]
    text = render_matrix(
        whole_chain(strategy(issues=issues, measures=measures)), Options(ambiguous=2, width=50)
    )
    places = {
        width(line[: line.rindex("o")], ambiguous=2) for line in text.splitlines() if line.endswith("o")
    }
    assert len(places) == 1


def test_a_wide_matrix_goes_on_below() -> None:
    text = render_matrix(whole_chain(strategy()), Options(width=36))
    assert max(map(width, text.splitlines())) <= 36
    assert text.count("施策 x KPI") == 2
    assert all(f"K-0{number}" in text for number in range(1, 5))


@pytest.mark.parametrize("columns", [40, 120])
def test_the_forms_for_people_fit(columns: int) -> None:
    issues = [_issue("I-01", "窓口での記入と待ち時間が住民の大きな負担になっている" * 4)]
    plan = strategy(issues=issues)
    for text in (
        render_tree(whole_chain(plan), Options(width=columns)),
        render_focus(chain_of(plan, plan.issues[0]), Options(width=columns)),
    ):
        assert max(map(width, text.splitlines())) <= columns


@pytest.mark.parametrize(
    ("id_", "around", "falls"),
    [
        ("K-01", {"M-01", "I-01", "I-02"}, set()),
        ("K-02", {"M-01", "M-02", "I-01", "I-02"}, {("M-02", "measure-without-kpi")}),
        ("K-04", set(), set()),
        (
            "M-01",
            {"I-01", "I-02", "K-01", "K-02"},
            {("I-01", "issue-without-measure"), ("K-01", "kpi-without-measure")},
        ),
        ("M-02", {"I-02", "K-02"}, set()),
        ("I-01", {"M-01", "K-01", "K-02"}, set()),
        (
            "I-02",
            {"M-01", "M-02", "M-03", "K-01", "K-02", "K-03"},
            {("M-02", "measure-without-issue")},
        ),
    ],
)
def test_all_that_hangs_on_an_entry_and_what_falls_with_it(
    id_: str, around: set[str], falls: set[tuple[str, str]]
) -> None:
    plan = strategy()
    every: list[Entry] = [*plan.issues, *plan.measures, *plan.kpis]
    entries = {one.id: one for one in every}
    chain = chain_of(plan, entries[id_])
    found: list[Entry] = [*chain.issues, *chain.measures, *chain.kpis]
    assert {one.id for one in found} == around | {id_}
    assert {(fall.entry.id, fall.loss) for fall in chain.falls} == falls


def test_a_kpi_alone_behind_an_issue_takes_it_along() -> None:
    plan = strategy(measures=[_measure("M-01", ["I-01"], ["K-01"])])
    assert render_focus(chain_of(plan, plan.kpis[0]), Options()) == (
        "KPI K-01 K-01の値\n\n"
        "使う施策\n  施策 M-01 M-01の施策\n\n"
        "応える課題\n  課題 I-01 待ち時間が長い\n\n"
        "これがなくなると\n"
        "  施策 M-01 M-01の施策: 測るKPIがなくなります\n"
        "  課題 I-01 待ち時間が長い: 成果を測るKPIがなくなります\n"
    )
    english = render_focus(chain_of(plan, plan.kpis[0]), Options(language="en"))
    assert "without it\n  measure M-01 M-01の施策: would have no KPI left\n" in english


def test_the_csv_has_every_way_through_the_chain() -> None:
    content = render_csv(whole_chain(strategy()), Options())
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head[:4] == ["課題の番号", "課題", "施策の番号", "施策"]
    assert [(row[0], row[2], row[6]) for row in rows] == [
        ("I-01", "M-01", "K-01"),
        ("I-01", "M-01", "K-02"),
        ("I-02", "M-01", "K-01"),
        ("I-02", "M-01", "K-02"),
        ("I-02", "M-02", "K-02"),
        ("I-02", "M-03", "K-03"),
        ("I-03", "", ""),
        ("", "M-04", ""),
        ("", "", "K-04"),
    ]
    assert [row[5] for row in rows if row[2] == "M-03"] == ["中止"]


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "　＝1",
    "a\n=1",
    '=HYPERLINK("http://example.invalid")',
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_the_csv_is_a_formula(text: str) -> None:
    content = render_csv(whole_chain(strategy(issues=[_issue("I-01", text)])), Options())
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")) for cell in row]
    assert any(text.strip() in cell.replace("'", "") for cell in cells)
    for cell in cells:
        assert not [line for line in cell.split("\n") if re.match(r"\s*[=+\-@＝＋－＠]", line)]


def test_the_json_names_each_link_from_both_sides() -> None:
    plan = strategy()
    told = json.loads(render_trace_json(chain_of(plan, plan.measures[0])))
    assert (told["format"], told["version"], told["focus"]) == ("dxstrat-trace", 1, "M-01")
    assert {one["id"]: one["measures"] for one in told["issues"]} == {"I-01": ["M-01"], "I-02": ["M-01"]}
    assert {one["id"]: one["measures"] for one in told["kpis"]} == {"K-01": ["M-01"], "K-02": ["M-01"]}
    assert {"id": "I-01", "loss": "issue-without-measure"} in told["falls"]


HOSTILE = (
    '"]; click i1 "javascript:alert(1)" %%{init}%% <img src=x> `x` #quot; \n::stop-commands::x\x1b[2J\u202e'
)


def test_mermaid_text_is_never_syntax() -> None:
    plan = strategy(issues=[_issue("I-01", HOSTILE)])
    lines = render_mermaid(whole_chain(plan)).splitlines()
    assert lines[0] == "flowchart LR"
    assert len([line for line in lines if "-->" in line]) == 1 + 4
    shapes = r'i\d+\["%s"\]:::issue|m\d+\("%s"\):::measure|k\d+\(\["%s"\]\):::kpi'.replace(
        "%s", r"(?:[\w\s、。・（）「」…-]|#\d+;)*"
    )
    for line in lines[1:]:
        assert re.fullmatch(rf"  (?:{shapes}|\w+ --> \w+|classDef [\w :,#]+|style \w+ [\w:-]+)", line), line


def test_hostile_text_is_harmless_in_the_forms_for_people() -> None:
    plan = strategy(issues=[_issue("I-01", HOSTILE)])
    for text in (
        render_tree(whole_chain(plan), Options(width=60)),
        render_matrix(whole_chain(plan), Options()),
        render_focus(chain_of(plan, plan.issues[0]), Options(width=60)),
    ):
        assert "I-01" in text
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert not commands(text)
