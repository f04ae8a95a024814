"""Every text of every field of a plan is printed; what a plan does not have leaves no trace."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from dxstrat.document import Block, Document, Heading, Paragraph, Table
from dxstrat.model import Strategy, build_strategy
from dxstrat.rendering import render
from dxstrat.rendering.labels import LABELS
from dxstrat.source import read_plan
from tests.rendering.every_key import every_key
from tests.rendering.texts import texts

EXAMPLES = Path(__file__).parents[2] / "examples"
OPTIONAL = [
    field.name
    for field in dataclasses.fields(Strategy)
    if field.name not in {"path", "plan", "issues", "measures", "kpis"}
]


def rendered(strategy: Strategy, name: str = "strategy") -> Document:
    rendering = render(strategy, name, source_hash="")
    assert rendering.findings == ()
    assert rendering.document is not None
    return rendering.document


def test_every_text_number_day_and_choice_is_printed() -> None:
    filled = every_key()
    assert len(filled.texts) > 200
    printed = "\n".join(texts(rendered(filled.strategy))).replace("⏎", "")
    assert {field: text for text, field in filled.texts.items() if text not in printed} == {}


def test_what_is_unknown_is_printed_with_its_reason() -> None:
    strategy = every_key().strategy
    kpi = strategy.kpis[0]
    assert kpi.baseline is not None
    baseline = dataclasses.replace(kpi.baseline, value=None, unknown="調査をしていないためです。")
    actual = dataclasses.replace(kpi.actuals[2026], number=None, unpublished="集計中のためです。")
    unknown = dataclasses.replace(
        strategy, kpis=(dataclasses.replace(kpi, baseline=baseline, actuals={2026: actual}),)
    )
    printed = "\n".join(texts(rendered(unknown)))
    assert "調査をしていないためです。" in printed
    assert "集計中のためです。" in printed
    assert "未公表" in printed


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_section_that_is_missing_leaves_no_trace(name: str) -> None:
    strategy = every_key().strategy
    empty: dict[str, Any] = {name: () if isinstance(getattr(strategy, name), tuple) else None}
    document = rendered(dataclasses.replace(strategy, **empty))
    assert_no_empty_headings(document)


@pytest.mark.parametrize("name", OPTIONAL)
@pytest.mark.parametrize("document", ["strategy", "roadmap", "summary"])
def test_each_section_can_be_the_only_one(name: str, document: str) -> None:
    full = every_key().strategy
    bare = Strategy(plan=full.plan, issues=(), measures=(), kpis=())
    rendering = render(dataclasses.replace(bare, **{name: getattr(full, name)}), document, source_hash="")
    assert rendering.findings == ()
    assert rendering.document is not None
    assert_no_empty_headings(rendering.document)


@pytest.mark.parametrize(
    "part", ["current_state", "governance", "review", "ai", "data", "people", "safety", "policies"]
)
def test_each_key_of_a_section_can_be_the_only_one(part: str) -> None:
    full = every_key().strategy
    section = getattr(full, part)
    for field in dataclasses.fields(section):
        if field.name == "path":
            continue
        emptied = {
            other.name: () if isinstance(getattr(section, other.name), tuple) else None
            for other in dataclasses.fields(section)
            if other.name not in {"path", field.name}
        }
        only = dataclasses.replace(section, **emptied)
        assert_no_empty_headings(rendered(dataclasses.replace(full, **{part: only})))


@pytest.mark.parametrize("document", ["strategy", "roadmap", "summary"])
@pytest.mark.parametrize("example", ["minimal", "kashima", "full"])
def test_the_examples_are_rendered(example: str, document: str) -> None:
    plan = EXAMPLES / example / "plan.yaml"
    reading = read_plan(plan)
    assert reading.document is not None
    strategy = build_strategy(reading.document.data)
    assert strategy is not None
    assert_no_empty_headings(rendered(strategy, document))


def test_no_table_is_wider_than_the_page() -> None:
    tables = [block for block in blocks(rendered(every_key().strategy)) if isinstance(block, Table)]
    assert len(tables) > 40
    for table in tables:
        widest = 247 if table.look == "roadmap" else 160
        assert sum(column.weight for column in table.columns) <= widest + 0.001, table.anchor


def test_every_row_fills_its_table() -> None:
    for table in blocks(rendered(every_key().strategy)):
        if not isinstance(table, Table):
            continue
        covered = [0] * len(table.rows)
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                for below in range(cell.rows):
                    covered[number + below] += cell.columns
        assert set(covered) == {len(table.columns)}, table.anchor


def test_every_choice_has_its_word() -> None:
    assert all(word for words in LABELS.values() for word in words.values())


def blocks(document: Document) -> list[Block]:
    return [block for section in document.sections for block in section.blocks]


def assert_no_empty_headings(document: Document) -> None:
    found = blocks(document)
    headings = 0
    for block, following in zip(found, [*found[1:], None], strict=True):
        if isinstance(block, Heading):
            headings += 1
            assert following is not None
            assert not (isinstance(following, Heading) and following.level <= block.level)
        if isinstance(block, Paragraph):
            assert block.content
    assert headings
