"""What has to be known to start a strategy repository, read from what people type."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat import __version__
from dxstrat.errors import DxstratError
from dxstrat.text.eras import fiscal_year_from_text
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    import datetime as dt

KINDS = {
    "prefecture": ("都道府県", "都", "道", "府", "県"),
    "city": ("市",),
    "ward": ("区", "特別区"),
    "town": ("町",),
    "village": ("村",),
    "union": ("組合", "広域連合", "一部事務組合"),
}
"""The kinds of municipality with what people call them. A joint plan needs more than five answers."""

HEADS = {
    "prefecture": "知事",
    "city": "市長",
    "ward": "区長",
    "town": "町長",
    "village": "村長",
    "union": "管理者",
}
DEFAULT_DEPARTMENT = "デジタル推進課"
REQUIREMENT = f"dxstrat=={__version__}"
"""What pip is asked to install in continuous integration."""

_LONGEST = 200
_MOST_DEPARTMENTS = 99
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_USUAL_LENGTH = 5
_BETWEEN = re.compile(r"\s*(?:から|[-‐–—―ー~〜～、,，])\s*|\s+")


@dataclass(frozen=True, slots=True)
class Start:
    """A municipality, its plan's title and fiscal years (both included), and the departments that take part.

    `requirement` is what pip installs as dxstrat in continuous integration.
    """

    name: str
    kind: str
    title: str
    years: tuple[int, int]
    departments: tuple[str, ...]
    requirement: str = REQUIREMENT


def parse_text(text: str, what_ja: str, what_en: str) -> str:
    """Return a name or title. Raises DxstratError for an empty one, or one that holds hidden characters."""
    plain = text.strip()
    if not plain:
        raise DxstratError(
            f"{what_ja}がありません",
            f"{what_en} is missing",
            fix_ja=f"{what_ja}を書いてください",
            fix_en=f"write {what_en}",
        )
    if len(plain) > _LONGEST or visible(plain, 2 * _LONGEST) != plain:
        raise DxstratError(
            f"{what_ja}に「{visible(plain)}」は使えません",
            f"{visible(plain)} cannot be used as {what_en}",
            fix_ja=f"{what_ja}を、見えない文字を入れずに、{_LONGEST}字までで書いてください",
            fix_en=f"write it without hidden characters, in at most {_LONGEST} characters",
        )
    return plain


def likely_kind(name: str) -> str:
    """Return the kind of municipality that a name points to: 市 for みどり市."""
    for kind, words in KINDS.items():
        if name.endswith(words):
            return kind
    return "city"


def parse_kind(text: str) -> str:
    """Return the kind of municipality meant: `city`, or 市. Raises DxstratError."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    for kind, words in KINDS.items():
        if plain == kind or plain in words:
            return kind
    listed = "、".join(f"{kind}（{words[0]}）" for kind, words in KINDS.items())
    raise DxstratError(
        f"自治体の種類に「{visible(text)}」は使えません",
        f"{visible(text)} is no kind of municipality",
        fix_ja=f"次のどれかを書いてください: {listed}",
        fix_en=f"write one of: {', '.join(KINDS)}",
    )


def likely_years(today: dt.date) -> tuple[int, int]:
    """Return five fiscal years from the next one on: a plan is written before it begins."""
    first = today.year + (1 if today.month >= 4 else 0)
    return first, first + _USUAL_LENGTH - 1


def parse_year(text: str) -> int:
    """Return a fiscal year written as 2026, 令和8年度 or R8. Raises DxstratError."""
    year = fiscal_year_from_text(text)
    if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise DxstratError(
            f"「{visible(text)}」を年度として読めません",
            f"{visible(text)} is no fiscal year",
            fix_ja="2026 のように、西暦の4桁で書いてください",
            fix_en="write it with four digits, as in 2026",
        )
    return year


def parse_years(text: str) -> tuple[int, int]:
    """Return the first and the last fiscal year of 2026-2030. Raises DxstratError."""
    years = [parse_year(part) for part in _BETWEEN.split(text.strip()) if part]
    if len(years) != 2:
        raise DxstratError(
            f"「{visible(text)}」を計画の期間として読めません",
            f"{visible(text)} is no period",
            fix_ja="2026-2030 のように、初めと終わりの年度を書いてください",
            fix_en="write the first and the last fiscal year, as in 2026-2030",
        )
    return _ordered(years[0], years[1])


def years_from(first: str | None, last: str | None) -> tuple[int, int]:
    """Return both years where one at least is given; the other is that of the usual length."""
    start = parse_year(first) if first else None
    end = parse_year(last) if last else None
    start = start if start is not None else (end or _LAST_YEAR) - _USUAL_LENGTH + 1
    return _ordered(start, end if end is not None else min(start + _USUAL_LENGTH - 1, _LAST_YEAR))


def _ordered(first: int, last: int) -> tuple[int, int]:
    """Return both years. Raises DxstratError when the last comes before the first."""
    if last < first:
        raise DxstratError(
            f"終わりの年度（{last}）が、初めの年度（{first}）より前です",
            f"the last fiscal year ({last}) is before the first ({first})",
            fix_ja=f"初めの年度を {last}、終わりの年度を {first} と書いてください",
            fix_en=f"write {last} as the first and {first} as the last",
        )
    return first, last


def parse_departments(text: str) -> tuple[str, ...]:
    """Return the names of departments, each once; 、 or commas stand between them. Raises DxstratError."""
    words = [word for word in re.split(r"[、,，;；]", text) if word.strip()]
    names = tuple(dict.fromkeys(parse_text(word, "担当課", "a department") for word in words))
    if not names:
        parse_text("", "担当課", "a department")
    if len(names) > _MOST_DEPARTMENTS:
        raise DxstratError(
            f"担当課が多すぎます（{len(names)}）",
            f"there are too many departments ({len(names)})",
            fix_ja=f"{_MOST_DEPARTMENTS}課までにし、残りは後からファイルを写して加えてください",
            fix_en=f"name at most {_MOST_DEPARTMENTS}, and add the others later",
        )
    return names


def parse_requirement(text: str) -> str:
    """Return what pip is to install: a name with a version, a file or an address. Raises DxstratError."""
    plain = parse_text(text, "dxstrat の入手先", "where to get dxstrat")
    if plain.startswith("-") or not plain.isascii():
        raise DxstratError(
            f"dxstrat の入手先に「{visible(plain)}」は使えません",
            f"{visible(plain)} cannot be installed by pip",
            fix_ja=f"{REQUIREMENT} のように、半角で書いてください",
            fix_en=f"write something like {REQUIREMENT}",
        )
    return plain
