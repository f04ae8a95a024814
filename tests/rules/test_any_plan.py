"""Whatever stands in a plan, checking it comes to an end with findings that have a place."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxstrat.model import build_strategy
from dxstrat.rules import check_rules
from dxstrat.source import SourceDocument, check_schema, read_bytes
from tests.rules.pipeline import as_yaml, document_of
from tests.rules.test_plans import TEXTS

ODD: tuple[Any, ...] = (
    None,
    3,
    -1,
    2.5,
    True,
    "x",
    "２０２６",
    "",
    [],
    {},
    [[]],
    [{}],
    {"x": 1},
    "I-01",
    10**14,
    ["K-01"],
)


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value in `data`."""
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for key, value in below for place in places(value, (*path, key)))]


def spoilt(data: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """Return data with one to four of its values replaced or removed."""
    data = copy.deepcopy(data)
    for _ in range(dice.randint(1, 4)):
        *way, last = dice.choice([place for place in places(data) if place])
        group: Any = data
        for step in way:
            group = group[step]
        if dice.random() < 0.3:
            del group[last]
        else:
            group[last] = copy.deepcopy(dice.choice(ODD))
    return data


@pytest.mark.parametrize("name", TEXTS)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_a_spoilt_plan_is_checked_to_its_end(name: str, seed: int) -> None:
    data = spoilt(dict(document_of(TEXTS[name]).data), random.Random(seed))  # noqa: S311 - nothing is secret
    document = read_bytes("plan.yaml", as_yaml(data).encode()).document
    assert document is not None
    schema = check_schema(document)
    findings = check_rules(document, build_strategy(document.data, schema.broken), schema.broken)
    assert all(finding.span is not None and finding.span.file == "plan.yaml" for finding in findings)
    assert not [finding for finding in findings if not finding.message.ja or not finding.message.en]


@pytest.mark.parametrize("name", TEXTS)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=20, deadline=None)
def test_rules_over_references_take_any_data(name: str, seed: int) -> None:
    data = spoilt(dict(document_of(TEXTS[name]).data), random.Random(seed))  # noqa: S311 - nothing is secret
    check_rules(SourceDocument("plan.yaml", data, {}), None, frozenset())
