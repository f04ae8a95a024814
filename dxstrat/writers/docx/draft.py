"""The state of one document while it is written: what is numbered, linked and drawn so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dxstrat.writers.docx.cells import CellKind
from dxstrat.writers.docx.comments import Margin
from dxstrat.writers.docx.look import Look
from dxstrat.writers.docx.numbers import Numbers
from dxstrat.writers.docx.relations import Relations
from dxstrat.writers.docx.sections import RUNNING

FIRST_ORDERED_LIST = 4
"""The list numbers 1 to 3 of the base are headings, bullets, and headings without a number."""


@dataclass(slots=True)
class Draft:
    """What the writers of single blocks share. `width` and `height` are the text area in millimetres.

    `running` are the references to header and footer on pages of text, `cover_running` those on our cover;
    `office_cover` holds the blocks of a cover that stands in for ours, its section included, and
    `close_headings` the levels of headings whose style leaves no room above them (`close_captions`: that of captions). `run_on` names
    the chapters that begin no page.
    """

    look: Look
    numbers: Numbers
    relations: Relations
    pages: Mapping[str, int]
    running: str = RUNNING
    cover_running: str = ""
    office_cover: tuple[str, ...] | None = None
    close_headings: frozenset[int] = frozenset()
    close_captions: bool = False
    width: float = 0.0
    height: float = 0.0
    run_on: frozenset[str] = frozenset()
    margin: Margin = field(default_factory=Margin)
    kinds: dict[tuple[object, ...], CellKind] = field(default_factory=dict)
    lists_in_cells: dict[int, int] = field(default_factory=dict)
    """The number of the ordered list that was begun last at each depth in a cell."""
    _charts: int = 0
    _ordered_lists: int = 0
    _tables: int = 0
    _figures: int = 0
    _ids: int = 0

    def next_id(self) -> int:
        """Return a number for a bookmark or a drawing, used once."""
        self._ids += 1
        return self._ids

    def next_table(self) -> int:
        """Count a table with a caption."""
        self._tables += 1
        return self._tables

    def next_figure(self) -> int:
        """Count a figure."""
        self._figures += 1
        return self._figures

    def link(self, address: str) -> str:
        """Return the id of the relationship to an address outside the document."""
        return self.relations.links[address]

    def next_chart(self) -> str:
        """Count a chart and return the id of the relationship to its part."""
        self._charts += 1
        return f"rIdChart{self._charts}"

    def next_list(self) -> int:
        """Return the number of a new ordered list."""
        self._ordered_lists += 1
        return FIRST_ORDERED_LIST + self._ordered_lists - 1
