"""The desk: the texts that are open in the editor, the plans they belong to, and what is known of those plans.

Everything here is worked out from the texts at the moment it is asked for; nothing is ever written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import Edit, Finding, Report
from dxstrat.language_server.plans import full_path, has_mark, plan_for
from dxstrat.language_server.snapshot import Snapshot
from dxstrat.operations.check import check_plan
from dxstrat.source import SourceDocument, read_plan
from dxstrat.source.encoding import decode
from dxstrat.source.mending.file import mend_text
from dxstrat.text.file_names import shown_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of a plan found: `report`, or the `error` that kept it from being checked.

    `files` are those of the plan, by shown name.
    """

    files: Mapping[str, Path]
    report: Report
    error: DxstratError | None = None

    def findings_in(self, name: str) -> tuple[Finding, ...]:
        """Return the findings of a file; those about the plan as a whole stand in its own file."""
        own = self.report.path
        return tuple(one for one in self.report.findings if (one.span.file if one.span else own) == name)


@dataclass(slots=True)
class _Plan:
    """What is kept of a plan. `revision` grows with every change of one of its files."""

    files: frozenset[Path] = frozenset()
    revision: int = 0
    read_at: int = -1
    sources: Mapping[str, str] = field(default_factory=dict)
    document: SourceDocument | None = None
    snapshot: Snapshot | None = None
    checked_at: int = -1
    checked: Checked | None = None


class Desk:
    """All that is open."""

    def __init__(self) -> None:
        self._texts: dict[Path, str] = {}
        self._contents: dict[str, bytes] = {}
        self._plans: dict[Path, _Plan] = {}
        self._strangers: set[Path] = set()
        """Files that belong to no plan, so that they are not looked up anew with every letter."""

    def put(self, file: Path, text: str) -> None:
        """Take up the text of a file, which goes before what stands on the disk."""
        if file not in self._texts or has_mark(text):
            self._strangers.clear()
        self._texts[file] = text = _joined(text)
        self._contents[shown_name(file)] = _bytes(text)
        self._touch(file)

    def is_as_on_disk(self, file: Path) -> None:
        """Take note that a file was just opened or saved, so that it stands on the disk as it is open.

        Why: the form of a file in Shift_JIS is wrong although an editor shows the right text.
        """
        try:
            data = file.read_bytes()
        except OSError:
            return
        if file in self._texts and decode(data).fault is not None:
            self._contents[shown_name(file)] = data
            self._touch(file)

    def text(self, file: Path) -> str | None:
        """Return the text of an open file; None where it is not open."""
        return self._texts.get(file)

    def drop(self, file: Path) -> None:
        """Let go of a file that was closed; from now on it is what stands on the disk."""
        self._texts.pop(file, None)
        self._contents.pop(shown_name(file), None)
        self._touch(file)

    def refresh(self) -> None:
        """Take note that files on the disk may have changed."""
        self._strangers.clear()
        for known in self._plans.values():
            known.revision += 1

    def plans_of(self, file: Path) -> tuple[Path, ...]:
        """Return the plans that a file belongs to: known ones, or else the one that is found for it."""
        known = tuple(plan for plan, one in self._plans.items() if file in one.files)
        if known:
            return known
        found = None if file in self._strangers else plan_for(file, self._contents)
        if found is None:
            self._strangers.add(file)
            return ()
        self._plans.setdefault(found, _Plan()).files |= {file}
        return (found,)

    def plans(self) -> tuple[Path, ...]:
        """Return the plans that the open files belong to."""
        return tuple(dict.fromkeys(plan for file in self._texts for plan in self.plans_of(file)))

    def forget_closed(self) -> tuple[Path, ...]:
        """Forget the plans of which no file is open any more, and return them."""
        kept = self.plans()
        gone = tuple(plan for plan in self._plans if plan not in kept)
        for plan in gone:
            del self._plans[plan]
        return gone

    def check(self, plan: Path) -> Checked:
        """Check a plan with the texts as they are."""
        known = self._plans.setdefault(plan, _Plan())
        if known.checked is None or known.checked_at != known.revision:
            known.checked, known.checked_at = self._check(plan, known), known.revision
        return known.checked

    def is_checked(self, plan: Path) -> bool:
        """Tell whether a plan was checked with the texts as they are."""
        known = self._plans.get(plan)
        return known is not None and known.checked_at == known.revision

    def snapshot(self, plan: Path) -> Snapshot | None:
        """Return what is known of a plan; None where it could not be read since it was opened."""
        known = self._plans.setdefault(plan, _Plan())
        if known.read_at != known.revision:
            try:
                reading = read_plan(plan, self._contents)
            except DxstratError:
                self._take(plan, known, None, {})
            else:
                self._take(plan, known, reading.document, reading.sources)
        return known.snapshot

    def contents_with(self, texts: Mapping[str, str]) -> Mapping[str, bytes]:
        """Return what goes before the disk, with other texts for some files, by their shown names."""
        return {**self._contents, **{name: _bytes(text) for name, text in texts.items()}}

    def cures_at(self, plan: Path, name: str, first: int, last: int) -> Iterator[tuple[Finding, Edit]]:
        """Yield the findings on some lines of a file (from 1) whose cure is beyond doubt, with that cure.

        Only cures that `--fix` would carry out too: they change nothing but the value that is wrong.
        """
        checked = self.check(plan)
        data = _bytes(checked.report.sources.get(name, ""))
        for one in checked.findings_in(name):
            edit, span = one.edit, one.span
            if edit is None or span is None or span.line > last or span.end_line < first:
                continue
            if edit.span.file == name and mend_text(name, data, [edit]).made:
                yield one, edit

    def _touch(self, file: Path) -> None:
        for known in self._plans.values():
            if file in known.files:
                known.revision += 1

    def _check(self, plan: Path, known: _Plan) -> Checked:
        try:
            checked = check_plan(plan, contents=self._contents)
        except DxstratError as error:
            self.snapshot(plan)
            report = Report(shown_name(plan), (), dict(known.sources))
            return Checked(_files(report), report, error)
        self._take(plan, known, checked.document, checked.report.sources)
        return Checked(_files(checked.report), checked.report)

    def _take(
        self, plan: Path, known: _Plan, document: SourceDocument | None, sources: Mapping[str, str]
    ) -> None:
        """Keep what came of reading a plan, and the last state that could be read where this one cannot."""
        files = frozenset(map(full_path, sources)) | {plan}
        known.files = files if document is not None else known.files | files
        known.read_at, known.sources = known.revision, sources
        if document is not None:
            known.document = document
            known.snapshot = Snapshot(document, document.sources)
        elif known.document is not None:
            known.snapshot = Snapshot(known.document, self._texts_now(known.document, sources))

    def _texts_now(self, document: SourceDocument, sources: Mapping[str, str]) -> Mapping[str, str]:
        """Return the texts of a document as they are now; a file that reading did not come to is as it is open."""
        texts = {**document.sources, **sources}
        for name in document.sources.keys() - sources.keys():
            if name in self._contents:
                texts[name] = decode(self._contents[name]).text
        return texts


def _files(report: Report) -> dict[str, Path]:
    return {name: full_path(name) for name in (report.path, *report.sources)}


def _joined(text: str) -> str:
    """Return a text with the halves of characters joined that an editor may send one after the other."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _bytes(text: str) -> bytes:
    """Return a text in UTF-8; halves of characters, which an editor may send, are told when it is read."""
    return text.encode("utf-8", "surrogatepass")
