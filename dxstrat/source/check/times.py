"""Dates, fiscal years, halves and quarters that are not written as the plan needs them."""

from __future__ import annotations

import re
import unicodedata

from dxstrat.source.check import kinds
from dxstrat.source.check.explanation import FULL_WIDTH, NO_QUOTES, NOT_LIKE_THIS, Explanation, Here
from dxstrat.source.check.naming import write
from dxstrat.source.check.repairs import (
    FIRST_YEAR,
    LAST_YEAR,
    era_year_of,
    is_year,
    last_day,
    month_from_text,
    term_from_text,
    year_from_text,
)
from dxstrat.text.eras import date_from_text
from dxstrat.text.message import Message

_ERA = re.compile(r"令和|平成|昭和|大正|明治|[RHSTM](?=\s*[0-9元])")
_DAY = re.compile(r"(.*?[年./-]\s*[0-9]{1,2})\s*[月./-]\s*([0-9]{1,2})\s*日?")
_DATE_AT_START = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=\D)")
_NO_ERAS = Message("和暦は使えません", "Japanese eras cannot be used")


def explain_date(here: Here) -> Explanation:
    """Explain a date that is not written as 2026-03-31, or that the calendar does not have."""
    text = here.value if isinstance(here.value, str) else here.written
    plain = unicodedata.normalize("NFKC", text).strip()
    message = Message(f"{here.name.ja}を日付として読めません", f"{here.name.en} cannot be read as a date")
    day = date_from_text(_with_hyphens(plain))
    if day is not None:
        return Explanation(kinds.WRONG_DATE, message, _slip_in_date(text, plain), write(day.isoformat()))
    month = month_from_text(plain)
    if month is not None:
        start = f"{month[0]}-{month[1]:02}"
        return Explanation(
            kinds.WRONG_DATE,
            message,
            Message("日がありません", "there is no day"),
            Message(f"「{start}-01」のように、日まで書いてください", f"write the day too, as in {start}-01"),
        )
    impossible = _DAY.fullmatch(plain)
    month = month_from_text(impossible[1]) if impossible else None
    if impossible:
        label, fix = Message("月は 1 から 12 までです", "months go from 1 to 12"), _date_like("2026-03-31")
        if month:
            last = last_day(*month)
            label = Message(f"{month[0]}年{month[1]}月は {last} 日までです", f"this month has {last} days")
            fix = _date_like(f"{month[0]}-{month[1]:02}-{last}")
        return Explanation(
            kinds.WRONG_DATE,
            Message(
                f"{here.name.ja}は、暦にない日です",
                f"{here.name.en} is not a day of the calendar",
            ),
            label,
            fix,
        )
    return Explanation(
        kinds.WRONG_DATE, message, Message("日付ではありません", "not a date"), _date_like("2026-03-31")
    )


def explain_year(here: Here) -> Explanation:
    """Explain a fiscal year that is not written as 2026."""
    year = _year(here)
    return Explanation(
        kinds.WRONG_YEAR,
        Message(f"{here.name.ja}を年度として読めません", f"{here.name.en} cannot be read as a fiscal year"),
        _slip_in_year(here, str(year)) if year else _BOUNDS,
        write(str(year))
        if year
        else _guess_of_era(here)
        or Message("2026 のように、西暦の年度を書いてください", "write a year such as 2026"),
    )


def explain_term(here: Here) -> Explanation:
    """Explain a fiscal year, a half or a quarter that is not written as 2026, 2026H1 or 2026Q1."""
    year = _year(here)
    term = str(year) if year else term_from_text(here.value) if isinstance(here.value, str) else None
    return Explanation(
        kinds.WRONG_YEAR,
        Message(
            f"{here.name.ja}を時期として読めません",
            f"{here.name.en} cannot be read as a year, a half or a quarter",
        ),
        _slip_in_year(here, term)
        if term
        else Message("時期ではありません", "not a year, a half or a quarter"),
        write(term)
        if term
        else _guess_of_era(here)
        or Message(
            "2026（年度）、2026H1（上半期）、2026Q1（第1四半期）のように書いてください",
            "write a year, a half or a quarter, as in 2026, 2026H1 or 2026Q1",
        ),
    )


_BOUNDS = Message(
    f"{FIRST_YEAR} から {LAST_YEAR} までの西暦で書きます",
    f"a year from {FIRST_YEAR} to {LAST_YEAR} is needed",
)


def _year(here: Here) -> int | None:
    value = here.value
    if isinstance(value, bool):
        return None
    year = year_from_text(value) if isinstance(value, str) else int(value) if value == int(value) else None
    return year if year is not None and is_year(year) else None


def _guess_of_era(here: Here) -> Message | None:
    """Return what to write where a small number may be a year of the present era."""
    year = (
        era_year_of(here.value) if isinstance(here.value, int) and not isinstance(here.value, bool) else None
    )
    if year is None:
        return None
    return Message(
        f"令和{here.value}年度なら、{year} と書いてください", f"write {year} if you mean 令和{here.value}年度"
    )


def _slip_in_year(here: Here, meant: str) -> Message:
    if not isinstance(here.value, str):
        return Message("小数は使えません", "no decimals are needed")
    plain = unicodedata.normalize("NFKC", here.value)
    if here.value == meant:
        return NO_QUOTES
    if _ERA.search(plain):
        return _NO_ERAS
    return FULL_WIDTH if plain.strip() == meant else NOT_LIKE_THIS


def _slip_in_date(text: str, plain: str) -> Message:
    if _ERA.search(plain):
        return _NO_ERAS
    return (
        FULL_WIDTH
        if plain != text.strip()
        else Message("2026-03-31 の形で書きます", "dates are written as 2026-03-31")
    )


def _with_hyphens(plain: str) -> str:
    """Return 20260331 as 2026-03-31, and a date that something follows without it."""
    if re.fullmatch(r"[0-9]{8}", plain):
        return f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    match = _DATE_AT_START.match(plain)
    return match[0] if match else plain


def _date_like(text: str) -> Message:
    return Message(
        f"「{text}」のように、暦にある日を書いてください", f"write a day of the calendar, as in {text}"
    )
