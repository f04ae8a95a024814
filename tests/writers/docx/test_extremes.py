"""Plans of unusual size, from a bare head to hundreds of departments, are written whole in every look."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.rendering import render
from dxstrat.rendering.style import RoadmapStyle, Style
from dxstrat.writers.docx import look_named, write_docx
from tests.rendering.plans import strategy
from tests.writers.docx.reading import LOOKS, all_text, texts_in

if TYPE_CHECKING:
    from dxstrat.document.tree import Bars

DOCUMENTS = ("strategy", "roadmap", "summary")
BARS: tuple[Bars, ...] = ("cells", "arrows")


def kpi(number: int, **fields: Any) -> dict[str, Any]:
    usual = {"id": f"K-{number}", "name": f"滞在時間{number}", "unit": "分", "kind": "average"}
    return {**usual, "direction": "down", "domain": "efficiency", "level": "output", **fields}


def measure(number: int, **fields: Any) -> dict[str, Any]:
    step = {"phase": "prepare", "from": "2026Q1", "to": "2026Q1", "label": "調達・要件の整理と確認"}
    chain = {"issues": ["I-1"], "kpis": [f"K-{number}"], "schedule": [step]}
    mark = {"at": "2026Q2", "title": "開始する"}
    return {"id": f"M-{number}", "title": f"窓口を改める{number}", **chain, "milestones": [mark], **fields}


def plan(count: int = 1, last: int = 2028, **sections: Any) -> dict[str, Any]:
    return {
        "plan": {"period": {"from": 2026, "to": last}},
        "issues": [{"id": "I-1", "title": "待ち時間が長い", "viewpoint": "operations"}],
        "measures": [measure(number) for number in range(count)],
        "kpis": [kpi(number, targets={last: 10}) for number in range(count)],
        **sections,
    }


YEARS = range(2026, 2038)
PLANS: dict[str, dict[str, Any]] = {
    "a head alone": {},
    "one measure": plan(),
    "no KPIs": plan(kpis=[]),
    "one year": plan(last=2026),
    "twelve years by quarter": plan(
        9, 2037, roadmap={"grain": "quarter"}, kpis=[kpi(0, targets=dict.fromkeys(YEARS, 123456789012))]
    ),
    "hundreds of departments": plan(
        measures=[measure(0, lead="総務課", partners=[f"第{number}出張所" for number in range(400)])]
    ),
    "figures that are all zero": plan(
        kpis=[kpi(0, headline=True, baseline={"year": 2025, "value": 0}, targets={2026: 0, 2028: 0})]
    ),
    "a label that fills pages": plan(measures=[measure(0, title="あ" * 400, summary="1-1、" * 200)]),
    "marks without width": plan(measures=[measure(0, title="\u200b" * 60, summary="\u3000")]),
}


@pytest.mark.parametrize("name", PLANS)
def test_plans_of_any_size_are_written_whole(name: str) -> None:
    over = strategy(**PLANS[name])
    for look, bars, document in itertools.product(LOOKS, BARS, DOCUMENTS):
        shown = look_named(look)
        width, _ = shown.text_area(landscape=True)
        style = Style(roadmap=RoadmapStyle(bars, kpis=look == "formal", width=width))
        tree = render(over, document, source_hash="", style=style).document
        assert tree is not None
        found = all_text(write_docx(tree, shown)).replace("\n", "")
        texts = [text for text in texts_in(tree) if text]
        assert texts
        assert [text for text in texts if text.replace("\n", "") not in found] == []
