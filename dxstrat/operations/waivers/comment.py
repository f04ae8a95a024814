"""Find the waivers in the text of a plan: `# dxstrat: allow DX302 - the reason until 2027-03-31`.

Written by hand in Japanese offices, so dashes and colons may be full-width, names may stand in place of
codes, 、 may separate them, and the day may come before まで.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dxstrat.findings import Span
from dxstrat.text.eras import date_from_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"dxstrat[ \t\u3000]*[:：][ \t\u3000]*allow(?![\w-])")
_DASHES = "-‐‑–—―−ー"
_REASON = re.compile(rf"\s+[{_DASHES}]\s*|\s*[–—―:]\s*")
_UNTIL = re.compile(r"\(?(?:^|[\s,、。(])until\s*:?\s*(?P<day>[^\s()]+)\)?\s*$", re.IGNORECASE)
_UNTIL_JA = re.compile(r"(?:^|[\s,、。(])(?P<day>[^\s,、。()]+?)\s*まで\)?\s*$")
_SEPARATOR = re.compile(r"[\s,、]+")
_QUOTE_BEFORE = " \t[{(,:-"
_BLOCK = re.compile(r"(?:^|[:\-\s])[|>][+-]?\d?[+-]?\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver as it is written.

    - `words`: what it names, one or more codes or names; `reason` may be empty.
    - `until`: the last day on which it holds; None without one. `day` is that day as written.
    - `span`: the comment; `first` and `last` are the lines it covers.
    """

    words: tuple[str, ...]
    reason: str
    until: dt.date | None
    day: str
    span: Span
    first: int
    last: int


def waivers_in(file: str, text: str) -> Iterator[Waiver]:
    """Yield the waivers of one file; `file` is its shown name."""
    if _MARK.search(text) is None:  # nearly always
        return
    lines = _Lines(text.split("\n"))
    for number, line in enumerate(lines.lines, 1):
        start = _comment_start(line) if _MARK.search(line) else None
        mark = None if start is None else _MARK.match(line, _behind_hash(line, start))
        if start is None or mark is None or number in lines.in_block_texts:
            continue
        alone = not line[:start].strip()
        first, last = lines.covered_below(number) if alone else (number, number)
        span = Span(file, number, start + 1, number, len(line.rstrip()) + 1)
        yield _waiver(line[mark.end() :], span, first, last)


def _waiver(text: str, span: Span, first: int, last: int) -> Waiver:
    plain = unicodedata.normalize("NFKC", text.replace("－", " - ")).strip()
    until, day = None, ""
    match = _UNTIL.search(plain)
    if match:
        day = match["day"].rstrip("。.")
        until = date_from_text(day)
    else:
        match = _UNTIL_JA.search(plain)
        until = date_from_text(match["day"]) if match else None
        day = match["day"] if match and until else ""
    if match and day:
        plain = plain[: match.start()].rstrip()
    named, *rest = _REASON.split(plain, maxsplit=1)
    words = tuple(word for word in _SEPARATOR.split(named) if word)
    return Waiver(words, rest[0].strip(" 、。.") if rest else "", until, day, span, first, last)


def _comment_start(line: str) -> int | None:
    """Return where the comment of a line begins: at a # that stands behind a space and outside quotes."""
    quote = ""
    at = 0
    while at < len(line):
        character, before = line[at], line[at - 1] if at else " "
        if quote:
            doubled = quote == "'" and line[at : at + 2] == "''"
            if doubled or (quote == '"' and character == "\\"):
                at += 1
            elif character == quote:
                quote = ""
        elif character in "\"'" and before in _QUOTE_BEFORE:
            quote = character
        elif character == "#" and before in " \t":
            return at
        at += 1
    return None


def _behind_hash(line: str, start: int) -> int:
    at = start
    while at < len(line) and line[at] in "# \t\u3000":
        at += 1
    return at


class _Lines:
    """The lines of a file that has a waiver, looked through once however many it has."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self._ends: dict[int, int] = {}

    @cached_property
    def in_block_texts(self) -> frozenset[int]:
        """The lines of texts below a | or >, where a # is no comment."""
        found: set[int] = set()
        above: int | None = None
        for number, line in enumerate(self.lines, 1):
            if above is not None and (not line.strip() or _indent(line) > above):
                found.add(number)
                continue
            above = (
                _indent(line) if _BLOCK.search(line) and _BLOCK.search(line[: _comment_start(line)]) else None
            )
        return frozenset(found)

    @cached_property
    def _saying(self) -> tuple[int, ...]:
        """The lines that hold more than a comment."""
        return tuple(number for number, line in enumerate(self.lines, 1) if _says_something(line))

    def covered_below(self, number: int) -> tuple[int, int]:
        """Return the lines that a comment on a line of its own covers.

        The next line that says something; where that begins an entry of a list, the whole entry.
        """
        at = bisect_right(self._saying, number)
        if at == len(self._saying):
            return number, number
        first = self._saying[at]
        if first not in self._ends:
            self._ends[first] = self._end(at)
        return first, self._ends[first]

    def _end(self, at: int) -> int:
        last = self._saying[at]
        line = self.lines[last - 1]
        if line.lstrip().startswith("- "):
            indent = _indent(line)
            for following in range(at + 1, len(self._saying)):
                below = self._saying[following]
                if _indent(self.lines[below - 1]) <= indent:
                    break
                last = below
        return last


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
