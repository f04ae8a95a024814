"""Whether a look can be read: the contrast of its texts with their grounds, and its phases without colour.

The contrast is that of WCAG 2.2 (success criterion 1.4.3, at least 4.5), which JIS X 8341-3 follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.writers.docx.look import Look

LEAST_CONTRAST = 4.5
LEAST_STEP = 0.15
"""How much darker a phase must be than the one before, in luminance, to be told apart in monochrome."""

_PAPER = "FFFFFF"


class Pair(NamedTuple):
    """A text and its ground: the names of both in a look file (none for paper), and their colours."""

    text: tuple[str, ...]
    ground: tuple[str, ...]
    colour: str
    fill: str

    @property
    def contrast(self) -> float:
        """The contrast ratio, 1 to 21."""
        lighter, darker = sorted((luminance(self.colour), luminance(self.fill)), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)


def pairs(look: Look) -> Iterator[Pair]:
    """Yield every text on a ground that a look has."""
    colours = look.colours
    for text, ground in (
        ("text", None), ("heading", None), ("muted", None), ("link", None), ("accent", None),
        ("milestone", None), ("head_text", "head_fill"), ("label_text", "label_fill"),
        ("group_text", "group_fill"), ("text", "label_fill"), ("text", "total_fill"), ("text", "band"),
    ):  # fmt: skip
        fill = getattr(colours, ground) if ground else _PAPER
        yield Pair(("colours", text), ("colours", ground) if ground else (), getattr(colours, text), fill)
    for ink, fill in zip(look.phases.texts, look.phases.fills, strict=True):
        yield Pair(("phases", "texts"), ("phases", "fills"), ink, fill)
    for tone, one in look.tones.items():
        yield Pair((), ("tones", tone, "strong"), _PAPER, one.strong)
        yield Pair(("colours", "text"), ("tones", tone, "pale"), colours.text, one.pale)
    for number, level in enumerate(look.headings, 1):
        at = ("headings", str(number))
        filled = level.fill != "auto"
        yield Pair(
            (*at, "colour"),
            (*at, "fill") if filled else (),
            level.colour,
            level.fill if filled else _PAPER,
        )


def phases_differ(look: Look) -> bool:
    """Tell whether each phase of the roadmap is clearly darker than the one before it."""
    first, second, third = (luminance(fill) for fill in look.phases.fills)
    return first - second >= LEAST_STEP and second - third >= LEAST_STEP


def luminance(colour: str) -> float:
    """Return the relative luminance of RRGGBB, 0 to 1."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
