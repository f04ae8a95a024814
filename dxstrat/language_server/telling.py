"""What an editor shows of findings and of the entries of a file, as plain text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.findings import Span
from dxstrat.language_server.describe import title_of
from dxstrat.operations.catalogue import explanation_of
from dxstrat.reporters.wording import FIX
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dxstrat.errors import DxstratError
    from dxstrat.findings import Finding
    from dxstrat.language_server.snapshot import Snapshot

_WHY = Message("理由", "why")


@dataclass(frozen=True, slots=True)
class Outline:
    """An entry of a file: its id and title, its list, where it stands, and where its id does."""

    name: str
    title: str
    listing: str
    span: Span
    at: Span


def told(finding: Finding) -> Message:
    """Return what is wrong and how to put it right."""
    return _with_cure(finding.message, finding.fix)


def told_error(error: DxstratError) -> Message:
    """Return what keeps a plan from being checked, and what to do."""
    fix = Message(error.fix_ja, error.fix_en) if error.fix_ja else None
    return _with_cure(Message(error.ja, error.en), fix)


def reasons_at(findings: Sequence[Finding], line: int, column: int) -> Message | None:
    """Return why what is found at a place (from 1) is reported; None where nothing is."""
    kinds = {one.kind.code: one.kind for one in findings if one.span and _covers(one.span, line, column)}
    told = [
        same(f"{code} ") + kind.title + same("\n") + _WHY + same(": ") + explanation_of(kind).why
        for code, kind in kinds.items()
    ]
    if not told:
        return None
    return Message("\n\n".join(one.ja for one in told), "\n\n".join(one.en for one in told))


def outline(snapshot: Snapshot) -> list[Outline]:
    """Return the entries of a plan that have an id or a name of their own, in the order of its files."""
    found: list[Outline] = []
    for listing in snapshot.references.listings:
        for name, paths in listing.entries.items():
            for path in paths:
                at = snapshot.now(snapshot.document.span((*path, listing.key)))
                span = snapshot.now(snapshot.document.span(path))
                if span is not None and at is not None:
                    title = title_of(snapshot, listing.name, name)
                    found.append(Outline(visible(name), title, listing.name, span, at))
    return sorted(found, key=lambda one: one.span)


def matching(entries: Iterable[Outline], text: str) -> list[Outline]:
    """Return the entries whose id or title holds a text, whatever its width and case."""
    wanted = _plain(text)
    return [one for one in entries if wanted in _plain(f"{one.name} {one.title}")]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _with_cure(message: Message, fix: Message | None) -> Message:
    return message if fix is None else message + same("\n") + FIX + same(": ") + fix


def _covers(span: Span, line: int, column: int) -> bool:
    """Tell whether a place lies in what is marked of a stretch: its part on its first line."""
    return line == span.line and span.column <= column and (span.end_line > line or column <= span.end_column)
