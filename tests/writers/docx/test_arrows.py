"""Arrows of the roadmap: native, inside their cells, with all their words and a text for those who cannot see."""

from __future__ import annotations

import dataclasses
import io
from typing import Any

import docx
import pytest

from dxstrat.document import Document, Heading, Section, Table, Text
from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.xml import NAMESPACES
from tests.writers.docx import accessibility, soundness
from tests.writers.docx.reading import LOOKS, W, text_of, xml_of
from tests.writers.docx.sample import METADATA, document, roadmap

A, WP, WPS = (f"{{{NAMESPACES[prefix]}}}" for prefix in ("a", "wp", "wps"))
EMU_PER_TWIP = 635


def with_arrows() -> Table:
    rows = tuple(
        dataclasses.replace(
            row,
            cells=tuple(
                dataclasses.replace(one, alt=f"工程{number}-{place}") if one.role.startswith("phase") else one
                for place, one in enumerate(row.cells)
            ),
        )
        for number, row in enumerate(roadmap().rows)
    )
    return dataclasses.replace(roadmap(), rows=rows, bars="arrows")


def written(look: str) -> bytes:
    chapter = Heading(1, (Text("ロードマップ"),), "roadmap-chapter")
    tree = Document(METADATA, (Section((chapter, with_arrows()), landscape=True),))
    return write_docx(tree, look_named(look))


def arrows(look: str) -> list[Any]:
    """Return the cells that hold an arrow."""
    found = [one for one in xml_of(written(look)).iter(f"{W}tc") if one.find(f".//{WP}inline") is not None]
    assert len(found) > 5
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_every_bar_is_an_arrow_with_its_words_and_its_alternative_text(look: str) -> None:
    bars = [one for row in with_arrows().rows for one in row.cells if one.role.startswith("phase")]
    cells = arrows(look)
    assert len(cells) == len(bars)
    colours = look_named(look).phases
    for cell, bar in zip(cells, bars, strict=True):
        assert cell.find(f".//{A}prstGeom").get("prst") == "homePlate"
        assert cell.find(f".//{WP}docPr").get("descr") == bar.alt
        words = [text_of(one).strip("\u2029") for one in cell.find(f".//{W}txbxContent")]
        assert "\n".join(words) == "".join(getattr(piece, "text", "") for piece in bar.content[0])
        phase = int(bar.role[-1]) - 1
        fill = cell.find(f".//{WPS}spPr/{A}solidFill/{A}srgbClr").get("val")
        assert fill == colours.fills[phase]
        inks = {one.get(f"{W}val") for one in cell.iter(f"{W}color")}
        assert inks <= {colours.texts[phase]}
        assert cell.find(f"{W}tcPr/{W}shd") is None
        assert cell.find(f"{W}tcPr/{W}vAlign").get(f"{W}val") == "top"


@pytest.mark.parametrize("look", LOOKS)
def test_an_arrow_lies_inside_its_cell_and_is_as_high_as_the_others_of_its_row(look: str) -> None:
    heights: dict[Any, set[str]] = {}
    for cell in arrows(look):
        extent = cell.find(f".//{WP}extent")
        room = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) * EMU_PER_TWIP
        assert 0.8 * room < int(extent.get("cx")) < room
        heights.setdefault(cell.getparent(), set()).add(extent.get("cy"))
    assert len(heights) >= 2
    assert all(len(one) == 1 for one in heights.values())


@pytest.mark.parametrize("look", LOOKS)
def test_the_words_of_an_arrow_are_never_clipped(look: str) -> None:
    for cell in arrows(look):
        height = int(cell.find(f".//{WP}extent").get("cy"))
        lines = [int(one.get(f"{W}line")) for one in cell.findall(f".//{W}txbxContent//{W}spacing")]
        assert sum(lines) * EMU_PER_TWIP < height


@pytest.mark.parametrize("look", LOOKS)
def test_a_document_with_arrows_is_sound_and_accessible_and_the_same_twice(look: str) -> None:
    data = written(look)
    assert soundness.faults(data) == []
    assert accessibility.faults(data) == []
    assert data == written(look)
    assert len(docx.Document(io.BytesIO(data)).tables) == 1
    rows = xml_of(data).findall(f".//{W}tr")
    assert [one.find(f"{W}trPr/{W}tblHeader") is not None for one in rows[:3]] == [True, True, False]


def test_without_them_nothing_is_drawn() -> None:
    tree = Document(METADATA, (Section((roadmap(),), landscape=True),))
    assert xml_of(write_docx(tree)).find(f".//{WP}inline") is None
    assert all(
        one.bars == "cells" for part in document().sections for one in part.blocks if isinstance(one, Table)
    )
