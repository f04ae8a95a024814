"""What rules look up again and again in a plan, worked out once, so that a check stays linear in its size."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dxstrat.model import Strategy
from dxstrat.model.chain import STOPPED
from dxstrat.model.policy_lists import policy_lists

if TYPE_CHECKING:
    from dxstrat.model.chain import Issue, Kpi, Measure, RoadmapPhase
    from dxstrat.model.direction import PolicyList
    from dxstrat.source import Path


@dataclass(frozen=True)
class Index:
    """A plan with its look-ups. `data` is the plan as written, `lists` are the policy lists it can cite."""

    strategy: Strategy
    data: Mapping[str, Any]

    @cached_property
    def lists(self) -> Mapping[str, PolicyList]:
        """The policy lists by `id@version`: the shipped ones and the plan's own."""
        return policy_lists(self.strategy)

    @cached_property
    def kpis(self) -> Mapping[str, Kpi]:
        """The KPIs by id."""
        return {kpi.id: kpi for kpi in self.strategy.kpis}

    @cached_property
    def running_measures(self) -> tuple[Measure, ...]:
        """The measures that are neither suspended nor cancelled."""
        return tuple(measure for measure in self.strategy.measures if measure.status not in STOPPED)

    @cached_property
    def measures_by_issue(self) -> Mapping[str, tuple[Measure, ...]]:
        """The measures that answer an issue, by the issue's id."""
        return _grouped((issue, measure) for measure in self.strategy.measures for issue in measure.issues)

    @cached_property
    def measures_by_kpi(self) -> Mapping[str, tuple[Measure, ...]]:
        """The measures that a KPI measures, by the KPI's id."""
        return _grouped((kpi, measure) for measure in self.strategy.measures for kpi in measure.kpis)

    @cached_property
    def sequence(self) -> tuple[RoadmapPhase, ...]:
        """The phases of the roadmap where they follow one another; empty where they are mere categories.

        A plan may sort its bars by something else than progress. It shows in the tones: phases that
        follow one another do not grow lighter.
        """
        phases = tuple(self.strategy.phases)
        tones = [phase.tone for phase in phases if phase.tone is not None]
        return phases if tones == sorted(tones) else ()

    def is_outside(self, year: int) -> bool:
        """Say whether a fiscal year lies before or after the plan. No year does while its own are exchanged."""
        period = self.strategy.plan.period
        return period.start <= period.end and not period.start <= year <= period.end

    def kpis_of(self, measure: Measure) -> tuple[Kpi, ...]:
        """Return the KPIs that `measure` names; unknown ids are passed over."""
        return tuple(self.kpis[id_] for id_ in measure.kpis if id_ in self.kpis)

    def kpis_of_issue(self, issue: Issue) -> tuple[Kpi, ...]:
        """Return the KPIs of the measures that answer `issue`, each once."""
        kpis = (kpi for measure in self.measures_by_issue.get(issue.id, ()) for kpi in self.kpis_of(measure))
        return tuple({kpi.id: kpi for kpi in kpis}.values())

    @cached_property
    def all_texts(self) -> tuple[tuple[Path, str], ...]:
        """Every text of the plan with its place, ids and choices included."""
        return tuple(_texts(self.data))

    @cached_property
    def texts(self) -> tuple[tuple[Path, str], ...]:
        """Every text of the plan that is written in Japanese, with its place: prose, names and titles.

        What is plain ASCII is an id, a choice, a date or an address, and says nothing about wording.
        """
        return tuple(placed for placed in self.all_texts if not placed[1].isascii())

    @cached_property
    def prose(self) -> str:
        """All texts but the glossary's as one, for looking words up: half width, small letters."""
        texts = (text for path, text in self.all_texts if path[0] != "glossary")
        return unicodedata.normalize("NFKC", "\n".join(texts)).casefold()

    def absent(self, sections: Iterable[str]) -> tuple[str, ...]:
        """Return which of `sections` the plan leaves out.

        None where a section has a name that no plan has: it may be one of them, misspelt.
        """
        known = {field.name for field in fields(self.strategy)} | {"dxstrat", "include"}
        return tuple(key for key in sections if key not in self.data) if self.data.keys() <= known else ()


def _grouped(pairs: Iterator[tuple[str, Measure]]) -> dict[str, tuple[Measure, ...]]:
    groups: dict[str, dict[str, Measure]] = {}
    for key, measure in pairs:
        groups.setdefault(key, {})[measure.id] = measure
    return {key: tuple(group.values()) for key, group in groups.items()}


def _texts(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    stack: list[tuple[Path, Any]] = [((), data)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, dict):
            stack += [((*path, key), inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            stack += [((*path, index), value[index]) for index in reversed(range(len(value)))]
