"""File names: made from titles, safe on every system an office uses; and as people are shown them."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_LONGEST = 100


def file_name(text: str) -> str:
    """Return `text` as a file name without suffix: forbidden signs become _, at most 100 characters."""
    normal = unicodedata.normalize("NFC", text)
    plain = "".join(c for c in normal if unicodedata.category(c)[0] != "C" or c.isspace())
    name = _FORBIDDEN.sub("_", plain)[:_LONGEST].strip("._ ")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name


def shown_name(path: Path) -> str:
    """Return a path as shown to people: with /, relative to the current folder where it lies below it."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links, and show another file
    here = Path.cwd()
    name = full.relative_to(here).as_posix() if full.is_relative_to(here) else path.as_posix()
    return os.fsencode(name).decode("utf-8", "replace")
