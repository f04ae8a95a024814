"""Documents in the house styles of fictional offices: sound, theirs where they say something, ours elsewhere."""

from __future__ import annotations

import functools
import io
import json
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from dxstrat.writers.docx import Look, look_named, write_docx
from dxstrat.writers.docx.house import House, told_of_document, told_of_file
from dxstrat.writers.docx.numbers import count
from dxstrat.writers.reference import guard
from tests.writers.docx import soundness
from tests.writers.docx.reading import W, parts_of, text_of, xml_of
from tests.writers.docx.reference.building import PNG
from tests.writers.docx.reference.houses import OFFICES
from tests.writers.docx.sample import COVER, document

if TYPE_CHECKING:
    from pathlib import Path

NAMES = tuple(OFFICES)
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


@dataclass(frozen=True)
class Dressed:
    """The sample in an office's house."""

    house: House
    look: Look
    data: bytes

    @functools.cached_property
    def styles(self) -> dict[str, Any]:
        return {one.get(f"{W}styleId"): one for one in xml_of(self.data, "word/styles.xml").iter(f"{W}style")}

    @property
    def text(self) -> str:
        return text_of(xml_of(self.data))

    def running(self, kind: str) -> list[str]:
        return [name for name in parts_of(self.data) if name.startswith(f"word/house{kind}")]


@functools.cache
def dressed(name: str, look_name: str = "modern") -> Dressed:
    data = OFFICES[name]()
    if not data:
        pytest.skip("LibreOffice is not installed")
    guarded = guard(data)
    assert guarded.problems == ()
    assert guarded.package is not None
    house = House(guarded.package)
    look = house.look(look_named(look_name))
    tree = document(hostile=False)
    pages = dict.fromkeys(count(tree, look).entries, 3)
    return Dressed(house, look, write_docx(tree, look, pages=pages, house=house))


def test_there_are_many_offices() -> None:
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_openxml_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(dressed(name).data)
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []
    assert result.is_valid


@pytest.mark.parametrize("name", NAMES)
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path) -> None:
    program = os.environ.get("OOXML_VALIDATOR")
    if not program:
        pytest.skip("OOXML_VALIDATOR does not name the program ooxml-validator")
    path = tmp_path / "ours.docx"
    path.write_bytes(dressed(name).data)
    result = subprocess.run([program, str(path)], capture_output=True, check=False, timeout=120)
    told = json.loads(result.stdout)
    assert told["errors"] == []
    assert told["ok"] is True


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_that_validators_miss(name: str) -> None:
    faults = soundness.faults(dressed(name).data)
    if name == "cover":  # the check sees no cells inside content controls, of which this cover has two
        faults = [one for one in faults if not one.startswith("a row has 0 columns in a grid of 2")]
    assert faults == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_come_out_twice(name: str) -> None:
    one = dressed(name)
    again = write_docx(document(hostile=False), one.look, house=one.house)
    assert again == write_docx(document(hostile=False), one.look, house=one.house)
    package = guard(OFFICES[name]()).package if name != "libreoffice" else None
    if package is not None:
        assert again == write_docx(document(hostile=False), one.look, house=House(package))


@pytest.mark.parametrize("name", NAMES)
def test_python_docx_opens_it_and_nothing_of_the_text_is_lost(name: str) -> None:
    opened = docx.Document(io.BytesIO(dressed(name).data))
    assert len(opened.tables) >= 6
    assert opened.core_properties.language == "ja-JP"
    ours = write_docx(document(hostile=False), look_named("modern"))
    long = [one.text for one in docx.Document(io.BytesIO(ours)).paragraphs if len(one.text) > 40]
    words = [one for one in long if "第1章" not in one]  # a reference is printed as the office numbers
    assert len(words) > 3
    for one in words:
        assert one in dressed(name).text


@pytest.mark.parametrize("name", NAMES)
def test_nothing_dangerous_and_no_old_text_comes_along(name: str) -> None:
    data = dressed(name).data
    assert guard(data).problems == ()
    assert "昨年の本文" not in dressed(name).text
    for part, content in parts_of(data).items():
        assert b"file://" not in content, part
        assert not part.startswith(("customXml", "word/glossary")), part


@pytest.mark.parametrize("name", NAMES)
def test_styles_have_one_id_and_one_name_each_and_one_default_of_a_kind(name: str) -> None:
    root = xml_of(dressed(name).data, "word/styles.xml")
    styles = list(root.iter(f"{W}style"))
    names = [one.find(f"{W}name").get(f"{W}val").lower() for one in styles]
    ids = [one.get(f"{W}styleId") for one in styles]
    defaults = [one.get(f"{W}type") for one in styles if one.get(f"{W}default") in ("1", "true")]
    assert len(styles) > 40
    assert len(set(names)) == len(names)
    assert len(set(ids)) == len(ids)
    assert len(set(defaults)) == len(defaults)
    assert root.find(f".//{W}docDefaults//{W}lang").get(f"{W}val") == "ja-JP"


def test_fonts_and_sizes_are_theirs() -> None:
    one = dressed("plain")
    assert (one.look.fonts.body.name, one.look.fonts.heading.name) == ("IPAMincho", "IPAGothic")
    assert one.look.sizes.body == 10.5
    assert b'typeface="IPAMincho"' in parts_of(one.data)["word/theme/theme1.xml"]
    heading = one.styles["Heading1"]
    assert heading.find(f"{W}name").get(f"{W}val") == "heading 1"
    assert heading.find(f"{W}rPr/{W}color").get(f"{W}val") == "7F0000"
    assert one.styles["Normal"].find(f"{W}pPr/{W}ind").get(f"{W}firstLineChars") == "100"
    assert one.styles["TOCHeading"].find(f"{W}rPr/{W}color").get(f"{W}val") == "7F0000"
    chart = next(content for part, content in parts_of(one.data).items() if "charts/chart" in part)
    assert "IPAMincho" in chart.decode()


