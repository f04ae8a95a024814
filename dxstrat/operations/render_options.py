"""What can be rendered and how: names and options, free of all that does the work."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from dxstrat.findings import Severity
from dxstrat.text.eras import YearStyle
from dxstrat.text.message import Language
from dxstrat.text.typography import AS_WRITTEN, Typography

DocumentName = Literal["strategy", "roadmap", "summary"]
DOCUMENTS: tuple[DocumentName, ...] = get_args(DocumentName)
DocumentChoice = Literal[DocumentName, "all"]
RoadmapBars = Literal["cells", "arrows"]
"""As in the document tree, which takes longer to load than a command should take to begin."""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What to render and how.

    `look` is the name of a shipped look or the path of a look file; `numbering` None means the look's own.
    `page_numbers` asks LibreOffice, where it is installed, for the pages of the table of contents.
    `reference` is an office's own Word file, whose styles, pages, headers and cover the documents have.
    `comments` is the least severity of findings that become comments in the margin; None means no comments.
    `output` is a folder, or a .docx file when one document is asked for; None means beside the plan.
    """

    documents: tuple[DocumentName, ...] = DOCUMENTS
    look: str = "modern"
    years: YearStyle = "era-western"
    numbering: str | None = None
    typography: Typography = AS_WRITTEN
    roadmap_kpis: bool = False
    roadmap_bars: RoadmapBars = "cells"
    template_folders: tuple[Path, ...] = ()
    reference: Path | None = None
    comments: Severity | None = None
    language: Language = "ja"
    output: Path | None = None
    force: bool = False
    page_numbers: bool = False
