"""Whether a text holds anything that the quick loader would pass over and a person should hear of.

Why: looking at each value costs; looking once at the whole text for the few signs that can mean
something costs next to nothing. A false alarm only makes the file be read the careful way.
"""

from __future__ import annotations

import re

from dxstrat.source.mistakes.characters import UNUSUAL, UNUSUAL_SPACES
from dxstrat.source.mistakes.marks import LIST_MARKS, SMART_QUOTES

_UNUSUAL = re.compile(f"[{UNUSUAL}]")
_ODD_KEY = re.compile(
    rf"[{UNUSUAL}{UNUSUAL_SPACES}{SMART_QUOTES}\n:：#＃]|^<<$|^(?:[{LIST_MARKS}]|[*+] |-[^\s\-0-9:])"
)
_GAP = r"(?:[ \t]*(?:#[^\n]*)?\n){0,20}+[ \t]*"
_LIST = rf"{_GAP}(?:[{LIST_MARKS}]|-[^ \n0-9:-])"
_YEAR = rf"{_GAP}(?=[0-9]{{4}}:)"
_LINE_ENDS: tuple[tuple[str, str], ...] = (
    (":\n", ":\n"),
    (" \n", " \n"),
    ("\t", "\t\n"),
    ("#", r"#[^\n]*\n"),
)
"""A sign of the end of a line below which something may stand, and a pattern of that end."""

_LEAD = re.compile(r" *(?:- +)*")

_SIGNS: tuple[tuple[str, str], ...] = (
    ("\\", r"\\[0abefrvNLPxuU]"),  # a character behind a backslash
    ("&", r"&(?<=[\s\[{,:]&)\S"),  # an anchor
    ("!", r"!(?<=[\s\[{,:]!)"),  # a tag
    ("%", r"%(?<=\n%)"),  # a directive
    ("#", r"#(?<=[ \t]#)[^\s#!]"),  # a sentence cut off
    ("＃", "＃"),
    ("：", r"：(?<=[0-9A-Za-z_]：)"),  # a key with a full-width colon
    # a key without a space behind its colon; in JSON there need be none
    (":", r""":(?:[^ \t\n/0-9,\]}](?<!["']:.)|[0-9](?<=[A-Za-z_]:.))"""),
    # lines below a key that were meant as a list
    *((sign, end + _LIST) for sign, end in _LINE_ENDS),
    *((space, f"-{space}") for space in "\u00a0\u3000"),
    *((quote, rf"{quote}(?<=[\s\[{{,]{quote})") for quote in SMART_QUOTES),
)
"""A sign, and what must stand round it to mean something; each pattern begins with its sign, for speed.

They are compiled by `re` where the sign occurs: most files hold few of the signs."""

_YEARS = tuple((sign, end + _YEAR) for sign, end in _LINE_ENDS)
"""Lines below a key that begin with a year."""


def is_odd_key(key: str) -> bool:
    """Whether a key needs a closer look: one that passes holds no slip that keys can have."""
    return _ODD_KEY.search(key) is not None


def is_suspicious(text: str) -> bool:
    """Whether the careful loader should look at a text."""
    return (
        _UNUSUAL.search(text) is not None
        or text.startswith(("%", "&", "!"))
        or any(sign in text and re.search(pattern, text) is not None for sign, pattern in _SIGNS)
        or any(sign in text and _has_year_beside_its_key(pattern, text) for sign, pattern in _YEARS)
    )


def _has_year_beside_its_key(years: str, text: str) -> bool:
    """Whether a year stands no further right than the key above it, to which it was meant to belong."""
    for match in re.finditer(years, text):
        start, year = text.rfind("\n", 0, match.start()) + 1, match.end()
        key = _LEAD.match(text, start)
        assert key is not None  # noqa: S101 - it matches the empty text too
        if year - text.rfind("\n", 0, year) - 1 <= key.end() - start:
            return True
    return False
