"""Numbers with commas, units, quotes or full-width digits, and numbers that are out of range."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from dxstrat.source.check import kinds
from dxstrat.source.check.explanation import FULL_WIDTH, NO_QUOTES, NOT_LIKE_THIS, Explanation, Here
from dxstrat.source.check.naming import sample, to_type, value_at, write
from dxstrat.source.check.repairs import PlainNumber, number_from_text
from dxstrat.source.check.schema import annotation, keys_of, node_at, target
from dxstrat.source.check.typed import typed
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.source.document import Path

_THOUSANDS = {
    "円": Decimal("0.001"),
    "千円": Decimal(1),
    "万円": Decimal(10),
    "百万円": Decimal(1000),
    "億円": Decimal(100000),
}
"""Amounts of money in a plan are in 千円."""

_MYRIADS = {"百万": Decimal(10**6), "億": Decimal(10**8), "万": Decimal(10**4)}
"""Words of number that stand before a unit: 5.2万人."""


def explain_number(here: Here) -> Explanation:
    """Explain a value that is not a number, not a whole one, or out of range."""
    if here.fault.keyword in ("minimum", "maximum"):
        return _out_of_range(here)
    if isinstance(here.value, str):
        number = number_from_text(here.value)
        if number is not None:
            return _nearly_a_number(here, number)
    elif isinstance(here.value, float):
        whole = int(here.value)
        return _wrong(
            here,
            Message("小数は書けません", "no decimals can be written here"),
            write(str(whole)) if whole == here.value else _whole_number(here),
        )
    return _wrong(here, Message("数ではありません", "not a number"), _number_like(here))


def explain_repeated_unit(here: Here) -> Explanation:
    """Explain a value of a KPI that repeats the unit and so is a text."""
    number: PlainNumber = here.fault.wanted
    unit = visible(number.unit)
    return _wrong(
        here,
        Message(f"単位の「{unit}」は「unit」に書いてあります", f'the unit "{unit}" stands in "unit"'),
        write(number.typed),
    )


def _nearly_a_number(here: Here, number: PlainNumber) -> Explanation:
    whole_only = "integer" in here.types
    meant: str | None = number.typed
    factor = _factor(number.unit, money="千円" in (annotation(here.node, "description") or ""))
    if factor != 1:
        meant = format((Decimal(number.typed) * factor).normalize(), "f")
    if whole_only and meant is not None and "." in meant:
        meant = meant.rstrip("0").rstrip(".") if Decimal(meant) == int(Decimal(meant)) else None
    if number.fullwidth:
        label = FULL_WIDTH
    elif number.unit:
        label = Message("単位は書けません", "a unit cannot be written here")
    elif number.separators:
        label = Message("桁区切りのコンマは使えません", "commas between digits cannot be used")
    else:
        label = NO_QUOTES if here.value == number.typed else NOT_LIKE_THIS
    if meant is None:
        return _wrong(here, label, _whole_number(here))
    return _wrong(here, label, write(meant, _unit_elsewhere(here, number.unit)))


def _factor(unit: str, *, money: bool) -> Decimal:
    """Return by what a number is multiplied when it is written without the unit behind it."""
    if money:
        return _THOUSANDS.get(unit, Decimal(1))
    return next((factor for word, factor in _MYRIADS.items() if unit.startswith(word)), Decimal(1))


def _unit_elsewhere(here: Here, unit: str) -> Message | None:
    """Return where to write the unit: beside the value there is a key for it, and nothing in it yet."""
    for length in range(len(here.path) - 1, 0, -1):
        group: Path = here.path[:length]
        if unit and "unit" in keys_of(node_at(group)):
            if "unit" in (value_at(here.document.data, group) or {}):
                return None
            line = to_type(f"unit: {typed(unit)}")
            return Message(f"。単位は「{line}」と書いてください", f"; write the unit as {line}")
    return None


def _out_of_range(here: Here) -> Explanation:
    node = target(here.node)
    low, high = f"{node['minimum']:,}", f"{node['maximum']:,}"
    too_small = here.fault.keyword == "minimum"
    return Explanation(
        kinds.WRONG_NUMBER,
        Message(
            f"{here.name.ja}は {low} から {high} までの数です",
            f"{here.name.en} is a number from {low} to {high}",
        ),
        Message("小さすぎます", "too small") if too_small else Message("大きすぎます", "too large"),
        Message(f"{low} 以上の数を書いてください", f"write a number of at least {low}")
        if too_small
        else Message(f"{high} 以下の数を書いてください", f"write a number of at most {high}"),
    )


def _wrong(here: Here, label: Message, fix: Message) -> Explanation:
    message = Message(f"{here.name.ja}を数として読めません", f"{here.name.en} cannot be read as a number")
    return Explanation(kinds.WRONG_NUMBER, message, label, fix)


def _whole_number(here: Here) -> Message:
    example = typed(sample(here.node))
    return Message(
        f"{example} のように、小数点のない数を書いてください", f"write a whole number such as {example}"
    )


def _number_like(here: Here) -> Message:
    example = typed(sample(here.node))
    like = Message(
        f"{example} のように、半角の数字で書いてください", f"write it in plain digits, as in {example}"
    )
    if here.form == "value":
        return like + Message(
            "。値がまだなければ、この項目を消してください", "; or delete the key if there is no value yet"
        )
    return like
