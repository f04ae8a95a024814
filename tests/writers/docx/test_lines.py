"""How lines end: no code torn at its hyphen, no number parted from its unit, no lonely last character."""

from __future__ import annotations

import pytest

from dxstrat.document import (
    Cell,
    Column,
    Document,
    ItemMark,
    ListBlock,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from dxstrat.writers.docx import write_docx
from dxstrat.writers.docx.breaking import Lines, breaks_of
from dxstrat.writers.docx.fit import AS_IT_IS, fit, fit_paragraph
from dxstrat.writers.docx.itemised import divided_items
from dxstrat.writers.docx.measure import reached, width
from tests.writers.docx.reading import W, text_of, xml_of
from tests.writers.docx.sample import METADATA, row

CODES = "1-1、1-2、1-10、2-4、3-11、4-3、5-6、6-2"


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("漢字漢字", 2.0, Lines(2, 2.0, 0.0)),
        ("漢字1-12漢", 3.5, Lines(2, 2.225, 10.0)),  # behind the hyphen
        ("漢字12人の", 3.5, Lines(2, 2.0, 5.0)),  # a number and its unit
        ("漢字漢システム", 5.0, Lines(2, 2.0, 4.0)),  # a word in katakana
        ("漢字漢、12漢", 4.5, Lines(2, 4.225, 0.0)),  # LibreOffice ends no line before a digit behind 、
        ("漢字漢（漢）", 4.0, Lines(2, 3.0, 0.0)),
    ],
)
def test_lines_break_as_they_do_in_print(text: str, room: float, lines: Lines) -> None:
    found = breaks_of(text, "monospaced").lines(room)
    assert (found.number, found.ill) == (lines.number, lines.ill)
    assert found.last == pytest.approx(lines.last)


@pytest.mark.parametrize("text", ["漢字12人、R8　3,000千円", "K4-11　課", "ABC", "漢"])
def test_a_line_comes_as_far_as_its_text_is_wide(text: str) -> None:
    assert reached(text, "proportional")[0][-1] == pytest.approx(width(text, "proportional"))


@pytest.mark.parametrize("room", [60.0, 75.0, 82.0, 100.0])
def test_codes_are_divided_between_each_other(room: float) -> None:
    divided = fit(CODES, room, 9, "proportional").divided
    assert divided.replace("\n", "") == CODES
    lines = divided.split("\n")
    assert len(lines) > 1
    assert all(line.endswith("、") for line in lines[:-1])
    assert all(width(line, "proportional") * 9 < room for line in lines)
    assert len(lines[-1].split("、")) > 1


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        (CODES, True),
        ("R8　1,000千円（県補助金　400千円、一般財源　600千円）、R9　2,000千円、計　3,000千円", True),
        ("7月、10月、1月、4月", True),
        ("窓口で3課が受け付け、あとは電子で届けます。", False),
        ("総務課、財政課、人事課", False),
    ],
)
def test_only_lists_of_short_items_with_digits_are_divided(text: str, is_list: bool) -> None:
    divided = divided_items(text, 25.0, "monospaced")
    assert bool(divided) is is_list
    assert "\n一般財源" not in divided


def test_codes_in_one_line_are_left_alone() -> None:
    assert fit("1-1、1-2", 100, 9, "proportional") is AS_IT_IS


def test_running_text_parts_few_numbers_from_their_units() -> None:
    parted, still = 0, 0
    for more in range(40):
        text = f"計画の{'漢' * more}書類は6件あり、さらに先の年度にも及びます。"
        breaks = breaks_of(text, "monospaced")
        fitted = fit_paragraph(text, 240, 10, "monospaced")
        room = (24 - fitted.narrower / 10) / (1 - fitted.closer / 10 * len(text) / breaks.ends[-1])
        parted += breaks.lines(24).ill >= 5
        still += breaks.lines(room).ill >= 5
    assert parted
    assert not still


def test_items_in_cells_and_lists_get_a_shorter_line() -> None:
    rights = set()
    for length in range(30, 60):
        content = (Text("漢" * length + "広げます。"),)
        item = Cell(((ItemMark(), *content),))
        table = Table((Column(1),), (Row((item,)),), 0, "一覧")
        shown = ListBlock(((Paragraph(content),),))
        body = xml_of(write_docx(Document(METADATA, (Section((table, shown)),))))
        for one in body.iter(f"{W}pPr"):
            if (indents := one.find(f"{W}ind")) is not None and indents.get(f"{W}right"):
                style = one.find(f"{W}pStyle")
                assert style is not None
                rights.add((style.get(f"{W}val"), f"{W}left" in indents.attrib))
    assert rights == {("TableText", True), ("ListBullet", False)}, "indents are one element, and none is lost"


def test_columns_have_room_for_whole_words() -> None:
    rows = (row("システム", "漢字" * 60, "1-1、1-12"),) * 3
    table = Table((Column(1), Column(20), Column(1)), rows, 0, "一覧")
    body = xml_of(write_docx(Document(METADATA, (Section((table,)),))))
    widths = [int(one.get(f"{W}w", 0)) / 20 for one in body.iter(f"{W}gridCol")]
    assert len(widths) == 3
    assert widths[0] - 7 >= width("システム", "proportional") * 9
    assert widths[2] - 7 >= width("1-12", "proportional") * 9


def test_divided_codes_are_one_paragraph_with_line_breaks() -> None:
    table = Table((Column(1), Column(5)), (row(CODES, "漢字" * 90),), 0, "一覧")
    body = xml_of(write_docx(Document(METADATA, (Section((table,)),))))
    found = [one for one in body.iter(f"{W}p") if text_of(one).removeprefix("\u2029").startswith("1-1")]
    assert len(found) == 1
    assert "".join(text.text or "" for text in found[0].iter(f"{W}t")) == CODES
    assert len(list(found[0].iter(f"{W}br"))) >= 1
