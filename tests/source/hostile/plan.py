"""The sound plan that hostile files are made from, and what a hostile file is."""

from __future__ import annotations

from dataclasses import dataclass

PLAN = """\
dxstrat: 1
plan:
  title: みどり市DX推進戦略
  edition: 第1版
  stage: draft
  municipality:
    name: みどり市
    kind: city
    code: "999997"
    population: 52000
  period: {from: 2026, to: 2028}
  date: 2026-03-25
issues:
  - id: I-01
    title: 窓口で長く待つ
    viewpoint: operations
measures:
  - id: M-01
    title: 書かない窓口
    issues: [I-01]
    kpis: [K-01]
    lead: 市民課
kpis:
  - id: K-01
    name: 平均待ち時間
    kind: average
    unit: 分
    survey: true
    targets: {2028: 20}
"""


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file that somebody might hand us. What it must give stands in `table.txt`."""

    name: str
    data: bytes


def case(name: str, data: str | bytes) -> Hostile:
    """Return an entry; a text stands for its bytes in UTF-8."""
    return Hostile(name, data if isinstance(data, bytes) else data.encode())


def swapped(old: str, new: str) -> str:
    """Return the sound plan with one text put in the place of another, which it holds once."""
    assert PLAN.count(old) == 1, old
    return PLAN.replace(old, new)


def titled(text: str) -> str:
    """Return the sound plan with another title, on line 3."""
    return swapped("みどり市DX推進戦略", text)


def dated(text: str) -> str:
    """Return the sound plan with another date, on line 12."""
    return swapped("2026-03-25", text)


def populated(text: str) -> str:
    """Return the sound plan with another number of residents, on line 10."""
    return swapped("52000", text)
