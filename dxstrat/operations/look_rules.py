"""What an office may write in a look file: each key with the values it may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from dxstrat.operations.style_choices import LOOKS, NUMBERINGS

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high`."""

    low: float
    high: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Colour:
    """RRGGBB; `none` is the word for no colour, where there may be none."""

    none: str = ""


class Colours:
    """Three colours, from light to dark."""


class FontName:
    """The name of a font."""


class Switch:
    """true or false."""


Rule: TypeAlias = "Number | Choice | Colour | Colours | FontName | Switch | Mapping[str, Rule]"

_TYPE = Number(6, 16)
_COLOUR = Colour()
_MARGINS: Mapping[str, Rule] = {
    "top": Number(10, 60), "bottom": Number(10, 60), "left": Number(10, 45), "right": Number(10, 45),
}  # fmt: skip
_HEADING: Mapping[str, Rule] = {
    "size": Number(8, 36),
    "colour": _COLOUR,
    "before": Number(0, 60),
    "after": Number(0, 60),
    "rule": Number(0, 6),
    "rule_colour": Colour("auto"),
    "bar": Number(0, 12),
    "bar_colour": Colour("auto"),
    "fill": Colour("auto"),
    "indent": Number(0, 6, whole=True),
    "align": Choice(("left", "center")),
}

RULES: Mapping[str, Rule] = {
    "base": Choice(LOOKS),
    "numbering": Choice(NUMBERINGS),
    "page": {
        "portrait": _MARGINS,
        "landscape": _MARGINS,
        "cover": _MARGINS,
        "header": Number(5, 40),
        "footer": Number(5, 40),
        "characters": Number(20, 60, whole=True),
        "lines": Number(20, 60, whole=True),
        "landscape_paper": Choice(("A4", "A3")),
        "chapters": Choice(("run-on", "new-page")),
    },
    "fonts": {
        "body": FontName(),
        "heading": FontName(),
        "figures": FontName(),
        "metrics": Choice(("proportional", "monospaced")),
    },
    "sizes": {
        **dict.fromkeys(("body", "lead", "note", "caption", "table", "header", "footer"), _TYPE),
        "bar": Number(6, 12),
        "box": Number(6, 12),
        "table_line": Number(1, 2),
        "cell_padding": Number(0, 4),
    },
    "colours": dict.fromkeys(
        (
            "text", "heading", "accent", "muted", "link", "line", "frame", "quote", "head_fill", "head_text",
            "label_fill", "label_text", "group_fill", "group_text", "total_fill", "band", "milestone", "year_line",
        ),
        _COLOUR,
    ),
    "phases": {"fills": Colours(), "texts": Colours()},
    "tones": {
        tone: {"strong": _COLOUR, "pale": _COLOUR} for tone in ("navy", "teal", "brown", "purple", "grey")
    },
    "cover": {
        "align": Choice(("left", "center")),
        "band": Switch(),
        "title": Number(16, 60),
        "subtitle": Number(8, 40),
        "statement": Number(8, 40),
        "text": Number(8, 30),
        "name": Number(8, 40),
        "rule": Number(0, 12),
        "emblem": Number(8, 60),
        "band_colour": _COLOUR,
        "stripe_colour": _COLOUR,
    },
    "headings": {str(level): _HEADING for level in range(1, 6)},
}  # fmt: skip
"""Lengths are millimetres, sizes of type and lines points, `indent` characters."""
