"""Places in a text, counted in the units of the three encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.language_server.positions import Encoding, column_of, lines_of, replaced, units

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
LINE = "題𠮷: 😀 [I-01]"
TEXTS = st.text(st.sampled_from(list("aIé題𠮷😀\u2028\x0b\x85\r\n")), max_size=30)


@pytest.mark.parametrize(
    ("encoding", "before"),
    [
        ("utf-8", [0, 3, 7, 8, 9, 13, 14, 15]),
        ("utf-16", [0, 1, 3, 4, 5, 7, 8, 9]),
        ("utf-32", list(range(8))),
    ],
)
def test_columns_are_counted_in_the_units_of_the_editor(encoding: Encoding, before: list[int]) -> None:
    assert [units(LINE, column, encoding) for column in range(8)] == before
    assert [column_of(LINE, counted, encoding) for counted in before] == list(range(8))


@pytest.mark.parametrize(
    ("encoding", "counted", "column"),
    [
        ("utf-16", 2, 1),
        ("utf-8", 1, 0),
        ("utf-8", 5, 1),
        ("utf-16", 99, len(LINE)),
        ("utf-32", 99, len(LINE)),
    ],
)
def test_a_place_within_a_character_is_its_beginning_and_one_beyond_the_line_its_end(
    encoding: Encoding, counted: int, column: int
) -> None:
    assert column_of(LINE, counted, encoding) == column


def test_only_cr_and_lf_end_a_line() -> None:
    text = "一\u2028二\x0b三\x85四\r\n五\r六\n"
    assert lines_of(text) == ["一\u2028二\x0b三\x85四", "五", "六", ""]
    changed = replaced(text, (1, 0), (2, 1), "七", "utf-16")
    assert changed == "一\u2028二\x0b三\x85四\r\n七\n"


def test_an_edit_beyond_the_text_stands_at_its_end() -> None:
    assert replaced("題\n", (9, 9), (9, 9), "x", "utf-16") == "題\nx"
    assert replaced("題\n名", (0, 3), (7, 0), "", "utf-8") == "題"


@given(TEXTS, TEXTS, st.sampled_from(ENCODINGS), st.data())
def test_an_edit_changes_the_stretch_that_an_editor_means(
    text: str, new: str, encoding: Encoding, data: st.DataObject
) -> None:
    """The same edit made in the text as bytes of the encoding, whose length is what the editor counts."""
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    if {text[at - 1 : at + 1] for at in (first, last)} & {"\r\n"}:
        return  # no place lies between the two characters of one line end
    places = [_place(text, at, encoding) for at in (first, last)]
    assert replaced(text, places[0], places[1], new, encoding) == text[:first] + new + text[last:]


def _place(text: str, at: int, encoding: Encoding) -> tuple[int, int]:
    before = lines_of(text[:at])
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    name = encoding if size == 1 else f"{encoding}-le"
    return len(before) - 1, len(before[-1].encode(name)) // size
