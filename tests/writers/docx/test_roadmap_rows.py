"""Rows of the roadmap, low where they bear words alone; its key and notes, which are never left alone."""

from __future__ import annotations

import dataclasses
from typing import Any

from dxstrat.document import Document, Heading, Section, Table, Text
from dxstrat.writers.docx import write_docx
from tests.writers.docx.reading import W, text_of, xml_of
from tests.writers.docx.sample import METADATA, roadmap


def body(table: Table) -> Any:
    chapter = Heading(1, (Text("ロードマップ"),), "roadmap-chapter")
    tree = Document(METADATA, (Section((chapter, table), landscape=True),))
    (found,) = xml_of(write_docx(tree)).iter(f"{W}body")
    return found


def height(row: Any) -> int:
    return int(row.find(f"{W}trPr/{W}trHeight").get(f"{W}val"))


def is_kept(row: Any) -> bool:
    """Return whether every paragraph of a row is held to the next row."""
    found = list(row.iter(f"{W}p"))
    assert found
    return all(one.find(f"{W}pPr/{W}keepNext") is not None for one in found)


def test_a_row_of_words_is_lower_than_one_of_bars() -> None:
    rows = body(roadmap()).findall(f".//{W}tbl/{W}tr")
    bars, words = height(rows[3]), height(rows[5])
    assert words < bars
    assert [height(row) for row in rows[3:5]] == [bars, bars]


def test_no_few_rows_stand_alone_on_the_last_page() -> None:
    sample = roadmap()
    rows = (*sample.rows[:3], *([sample.rows[3]] * 60))
    table = body(dataclasses.replace(sample, rows=rows)).find(f"{W}tbl")
    kept = [is_kept(row) for row in table.findall(f"{W}tr")[2:]]
    assert kept == [True, *([False] * 57), True, True, False]


def above(table: Table) -> list[Any]:
    """Return the paragraphs above a table, from its caption on."""
    found = list(body(table).find(f"{W}tbl").itersiblings(preceding=True))
    return found[:3][::-1]


def test_the_notes_and_the_key_stand_above_the_table_and_stay_with_it() -> None:
    sample = roadmap()
    assert sample.legend is not None
    found = above(dataclasses.replace(sample, notes=("毎年度の評価に合わせて見直します。",)))
    styles = [one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for one in found]
    assert styles == ["Caption", "Note", "Legend"]
    assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in found)


def test_marks_that_do_not_fit_beside_the_phases_stand_in_a_line_of_their_own() -> None:
    sample = roadmap()
    assert sample.legend is not None
    assert "\n" not in text_of(above(sample)[-1]).strip()
    marks = (*sample.legend.marks, "1マスは四半期（1Q：4～6月、2Q：7～9月、3Q：10～12月、4Q：1～3月）" * 2)
    longer = dataclasses.replace(sample, legend=dataclasses.replace(sample.legend, marks=marks))
    first, second = text_of(above(longer)[-1]).strip().split("\n")
    assert first.startswith("凡例")
    assert second.startswith(marks[0])
