"""The documents of a small plan in full, as readable text, beside the text that people have read.

To accept what has changed: `python -m tests.rendering.test_golden`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dxstrat.rendering import render
from tests.rendering.dump import dump
from tests.rendering.plans import strategy

GOLDEN = Path(__file__).parent / "golden"
DOCUMENTS = ("roadmap", "strategy", "summary")

PLAN: dict[str, Any] = {
    "plan": {
        "subtitle": "書かない・待たない・迷わない",
        "purpose": "**人口減少**のなかでも、\n届く行政サービスを続けるために定めます。\n\n- 住民\n- 職員\n",
        "positioning": [
            {"title": "みどり市総合計画", "relation": "upper", "period": {"from": 2025, "to": 2034}},
            {"title": "官民データ活用推進基本法", "relation": "law", "note": "第9条第3項の計画を兼ねます。"},
        ],
        "history": [{"date": "2025-10-21", "event": "第1回本部会議"}],
    },
    "vision": {
        "statement": "書かずに、待たずに終わる市役所",
        "value": {"residents": "移動の負担がなくなります。"},
    },
    "policies": {
        "cited": ["ken-dx@2"],
        "lists": [
            {
                "id": "ken-dx",
                "version": "2",
                "title": "県デジタル計画",
                "items": [{"id": "1", "title": "窓口改革"}, {"id": "2", "title": "財務の共同利用"}],
            }
        ],
        "exclusions": [{"item": "ken-dx@2/2", "reason": "更新の時期が合わないためです。"}],
    },
    "areas": [
        {"id": "front", "number": "1", "title": "窓口"},
        {"id": "back", "number": "2", "title": "業務"},
    ],
    "issues": [
        {
            "id": "I-01",
            "number": "1",
            "title": "窓口で長く待つ",
            "viewpoint": "operations",
            "cause": "紙の申請書が課ごとにあるためです。",
            "scope": "年間2万人の来庁者に及びます。",
            "impact": "high",
            "desired_state": "待たずに終わる",
        },
        {"id": "I-02", "number": "2", "title": "人材が足りない", "viewpoint": "people"},
    ],
    "measures": [
        {
            "id": "M-01",
            "number": "1-1",
            "title": "書かない窓口",
            "area": "front",
            "issues": ["I-01"],
            "kpis": ["K-01", "K-02"],
            "lead": "市民課",
            "partners": ["保険年金課"],
            "summary": "申請書を作る仕組みを共同で使います。",
            "schedule": [
                {"phase": "prepare", "from": "2026Q1", "to": "2026Q1", "label": "仕様の検討と事業者の選定"},
                {"phase": "build", "from": "2026Q2", "to": "2027Q1"},
                {"phase": "operate", "from": "2027Q1", "to": "2028Q4", "label": "全窓口で運用"},
            ],
            "milestones": [{"at": "2028Q4", "title": "評価"}],
            "budget": [
                {"year": 2026, "amount": 24001, "sources": [{"name": "国の交付金", "rate": "1/2"}]},
                {"year": 2027, "amount": 5000},
            ],
            "policies": ["ken-dx@2/1"],
            "procurement": {"model": "saas", "open_interface": True, "data_portability": False},
            "status": "planned",
        },
        {
            "id": "M-02",
            "number": "2-1",
            "title": "研修",
            "area": "back",
            "issues": ["I-02"],
            "kpis": ["K-02"],
        },
    ],
    "kpis": [
        {
            "id": "K-01",
            "name": "平均滞在時間",
            "kind": "average",
            "unit": "分",
            "direction": "down",
            "domain": "resident-service",
            "level": "outcome",
            "baseline": {"year": 2024, "value": 28},
            "targets": {2026: 24, 2028: {"value": 15, "by": "2028-12-31", "note": "窓口6課の平均です。"}},
            "actuals": {2025: 27.5},
            "headline": True,
            "source": "発券機の記録",
        },
        {
            "id": "K-02",
            "name": "行動規範の制定",
            "kind": "state",
            "domain": "people",
            "level": "output",
            "targets": {2027: "制定し、全職員に周知しています。"},
        },
    ],
    "roadmap": {"milestones": [{"at": "2027Q4", "title": "中間見直し"}]},
    "governance": {
        "lead_department": "デジタル推進課",
        "bodies": [
            {"id": "hq", "name": "DX推進本部", "layer": "leaders", "head": "市長", "meets": "4月と10月"},
            {"id": "team", "name": "推進チーム", "layer": "team"},
            {"id": "ext", "name": "有識者会議", "layer": "support"},
        ],
    },
    "review": {
        "annual": {"who": "本部", "what": "達成度を評価します。", "when": "毎年5月"},
        "grading": {
            "method": "target-ratio",
            "grades": [
                {"mark": "A", "at_least": 100},
                {"mark": "B", "at_least": 80},
                {"mark": "C", "at_least": 0},
            ],
        },
    },
    "glossary": [{"term": "BPR", "reading": "びーぴーあーる", "meaning": "業務の見直しです。"}],
}


def written(name: str) -> str:
    rendering = render(strategy(**PLAN), name, source_hash="0" * 64)
    assert rendering.findings == ()
    assert rendering.document is not None
    return dump(rendering.document)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_as_it_was_read(name: str) -> None:
    assert written(name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_every_golden_is_made_by_a_test() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(DOCUMENTS)


if __name__ == "__main__":
    for document in DOCUMENTS:
        (GOLDEN / f"{document}.txt").write_text(written(document), encoding="utf-8")
