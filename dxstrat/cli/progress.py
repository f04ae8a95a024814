"""How far a long command has come: one line on the terminal, which goes away at the end."""

from __future__ import annotations

import sys
import time

from dxstrat.cli.console import write_error
from dxstrat.cli.language import say

_QUIET = 1.0
"""Seconds in which nothing is shown: most commands are done by then."""

_PAUSE = 0.1
"""Seconds between two changes of the line."""


class Progress:
    """Shows how many plans of how many are done. Shows nothing where standard error is no terminal."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _QUIET if sys.stderr.isatty() else None
        self._shown = ""

    def __call__(self, done: int, total: int) -> None:
        """Take up that `done` plans of `total` are done."""
        if self._next is None or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        self._show(say(f"{done} / {total} 件を調べました", f"{done} of {total} checked"))

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._show("")
            write_error("\r")

    def _show(self, text: str) -> None:
        # Two columns for each character that goes away, as for full-width ones; no escape sequence is needed.
        write_error("\r" + text + " " * 2 * max(0, len(self._shown) - len(text)))
        self._shown = text
