"""Foreign text made harmless before it reaches a terminal, a log or a CI runner.

Why: a plan, a file name or a template may hold terminal escapes, line breaks that start a
workflow command, or characters that turn the reading direction round. Every piece of text
that dxstrat did not write itself passes through here once, when a message is made from it.
"""

from __future__ import annotations

import re
import unicodedata

from dxstrat.text.width import shorten

_DIRECTION = {"Cf", "Zl", "Zp"}

_RUNNER_COMMAND = re.compile(r"(?<=#)#(?=\w*\[)")
"""The second sign of `##[…]` and `##vso[…]`, which CI runners obey anywhere in a line.

Source: `ActionCommand.TryParse` in actions/runner, whose prefix is looked for in the whole line.
"""


def visible(text: str, columns: int = 60) -> str:
    """Return `text` on one line, cut at `columns`, with everything spelt out that hides, turns or commands."""
    start = text[: 20 * columns]  # Why: a value may be megabytes long, and is cut anyway
    return shorten(_RUNNER_COMMAND.sub(r"\\x23", "".join(map(_visible, start))), columns)


def visible_line(text: str) -> str:
    """Return a source line, tabs kept, with what hides, turns or commands replaced one for one."""
    shown = "".join(c if c == "\t" or not _hidden(c) else "\N{REPLACEMENT CHARACTER}" for c in text)
    return _RUNNER_COMMAND.sub("\N{REPLACEMENT CHARACTER}", shown)


def _visible(character: str) -> str:
    if character == "\n":
        return "⏎"
    if not _hidden(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} | _DIRECTION
