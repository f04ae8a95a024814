"""`Problem`: one thing about a reference file, before the name of the file is known."""

from __future__ import annotations

from dataclasses import dataclass

from dxstrat.findings import Kind
from dxstrat.text.message import Message
from dxstrat.text.visible import visible


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where in the file (`part`, empty for the whole of it), and what to do."""

    kind: Kind
    message: Message
    fix: Message
    part: str = ""


class Refusal(Exception):  # noqa: N818 - not an error of ours: the file is turned away
    """Ends reading a file that cannot be read further."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


def problem(kind: Kind, ja: str, en: str, fix: tuple[str, str], part: str = "") -> Problem:
    """Return a problem from its sentences; `fix` is in Japanese and in English, `part` may be foreign text."""
    return Problem(kind, Message(ja, en), Message(*fix), visible(part))


def refusal(kind: Kind, ja: str, en: str, fix: tuple[str, str], part: str = "") -> Refusal:
    """Return the end of reading for a problem of these sentences."""
    return Refusal(problem(kind, ja, en, fix, part))


# What to do, in Japanese and in English.
SAVE_AS_DOCX = (
    "Word で開き、「名前を付けて保存」で種類を「Word 文書 (*.docx)」にして保存し直してください",
    "open it in Word and save it again as Word Document (*.docx)",
)
NO_MACROS = (
    "Word で開き、種類を「Word 文書 (*.docx)」（マクロなし）にして保存し直してください",
    "save it in Word as Word Document (*.docx), without macros",
)
NO_OBJECTS = (
    "埋め込まれたものを消すか図に替えて、保存し直してください",
    "delete what is embedded or put a picture in its place, and save again",
)
LESS_TEXT = (
    "表紙とスタイルだけを残し、本文を消して保存し直してください",
    "keep the cover and the styles, delete the text, and save it again",
)
