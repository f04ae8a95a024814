"""Read the text of one file: quickly where nothing is amiss, else carefully."""

from __future__ import annotations

from dataclasses import dataclass

from yaml.error import YAMLError

from dxstrat.findings import Finding
from dxstrat.source.document import Path
from dxstrat.source.loading.edits import EditedText
from dxstrat.source.loading.events import open_events
from dxstrat.source.loading.lines import SourceText
from dxstrat.source.loading.quick import Odd, load
from dxstrat.source.loading.spans import FileSpans
from dxstrat.source.loading.suspicion import is_suspicious


@dataclass(frozen=True, slots=True)
class FileReading:
    """What came of one file: its data with places, if it could be read to its end, and what is wrong.

    `findings` come with the path to the part of the data that each is about.
    """

    source: SourceText
    spans: FileSpans | None
    findings: tuple[tuple[Finding, Path], ...] = ()
    unread: frozenset[Path] = frozenset()


def read_text(name: str, text: str, utf_8: bytes = b"") -> FileReading:
    """Read the text of one file; `name` is shown to people, `utf_8` is the text in UTF-8 where at hand."""
    if not is_suspicious(text):
        try:
            data, row = load(open_events(text, utf_8))
        except (Odd, YAMLError):
            pass
        else:
            source = SourceText(name, EditedText(text))
            return FileReading(source, FileSpans(source, data, row))
    from dxstrat.source.loading.mending import Mending  # it brings all that is known of mistakes

    return Mending(name, text).read()
