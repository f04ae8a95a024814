"""Citations of policies: where a plan cites one, and what it can cite (`soumu-dx@2.3/1`), from raw data.

Why over raw data: an answer is wanted while other parts of the plan are still broken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.model.policy_lists import shipped_policy_lists
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dxstrat.source import Path

POLICY, POLICY_ITEM = "(policy)", "(policy item)"
"""What stands for a list of a plan where something is cited; no list has such a name."""

_COLUMNS = 120
"""Of a title, at most."""

_PLACES: Mapping[Path, str] = {
    ("policies", "cited", 0): POLICY,
    ("policies", "exclusions", 0, "item"): POLICY_ITEM,
    ("measures", 0, "policies", 0): POLICY_ITEM,
}
"""Where a plan cites, every position in a list written as 0."""


def citation_at(path: Path) -> str | None:
    """Return what a text at `path` cites; None where it cites nothing."""
    return _PLACES.get(tuple(0 if isinstance(step, int) else step for step in path))


def citations(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, str]]:
    """Yield every citation of a plan: its path, what it cites, and its text."""
    for place, target in _PLACES.items():
        yield from ((path, target, text) for path, text in _texts(data, place, ()))


def citable(data: Mapping[str, Any], target: str) -> dict[str, str]:
    """Return what can be cited with its title: the plan's own lists, then the shipped ones, the newest first."""
    lists: dict[str, tuple[Any, list[tuple[Any, Any]]]] = {}
    for one in _entries(data.get("policies"), "lists"):
        items = [(item.get("id"), item.get("title")) for item in _entries(one, "items")]
        lists[f"{one.get('id')}@{one.get('version')}"] = one.get("title"), items
    for name, policy in reversed(tuple(shipped_policy_lists().items())):
        lists.setdefault(name, (policy.title, [(item.id, item.title) for item in policy.items]))
    found: dict[str, str] = {}
    for name, (title, items) in lists.items():
        titles = {name: title} if target == POLICY else {f"{name}/{id_}": one for id_, one in items}
        found |= {cited: visible(one, _COLUMNS) for cited, one in titles.items() if isinstance(one, str)}
    return found


def policy_of(data: Mapping[str, Any], citation: str) -> str:
    """Return the title of the list that an item is cited from; empty text for one that is not known."""
    return citable(data, POLICY).get(citation.partition("/")[0], "")


def _entries(group: Any, key: str) -> Iterator[Mapping[str, Any]]:
    entries = group.get(key) if isinstance(group, dict) else None
    if isinstance(entries, list):
        yield from (one for one in entries if isinstance(one, dict))


def _texts(data: Any, place: Path, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the texts at a place, a 0 in it standing for every position."""
    if not place:
        if isinstance(data, str):
            yield path, data
    elif isinstance(place[0], str):
        if isinstance(data, dict) and place[0] in data:
            yield from _texts(data[place[0]], place[1:], (*path, place[0]))
    elif isinstance(data, list):
        for index, entry in enumerate(data):
            yield from _texts(entry, place[1:], (*path, index))
