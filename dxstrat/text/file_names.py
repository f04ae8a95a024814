"""File names made from titles, safe on every system an office uses."""

from __future__ import annotations

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_LONGEST = 100


def file_name(text: str) -> str:
    """Return `text` as a file name without suffix: forbidden signs become _, at most 100 characters."""
    normal = unicodedata.normalize("NFC", text)
    plain = "".join(c for c in normal if unicodedata.category(c)[0] != "C" or c.isspace())
    name = _FORBIDDEN.sub("_", plain)[:_LONGEST].strip("._ ")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name
