"""Who names whom in a plan: the chain 課題 → 施策 → KPI and every other reference, as the schema states them.

The schema says with annotations of its own which lists hold named entries (`x-identifiedBy`), which
texts name an entry of which list (`x-refersTo`), which names hold where a plan lists none (`x-builtin`),
whether a name is free as long as the plan has no such list (`x-onlyIfListed`), and which entries must be
named somewhere (`x-referencedBy`, with the `x-finding` that it is when they are not). Nothing else in the
code repeats the chain.

Why over raw data: references must be judged even while other parts of a plan are broken.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dxstrat.source import Path
from dxstrat.source.check.schema import Node, annotation, child, keys_of, load_schema, node_at


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of named entries. `name` is its place without positions: `issues`, `roadmap/phases`.

    - `entries`: the path of every entry that has a name, by name; more than one where it is not unique.
    - `doubles`: the entries that nothing tells apart, by name; with its version where the list has versions.
    - `unnamed`: how many entries have no readable name.
    - `demanded`: the fields of which one must name each entry (`measures/issues`), and the finding
      that it is when none does; empty where nothing is demanded.
    """

    name: str
    path: Path
    key: str
    entries: Mapping[str, tuple[Path, ...]]
    doubles: Mapping[str, tuple[Path, ...]]
    unnamed: int
    demanded: tuple[str, ...] = ()
    finding: str = ""

    @property
    def without_own_name(self) -> int:
        """How many entries have no name, or the id of an entry before them.

        Why only ids: an id that stands twice was copied along with its entry and not changed, so that the
        entry's own is missing. A department or a term that stands twice is simply there twice.
        """
        copied = sum(len(paths) - 1 for paths in self.doubles.values()) if self.key == "id" else 0
        return self.unnamed + copied


@dataclass(frozen=True, slots=True)
class Use:
    """A text that names an entry of `target`; `field` is its place without positions: `measures/issues`."""

    path: Path
    field: str
    target: str
    value: str


@dataclass(frozen=True, slots=True)
class References:
    """All listings and uses of a plan, in the order of the plan.

    - `known`: the names that may be used for a target, by target. A target is missing where every name
      may be used, and where its list is itself broken, so that nothing can be said.
    - `unread`: the fields that could not be read everywhere: missing, empty or of another form.
    """

    listings: tuple[Listing, ...]
    uses: tuple[Use, ...]
    known: Mapping[str, frozenset[str]]
    unread: frozenset[str]

    def unknown(self) -> Mapping[str, Mapping[str, tuple[Use, ...]]]:
        """Return the uses that name nothing, by target and name."""
        groups: dict[str, dict[str, list[Use]]] = {}
        for use in self.uses:
            if use.target in self.known and use.value not in self.known[use.target]:
                groups.setdefault(use.target, {}).setdefault(use.value, []).append(use)
        return {
            target: {name: tuple(uses) for name, uses in names.items()} for target, names in groups.items()
        }

    def listing_of(self, target: str) -> Listing | None:
        """Return the list of a target; None where the plan has none."""
        return next((listing for listing in self.listings if listing.name == target), None)

    def unnamed_in(self, listing: Listing) -> tuple[str, ...]:
        """Return the names of a list that no field has although one must.

        None at all where that cannot be said: a field was not readable everywhere.
        """
        if not listing.demanded or self.unread.intersection(listing.demanded):
            return ()
        named = {use.value for use in self.uses if use.field in listing.demanded}
        return tuple(name for name in listing.entries if name not in named)


def references_of(data: Mapping[str, Any]) -> References:
    """Read all references of a plan off its raw data."""
    reading = _Reading()
    reading.read(_spec(), data, (), "")
    known = {
        target: frozenset(names) or reading.builtin.get(target, frozenset())
        for target, names in reading.names.items()
        if (names or target not in reading.free) and not _is_doubtful(target, data)
    }
    return References(tuple(reading.listings), tuple(reading.uses), known, frozenset(reading.unread))


def target_at(path: Path) -> str | None:
    """Return the list whose entries the schema lets a text at `path` name; None where it names none."""
    spec: _Spec | None = _spec()
    for step in path:
        if spec is not None:
            spec = spec.keys.get(step) if isinstance(step, str) else spec.items
    return spec.refers_to if spec is not None else None


@functools.cache
def named_lists() -> frozenset[str]:
    """Return the lists whose entries the schema lets other places name."""
    return frozenset(_targets(_spec()))


def _targets(spec: _Spec) -> Iterator[str]:
    if spec.refers_to:
        yield spec.refers_to
    for inner in (*spec.keys.values(), *((spec.items,) if spec.items else ())):
        yield from _targets(inner)


def _is_doubtful(target: str, data: Mapping[str, Any]) -> bool:
    """Say whether the list of a target is broken, empty or misspelt: what is in it is then not known."""
    needed = target in load_schema()["required"]
    path: Path = ()
    value: Any = data
    for key in target.split("/"):
        if not isinstance(value, Mapping):
            return True
        if key not in value:
            return needed or not value.keys() <= keys_of(node_at(path)).keys()
        path, value = (*path, key), value[key]
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        return True
    return needed and not value


