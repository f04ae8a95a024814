"""Slots by every name and of every kind are filled or taken away, and nothing beside them is touched."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from dxstrat.writers.docx.house.slots import SLOTS, Values, fill, slots_in, values_of
from dxstrat.writers.docx.house.tree import parsed
from tests.writers.docx.reading import W, text_of
from tests.writers.docx.reference.building import SPACES, paragraph
from tests.writers.docx.reference.house_parts import slot
from tests.writers.docx.sample import COVER, document

VALUES = Values({name: f"値の{name}" for name in SLOTS}, "2026-03-31")
RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>前</w:t></w:r>"


def body(inside: str) -> Any:
    return parsed(f"<w:body {SPACES}>{inside}</w:body>".encode())


def filled(root: Any, values: Values = VALUES) -> list[bool]:
    return [fill(one, values, frozenset({"a5"})) for one in list(slots_in(root)) if one.name]


def words(root: Any) -> list[str]:
    return [text for text in text_of(root).split("\N{PARAGRAPH SEPARATOR}") if text]


NAMES = [(name, slot_name) for slot_name, (_, more) in SLOTS.items() for name in (slot_name, *more)]


@pytest.mark.parametrize(("name", "meant"), NAMES)
@pytest.mark.parametrize("attribute", ["tag", "alias"])
def test_a_slot_is_known_by_each_of_its_names(name: str, meant: str, attribute: str) -> None:
    assert len(NAMES) > 30
    root = body(slot(f" {name.upper()} ", "欄", attribute=attribute))
    (found,) = slots_in(root)
    assert found.name == meant


def test_a_block_keeps_its_paragraph_and_loses_its_prompt() -> None:
    root = body(slot("title", "ここをクリック") + paragraph(RUN))
    assert filled(root) == [True]
    assert words(root) == ["値のtitle", "前"]
    (control,) = root.iter(f"{W}sdt")
    assert control.find(f"{W}sdtContent/{W}p/{W}pPr/{W}jc").get(f"{W}val") == "center"
    assert not list(control.iter(f"{W}showingPlcHdr", f"{W}placeholder", f"{W}rStyle"))
    assert control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == "title"


def test_a_value_has_the_form_of_the_text_it_takes_the_place_of() -> None:
    formed = slot("title", "題").replace('<w:rStyle w:val="a5"/>', '<w:i/><w:sz w:val="60"/>')
    root = body(formed)
    assert filled(root) == [True]
    assert root.find(f".//{W}r/{W}rPr/{W}sz").get(f"{W}val") == "60"
    own = slot("title", "題", more='<w:rPr><w:sz w:val="72"/></w:rPr>')
    root = body(own)
    assert filled(root) == [True]
    assert root.find(f".//{W}sdtContent//{W}rPr/{W}sz").get(f"{W}val") == "72"


def test_a_run_stands_between_others() -> None:
    root = body(paragraph(RUN + slot("版", "版", "run") + RUN))
    assert filled(root) == [True]
    assert words(root) == ["前値のedition前"]


def test_a_cell_stays_a_cell() -> None:
    row = f"<w:tbl><w:tr>{slot('団体名', '団体', 'cell')}<w:tc>{paragraph(RUN)}</w:tc></w:tr></w:tbl>"
    root = body(row)
    assert filled(root) == [True]
    assert [words(cell) for cell in root.iter(f"{W}tc")] == [["値のmunicipality"], ["前"]]
    assert root.find(f".//{W}tc/{W}tcPr/{W}tcW").get(f"{W}w") == "4000"


def test_a_row_in_a_control_is_filled_in_its_first_cell() -> None:
    cells = f"<w:tc>{paragraph(RUN)}</w:tc><w:tc>{paragraph(RUN)}</w:tc>"
    control = f'<w:sdt><w:sdtPr><w:tag w:val="版"/></w:sdtPr><w:sdtContent><w:tr>{cells}</w:tr></w:sdtContent></w:sdt>'
    root = body(f"<w:tbl>{control}</w:tbl>")
    assert filled(root) == [True]
    assert [words(cell) for cell in root.iter(f"{W}tc")] == [["値のedition"], ["前"]]


def test_a_slot_inside_a_slot_is_filled_once() -> None:
    root = body(slot("title", "題").replace("<w:p>", f"<w:p>{slot('subtitle', '副題', 'run')}", 1))
    found = [one for one in list(slots_in(root)) if one.name]
    assert [one.name for one in found] == ["title", "subtitle"]
    assert fill(found[0], VALUES, frozenset())
    assert words(root) == ["値のtitle"]


def test_lines_of_a_value_stay_lines_and_signs_stay_signs() -> None:
    root = body(slot("title", "題"))
    assert filled(root, Values({"title": "一行目\n<b> & {二行目}"}, "2026-03-31")) == [True]
    assert words(root) == ["一行目\n<b> & {二行目}"]


def test_a_date_is_told_to_machines_too() -> None:
    root = body(slot("日付", "日付", more='<w:date><w:dateFormat w:val="yyyy/MM/dd"/></w:date>'))
    assert filled(root) == [True]
    assert root.find(f".//{W}date").get(f"{W}fullDate") == "2026-03-31T00:00:00Z"


NOTHING = Values({}, "2026-03-31")


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        (slot("title", "題") + paragraph(RUN), 1),
        (paragraph(slot("title", "題", "run")) + paragraph(RUN), 1),
        (paragraph(RUN + slot("title", "題", "run")), 1),
        (slot("title", "題"), 1),
        (f"<w:tbl><w:tr><w:tc>{slot('title', '題')}</w:tc></w:tr></w:tbl>", 1),
        (f"<w:tbl><w:tr>{slot('title', '題', 'cell')}<w:tc>{paragraph(RUN)}</w:tc></w:tr></w:tbl>", 2),
    ],
)
def test_a_slot_without_a_value_goes_and_leaves_no_gap(inside: str, left: int) -> None:
    root = body(inside)
    assert filled(root, NOTHING) == [False]
    assert not list(root.iter(f"{W}sdt"))
    assert "題" not in text_of(root)
    assert len(list(root.iter(f"{W}p"))) == left
    for cell in root.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"


def test_the_end_of_a_section_outlives_the_slot_it_stands_in() -> None:
    form = "<w:pPr><w:sectPr/></w:pPr>"
    root = body(slot("title", "題").replace('<w:pPr><w:jc w:val="center"/></w:pPr>', form) + paragraph(RUN))
    assert filled(root, NOTHING) == [False]
    assert len(list(root.iter(f"{W}sectPr"))) == 1


def test_controls_that_are_no_slots_are_left_alone() -> None:
    gallery = "<w:docPartObj><w:docPartGallery w:val='Page Numbers'/></w:docPartObj>"
    root = body(
        slot("title", "題", more=gallery) + slot("本文", "本文") + slot("title", "図", more="<w:picture/>")
    )
    assert list(slots_in(root)) == []


def test_what_a_document_has_for_slots() -> None:
    tree = document(hostile=False)
    values = values_of(COVER, tree.metadata)
    assert set(values.texts) == set(SLOTS)
    assert values.texts["title"] == COVER.title
    assert values.texts["period"] == COVER.period.removeprefix("計画期間　")
    assert values.texts["stage"] == "素案"
    assert values.day == tree.metadata.date
    without = values_of(None, tree.metadata).texts
    assert (without["title"], without["municipality"]) == (tree.metadata.title, tree.metadata.author)
    assert "subtitle" not in without
    adopted = values_of(dataclasses.replace(COVER, stage="", subtitle=""), tree.metadata).texts
    assert adopted["stage"] == ""
    assert not adopted.get("subtitle")
