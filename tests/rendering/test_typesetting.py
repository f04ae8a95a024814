"""An office's punctuation and digits over a whole document: every word by the rule, nothing else touched."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from dxstrat.document import Document, Paragraph, Text
from dxstrat.rendering import render
from dxstrat.rendering.style import Style
from dxstrat.rendering.typesetting import typeset
from dxstrat.text.typography import Typography
from tests.rendering.dump import dump
from tests.rendering.plans import strategy
from tests.rendering.test_golden import DOCUMENTS, PLAN
from tests.rendering.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = [
    Typography("comma-maru", "single-full-width"),
    Typography("comma-period"),
    Typography(digits="half-width"),
]


def document(name: str, style: Style | None = None) -> Document:
    rendering = render(strategy(**PLAN), name, source_hash="0" * 64, style=style)
    assert rendering.document is not None
    return rendering.document


def strings(value: object) -> Iterator[str]:
    """Yield every text in a tree, whatever it is for."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.name not in ("metadata", "anchor", "link", "of"):
                yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from strings(one)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_word_is_by_the_rule_and_nothing_else_changes(name: str, rule: Typography) -> None:
    plain, styled = document(name), typeset(document(name), rule)
    # what is judged piece by piece here is judged line by line there; the plan has no number in two pieces
    assert [rule.applied(one) for one in strings(plain)] == list(strings(styled))
    assert dataclasses.replace(styled.metadata, header="") == dataclasses.replace(plain.metadata, header="")
    assert len(list(strings(plain))) > 50


def test_the_style_of_a_rendering_is_applied_to_plan_template_and_blocks_alike() -> None:
    style = Style(typography=Typography("comma-maru", "single-full-width"))
    shown = list(texts(document("strategy", style)))
    assert not [one for one in shown if "、" in one]
    assert "書かない・待たない・迷わない" in shown
    words = "\n".join(shown)
    assert "年間２万人の来庁者に及びます。" in words  # the plan
    assert "第９条第３項の計画を兼ねます。" in words
    assert "令和８年度（2026年度）から令和10年度（2028年度）までの３年間" in words  # template and formats
    assert "24,001" in words
    assert "1-1" in words
    assert "「書かない窓口」" in words or "書かない窓口" in words


def test_without_a_style_the_document_is_the_golden_one() -> None:
    assert dump(document("strategy", Style())) == dump(document("strategy"))
    tree = document("roadmap")
    assert typeset(tree, Typography()) is tree


def test_a_number_parted_by_emphasis_is_one_number() -> None:
    pieces = (Text("第"), Text("1", bold=True), Text("2回、第"), Text("3", bold=True), Text("回"))
    tree = document("roadmap")
    part = dataclasses.replace(tree.sections[0], blocks=(Paragraph(pieces),))
    set_ = typeset(dataclasses.replace(tree, sections=(part,)), RULES[0])
    (paragraph,) = set_.sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert [getattr(one, "text", "") for one in paragraph.content] == ["第", "1", "2回，第", "３", "回"]
    assert [getattr(one, "bold", None) for one in paragraph.content] == [False, True, False, True, False]


def test_a_link_keeps_its_address() -> None:
    tree = document("roadmap")
    link = Text("第1章、1", link="https://example.jp/1、a")
    part = dataclasses.replace(tree.sections[0], blocks=(Paragraph((link,)),))
    (paragraph,) = typeset(dataclasses.replace(tree, sections=(part,)), RULES[0]).sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (dataclasses.replace(link, text="第１章，１"),)
