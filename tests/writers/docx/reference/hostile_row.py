"""What each hostile file is told as: its name, how it is made, its codes, a word of the reason."""

from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, Callable[[], bytes], str, str]
