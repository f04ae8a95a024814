"""Lists of short items in one line of text, joined by 、: lines end between items, never inside one.

Why: Word breaks a line behind every hyphen, LibreOffice nowhere else in 4-5、4-6, so that such lists are
torn, however long their lines are. As a typesetter does, lines are ended by hand; the text stays letter
for letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.writers.docx.measure import width

if TYPE_CHECKING:
    from dxstrat.writers.docx.measure import Metrics

_FEWEST = 2
_LONGEST = 14
"""Lists have so many items, of so many characters without what is in brackets, each with a digit."""

_MARK = re.compile("、(?![^（]*）)")
_BRACKETS = re.compile("（.*）")

_SPARE = 0.9
"""What stays free at the end of a line, in sizes of the type, as widths may be off."""


def divided_items(text: str, available: float, metrics: Metrics) -> str:
    """Return a list of items with its lines divided, for lines `available` sizes of the type long.

    Nothing is returned for a text that is no such list, or whose codes are longer than that.
    """
    items = _items(text)
    room = available - _SPARE
    if len(items) < _FEWEST:
        return ""
    if "（" not in text and max(width(item, metrics) for item in items) > room:
        return ""
    return "\n".join(map("".join, _filled(items, room, metrics)))


def _items(text: str) -> list[str]:
    """Return the items with the marks behind them; none for other texts."""
    items = [item + "、" for item in _MARK.split(text)]
    items[-1] = items[-1][:-1]
    is_list = all(
        0 < len(short) <= _LONGEST and any(map(str.isdigit, short)) and "。" not in short
        for short in (_BRACKETS.sub("", item) for item in items)
    )
    return items if is_list else []


def _filled(items: list[str], available: float, metrics: Metrics) -> list[list[str]]:
    """Return the items in lines; the last one has two at least, as far as it can."""
    lines: list[list[str]] = [[]]
    for item in items:
        if lines[-1] and width("".join([*lines[-1], item]), metrics) > available:
            lines.append([])
        lines[-1].append(item)
    if len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 2:
        moved = lines[-2].pop()
        if width(moved + lines[-1][0], metrics) <= available:
            lines[-1].insert(0, moved)
        else:
            lines[-2].append(moved)
    return lines
