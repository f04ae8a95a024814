"""`Mistake`: what is wrong in a template, on its way from where it is noticed to the finding."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.findings import Finding, Span
from dxstrat.text.file_names import shown_name
from dxstrat.text.message import Message
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dxstrat.findings import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a template file; `file` is its real path, `line` counts from 1."""

    file: str
    line: int


class Mistake(Exception):  # noqa: N818 - never leaves the package: it becomes a finding
    """A mistake in a template.

    `word` is the text on the line that is meant, if any; `place` is known where the mistake was
    noticed while a file was read, and otherwise follows from where the template stood.
    """

    def __init__(
        self, kind: Kind, message: Message, fix: Message | None, *, word: str = "", place: Place | None = None
    ) -> None:
        super().__init__(message.en)
        self.kind = kind
        self.message = message
        self.fix = fix
        self.word = word
        self.place = place


def did_you_mean(word: str, known: Iterable[str]) -> Message:
    """Return an order to write the known name that resembles `word` most, or a choice of them all."""
    names = sorted(name for name in known if not name.startswith("_"))
    if not names:
        return Message(f"「{visible(word)}」を消してください", f"take {visible(word)} out")
    close = nearest(word, names)
    if close:
        return Message(f"「{close}」と書いてください", f"write {close}")
    shown = visible("、".join(names), 200)
    return Message(f"次のどれかを書いてください: {shown}", f"write one of: {visible(', '.join(names), 200)}")


def finding_of(mistake: Mistake, sources: Mapping[str, str]) -> Finding:
    """Return the finding for a mistake; `sources` holds the templates read, by their real path."""
    place = mistake.place
    if place is None:
        return Finding(mistake.kind, mistake.message, None, Message("", ""), "templates", fix=mistake.fix)
    shown = shown_name(Path(place.file))
    lines = sources.get(place.file, "").split("\n")
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    start = max(line.find(mistake.word), 0) if mistake.word else 0
    end = start + len(mistake.word) if mistake.word and mistake.word in line else max(len(line), 1)
    where = Message(f"ひな形 {visible(Path(shown).name)}", f"template {visible(Path(shown).name)}")
    span = Span(shown, place.line, start + 1, place.line, end + 1)
    return Finding(
        mistake.kind, mistake.message, span, where, f"templates/{Path(shown).name}", fix=mistake.fix
    )
