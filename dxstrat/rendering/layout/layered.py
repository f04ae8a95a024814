"""Columns of boxes joined by lines from left to right, with few crossings and short ways.

The method is the usual one for layered drawings (Sugiyama and others, 1981): a line that passes over a
column gets a place of its own there; each column is ordered by the middle of its neighbours; then boxes
move towards their neighbours as far as the order and the gaps allow.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

_SWEEPS = 8
"""How often the columns are gone through, to and fro; more than that hardly betters a drawing."""

_PASS_HEIGHT = 2.0
"""The room in millimetres that a line takes where it passes a column."""


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its name, its column, its height in millimetres."""

    name: str
    column: int
    height: float


@dataclass(frozen=True, slots=True)
class Placing:
    """Where boxes stand (`tops`), how high the whole is, and the way of each line from centre to centre.

    A way is a list of (column, y): the box it leaves, the columns it passes, the box it reaches.
    """

    tops: Mapping[str, float]
    height: float
    ways: tuple[tuple[tuple[int, float], ...], ...]


def place(
    nodes: Sequence[Node], edges: Iterable[tuple[str, str]], gap: float, room: float = math.inf
) -> Placing:
    """Place boxes. The first column keeps the order given; edges lead from a column to one further right.

    Boxes are moved together where the whole would be higher than `room`, as far as their columns allow.
    """
    known = {node.name: node for node in nodes}
    wanted = [(start, end) for start, end in dict.fromkeys(edges) if start in known and end in known]
    columns: list[list[str]] = [[] for _ in range(max(node.column for node in nodes) + 1)]
    heights = {node.name: node.height for node in nodes}
    for node in nodes:
        columns[node.column].append(node.name)
    chains = [_chain(known, start, end) for start, end in wanted]
    steps: dict[tuple[str, str], None] = {}
    for chain in chains:
        for column, name in enumerate(chain, known[chain[0]].column):
            if name not in heights:
                heights[name] = _PASS_HEIGHT
                columns[column].append(name)
        steps.update(dict.fromkeys(itertools.pairwise(chain)))
    before, after = _neighbours(steps)
    _order(columns, before, after)
    centres = _centres(columns, heights, before, after, gap)
    _close_up(centres, heights, chains, gap)
    if math.isfinite(room):
        _move_together(centres, heights, columns, gap, room)
    top = min(centres[name] - heights[name] / 2 for name in centres)
    bottom = max(centres[name] + heights[name] / 2 for name in centres)
    return Placing(
        tops={node.name: centres[node.name] - node.height / 2 - top for node in nodes},
        height=bottom - top,
        ways=tuple(
            tuple((column, centres[name] - top) for column, name in enumerate(chain, known[chain[0]].column))
            for chain in chains
        ),
    )


def _chain(known: Mapping[str, Node], start: str, end: str) -> list[str]:
    """Return the names on the way between two boxes; all that leaves a box passes a column at one place."""
    passed = range(known[start].column + 1, known[end].column)
    return [start, *(f"{start}\0{column}" for column in passed), end]


