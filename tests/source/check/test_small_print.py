"""Details of the check of the form that only their own tests would miss: ends of ranges, rare words, odd keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft7Validator

from dxstrat.source import check_schema, read_bytes
from dxstrat.source.check.failing import Refusal
from dxstrat.source.check.fast import UnknownKeyword, compile_schema, python_pattern
from dxstrat.source.check.faults import faults_of
from dxstrat.source.check.municipality_code import is_code
from dxstrat.source.check.repairs import FIRST_YEAR, LAST_YEAR, number_from_text, year_from_text
from dxstrat.source.check.typed import typed
from tests.source.hostile.plan import populated, swapped, titled

if TYPE_CHECKING:
    from dxstrat.findings import Finding


def _findings(text: str) -> list[Finding]:
    reading = read_bytes("plan.yaml", text.encode())
    assert reading.document is not None
    return [*reading.findings, *check_schema(reading.document).findings]


def _only(text: str) -> Finding:
    (finding,) = _findings(text)
    return finding


def _fix(text: str) -> str:
    finding = _only(text)
    assert finding.fix is not None
    return finding.fix.en


@pytest.mark.parametrize("code", ["200000", "010201", "010006", "131016", "473821"])
def test_check_digits_of_every_remainder_are_right(code: str) -> None:
    """The first two have a sum that leaves 1 and 0 when divided by 11: 長野県, and one made up."""
    assert is_code(code)
    assert not is_code(code[:5] + str((int(code[5]) + 1) % 10))


def test_the_first_and_the_last_year_are_years() -> None:
    assert year_from_text(str(FIRST_YEAR)) == FIRST_YEAR
    assert year_from_text(str(LAST_YEAR)) == LAST_YEAR
    assert year_from_text(str(FIRST_YEAR - 1)) is None
    assert year_from_text(str(LAST_YEAR + 1)) is None


@pytest.mark.parametrize(("text", "number", "unit"), [("20 分", "20", "分"), (" 5.2 万 ", "5.2", "万")])
def test_spaces_round_a_number_are_passed_over(text: str, number: str, unit: str) -> None:
    found = number_from_text(text)
    assert found is not None
    assert (found.typed, found.unit) == (number, unit)


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("52000.0", "write 52000"),
        ("５２０００．０人", "write 52000"),
        ("5.2万人", "write 52000"),
        ("52000.5人", "write a whole number such as 52000"),
        ("52,000.5", "write a whole number such as 52000"),
        ("52000.5", "write a whole number such as 52000"),
    ],
)
def test_a_whole_number_is_asked_for_where_there_is_none(written: str, fix: str) -> None:
    assert _fix(populated(written)) == fix


def test_keys_are_typed_without_quotes_where_they_need_none() -> None:
    assert typed({"2028": 20, "a": "b", "y": 1, "a b": 2, "年": 3, "": 4}) == (
        '{2028: 20, a: b, y: 1, a b: 2, 年: 3, "": 4}'
    )


@pytest.mark.parametrize("key", [r'"2028\n"', r'"2028 "', r'"02028"', "20280"])
def test_a_year_as_key_is_nothing_but_a_year(key: str) -> None:
    assert _only(swapped("{2028: 20}", f"{{{key}: 20}}")).kind.code == "DX115"


@pytest.mark.parametrize("letter", "dwDWbBZAzpP")
def test_patterns_that_editors_read_in_another_way_are_refused(letter: str) -> None:
    with pytest.raises(UnknownKeyword):
        python_pattern(f"^\\{letter}+$")
    assert python_pattern("^[a-z]+$") == r"^[a-z]+\Z"
    assert python_pattern(r"^\.a$") == r"^\.a\Z"


@pytest.mark.parametrize("group", ["baseline: {year: 2024, value: 28分}", "actuals: {2026: 28分}"])
def test_a_unit_that_a_value_repeats_is_told_in_every_group(group: str) -> None:
    finding = _only(swapped("    survey: true", f"    {group}\n    survey: true"))
    assert finding.kind.code == "DX106"
    assert finding.fix is not None
    assert finding.fix.en == "write 28"


def test_a_wrong_version_is_underlined_itself() -> None:
    span = _only(swapped("dxstrat: 1", "dxstrat: 2")).span
    assert span is not None
    assert (span.line, span.column, span.end_column) == (1, 10, 11)


@pytest.mark.parametrize("version", ["[1]", "{a: 1}", "\n  - 1", "\n  a: 1"])
def test_a_version_that_is_no_number_is_underlined_at_its_key(version: str) -> None:
    finding = _only(swapped("dxstrat: 1", f"dxstrat: {version}"))
    span = finding.span
    assert span is not None
    assert (span.line, span.column, span.end_line, span.end_column) == (1, 1, 1, 8)
    assert finding.fix is not None
    assert finding.fix.en == "write dxstrat: 1"


@pytest.mark.parametrize("version", ["0", "1.0", "x", "-1"])
def test_no_newer_dxstrat_is_asked_for_where_the_version_is_not_higher(version: str) -> None:
    assert _fix(swapped("dxstrat: 1", f"dxstrat: {version}")) == "write dxstrat: 1"


@pytest.mark.parametrize("text", ["多い", "", "~", '""', "　", "5", "[1]", "{a: 1}"])
def test_keys_that_exclude_each_other_are_told_as_such_whatever_they_hold(text: str) -> None:
    actuals = f"    actuals: {{2026: {{value: 20, text: {text} }}}}\n"
    finding = _only(swapped("    survey: true\n", f"    survey: true\n{actuals}"))
    assert finding.kind.code == "DX116"
    assert finding.fix is not None
    assert finding.fix.en == 'delete either "text" or "value"'


@pytest.mark.parametrize("entry", ["あ" * 500, "I" * 300 + " 1"])
def test_of_several_faults_of_a_value_the_most_telling_is_told(entry: str) -> None:
    assert _only(swapped("issues: [I-01]", f"issues: ['{entry}']")).kind.code == "DX107"


@pytest.mark.parametrize("turned", [False, True])
def test_what_is_wrong_at_any_rate_is_told_before_what_is_wrong_on_a_condition(*, turned: bool) -> None:
    always = {"required": ["a"], "properties": {"b": {"minItems": 1}}}
    sometimes = {"if": {"required": ["b"]}, "then": {"required": ["a"], "properties": {"b": {"minItems": 2}}}}
    schema = {"allOf": [sometimes, always] if turned else [always, sometimes]}
    refused = [Refusal((), schema, error) for error in Draft7Validator(schema).iter_errors({"b": []})]
    assert len(refused) == 4
    told = {fault.place: fault for fault in faults_of(refused, schema)}
    assert set(told) == {("a",), ("b",)}
    assert [fault.condition for fault in told.values()] == [None, None]
    assert told[("b",)].wanted == 1


@pytest.mark.parametrize("kpis", ["5", "~", "x", "{a: b}"])
def test_what_is_no_list_has_no_ids_to_offer(kpis: str) -> None:
    text = swapped("kpis: [K-01]", "kpis: []")
    text = text[: text.index("\nkpis:\n")] + f"\nkpis: {kpis}\n"
    assert {"DX205"} < {finding.kind.code for finding in _findings(text)}


@pytest.mark.parametrize(
    ("written", "term"), [("２０２６Ｑ１", "2026Q1"), ("２０２６Ｈ２", "2026H2"), ("令和8年度", "2026")]
)
def test_a_term_is_mended_for_certain(written: str, term: str) -> None:
    schedule = f"    schedule: [{{phase: prepare, from: {written}, to: 2027}}]\n"
    finding = _only(swapped("    lead: 市民課\n", f"    lead: 市民課\n{schedule}"))
    assert finding.edit is not None
    assert finding.edit.text == term


def test_texts_that_must_differ_may_be_defined_elsewhere() -> None:
    schema = {"type": "array", "uniqueItems": True, "items": {"$ref": "#/definitions/id"}}
    fits = compile_schema(
        {**schema, "definitions": {"id": {"$ref": "#/definitions/text"}, "text": {"type": "string"}}}
    )
    assert fits(["a", "b"])
    assert not fits(["a", "a"])
    assert not fits([1])


@pytest.mark.parametrize("memo", ["", "# ＃\n"], ids=["the quick way", "the careful way"])
@pytest.mark.parametrize("blank", ["　", '"   "', "'　'", r'"\t"', "|\n\n\n", "　" * 30, f'"{" 　" * 30}"'])
def test_a_text_of_blanks_alone_is_told_as_empty(blank: str, memo: str) -> None:
    finding = _only(memo + titled(blank))
    empty = _only(memo + titled('""'))
    assert (finding.kind.code, finding.message, finding.fix) == ("DX108", empty.message, empty.fix)
    assert finding.span is not None
    assert empty.span is not None
    assert finding.span.line == empty.span.line
