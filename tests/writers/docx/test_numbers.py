"""Headings and captions are counted as Word counts them; references and contents say the same."""

from __future__ import annotations

import dataclasses
import re

import pytest

from dxstrat.document import Contents, Document, Heading, Paragraph, Reference, Section, Table, Text
from dxstrat.errors import DxstratError
from dxstrat.writers.docx import Look, look_named, write_docx
from dxstrat.writers.docx.numberings import SHIPPED_NUMBERINGS, TWO_DIGITS, numbering_named
from dxstrat.writers.docx.numbers import HeadingCounter, number_text
from tests.writers.docx import soundness
from tests.writers.docx.reading import LOOKS, W, sample_docx, text_of, xml_of
from tests.writers.docx.sample import METADATA, document, kpis, plain


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ("modern", ["第1章", "1", "2", "(1)", "(2)", "ア", "イ", "第2章", "1", "(1)"]),
        ("formal", ["第1", "1", "2", "(1)", "(2)", "ア", "イ", "第2", "1", "(1)"]),
    ],
)
def test_lower_levels_begin_again_below_a_higher_one(look: str, expected: list[str]) -> None:
    counter = HeadingCounter(look_named(look).numbering.levels)
    assert [counter.next(level) for level in (1, 2, 2, 3, 3, 4, 4, 1, 2, 3)] == expected


def test_katakana_go_round_doubled() -> None:
    assert [number_text(n, "aiueoFullWidth") for n in (1, 5, 46, 47)] == ["ア", "オ", "ン", "アア"]
    assert number_text(12, "decimal") == "12"


@pytest.mark.parametrize("look", LOOKS)
def test_the_list_of_the_headings_is_the_look_s_scheme(look: str) -> None:
    numbering = xml_of(sample_docx(look), "word/numbering.xml")
    levels = numbering.findall(f"{W}abstractNum[@{W}abstractNumId='1']/{W}lvl")
    written = [
        (one.find(f"{W}lvlText").get(f"{W}val"), one.find(f"{W}numFmt").get(f"{W}val")) for one in levels
    ]
    assert written == [(level.number, level.format) for level in look_named(look).numbering.levels]
    linked = [one.find(f"{W}pStyle").get(f"{W}val") for one in levels[:4]]
    assert linked == ["Heading1", "Heading2", "Heading3", "Heading4"]


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ("modern", "課題は表1、指標は表2、進め方は第1章2と第1章2(1)、体制は図3のとおりです。"),
        ("formal", "課題は表1、指標は表2、進め方は第1の2と第1の2の(1)、体制は図3のとおりです。"),
    ],
)
def test_references_print_what_the_place_is_called(look: str, expected: str) -> None:
    assert expected in text_of(xml_of(sample_docx(look)))


def test_a_reference_to_an_unnumbered_heading_prints_its_words() -> None:
    tree = Document(
        METADATA,
        (Section((Heading(1, (Text("はじめに"),), "a", numbered=False), Paragraph((Reference("a"),)))),),
    )
    body = xml_of(write_docx(tree))[0]
    assert text_of(body[1]) == "\u2029はじめに"
    assert [one.text for one in body.iter(f"{W}instrText")] == [" REF _Ref00000001 \\h "]


def test_unnumbered_headings_do_not_count() -> None:
    lines = _contents(sample_docx("modern"))
    assert lines[:4] == ["はじめに", "第1章 計画の策定に当たって", "1 策定の趣旨", "2 計画期間と 進め方"]
    assert lines[-2:] == ["第6章 ロードマップ", "資料"]
    assert len(lines) == 16


def test_contents_carry_pages_where_they_are_known() -> None:
    tree = document()
    pages = {"about": 4, "roadmap-chapter": 11}
    lines = _contents(write_docx(tree, pages=pages))
    assert lines[1] == "第1章 計画の策定に当たって\t4"
    assert lines[2] == "1 策定の趣旨"
    assert lines[-2] == "第6章 ロードマップ\t11"
    instructions = [one.text for one in xml_of(write_docx(tree, pages=pages)).iter(f"{W}instrText")]
    assert len([one for one in instructions if "PAGEREF" in one]) == 2
    assert [one for one in instructions if "TOC" in one] == [' TOC \\o "1-3" \\h \\z \\u ']


def test_contents_without_any_heading_hold_a_whole_field() -> None:
    tree = Document(METADATA, (Section((Contents("目次"), plain("本文"))),))
    kinds = [one.get(f"{W}fldCharType") for one in xml_of(write_docx(tree)).iter(f"{W}fldChar")]
    assert kinds == []


def test_captions_count_tables_and_figures_apart() -> None:
    text = text_of(xml_of(sample_docx("modern")))
    assert re.findall(r"[表図]\d　[^\u2029]{3}", text) == [
        "図1　オンラ",
        "表1　主な課",
        "図2　成果マ",
        "表2　KPI",
        "図3　推進体",
        "表3　ロード",
        "表4　記号 ",
    ]


def test_a_reference_to_nowhere_is_refused_by_name() -> None:
    tree = Document(METADATA, (Section((Paragraph((Reference("nowhere"),)),)),))
    with pytest.raises(ValueError, match="nowhere"):
        write_docx(tree)


