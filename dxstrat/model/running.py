"""How the plan is run: bodies, reviews, AI, people, partners, risks, and the back matter."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from typing import Literal

from dxstrat.model.chain import AiStage, Degree
from dxstrat.model.fiscal import FiscalTerm
from dxstrat.model.part import Part, part

Layer = Literal["leaders", "chief", "team", "support"]
GradingMethod = Literal["target-ratio", "linear-path", "baseline-position", "manual"]
PartnerKind = Literal["vendor", "municipality", "residents", "university", "expert", "prefecture"]
RiskCategory = Literal[
    "resistance", "security", "privacy", "vendor", "ai", "finance", "continuity", "schedule", "people"
]


@part
class Department(Part):
    """担当課. Where a plan lists its departments, measures and KPIs may name only those."""

    name: str
    division: str | None = None  # 部
    contact: str | None = None


@part
class Body(Part):
    """推進体制の会議体・部署.

    layer: leaders 首長・副市長 / chief CIO・CDOと情報政策課 / team 実行チーム / support 外部支援.
    """

    id: str
    name: str
    layer: Layer
    head: str | None = None
    members: tuple[str, ...] = ()
    duties: str | None = None
    meets: str | None = None  # 開催頻度


@part
class Role(Part):
    """役職: CIO, CIO補佐官, CDO … and who holds it."""

    title: str
    holder: str
    duties: str | None = None


@part
class Governance(Part):
    """推進体制. `lead_department` carries the whole; `message` is the mayor's; `publicity` is 庁内広報."""

    summary: str | None = None  # markdown
    lead_department: str | None = None
    message: str | None = None
    publicity: str | None = None
    bodies: tuple[Body, ...] = ()
    roles: tuple[Role, ...] = ()


@part
class ReviewStep(Part):
    """One kind of review: who does it, what is done, when, and where the result goes."""

    who: str
    what: str
    when: str | None = None
    result: str | None = None


@part
class Pdca(Part):
    """PDCA written down."""

    plan: str
    do: str
    check: str
    act: str


@part
class Grade(Part):
    """A progress mark: from `at_least` percent upwards, or `when: unknown` for what cannot be judged."""

    mark: str
    label: str | None = None
    at_least: int | float | None = None
    when: Literal["unknown"] | None = None


@part
class Grading(Part):
    """評価区分: the rule as data."""

    method: GradingMethod
    grades: tuple[Grade, ...] = ()
    note: str | None = None


@part
class Review(Part):
    """評価・改善: the four reviews, the PDCA cycle, the grading rule."""

    summary: str | None = None  # markdown
    quarterly: ReviewStep | None = None
    annual: ReviewStep | None = None
    external: ReviewStep | None = None
    sharing: ReviewStep | None = None
    pdca: Pdca | None = None
    grading: Grading | None = None


@part
class AiPolicy(Part):
    """生成AI利用方針: its name, the day it takes (or took) force, its main points."""

    title: str
    date: dt.date
    summary: str | None = None
    url: str | None = None


@part
class AiStageEntry(Part):
    """A stage of generative AI: introduce 導入 / use 活用 / advance 発展."""

    stage: AiStage
    description: str
    start: FiscalTerm | None = field(default=None, metadata={"key": "from"})
    actions: tuple[str, ...] = ()


@part
class AiSafeguard(Part):
    """An AI risk (情報漏えい・誤った出力), met by the policy and by training."""

    risk: str
    policy: str
    training: str | None = None


@part
class Ai(Part):
    """生成AIの活用."""

    summary: str | None = None  # markdown
    policy: AiPolicy | None = None
    stages: tuple[AiStageEntry, ...] = ()
    safeguards: tuple[AiSafeguard, ...] = ()


@part
class Programme(Part):
    """研修・リスキリング: for whom (職層・年代・職種), what, how often."""

    title: str
    audience: str
    content: str | None = None
    frequency: str | None = None
    department: str | None = None


@part
class TalentRole(Part):
    """デジタル人材: a role and how many are wanted."""

    title: str
    description: str | None = None
    count: int | None = None


@part
class People(Part):
    """人材育成と組織文化. `culture` says how staff find and bring in issues themselves."""

    summary: str | None = None  # markdown
    roles: tuple[TalentRole, ...] = ()
    programmes: tuple[Programme, ...] = ()
    culture: str | None = None  # markdown
    reskilling: str | None = None  # markdown


@part
class Partnership(Part):
    """外部連携: a vendor, another municipality (広域連携), residents (共創), a university, an expert."""

    partner: str
    kind: PartnerKind
    role: str
    companion: bool | None = None  # 伴走支援か
    measures: tuple[str, ...] = ()


@part
class Risk(Part):
    """リスク: how likely, how grave, what is done about it, who watches it."""

    id: str
    title: str
    category: RiskCategory
    likelihood: Degree
    impact: Degree
    response: str
    owner: str | None = None
    measures: tuple[str, ...] = ()


@part
class Safety(Part):
    """変革管理・情報セキュリティ・個人情報保護, in prose."""

    change_management: str | None = None  # markdown
    security: str | None = None  # markdown
    privacy: str | None = None  # markdown


@part
class Case(Part):
    """先行事例 that a measure leans on, with its source."""

    id: str
    municipality: str
    title: str
    summary: str | None = None
    lesson: str | None = None
    source: str | None = None


@part
class Term(Part):
    """用語."""

    term: str
    meaning: str
    reading: str | None = None


@part
class Comment(Part):
    """パブリックコメント: an opinion by chapter and the municipality's answer (市の考え方)."""

    comment: str
    response: str
    chapter: str | None = None
    kind: Literal["question", "request", "opinion", "other"] | None = None
    handling: Literal["reflected", "reference", "noted"] | None = None


@part
class PublicComments(Part):
    """パブリックコメントの結果."""

    start: dt.date = field(metadata={"key": "from"})
    end: dt.date = field(metadata={"key": "to"})
    summary: str | None = None
    people: int | None = None  # 提出者数
    items: tuple[Comment, ...] = ()
