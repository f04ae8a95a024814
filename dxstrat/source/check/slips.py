"""What the faults of a plan have to do with one another: one slip of the hand is told once.

A misspelt key is at the same time an unknown and a missing one; so is a key indented too little or too
much. And a condition that rests on a key that is itself misspelt or wrong says nothing.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.source.check.faults import Fault, condition_keys
from dxstrat.source.check.naming import value_at
from dxstrat.source.check.repairs import key_from_text
from dxstrat.source.check.schema import Node, annotation, form_of, keys_of, node_at, target
from dxstrat.source.document import Path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

_FEW = 2
"""A key that more forms than these have does not tell where it belongs."""

_NEAR = 2
"""How many steps up a key may have to go after a wrong indent: out of a group, or out of an entry of a list."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault, and what an unknown key was meant to be: `meant` here, or the same key in the group `belongs`."""

    fault: Fault
    meant: str = ""
    belongs: Path | None = None

    @property
    def misread(self) -> Path | None:
        """The place whose content cannot be used; None for a key that nobody would have read anyway."""
        fault = self.fault
        if fault.keyword != "additionalProperties" or is_by_year(fault.path):
            return fault.place
        if self.belongs is not None:
            return (*self.belongs, fault.key)
        return (*fault.path, self.meant) if self.meant else None


def slips_of(faults: Sequence[Fault], data: Mapping[str, Any]) -> list[Slip]:
    """Return the faults without those that only follow from another, in their order."""
    missing = {fault.place: fault for fault in faults if fault.keyword == "required"}
    wrong = {fault.place for fault in faults if fault.condition is None}
    unknown = [fault for fault in faults if fault.keyword == "additionalProperties"]
    told: dict[Path, Slip] = {}
    for fault in unknown:
        slip = told[fault.place] = _understand(fault, data, missing)
        claimed = (*slip.belongs, fault.key) if slip.belongs is not None else (*fault.path, slip.meant)
        missing.pop(claimed, None)
        wrong.add(claimed)
    return [
        told.get(fault.place, Slip(fault))
        for fault in faults
        if fault.place in told
        or ((fault.keyword != "required" or fault.place in missing) and not _follows(fault, wrong))
    ]


def is_by_year(path: Path) -> bool:
    """Say whether the keys of the group at `path` are fiscal years."""
    return "patternProperties" in target(node_at(path))


def _follows(fault: Fault, wrong: AbstractSet[Path]) -> bool:
    return any((*fault.owner, key) in wrong - {fault.place} for key in condition_keys(fault))


def _understand(fault: Fault, data: Mapping[str, Any], missing: Mapping[Path, Fault]) -> Slip:
    if is_by_year(fault.path):
        return Slip(fault)
    names = {key: annotation(node, "title") or "" for key, node in keys_of(node_at(fault.path)).items()}
    here = value_at(data, fault.path)
    absent = {key: name for key, name in names.items() if key not in here}
    needed = {key: name for key, name in absent.items() if (*fault.path, key) in missing}
    belongs = _belongs(fault, data, missing)
    meant = key_from_text(fault.key, needed)
    if meant is None and belongs is None:
        meant = key_from_text(fault.key, absent, strict=bool(owners(fault)))
    return Slip(fault, meant) if meant else Slip(fault, belongs=belongs)


def _belongs(fault: Fault, data: Mapping[str, Any], missing: Mapping[Path, Fault]) -> Path | None:
    """Return the group near by that lacks just this key, as after a wrong indent."""
    above = (fault.path[:-steps] for steps in range(1, min(_NEAR, len(fault.path)) + 1))
    for group in (*above, *_groups_within(fault.path, data)):
        if (*group, fault.key) in missing:
            return group
    return None


def _groups_within(path: Path, data: Mapping[str, Any]) -> Iterator[Path]:
    """Yield the groups that the plan has directly in the group at `path`, entries of lists included."""
    for key, value in value_at(data, path).items():
        if isinstance(value, dict):
            yield (*path, key)
        elif isinstance(value, list):
            for index, entry in enumerate(value):
                if isinstance(entry, dict):
                    yield (*path, key, index)


def owners(fault: Fault) -> list[Path]:
    """Return the groups in which an unknown key could stand, the likeliest first.

    Those within this one, then those above; where there are none, the only ones of the whole plan.
    """
    near = [below for _, below, keys in groups_below(fault.path) if fault.key in keys]
    above = (fault.path[:length] for length in range(len(fault.path) - 1, -1, -1))
    near += [group for group in above if fault.key in keys_of(node_at(group))]
    if near:
        return near
    anywhere = _groups_by_key().get(fault.key, {})
    return list(anywhere.values()) if len(anywhere) <= _FEW else []


def groups_below(path: Path) -> Iterator[tuple[str, Path, Mapping[str, Node]]]:
    """Yield the groups that the schema allows one step below `path`: form, path, keys. Of a list, the first entry."""
    for key, node in keys_of(node_at(path)).items():
        items = target(node).get("items")
        inner = node if items is None else items
        keys = keys_of(inner)
        if keys:
            yield form_of(inner), (*path, key) if items is None else (*path, key, 0), keys


@functools.cache
def _groups_by_key() -> Mapping[str, Mapping[str, Path]]:
    """Return for each key the groups of the whole plan that have it, by form."""
    found: dict[str, dict[str, Path]] = {}
    waiting: list[Path] = [()]
    for path in waiting:
        for form, below, keys in groups_below(path):
            waiting.append(below)
            for key in keys:
                found.setdefault(key, {}).setdefault(form, below)
    return found
