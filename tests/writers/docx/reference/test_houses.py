"""Documents in the house styles of fictional offices: sound, theirs where they say something, ours elsewhere."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
import pytest

from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.house import House
from dxstrat.writers.reference import guard
from tests.writers.docx import soundness
from tests.writers.docx.reading import R, W, parts_of, text_of, xml_of
from tests.writers.docx.reference.building import PNG
from tests.writers.docx.reference.houses import OFFICES
from tests.writers.docx.sample import document
from tests.writers.docx.validators import audit_errors, needs_sdk, sdk_errors

if TYPE_CHECKING:
    from pathlib import Path

from tests.writers.docx.reference.dressed import dressed

NAMES = tuple(OFFICES)


def test_there_are_many_offices() -> None:
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_openxml_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(dressed(name).data)
    assert audit_errors(path) == []


@needs_sdk
@pytest.mark.parametrize("name", NAMES)
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(dressed(name).data)
    assert sdk_errors(path) == []


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


def test_a_heading_keeps_clear_of_a_table_where_their_style_leaves_no_room() -> None:
    one = dressed("plain")
    assert one.house.close_headings == {1, 2, 3}
    assert not one.house.close_captions
    body = xml_of(one.data).find(f"{W}body")
    headings = [
        each for each in body if (_style(each) or "").startswith("Heading") and each.getprevious() is not None
    ]
    below = [each for each in headings if each.getprevious().tag == f"{W}tbl" and _style(each) != "Heading4"]
    assert len(headings) > 8
    for heading in below:
        assert heading.find(f"{W}pPr/{W}spacing") is not None


def test_facing_pages_have_the_footer_of_the_others_where_they_have_none() -> None:
    one = dressed("header")
    forms = xml_of(one.data).findall(f".//{W}sectPr")
    footers = [
        {each.get(f"{W}type"): each.get(f"{R}id") for each in form.findall(f"{W}footerReference")}
        for form in forms[1:]
    ]
    assert footers
    for each in footers:
        assert each["even"] == each["default"] != "rIdFooter"


def _style(node: Any) -> str | None:
    found = node.find(f"{W}pPr/{W}pStyle")
    return None if found is None else str(found.get(f"{W}val"))
