"""From what people write to what a plan needs, and values as they are typed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.source import read_bytes
from dxstrat.source.check.municipality_code import check_digit, is_code
from dxstrat.source.check.repairs import (
    choice_from_text,
    form_from_text,
    key_from_text,
    number_from_text,
    term_from_text,
    year_from_text,
)
from dxstrat.source.check.typed import typed


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("４５", "45", ""),
        ("12,000,000", "12000000", ""),
        ("１，２００", "1200", ""),
        ("20分", "20", "分"),
        ("45.5％", "45.5", "%"),
        ("△3", "-3", ""),
        ("▲1,200千円", "-1200", "千円"),
        ("－5", "-5", ""),
        ("+5", "5", ""),
        ("007", "7", ""),
        ("約5万人", "5", "万人"),
    ],
)
def test_a_number_is_found_in_a_text(text: str, number: str, unit: str) -> None:
    found = number_from_text(text)
    assert found is not None
    assert (found.typed, found.unit) == (number, unit)


@pytest.mark.parametrize(
    "text", ["", "多数", "2,211(H26)", "1,2,3", "3〜5", "12,00", "令和8年度", "10件中5件", "－"]
)
def test_what_is_no_single_number_is_left_alone(text: str) -> None:
    assert number_from_text(text) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [("令和8年度", 2026), ("R8", 2026), ("２０２６", 2026), ("FY2026", 2026), ("2026年", 2026), ("平成元年度", None), ("3026", None), ("来年度", None)],
)  # fmt: skip
def test_a_year_is_found_in_a_text(text: str, year: int | None) -> None:
    assert year_from_text(text) == year


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("2026", "2026"),
        ("令和8年度", "2026"),
        ("令和8年度上半期", "2026H1"),
        ("R8下期", "2026H2"),
        ("2026年度後期", "2026H2"),
        ("2026h1", "2026H1"),
        ("2026-H2", "2026H2"),
        ("2026年度第3四半期", "2026Q3"),
        ("2026-q1", "2026Q1"),
        ("2026 4Q", "2026Q4"),
        ("2026年4月", "2026Q1"),
        ("2026-03", "2025Q4"),
        ("令和8年12月", "2026Q3"),
        ("2026Q5", None),
        ("春", None),
    ],
)
def test_a_term_is_found_in_a_text(text: str, term: str | None) -> None:
    assert term_from_text(text) == term


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("ｔｉｔｌｅ", "title"),
        ("題名", "title"),
        ("di", "id"),
        ("status-reason", "status_reason"),
        ("状況の理由", "status_reason"),
        ("xyz", None),
        ("全く別", None),
    ],
)
def test_a_misspelt_key_is_understood(written: str, key: str | None) -> None:
    keys = {"id": "管理番号", "title": "題名", "status_reason": "状況の理由"}
    assert key_from_text(written, keys) == key


@pytest.mark.parametrize(
    ("written", "choice"),
    [
        ("実施中", "in-progress"),
        ("In Progress", "in-progress"),
        ("in_progress", "in-progress"),
        ("in-progres", "in-progress"),
        ("中止", "cancelled"),
        ("canceled", "cancelled"),
        ("首長", "planned"),
        ("まったく違う", None),
    ],
)
def test_a_word_of_a_choice_is_understood(written: str, choice: str | None) -> None:
    names = ["首長・副市長など", "実施中", "中止"]
    assert choice_from_text(written, ["planned", "in-progress", "cancelled"], names) == choice


def test_an_id_is_put_in_form() -> None:
    pattern = re.compile(r"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?\Z")
    assert form_from_text("Ｉ－０１", pattern) == "I-01"
    assert form_from_text("I_01", pattern) == "I-01"
    assert form_from_text(" I-01 ", pattern) == "I-01"
    assert form_from_text("課題1", pattern) is None


@pytest.mark.parametrize("code", ["011002", "010006", "130001", "131016", "412074", "999997"])
def test_the_check_digit_of_a_code(code: str) -> None:
    assert check_digit(code[:5]) == code[5]
    assert is_code(code)
    wrong = str((int(code[5]) + 1) % 10)
    assert not is_code(code[:5] + wrong)


def test_what_is_no_code() -> None:
    assert not any(map(is_code, ["", "01100", "0110022", "０１１００２", "01100a"]))


PLAIN = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-(10**9), 10**9),
        st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=12),
        st.sampled_from(["true", "no", "012", "12:30", "1e5", "~", "- a", "a: b", "a #b", "2026-03-31", "https://a.example", "令和8年", "", "x,y"]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.from_regex("[a-z]{1,5}|20[0-9]{2}", fullmatch=True), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(PLAIN)
def test_what_is_told_to_type_is_read_as_it_was_meant(value: Any) -> None:
    reading = read_bytes("plan.yaml", f"note: {typed(value)}\n".encode())
    assert reading.document is not None, typed(value)
    if not reading.findings:
        assert reading.document.data == {"note": value}
