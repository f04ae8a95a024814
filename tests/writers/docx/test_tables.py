"""Grids, widths, lines that end well, rows that stay together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dxstrat.document import Column, Document, Row, Section, Table
from dxstrat.writers.docx import write_docx
from dxstrat.writers.docx.fit import AS_IT_IS, fit
from dxstrat.writers.docx.grid import column_widths, placed_rows
from dxstrat.writers.docx.measure import fitting_size, lines, width
from tests.writers.docx.reading import W, sample_docx, xml_of
from tests.writers.docx.sample import METADATA, cell, row


def test_widths_add_up_whatever_the_weights() -> None:
    for weights in ([1], [1, 1, 1], [52, 25, *([8.5] * 20)], [0.1, 99.9]):
        assert sum(column_widths(weights, 9071)) == 9071


def test_narrow_columns_get_what_they_need_from_wide_ones() -> None:
    assert column_widths([1, 9], 1000, {0: 150}) == (150, 850)
    assert column_widths([1, 1], 1000, {0: 700, 1: 450}) == (500, 500)


def test_columns_without_width_are_refused() -> None:
    with pytest.raises(ValueError, match="positive weight"):
        column_widths([1, 0], 100)
    with pytest.raises(ValueError, match="positive weight"):
        column_widths([], 100)


def test_merged_cells_are_carried_down() -> None:
    tall = cell("高い", rows=2)
    wide = cell("広い", columns=2)
    rows = (Row((tall, wide)), Row((cell("a"), cell("b"))))
    assert [[(p.column, p.continued) for p in one] for one in placed_rows(rows, 3)] == [
        [(0, False), (1, False)],
        [(0, True), (1, False), (2, False)],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (row("a"),),
        (row("a", "b", "c"),),
        (Row((cell("a", rows=2), cell("b"))), row("c", "d")),
        (Row((cell("a"), cell("b", rows=2))), Row((cell("c", columns=2),))),
        (Row((cell("a", rows=2), cell("b", rows=2))),),
    ],
)
def test_rows_that_do_not_fill_the_grid_are_refused(rows: tuple[Row, ...]) -> None:
    with pytest.raises(ValueError, match=r"does not fill its 2 columns|below the table's last row"):
        placed_rows(rows, 2)


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="has no row"):
        placed_rows((), 2)


def test_widths_of_text_follow_the_font() -> None:
    assert width("漢字", "monospaced") == 2
    assert width("12,000", "monospaced") == 3
    assert width("12,000", "proportional") == pytest.approx(0.63 + 4 * 0.76 + 0.31)
    assert width("か\u3099", "monospaced") == 1


def test_lines_are_counted_with_their_breaks() -> None:
    assert lines("漢字漢字漢", 40, 10, "monospaced") == 2
    assert lines("漢\n字", 100, 10, "monospaced") == 2
    assert lines("", 100, 10, "monospaced") == 1


def test_a_text_that_fits_or_has_its_own_breaks_is_left_alone() -> None:
    assert fit("漢字", 100, 10, "monospaced") is AS_IT_IS
    assert fit("漢字漢字漢字\n漢", 40, 10, "monospaced") is AS_IT_IS
    assert fit("漢字漢字漢字漢字", 50, 10, "monospaced") is AS_IT_IS


def test_a_text_that_just_overflows_is_set_closer() -> None:
    fitted = fit("対応する課題の一覧", 91, 10, "monospaced")
    assert 0 < fitted.closer <= 0.35
    assert fitted.narrower == 0


def test_a_lonely_character_gets_company() -> None:
    fitted = fit("対応する課題", 50, 10, "monospaced")
    assert fitted.closer == 0
    room = 50 - fitted.narrower
    assert 40 <= room < 50, "the line holds 対応する and no more"


def test_boxes_shrink_before_their_lines_break() -> None:
    sizes = [8.5, 8, 7.5, 7, 6.5, 6]
    assert fitting_size(["漢字漢字"], 40, 30, sizes, "monospaced") == 8.5
    assert fitting_size(["漢字漢字漢"], 40, 30, sizes, "monospaced") == 8
    assert fitting_size(["漢字" * 30], 40, 20, sizes, "monospaced") == 6


def test_a_small_table_is_kept_whole_and_a_large_one_is_not() -> None:
    small, large = (_kept(count) for count in (4, 60))
    assert small == [True, True, True, False]
    assert [number for number, one in enumerate(large) if one] == [0, 58], "no first or last row alone"


def test_a_long_sheet_is_parted_between_groups_only_and_never_after_few_rows() -> None:
    label = [Row((cell("項目", "label"), cell("内容"))) for _ in range(30)]
    group = (Row((cell("KPI", "label", rows=3), cell("見出し"))), Row((cell("一"),)), Row((cell("二"),)))
    rows = (*label[:10], *group, *label[10:])
    kept = _kept_rows(Table((Column(1), Column(4)), rows, 0, "施策票", look="sheet"))
    last = len(rows) - 1
    assert [number for number, one in enumerate(kept) if one] == [0, 1, 10, 11, last - 2, last - 1]


def test_figures_are_not_broken_in_narrow_columns() -> None:
    shown = Table(
        (Column(10), Column(1, "right")),
        (row("指標", "R12", role="head"), row("オンライン申請の件数", "118,000")),
        1,
        "表",
    )
    grid = xml_of(write_docx(Document(METADATA, (Section((shown,)),)))).find(f".//{W}tblGrid")
    assert int(grid[1].get(f"{W}w")) >= 118 * 7 * 0.5 * 9 / 100 * 20


def test_columns_of_figures_have_even_digits() -> None:
    kpis, lists = list(xml_of(sample_docx("modern")).iter(f"{W}tbl"))[3], []
    for place in range(9):
        cells = [tr.findall(f"{W}tc") for tr in kpis.findall(f"{W}tr")[2:4]]
        lists.append({tcs[place].find(f"{W}p/{W}pPr/{W}pStyle").get(f"{W}val") for tcs in cells})
    assert lists == [{"TableText"}] * 3 + [{"TableFigure"}] * 5 + [{"TableText"}]


def test_marks_of_notes_do_not_hide_figures() -> None:
    figures = [row("指標", "基準値", role="head"), *(row("件数", one) for one in ("84※1", "－※2", "－※2"))]
    shown = Table((Column(1), Column(1, "right")), tuple(figures), 1, "表")
    written = xml_of(write_docx(Document(METADATA, (Section((shown,)),))))
    styles = [
        tr.findall(f"{W}tc")[1].find(f"{W}p/{W}pPr/{W}pStyle").get(f"{W}val") for tr in written.iter(f"{W}tr")
    ]
    assert styles == ["TableHead"] + ["TableFigure"] * 3


@pytest.mark.parametrize(("count", "kept"), [(1, [0]), (4, [1, 1, 1, 0]), (7, [1, 0, 0, 0, 0, 1, 0])])
def test_few_notes_stay_together_and_of_many_none_stands_alone(count: int, kept: list[int]) -> None:
    shown = Table((Column(1),), (row("頭", role="head"), row("値")), 1, "表", notes=("注",) * count)
    written = xml_of(write_docx(Document(METADATA, (Section((shown,)),))))
    notes = [p for p in written.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Note']") is not None]
    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in notes] == [bool(one) for one in kept]


def test_a_table_whose_last_row_is_kept_stands_on_the_page_of_what_follows() -> None:
    lines = [row("頭", role="head"), row("値"), row("値")]
    for kept in (False, True):
        rows = tuple(replace(one, keep_with_next=kept) for one in lines)
        shown = Table((Column(1),), rows, 1, "表", notes=("注",))
        tree = xml_of(write_docx(Document(METADATA, (Section((shown,)),))))
        (note,) = (p for p in tree.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Note']") is not None)
        assert (note.find(f"{W}pPr/{W}keepNext") is not None) == kept
        assert _kept_rows(replace(shown, notes=()))[-1] == kept


def test_head_rows_and_labels_are_told_to_readers() -> None:
    tables = list(xml_of(sample_docx("modern")).iter(f"{W}tbl"))
    looks = [one.find(f"{W}tblPr/{W}tblLook") for one in tables]
    assert [one.get(f"{W}firstRow") for one in looks] == ["1", "0", "0", "1", "1", "1", "0"]
    assert [one.get(f"{W}firstColumn") for one in looks] == ["0", "1", "1", "0", "1", "0", "0"]


def test_bars_are_cells_with_ground_and_words() -> None:
    roadmap = list(xml_of(sample_docx("modern")).iter(f"{W}tbl"))[4]
    fills = {"FCE7C8": [], "9FD0D1": [], "2E5A8E": []}  # type: dict[str, list[str]]
    for one in roadmap.iter(f"{W}tc"):
        shade = one.find(f"{W}tcPr/{W}shd")
        style = one.find(f"{W}p/{W}pPr/{W}pStyle").get(f"{W}val")
        if shade is not None and style.startswith("BarText"):
            fills[shade.get(f"{W}fill")].append("".join(run.text for run in one.iter(f"{W}t")))
    assert [len(words) for words in fills.values()] == [3, 3, 3]
    assert all(word for words in fills.values() for word in words)


def _kept(count: int) -> list[bool]:
    rows = tuple(row("a", "b") for _ in range(count))
    return _kept_rows(Table((Column(1), Column(1)), rows, 0, "表"))


def _kept_rows(shown: Table) -> list[bool]:
    tree = xml_of(write_docx(Document(METADATA, (Section((shown,)),))))
    return [
        all(one.find(f"{W}pPr/{W}keepNext") is not None for one in tr.iter(f"{W}p"))
        for tr in tree.iter(f"{W}tr")
    ]
