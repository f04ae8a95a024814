"""`Options`: how a report is to be rendered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dxstrat.findings import Severity
from dxstrat.text.message import Language, Message


@dataclass(frozen=True, slots=True)
class Options:
    """How to render reports; the same for every format, each takes what it needs.

    - `language`: of the sentences; JSON carries both.
    - `color`: whether the text forms for people are coloured by ANSI codes.
    - `width`: terminal columns for the text form.
    - `ambiguous`: columns of a character of ambiguous width (①, …, →): 2 in an old Japanese console.
    - `encoding`: of the stream the text goes to. Characters it lacks are spelt out before the layout
      is made, so that carets stay under the right characters in a CP932 pipe too.
    - `max_findings`: the most findings shown of one file in the forms for people; 0 shows all.
      Formats for machines always carry all.
    - `least`: the least grave findings that the forms for people show; all are counted.
    - `repository_root`, `working_folder`: absolute. With a root, paths in the formats for CI count
      from it; the shown file names count from `working_folder`, by default the root.
    """

    language: Language = "ja"
    color: bool = False
    width: int = 100
    ambiguous: int = 1
    encoding: str = "utf-8"
    max_findings: int = 50
    least: Severity = Severity.INFO
    repository_root: Path | None = None
    working_folder: Path | None = None

    def say(self, message: Message) -> str:
        """Return the text in the language of these options."""
        return message.in_language(self.language)
