"""`Content`: the strategy with the look-ups and formats that blocks are built from."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dxstrat.model import Strategy
from dxstrat.model.chain import Area, Issue, Kpi, Measure
from dxstrat.model.policy_lists import policy_lists
from dxstrat.rendering.formats import Formats
from dxstrat.rendering.style import USUAL_ROADMAP, RoadmapStyle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.model.direction import PolicyList

OTHER_MEASURES = "その他の施策"
"""What measures without an area are called beside those that have one."""


@dataclass(frozen=True, slots=True)
class Group:
    """The measures of one area, and how deep the area lies below others; area None: those without one."""

    area: Area | None
    measures: tuple[Measure, ...]
    depth: int = 0

    @property
    def title(self) -> str:
        """The area's number and title; empty without an area."""
        if self.area is None:
            return ""
        return f"{self.area.number}　{self.area.title}" if self.area.number else self.area.title


class _Numbered(Protocol):
    """An issue or a measure. Why not their union: a function of either shall serve for each alone."""

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> str | None: ...
    @property
    def title(self) -> str: ...


@dataclass(frozen=True)
class Content:
    """Everything a block needs to know."""

    strategy: Strategy
    formats: Formats
    roadmap: RoadmapStyle = USUAL_ROADMAP

    @functools.cached_property
    def issues(self) -> Mapping[str, Issue]:
        """Issues by id."""
        return {issue.id: issue for issue in self.strategy.issues}

    @functools.cached_property
    def measures(self) -> Mapping[str, Measure]:
        """Measures by id."""
        return {measure.id: measure for measure in self.strategy.measures}

    @functools.cached_property
    def kpis(self) -> Mapping[str, Kpi]:
        """KPIs by id."""
        return {kpi.id: kpi for kpi in self.strategy.kpis}

    @functools.cached_property
    def groups(self) -> tuple[Group, ...]:
        """The areas with their measures in the order in which they are printed: each before those below it.

        Areas that hold nothing at any depth are left out; measures without an area come last.
        """
        members: dict[str | None, list[Measure]] = {}
        for measure in self.strategy.measures:
            members.setdefault(measure.area if measure.area in self.areas else None, []).append(measure)
        groups = [
            Group(area, tuple(members.get(area.id, ())), depth)
            for area, depth in self._ordered_areas()
            if any(one.id in members for one in (area, *self._below(area)))
        ]
        loose = members.get(None, [])
        return (*groups, *((Group(None, tuple(loose)),) if loose else ()))

    @functools.cached_property
    def areas(self) -> Mapping[str, Area]:
        """Areas by id."""
        return {area.id: area for area in self.strategy.areas}

    def _ordered_areas(self) -> list[tuple[Area, int]]:
        """Return the areas, each before those below it, and how deep each lies.

        A circle of parents has no top: the first of them in the plan is taken for it, so that none is lost.
        """
        below: dict[str | None, list[Area]] = {}
        for area in self.strategy.areas:
            below.setdefault(area.parent, []).append(area)
        ordered: dict[str, tuple[Area, int]] = {}
        for top in filter(self._is_top, self.strategy.areas):
            waiting = [(top, 0)]
            while waiting:
                area, depth = waiting.pop()
                if area.id not in ordered:
                    ordered[area.id] = (area, depth)
                    waiting.extend((one, depth + 1) for one in reversed(below.get(area.id, ())))
        return list(ordered.values())

    def _is_top(self, area: Area) -> bool:
        """Whether an area lies below none, or below itself."""
        return area.parent not in self.areas or area.parent in {one.id for one in (area, *self._below(area))}

    def _below(self, area: Area) -> list[Area]:
        """All areas below one, each before its own; a circle of parents is walked once."""
        found: list[Area] = []
        waiting = [area]
        while waiting:
            one = waiting.pop()
            if one is not area:
                found.append(one)
            below = [child for child in self.strategy.areas if child.parent == one.id]
            waiting.extend(child for child in reversed(below) if child not in (area, *found))
        return found

    @functools.cached_property
    def printed_measures(self) -> tuple[Measure, ...]:
        """The measures in the order in which they are printed."""
        return tuple(measure for group in self.groups for measure in group.measures)

    @functools.cached_property
    def answers(self) -> Mapping[str, tuple[Measure, ...]]:
        """The measures that answer each issue, by its id, in the order in which they are printed."""
        found: dict[str, list[Measure]] = {issue.id: [] for issue in self.strategy.issues}
        for measure in self.printed_measures:
            for id_ in dict.fromkeys(measure.issues):
                found.setdefault(id_, []).append(measure)
        return {id_: tuple(measures) for id_, measures in found.items()}

    @functools.cached_property
    def cited_lists(self) -> frozenset[str]:
        """The policy lists that measures cite, as `id@version`."""
        return frozenset(
            reference.partition("/")[0]
            for measure in self.strategy.measures
            for reference in measure.policies
        )

    @functools.cached_property
    def policy_lists(self) -> Mapping[str, PolicyList]:
        """The lists of national and other policies that the plan can cite, by `id@version`."""
        return policy_lists(self.strategy)

    @functools.cached_property
    def _homes(self) -> Mapping[str, str]:
        homes: dict[str, str] = {}
        for measure in self.printed_measures:
            for id_ in measure.kpis:
                homes.setdefault(id_, measure.id)
        return homes

    def home_of(self, kpi: Kpi) -> str | None:
        """Return the id of the measure under which a KPI stands first; None where no measure has it."""
        return self._homes.get(kpi.id)

    def is_repeated(self, kpi: Kpi, measure: Measure) -> bool:
        """Whether a KPI stands under an earlier measure already, so that here it is 再掲."""
        return self.home_of(kpi) != measure.id

    @functools.cached_property
    def years(self) -> Sequence[int]:
        """The fiscal years of the plan."""
        period = self.strategy.plan.period
        return range(period.start, period.end + 1)

    def numbered(self, part: _Numbered) -> str:
        """Return the printed number and title of an issue or a measure: 1-1　書かない窓口を導入する."""
        return f"{part.number or part.id}　{part.title}"

    def kpi_name(self, kpi: Kpi) -> str:
        """Return the printed name of a KPI, with its number where it has one."""
        return f"{kpi.number}　{kpi.name}" if kpi.number else kpi.name

    def issue_names(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return the issues with these ids as they are printed."""
        return tuple(self.numbered(self.issues[id_]) for id_ in ids if id_ in self.issues)

    def measure_names(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return the measures with these ids as they are printed."""
        return tuple(self.numbered(self.measures[id_]) for id_ in ids if id_ in self.measures)

    def measure_numbers(self, ids: Sequence[str]) -> str:
        """Return the printed numbers of the measures with these ids: 施策 1-1、3-2; nothing for none."""
        known = [self.measures[id_] for id_ in ids if id_ in self.measures]
        return f"施策 {'、'.join(one.number or one.id for one in known)}" if known else ""
