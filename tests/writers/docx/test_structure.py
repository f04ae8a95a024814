"""What validators miss: fields, bookmarks, targets, grids, alternative texts, sections."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.writers.docx.reading import LOOKS, WP, WPS, R, W, parts_of, sample_docx, text_of, xml_of

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@pytest.mark.parametrize("look", LOOKS)
def test_every_cell_ends_with_a_paragraph(look: str) -> None:
    cells = list(xml_of(sample_docx(look)).iter(f"{W}tc"))
    assert len(cells) > 100
    assert {cell[-1].tag for cell in cells} == {f"{W}p"}


@pytest.mark.parametrize("look", LOOKS)
def test_rows_fill_the_grid_and_the_text_width(look: str) -> None:
    tables = list(xml_of(sample_docx(look)).iter(f"{W}tbl"))
    assert len(tables) == 7
    for table in tables:
        widths = [int(one.get(f"{W}w")) for one in table.find(f"{W}tblGrid")]
        assert sum(widths) == int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
        for row in table.findall(f"{W}tr"):
            spans = [
                int(span.get(f"{W}val")) if (span := cell.find(f"{W}tcPr/{W}gridSpan")) is not None else 1
                for cell in row.findall(f"{W}tc")
            ]
            assert sum(spans) == len(widths)
            cells = [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in row.findall(f"{W}tc")]
            assert sum(cells) == sum(widths)


@pytest.mark.parametrize("look", LOOKS)
def test_merged_cells_continue_those_above(look: str) -> None:
    continued = 0
    for table in xml_of(sample_docx(look)).iter(f"{W}tbl"):
        above: dict[int, int] = {}
        for row in table.findall(f"{W}tr"):
            here: dict[int, int] = {}
            column = 0
            for cell in row.findall(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                columns = int(span.get(f"{W}val")) if span is not None else 1
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None:
                    here[column] = columns
                    if merge.get(f"{W}val") == "continue":
                        continued += 1
                        assert above[column] == columns
                column += columns
            above = here
    assert continued > 10


@pytest.mark.parametrize("look", LOOKS)
def test_fields_are_balanced_and_none_is_marked_outdated(look: str) -> None:
    data = sample_docx(look)
    for name in ("word/document.xml", "word/footer1.xml"):
        depth = 0
        marks = list(xml_of(data, name).iter(f"{W}fldChar"))
        assert marks
        for mark in marks:
            depth += {"begin": 1, "separate": 0, "end": -1}[mark.get(f"{W}fldCharType")]
            assert depth >= 0
            assert f"{W}dirty" not in mark.attrib
        assert depth == 0
    assert b"updateFields" not in parts_of(data)["word/settings.xml"]


@pytest.mark.parametrize("look", LOOKS)
def test_bookmarks_are_unique_and_every_target_exists(look: str) -> None:
    tree = xml_of(sample_docx(look))
    starts = list(tree.iter(f"{W}bookmarkStart"))
    names = [one.get(f"{W}name") for one in starts]
    assert len(names) > 20
    assert max(Counter(names).values()) == 1
    assert max(map(len, names)) <= 40
    ids = [one.get(f"{W}id") for one in starts]
    assert sorted(ids) == sorted(one.get(f"{W}id") for one in tree.iter(f"{W}bookmarkEnd"))
    assert len(set(ids)) == len(ids)
    wanted = {one.get(f"{W}anchor") for one in tree.iter(f"{W}hyperlink")} - {None}
    instructions = [one.text for one in tree.iter(f"{W}instrText")]
    wanted |= {found[1] for one in instructions if (found := re.match(r" (?:PAGE)?REF (\S+)", one))}
    assert len(wanted) > 15
    assert wanted <= set(names)


@pytest.mark.parametrize("look", LOOKS)
def test_ids_of_drawings_are_unique_and_all_have_alternative_text(look: str) -> None:
    tree = xml_of(sample_docx(look))
    drawings = list(tree.iter(f"{WP}docPr"))
    children = list(tree.iter(f"{WPS}cNvPr"))
    ids = [one.get("id") for one in (*drawings, *children)]
    assert len(ids) > 30
    assert len(set(ids)) == len(ids)
    decorative = [one for one in drawings if list(one.iter(_DECORATIVE))]
    assert len(decorative) == (2 if look == "modern" else 0)
    assert all(one.get("descr") for one in (*drawings, *children) if one not in decorative)
    assert len([one for one in drawings if one not in decorative]) == 3


@pytest.mark.parametrize("look", LOOKS)
def test_tables_name_and_describe_themselves_and_repeat_their_heads(look: str) -> None:
    for table in xml_of(sample_docx(look)).iter(f"{W}tbl"):
        properties = table.find(f"{W}tblPr")
        assert properties.find(f"{W}tblCaption").get(f"{W}val")
        assert properties.find(f"{W}tblDescription").get(f"{W}val")
    heads = [
        len([row for row in table.findall(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None])
        for table in xml_of(sample_docx(look)).iter(f"{W}tbl")
    ]
    assert heads == [1, 0, 0, 2, 2, 1, 0]


@pytest.mark.parametrize("look", LOOKS)
def test_only_the_cover_is_without_header_and_footer(look: str) -> None:
    sections = list(xml_of(sample_docx(look)).iter(f"{W}sectPr"))
    references = [
        [one.get(f"{R}id") for one in section if one.tag.endswith("Reference")] for section in sections
    ]
    assert references == [[], *([["rIdHeader", "rIdFooter"]] * 3)]
    assert not list(xml_of(sample_docx(look)).iter(f"{W}titlePg"))
    turned = [section.find(f"{W}pgSz").get(f"{W}orient") for section in sections]
    assert turned == [None, None, "landscape", None]
    assert "（素案）" in text_of(xml_of(sample_docx(look), "word/header1.xml"))


@pytest.mark.parametrize("look", LOOKS)
def test_headings_and_captions_stay_with_what_follows(look: str) -> None:
    styles = xml_of(sample_docx(look), "word/styles.xml")
    for style in ("Heading1", "Heading2", "Heading3", "Heading4"):
        found = styles.find(f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}keepNext")
        assert found is not None, style
    body = xml_of(sample_docx(look))[0]
    captions = [one for one in body if _style(one) == "Caption"]
    assert len(captions) == 4
    for caption in captions:
        above = [caption]
        while (following := above[-1].getnext()).tag != f"{W}tbl":
            above.append(following)
        # What is to be known on each page of a roadmap stands between its caption and its first row.
        assert {_style(one) for one in above[1:]} <= {"Note", "Legend"}
        assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in above)


@pytest.mark.parametrize("look", LOOKS)
def test_chapters_begin_pages_but_not_twice(look: str) -> None:
    headings = [one for one in xml_of(sample_docx(look))[0] if _style(one) == "Heading1"]
    unbroken = [
        text_of(one).strip("\u2029")
        for one in headings
        if (found := one.find(f"{W}pPr/{W}pageBreakBefore")) is not None and found.get(f"{W}val") == "0"
    ]
    assert len(headings) == 8
    assert unbroken == ["推進体制", "ロードマップ", "資料"]  # the first is short enough to run on


@pytest.mark.parametrize("look", LOOKS)
def test_no_empty_paragraph_stands_in_for_space(look: str) -> None:
    body = xml_of(sample_docx(look))[0]
    empty = [one for one in body if one.tag == f"{W}p" and not text_of(one).strip("\u2029")]
    empty = [one for one in empty if not list(one.iter(f"{WP}inline"))]
    between = [one for one in empty if one.getprevious().tag == one.getnext().tag == f"{W}tbl"]
    assert len(between) == 1
    # Two more end a section and the document after a table, as the format demands.
    assert [_style(one) for one in empty] == ["AfterTable"] * (len(between) + 2)


@pytest.mark.parametrize("look", LOOKS)
def test_every_style_that_is_used_is_there(look: str) -> None:
    data = sample_docx(look)
    known = {one.get(f"{W}styleId") for one in xml_of(data, "word/styles.xml").iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml")
        for tag in ("pStyle", "rStyle", "tblStyle")
        for one in xml_of(data, part).iter(f"{W}{tag}")
    }
    assert len(used) > 25
    assert used <= known
    based = {
        one.get(f"{W}val")
        for tag in ("basedOn", "next", "link")
        for one in xml_of(data, "word/styles.xml").iter(f"{W}{tag}")
    }
    assert based <= known


@pytest.mark.parametrize("look", LOOKS)
def test_only_the_fonts_of_the_look_are_named(look: str) -> None:
    fonts = {"modern": {"BIZ UDPゴシック", "BIZ UDゴシック"}, "formal": {"ＭＳ 明朝", "ＭＳ ゴシック"}}[look]
    named = set()
    for name, data in parts_of(sample_docx(look)).items():
        if name.startswith("word/") and name.endswith(".xml"):
            named |= set(re.findall(r'(?:w:ascii|w:hAnsi|w:eastAsia|w:cs|typeface)="([^"]*)"', data.decode()))
    assert named - {"", "ja-JP"} == fonts


def test_japanese_is_the_language_of_everything() -> None:
    data = sample_docx("modern")
    language = xml_of(data, "word/styles.xml").find(f"{W}docDefaults//{W}lang")
    assert (language.get(f"{W}val"), language.get(f"{W}eastAsia")) == ("ja-JP", "ja-JP")
    theme = xml_of(data, "word/settings.xml").find(f"{W}themeFontLang")
    assert (theme.get(f"{W}val"), theme.get(f"{W}eastAsia")) == ("ja-JP", "ja-JP")


def _style(node: object) -> str | None:
    found = node.find(f"{W}pPr/{W}pStyle")  # type: ignore[attr-defined]
    return None if found is None else found.get(f"{W}val")


@pytest.mark.parametrize("look", LOOKS)
def test_what_ends_a_section_behind_a_table_is_as_low_as_can_be(look: str) -> None:
    body = xml_of(sample_docx(look))[0]
    ends = [
        one
        for one in body
        if _style(one) == "AfterTable"
        and (one.getnext().tag == f"{W}sectPr" or one.find(f"{W}pPr/{W}sectPr") is not None)
    ]
    assert len(ends) == 2
    for one in ends:
        spacing = one.find(f"{W}pPr/{W}spacing")
        assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("20", "exact")
