"""Nothing in the documents of the examples keeps anybody from reading them; and the checker can find faults."""

from __future__ import annotations

import re

import pytest

from dxstrat.writers.docx.package import zipped
from tests.writers.docx.accessibility import CHECKS, faults
from tests.writers.docx.colours import contrast
from tests.writers.docx.made import ALL, made
from tests.writers.docx.reading import LOOKS, parts_of, sample_docx

BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
CHART = "word/charts/chart1.xml"

BREAKS = (
    ("properties", CORE, r"<dc:title>[^<]*</dc:title>", "", "has no title"),
    ("properties", CORE, r"<dc:creator>[^<]*</dc:creator>", "<dc:creator/>", "has no creator"),
    ("properties", "docProps/app.xml", r"<Company>[^<]*</Company>", "", "has no Company"),
    ("language", STYLES, r'<w:lang w:val="ja-JP"', '<w:lang w:val="en-US"', "default language"),
    ("language", BODY, r"<w:r><w:t", '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t', "another language"),
    ("headings", BODY, r'w:val="Heading1"', 'w:val="Heading3"', "from level 0 to level 3"),
    ("headings", STYLES, r"<w:outlineLvl [^>]*>", "", "no paragraph is a heading"),
    ("tables", BODY, r"<w:tblHeader/>", "", "names neither columns nor rows"),
    ("tables", BODY, r"<w:tblDescription [^>]*>", "", "has no tblDescription"),
    ("tables", BODY, r'<w:tblCaption w:val="[^"]*"', '<w:tblCaption w:val=" "', "has no tblCaption"),
    ("tables", BODY, r'w:firstRow="1"', 'w:firstRow="0"', "a head that its look does not show"),
    ("drawings", BODY, r' descr="[^"]*"', "", "no alternative text"),
    ("drawings", BODY, r' descr="[^"]*"', ' descr="図 1"', "no alternative text"),
    ("drawings", BODY, r'(<wp:docPr [^>]*descr=")[^"]*"', r'\1折れ線"', "hold no figure"),
    ("drawings", BODY, r' name="帯"', ' name="帯" descr="帯"', "marked decoration has words"),
    ("pictures", BODY, r"<wps:cNvSpPr/>", "<a:blip/>", "is a picture"),
    ("colours", STYLES, r'<w:color w:val="555555"', '<w:color w:val="999999"', "999999 on FFFFFF"),
    ("colours", BODY, r'(<w:tc><w:tcPr>.*?w:fill=")1F3864"', r'\1DDDDDD"', "FFFFFF on DDDDDD"),
    ("colours", BODY, r'(<a:solidFill><a:srgbClr val=")1F3864"', r'\1F1F5FB"', "FFFFFF on F1F5FB"),
    ("colours", CHART, r'(<a:defRPr [^>]*><a:solidFill><a:srgbClr val=")[^"]*"', r'\1AAAAAA"', "text in word/charts"),
    ("colour_alone", CHART, r'<a:prstDash [^>]*>(.*?<c:symbol val=")diamond', r"\1circle", "colour alone"),
    ("colour_alone", CHART, r'(<a:ln w="28575"[^>]*><a:solidFill><a:srgbClr val=")\w+', r"\1CCCCCC", "too pale"),
    ("colour_alone", BODY, r'(w:fill="FCE7C8"/>(?:(?!</w:tc>).)*<w:t[^>]*>)[^<]*', r"\1", "by its colour alone"),
    ("colour_alone", BODY, r'w:fill="FCE7C8"', 'w:fill="9FD0D2"', "equal in monochrome"),
    ("colour_alone", STYLES, r'<w:u w:val="single"/>', "", "links are told"),
    ("empty_paragraphs", BODY, r"(<w:p><w:pPr><w:pStyle w:val=\"BodyText\")", r"<w:p/>\1", "empty paragraph"),
    ("empty_paragraphs", BODY, r"(<w:t[^>]*>)", r"\1　　　", "spaces shift text"),
    ("links", BODY, r'(<w:hyperlink r:id="\w+")[^>]*(>.*?<w:t[^>]*>)[^<]*', r"\1\2https://x.jp/", "its address"),
    ("links", BODY, r"(<w:hyperlink r:id=.*?<w:t[^>]*>)[^<]*", r"\1こちら", "says nothing"),
    ("lists", BODY, r"<w:numPr>.*?</w:numPr>", "", "has no bullet"),
    ("lists", BODY, r'"ListBullet"/>(?:<w:keepNext/>)?<w:numPr>.*?</w:numPr>(.*?<w:t[^>]*>)', r'"BodyText"/>\1・', "typed"),
)  # fmt: skip
"""Check, part, what is replaced in it by what, and words of the fault that must then be found."""


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_no_document_of_an_example_has_a_fault(example: str, look: str, document: str) -> None:
    assert faults(made(example, look, document).docx) == []


@pytest.mark.parametrize("look", LOOKS)
def test_the_sample_has_the_faults_that_were_put_into_it(look: str) -> None:
    assert [re.sub(r"(?:, in|:| at) '.*", "", one) for one in faults(sample_docx(look))] == [
        "from level 2 to level 4",
        "a table names neither columns nor rows",
        "a cell says by its colour alone what it means",
    ]


@pytest.mark.parametrize(("check", "part", "old", "new", "told"), BREAKS)
def test_a_fault_is_found(check: str, part: str, old: str, new: str, told: str) -> None:
    parts = parts_of(sample_docx("modern"))
    text, times = re.subn(old, new, parts[part].decode(), flags=re.DOTALL)
    assert times, "nothing to break was found"
    found = list(next(one for one in CHECKS if one.__name__ == check)(zipped({**parts, part: text.encode()})))
    assert [one for one in found if re.search(told, one)]


def test_every_check_is_seen_to_fail() -> None:
    assert {one.__name__ for one in CHECKS} == {check for check, *_ in BREAKS}


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("000000", "FFFFFF") == 21
    assert round(contrast("767676", "FFFFFF"), 2) == 4.54
    assert contrast("1F3864", "1F3864") == 1