def test_an_anchor_that_stands_twice_is_refused_by_name() -> None:
    tree = Document(METADATA, (Section((Heading(1, (Text("章"),), "kpis"), kpis())),))
    with pytest.raises(ValueError, match="'kpis' stands twice"):
        write_docx(tree)


SCHEMES = {
    "chapters": ["第1章", "1", "2", "(1)", "(2)", "ア", "イ", "第2章", "1", "(1)"],
    "sections": ["第1", "1", "2", "(1)", "(2)", "ア", "イ", "第2", "1", "(1)"],
    "decimal": ["1", "1.1", "1.2", "1.2.1", "1.2.2", "1.2.2.1", "1.2.2.2", "2", "2.1", "2.1.1"],
    "none": [""] * 10,
}


def look_with(scheme: str, *, full_width: bool = False) -> Look:
    numbering = numbering_named(scheme)
    return dataclasses.replace(
        look_named("modern"),
        numbering=numbering.in_full_width() if full_width else numbering,
        single_full_width=full_width,
    )


def test_every_scheme_is_tried() -> None:
    assert set(SCHEMES) == set(SHIPPED_NUMBERINGS.names())
    with pytest.raises(DxstratError) as caught:
        numbering_named("第1章")
    assert "chapters / decimal / none / sections" in caught.value.fix_ja
    assert "there is no numbering named" in caught.value.en


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_scheme_counts_whatever_the_look(scheme: str) -> None:
    counter = HeadingCounter(numbering_named(scheme).levels)
    assert [counter.next(level) for level in (1, 2, 2, 3, 3, 4, 4, 1, 2, 3)] == SCHEMES[scheme]


@pytest.mark.parametrize(
    ("scheme", "full_width", "expected"),
    [
        ("chapters", False, "課題は表1、指標は表2、進め方は第1章2と第1章2(1)、体制は図3のとおりです。"),
        (
            "sections",
            True,
            "課題は表１、指標は表２、進め方は第１の２と第１の２の(１)、体制は図３のとおりです。",
        ),
        ("decimal", False, "課題は表1、指標は表2、進め方は1.2と1.2.1、体制は図3のとおりです。"),
        ("decimal", True, "課題は表１、指標は表２、進め方は1.2と1.2.1、体制は図３のとおりです。"),
        (
            "none",
            False,
            "課題は表1、指標は表2、進め方は計画期間と 進め方と基本の方向、体制は図3のとおりです。",
        ),
    ],
)
def test_references_follow_the_scheme(scheme: str, full_width: bool, expected: str) -> None:
    data = write_docx(document(), look_with(scheme, full_width=full_width))
    assert expected in text_of(xml_of(data))
    assert soundness.faults(data) == []
    assert data == write_docx(document(), look_with(scheme, full_width=full_width))


def test_headings_without_numbers_have_none_anywhere() -> None:
    data = write_docx(document(), look_with("none"))
    assert _contents(data)[:3] == ["はじめに", "計画の策定に当たって", "策定の趣旨"]
    levels = xml_of(data, "word/numbering.xml").findall(f"{W}abstractNum[@{W}abstractNumId='1']/{W}lvl")
    assert {one.find(f"{W}lvlText").get(f"{W}val") for one in levels} == {""}
    assert {one.find(f"{W}suff").get(f"{W}val") for one in levels} == {"nothing"}


def test_one_digit_is_full_width_and_two_are_half_width_in_headings_and_captions() -> None:
    headings = tuple(Heading(1, (Text(f"章{n}"),), f"c{n}") for n in range(1, 12))
    tree = Document(METADATA, (Section((Contents("目次"), *headings, *(kpis_at(n) for n in range(1, 11)))),))
    data = write_docx(tree, look_with("chapters", full_width=True))
    assert _contents(data)[8:11] == ["第９章 章9", "第10章 章10", "第11章 章11"]
    lists = [
        number.get(f"{W}val") if (number := one.find(f"{W}pPr/{W}numPr/{W}numId")) is not None else None
        for one in xml_of(data).iter(f"{W}p")
        if one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Heading1"
    ]
    assert lists == [None] * 9 + [str(TWO_DIGITS)] * 2
    numbering = xml_of(data, "word/numbering.xml")
    (own,) = numbering.findall(f"{W}num[@{W}numId='{TWO_DIGITS}']")
    assert own.find(f"{W}abstractNumId").get(f"{W}val") == "1"
    assert own.find(f".//{W}numFmt").get(f"{W}val") == "decimal"
    formats = numbering.findall(f"{W}abstractNum[@{W}abstractNumId='1']/{W}lvl/{W}numFmt")
    assert formats[0].get(f"{W}val") == "decimalFullWidth"
    fields = [one.text for one in xml_of(data).iter(f"{W}instrText") if "SEQ" in one.text]
    assert fields == [" SEQ 表 \\* DBCHAR "] * 9 + [" SEQ 表 \\* ARABIC "]
    assert "表９　" in text_of(xml_of(data))
    assert "表10　" in text_of(xml_of(data))


def kpis_at(number: int) -> Table:
    return dataclasses.replace(kpis(), anchor=f"kpis-{number}")


def _contents(data: bytes) -> list[str]:
    found = xml_of(data).find(f".//{W}sdtContent")
    return [text_of(one).removeprefix("\u2029") for one in found][1:]
