"""Sections: upright and landscape A4 pages that keep header, footer and page numbers; the cover without.

Why the cover is a section of its own and titlePg is never set: a section that is added later would
inherit titlePg and lose header and footer on its first page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.xml import paragraph, twips

if TYPE_CHECKING:
    from dxstrat.writers.docx.look import Look, Margins

LOWEST = '<w:spacing w:line="20" w:lineRule="exact"/>'
"""As low as a line can be: what the format demands behind a last table must not begin a page of its own."""

_PARAGRAPH = "<w:p><w:pPr>"
RUNNING = '<w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>'
"""The references of pages of text to the header and footer of the base."""


def page_form(look: Look, running: str, *, landscape: bool) -> str:
    """Return the properties of a section of text pages; `running` names its header and footer."""
    margins = look.page.landscape if landscape else look.page.portrait
    return _form(look, margins, landscape=landscape, running=running)


def cover_form(look: Look, running: str) -> str:
    """Return the properties of the cover's section."""
    return _form(look, look.page.cover, landscape=False, running=running)


def ended(content: str, form: str) -> str:
    """Return a section's content with its form in the last paragraph.

    Content that ends with a table or a content control gets a paragraph for it, as the format demands.
    """
    if not content.endswith("</w:p>"):
        return content + paragraph("AfterTable", "", LOWEST + form)
    start = content.rindex(_PARAGRAPH)
    end = content.index("</w:pPr>", start)
    return content[:end] + form + content[end:]


def _form(look: Look, margins: Margins, *, landscape: bool, running: str) -> str:
    page = look.page
    width, height = page.paper(landscape=landscape)
    turned = ' w:orient="landscape"' if landscape else ""
    characters = f' w:charSpace="{page.char_space}"' if page.char_space else ""
    return (
        f'<w:sectPr>{running}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}" '
        f'w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.left)}" '
        f'w:header="{twips(page.header)}" w:footer="{twips(page.footer)}" w:gutter="{twips(page.gutter)}"/>'
        f'<w:docGrid w:type="{page.grid}" w:linePitch="{round(page.line_pitch * 20)}"{characters}/></w:sectPr>'
    )
