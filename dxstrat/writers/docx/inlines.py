"""Inline content and the paragraphs around it: runs, links, cross-references, captions, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import ItemMark, LineBreak, Reference, Text
from dxstrat.writers.docx.numbers import number_text
from dxstrat.writers.docx.xml import attribute, bookmarked, field, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat.document import Inline
    from dxstrat.writers.docx.draft import Draft
    from dxstrat.writers.docx.look import Look
    from dxstrat.writers.docx.numbers import CaptionKind

_BOLD = "<w:b/><w:bCs/>"
_HEADING_FONT = (
    '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" '
    'w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>'
)
_ITALIC = "<w:i/><w:iCs/>"
_TIP = "ウェブサイトを開きます"
"""What is shown, and read aloud, for a link whose words are its address."""

_LINK = '<w:rStyle w:val="Hyperlink"/>'
_FEW_NOTES = 5
"""So many stand on one page."""


def runs(draft: Draft, content: Iterable[Inline], properties: str = "", *, bold: bool = False) -> str:
    """Return inline content as runs. `properties` are those that follow italics in the schema."""
    return "".join([_piece(draft, piece, properties, bold=bold) for piece in content])


def reference_text(draft: Draft, piece: Reference) -> str:
    """Return the words that a reference prints."""
    return draft.look.numbering.joiner.join(
        target.label for target in draft.numbers.target(piece.anchor).chain()
    )


def words_of(draft: Draft, content: Iterable[Inline]) -> str:
    """Return the words that inline content prints, a break for each line that it ends by itself."""
    return "".join([_words(draft, piece) for piece in content])


def strong(look: Look) -> str:
    """Return the properties of bold text: the font of headings where that of text has no bold face.

    Why: official documents set stress in ゴシック; of 明朝 Word would smear the one weight that there is.
    """
    if look.fonts.bold_stress:
        return _BOLD
    return _HEADING_FONT + (_BOLD if look.fonts.bold_heading else "")


def emphasis(look: Look, *, bold: bool, italic: bool) -> str:
    """Return the properties of bold and italic text."""
    return (strong(look) if bold else "") + (_ITALIC if italic else "")


def caption(draft: Draft, kind: CaptionKind, text: str, anchor: str | None, *, kept: bool = True) -> str:
    """Return a caption with its number as a field, the number bookmarked where there is an anchor.

    `kept` holds it to what follows: a table below it, or the notes on a figure above it.
    """
    number = draft.next_table() if kind == "表" else draft.next_figure()
    shown = number_text(number, draft.look.caption_format)
    # Why not DBCHAR for all: that one would make two digits full-width, too.
    switch = "ARABIC" if shown.isascii() else "DBCHAR"
    label = run(kind) + field(f"SEQ {kind} \\* {switch}", shown)
    if anchor is not None:
        label = bookmarked(draft.numbers.target(anchor).bookmark, draft.next_id(), label)
    style = "Caption" if kind == "表" else "FigureCaption"
    return paragraph(style, label + run(f"　{text}"), "<w:keepNext/>" if kept else "")


def notes(lines: Iterable[str], *, kept: bool = False) -> str:
    """Return the notes on a table or figure: a few stay on one page, of more no first or last stands alone.

    `kept` holds the last of them to what follows.
    """
    shown = list(lines)
    last = len(shown) - 1
    tied = range(last) if len(shown) <= _FEW_NOTES else (0, last - 1)
    return "".join(
        paragraph("Note", run(line), "<w:keepNext/>" if place in tied or (kept and place == last) else "")
        for place, line in enumerate(shown)
    )


def _words(draft: Draft, piece: Inline) -> str:
    match piece:
        case Text(text=text):
            return text
        case Reference():
            return reference_text(draft, piece)
        case LineBreak():
            return "\n"
        case ItemMark():
            return ""


def _piece(draft: Draft, piece: Inline, properties: str, *, bold: bool) -> str:
    if isinstance(piece, ItemMark):
        return ""  # Word draws it
    if isinstance(piece, LineBreak):
        return "<w:r><w:br/></w:r>"
    if isinstance(piece, Reference):
        return _reference(draft, piece, (strong(draft.look) if bold else "") + properties)
    return _text(draft, piece, properties, bold=bold)


def _reference(draft: Draft, piece: Reference, properties: str) -> str:
    """Return a reference as fields: one for each level of a heading's number."""
    fields = [
        field(target.instruction, target.label, properties)
        for target in draft.numbers.target(piece.anchor).chain()
    ]
    joiner = draft.look.numbering.joiner
    return (run(joiner, properties) if joiner else "").join(fields)


def _text(draft: Draft, piece: Text, properties: str, *, bold: bool) -> str:
    if not piece.text:
        return ""
    emphasised = emphasis(draft.look, bold=bold or piece.bold, italic=piece.italic)
    if piece.link is None:
        return run(piece.text, emphasised + properties)
    written = run(piece.text, _LINK + emphasised)
    if piece.link.startswith("#"):
        bookmark = draft.numbers.target(piece.link[1:]).bookmark
        return f'<w:hyperlink w:anchor="{attribute(bookmark)}" w:history="1">{written}</w:hyperlink>'
    tip = f' w:tooltip="{attribute(_TIP)}"' if piece.text == piece.link else ""
    return f'<w:hyperlink r:id="{draft.link(piece.link)}"{tip} w:history="1">{written}</w:hyperlink>'
