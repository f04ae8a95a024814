"""Plans in which lines say what is found there: `# expect: DX201`, as an exact set for one family of rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dxstrat.rules import RULES
from tests.rules.pipeline import all_findings

PLANS = sorted((Path(__file__).parent / "plans").glob("*.yaml"))
TEXTS = {plan.stem: plan.read_text(encoding="utf-8") for plan in PLANS}
ONLY_IN_EXAMPLES = {
    "DX204", "DX205",  # stated by the schema, tested with it
    "DX207",  # its plan has nothing else
    "DX301", "DX308", "DX310", "DX312", "DX313", "DX314", "DX323", "DX324", "DX325",  # wishes about entries
    "DX411", "DX415", "DX508", "DX512",  # cannot stand beside others of their family
}  # fmt: skip


def expected(text: str) -> list[tuple[int, str]]:
    """Return line and code of everything a plan says will be found."""
    return sorted(
        (number, code)
        for number, line in enumerate(text.splitlines(), 1)
        for comment in re.findall("# expect: (.*)", line)
        for code in comment.split()
    )


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_found_is_what_the_lines_say(name: str) -> None:
    text = TEXTS[name]
    family = re.findall("# family: (DX.)", text)[0]
    wanted = expected(text)
    assert len(wanted) > 8
    found = sorted(
        (finding.span.line, finding.kind.code)
        for finding in all_findings(text)
        if finding.kind.code.startswith(family) and finding.span
    )
    assert found == wanted


def test_every_rule_is_expected_somewhere_or_says_why_not() -> None:
    codes = {code for text in TEXTS.values() for _, code in expected(text)}
    assert {rule.kind.code for rule in RULES} - codes == ONLY_IN_EXAMPLES
