"""The style of a document's text: how years, punctuation and digits are written, and how the roadmap is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from dxstrat.document.tree import Bars
from dxstrat.text.eras import YearStyle
from dxstrat.text.typography import AS_WRITTEN, Typography


@dataclass(frozen=True, slots=True)
class RoadmapStyle:
    """What the roadmap shows.

    `kpis` gives it a column of KPIs. `width` is that of the text on a landscape page in millimetres,
    `type_size` that of the words in bars in points.
    """

    bars: Bars = "cells"
    kpis: bool = False
    width: float = 247.0
    type_size: float = 8.0


USUAL_ROADMAP = RoadmapStyle()


@dataclass(frozen=True, slots=True)
class Style:
    """The choices of an office; the defaults are what a document looks like without any."""

    years: YearStyle = "era-western"
    typography: Typography = AS_WRITTEN
    roadmap: RoadmapStyle = USUAL_ROADMAP
