"""Give an entry another id everywhere at once: where it is defined, and in every file that names it.

Only the characters of the id change, and what comes of it is read again before anything is proposed: where
more would change than the names meant, or where the new id may not stand, nothing is.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.findings import Edit, Severity, Span
from dxstrat.model.references import named_lists
from dxstrat.source import check_schema, read_plan
from dxstrat.source.check.typed import quoted, typed
from dxstrat.source.place import entry_of
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path as FilePath

    from dxstrat.language_server.names import Name
    from dxstrat.language_server.snapshot import Snapshot
    from dxstrat.source import Path, SourceDocument


class CannotRenameError(Exception):
    """An entry cannot be given that id; `message` says why, and what to do."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.message = Message(ja, en)


@dataclass(frozen=True, slots=True)
class Renamable:
    """A name that can be changed: the place of its characters, without quotation marks, and its text."""

    span: Span
    text: str


def renamable_at(snapshot: Snapshot | None, file: str, line: int, column: int) -> Renamable | None:
    """Return what can be renamed at a place of a file; None where no name stands.

    Line and column count from 1. Raises CannotRenameError for a name that stands there but cannot be changed.
    """
    name = _name_at(snapshot, file, line, column)
    return Renamable(_inside(snapshot.document, name)[0], name.text) if snapshot and name else None


def renaming(
    snapshot: Snapshot | None,
    place: tuple[str, int, int],
    new: str,
    contents_with: Callable[[Mapping[str, str]], Mapping[str, bytes]],
    plan: FilePath,
) -> tuple[Edit, ...] | None:
    """Return the edits that give the entry at a place (file, line, column) the name `new`; None where none stands.

    `contents_with` returns what goes before the disk when some files, by shown name, hold other texts.
    Raises CannotRenameError, with the reason for the person who asked.
    """
    name = _name_at(snapshot, *place)
    if snapshot is None or name is None:
        return None
    new = new.strip()
    if new == name.text:
        return ()
    word = _word(snapshot, name)
    _refuse_taken(snapshot, name, new, word)
    everywhere = snapshot.same_name(name)
    edits = tuple(_edit(snapshot.document, one, new) for one in everywhere)
    texts = _texts_after(snapshot.document, edits)
    after = read_plan(plan, contents_with(texts)).document
    expected = _with(snapshot.document.data, [one.path for one in everywhere], new)
    if after is None or after.data != expected:
        raise CannotRenameError(
            f"「{visible(new)}」に変えると、ほかの内容まで変わるおそれがあるため、変えませんでした。別の{word.ja}にしてください",
            f"{visible(new)} might change more than the {word.en}, so nothing was changed; choose another",
        )
    _refuse_wrong_form(after, [one.path for one in everywhere], new, word)
    return edits


def _name_at(snapshot: Snapshot | None, file: str, line: int, column: int) -> Name | None:
    """Return the name at a place, where other places may name the entry by it; None for any other.

    Raises CannotRenameError where it is none of the plan's own, or of two entries.
    """
    if snapshot is None or not snapshot.is_current:
        raise CannotRenameError(
            "計画に読み取れないところがあるため、番号や名前を変えられません。先に、そこを直してください",
            "a part of the plan cannot be read, so that no id or name can be changed; mend that first",
        )
    name = snapshot.name_at(file, line, column)
    if name is None or name.target not in named_lists():
        return None
    references = snapshot.references
    listing = references.listing_of(name.target)
    entries = listing.entries.get(name.text, ()) if listing else ()
    shown = visible(name.text)
    if len(entries) > 1:
        raise CannotRenameError(
            f"{shown} が {len(entries)} つあり、どれを指すのか決まらないため、変えられません。先に、重なりを直してください",
            f"{shown} stands {len(entries)} times, and which one is meant is not clear; mend that first",
        )
    if entries or name.target not in references.known:
        return name
    if name.text in references.known[name.target]:
        raise CannotRenameError(
            f"「{shown}」は初めから決まっている名前なので、変えられません。別の名前にするには、計画に一覧を書いてください",
            f"{shown} is a name that dxstrat brings along; to have others, list them in the plan",
        )
    raise CannotRenameError(
        f"「{shown}」という項目がないため、変えられません。先に、実際にあるものを書いてください",
        f"there is no entry {shown}; write one that exists first",
    )


def _word(snapshot: Snapshot, name: Name) -> Message:
    """Return what the entries of a list are known by."""
    listing = snapshot.references.listing_of(name.target)
    return Message("番号", "id") if listing and listing.key == "id" else Message("名前", "name")


def _refuse_taken(snapshot: Snapshot, name: Name, new: str, word: Message) -> None:
    listing = snapshot.references.listing_of(name.target)
    taken = listing.entries.get(new) if listing else None
    if not new:
        raise CannotRenameError(f"新しい{word.ja}を入力してください", f"type the new {word.en}")
    if taken:
        entry = entry_of(snapshot.document, taken[0]) or same(visible(new))
        gap = "" if entry.ja.endswith("」") else " "
        raise CannotRenameError(
            f"{entry.ja}{gap}がすでにあるため、その{word.ja}には変えられません。ほかと重ならない{word.ja}を入力してください",
            f"there is {entry.en} already; type one that no other entry has",
        )


def _refuse_wrong_form(after: SourceDocument, paths: Sequence[Path], new: str, word: Message) -> None:
    spans = [after.span(path) for path in paths]
    wrong = [one for one in check_schema(after).findings if one.span in spans and one.level is Severity.ERROR]
    if not wrong:
        return
    one = min(wrong, key=lambda finding: spans.index(finding.span) if finding.span else 0)
    fix = one.fix or same("")
    raise CannotRenameError(
        f"「{visible(new)}」という{word.ja}は使えません: {one.message.ja}。{fix.ja}",
        f"{visible(new)} cannot be used: {one.message.en}; {fix.en}".rstrip("; "),
    )


def _edit(document: SourceDocument, name: Name, new: str) -> Edit:
    """Return the edit of one name: within its quotation marks, where it has some."""
    span, quote = _inside(document, name)
    if quote == '"':
        return Edit(span, quoted(new)[1:-1])
    return Edit(span, new.replace("'", "''") if quote else typed(new))


def _inside(document: SourceDocument, name: Name) -> tuple[Span, str]:
    """Return where the characters of a name stand, and the quotation mark round them."""
    span = name.span
    line = document.sources[span.file].split("\n")[span.line - 1]
    quote = line[span.column - 1 : span.column]
    if quote not in ("'", '"') or span.line != span.end_line or span.end_column - span.column < 2:
        return span, ""
    return Span(span.file, span.line, span.column + 1, span.end_line, span.end_column - 1), quote


def _texts_after(document: SourceDocument, edits: Sequence[Edit]) -> dict[str, str]:
    """Return the texts of the files that edits change."""
    lines = {name: document.sources[name].split("\n") for name in {one.span.file for one in edits}}
    for one in sorted(edits, key=lambda edit: edit.span, reverse=True):
        rows, span = lines[one.span.file], one.span
        first, last = rows[span.line - 1], rows[span.end_line - 1]
        changed = first[: span.column - 1] + one.text + last[span.end_column - 1 :]
        rows[span.line - 1 : span.end_line] = [changed]
    return {name: "\n".join(rows) for name, rows in lines.items()}


def _with(data: Mapping[str, Any], paths: Sequence[Path], new: str) -> Any:
    changed: Any = copy.deepcopy(dict(data))
    for path in paths:
        at = changed
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = new
    return changed
