"""The colour of an office: that of its heading 1, which our own titles and headings beside it take on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dxstrat.writers.docx.contrast import LEAST_CONTRAST, Pair

if TYPE_CHECKING:
    from dxstrat.writers.docx.house.styles import Styles
    from dxstrat.writers.docx.look import Look

_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_BLACK, _PAPER = "000000", "FFFFFF"


def coloured(look: Look, styles: Styles) -> Look:
    """Return a look whose titles have the colour of the office's heading 1.

    Nothing changes where the office has no heading 1, or where its colour is too pale to be read: then it
    stands on a ground of its own.
    """
    heading = styles.named("heading 1")
    if heading is None:
        return look
    found = styles.attribute(heading, "rPr", "color", "val") or _BLACK
    colour = found.upper() if _COLOUR.fullmatch(found) else _BLACK
    if Pair((), (), colour, _PAPER).contrast < LEAST_CONTRAST:
        return look
    return replace(
        look,
        colours=replace(look.colours, heading=colour, accent=colour),
        headings=tuple(
            replace(level, colour=colour) if level.fill == "auto" else level for level in look.headings
        ),
    )
