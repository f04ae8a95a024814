"""Everything that rules say, in both languages, as one text that people have read."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.model import build_strategy
from dxstrat.rules import RULES, check_rules
from dxstrat.rules.explanation import explain
from dxstrat.source import SourceDocument
from tests.golden import golden, sayings
from tests.rules.pipeline import all_findings, document_of, over_base
from tests.rules.test_catalogue import JARGON
from tests.rules.test_plans import TEXTS

if TYPE_CHECKING:
    from dxstrat.findings import Finding

GOLDEN = Path(__file__).with_name("messages.txt")
JAPANESE_END = re.compile("(?:です|ます|ません|ませんか|ました)(?:（.*）)?$", re.DOTALL)


def said() -> list[Finding]:
    """Return the findings of all examples and plans, one for each way of saying a thing."""
    texts = [(rule.kind.code, over_base(explain(rule).wrong)) for rule in RULES]
    texts += [(re.findall("# family: (DX.)", text)[0], text) for text in TEXTS.values()]
    findings = {
        (finding.kind.code, finding.message.ja): finding
        for code, text in texts
        for finding in all_findings(text)
        if finding.kind.code.startswith(code) and finding.kind.code not in ("DX204", "DX205")
    }
    return [findings[key] for key in sorted(findings)]


def shown(finding: Finding) -> str:
    """Return one finding as a paragraph of the golden text."""
    head = f"{finding.kind.code} {finding.kind.name} [{finding.level.name}] {finding.element}"
    return "\n".join((head, *sayings(finding, placed=True))) + "\n"


def test_every_message_is_the_one_that_was_read() -> None:
    findings = said()
    assert {finding.kind.code for finding in findings} == {
        rule.kind.code for rule in RULES if rule.kind.code not in ("DX204", "DX205")
    }
    text = "\n".join(map(shown, findings))
    assert text == golden(GOLDEN, text)


@pytest.mark.parametrize("finding", said(), ids=lambda finding: f"{finding.kind.code}-{finding.element}")
def test_a_message_is_plain_and_says_what_to_do(finding: Finding) -> None:
    assert finding.fix is not None
    texts = [finding.message, finding.fix, *(related.message for related in finding.related)]
    texts += [finding.label] if finding.label else []
    for message in texts:
        for text in (message.ja, message.en):
            assert not JARGON.search(text)
            text.encode("cp932")
            assert not text.endswith((".", "。"))
            assert "\n" not in text
            assert "  " not in text
    assert JAPANESE_END.search(finding.message.ja)
    assert finding.fix.ja.endswith("ください")
    assert not finding.message.en[0].isupper() or re.match("[A-Z]+[^a-z]", finding.message.en)


def hostile(value: Any) -> Any:
    """Return data with every Japanese text made hostile to terminals and readers."""
    if isinstance(value, dict):
        return {key: hostile(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [hostile(inner) for inner in value]
    if isinstance(value, str) and not value.isascii():
        return f"\x1b[2J{value}\u202e\n::stop-commands::x"
    return value


@pytest.mark.parametrize("name", TEXTS)
def test_foreign_text_is_harmless_in_every_message(name: str) -> None:
    data = hostile(dict(document_of(TEXTS[name]).data))
    document = SourceDocument("plan.yaml", data, {})
    findings = check_rules(document, build_strategy(data), frozenset())
    assert len(findings) > 8
    for finding in findings:
        messages = [finding.message, finding.fix, finding.label, finding.place]
        messages += [related.message for related in finding.related]
        for message in messages:
            for text in (message.ja, message.en) if message else ():
                assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")]
