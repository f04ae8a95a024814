"""The looks a document can have: fonts, sizes, colours, page form and numbering, as data.

A look is a file `templates/word/looks/<name>.toml`; the frozen classes here are that file in memory.
Lengths are millimetres, sizes of type and lines points, colours RRGGBB.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from dxstrat.document.figures import Tone
from dxstrat.text.message import Message
from dxstrat.writers.docx.numberings import NumberFormat, Numbering, numbering_named
from dxstrat.writers.docx.shipped_data import ShippedData
from dxstrat.writers.docx.xml import POINTS_PER_MM

SHIPPED_LOOKS = ShippedData("looks", Message("見た目", "look"))
"""The looks that ship."""

A4 = (210.0, 297.0)
A3_ACROSS = (420.0, 297.0)
_GRID_UNITS = 4096
"""Word counts what its grid adds to a character in 4096ths of a point."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of a page."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Page:
    """Pages: margins, the distance of header and footer from the edge, Word's line grid, the upright size.

    `gutter` is the room for binding, `char_space` what Word's grid of characters adds to each. `chapters`
    says whether a short chapter may stand below the one before ("run-on") or all begin a page ("new-page").
    `across` is the size of landscape pages where it is not the upright one turned.
    """

    portrait: Margins
    landscape: Margins
    cover: Margins
    header: float
    footer: float
    grid: Literal["lines", "linesAndChars", "default"]
    line_pitch: float
    size: tuple[float, float] = A4
    gutter: float = 0.0
    char_space: int = 0
    chapters: Literal["run-on", "new-page"] = "run-on"
    across: tuple[float, float] | None = None

    def paper(self, *, landscape: bool) -> tuple[float, float]:
        """Return the width and the height of a page."""
        return (self.across or self.size[::-1]) if landscape else self.size


@dataclass(frozen=True, slots=True)
class Font:
    """A font and what Word needs to find a like one where it is absent.

    `bold` tells whether it has a bold face of its own. Why: else Word smears the regular one.
    """

    name: str
    alternative: str
    panose: str
    family: Literal["roman", "swiss", "modern", "auto"]
    pitch: Literal["fixed", "variable"]
    bold: bool = True


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of text, headings and the figures in tables; `metrics` tells how wide text runs.

    Why an own font for figures: digits of one and the same half width stand under each other.
    """

    body: Font
    heading: Font
    figures: Font
    metrics: Literal["proportional", "monospaced"]

    @property
    def bold_heading(self) -> bool:
        """Whether headings are bold: smeared even, where nothing but weight tells them from text."""
        return self.heading.bold or self.heading.name == self.body.name

    @property
    def bold_stress(self) -> bool:
        """Whether stress in text is bold, and not in the font of headings."""
        return self.body.bold or self.heading.name == self.body.name


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type; `table_line` is a cell's line height in sizes, `cell_padding` is millimetres."""

    body: float
    lead: float
    note: float
    caption: float
    table: float
    bar: float
    box: float
    header: float
    footer: float
    table_line: float
    cell_padding: float


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by meaning."""

    text: str
    heading: str
    accent: str
    muted: str
    link: str
    line: str
    frame: str
    quote: str
    head_fill: str
    head_text: str
    label_fill: str
    label_text: str
    group_fill: str
    group_text: str
    total_fill: str
    band: str
    milestone: str
    year_line: str


@dataclass(frozen=True, slots=True)
class Phases:
    """The three bars of a roadmap, light to dark."""

    fills: tuple[str, str, str]
    texts: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ToneColours:
    """A tone: strong for lines and filled boxes, pale for the ground of open boxes."""

    strong: str
    pale: str


@dataclass(frozen=True, slots=True)
class CoverLook:
    """The cover: sizes of its texts, where they stand, whether a band runs down its edge, and its colours.

    `emblem` is the greatest height of a picture in millimetres.
    """

    align: Literal["left", "center"]
    band: bool
    title: float
    subtitle: float
    statement: float
    text: float
    name: float
    rule: float
    emblem: float = 24.0
    band_colour: str = "1F3864"
    stripe_colour: str = "0B6E75"


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """A level of heading: its type, a rule below, a bar at the left."""

    size: float
    colour: str
    before: float
    after: float
    rule: float = 0
    rule_colour: str = "auto"
    bar: float = 0
    bar_colour: str = "auto"
    fill: str = "auto"
    indent: int = 0
    align: Literal["left", "center"] = "left"


@dataclass(frozen=True, slots=True)
class Look:
    """All that a document's appearance consists of."""

    name: str
    page: Page
    fonts: Fonts
    sizes: Sizes
    colours: Colours
    phases: Phases
    tones: Mapping[Tone, ToneColours]
    cover: CoverLook
    headings: tuple[HeadingLook, ...]
    numbering: Numbering
    single_full_width: bool = False
    """Whether a number of one digit is full-width in headings and captions."""

    @property
    def caption_format(self) -> NumberFormat:
        """How tables and figures are numbered."""
        return "decimalFullWidth" if self.single_full_width else "decimal"

    def text_area(self, *, landscape: bool) -> tuple[float, float]:
        """Return the width and the height of the text on a page."""
        page = self.page
        width, height = page.paper(landscape=landscape)
        margins = page.landscape if landscape else page.portrait
        return width - margins.left - margins.right - page.gutter, height - margins.top - margins.bottom

    def dense(self) -> Look:
        """Return this look for a document that is to fit one sheet: with half the room around headings."""
        headings = tuple(replace(one, before=one.before / 2, after=one.after / 2) for one in self.headings)
        return replace(self, headings=headings)


@functools.cache
def look_named(name: str) -> Look:
    """Return a shipped look ("modern", "formal"). Raises DxstratError for a name that there is not."""
    return build_look(name, SHIPPED_LOOKS.read(name))


def build_look(name: str, data: Mapping[str, Any]) -> Look:
    """Build a look of the data of a look file in which every key is as it should be.

    The page may say its `characters` on a line and its `lines` instead of the grid, and `landscape_paper`.
    """
    fonts, phases = data["fonts"], data["phases"]
    return Look(
        name=name,
        page=_page(data["page"], data["sizes"]["body"]),
        fonts=Fonts(
            **fonts | {use: Font(**fonts[use]) for use in ("body", "heading", "figures")},
        ),
        sizes=Sizes(**data["sizes"]),
        colours=Colours(**data["colours"]),
        phases=Phases(tuple(phases["fills"]), tuple(phases["texts"])),
        tones={tone: ToneColours(**colours) for tone, colours in data["tones"].items()},
        cover=CoverLook(**data["cover"]),
        headings=tuple(HeadingLook(**level) for level in data["headings"]),
        numbering=numbering_named(data["numbering"]),
    )


def _page(data: Mapping[str, Any], size: float) -> Page:
    """Return the pages; the grid is reckoned from characters and lines, where they are said."""
    given = dict(data)
    characters, lines = given.pop("characters", None), given.pop("lines", None)
    given |= {kind: Margins(**given[kind]) for kind in ("portrait", "landscape", "cover")}
    across = A3_ACROSS if given.pop("landscape_paper", "A4") == "A3" else None
    upright = given["portrait"]
    if lines is not None:
        given["line_pitch"] = (A4[1] - upright.top - upright.bottom) * POINTS_PER_MM / lines
    if characters is not None:
        pitch = (A4[0] - upright.left - upright.right) * POINTS_PER_MM / characters
        given |= {"grid": "linesAndChars", "char_space": round((pitch - size) * _GRID_UNITS)}
    return Page(**given, across=across)
