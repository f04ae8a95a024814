"""Covers of fictional offices are filled, and what their files lack is told."""

from __future__ import annotations

from dxstrat.writers.docx import look_named
from dxstrat.writers.docx.house import told_of_document, told_of_file
from tests.writers.docx.reading import W, text_of, xml_of
from tests.writers.docx.reference.dressed import dressed
from tests.writers.docx.sample import COVER, document


def test_the_cover_is_filled_in_blocks_runs_and_cells() -> None:
    one = dressed("cover")
    body = xml_of(one.data).find(f"{W}body")
    cover = text_of(body).partition("目次")[0]
    for words in (COVER.title, COVER.subtitle, COVER.municipality, COVER.edition, COVER.date, "加えた文"):
        assert words in cover
    for words in ("ここに計画名", "副題を書く", "消した文", "昨年"):
        assert words not in cover
    assert "郵便番号を書く" in cover
    controls = [each for each in body.iter(f"{W}sdt") if each.find(f"{W}sdtPr/{W}docPartObj") is None]
    filled = [each for each in controls if "郵便番号" not in text_of(each)]
    assert len(filled) == 6
    for control in filled:
        assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is None
        assert not list(control.iter(f"{W}rStyle"))
    assert [each.get(f"{W}fullDate") for each in body.iter(f"{W}date")] == ["2026-03-31T00:00:00Z"]
    assert body.findall(f".//{W}sectPr")[0].find(f"{W}vAlign").get(f"{W}val") == "center"


def test_the_cover_ends_at_the_mark_and_its_page_break_is_not_doubled() -> None:
    one = dressed("marked")
    first = xml_of(one.data).find(f"{W}body")[0]
    assert "固定の表紙" in text_of(first)
    cover = text_of(xml_of(one.data).find(f"{W}body")).partition("目次")[0]
    assert "ここから本文" not in cover
    assert COVER.title not in cover
    assert not [each for each in xml_of(one.data).iter(f"{W}br") if each.get(f"{W}type") == "page"]


def test_words_own_cover_page_is_filled_twice_and_bound_no_more() -> None:
    one = dressed("boxed")
    boxes = list(xml_of(one.data).iter(f"{W}txbxContent"))
    filled = [text_of(box) for box in boxes if COVER.title in text_of(box)]
    assert len(filled) == 2
    assert not list(xml_of(one.data).iter(f"{W}dataBinding"))
    assert "[文書のタイトル]" not in one.text


def test_without_slots_our_cover_stands_in_their_styles() -> None:
    one = dressed("python-docx")
    assert not one.house.cover
    assert one.look.cover.title == 26.0
    assert one.look.colours.heading == "006633"
    title = next(each for each in xml_of(one.data).iter(f"{W}p") if text_of(each).strip() == COVER.title)
    assert title.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Title"


def test_a_file_with_nothing_changes_nothing_but_what_ours_lacks() -> None:
    one = dressed("bare")
    assert one.look.fonts.body.name == look_named("modern").fonts.body.name
    assert one.look.page == look_named("modern").page
    assert one.styles["Normal"].get(f"{W}default") == "1"


def told(name: str) -> dict[str, str]:
    house = dressed(name).house
    found = [*told_of_file(house, look_named("modern")), *told_of_document(house, document(hostile=False))]
    return {one.kind.code: one.message.ja for one in found}


def test_missing_styles_are_told_together() -> None:
    assert told("plain") == {
        "DX831": "次のスタイルがないため、dxstrat のものを使いました: 表題、図表番号、目次 1、目次 2、箇条書き、段落番号"
    }
    assert told("own") == {"DX831": "次のスタイルがないため、dxstrat のものを使いました: 表 (格子)"}


def test_styles_of_the_wrong_type_are_told_and_replaced() -> None:
    assert told("muddled")["DX832"] == (
        "スタイル「見出し 1」が文字のスタイルになっているため、dxstrat のものを使いました"
    )
    styles = dressed("muddled").styles
    assert styles["Heading1"].get(f"{W}type") == "paragraph"
    assert styles["Heading2"].find(f"{W}rPr/{W}color").get(f"{W}val") == "0000AA"
    assert styles["GridTable"].find(f"{W}name").get(f"{W}val") == "dxstrat 一覧表"


def test_unknown_slots_are_told() -> None:
    assert told("cover")["DX833"] == "差し込み欄「郵便番号」に入れるものを知りません。そのまま残しました"


def test_a_heading_on_the_cover_is_no_chapter() -> None:
    first = xml_of(dressed("cover").data).find(f"{W}body")[0]
    form = first.find(f"{W}pPr")
    assert text_of(first).strip().startswith("ひばり市の表紙")
    assert form.find(f"{W}pStyle").get(f"{W}val") == "Heading1"
    assert form.find(f"{W}numPr/{W}numId").get(f"{W}val") == "3"
    assert form.find(f"{W}outlineLvl").get(f"{W}val") == "9"
    assert "第1章 計画の策定に当たって" in dressed("cover").text


def test_nothing_that_belongs_to_the_making_of_the_cover_comes_along() -> None:
    body = xml_of(dressed("cover").data).find(f"{W}body")
    gone = ("ins", "del", "commentReference", "commentRangeStart", "showingPlcHdr", "placeholder")
    for name in gone:
        assert not list(body.iter(f"{W}{name}")), name
    names = [one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")]
    assert names.count("_Toc1") == 0
