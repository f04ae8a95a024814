"""Tables as CSV that Excel opens rightly, and in which nothing a plan holds becomes a formula.

A byte order mark tells Excel that the file is in UTF-8; lines end as RFC 4180 says.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"(?:^|(?<=[\r\n]))(?=[\s\u3000]*[=+\-@＝＋－＠\t\r])")
"""Where a text, or a line in it, begins like a formula.

Source: OWASP, "CSV Injection"; spreadsheets read a formula behind spaces, too, and Japanese Excel one
that begins with a full-width sign.
"""


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows of texts as CSV in UTF-8 with a byte order mark.

    A text that begins like a formula gets an apostrophe before it, as one types it in Excel.
    """
    text = io.StringIO()
    csv.writer(text).writerows([safe_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return _FORMULA.sub("'", text)
