"""The schema as the check reads it: nothing in it is unchecked, everything in it can be said in both languages."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.source.check.conditions import condition_text
from dxstrat.source.check.fast import UnknownKeyword, compile_schema, python_pattern
from dxstrat.source.check.kinds import BY_NAME
from dxstrat.source.check.pattern_text import PATTERNS
from dxstrat.source.check.repairs import FIRST_YEAR, LAST_YEAR
from dxstrat.source.check.schema import load_schema
from tests.source.check.small_plan import as_yaml, document_of, small_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOT_ANSWERED_IN_PATTERNS = {
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",  # dates, years, codes and numbers have explanations of their own
    "^(199[0-9]|20[0-9]{2}|2100)(H[12]|Q[1-4])?$",
    "^[0-9]{6}$",
    "[^-+−－△▲0-9０-９,，.．%％ 　]",
}


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every schema within a schema."""
    if isinstance(node, dict):
        yield node
        for key, inner in node.items():
            if key in ("properties", "patternProperties", "definitions"):
                for one in inner.values():
                    yield from nodes(one)
            elif key in ("items", "not", "if", "then"):
                yield from nodes(inner)
            elif key == "allOf":
                for one in inner:
                    yield from nodes(one)


@pytest.mark.parametrize(
    "unknown",
    [
        {"anyOf": [{"type": "string"}]},
        {"minimun": 1},
        {"format": "uri"},
        {"pattern": r"\d+"},
        {"pattern": "a$|b"},
        {"items": [{"type": "string"}]},
        {"uniqueItems": True, "items": {"type": "object"}},
        {"enum": [[1]]},
        {"$ref": "https://example.com/other.json"},
        {"properties": {"2026": {}}, "patternProperties": {"^[0-9]{4}$": {}}},
    ],
)
def test_what_the_first_pass_does_not_know_is_refused(unknown: dict[str, Any]) -> None:
    with pytest.raises(UnknownKeyword):
        compile_schema(unknown)


def test_an_unknown_keyword_deep_in_the_schema_is_refused() -> None:
    schema = copy.deepcopy(load_schema())
    compile_schema(schema)
    schema["definitions"]["kpi"]["properties"]["unit"]["contains"] = {}
    with pytest.raises(UnknownKeyword):
        compile_schema(schema)


def test_the_end_of_a_pattern_is_the_end_of_the_text() -> None:
    assert re.search("^a$", "a\n")
    assert not re.search(python_pattern("^a$"), "a\n")
    own = compile_schema({"type": "string", "pattern": "^a$"})
    assert own("a")
    assert not own("a\n")


def test_true_is_no_number_and_a_whole_number_has_no_point() -> None:
    own = compile_schema({"type": "integer"})
    assert own(1)
    assert not own(True)
    assert not own(1.0)
    assert not compile_schema({"enum": [1, 2]})(True)
    assert compile_schema({"type": "number"})(1)


def test_a_condition_on_groups_says_nothing_of_other_values() -> None:
    condition = {"if": {"required": ["a"]}, "then": {"required": ["b"]}}
    for schema, text in (({"type": "object", **condition}, False), (condition, True)):
        own = compile_schema(schema)
        assert bool(own("x")) is text
        assert own({})
        assert own({"a": 1, "b": 1})
        assert not own({"a": 1})


def test_a_form_may_lead_back_to_itself() -> None:
    schema = {"definitions": {"a": {"type": "object", "properties": {"a": {"$ref": "#/definitions/a"}}}}}
    own = compile_schema({"$ref": "#/definitions/a"}, schema)
    assert own({"a": {"a": {}}})
    assert not own({"a": {"a": 1}})


def test_years_are_those_of_the_schema() -> None:
    year = load_schema()["definitions"]["fiscalYear"]
    assert (year["minimum"], year["maximum"]) == (FIRST_YEAR, LAST_YEAR)


def test_every_pattern_is_told_in_both_languages() -> None:
    patterns = {node["pattern"]: node for node in nodes(load_schema()) if "pattern" in node}
    assert len(patterns) > 8
    assert patterns.keys() - NOT_ANSWERED_IN_PATTERNS == PATTERNS.keys()
    assert all(node["patternErrorMessage"] for node in patterns.values())


def test_every_choice_has_a_japanese_name() -> None:
    choices = [node for node in nodes(load_schema()) if "enum" in node and "type" in node]
    assert len(choices) > 20
    assert all(len(node["enum"]) == len(node["enumDescriptions"]) for node in choices)


def test_every_condition_is_told_in_both_languages() -> None:
    texts = {condition_text(node["if"]).en for node in nodes(load_schema()) if "if" in node}
    assert texts == {
        'when "status" is "suspended" or "cancelled"',
        'when "kind" of "municipality" is "joint"',
        'when neither "text" nor "unpublished" is given',
        'when "value" is given',
        'when "text" is given',
        'when "unknown" is given',
        'when "unknown" is not given',
    }


def test_links_of_the_chain_that_the_schema_states_have_a_kind() -> None:
    findings = {
        node["x-finding"]
        for node in nodes(load_schema())
        if "x-finding" in node and "x-referencedBy" not in node
    }
    assert findings
    assert findings <= BY_NAME.keys()


def test_a_sound_plan_is_checked_without_jsonschema(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(small_plan(), encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from dxstrat.source import check_schema, read_plan;"
        "found = check_schema(read_plan(Path(sys.argv[1])).document).findings;"
        "print(len(found), 'jsonschema' in sys.modules, 'dxstrat.source.check.telling' in sys.modules)"
    )
    assert _python(script, str(plan)) == "0 False False"
    plan.write_text(small_plan().replace('"stage": "revised"', '"stage": "revisd"'), encoding="utf-8")
    assert _python(script, str(plan)) == "1 True True"


def _python(script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_work_grows_no_faster_than_the_plan() -> None:
    small, large = _calls(40), _calls(80)
    assert small > 1000
    assert large <= 2.1 * small


def _calls(measures: int) -> int:
    """Return how many calls the first pass makes for a plan with so many measures."""
    from dxstrat.source.check.failing import failing_parts

    data = dict(document_of(small_plan()).data)
    for key in ("issues", "measures", "kpis"):
        data[key] = data[key][:1] * measures
    assert not list(failing_parts(data))
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        list(failing_parts(data))
    finally:
        sys.setprofile(before)
    return calls


def test_many_mistakes_are_all_told() -> None:
    data = dict(document_of(small_plan()).data)
    data["kpis"] = [{**data["kpis"][0], "id": f"K-{i}", "kind": "率"} for i in range(300)]
    from dxstrat.source import check_schema

    assert [finding.kind.code for finding in check_schema(document_of(as_yaml(data))).findings] == [
        "DX104"
    ] * 300
