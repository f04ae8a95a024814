"""Colours as a reader sees them: the text and ground of every run, through styles, tables and shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tests.writers.docx.reading import WPS, A, W

if TYPE_CHECKING:
    from collections.abc import Iterator

PAPER = "FFFFFF"
INK = "000000"


class Pair(NamedTuple):
    """The colours of a piece of text and of what it stands on."""

    text: str
    ground: str
    words: str


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of RRGGBB, 0 to 1, as WCAG 2 defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Colours:
    """Finds the colours of runs, given the styles of their document."""

    def __init__(self, styles: Any) -> None:
        self._styles = {one.get(f"{W}styleId"): one for one in styles.iter(f"{W}style")}
        self._default = _value(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), "color", "val")
        self._normal = next(
            key
            for key, one in self._styles.items()
            if one.get(f"{W}default") == "1" and one.get(f"{W}type") == "paragraph"
        )

    def pairs(self, part: Any) -> Iterator[Pair]:
        """Yield the colours of every run that shows text."""
        for run in part.iter(f"{W}r"):
            words = "".join(one.text or "" for one in run.findall(f"{W}t"))
            if words.strip():
                yield Pair(self._text(run), self._ground(run), words)

    def _text(self, run: Any) -> str:
        own = run.find(f"{W}rPr")
        colour = (
            _value(own, "color", "val")
            or self._of_style(_value(own, "rStyle", "val"), "rPr", "color", "val")
            or self._of_style(self._paragraph_style(run), "rPr", "color", "val")
            or self._default
        )
        return INK if colour in (None, "auto") else colour.upper()

    def _ground(self, run: Any) -> str:
        """Return the nearest ground: of the run, its paragraph, its cell, its table's style, its shape."""
        own = run.find(f"{W}rPr")
        paragraph = _above(run, f"{W}p")
        found = (
            _value(own, "shd", "fill")
            or self._of_style(_value(own, "rStyle", "val"), "rPr", "shd", "fill")
            or _value(paragraph.find(f"{W}pPr"), "shd", "fill")
            or self._of_style(self._paragraph_style(run), "pPr", "shd", "fill")
        )
        node = paragraph
        while found in (None, "auto") and (node := node.getparent()) is not None:
            if node.tag == f"{W}tc":
                found = _value(node.find(f"{W}tcPr"), "shd", "fill") or self._of_table(node)
            elif node.tag == f"{WPS}wsp":
                fill = node.find(f"{WPS}spPr/{A}solidFill/{A}srgbClr")
                found = None if fill is None else fill.get("val")
        return PAPER if found in (None, "auto") else found.upper()

    def _of_table(self, cell: Any) -> str | None:
        """Return the ground that the table's style gives a cell: of the head, the first column, a band."""
        row = cell.getparent()
        table = row.getparent()
        properties = table.find(f"{W}tblPr")
        style = self._styles.get(_value(properties, "tblStyle", "val"))
        look = properties.find(f"{W}tblLook")
        if style is None or look is None:
            return None
        rows = table.findall(f"{W}tr")
        is_head = row.find(f"{W}trPr/{W}tblHeader") is not None or row is rows[0]
        wanted = []
        if is_head and look.get(f"{W}firstRow") == "1":
            wanted.append("firstRow")
        if cell is row.find(f"{W}tc") and look.get(f"{W}firstColumn") == "1":
            wanted.append("firstCol")
        if look.get(f"{W}noHBand") == "0":
            wanted.append("band2Horz")
        for name in wanted:
            found = style.find(f"{W}tblStylePr[@{W}type='{name}']/{W}tcPr/{W}shd")
            if found is not None:
                return str(found.get(f"{W}fill"))
        return None

    def _paragraph_style(self, run: Any) -> str:
        return _value(_above(run, f"{W}p").find(f"{W}pPr"), "pStyle", "val") or self._normal

    def _of_style(self, name: str | None, properties: str, tag: str, key: str) -> str | None:
        """Return a value of a style or of one it is based on."""
        while name is not None:
            style = self._styles[name]
            found = _value(style.find(f"{W}{properties}"), tag, key)
            if found is not None:
                return found
            name = _value(style, "basedOn", "val")
        return None


def _above(node: Any, tag: str) -> Any:
    return next(node.iterancestors(tag))


def _value(node: Any, tag: str, key: str) -> str | None:
    found = None if node is None else node.find(f"{W}{tag}")
    return None if found is None else found.get(f"{W}{key}")
