"""What can be written at a place where something is named: an issue, a KPI, a department, an item of a policy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.language_server.citations import POLICY, POLICY_ITEM, citable, citation_at
from dxstrat.language_server.describe import BUILTIN, title_of
from dxstrat.model.references import target_at
from dxstrat.source.check.typed import quoted, typed
from dxstrat.source.loading.file import read_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dxstrat.language_server.snapshot import Snapshot
    from dxstrat.source import Path

_PROBE = "dxstrat-looks-here"
"""Stands at the place in question while it is found out where in the plan that is."""

_TYPED = re.compile(r"(?:^[ \t]*(?:- +)*|[\[{,] *|: +|- +)(?P<quote>[\"']?)(?P<typed>[^\[\]{},\"'#:]*)$")
_ENDINGS = ("", "]", "}", "]}", "}]")
_REST = re.compile(r"[^\s\[\]{},\"'#:]*")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that can be written: `text` is to be typed, `title` says what it stands for (empty without)."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposals:
    """What can be written in place of the characters `first` to `last` of the line."""

    first: int
    last: int
    names: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a place wants: an entry of `target`, other than those already there; `in_list` where it needs brackets."""

    target: str
    others: frozenset[str]
    brackets: bool


def proposals(snapshot: Snapshot, lines: Sequence[str], line: int, column: int) -> Proposals | None:
    """Return what can be written at a place of a file; None where no entry is named there.

    `lines` is the file as it is now; `line` and `column` count from 0.
    """
    if line >= len(lines):
        return None
    text = lines[line]
    match = _TYPED.search(text[:column])
    rest = _REST.match(text, column)
    if match is None or rest is None:
        return None
    first, last = match.start("typed"), rest.end()
    wanted = _wanted(lines, line, first, last, match["quote"])
    if wanted is None:
        return None
    names = _names(snapshot, wanted.target)
    found = tuple(
        Proposal(name, title, _text(name, match["quote"], brackets=wanted.brackets))
        for name, title in names.items()
        if name not in wanted.others
    )
    return Proposals(first, last, found)


def _wanted(lines: Sequence[str], line: int, first: int, last: int, quote: str) -> _Wanted | None:
    """Find out what a place wants by reading the file with a text of our own there.

    First as it is; where that cannot be read, without what comes after, which does not decide the place,
    and with the brackets closed that may still be open.
    """
    before, after = "\n".join((*lines[:line], lines[line][:first])), lines[line][last:]
    closing = quote if quote and not after.startswith(quote) else ""
    whole = "\n".join((f"{before}{_PROBE}{closing}{after}", *lines[line + 1 :]))
    cut = [f"{before}{_PROBE}{quote}{ending}\n" for ending in _ENDINGS]
    for text in (whole, *cut):
        whole_characters = text.encode("utf-8", "replace").decode()  # an editor may send half of one
        spans = read_text("", whole_characters).spans
        path = spans.path_at(len(before) - len(quote)) if spans else ()
        if spans is None or _at(spans.data, path) != _PROBE:
            continue
        above = _at(spans.data, path[:-1])
        others = (one for one in above if isinstance(one, str)) if isinstance(above, list) else ()
        target = _target_at(path)
        wanted = target or _target_at((*path, 0))
        return _Wanted(wanted, frozenset(others), brackets=target is None) if wanted else None
    return None


def _target_at(path: Path) -> str | None:
    return target_at(path) or citation_at(path)


def _names(snapshot: Snapshot, target: str) -> Mapping[str, str]:
    """Return the names that may be written for a target with their titles, in the order of the plan."""
    if target in (POLICY, POLICY_ITEM):
        return citable(snapshot.document.data, target)
    references = snapshot.references
    listing = references.listing_of(target)
    names: Collection[str] = listing.entries if listing and listing.entries else ()
    if not names:  # names that hold where a plan lists none
        names = BUILTIN.get(target, ())
    if not names:  # free names: those that are in use
        names = dict.fromkeys(use.value for use in references.uses if use.target == target)
    return {name: title_of(snapshot, target, name) for name in names if name != _PROBE}


def _text(name: str, quote: str, *, brackets: bool) -> str:
    if quote == "'":
        return name.replace("'", "''")
    if quote:
        return quoted(name)[1:-1]
    return f"[{typed(name)}]" if brackets else typed(name)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
