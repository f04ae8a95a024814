"""From what was chosen to a look for the Word writer and a style for rendering."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.operations.look_file import read_look
from dxstrat.operations.style_choices import is_look_file
from dxstrat.rendering.style import RoadmapStyle, Style
from dxstrat.writers.docx import Look, look_named
from dxstrat.writers.docx.numberings import numbering_named

if TYPE_CHECKING:
    from dxstrat.operations.render_options import RenderOptions


def look_of(options: RenderOptions) -> Look:
    """Return the look. Raises DxstratError for one that there is not, or whose file is wrong."""
    look = read_look(Path(options.look)) if is_look_file(options.look) else look_named(options.look)
    numbering = numbering_named(options.numbering) if options.numbering else look.numbering
    full_width = options.typography.digits == "single-full-width"
    return dataclasses.replace(
        look,
        numbering=numbering.in_full_width() if full_width else numbering,
        single_full_width=full_width,
    )


def style_of(options: RenderOptions, look: Look) -> Style:
    """Return the style for rendering; words are fitted into the pages and the type of the look."""
    width, _ = look.text_area(landscape=True)
    return Style(
        years=options.years,
        typography=options.typography,
        roadmap=RoadmapStyle(
            bars=options.roadmap_bars, kpis=options.roadmap_kpis, width=width, type_size=look.sizes.bar
        ),
    )
