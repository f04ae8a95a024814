"""The sweep: each field of a plan that has every key, broken in every way, gives one finding at the right line."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from dxstrat.source import check_schema
from dxstrat.source.check.schema import child, keys_of, load_schema
from tests.source.check.single_faults import single_faults
from tests.source.check.small_plan import as_yaml, document_of, paths_in, small_plan

_EVERY = 7
"""Of all cases, some 13,000, every seventh is tried: enough to meet each field and each way of breaking it."""


def test_one_mistake_gives_one_finding_with_the_right_code_at_the_right_line() -> None:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for case in islice(single_faults(dict(document_of(small_plan()).data)), 0, None, _EVERY):
        document = document_of(as_yaml(case.data))
        findings = check_schema(document).findings
        one = len(findings) == 1
        lines = {finding.span.line for finding in findings if finding.span}
        line = document.span(case.at, key=case.on_key).line in lines
        code = one and findings[0].kind.code in case.codes
        counts.update({"cases": 1, "one": one, "line": line, "code": code})
        if not (one and line and code):
            wrong.append(f"{case.mistake} at {case.at}: {[(f.kind.code, f.message.ja) for f in findings]}")
    assert counts["cases"] > 1500
    assert counts["one"] >= 0.98 * counts["cases"], wrong
    assert counts["line"] >= 0.99 * counts["cases"], wrong
    assert counts["code"] == counts["cases"], wrong


def test_the_plan_of_the_sweep_is_sound_and_has_nearly_every_key() -> None:
    document = document_of(small_plan())
    assert check_schema(document).findings == ()
    keys = set(_all_keys(load_schema()))
    there = {
        tuple(str(step) for step in path if isinstance(step, str) and not step.isdecimal())
        for path, _ in paths_in(document.data)
    }
    assert len(keys) > 250
    assert len(keys - there) < 0.05 * len(keys)


def _all_keys(node: object, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    assert isinstance(node, dict)
    found = []
    for key, inner in keys_of(node).items():
        found.append((*above, key))
        found += _all_keys(inner, (*above, key))
        entry = child(inner, 0)
        found += _all_keys(entry, (*above, key)) if entry else []
    return found
