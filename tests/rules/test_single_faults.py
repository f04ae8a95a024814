"""The sweep of whole runs: one slip in the text of a plan gives one error, with the right code at the right line."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.findings import Finding, Report, Severity
from dxstrat.model import build_strategy
from dxstrat.reporters.entries import entries
from dxstrat.reporters.options import Options
from dxstrat.rules import check_rules
from dxstrat.source import check_schema, read_bytes, read_plan
from tests.rules.single_faults import faults_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping

PLANS = sorted((Path(__file__).parents[1] / "forms" / "plans").glob("*.yaml"))
_EVERY = 17
"""Of some 27,000 faults, every seventeenth is tried."""

KINDS = {
    "delete",
    "typo",
    "wrong type",
    "full-width",
    "empty",
    "too long",
    "duplicate",
    "unknown id",
    "unknown choice",
    "wrong indent",
}


def run(text: str) -> list[Finding]:
    """Return the findings of a whole run."""
    reading = read_bytes("plan.yaml", text.encode())
    findings = list(reading.findings)
    if reading.document is not None:
        schema = check_schema(reading.document)
        strategy = build_strategy(reading.document.data, schema.broken)
        findings += (*schema.findings, *check_rules(reading.document, strategy, schema.broken))
    return findings


def errors(text: str) -> list[Finding]:
    """Return the errors of a whole run."""
    return [one for one in run(text) if one.level is Severity.ERROR]


def written(plan: Mapping[str, Any]) -> str:
    """Return the text of a plan."""
    return "\n".join(line.text for line in lines_of(plan)) + "\n"


def fingerprints(text: str) -> list[str]:
    """Return what a whole run is known by."""
    report = Report.of("plan.yaml", run(text), {"plan.yaml": text}, None)
    return sorted(entry.fingerprint for entry in entries([report], Options()))


def test_one_slip_gives_one_error_with_the_right_code_at_the_right_line() -> None:
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    wrong: list[str] = []
    plans = [dict(document.data) for plan in PLANS if (document := read_plan(plan).document)]
    assert len(plans) == len(PLANS) > 12
    for fault in islice((one for plan in plans for one in faults_of(plan)), 0, None, _EVERY):
        found = errors(fault.text)
        one = len(found) == 1
        line = any(error.span and error.span.line in fault.lines for error in found)
        code = any(error.kind.code in fault.codes for error in found)
        counts.update({"cases": 1, "one": one, "line": line, "code": code})
        kinds[fault.kind] += 1
        if not (one and line and code):
            told = [(error.kind.code, error.span and error.span.line) for error in found]
            wrong.append(f"{fault.kind} in line {fault.lines}: {told}")
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 10
    assert counts["cases"] > 1500
    assert counts["one"] >= 0.98 * counts["cases"], wrong
    assert counts["line"] >= 0.99 * counts["cases"], wrong
    assert counts["code"] == counts["cases"], wrong


def test_the_plans_are_sound_as_they_are_written_out() -> None:
    for plan in PLANS:
        document = read_plan(plan).document
        assert document is not None
        text = written(document.data)
        assert errors(text) == []
        again = read_bytes("plan.yaml", text.encode()).document
        assert again is not None
        assert again.data == document.data


@pytest.mark.parametrize("plan", PLANS[::4], ids=lambda plan: plan.stem)
def test_fingerprints_stay_when_lines_or_entries_move(plan: Path) -> None:
    document = read_plan(plan).document
    assert document is not None
    tried = 0
    for fault in islice(faults_of(document.data), 3, None, 97):
        above = "# a\n\n" + fault.text.replace("\nmeasures:", "\n\n# b\nmeasures:")
        assert fingerprints(above) == fingerprints(fault.text)
        tried += 1
    assert tried > 5
    known = fingerprints(written(document.data))
    assert len(known) > 5
    for key in ("issues", "measures", "kpis"):
        assert fingerprints(written({**document.data, key: document.data[key][::-1]})) == known
