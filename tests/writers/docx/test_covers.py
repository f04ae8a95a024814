"""Covers: whatever the title, its lines fit the width and the cover stays one page."""

from __future__ import annotations

import pytest

from dxstrat.document import Cover, Document, Section
from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.measure import width
from dxstrat.writers.docx.xml import POINTS_PER_MM
from tests.writers.docx.reading import LOOKS, W, text_of, xml_of
from tests.writers.docx.sample import METADATA, plain

TITLES = (
    "みどり市DX推進計画",
    "さわやか衛生組合DX実施計画（令和8年度）",
    "みどり市デジタル・トランスフォーメーション推進基本計画（後期実施計画）",
    "第3次みどり市地域情報化計画及び行政改革大綱に基づくデジタル化推進計画、実施計画編",
)


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize("title", TITLES)
def test_no_line_of_a_title_is_wider_than_the_cover(name: str, title: str) -> None:
    look = look_named(name)
    margins = look.page.cover
    room = (look.page.size[0] - margins.left - margins.right) * POINTS_PER_MM
    cover = Cover(
        title=title, subtitle="", statement="", period="令和8年度", edition="第1版", date="令和8年4月",
        municipality="みどり市", stage="",
    )  # fmt: skip
    tree = xml_of(write_docx(Document(METADATA, (Section((cover, plain("本文"))),)), look))
    shown = next(one for one in tree.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Title")
    size = int(shown.find(f"{W}r/{W}rPr/{W}sz").get(f"{W}val")) / 2
    texts = text_of(shown).strip("\N{PARAGRAPH SEPARATOR}").split("\n")
    assert "".join(texts) == title
    assert [text for text in texts if width(text, look.fonts.metrics) * size > room] == []
