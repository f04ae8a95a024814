"""The first pass and jsonschema agree on what is valid, and whatever is invalid is told in words, without a crash."""

from __future__ import annotations

import copy
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dxstrat.source import SourceDocument, check_schema, read_bytes
from dxstrat.source.check.failing import failing_parts, jsonschema_root, validator
from dxstrat.source.check.fast import compile_schema
from dxstrat.source.check.schema import form_of, load_schema, node_at, target
from tests.source.check.single_faults import single_faults
from tests.source.check.small_plan import as_yaml, document_of, paths_in, small_plan, with_value

if TYPE_CHECKING:
    from dxstrat.source import Path

DATA = dict(document_of(small_plan()).data)
PATHS = [path for path, _ in paths_in(DATA)]
WORDS = [
    "", " ", "a\n", "2026-03-31", "2026-03-31\n", "2026-02-30", "２０２６-03-31", "2026", "2026Q1", "2026Q1\n", "2026H3",
    "I-01", "I-01\n", "high", "saas", "999997", "99999７", "-", "４５", "https://a.example", "a@b", "text", "あ" * 201,
    "true", "soumu-dx@2.3", "20業務", "1,000",
]  # fmt: skip
KEYS = st.sampled_from(
    ["id", "title", "value", "text", "unpublished", "by", "unknown", "kind", "2028", "2028\n", "from", "x"]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, 1, 2, -1, 1.0, 2026, 2026.0, 2026.5, 1989, 2101, 10**15, 10**15 + 1, 1e300]),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(WORDS),
    st.text(max_size=8),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=6,
)
SOUND = {
    name: [value for path, value in paths_in(DATA) if form_of(node_at(path)) == name]
    for name in sorted(load_schema()["definitions"])
}
"""For each form of the schema what stands in its place in a sound plan."""


def is_valid_to_jsonschema(data: Any, schema: dict[str, Any] | None = None) -> bool:
    return validator().evolve(schema=schema or jsonschema_root()).is_valid(data)


@pytest.mark.parametrize("name", SOUND)
def test_they_agree_on_each_form(name: str) -> None:
    own = compile_schema(load_schema()["definitions"][name], load_schema())
    theirs = jsonschema_root()["definitions"][name]
    sound = SOUND[name]
    seen = {True: 0, False: 0}

    @settings(max_examples=60, deadline=None, database=None, derandomize=True)
    @given(st.data())
    def agree(drawn: st.DataObject) -> None:
        value = drawn.draw(VALUES)
        start = drawn.draw(st.sampled_from([None, *sound]))
        if isinstance(start, dict) and drawn.draw(st.booleans()):
            value = {**start, drawn.draw(st.sampled_from([*start, "note", "id", "zzz"])): value}
        elif start is not None:
            value = start
        valid = is_valid_to_jsonschema(value, theirs)
        seen[valid] += 1
        assert bool(own(value)) == valid

    agree()
    assert seen[True] > 0
    assert seen[False] > 0


def test_they_agree_on_plans_with_one_mistake() -> None:
    own = compile_schema(load_schema())
    cases = list(islice(single_faults(DATA), 0, None, 97))
    assert len(cases) > 100
    assert own(DATA)
    assert is_valid_to_jsonschema(DATA)
    for case in cases:
        valid = is_valid_to_jsonschema(case.data)
        assert bool(own(case.data)) == valid == (not list(failing_parts(case.data))), case.mistake


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(PATHS), VALUES), min_size=1, max_size=3))
@example([(("issues",), None)])
@example([(("measures", 0, "issues"), [{}, "I-01"])])
@example([(("kpis", 0, "targets"), {"": 1, "2028\n": 1})])
def test_what_is_invalid_is_told_and_nothing_crashes(changes: list[tuple[Path, Any]]) -> None:
    data: Any = copy.deepcopy(DATA)
    for path, value in changes:
        if _reaches(data, path):
            data = with_value(data, path, value)
    document = SourceDocument("plan.yaml", data, {"plan.yaml": ""})
    check = check_schema(document)
    valid = is_valid_to_jsonschema(data)
    assert bool(list(failing_parts(data))) == (not valid)
    if not valid:
        assert check.findings
        assert check.broken or {finding.kind.code for finding in check.findings} == {"DX101"}
    for finding in check.findings:
        assert finding.element
        for message in (finding.message, finding.fix, finding.label):
            assert message is not None
            assert message.ja
            assert message.en


@pytest.mark.parametrize("nothing", [None, ""], ids=["no value", "an empty text"])
def test_a_key_that_a_group_could_have_too_is_told_where_nothing_stands_in_it(nothing: str | None) -> None:
    groups = [(path, value) for path, value in paths_in(DATA) if isinstance(value, dict)]
    absent = [
        (path, value, key)
        for path, value in groups
        for key in target(node_at(path)).get("properties", {})
        if key not in value
    ]
    assert len(absent) > 100
    for path, value, key in absent:
        data = with_value(DATA, path, {**value, key: nothing})
        findings = check_schema(SourceDocument("plan.yaml", data, {"plan.yaml": ""})).findings
        assert findings, (path, key)
        told = [text.ja for one in findings for text in (one.message, one.fix) if text is not None]
        assert not [text for text in told if "{}" in text or "None" in text]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([*load_schema()["properties"], "x"]), VALUES, max_size=6))
def test_any_text_that_is_yaml_can_be_checked(data: dict[str, Any]) -> None:
    reading = read_bytes("plan.yaml", as_yaml(data).encode("utf-8", "replace"))
    if reading.document is not None:
        check = check_schema(reading.document)
        assert check.findings or reading.findings
        for finding in check.findings:
            assert finding.span is not None
            assert finding.span.line >= 1


def _reaches(data: Any, path: Path) -> bool:
    for step in path:
        if isinstance(step, str):
            if not isinstance(data, dict) or step not in data:
                return False
        elif not isinstance(data, list) or step >= len(data):
            return False
        data = data[step]
    return True
