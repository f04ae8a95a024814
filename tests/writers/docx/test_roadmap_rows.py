"""Rows of the roadmap: low where they bear words alone, and never apart from the key and the notes at the end."""

from __future__ import annotations

import dataclasses
from typing import Any

from dxstrat.document import Document, Heading, Section, Table, Text
from dxstrat.writers.docx import write_docx
from tests.writers.docx.reading import W, xml_of
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


def test_the_end_of_the_table_its_key_and_its_notes_stay_together() -> None:
    sample = roadmap()
    rows = (*sample.rows[:3], *([sample.rows[3]] * 60))
    assert sample.legend is not None
    shown = body(dataclasses.replace(sample, rows=rows, notes=("毎年度の評価に合わせて見直します。",)))
    table = shown.find(f"{W}tbl")
    kept = [is_kept(row) for row in table.findall(f"{W}tr")[2:]]
    assert kept == [True, *([False] * 57), True, True, True]
    key, note = table.getnext(), table.getnext().getnext()
    assert key.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Legend"
    assert key.find(f"{W}pPr/{W}keepNext") is not None
    assert note.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Note"
    alone = body(dataclasses.replace(sample, notes=())).find(f"{W}tbl").getnext()
    assert alone.find(f"{W}pPr/{W}keepNext") is None
