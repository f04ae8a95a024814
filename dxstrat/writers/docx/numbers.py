"""The numbers Word will give to headings and captions, counted beforehand.

Why: the table of contents and cross-references are fields that Word never refreshes by itself;
their cached text must be right as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from dxstrat.document import Chart, Contents, Diagram, Document, Heading, Reference, Table, Text
from dxstrat.document.walk import blocks_of, lines_of, words_of
from dxstrat.writers.docx.number_texts import in_format
from dxstrat.writers.docx.numberings import LAST_FULL_WIDTH, LevelNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.writers.docx.look import Look
    from dxstrat.writers.docx.numberings import NumberFormat

_TWO_DIGITS = re.compile("[0-9]{2}")
_FULL_WIDTH = "０１２３４５６７８９"

CaptionKind = Literal["表", "図"]


@dataclass(frozen=True, slots=True)
class Target:
    """What can be referred to: its bookmark, and its label as printed (第2章, 表3) or its words.

    `numbered` tells that the label is a heading's number. `within` is then the numbered heading of the
    next higher level, whose number stands before it in a reference: 第2章 and 1.
    """

    bookmark: str
    label: str
    numbered: bool = False
    within: Target | None = None

    @property
    def instruction(self) -> str:
        """The field that prints the label."""
        return f"REF {self.bookmark} \\n \\h" if self.numbered else f"REF {self.bookmark} \\h"

    def chain(self) -> tuple[Target, ...]:
        """Return the target after those it stands within, outermost first."""
        return (*(self.within.chain() if self.within else ()), self)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents.

    `two_digits` tells that the number has two digits where single ones are full-width.
    """

    anchor: str
    bookmark: str
    level: int
    label: str
    words: str
    two_digits: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """The targets and the headings by anchor, the headings in order; the bookmarks that are referred to."""

    targets: Mapping[str, Target]
    entries: Mapping[str, Entry]
    referred: frozenset[str]

    def target(self, anchor: str) -> Target:
        """Return what an anchor names. Raises ValueError when the document has no such place."""
        if anchor not in self.targets:
            raise ValueError(f"nothing in the document has the anchor {anchor!r}")
        return self.targets[anchor]


@dataclass(slots=True)
class HeadingCounter:
    """Counts numbered headings as Word's multilevel list does."""

    levels: Sequence[LevelNumber]
    _counts: list[int] = field(default_factory=list)

    def next(self, level: int) -> str:
        """Count a heading of `level` (1 and up) and return its number."""
        del self._counts[level:]
        self._counts += [0] * (level - len(self._counts))
        self._counts[level - 1] += 1
        return self._number(level)

    def _number(self, level: int) -> str:
        text = self.levels[level - 1].number
        for other in range(1, level + 1):
            count = self._counts[other - 1] or 1
            text = text.replace(f"%{other}", number_text(count, self.levels[other - 1].format))
        return text


def number_text(count: int, number_format: NumberFormat) -> str:
    """Return a number as it is printed in that format: 2 → 2 or イ or ２, but 12 → 12."""
    if number_format == "decimalFullWidth" and count <= LAST_FULL_WIDTH:
        return _FULL_WIDTH[count]
    return in_format(count, number_format)


def count(document: Document, look: Look) -> Numbers:
    """Count the headings and captions of a document. Raises ValueError where an anchor occurs twice."""
    levels = look.numbering.levels
    headings = HeadingCounter(levels)
    captions: dict[CaptionKind, int] = {"表": 0, "図": 0}
    targets: dict[str, Target] = {}
    entries: dict[str, Entry] = {}
    above: dict[int, Target] = {}
    for place, block in enumerate(blocks_of(document), 1):
        bookmark = f"_Ref{place:08d}"
        match block:
            case Heading(level=level, content=content, anchor=anchor, numbered=numbered):
                label = headings.next(level) if numbered else ""
                words = words_of(content)
                two_digits = levels[level - 1].format == "decimalFullWidth" and _TWO_DIGITS.search(label)
                entries[anchor] = Entry(anchor, f"_Toc{place:08d}", level, label, words, bool(two_digits))
                above = {one: target for one, target in above.items() if one < level}
                alone = not label or levels[level - 1].holds_higher_ones
                within = above[max(above)] if above and not alone else None
                target = Target(bookmark, label or words, bool(label), within)
                if label:
                    above[level] = target
            case Table(caption=str(), anchor=table_anchor):
                captions["表"] += 1
                if table_anchor is None:
                    continue
                anchor, target = (
                    table_anchor,
                    Target(bookmark, f"表{number_text(captions['表'], look.caption_format)}"),
                )
            case Diagram(anchor=anchor) | Chart(anchor=anchor):
                captions["図"] += 1
                target = Target(bookmark, f"図{number_text(captions['図'], look.caption_format)}")
            case _:
                continue
        if anchor in targets:
            raise ValueError(f"the anchor {anchor!r} stands twice in the document")
        targets[anchor] = target
    used = [targets[anchor].chain() for anchor in _referred(document) if anchor in targets]
    return Numbers(targets, entries, frozenset(one.bookmark for chain in used for one in chain))


def listed(numbers: Numbers, contents: Contents) -> tuple[Entry, ...]:
    """Return the headings that stand in the table of contents."""
    return tuple(entry for entry in numbers.entries.values() if entry.level <= contents.depth)


def _referred(document: Document) -> Iterator[str]:
    """Yield the anchors that references and links name."""
    for content in lines_of(document):
        for piece in content:
            if isinstance(piece, Reference):
                yield piece.anchor
            elif isinstance(piece, Text) and piece.link and piece.link.startswith("#"):
                yield piece.link[1:]
