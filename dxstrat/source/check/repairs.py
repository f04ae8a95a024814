"""From what somebody wrote to what the plan needs: numbers, years, terms, ids, words to choose from.

Nothing here changes a plan: the results are what a finding tells the reader to type.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.text.eras import fiscal_year_from_text
from dxstrat.text.nearest import CLOSE, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""The fiscal years that a plan may speak of; a test holds them to the schema."""

_NUMBER = re.compile(r"([-+\u2212△▲]?)([0-9]{1,3}(?:[,、][0-9]{3})+|[0-9]+)(\.[0-9]+)?\s*([^0-9]{0,12})")
_TERM = re.compile(
    r"(.+?)\s*[-/の第]*\s*(?:([1-4])\s*(?:Q|四半期)|(?:Q|四半期)\s*([1-4])|(H\s*1|上半?期|前期)|(H\s*2|下半?期|後期))"
)
_MONTH = re.compile(r"(?:([0-9]{4})|(.+?))\s*[年./-]\s*([0-9]{1,2})\s*月?")
_ERA_YEARS = 30
_VERY_CLOSE = 0.8


@dataclass(frozen=True, slots=True)
class PlainNumber:
    """A number found in a text: how to type it, the unit written behind it, and what was in the way.

    `approximate` marks 約50名, which says so on purpose.
    """

    typed: str
    unit: str
    fullwidth: bool
    separators: bool
    approximate: bool


def number_from_text(text: str) -> PlainNumber | None:
    """Read １，２００, 12,000,000, 45% or 20分 as a number; None where there is no single number."""
    plain = unicodedata.normalize("NFKC", text).strip()
    match = _NUMBER.fullmatch(plain.removeprefix("約"))
    if match is None:
        return None
    sign, whole, fraction, unit = match.groups()
    digits = re.sub(r"[,、]", "", whole).lstrip("0") or "0"
    minus = "-" if sign not in ("", "+") else ""
    written = "".join(c for c in text if not c.isspace())
    return PlainNumber(
        f"{minus}{digits}{fraction or ''}",
        unit.strip(),
        fullwidth=any(c.isdigit() and not c.isascii() for c in written),
        separators=len(whole) != len(re.sub(r"[,、]", "", whole)),
        approximate=plain.startswith("約"),
    )


def is_year(number: int) -> bool:
    """Say whether a number can be a fiscal year of a plan."""
    return FIRST_YEAR <= number <= LAST_YEAR


def year_from_text(text: str) -> int | None:
    """Read a fiscal year as people write it (令和8年度, R8, ２０２６, 2026年度, FY2026)."""
    plain = unicodedata.normalize("NFKC", text).strip().removeprefix("FY").strip("' ")
    year = fiscal_year_from_text(plain)
    return year if year is not None and is_year(year) else None


def era_year_of(number: int) -> int | None:
    """Return the fiscal year of a year of 令和: 8 → 2026."""
    year = fiscal_year_from_text(f"令和{number}") if 1 <= number <= _ERA_YEARS else None
    return year if year is not None and is_year(year) else None


def term_from_text(text: str) -> str | None:
    """Read a year, a half or a quarter as people write it: 令和8年度上半期, 2026-q1, 2026年度第1四半期, 2026年7月."""
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    year = year_from_text(plain)
    if year is not None:
        return str(year)
    match = _TERM.fullmatch(plain)
    if match:
        year = year_from_text(match[1])
        if year is None:
            return None
        if match[4] or match[5]:
            return f"{year}H{1 if match[4] else 2}"
        return f"{year}Q{match[2] or match[3]}"
    month = month_from_text(plain)
    if month:
        quarter = (month[1] - 4) % 12 // 3 + 1
        return f"{month[0] if month[1] >= 4 else month[0] - 1}Q{quarter}"
    return None


def month_from_text(text: str) -> tuple[int, int] | None:
    """Read a calendar month without a day: 2026-03, 令和8年3月."""
    match = _MONTH.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None or not 1 <= int(match[3]) <= 12:
        return None
    year = int(match[1]) if match[1] else year_from_text(match[2])
    return (year, int(match[3])) if year else None


def last_day(year: int, month: int) -> int:
    """Return the number of days of a calendar month."""
    return calendar.monthrange(year, month)[1]


def form_from_text(text: str, pattern: re.Pattern[str]) -> str | None:
    """Return `text` with the usual slips put right, where that makes it fit `pattern`: I-1 → I-01."""
    return next((one for one in _variants(text) if one != text and pattern.search(one)), None)


def _variants(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", text).strip()
    dashed = re.sub(r"[\s_\u2010-\u2015\u2212ー・]+", "-", plain).strip("-")
    for spelling in dict.fromkeys((plain, re.sub(r"\s+", "", plain), dashed)):
        yield from (spelling, spelling.upper(), spelling.lower())


def key_from_text(written: str, keys: Mapping[str, str], *, strict: bool = False) -> str | None:
    """Return the key that `written` was meant to be; `keys` maps each key to its Japanese name.

    With `strict` only a spelling hardly different counts.
    """
    plain = unicodedata.normalize("NFKC", written).strip().strip("'\"「」:：")
    lowered = re.sub(r"[\s-]+", "_", plain).lower()
    by_name = {name: key for key, name in keys.items()}
    if plain in by_name:
        return by_name[plain]
    spelt = {re.sub("-", "_", key).lower(): key for key in keys}
    if lowered in spelt:
        return spelt[lowered]
    anagrams = [key for plain_key, key in spelt.items() if sorted(plain_key) == sorted(lowered)]
    if anagrams:
        return anagrams[0]
    close = nearest(lowered, spelt, _VERY_CLOSE if strict else CLOSE)
    if close:
        return spelt[close]
    near = None if strict or written.isascii() else nearest(plain, by_name)
    return by_name[near] if near else None


def choice_from_text(written: str, choices: Sequence[Any], names: Sequence[str]) -> Any:
    """Return the one of `choices` that was meant: by its Japanese name, its spelling, or nearly so; or None."""
    plain = unicodedata.normalize("NFKC", written).strip()
    spelt = {str(choice).lower(): choice for choice in choices}
    lowered = re.sub(r"[\s_]+", "-", plain).lower()
    if lowered in spelt:
        return spelt[lowered]
    for same in (str.__eq__, str.startswith):
        named = [
            choice
            for choice, name in zip(choices, names, strict=False)
            for one in _parts(name)
            if same(one, plain)
        ]
        if plain and len(set(named)) == 1:
            return named[0]
    close = nearest(lowered, spelt)
    if close:
        return spelt[close]
    by_name = {part: choice for choice, name in zip(choices, names, strict=False) for part in _parts(name)}
    near = nearest(plain, by_name)
    return by_name[near] if near else None


def _parts(name: str) -> Iterable[str]:
    return (name, *(part for part in re.split(r"[・、。（）()／/\s:：]+", name) if part))
