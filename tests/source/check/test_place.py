"""Places by ids and names, for people and for tools."""

from __future__ import annotations

import pytest

from dxstrat.source import Path, element_of, place_of
from tests.source.check.small_plan import document_of

PLAN = """\
dxstrat: 1
plan:
  municipality: {name: みどり市}
  history: [{date: 2026-03-31, event: 策定}]
issues:
  - {id: I-01, title: 窓口で長く待ちます。}
  - {title: 題だけの課題です。}
  - {viewpoint: data}
  - 文
measures:
  - id: M-03
    issues: [I-01]
    schedule: [{phase: prepare, from: 2026Q1}]
kpis:
  - {id: "", name: 平均待ち時間, targets: {2028: 20}}
  - {id: a/b, name: 件数}
governance:
  bodies: [{id: hq, name: DX推進本部}]
departments: [{name: 市民課}]
"""


@pytest.mark.parametrize(
    ("path", "ja", "en", "element"),
    [
        ((), "", "", ""),
        (("plan",), "plan", "plan", "plan"),
        (("plan", "municipality", "name"), "計画 › 自治体 › name", "plan › municipality › name", "plan/municipality/name"),
        (("plan", "history", 0), "計画 › 策定経過 1", "plan › history entry 1", "plan/history/0"),
        (("issues", 0), "課題 I-01", "issue I-01", "issues/I-01"),
        (("issues", 1, "id"), "課題「題だけの課題です。」 › id", 'issue "題だけの課題です。" › id', "issues/1/id"),
        (("issues", 2), "課題 3", "issue 3", "issues/2"),
        (("issues", 3), "課題 4", "issue 4", "issues/3"),
        (("issues", 9, "title"), "課題 10 › title", "issue 10 › title", "issues/9/title"),
        (
            ("measures", 0, "schedule", 0, "from"),
            "施策 M-03 › 工程 1 › from",
            "measure M-03 › phase 1 › from",
            "measures/M-03/schedule/0/from",
        ),
        (("measures", 0, "issues", 0), "施策 M-03 › issues 1", "measure M-03 › issues 1", "measures/M-03/issues/0"),
        (
            ("kpis", 0, "targets", "2028"),
            "KPI「平均待ち時間」 › 目標値 › 2028",
            'KPI "平均待ち時間" › targets › 2028',
            "kpis/0/targets/2028",
        ),
        (("kpis", 0, "targets", "2028", "by"), "KPI「平均待ち時間」 › 目標値 › 2028 › by", 'KPI "平均待ち時間" › targets › 2028 › by', "kpis/0/targets/2028/by"),
        (("kpis", 1), "KPI a/b", "KPI a/b", "kpis/a~1b"),
        (("governance", "bodies", 0, "layer"), "推進体制 › 組織 hq › layer", "governance › body hq › layer", "governance/bodies/hq/layer"),
        (("departments", 0), "課「市民課」", 'department "市民課"', "departments/市民課"),
        (("unknown", "inner", 3), "unknown › inner 4", "unknown › inner 4", "unknown/inner/3"),
    ],
)  # fmt: skip
def test_a_place_is_told_by_ids(path: Path, ja: str, en: str, element: str) -> None:
    document = document_of(PLAN)
    place = place_of(document, path)
    assert (place.ja, place.en) == (ja, en)
    assert element_of(document, path) == element


def test_an_address_stays_when_entries_are_added_above() -> None:
    added = PLAN.replace("measures:\n", "measures:\n  - {id: M-01}\n")
    address = element_of(document_of(PLAN), ("measures", 0, "schedule", 0))
    assert element_of(document_of(added), ("measures", 1, "schedule", 0)) == address
