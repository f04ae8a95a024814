"""What a value without quotes means, by the core schema of YAML 1.2, and what always stays text."""

from __future__ import annotations

import math
from typing import Any

import pytest

from dxstrat.source import read_bytes
from dxstrat.source.loading.scalars import Unfit, plain_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("0", 0), ("-0", 0), ("+7", 7), ("2026", 2026), ("999999999999999999", 999_999_999_999_999_999),
        ("0x1F", 31), ("0o17", 15), ("1.5", 1.5), ("-.5", -0.5), ("5.", 5.0), ("1e3", 1000.0), ("1E-2", 0.01),
        ("0.000000000000000000001", 1e-21),
    ],
)  # fmt: skip
def test_core_values(text: str, value: Any) -> None:
    result = plain_value(text)
    assert result == value
    assert type(result) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "no", "yes", "on", "off", "y", "n", "No", "nULL", "tRUE", "012", "012025", "00", "0123.5", "1_000", "12:30",
        "1:30:00", "2026-04-01", "2026-02-30", "0b11", "0x", "0o8", "0xg", "1e", "e1", "+", "-", ".", "+.", "1.2.3",
        "１２３", "５０％", "1,000", "1/2", "2026Q1", "2026H1", "-5分", "inf", "nan", "＋5", "1 000", "٣",
    ],
)  # fmt: skip
def test_everything_else_is_text(text: str) -> None:
    assert plain_value(text) == text
    reading = read_bytes("plan.yaml", f"a: {text}\nb: [{text.replace(',', '')}]\n".encode())
    assert reading.document is not None
    assert reading.document.data["a"] == text


@pytest.mark.parametrize("text", [".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN", "1e400", "-1e400"])
def test_no_number_is_infinite(text: str) -> None:
    assert plain_value(text) is Unfit.NOT_FINITE


@pytest.mark.parametrize(
    "text", ["1" * 19, "-" + "1" * 19, "0x" + "f" * 16, "0." + "1" * 19, "0o" + "7" * 5_000]
)
def test_no_number_loses_digits(text: str) -> None:
    assert plain_value(text) is Unfit.TOO_LONG


def test_every_finite_number_that_is_read_is_finite() -> None:
    for exponent in range(-330, 330, 10):
        value = plain_value(f"1e{exponent}")
        assert value is Unfit.NOT_FINITE or (isinstance(value, float) and math.isfinite(value))


def test_keys_are_text_whatever_they_look_like() -> None:
    text = "2028: 1\ntrue: 2\n~: 3\n2026-04-01: 4\n1.0: 5\n0x10: 6\n'': 7\n? long\n: 8\n"
    document = read_bytes("plan.yaml", text.encode()).document
    assert document is not None
    assert document.data == {
        "2028": 1,
        "true": 2,
        "~": 3,
        "2026-04-01": 4,
        "1.0": 5,
        "0x10": 6,
        "": 7,
        "long": 8,
    }


@pytest.mark.parametrize("quoted", ['"2026"', "'2026'", '"true"', "'~'", "|\n  2026", ">-\n  2026"])
def test_what_stands_in_quotes_or_blocks_is_text(quoted: str) -> None:
    document = read_bytes("plan.yaml", f"a: {quoted}\n".encode()).document
    assert document is not None
    assert document.data["a"].strip() in ("2026", "true", "~")
