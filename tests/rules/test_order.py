"""The order of the lists in a plan does not change what is found."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.pipeline import all_findings, as_yaml, document_of
from tests.rules.test_plans import TEXTS

TOLD_AT_THE_FIRST = {
    "unknown-reference",
    "same-kpi-twice",
    "same-title-twice",
    "same-number-twice",
    "department-spelt-two-ways",
    "mixed-digits",
    "mixed-commas",
    "mixed-sentence-style",
    "list-not-cited",
}
"""Findings about several places, of which the first in the plan is shown."""

NAMED = ("areas", "cases", "departments", "domains", "glossary", "issues", "kpis", "measures", "risks")


def facts(data: dict[str, Any]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    findings = all_findings(as_yaml(data))
    assert len(findings) > 8
    return (
        Counter(finding.kind.code for finding in findings),
        Counter(
            (finding.kind.code, finding.element)
            for finding in findings
            if finding.kind.name not in TOLD_AT_THE_FIRST
        ),
    )


@pytest.mark.parametrize("name", TEXTS)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=8, deadline=None)
def test_shuffled_lists_give_the_same_findings(name: str, seed: int) -> None:
    data = dict(document_of(TEXTS[name]).data)
    dice = random.Random(seed)  # noqa: S311 - nothing is secret here
    shuffled = {key: dice.sample(value, len(value)) if key in NAMED else value for key, value in data.items()}
    assert facts(shuffled) == facts(data)
