"""Every point of the seed documents is looked after by a rule that exists and finds something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dxstrat.rules import RULES
from dxstrat.rules.explanation import explain
from tests.rules.pipeline import found, over_base
from tests.rules.seed_rows import SEED_ROWS

BY_NAME = {rule.kind.name: rule for rule in RULES}
FACTS = Path(__file__).parents[2] / ".." / "shared" / "facts" / "seeds.md"


def test_the_table_has_every_row() -> None:
    assert list(SEED_ROWS) == list(range(1, 28))


@pytest.mark.parametrize("row", SEED_ROWS)
def test_the_rules_of_a_row_exist_and_find_what_they_name(row: int) -> None:
    _, names = SEED_ROWS[row]
    assert names
    for name in names:
        assert name in found(over_base(explain(BY_NAME[name]).wrong))


def test_the_rows_are_those_of_the_facts() -> None:
    if not FACTS.exists():
        pytest.skip("the corpora are not beside this checkout")
    rows = re.findall(r"^\| (\d+) \|", FACTS.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(row) for row in rows] == list(SEED_ROWS)
