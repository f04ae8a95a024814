"""What an id stands for, told in a few lines: the title of the entry, and what hangs together with it.

課題 I-01 窓口での記入と待ち時間が住民の負担になっている
施策 M-01 書かない窓口を導入する（KPI K-01、K-02）
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.language_server.citations import POLICY, POLICY_ITEM, citable, policy_of
from dxstrat.model.strategy import DEFAULT_DOMAINS, DEFAULT_PHASES
from dxstrat.source.place import entry_of, place_of
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dxstrat.language_server.snapshot import Snapshot
    from dxstrat.model.references import Use
    from dxstrat.source import Path

_TITLES = ("title", "name", "term")
_COLUMNS = 120
"""Of a title, at most."""
_SHOWN = 12
"""Entries that are told one by one."""

BUILTIN: Mapping[str, Mapping[str, str]] = {
    "domains": {one.id: one.title for one in DEFAULT_DOMAINS},
    "roadmap/phases": {one.id: one.title for one in DEFAULT_PHASES},
}
"""The names that hold where a plan lists none, with their titles, by target; a test holds them to the schema."""


def title_of(snapshot: Snapshot, target: str, name: str) -> str:
    """Return the title of an entry; empty text where it has none, or where its name is its title."""
    if target in (POLICY, POLICY_ITEM):
        return citable(snapshot.document.data, target).get(name, "")
    path = _path_of(snapshot, target, name)
    return BUILTIN.get(target, {}).get(name, "") if path is None else _title(snapshot, path)


def description(snapshot: Snapshot, target: str, name: str) -> Message | None:
    """Return what an entry is, and the entries it is tied to, a line each; None for a name that means nothing.

    Those of the chain that it names come first, then those that name it, with the further end of the
    chain in brackets.
    """
    if target in (POLICY, POLICY_ITEM):
        return _policy(snapshot, target, name)
    references = snapshot.references
    if name not in references.known.get(target, (name,)):
        return None
    path = _path_of(snapshot, target, name)
    head = same(f"{visible(name)} {title_of(snapshot, target, name)}".rstrip())
    named: list[Path] = []
    if path is not None:
        head = _line(snapshot, path)
        ends = (_path_of(snapshot, use.target, use.value) for use in _named_by(snapshot, path))
        named = [end for end in ends if end is not None]
    naming = [_owner(use.path) for use in references.uses if (use.target, use.value) == (target, name)]
    others = list(dict.fromkeys((*named, *naming)))
    lines = [
        _line(snapshot, at) + _further(snapshot, at, target, shown=at not in named) for at in others[:_SHOWN]
    ]
    return _joined([head, *lines], len(others) - len(lines))


def _policy(snapshot: Snapshot, target: str, name: str) -> Message | None:
    """Return what is cited, the policy it is from, and who else cites it."""
    title = title_of(snapshot, target, name)
    if not title:
        return None
    lines = [same(f"{visible(name)} {title}")]
    if target == POLICY_ITEM:
        lines.append(same(policy_of(snapshot.document.data, name)))
    owners = list(dict.fromkeys(_owner(one.path) for one in snapshot.names.meaning(target, name)))
    lines += [_line(snapshot, at) for at in owners[:_SHOWN]]
    return _joined(lines, len(owners) - _SHOWN)


def _joined(lines: Sequence[Message], more: int) -> Message:
    """Return lines as one text, with the number of those that are left out."""
    if more > 0:
        lines = [*lines, Message(f"ほか {more} 件", f"{more} more")]
    return Message("\n".join(one.ja for one in lines), "\n".join(one.en for one in lines))


def _named_by(snapshot: Snapshot, path: Path) -> Iterator[Use]:
    """Yield what an entry names of the chain."""
    for use in snapshot.references.uses:
        if use.path[: len(path)] == path:
            listing = snapshot.references.listing_of(use.target)
            if listing is not None and listing.demanded:
                yield use


def _further(snapshot: Snapshot, owner: Path, target: str, *, shown: bool) -> Message:
    """Return in brackets what an entry names of the chain besides `target`, where that belongs to the chain."""
    listing = snapshot.references.listing_of(target)
    if not shown or listing is None or not listing.demanded:
        return same("")
    names: dict[str, list[str]] = {}
    for use in _named_by(snapshot, owner):
        if use.target != target:
            names.setdefault(use.target, []).append(use.value)
    told = [_several(snapshot, other, ids) for other, ids in names.items()]
    if not told:
        return same("")
    return Message(f"（{'、'.join(one.ja for one in told)}）", f" ({', '.join(one.en for one in told)})")


def _several(snapshot: Snapshot, target: str, names: Sequence[str]) -> Message:
    """Return several entries of one list: KPI K-01、K-02."""
    first, *others = (visible(name) for name in names)
    path = _path_of(snapshot, target, names[0])
    head = (entry_of(snapshot.document, path) if path else None) or same(first)
    return Message("、".join((head.ja, *others)), ", ".join((head.en, *others)))


def _line(snapshot: Snapshot, path: Path) -> Message:
    """Return an entry with its title, or the name of the group where something stands outside all lists."""
    title = _title(snapshot, path)
    name = entry_of(snapshot.document, path) or place_of(snapshot.document, path)
    return name + same(f" {title}" if title else "")


def _owner(path: Path) -> Path:
    """Return the outermost entry that a place lies in, or the section."""
    steps = [number for number, step in enumerate(path) if isinstance(step, int)]
    return path[: steps[0] + 1] if steps else path[:1]


def _path_of(snapshot: Snapshot, target: str, name: str) -> Path | None:
    listing = snapshot.references.listing_of(target)
    paths = listing.entries.get(name) if listing else None
    return paths[0] if paths else None


def _title(snapshot: Snapshot, path: Path) -> str:
    """Return the title of an entry that is not its name as well."""
    entry: Any = snapshot.document.data
    for step in path:
        entry = entry[step]
    if not isinstance(entry, dict):
        return ""
    title = next((entry[key] for key in _TITLES if isinstance(entry.get(key), str)), "")
    return visible(title, _COLUMNS) if "id" in entry else ""
