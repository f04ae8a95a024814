"""What is said of every sort of mistake: at the line that says so, and in the words that people have read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dxstrat.findings import Severity
from dxstrat.source import check_schema
from dxstrat.source.check.kinds import KINDS
from tests.golden import golden, sayings
from tests.rules.pipeline import all_findings
from tests.source.check.small_plan import document_of

if TYPE_CHECKING:
    from dxstrat.findings import Finding

HERE = Path(__file__).parent
PLANS = [HERE / "eleven_mistakes.yaml", *sorted((HERE / "plans").glob("*.yaml"))]
TEXTS = {plan.stem: plan.read_text(encoding="utf-8") for plan in PLANS}
GOLDEN = HERE / "messages.txt"
JARGON = re.compile(
    r"プロパティ|スキーマ|配列|オブジェクト|マッピング|文字列|真偽|ブール|バリデ"
    r"|\b(propert(y|ies)|object|array|schema|string|boolean|null|oneOf|anyOf|regex|pattern|instance)\b",
    re.IGNORECASE,
)
ORDER = re.compile(r"ください(?:: .*|。例: .*)?$")


def findings_of(text: str) -> list[Finding]:
    """Return the findings of a text in the order of its lines."""
    findings = check_schema(document_of(text)).findings
    return sorted(
        findings, key=lambda one: (one.span.line, one.span.column, one.element) if one.span else (0, 0, "")
    )


def expected(text: str) -> list[tuple[int, str]]:
    """Return line and code of everything a text says will be found."""
    return sorted(
        (number, code)
        for number, line in enumerate(text.splitlines(), 1)
        for comment in re.findall("# expect: (.*)", line)
        for code in comment.split()
    )


def shown(finding: Finding) -> str:
    """Return one finding as a paragraph of the golden text."""
    span = finding.span
    assert span is not None
    assert finding.label is not None
    assert finding.fix is not None
    head = f"{finding.kind.code} {finding.kind.name} {finding.element}"
    place = f"  {span.line}:{span.column} to {span.end_line}:{span.end_column}"
    return "\n".join((head, place, *sayings(finding, placed=True, numbered=True))) + "\n"


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_found_is_what_the_lines_say(name: str) -> None:
    own = {kind.code for kind in KINDS}
    wanted = [(line, code) for line, code in expected(TEXTS[name]) if code in own]
    assert wanted
    found = sorted(
        (finding.span.line, finding.kind.code) for finding in findings_of(TEXTS[name]) if finding.span
    )
    assert found == wanted


def test_eleven_mistakes_give_eleven_errors_with_all_rules_run() -> None:
    text = TEXTS["eleven_mistakes"]
    wanted = expected(text)
    assert len(wanted) == 11
    errors = [finding for finding in all_findings(text) if finding.level >= Severity.ERROR]
    assert sorted((error.span.line, error.kind.code) for error in errors if error.span) == wanted
    assert all(error.fix for error in errors)


def test_every_kind_is_found_somewhere() -> None:
    assert {code for text in TEXTS.values() for _, code in expected(text)} >= {kind.code for kind in KINDS}


def test_codes_and_names_are_used_once() -> None:
    assert len({kind.code for kind in KINDS}) == len({kind.name for kind in KINDS}) == len(KINDS)
    assert all(re.fullmatch(r"DX(1[0-9]{2}|20[45])", kind.code) for kind in KINDS)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.name) for kind in KINDS)


def test_every_message_is_the_one_that_was_read() -> None:
    text = "\n".join(
        f"# {name}\n\n" + "\n".join(map(shown, findings_of(plan))) for name, plan in TEXTS.items()
    )
    assert text == golden(GOLDEN, text)


@pytest.mark.parametrize("name", TEXTS)
def test_messages_are_plain_and_say_what_to_do(name: str) -> None:
    findings = findings_of(TEXTS[name])
    assert findings
    for finding in findings:
        assert finding.fix is not None
        assert finding.label is not None
        related = [one.message for one in finding.related]
        for message in (finding.message, finding.label, finding.fix, finding.kind.title, *related):
            for text in (message.ja, message.en):
                assert text
                assert not JARGON.search(text)
                text.encode("cp932")
                assert not text.endswith((".", "。")) or "write something like " in text
                assert "\n" not in text
                assert "  " not in text
        assert re.search(r"(です|ます|ません|ませんか)(?:（.*）)?$", finding.message.ja)
        assert ORDER.search(finding.fix.ja)