def test_what_comes_down_from_their_text_is_taken_back_in_tables_and_kept_in_text() -> None:
    styles = dressed("plain").styles
    table = styles["TableText"].find(f"{W}pPr")
    assert table.find(f"{W}ind").get(f"{W}firstLineChars") == "0"
    assert table.find(f"{W}spacing").get(f"{W}after") == "0"
    body = styles["BodyText"].find(f"{W}pPr")
    assert body.find(f"{W}ind") is None
    assert body.find(f"{W}spacing") is None


def test_tables_have_the_lines_of_their_table_grid() -> None:
    for identity in ("GridTable", "SheetTable", "RoadmapTable"):
        lines = dressed("plain").styles[identity].find(f"{W}tblPr/{W}tblBorders")
        assert {one.get(f"{W}color") for one in lines} == {"00AA00"}


def test_a_style_of_theirs_with_an_id_of_ours_stays_beside_it() -> None:
    styles = dressed("plain").styles
    names = {one.find(f"{W}name").get(f"{W}val"): identity for identity, one in styles.items()}
    assert names["heading 4"] == "Heading4"
    assert names["ひばり市の枠"] not in ("Heading4", "")


def test_pages_are_theirs() -> None:
    form = xml_of(dressed("plain").data).findall(f".//{W}sectPr")[-1]
    margins = form.find(f"{W}pgMar")
    assert (margins.get(f"{W}top"), margins.get(f"{W}left"), margins.get(f"{W}footer")) == (
        "1985",
        "1701",
        "992",
    )
    assert form.find(f"{W}docGrid").get(f"{W}charSpace") == "1000"
    sizes = {(one.get(f"{W}w"), one.get(f"{W}h")) for one in xml_of(dressed("b5").data).iter(f"{W}pgSz")}
    assert sizes == {("10318", "14570"), ("14570", "10318")}


def test_without_a_header_of_theirs_ours_stands_with_stage_and_page_number() -> None:
    parts = parts_of(dressed("plain").data)
    assert "みどり市DX推進戦略" in parts["word/header1.xml"].decode()
    assert b" PAGE " in parts["word/footer1.xml"]
    references = xml_of(dressed("plain").data).findall(f".//{W}headerReference")
    assert len(references) >= 2


def test_their_header_stays_with_its_picture_and_says_the_stage() -> None:
    one = dressed("header")
    parts = parts_of(one.data)
    texts = [text_of(xml_of(one.data, name)) for name in one.running("header")]
    assert any("みどり市DX推進戦略" in text and "市共有" in text for text in texts)
    assert any("偶数ページ" in text for text in texts)
    assert any("表紙の上" in text for text in texts)
    for text in texts:
        assert ("（素案）" in text) == ("表紙の上" not in text)
    assert PNG in parts.values()
    relations = "".join(parts[name].decode() for name in parts if "househeader" in name and "_rels" in name)
    assert "https://www.example.jp/" in relations
    assert "evenAndOddHeaders" in parts["word/settings.xml"].decode()
    footers = [parts[name] for name in one.running("footer")]
    assert len(footers) == 1
    assert footers[0].count(b"PAGE") == 1


def test_a_footer_without_a_page_number_gets_one() -> None:
    one = dressed("python-docx")
    assert [text_of(xml_of(one.data, name)) for name in one.running("header")]
    assert b" PAGE " in parts_of(one.data)["word/footer1.xml"]


def test_headings_are_numbered_as_they_number_them() -> None:
    one = dressed("numbered")
    assert [level.number for level in one.look.numbering.levels] == ["第%1部", "%1-%2", "(%3)", "", ""]
    assert "第１部 計画の策定に当たって" in one.text
    assert "１-2 計画期間と" in one.text
    assert "(ｱ) 基本の方向" in one.text
    number = one.styles["Heading2"].find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
    numbering = xml_of(one.data, "word/numbering.xml")
    lists = {number.get(f"{W}numId"): number for number in numbering.findall(f"{W}num")}
    abstract = lists[number].find(f"{W}abstractNumId").get(f"{W}val")
    levels = next(
        each for each in numbering.findall(f"{W}abstractNum") if each.get(f"{W}abstractNumId") == abstract
    )
    assert [each.find(f"{W}pStyle").get(f"{W}val") for each in levels.findall(f"{W}lvl")] == [
        "Heading1",
        "Heading2",
        "Heading3",
    ]


def test_numbers_that_were_asked_for_go_before_theirs() -> None:
    package = guard(OFFICES["numbered"]()).package
    assert package is not None
    house = House(package, own_numbers=False)
    look = house.look(look_named("modern"))
    data = write_docx(document(hostile=False), look, house=house)
    assert "第1章 計画の策定に当たって" not in dressed("numbered").text
    heading = next(
        one
        for one in xml_of(data, "word/styles.xml").iter(f"{W}style")
        if one.get(f"{W}styleId") == "Heading1"
    )
    assert heading.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "1"
    ties = [one.get(f"{W}val") for one in xml_of(data, "word/numbering.xml").iter(f"{W}pStyle")]
    assert sorted(ties) == sorted(set(ties))
    assert "第1章 計画の策定に当たって" in text_of(xml_of(data))


def test_headings_without_numbers_of_theirs_have_ours() -> None:
    one = dressed("plain")
    assert "第1章 計画の策定に当たって" in one.text
    assert one.styles["Heading1"].find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "1"
    assert one.styles["Heading1"].find(f"{W}pPr/{W}pageBreakBefore") is not None


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
    assert not one.house.has_cover
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
