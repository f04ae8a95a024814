"""Fuzzes reading a plan and holding it against the schema: whatever the bytes, there is a plan or a finding."""

from __future__ import annotations

from pathlib import Path

import atheris

with atheris.instrument_imports(include=["dxstrat.source"]):
    from dxstrat.source import check_schema, read_bytes

from tests.fuzz.running import fuzz
from tests.source.files_in_encodings import ENCODED
from tests.source.mistakes_in_text import CASES
from tests.source.pieces import PIECES

LONGEST = 8_192
PLAN = Path(__file__).parents[2] / "examples" / "minimal" / "plan.yaml"


def read_and_check(data: bytes) -> None:
    """Hold one reading to the laws of all readings."""
    reading = read_bytes("plan.yaml", data)
    findings = reading.findings
    if reading.document is None:
        assert findings
    else:
        findings += check_schema(reading.document).findings
    for finding in findings:
        assert finding.span is not None
        lines = reading.sources[finding.span.file].split("\n")
        assert 1 <= finding.span.line <= len(lines)
        assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
        assert (finding.span.line, finding.span.column) <= (finding.span.end_line, finding.span.end_column)
        finding.message.ja.encode()


if __name__ == "__main__":
    texts = [case.text.encode() for case in CASES if len(case.text) <= LONGEST]
    fuzz(
        read_and_check,
        seeds=[*texts, *(one.data for one in ENCODED), PLAN.read_bytes()],
        words=[piece.encode() for piece in PIECES if piece.strip(" ")],
        longest=LONGEST,
    )
