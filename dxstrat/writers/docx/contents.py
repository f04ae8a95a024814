"""目次: a field with its entries filled in, inside the content control that gives Word its 目次の更新 tab.

Why no field is marked as outdated: Word would then ask, on opening, whether fields that may refer to
other files shall be updated. Without known pages an entry has neither leader nor number: a guessed
page would be worse than none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.numbers import listed
from dxstrat.writers.docx.xml import FIELD_END, field, field_begin, paragraph, run

if TYPE_CHECKING:
    from dxstrat.document import Contents
    from dxstrat.writers.docx.draft import Draft
    from dxstrat.writers.docx.numbers import Entry


def contents(draft: Draft, shown: Contents, properties: str = "") -> str:
    """Return the table of contents. `properties` are those of its title."""
    entries = listed(draft.numbers, shown)
    last = len(entries) - 1
    opening = field_begin(f'TOC \\o "1-{shown.depth}" \\h \\z \\u')
    lines = "".join(
        paragraph(
            f"TOC{entry.level}",
            (opening if place == 0 else "") + _line(draft, entry) + (FIELD_END if place == last else ""),
        )
        for place, entry in enumerate(entries)
    )
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        f"{paragraph('TOCHeading', run(shown.title), properties)}{lines}</w:sdtContent></w:sdt>"
    )


def _line(draft: Draft, entry: Entry) -> str:
    words = run(f"{entry.label} {entry.words}" if entry.label else entry.words)
    page = draft.pages.get(entry.anchor)
    if page is not None:
        number = field(f"PAGEREF {entry.bookmark} \\h", str(page))
        words += f"<w:r><w:tab/></w:r>{number}"
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words}</w:hyperlink>'
