"""Carets stand under what is meant, whatever the line is made of and however it is cut."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from dxstrat.findings import Span
from dxstrat.reporters.excerpt import excerpt
from dxstrat.reporters.options import Options
from dxstrat.text.visible import visible_line
from dxstrat.text.width import width

LINES = st.text(st.sampled_from("ab :施策、①…ｶé\u3099\U00020bb7\x1b\u202e"), max_size=80)


def under(text: str, indent: int, carets: int, ambiguous: int) -> str:
    """Return the characters of `text` that stand in the columns of the carets."""
    column, found = 0, []
    for character in text:
        taken = width(character, ambiguous=ambiguous)
        if indent <= column < indent + carets and column + taken <= indent + carets:
            found.append(character)
        column += taken
    return "".join(found)


def without_marks(text: str) -> str:
    """Return `text` without characters that take no column: they belong to either neighbour."""
    return "".join(character for character in text if width(character))


@given(LINES, st.data(), st.integers(10, 60), st.sampled_from([1, 2]))
def test_carets_stand_under_the_part_that_is_meant(
    line: str, data: st.DataObject, columns: int, ambiguous: int
) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    span = Span("plan.yaml", 1, start + 1, 1, end + 1)
    shown = excerpt(line, span, columns, Options(ambiguous=ambiguous))
    meant = without_marks(visible_line(line)[start:end])
    below = without_marks(under(shown.text, shown.indent, shown.carets, ambiguous))
    assert width(shown.text, ambiguous=ambiguous) <= columns
    assert shown.indent + shown.carets <= columns
    if not meant:
        assert shown.carets == 1
        return
    assert meant.startswith(below)
    if width(meant, ambiguous=ambiguous) <= columns // 2:
        assert below == meant


@given(LINES, st.data())
@example("題: 値", None)
def test_a_line_that_fits_is_shown_whole(line: str, data: st.DataObject | None) -> None:
    start = data.draw(st.integers(0, len(line))) if data else 3
    end = data.draw(st.integers(start, len(line))) if data else 4
    shown = excerpt(line, Span("plan.yaml", 1, start + 1, 1, end + 1), 1000, Options())
    assert shown.text == visible_line(line)
    assert shown.indent == width(visible_line(line)[:start])
    assert shown.carets == max(1, width(visible_line(line)[start:end]))


def test_tabs_are_spread_to_stops_of_four() -> None:
    shown = excerpt("\ta\tbc", Span("plan.yaml", 1, 4, 1, 6), 40, Options())
    assert (shown.text, shown.indent, shown.carets) == ("    a   bc", 8, 2)
    over_the_tab = excerpt("\ta\tbc", Span("plan.yaml", 1, 2, 1, 4), 40, Options())
    assert (over_the_tab.indent, over_the_tab.carets) == (4, 4)


def test_a_span_over_several_lines_reaches_to_the_end_of_its_first() -> None:
    shown = excerpt("scope: 窓口", Span("plan.yaml", 3, 8, 5, 2), 40, Options())
    assert (shown.indent, shown.carets) == (7, 4)


def test_a_span_behind_the_line_has_one_caret_at_its_end() -> None:
    for column in (5, 6, 99):
        shown = excerpt("窓口", Span("plan.yaml", 1, column, 1, column), 40, Options())
        assert (shown.text, shown.indent, shown.carets) == ("窓口", 4, 1)
    empty = excerpt("", Span("plan.yaml", 1, 1, 1, 1), 40, Options())
    assert (empty.text, empty.indent, empty.carets) == ("", 0, 1)


def test_a_long_line_is_cut_on_the_side_where_nothing_is_meant() -> None:
    line = "a" * 50 + "XYZ" + "b" * 50
    assert excerpt(line, Span("plan.yaml", 1, 1, 1, 4), 20, Options()).text == "a" * 19 + "…"
    middle = excerpt(line, Span("plan.yaml", 1, 51, 1, 54), 20, Options())
    assert (middle.text, middle.indent, middle.carets) == ("…aaaaaaXYZbbbbbbbbb…", 7, 3)
    end = excerpt(line, Span("plan.yaml", 1, 104, 1, 104), 20, Options())
    assert (end.text, end.indent, end.carets) == ("…bbbbbb", 7, 1)


def test_what_the_stream_lacks_is_spelt_out_before_the_carets_are_placed() -> None:
    line = "é𠮷: 値"
    shown = excerpt(line, Span("plan.yaml", 1, 5, 1, 6), 60, Options(encoding="cp932"))
    assert shown.text == "\\xe9\\U00020bb7: 値"
    assert (shown.indent, shown.carets) == (16, 2)
    assert shown.text.encode("cp932")
