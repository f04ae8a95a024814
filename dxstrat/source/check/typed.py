"""Values as one types them in a plan: `[I-01, I-02]`, `{from: 2026, to: 2030}`, `"011002"`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

_RESERVED = re.compile(
    r"(?i)(?:true|false|null|yes|no|on|off|y|n|~|[-+]?\.(?:inf)|\.nan|[-+]?[0-9.][0-9_.,:eE+xo-]*)", re.ASCII
)
_PLAIN_START = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`]""")
_PLAIN_REST = re.compile(r"(?:[^\[\]{},\"'#:?\x00-\x1f\x7f]|:(?=//))*")  # PyYAML ends a text in braces at ?


def typed(value: Any) -> str:
    """Return `value` as text to type on one line of a plan; what could be misread stands in quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if _plain(value) else quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {typed(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(typed, value)) + "]"
    return "null" if value is None else str(value)


def quoted(text: str) -> str:
    """Return `text` in double quotes, as it is typed in a plan."""
    return json.dumps(text, ensure_ascii=False)


def _plain(text: str) -> bool:
    return (
        text != ""
        and text == text.strip()
        and _PLAIN_START.match(text) is not None
        and _PLAIN_REST.fullmatch(text) is not None
        and (_RESERVED.fullmatch(text) is None or _day(text))
    )


def _key(key: str) -> str:
    return (
        key if key.isascii() and key.isalnum() else typed(key)
    )  # keys are always text: years need no quotes


def _day(text: str) -> bool:
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None
