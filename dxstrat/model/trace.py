"""The chain 課題 → 施策 → KPI traced: the whole of it, or what hangs together with one entry."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from dxstrat.model.chain import STOPPED, Issue, Kpi, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dxstrat.model.strategy import Strategy

Entry = Issue | Measure | Kpi

Loss = Literal[
    "measure-without-kpi",
    "issue-without-kpi",
    "issue-without-measure",
    "kpi-without-measure",
    "measure-without-issue",
]
"""What an entry would lose: its last KPI, its last measure, its last issue."""


@dataclass(frozen=True, slots=True)
class Fall:
    """What falls with an entry: `entry` would lose the last of what it needs."""

    entry: Entry
    loss: Loss


@dataclass(frozen=True)
class Chain:
    """A part of the chain in the order of the plan.

    `focus` is the entry that it was traced from, and `falls` what falls with that; without a focus it is
    the whole chain. Links lead only to entries of this part.
    """

    issues: tuple[Issue, ...]
    measures: tuple[Measure, ...]
    kpis: tuple[Kpi, ...]
    focus: Entry | None = None
    falls: tuple[Fall, ...] = ()

    def measures_of(self, issue: Issue) -> tuple[Measure, ...]:
        """Return the measures that answer `issue`."""
        return self._by_issue.get(issue.id, ())

    def measures_with(self, kpi: Kpi) -> tuple[Measure, ...]:
        """Return the measures that `kpi` measures."""
        return self._by_kpi.get(kpi.id, ())

    def kpis_of(self, measure: Measure) -> tuple[Kpi, ...]:
        """Return the KPIs that `measure` names, each once, in its order."""
        return tuple(self._kpis[id_] for id_ in dict.fromkeys(measure.kpis) if id_ in self._kpis)

    def issues_of(self, measure: Measure) -> tuple[Issue, ...]:
        """Return the issues that `measure` answers, each once, in its order."""
        return tuple(self._issues[id_] for id_ in dict.fromkeys(measure.issues) if id_ in self._issues)

    @cached_property
    def _issues(self) -> Mapping[str, Issue]:
        return {one.id: one for one in self.issues}

    @cached_property
    def _kpis(self) -> Mapping[str, Kpi]:
        return {one.id: one for one in self.kpis}

    @cached_property
    def _by_issue(self) -> Mapping[str, tuple[Measure, ...]]:
        return _grouped((id_, one) for one in self.measures for id_ in dict.fromkeys(one.issues))

    @cached_property
    def _by_kpi(self) -> Mapping[str, tuple[Measure, ...]]:
        return _grouped((id_, one) for one in self.measures for id_ in dict.fromkeys(one.kpis))


def whole_chain(strategy: Strategy) -> Chain:
    """Return the whole chain of a plan."""
    return Chain(strategy.issues, strategy.measures, strategy.kpis)


def chain_of(strategy: Strategy, entry: Entry) -> Chain:
    """Return all that is up- and downstream of one entry, and what falls with it."""
    whole = whole_chain(strategy)
    if isinstance(entry, Measure):
        measures: tuple[Measure, ...] = (entry,)
    else:
        measures = whole.measures_of(entry) if isinstance(entry, Issue) else whole.measures_with(entry)
    issues = {issue for measure in measures for issue in measure.issues}
    kpis = {kpi for measure in measures for kpi in measure.kpis}
    if isinstance(entry, Issue):
        issues = {entry.id}
    elif isinstance(entry, Kpi):
        kpis = {entry.id}
    return Chain(
        tuple(one for one in strategy.issues if one.id in issues),
        measures,
        tuple(one for one in strategy.kpis if one.id in kpis),
        entry,
        tuple(_falls(whole, entry)),
    )


def _falls(chain: Chain, entry: Entry) -> Iterator[Fall]:
    if isinstance(entry, Kpi):
        yield from _without_kpi(chain, entry)
    elif isinstance(entry, Measure):
        yield from _without_measures(chain, (entry,))
    else:
        alone = tuple(one for one in _running(chain.measures_of(entry)) if chain.issues_of(one) == (entry,))
        yield from (Fall(one, "measure-without-issue") for one in alone)
        yield from (fall for fall in _without_measures(chain, alone) if fall.entry is not entry)


def _without_kpi(chain: Chain, kpi: Kpi) -> Iterator[Fall]:
    measures = _running(chain.measures_with(kpi))
    yield from (Fall(one, "measure-without-kpi") for one in measures if chain.kpis_of(one) == (kpi,))
    touched = {issue for measure in measures for issue in measure.issues}
    for issue in chain.issues:
        if issue.id in touched:
            left = {id_ for measure in _running(chain.measures_of(issue)) for id_ in measure.kpis}
            if left <= {kpi.id}:
                yield Fall(issue, "issue-without-kpi")


def _without_measures(chain: Chain, gone: tuple[Measure, ...]) -> Iterator[Fall]:
    ids = {one.id for one in gone}
    for issue in chain.issues:
        answers = {one.id for one in _running(chain.measures_of(issue))}
        if answers and answers <= ids:
            yield Fall(issue, "issue-without-measure")
    for kpi in chain.kpis:
        users = {one.id for one in _running(chain.measures_with(kpi))}
        if users and users <= ids:
            yield Fall(kpi, "kpi-without-measure")


def _running(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Leave out what is suspended or cancelled: it carries nothing any more."""
    return tuple(one for one in measures if one.status not in STOPPED)


def _grouped(pairs: Iterator[tuple[str, Measure]]) -> Mapping[str, tuple[Measure, ...]]:
    groups: dict[str, list[Measure]] = {}
    for id_, measure in pairs:
        groups.setdefault(id_, []).append(measure)
    return {id_: tuple(measures) for id_, measures in groups.items()}
