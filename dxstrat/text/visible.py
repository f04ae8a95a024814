"""Foreign text made harmless before it reaches a terminal, a log or a CI runner.

Why: a plan, a file name or a template may hold terminal escapes, line breaks that start a
workflow command, or characters that turn the reading direction round. Every piece of text
that dxstrat did not write itself passes through here once, when a message is made from it.
"""

from __future__ import annotations

import unicodedata

from dxstrat.text.width import shorten

_DIRECTION = {"Cf", "Zl", "Zp"}


def visible(text: str, columns: int = 60) -> str:
    """Return `text` on one line, its control and direction characters spelt out, cut at `columns`."""
    return shorten("".join(map(_visible, text)), columns)


def visible_line(text: str) -> str:
    """Return a source line with control and direction characters replaced one for one, tabs kept."""
    return "".join(c if c == "\t" or not _hidden(c) else "\N{REPLACEMENT CHARACTER}" for c in text)


def _visible(character: str) -> str:
    if character == "\n":
        return "⏎"
    if not _hidden(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} | _DIRECTION
