"""An era year that does not fit the western year beside it.

What it finds: 令和7年度（2026年度） and the like where the two years differ, and years that an era never had (平成35年).
Why: readers trust the one they are used to, and half of them will be wrong.
Put right: write the years that belong together: 令和8 is 2026.

見つけるもの: 令和7年度（2026年度）のように元号と西暦が食い違う年と、平成35年のようにその元号にはない年です。
理由: 読み手は使い慣れた方だけを見るため、半分の人が誤った年を覚えてしまいます。
直し方: 令和8年度（2026年度）のように、合う年を書きます。

Wrong:
    vision:
      statement: 令和12年度（2031年度）に、書かない窓口を全庁で
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
Right:
    vision:
      statement: 令和12年度（2030年度）に、書かない窓口を全庁で
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.eras import ERAS, era_year
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index
    from dxstrat.source import Path


_ERA = r"(?P<era>令和|平成|昭和)\s*(?P<number>元|[0-9]{1,2})"
_BOTH = re.compile(
    rf"{_ERA}\s*年?度?末?\s*[(]\s*(?P<year>[12][0-9]{{3}})\s*年?度?末?\s*[)]"
    rf"|(?P<year2>[12][0-9]{{3}})\s*年?度?末?\s*[(]\s*{_ERA.replace('era>', 'era2>').replace('number>', 'number2>')}\s*年?度?末?\s*[)]"
)
_SIGN = re.compile("[令平昭\u32ff\u337b\u337c\uf9a8]")
"""What begins the name of an era in any form: one of its letters, or a letter that stands for it."""

_ALONE = re.compile(rf"{_ERA}\s*年")


def check(index: Index) -> Iterator[Problem]:
    """Find pairs of years that differ, and years after the end of an era."""
    for path, text in index.texts:
        if _SIGN.search(text) is None:
            continue
        plain = unicodedata.normalize("NFKC", text)
        for match in _BOTH.finditer(plain):
            era, number, year = (match[key] or match[f"{key}2"] for key in ("era", "number", "year"))
            right = _western(era, number)
            if right != int(year):
                fitting = match[0].replace(year, str(right))
                yield _problem(
                    path, match[0], fitting, f"{era}{number}年は{right}年", f"{era}{number} is {right}"
                )
        for match in _ALONE.finditer(plain):
            era, year_of_it, last = (
                match["era"],
                _western(match["era"], match["number"]),
                _last_year(match["era"]),
            )
            if last is not None and year_of_it > last:
                new, number_in_it = era_year(year_of_it)
                fitting = f"{new.name}{number_in_it}年"
                yield _problem(
                    path, match[0], fitting, f"{era}は{last}年に終わりました", f"{era} ended in {last}"
                )


def _problem(path: Path, words: str, fitting: str, ja: str, en: str) -> Problem:
    shown, right = visible(words), visible(fitting)
    return Problem(
        path,
        Message(f"「{shown}」の元号と年が合いません（{ja}）", f"the era in {shown} does not fit: {en}"),
        fix=Message(
            f"{right} のように、合う年に直してください", f"write years that belong together, as in {right}"
        ),
    )


def _western(era: str, number: str) -> int:
    first = next(one.first_day.year for one in ERAS if one.name == era)
    return first + (1 if number == "元" else int(number)) - 1


def _last_year(era: str) -> int | None:
    """Return the year in which an era ended, the first of the next; None for the present one."""
    position = next(index for index, one in enumerate(ERAS) if one.name == era)
    return ERAS[position - 1].first_day.year if position else None


RULE = Rule(
    Kind(
        "DX715",
        "era-against-year",
        Severity.WARNING,
        Message("元号と西暦が合いません", "An era year does not fit the western year"),
    ),
    check,
    __doc__,
)