@dataclass(frozen=True, slots=True)
class _Spec:
    """What the schema says about one place, and about the places below it that matter."""

    identified_by: str | None = None
    versioned_by: str | None = None
    demanded: tuple[str, ...] = ()
    finding: str = ""
    refers_to: str | None = None
    builtin: frozenset[str] = frozenset()
    only_if_listed: bool = False
    keys: Mapping[str, _Spec] = field(default_factory=dict)
    items: _Spec | None = None

    @property
    def matters(self) -> bool:
        return bool(self.identified_by or self.refers_to or self.keys or self.items)


@functools.cache
def _spec() -> _Spec:
    return _spec_of(load_schema())


def _spec_of(node: Node) -> _Spec:
    below = {key: _spec_of(inner) for key, inner in keys_of(node).items()}
    items = child(node, 0)
    inside = _spec_of(items) if items else None
    return _Spec(
        identified_by=annotation(node, "x-identifiedBy"),
        versioned_by=annotation(node, "x-versionedBy"),
        demanded=tuple(annotation(node, "x-referencedBy") or ()),
        finding=annotation(node, "x-finding") or "",
        refers_to=annotation(node, "x-refersTo"),
        builtin=frozenset(annotation(node, "x-builtin") or ()),
        only_if_listed=bool(annotation(node, "x-onlyIfListed")),
        keys={key: spec for key, spec in below.items() if spec.matters},
        items=inside if inside is not None and inside.matters else None,
    )


class _Reading:
    def __init__(self) -> None:
        self.listings: list[Listing] = []
        self.uses: list[Use] = []
        self.names: dict[str, set[str]] = {}
        self.free: set[str] = set()
        self.builtin: dict[str, frozenset[str]] = {}
        self.unread: set[str] = set()
        self._prepare(_spec(), "")

    def _prepare(self, spec: _Spec, field: str) -> None:
        if spec.refers_to:
            self.names.setdefault(spec.refers_to, set())
            if spec.builtin:
                self.builtin[spec.refers_to] = spec.builtin
            if spec.only_if_listed:
                self.free.add(spec.refers_to)
        for key, inner in spec.keys.items():
            self._prepare(inner, _below(field, key))
        if spec.items:
            self._prepare(spec.items, field)

    def read(self, spec: _Spec, value: Any, path: Path, field: str) -> None:
        """Collect what stands at a place and below it; `field` is its path without positions."""
        if spec.refers_to:
            self._read_use(spec.refers_to, value, path, field)
        if isinstance(value, Mapping) and spec.keys:
            for key, inner in spec.keys.items():
                if key in value:
                    self.read(inner, value[key], (*path, key), _below(field, key))
                else:
                    self._miss(inner, _below(field, key))
        elif isinstance(value, list) and (spec.items or spec.identified_by):
            self._read_list(spec, value, path, field)
        elif not spec.refers_to:
            self._miss(spec, field)

    def _read_use(self, target: str, value: Any, path: Path, field: str) -> None:
        if isinstance(value, str):
            self.uses.append(Use(path, field, target, value))
        else:
            self.unread.add(field)

    def _read_list(self, spec: _Spec, entries: list[Any], path: Path, field: str) -> None:
        if spec.identified_by:
            self._declare(spec, spec.identified_by, entries, path, field)
        if not entries:
            self._miss(spec, field)
        for index, entry in enumerate(entries):
            if spec.items:
                self.read(spec.items, entry, (*path, index), field)

    def _declare(self, spec: _Spec, key: str, entries: list[Any], path: Path, field: str) -> None:
        found: dict[str, list[Path]] = {}
        same: dict[str, list[Path]] = {}
        for index, entry in enumerate(entries):
            name = entry.get(key) if isinstance(entry, Mapping) else None
            if isinstance(name, str) and name:
                here = (*path, index)
                found.setdefault(name, []).append(here)
                version = entry.get(spec.versioned_by) if spec.versioned_by else None
                if spec.versioned_by is None:
                    same.setdefault(name, []).append(here)
                elif isinstance(version, str):
                    same.setdefault(f"{name}@{version}", []).append(here)
        named = sum(map(len, found.values()))
        frozen_entries = {name: tuple(paths) for name, paths in found.items()}
        doubles = {name: tuple(paths) for name, paths in same.items() if len(paths) > 1}
        self.listings.append(
            Listing(
                field,
                path,
                key,
                frozen_entries,
                doubles,
                len(entries) - named,
                spec.demanded,
                spec.finding,
            )
        )
        self.names.setdefault(field, set()).update(found)

    def _miss(self, spec: _Spec, field: str) -> None:
        """Note every field at and below a place that could not be read."""
        self.unread.add(field)
        for key, inner in spec.keys.items():
            self._miss(inner, _below(field, key))
        if spec.items:
            self._miss(spec.items, field)


def _below(field: str, key: str) -> str:
    return f"{field}/{key}" if field else key
