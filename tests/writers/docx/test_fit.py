"""What holds for every text and every cell: fitting never fails, and keeps the text letter for letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from dxstrat.document import Cell, Column, Document, Section, Table, Text
from dxstrat.document.tree import Row
from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.fit import fit, fit_paragraph
from tests.writers.docx.reading import LOOKS, W, text_of, xml_of
from tests.writers.docx.sample import METADATA

if TYPE_CHECKING:
    from dxstrat.writers.docx.measure import Metrics

TEXTS = st.text(
    st.one_of(
        st.sampled_from("あい漢字ーァ、。（）「」 　1-2円年度aB/:→※・\n\u200b\u0301\u3099"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)
METRICS = st.sampled_from(["proportional", "monospaced"])
SIZE = 9.0


@given(TEXTS, st.floats(-5, 300), METRICS, st.booleans())
@example("", -1.0, "proportional", False)
def test_a_cell_keeps_its_text_and_its_lines_a_width(
    text: str, room: float, metrics: Metrics, in_pieces: bool
) -> None:
    fitted = fit(text, room, SIZE, metrics, in_pieces=in_pieces)
    assert fitted.divided.replace("\n", "") in ("", text)
    assert not (in_pieces and fitted.divided)
    assert fitted.closer >= 0
    assert fitted.narrower == 0 or 0 < fitted.narrower < room


@given(TEXTS, st.floats(1, 500), METRICS)
def test_running_text_keeps_a_width(text: str, room: float, metrics: Metrics) -> None:
    fitted = fit_paragraph(text, room, SIZE, metrics, first=1.0)
    assert not fitted.divided
    assert fitted.narrower == 0 or 0 < fitted.narrower < room


def test_cells_narrower_than_their_margins_are_written() -> None:
    columns = 80
    words = ["", "字", "1-1、1-2", "\u200b"] * (columns // 4)
    shown = Table(
        columns=(Column(1.0),) * columns,
        rows=(Row(tuple(Cell(((Text(word),),)) for word in words)),),
        header_rows=0,
        description="細い列の表",
    )
    for look in LOOKS:
        body = xml_of(write_docx(Document(METADATA, (Section((shown,)),)), look_named(look)))
        assert [text_of(cell).strip("\u2029") for cell in body.iter(f"{W}tc")] == words
