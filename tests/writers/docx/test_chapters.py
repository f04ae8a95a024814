"""A short chapter stands below the one before it; all others begin a page."""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING, Literal

import pytest

from dxstrat.document import Contents, Document, Heading, ListBlock, Paragraph, Section, Table, Text
from dxstrat.operations.check import check_plan
from dxstrat.rendering import render
from dxstrat.writers.docx import look_named, write_docx
from tests.examples.shipped import plan_file
from tests.rendering.plans import render_template
from tests.writers.docx.reading import LOOKS, W, text_of, xml_of
from tests.writers.docx.sample import METADATA, kpis, outcome_map

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.document import Block
    from dxstrat.writers.docx import Look


def chapter(name: str, *below: Block, **marks: bool) -> tuple[Block, ...]:
    """Return a chapter with a paragraph, and what else stands below its heading."""
    heading = Heading(1, (Text(name),), name, **marks)  # type: ignore[arg-type]
    return (heading, Paragraph((Text("本文です。"),)), *below)


def starts(*blocks: Block, look: Look | None = None) -> dict[str, bool]:
    """Tell of each chapter whether it begins a page: by its style, or because its section does."""
    written = write_docx(Document(METADATA, (Section(blocks),)), look)
    found = {}
    for number, paragraph in enumerate(xml_of(written).iter(f"{W}p")):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") == "Heading1":
            own = paragraph.find(f"{W}pPr/{W}pageBreakBefore")
            runs_on = own is not None and own.get(f"{W}val") == "0" and number > 0
            above = paragraph.find(f"{W}pPr/{W}spacing")
            assert (above is not None) is runs_on
            found[text_of(paragraph).strip("\N{PARAGRAPH SEPARATOR}")] = not runs_on
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_short_chapters_share_a_page(look: str) -> None:
    blocks = (*chapter("一"), *chapter("二", kpis()), *chapter("三"))
    assert starts(*blocks, look=look_named(look)) == {"一": True, "二": False, "三": False}


def test_a_chapter_that_does_not_fit_below_begins_a_page() -> None:
    figures = tuple(
        dataclasses.replace(outcome_map(), anchor=f"map-{number}", height=90.0) for number in range(4)
    )
    blocks = (*chapter("一", *figures[:2]), *chapter("二", figures[2]), *chapter("三"))
    assert starts(*blocks) == {"一": True, "二": True, "三": False}
    assert starts(*chapter("一", *figures), *chapter("二")) == {"一": True, "二": True}


def test_greeting_contents_and_appendix_have_pages_of_their_own() -> None:
    blocks = (
        *chapter("あいさつ", numbered=False),
        Contents("目次"),
        *chapter("一"),
        *chapter("二"),
        *chapter("資料編", numbered=False),
        *chapter("付記"),
    )
    assert starts(*blocks) == {"あいさつ": True, "一": True, "二": False, "資料編": True, "付記": True}


def test_a_look_may_begin_every_chapter_on_a_page() -> None:
    look = look_named("modern")
    look = dataclasses.replace(look, page=dataclasses.replace(look.page, chapters="new-page"))
    assert starts(*chapter("一"), *chapter("二"), look=look) == {"一": True, "二": True}
    assert starts(*chapter("一"), *chapter("二", runs_on=True), look=look) == {"一": True, "二": False}


@pytest.mark.parametrize("mark", ["page_break", "not_runs_on"])
def test_a_chapter_may_insist_on_a_page(mark: Literal["page_break", "not_runs_on"]) -> None:
    marks = {"page_break": True} if mark == "page_break" else {"runs_on": False}
    assert starts(*chapter("一"), *chapter("二", **marks), *chapter("三")) == {
        "一": True,
        "二": True,
        "三": False,
    }


def test_a_template_may_choose(tmp_path: Path) -> None:
    text = "# 一\n\n本文\n\n# 二 {{ run_on() }}\n\n本文\n\n{{ page_break() }}\n\n# 三\n\n本文\n"
    document = render_template(tmp_path, text).document
    assert document is not None
    headings = [block for block in document.sections[0].blocks if isinstance(block, Heading)]
    assert [(one.runs_on, one.page_break) for one in headings] == [
        (None, False),
        (True, False),
        (None, True),
    ]
    assert starts(*document.sections[0].blocks) == {"一": True, "二": False, "三": True}


@pytest.mark.parametrize(("example", "together"), [("minimal", 2), ("kashima", 2), ("full", 0)])
def test_small_plans_have_chapters_that_share_a_page(example: str, together: int) -> None:
    checked = check_plan(plan_file(example))
    assert checked.strategy is not None
    document = render(checked.strategy, "strategy", source_hash=checked.digest).document
    assert document is not None
    written = xml_of(write_docx(document))
    chapters = [
        one
        for one in written.iter(f"{W}p")
        if (style := one.find(f"{W}pPr/{W}pStyle")) is not None and style.get(f"{W}val") == "Heading1"
    ]
    assert len(chapters) > 6
    shared = [one for one in chapters if one.find(f"{W}pPr/{W}spacing") is not None]
    assert len(shared) >= together
    assert len(shared) < len(chapters) / 2


def test_the_end_of_a_chapter_does_not_stand_alone_on_its_last_page() -> None:
    short, long = "短い段落です。", "長い段落です。" * 80
    ends: tuple[Block, ...] = (kpis(), ListBlock(((Paragraph((Text("項目"),)),),)))
    chapters = [
        chapter("一", Paragraph((Text(long),)), Paragraph((Text(short),))),
        chapter("二", Paragraph((Text(long),))),
        *(chapter(f"{number}", one, Paragraph((Text(long),)), one) for number, one in enumerate(ends)),
    ]
    blocks = [
        dataclasses.replace(block, anchor=f"{number}") if isinstance(block, Table) else block
        for number, block in enumerate(itertools.chain.from_iterable(chapters))
    ]
    held: dict[str, list[tuple[bool, ...]]] = {short: [], long: []}
    written = write_docx(Document(METADATA, (Section(tuple(blocks)),)))
    for paragraph in xml_of(written).iter(f"{W}p"):
        words = text_of(paragraph).strip("\N{PARAGRAPH SEPARATOR}")
        if words in held:
            marks = (paragraph.find(f"{W}pPr/{W}{name}") is not None for name in ("keepNext", "keepLines"))
            held[words].append(tuple(marks))
    assert held[short] == [(False, True)]
    assert held[long] == [(True, False), (False, False), (True, False), (True, False)]
