"""Small corrections to a text in memory, and the way back from the corrected text to the file as it is.

Why: where a mistake is certain, such as a full-width colon after a key, it is put right in memory
and reading goes on, so that one run reports everything. The file itself is never changed, and every
place that is reported is a place in the file.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in place of the characters from `start` up to `end`, counted in the original."""

    start: int
    end: int
    text: str


class EditedText:
    """A text with edits made; `original` leads from a position in it back to the file."""

    __slots__ = ("_edits", "_starts", "original_text", "text")

    def __init__(self, original: str, edits: Iterable[Edit] = ()) -> None:
        self.original_text = original
        self._edits: list[Edit] = []
        self._starts: list[int] = []
        pieces: list[str] = []
        done = length = 0
        for edit in sorted(edits):
            if edit.start < done:
                continue  # two corrections of one stretch: the first stands
            pieces += (original[done : edit.start], edit.text)
            length += edit.start - done
            self._edits.append(edit)
            self._starts.append(length)
            length += len(edit.text)
            done = edit.end
        self.text = "".join((*pieces, original[done:])) if pieces else original

    def original(self, position: int) -> int:
        """Return where the character at `position` stands in the original; inserted ones at their edit."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position
        edit, into = self._edits[index], position - self._starts[index]
        if into < len(edit.text):
            return min(edit.start + into, max(edit.start, edit.end - 1))
        return edit.end + into - len(edit.text)

    def original_edit(self, edit: Edit) -> Edit:
        """Return an edit of the edited text as an edit of the original."""
        return Edit(self.original(edit.start), self.original(edit.end), edit.text)
