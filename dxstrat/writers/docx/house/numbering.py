"""The numbers of an office's headings and lists: read for counting, and put beside ours under new numbers."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, cast, get_args

from dxstrat.writers.docx.house.tree import Element, is_on, value, w
from dxstrat.writers.docx.numberings import LevelNumber, NumberFormat, Numbering, OfficeFormat, OurFormat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.writers.docx.house.merge import Renamed
    from dxstrat.writers.docx.house.styles import Styles

FIRST = 31000
"""Under which number the lists of the office stand in a document; Word numbers lists up to 32,767."""

UNNUMBERED = "3"
"""The list of the base that prints no number; Word's own sign for none, 0, is no list to validators."""

HEADINGS = 4
_OURS = {"headings": "1", "bullets": "2", "ordered": "3", "unnumbered": "4"}
"""The abstract lists of the base."""

_COUNTED = (*get_args(OurFormat), *get_args(OfficeFormat))
_FORMATS = {"decimal": "decimal", "decimalFullWidth": "decimalFullWidth2"}
"""Full-width digits of an office's own list are full-width however many there are."""


class Lists:
    """The lists in an office's file: `numbers` maps a number there to the number it has in a document."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._number: dict[str, Element] = {}
        for one in [] if root is None else root.findall(w("abstractNum")):
            self._abstract.setdefault(one.get(w("abstractNumId"), ""), one)
        for one in [] if root is None else root.findall(w("num")):
            if value(one, "abstractNumId") in self._abstract:
                self._number.setdefault(one.get(w("numId"), ""), one)
        self.numbers: Mapping[str, str] = {
            number: str(FIRST + place) for place, number in enumerate(self._number)
        }

    def level(self, number: str, depth: int) -> Element | None:
        """Return a level of a list, as overridden or as its abstract list has it."""
        one = self._number.get(number)
        if one is None:
            return None
        for override in one.findall(w("lvlOverride")):
            if override.get(w("ilvl")) == str(depth) and override.find(w("lvl")) is not None:
                return override.find(w("lvl"))
        abstract = self._abstract[value(one, "abstractNumId") or ""]
        return next((lvl for lvl in abstract.findall(w("lvl")) if lvl.get(w("ilvl")) == str(depth)), None)

    def beside(self, base: Element, styles: Renamed, *, headings: bool) -> None:
        """Put the lists beside those of the base, under new numbers, tied to styles by their new ids.

        `headings` tells that they number the headings; otherwise ours do, and theirs are untied from them.
        """
        places = {key: str(FIRST + place) for place, key in enumerate(self._abstract)}
        first = base.index(base.find(w("num")))
        for key, abstract in self._abstract.items():
            moved = _plain(abstract)
            styles.apply(moved)
            _untie(moved, headings=headings)
            moved.set(w("abstractNumId"), places[key])
            base.insert(first, moved)
            first += 1
        for key, number in self._number.items():
            moved = _plain(number)
            styles.apply(moved)
            _untie(moved, headings=headings)
            moved.set(w("numId"), self.numbers[key])
            moved.find(w("abstractNumId")).set(w("val"), places[value(number, "abstractNumId") or ""])
            base.append(moved)


def _untie(moved: Element, *, headings: bool) -> None:
    for tie in [] if headings else list(moved.iter(w("pStyle"))):
        if tie.get(w("val"), "").startswith("Heading"):
            tie.getparent().remove(tie)


def _plain(element: Element) -> Element:
    """Return a copy without picture bullets, whose pictures are not taken over."""
    copied = copy.deepcopy(element)
    for picture in list(copied.iter(w("lvlPicBulletId"))):
        picture.getparent().remove(picture)
    return copied


def heading_numbering(styles: Styles, lists: Lists) -> tuple[Numbering | None, bool]:
    """Return how the office numbers its headings, None where ours stays; and whether it was understood.

    What stands between numbers in a reference is left to the look. Theirs is taken where it is one list whose level n numbers heading n, which is what Word counts the
    way a reader expects; a level without a number has none.
    """
    found: list[LevelNumber] = []
    used: set[str] = set()
    for depth in range(HEADINGS):
        style = styles.named(f"heading {depth + 1}")
        number = None if style is None else numbered(styles, style)
        level = None if number is None else lists.level(number, depth)
        if number is None:
            found.append(LevelNumber("", "decimal"))
            continue
        told = _depth_told(styles, style)
        kind = _FORMATS.get(value(level, "numFmt") or "decimal", value(level, "numFmt"))
        text = (value(level, "lvlText") or "").strip()
        begins = value(level, "start") or "1"
        if level is None or told not in (None, str(depth)) or begins != "1" or is_on(level, "isLgl"):
            return None, False
        if kind == "none" or not text:
            found.append(LevelNumber("", "decimal"))
            continue
        if kind not in _COUNTED:
            return None, False
        used.add(number)
        found.append(LevelNumber(text, cast("NumberFormat", kind)))
    if not used:
        return None, True
    if len(used) > 1:
        return None, False
    return Numbering("", (*found, LevelNumber("", "decimal"))), True


def numbered(styles: Styles, style: Element) -> str | None:
    """Return the list that numbers the paragraphs of a style; None where nothing does."""
    for one in styles.chain(style):
        number = one.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if number is not None:
            found = str(number.get(w("val"), "0"))
            return None if found == "0" else found
    return None


def _depth_told(styles: Styles, style: Element | None) -> str | None:
    for one in styles.chain(style):
        level = one.find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
        if level is not None:
            return str(level.get(w("val"), "0"))
    return None


def own_marks(base: Element, ours: str, level: Element | None) -> None:
    """Give our list (`bullets`, `ordered`) the marks that the office's list has on its first level."""
    if level is None:
        return
    abstract = next(
        one for one in base.findall(w("abstractNum")) if one.get(w("abstractNumId")) == _OURS[ours]
    )
    first = abstract.find(w("lvl"))
    marks = _plain(level)
    for linked in marks.findall(w("pStyle")):
        marks.remove(linked)
    marks.set(w("ilvl"), "0")
    abstract.replace(first, marks)


def without_indents(base: Element, levels: Sequence[int], *, own: bool) -> None:
    """Let the office's heading styles say how far headings are indented; `own` unties ours from them."""
    for name in ("headings", "unnumbered"):
        abstract = next(
            one for one in base.findall(w("abstractNum")) if one.get(w("abstractNumId")) == _OURS[name]
        )
        for level in abstract.findall(w("lvl")):
            if int(level.get(w("ilvl"))) not in levels:
                continue
            for child in (*level.findall(w("pPr")), *(level.findall(w("pStyle")) if own else ())):
                level.remove(child)
