"""Diagrams fit their page together with their caption and notes, and are drawn no smaller than that needs."""

from __future__ import annotations

import dataclasses

import pytest

from dxstrat.document import Document, Section
from dxstrat.writers.docx import look_named, write_docx
from tests.writers.docx.reading import LOOKS, xml_of
from tests.writers.docx.sample import METADATA, outcome_map

_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_EMU_PER_MM = 36000


def drawn_height(look: str, height: float, notes: int) -> float:
    shown = dataclasses.replace(outcome_map(), height=height, notes=("注",) * notes)
    written = write_docx(Document(METADATA, (Section((shown,)),)), look_named(look))
    (extent,) = xml_of(written).iter(_EXTENT)
    return int(extent.get("cy")) / _EMU_PER_MM


@pytest.mark.parametrize("look", LOOKS)
def test_a_diagram_leaves_room_for_its_caption_and_notes(look: str) -> None:
    page = look_named(look).text_area(landscape=False)[1]
    assert drawn_height(look, 100, 1) == pytest.approx(100, abs=0.01)
    one, three = (drawn_height(look, 400, notes) for notes in (1, 3))
    assert page * 0.85 < one < page * 0.92
    assert one - three == pytest.approx(10, abs=0.01)
    assert drawn_height(look, 400, 60) == pytest.approx(page / 2, abs=0.01)
