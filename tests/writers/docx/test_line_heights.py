"""Lines are as high in Word as in LibreOffice: no height is left to what either makes of a font."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.writers.docx.line_heights import line_height, word_height
from tests.writers.docx.reading import LOOKS, W, sample_docx, xml_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FREE = {
    "Figure",
    "Subtitle",
    "CoverStatement",
    "CoverText",
    "CoverName",
    "CoverStage",
    "CommentText",
    "Normal",
}
"""Styles of paragraphs that hold a drawing, or have their height said in the paragraph, or are not printed."""


def test_word_is_asked_for_no_less_than_it_takes_anyway() -> None:
    assert word_height(10.5) == pytest.approx(14.59, abs=0.01)  # ＭＳ ゴシック in Word, without a grid
    assert line_height(9) == word_height(9)
    assert line_height(9, 2) == 18


@pytest.mark.parametrize("look", LOOKS)
def test_every_style_of_text_says_how_high_its_lines_are(look: str) -> None:
    styles = _styles(look)
    checked = 0
    for name in styles.keys() - FREE:
        chain = list(_chain(styles, name))
        spacing = _first(chain, "pPr/{}spacing", "line")
        assert spacing is not None, name
        rule = _first(chain, "pPr/{}spacing", "lineRule")
        size = int(_first(chain, "rPr/{}sz", "val") or "21") / 2
        assert rule in ("atLeast", "exact"), name
        if rule == "atLeast":
            assert int(spacing) / 20 >= word_height(size) - 0.05, name
            checked += 1
    assert checked > 15


@pytest.mark.parametrize("look", LOOKS)
def test_no_row_has_a_least_height_beside_margins_above_and_below(look: str) -> None:
    styles = xml_of(sample_docx(look), "word/styles.xml")
    margins = {
        style.get(W + "styleId"): [
            int(edge.get(W + "w"))
            for path in ("top", "bottom")
            for edge in style.iterfind(f"{W}tblPr/{W}tblCellMar/{W}{path}")
        ]
        for style in styles.iterfind(f"{W}style[@{W}type='table']")
    }
    found = set()
    for table in xml_of(sample_docx(look)).iter(W + "tbl"):
        name = table.find(f"{W}tblPr/{W}tblStyle").get(W + "val")
        if table.find(f"{W}tr/{W}trPr/{W}trHeight") is not None:
            found.add(name)
            assert margins[name] == [0, 0], "Word adds them to the height, LibreOffice does not"
    assert found == {"RoadmapTable"}


def _styles(look: str) -> Mapping[str, Any]:
    styles = xml_of(sample_docx(look), "word/styles.xml").iterfind(f"{W}style[@{W}type='paragraph']")
    return {style.get(W + "styleId"): style for style in styles}


def _chain(styles: Mapping[str, Any], name: str) -> Iterator[Any]:
    """Yield a style and those it is based on."""
    style = styles[name]
    yield style
    above = style.find(W + "basedOn")
    if above is not None:
        yield from _chain(styles, above.get(W + "val"))


def _first(chain: list[Any], path: str, attribute: str) -> str | None:
    for style in chain:
        found = style.find(W + path.format(W))
        if found is not None and found.get(W + attribute) is not None:
            return str(found.get(W + attribute))
    return None
