"""Each mistake in a text is found once, at its place, and what is meant is read all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dxstrat.source import read_bytes
from dxstrat.source.loading import events
from tests.source.mistakes_in_text import CASES, Case

if TYPE_CHECKING:
    from dxstrat.source import Reading


def _shown(reading: Reading) -> list[str]:
    spans = [(finding.kind.code, finding.span) for finding in reading.findings]
    return [f"{code} {span.line}:{span.column}" if span else code for code, span in spans]


def _check(case: Case) -> None:
    reading = read_bytes("plan.yaml", case.text.encode())
    assert sorted(_shown(reading)) == sorted(case.findings)
    assert (reading.document.data if reading.document else None) == case.data


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_found_once_at_its_place(case: Case) -> None:
    _check(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_parser_in_python_leads_to_the_same(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "CParser", None)
    _check(case)


ELEVEN = """\
plan：
  title: みどり市
　　edition: 第1版
  purpose: 目標: 全手続
  purpose: もう一度
issues:
  － id: I-01
    title: 窓口の "待ち
    title2: [重要] 対応
    cause:紙が多い
measures:
  - id: M-01
     title: %50にする
    kpis: [K-01, K-02
    lead: "市民課
    area: 窓口 #1
"""


def test_many_mistakes_in_one_file_are_found_once_each() -> None:
    reading = read_bytes("plan.yaml", ELEVEN.encode())
    assert sorted(_shown(reading), key=lambda one: [int(n) for n in one.split(" ")[1].split(":")]) == [
        "DX041 1:5",
        "DX042 3:1",
        "DX050 4:14",
        "DX031 5:3",
        "DX044 7:3",
        "DX049 9:13",
        "DX048 10:10",
        "DX056 13:6",
        "DX049 13:13",
        "DX053 14:11",
        "DX051 15:11",
        "DX047 16:14",
    ]
    assert reading.document is not None
    assert reading.document.data == {
        "plan": {"title": "みどり市", "edition": "第1版", "purpose": "目標: 全手続"},
        "issues": [{"id": "I-01", "title": '窓口の "待ち', "title2": "[重要] 対応", "cause": "紙が多い"}],
        "measures": [
            {"id": "M-01", "title": "%50にする", "kpis": ["K-01", "K-02"], "lead": "市民課", "area": "窓口"}
        ],
    }


def test_after_a_mistake_that_cannot_be_mended_the_sure_slips_below_are_still_told() -> None:
    text = "a:\n    b: 1\n  c: 2\nplan:\n  title：x\n  note: |\n    title：散文\n\tstage: draft\n"
    reading = read_bytes("plan.yaml", text.encode())
    assert reading.document is None
    assert _shown(reading) == ["DX056 3:3", "DX041 5:8", "DX043 8:1"]


def test_the_first_of_two_equal_keys_is_shown_too() -> None:
    reading = read_bytes("plan.yaml", b"a: 1\n'b ': 2\n\"a\": 3\n")
    (finding,) = reading.findings
    (related,) = finding.related
    assert (related.span.line, related.span.column, related.span.end_column) == (1, 1, 2)
    assert finding.span is not None
    assert (finding.span.line, finding.span.column, finding.span.end_column) == (3, 1, 4)


def test_places_are_those_of_the_file_after_mending() -> None:
    text = "plan：\n  title：みどり市\n  period: {from:2026, to: 2030}\n  date: x\n"
    document = read_bytes("plan.yaml", text.encode()).document
    assert document is not None
    span = document.span(("plan", "period", "to"))
    assert (span.line, span.column, span.end_column) == (3, 27, 31)
    span = document.span(("plan", "date"), key=True)
    assert (span.line, span.column, span.end_column) == (4, 3, 7)


def test_a_finding_says_in_which_part_of_the_plan_it_stands() -> None:
    text = "measures:\n  - id: M-01\n    title: a\n  - id: M-02\n    title：b\n"
    (finding,) = read_bytes("plan.yaml", text.encode()).findings
    assert finding.place.ja.startswith("施策 M-02")
    assert finding.element.startswith("measures/M-02")


def test_more_mistakes_than_anyone_would_read_end_the_reading() -> None:
    reading = read_bytes("plan.yaml", ("a: 1\n" * 1_000).encode())
    assert len(reading.findings) == 200
    assert reading.document is None
