"""The chain 課題 → 施策 → KPI: issues, the measures that answer them, the KPIs that measure those."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from dxstrat.model.fiscal import FiscalTerm
from dxstrat.model.part import Part, part
from dxstrat.model.value import Value

Viewpoint = Literal["operations", "organization", "people", "data", "institution"]
Degree = Literal["high", "medium", "low"]
MeasureStatus = Literal["planned", "in-progress", "done", "suspended", "cancelled"]
STOPPED: tuple[MeasureStatus, ...] = ("suspended", "cancelled")
AiStage = Literal["introduce", "use", "advance"]
KpiKind = Literal["rate", "count", "annual", "cumulative", "average", "rank", "state"]
Direction = Literal["up", "down", "keep"]
Level = Literal["output", "outcome"]
OutcomeStage = Literal["initial", "intermediate", "final"]
ProcurementModel = Literal["saas", "cloud", "package", "custom", "joint-use", "in-house"]


@part
class Area(Part):
    """分野・基本方針: what measures are grouped by. `parent` is the area above it (目標 → 分野 → 取組)."""

    id: str
    title: str
    description: str | None = None  # markdown
    number: str | None = None
    parent: str | None = None


@part
class Issue(Part):
    """課題. Cause (原因) and scope (影響範囲) belong together; `impact` marks the large ones.

    `desired_state` is めざす姿; `gap` says what lies between it and today.
    """

    id: str
    title: str
    viewpoint: Viewpoint
    number: str | None = None
    cause: str | None = None
    scope: str | None = None
    impact: Degree | None = None
    desired_state: str | None = None
    gap: str | None = None
    evidence: str | None = None


@part
class Phase(Part):
    """工程の一つ: phase `prepare` from 2026Q1 to 2026Q2, with the words that stand in its bar."""

    phase: str
    start: FiscalTerm = field(metadata={"key": "from"})
    end: FiscalTerm = field(metadata={"key": "to"})
    label: str | None = None


@part
class Milestone(Part):
    """節目 (◆)."""

    at: FiscalTerm
    title: str


@part
class FundingSource(Part):
    """財源: its name, and the rate ("1/2") or the amount in 千円 that it bears."""

    name: str
    rate: str | None = None
    amount: int | float | None = None


@part
class BudgetYear(Part):
    """事業費 of one fiscal year, in 千円."""

    year: int
    amount: int | float
    sources: tuple[FundingSource, ...] = ()
    note: str | None = None


@part
class Procurement(Part):
    """調達: how it is bought, and whether the office can leave again (API連携・データ可搬性)."""

    model: ProcurementModel | None = None
    open_interface: bool | None = None
    data_portability: bool | None = None
    companion_support: str | None = None  # 伴走支援の内容
    note: str | None = None


@part
class Effects(Part):
    """期待される効果, fixed before introduction, from both viewpoints."""

    residents: str | None = None
    staff: str | None = None


@part
class Voice(Part):
    """現場の声: the words of somebody who does the work."""

    who: str
    text: str


@part
class Measure(Part):
    """施策. Answers `issues`, is measured by `kpis`; led by one department with partners.

    `status` cancelled or suspended needs a `status_reason`. `policies` cites items of policy
    lists (`soumu-dx@2.3/1`); `cases` the ids of cases it leans on; `joint_with` the other
    municipalities of a 広域連携.
    """

    id: str
    title: str
    issues: tuple[str, ...]
    kpis: tuple[str, ...]
    number: str | None = None
    area: str | None = None
    lead: str | None = None
    partners: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None  # markdown
    effects: Effects | None = None
    schedule: tuple[Phase, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    budget: tuple[BudgetYear, ...] = ()
    policies: tuple[str, ...] = ()
    procurement: Procurement | None = None
    ai_stage: AiStage | None = None
    joint_with: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    status: MeasureStatus | None = None
    status_reason: str | None = None
    note: str | None = None


@part
class Domain(Part):
    """KPIの領域. Without any in the plan the three usual ones hold (住民サービス・業務効率化・人材育成)."""

    id: str
    title: str
    description: str | None = None


@part
class Baseline(Part):
    """基準値: a value of a fiscal year, or `unknown` with the reason why there is none."""

    year: int | None = None
    value: Value | None = None
    unknown: str | None = None
    note: str | None = None


@part
class Kpi(Part):
    """KPI. `targets` and `actuals` are keyed by fiscal year.

    kind: rate 割合 / count 件数 / annual 年間 (flow) / cumulative 累計 (stock) / average 平均 / rank 順位 /
    state 到達状態. level: output 活動指標 / outcome 成果指標. direction: up 増やす / down 減らす / keep 保つ.
    `survey` marks a figure that comes from asking people; such a KPI needs a reason.
    """

    id: str
    name: str
    kind: KpiKind
    number: str | None = None
    unit: str | None = None
    direction: Direction | None = None
    domain: str | None = None
    level: Level | None = None
    stage: OutcomeStage | None = None
    baseline: Baseline | None = None
    targets: Mapping[int, Value] = field(default_factory=dict)
    actuals: Mapping[int, Value] = field(default_factory=dict)
    definition: str | None = None
    source: str | None = None
    rationale: str | None = None
    fixed_when: str | None = None  # 確定時期
    department: str | None = None
    survey: bool | None = None
    survey_reason: str | None = None
    headline: bool | None = None  # 概要版にのせる主要KPI
    note: str | None = None


@part
class RoadmapPhase(Part):
    """工程の区分: its id, its name, and how dark it is drawn (1 light, 2 medium, 3 dark)."""

    id: str
    title: str
    tone: Literal[1, 2, 3] | None = None


@part
class Roadmap(Part):
    """ロードマップ: how finely years are split, the phases, the milestones of the whole plan."""

    grain: Literal["year", "half", "quarter"] = "quarter"
    phases: tuple[RoadmapPhase, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    note: str | None = None
