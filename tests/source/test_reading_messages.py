"""Every kind of finding is reached by a test, and every sentence is fit for the people who read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dxstrat.findings import Severity
from dxstrat.source import read_bytes
from dxstrat.source.kinds import KINDS
from tests.source.files_in_encodings import ENCODED
from tests.source.mistakes_in_text import CASES
from tests.source.test_pictures import WRONG as WRONG_PICTURES
from tests.source.test_reading_include import INCLUDE_CODES
from tests.source.test_reading_limits import LIMIT_CODES

if TYPE_CHECKING:
    from dxstrat.findings import Finding, Kind

_JARGON = re.compile(
    r"プロパティ|スキーマ|配列|オブジェクト|マッピング|シーケンス|スカラー|トークン|パーサ|アンカー|エイリアス|タグ"
)
_ENGLISH_JARGON = re.compile(
    r"\b(propert(y|ies)|object|array|schema|scalar|sequence|token|parser|anchor|alias)\b", re.IGNORECASE
)


def test_every_kind_has_a_case() -> None:
    reached = {finding.split(" ")[0] for case in CASES for finding in case.findings}
    reached |= {case.code for case in ENCODED} | INCLUDE_CODES | LIMIT_CODES
    reached |= {code for _, _, code, _ in WRONG_PICTURES}
    assert reached == {kind.code for kind in KINDS}


def test_codes_and_names_are_used_once_and_in_order() -> None:
    codes = [kind.code for kind in KINDS]
    assert codes == sorted(set(codes))
    assert len({kind.name for kind in KINDS}) == len(KINDS) > 50
    assert all(re.fullmatch(r"DX0[0-8][0-9]", code) for code in codes)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.name) for kind in KINDS)


def _findings() -> list[tuple[str, Finding]]:
    """Return every finding of the cases with the text that it is about."""
    found = []
    for name, data in [(case.name, case.text.encode()) for case in CASES] + [
        (case.name, case.data) for case in ENCODED
    ]:
        reading = read_bytes(name, data)
        found += [(reading.sources[name], finding) for finding in reading.findings]
    return found


def test_sentences_are_plain_and_can_be_shown_on_any_japanese_machine() -> None:
    findings = _findings()
    assert len(findings) > 150
    for text, finding in findings:
        assert finding.fix is not None
        for message in (finding.message, finding.fix, finding.label, finding.kind.title):
            if message is None:
                continue
            assert message.ja.strip()
            assert message.en.strip()
            assert message.ja[-1] not in "。."
            assert message.en[-1] != "."
            assert not _JARGON.search(message.ja), message.ja
            assert not _ENGLISH_JARGON.search(message.en), message.en
            own = {character for character in message.ja + message.en if character not in text}
            "".join(sorted(own - {"😀"})).encode("cp932")  # the character that a plan names in two halves
            assert "\u2014" not in own
        assert re.search(r"(です|ます|ません)( \(.*\))?$", finding.message.ja), finding.message.ja
        assert "ください" in finding.fix.ja


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_titles_are_in_both_languages(kind: Kind) -> None:
    kind.title.ja.encode("cp932")
    kind.title.en.encode("ascii")
    assert kind.title.ja[-1] not in "。."
    assert kind.title.en[0].isupper()


def test_only_what_cannot_be_printed_as_meant_is_an_error() -> None:
    warnings = {kind.name for kind in KINDS if kind.severity is not Severity.ERROR}
    assert warnings == {
        "direction-character",
        "private-character",
        "lost-character",
        "smart-quotes",
        "cut-by-hash",
    }


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        ("- a\n- b\n", "the whole file is a list", "above the list"),
        ("a sentence\n", "the whole file is one text", "write keys and values"),
        ("みどり市\nの計画\n", "the whole file is one text", "write keys and values"),
        ("[a, b]\n", "the whole file is a list", "above the list"),
    ],
)
def test_a_list_at_the_top_is_called_a_list(text: str, message: str, fix: str) -> None:
    (finding,) = read_bytes("plan.yaml", text.encode()).findings
    assert finding.message.en == message
    assert finding.fix is not None
    assert fix in finding.fix.en
