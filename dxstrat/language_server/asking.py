"""The place that an editor asks about: its file, its plan, and what is known of that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.language_server.positions import column_of, lines_of
from dxstrat.language_server.snapshot import Snapshot
from dxstrat.text.file_names import shown_name

if TYPE_CHECKING:
    from lsprotocol import types

    from dxstrat.language_server.names import Name
    from dxstrat.language_server.server import PlanServer


@dataclass(frozen=True, slots=True)
class Here:
    """A place in an open file that belongs to a plan; `line` and `column` count from 0, in characters."""

    file: Path
    name: str
    plan: Path
    lines: list[str]
    line: int
    column: int
    snapshot: Snapshot | None

    @property
    def entry(self) -> Name | None:
        """The name that stands here."""
        if self.snapshot is None:
            return None
        return self.snapshot.name_at(self.name, self.line + 1, self.column + 1)

    @property
    def place(self) -> tuple[str, int, int]:
        """The place as findings count it."""
        return self.name, self.line + 1, self.column + 1


def asked_about(ls: PlanServer, uri: str, position: types.Position) -> Here | None:
    """Return the place meant; None in a file that is not open or belongs to no plan."""
    file = ls.addresses.file_of(uri)
    text = ls.desk.text(file) if file else None
    plans = ls.desk.plans_of(file) if file and text is not None else ()
    if file is None or text is None or not plans:
        return None
    lines = lines_of(text)
    line = lines[position.line] if position.line < len(lines) else ""
    column = column_of(line, position.character, ls.encoding)
    snapshot = ls.desk.snapshot(plans[0])
    return Here(file, shown_name(file), plans[0], lines, position.line, column, snapshot)


def places_of(here: Here | None) -> tuple[Snapshot, tuple[Name, ...]] | None:
    """Return every place where the entry is named whose name stands at a place."""
    if here is None or here.snapshot is None or here.entry is None:
        return None
    return here.snapshot, here.snapshot.same_name(here.entry)
