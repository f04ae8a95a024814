"""UTF-8 and UTF-16 are read in every form; everything else is named, with the way to put it right."""

from __future__ import annotations

import codecs

import pytest

from dxstrat.source import read_bytes
from tests.source.files_in_encodings import ENCODED, JAPANESE, Encoded


@pytest.mark.parametrize("case", ENCODED, ids=lambda case: case.name)
def test_what_is_no_utf_8_is_named(case: Encoded) -> None:
    reading = read_bytes("plan.yaml", case.data)
    assert reading.document is None
    (finding,) = reading.findings
    assert finding.span is not None
    assert (finding.kind.code, finding.span.line, finding.span.column) == (case.code, case.line, case.column)


@pytest.mark.parametrize(
    "data",
    [
        JAPANESE.encode(),
        codecs.BOM_UTF8 + JAPANESE.encode(),
        JAPANESE.replace("\n", "\r\n").encode(),
        JAPANESE.replace("\n", "\r").encode(),
        codecs.BOM_UTF16_LE + JAPANESE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + JAPANESE.replace("\n", "\r\n").encode("utf-16-be"),
    ],
    ids=["UTF-8", "BOM", "CRLF", "CR", "UTF-16LE", "UTF-16BE with CRLF"],
)
def test_all_forms_of_unicode_text_are_the_same_plan(data: bytes) -> None:
    plain = read_bytes("plan.yaml", JAPANESE.encode())
    reading = read_bytes("plan.yaml", data)
    assert reading.document is not None
    assert reading.findings == ()
    assert reading.document.data["plan"]["title"] == "みどり市DX推進戦略"
    assert reading.document == plain.document
    assert reading.digest == plain.digest
    assert reading.sources == {"plan.yaml": JAPANESE}
    span = reading.document.span(("plan", "purpose"))
    assert (span.line, span.column, span.end_line, span.end_column) == (4, 12, 4, 34)


def test_a_line_of_shift_jis_can_be_shown() -> None:
    reading = read_bytes("plan.yaml", JAPANESE.encode("cp932"))
    assert reading.sources == {"plan.yaml": JAPANESE}


def test_the_digest_is_that_of_the_content() -> None:
    digests = {
        read_bytes(name, data).digest for name in ("a.yaml", "b.yaml") for data in (b"a: 1\n", b"a: 2\n")
    }
    assert len(digests) == 2
    assert all(len(digest) == 64 for digest in digests)
