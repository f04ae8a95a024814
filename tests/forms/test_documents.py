"""What the forms have shown of the documents: titles stay on the cover, phases keep their order, areas their heads."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import RenderOptions
from dxstrat.source import read_plan
from dxstrat.writers.docx.measure import width

PLANS = Path(__file__).parent / "plans"


def test_the_lines_of_a_title_leave_room_for_broad_kana(tmp_path: Path) -> None:
    shares = []
    for form in sorted(PLANS.glob("*.yaml")):
        (file,) = render_plan(form, RenderOptions(documents=("strategy",), output=tmp_path)).files
        document = Document(str(file))
        section = document.sections[0]
        sides = (section.left_margin or 0) + (section.right_margin or 0)
        room = ((section.page_width or 0) - sides) / Pt(1)
        title = next(one for one in document.paragraphs if one.style and one.style.name == "Title")
        size = next(int(node.get(qn("w:val"), 0)) / 2 for node in title._p.iter(qn("w:sz")))
        shares += [width(line, "proportional") * size / room for line in title.text.split("\n")]
    assert len(shares) > 15
    assert 0.9 < max(shares) <= 0.97


def test_the_legend_of_the_summary_has_the_phases_in_the_order_of_the_plan(tmp_path: Path) -> None:
    form = PLANS / "rolling_stages.yaml"
    (file,) = render_plan(form, RenderOptions(documents=("summary",), output=tmp_path)).files
    (legend,) = [one.text for one in Document(str(file)).paragraphs if one.text.startswith("凡例")]
    assert legend.split()[1:] == ["検討", "実証", "実装"]


@pytest.mark.parametrize("name", ["two_viewpoints", "three_levels", "citizens_changed_it", "rolling_stages"])
def test_areas_below_areas_head_their_measures(name: str, tmp_path: Path) -> None:
    form = PLANS / f"{name}.yaml"
    plan = read_plan(form).document
    assert plan is not None
    areas = [f"{area['number']}　{area['title']}" for area in plan.data["areas"]]
    assert any("parent" in area for area in plan.data["areas"])
    (file,) = render_plan(form, RenderOptions(documents=("strategy",), output=tmp_path)).files
    headings = [
        one.text
        for one in Document(str(file)).paragraphs
        if one.style and str(one.style.name).startswith("Heading")
    ]
    assert [area for area in areas if area not in headings] == []
