"""The findings of a check as comments in a Word file, for a review meeting: nothing is lost, nothing is said twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document.places import Address, Places
from dxstrat.reporters.wording import FIX, PLACE, SEVERITY
from dxstrat.source.place import element_of
from dxstrat.writers.docx.comments import Comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.document import Document
    from dxstrat.document.tree import Source
    from dxstrat.findings import Finding, Severity
    from dxstrat.operations.check import Checked
    from dxstrat.text.message import Language


def comments_on(
    document: Document, checked: Checked, least: Severity, language: Language, *, every: bool
) -> tuple[Comment, ...]:
    """Return a comment for each finding of at least that severity, beside what it is about.

    With `every` a finding that is about nothing shown in the document stands at its title; else it is left
    to another document of the same plan.
    """
    source = checked.document
    if source is None:
        return ()

    def address(path: Source) -> Address:
        return tuple(element_of(source, path).split("/"))

    places = Places(document, address)
    comments: list[Comment] = []
    for finding in checked.report.at_least(least):
        at = tuple(finding.element.split("/"))
        place = places.nearest(at) if every else places.of(at)
        if every or place is not None:
            comments.append(Comment(tuple(_lines(finding, language)), place))
    return tuple(comments)


def _lines(finding: Finding, language: Language) -> Iterator[str]:
    yield f"{SEVERITY[finding.level].in_language(language)} {finding.kind.code}"
    yield finding.message.in_language(language)
    for label, told in ((PLACE, finding.place), (FIX, finding.fix)):
        if told is not None and told.in_language(language):
            yield f"{label.in_language(language)}: {told.in_language(language)}"
