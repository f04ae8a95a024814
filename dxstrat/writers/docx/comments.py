"""Comments in the margin of a Word file, as a reviewer would have written them.

They bear no date: Word shows none then, and the same plan gives the same bytes on any day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.document import Cover, Document, Heading
from dxstrat.document.places import Place
from dxstrat.document.walk import blocks_of
from dxstrat.writers.docx.xml import NAMESPACES, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Sequence

AUTHOR = "dxstrat"
INITIALS = "dx"

_BEGUN = re.compile(r"</w:pPr>")
_OWN_MARK = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its paragraphs, and where it stands; None for the beginning of the document."""

    lines: tuple[str, ...]
    at: Place | None


@dataclass(slots=True)
class Margin:
    """The comments of one document that still wait for their places; each is set once.

    A comment is known by its number, its position among them all; a place by its identity, since two
    places may be alike.
    """

    _waiting: dict[int, list[int]] = field(default_factory=dict)
    _homeless: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, comments: Sequence[Comment], document: Document, *, with_cover: bool) -> Margin:
        """Return the margin of a document. Without a cover of ours its comments go to the first heading."""
        margin = cls()
        first = next((block for block in blocks_of(document) if isinstance(block, Heading)), None)
        for number, comment in enumerate(comments):
            hidden = comment.at is None or (isinstance(comment.at, Cover) and not with_cover)
            at = first if hidden else comment.at
            numbers = margin._homeless if at is None else margin._waiting.setdefault(id(at), [])
            numbers.append(number)
        return margin

    def beside(self, place: Place, written: str) -> str:
        """Return the XML of a place with its comments on the first paragraph in it that has words."""
        numbers = self._waiting.pop(id(place), None) if self._waiting else None
        return marked(written, numbers) if numbers else written

    def at_the_beginning(self, written: str) -> str:
        """Return a piece of the body with the comments that have no place, where it has a paragraph."""
        if not self._homeless or _commented(written) is None:
            return written
        numbers, self._homeless = self._homeless, []
        return marked(written, numbers)

    def close(self) -> None:
        """Raise ValueError where a comment has not been set: its place is not in the document."""
        if self._waiting or self._homeless:
            raise ValueError("a comment has no place in the document")


def marked(written: str, numbers: Sequence[int]) -> str:
    """Return paragraphs with comments on the first that has words, else on the first. Raises ValueError for none."""
    found = _commented(written)
    if found is None:
        raise ValueError("there is no paragraph to comment on")
    start, end = found
    opening = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
    closing = "".join(
        f'<w:commentRangeEnd w:id="{number}"/>'
        '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        f'<w:commentReference w:id="{number}"/></w:r>'
        for number in numbers
    )
    return written[:start] + opening + written[start:end] + closing + written[end:]


def _commented(written: str) -> tuple[int, int] | None:
    """Return where the content of the paragraph to comment on begins and ends.

    A paragraph that holds others, those of a text box, is passed over.
    """
    empty: tuple[int, int] | None = None
    for found in _BEGUN.finditer(written):
        start, end = found.end(), written.find("</w:p>", found.end())
        if end == start:
            empty = empty or (start, end)
        elif end > start and "<w:p>" not in (inner := written[start:end]) and "<w:p " not in inner:
            return start, end
    return empty


def comments_part(comments: Sequence[Comment]) -> str:
    """Return the part that holds the texts. Raises ValueError for a character that XML cannot hold."""
    written = "".join(_comment(number, comment) for number, comment in enumerate(comments))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:comments xmlns:w="{NAMESPACES["w"]}">{written}</w:comments>'
    )


def _comment(number: int, comment: Comment) -> str:
    first, *others = comment.lines
    lines = [paragraph("CommentText", _OWN_MARK + run(first))]
    lines += [paragraph("CommentText", run(line)) for line in others]
    return (
        f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">{"".join(lines)}</w:comment>'
    )
