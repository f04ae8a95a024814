"""`Strategy`: the whole plan, and the small look-ups that everybody needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.model.chain import Area, Domain, Issue, Kpi, Measure, Roadmap, RoadmapPhase
from dxstrat.model.direction import CurrentState, DataGovernance, Policies, Vision
from dxstrat.model.part import Part, part
from dxstrat.model.plan import Plan
from dxstrat.model.running import (
    Ai,
    Case,
    Department,
    Governance,
    Partnership,
    People,
    PublicComments,
    Review,
    Risk,
    Safety,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_DOMAINS = (
    Domain(id="resident-service", title="住民サービス"),
    Domain(id="efficiency", title="業務効率化"),
    Domain(id="people", title="人材育成"),
)

DEFAULT_PHASES = (
    RoadmapPhase(id="prepare", title="検討・調達", tone=1),
    RoadmapPhase(id="build", title="構築・試行", tone=2),
    RoadmapPhase(id="operate", title="運用・拡大", tone=3),
)


@part
class Strategy(Part):
    """A plan that the schema has passed. Optional sections are None, or empty where they are lists."""

    plan: Plan
    issues: tuple[Issue, ...]
    measures: tuple[Measure, ...]
    kpis: tuple[Kpi, ...]
    vision: Vision | None = None
    policies: Policies | None = None
    current_state: CurrentState | None = None
    areas: tuple[Area, ...] = ()
    domains: tuple[Domain, ...] = ()
    roadmap: Roadmap | None = None
    departments: tuple[Department, ...] = ()
    governance: Governance | None = None
    review: Review | None = None
    ai: Ai | None = None
    data: DataGovernance | None = None
    people: People | None = None
    partnerships: tuple[Partnership, ...] = ()
    risks: tuple[Risk, ...] = ()
    safety: Safety | None = None
    cases: tuple[Case, ...] = ()
    glossary: tuple[Term, ...] = ()
    public_comments: PublicComments | None = None

    @property
    def kpi_domains(self) -> Sequence[Domain]:
        """The domains of the plan, or the three usual ones where it names none."""
        return self.domains or DEFAULT_DOMAINS

    @property
    def phases(self) -> Sequence[RoadmapPhase]:
        """The phases of the roadmap, or the three usual ones where it names none."""
        return (self.roadmap.phases if self.roadmap else ()) or DEFAULT_PHASES
