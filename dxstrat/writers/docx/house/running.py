"""Header and footer of an office: theirs stay; what a plan needs besides is added where they lack it.

A plan that is not decided yet says so in every header (素案, 案). Pages without a number cannot be referred
to, so that a number comes in at the foot where neither header nor footer has one.
"""

from __future__ import annotations

import re

from dxstrat.writers.docx.house.tree import Element, parsed, w
from dxstrat.writers.docx.xml import FIELD_END, NAMESPACES, field_begin, paragraph, run

_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)


def has_page_number(root: Element) -> bool:
    """Whether a header or footer prints the page's number."""
    complex_fields = any(_PAGE.match("".join(one.itertext())) for one in root.iter(w("instrText")))
    simple = any(_PAGE.match(one.get(w("instr"), "")) for one in root.iter(w("fldSimple")))
    return complex_fields or simple or next(root.iter(w("pgNum")), None) is not None


def add_stage(root: Element, mark: str) -> None:
    """Let a header say that the plan is not decided yet: in its last line where that is empty."""
    added = _made(paragraph("Header", run(mark, '<w:rStyle w:val="StageMark"/>'), '<w:jc w:val="right"/>'))
    _put_last(root, added)


def add_page_number(root: Element) -> None:
    """Let a footer print the page's number in the middle."""
    number = field_begin("PAGE") + run("1") + FIELD_END
    _put_last(root, _made(paragraph("Footer", number, '<w:jc w:val="center"/>')))


def aligned(part: bytes, place: str) -> bytes:
    """Return our own header or footer, placed by itself: the office's style may place it elsewhere."""
    return part.replace(b"</w:pPr>", f'<w:jc w:val="{place}"/></w:pPr>'.encode(), 1)


def _put_last(root: Element, added: Element) -> None:
    last = root[-1] if len(root) else None
    empty = last is not None and last.tag == w("p") and not any(one.tag != w("pPr") for one in last)
    if empty and last is not None and len(root) > 1:
        root.remove(last)
    root.append(added)


def _made(text: str) -> Element:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix == "w")
    return parsed(text.replace("<w:p>", f"<w:p {spaces}>", 1).encode())