def _neighbours(steps: Iterable[tuple[str, str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for start, end in steps:
        after.setdefault(start, []).append(end)
        before.setdefault(end, []).append(start)
    return before, after


def _order(
    columns: list[list[str]], before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]]
) -> None:
    best = [list(column) for column in columns]
    fewest = _crossings(columns, after)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        forward = sweep % 2 == 0
        order = range(1, len(columns)) if forward else range(len(columns) - 2, 0, -1)
        for number in order:
            fixed = columns[number - 1] if forward else columns[number + 1]
            places = {name: place for place, name in enumerate(fixed)}
            links = before if forward else after
            middles = {
                name: _middle(places, links.get(name, ()), place)
                for place, name in enumerate(columns[number])
            }
            columns[number].sort(key=middles.__getitem__)
        crossings = _crossings(columns, after)
        if crossings < fewest:
            fewest = crossings
            best = [list(column) for column in columns]
    for column, ordered in zip(columns, best, strict=True):
        column[:] = ordered


def _middle(places: Mapping[str, int], links: Sequence[str], old: int) -> float:
    """Return the mean of the places of what a box is joined to; its own where it is joined to nothing."""
    found = [places[other] for other in links if other in places]
    return sum(found) / len(found) if found else float(old)


def _crossings(columns: Sequence[Sequence[str]], after: Mapping[str, Sequence[str]]) -> int:
    count = 0
    for left, right in itertools.pairwise(columns):
        places = {name: place for place, name in enumerate(right)}
        seen: list[int] = []
        for name in left:
            group = sorted(places[other] for other in after.get(name, ()) if other in places)
            for end in group:
                count += len(seen) - bisect_right(seen, end)
            for end in group:
                insort(seen, end)
    return count


def _centres(
    columns: Sequence[Sequence[str]],
    heights: Mapping[str, float],
    before: Mapping[str, Sequence[str]],
    after: Mapping[str, Sequence[str]],
    gap: float,
) -> dict[str, float]:
    centres: dict[str, float] = {}
    stacks = [(column, _offsets([heights[name] for name in column], gap)) for column in columns]
    for column, offsets in stacks:
        centres.update(zip(column, _kept_apart([0.0] * len(column), offsets), strict=True))
    for _ in range(_SWEEPS):
        start = dict(centres)
        for links, ordered in ((before, stacks), (after, stacks[::-1])):
            for column, offsets in ordered:
                wished = [
                    sum([centres[other] for other in links[name]]) / len(links[name])
                    if name in links
                    else centres[name]
                    for name in column
                ]
                centres.update(zip(column, _kept_apart(wished, offsets), strict=True))
        if centres == start:
            break
    return centres


def _close_up(
    centres: dict[str, float], heights: Mapping[str, float], chains: Iterable[Sequence[str]], gap: float
) -> None:
    """Leave no more than a gap where neither a box nor a line stands in any column."""
    spans = [(centres[name] - heights[name] / 2, centres[name] + heights[name] / 2) for name in centres]
    for chain in chains:
        ends = [centres[name] for name in chain]
        spans.append((min(ends), max(ends)))
    spans.sort()
    cuts: list[tuple[float, float]] = []
    reached = spans[0][1]
    for start, end in spans:
        if start - reached > gap:
            cuts.append((start, start - reached - gap))
        reached = max(reached, end)
    for name, centre in centres.items():
        centres[name] = centre - sum(width for start, width in cuts if start <= centre)


def _move_together(
    centres: dict[str, float],
    heights: Mapping[str, float],
    columns: Sequence[Sequence[str]],
    gap: float,
    room: float,
) -> None:
    """Move what stands outside of the middle `room` millimetres into it; order and gaps of columns stay."""
    tops = [centres[name] - heights[name] / 2 for name in centres]
    bottoms = [centres[name] + heights[name] / 2 for name in centres]
    start = (min(tops) + max(bottoms) - room) / 2
    if start <= min(tops):
        return
    for column in filter(None, columns):
        offsets = _offsets([heights[name] for name in column], gap)
        first = start + heights[column[0]] / 2
        last = max(first, start + room - heights[column[-1]] / 2 - offsets[-1])
        for name, offset in zip(column, offsets, strict=True):
            centres[name] = min(max(centres[name] - offset, first), last) + offset


def _offsets(heights: Sequence[float], gap: float) -> list[float]:
    """Return how far below the first each box stands where they are as near to each other as may be."""
    offsets = [0.0]
    for upper, lower in itertools.pairwise(heights):
        offsets.append(offsets[-1] + (upper + lower) / 2 + gap)
    return offsets[: len(heights)]


def _kept_apart(wished: Sequence[float], offsets: Sequence[float]) -> list[float]:
    """Return places in this order, `offsets` apart at least, the nearest (by squares) to those wished for.

    Why pools: where wishes are too near each other, the boxes share their mean (isotonic regression).
    """
    means: list[float] = []
    members: list[int] = []
    for wish, offset in zip(wished, offsets, strict=True):
        mean, count = wish - offset, 1
        while means and means[-1] > mean:
            last, others = means.pop(), members.pop()
            mean, count = (last * others + mean * count) / (others + count), others + count
        means.append(mean)
        members.append(count)
    flat = means if len(means) == len(wished) else itertools.chain.from_iterable(map(repeat, means, members))
    return [mean + offset for mean, offset in zip(flat, offsets, strict=True)]
