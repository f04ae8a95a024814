"""ビジョンと現状: the state to reach, fit with the national direction, and where the work stands today."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from dxstrat.model.part import Part, part
from dxstrat.model.plan import Period

Aim = Literal["resident-centred", "process-review", "evidence-based"]
Medium = Literal["paper", "excel", "paper-and-excel", "system", "online"]
Hosting = Literal["on-premises", "hosted", "cloud", "government-cloud"]
AssetKind = Literal["resident", "administrative", "open"]


@part
class PublicValue(Part):
    """三者の価値: what residents, staff and the administration gain."""

    residents: str | None = None
    staff: str | None = None
    administration: str | None = None


@part
class Vision(Part):
    """ビジョン・目的: a statement and why, the value for the three, the states to reach, principles."""

    statement: str
    description: str | None = None  # markdown
    value: PublicValue | None = None
    to_be: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()


@part
class PolicyListItem(Part):
    """One item of a policy list."""

    id: str
    title: str


@part
class PolicyList(Part):
    """A policy list of the municipality's own choice (県計画・総合計画), in the form of the shipped ones.

    It is cited as `id@version/item`, e.g. `ken-dx@2/3`. `confirmed` false means 要確認: something in
    the list does not rest on its source, and `note` says what.
    """

    id: str
    version: str
    title: str
    items: tuple[PolicyListItem, ...]
    date: dt.date | None = None
    period: Period | None = None
    source: str | None = None
    confirmed: bool | None = None
    note: str | None = None


@part
class AimApproach(Part):
    """How the plan answers one of the three national aims (住民中心・業務見直し・EBPM)."""

    aim: Aim
    approach: str


@part
class Exclusion(Part):
    """A policy item that the plan leaves out on purpose, with the reason."""

    item: str
    reason: str


@part
class Policies(Part):
    """国等の方針との整合. `cited` holds list references (`soumu-dx@2.3`) whose items the plan answers."""

    cited: tuple[str, ...] = ()
    aims: tuple[AimApproach, ...] = ()
    character: str | None = None  # markdown: 本市の独自性
    exclusions: tuple[Exclusion, ...] = ()
    lists: tuple[PolicyList, ...] = ()


@part
class Operation(Part):
    """業務の棚卸し: a piece of work, how much of it there is and on what it is done."""

    name: str
    department: str
    medium: Medium
    volume: str | None = None  # 年間件数など、単位つきの文
    hours: int | float | None = None  # 年間の作業時間
    flow: tuple[str, ...] = ()  # 業務フローの段階
    note: str | None = None


@part
class System(Part):
    """システムの棚卸し (システムマップ). Two entries with one `purpose` are a duplicate to look into."""

    name: str
    department: str
    purpose: str
    hosting: Hosting | None = None
    vendor: str | None = None
    renewal: int | None = None  # 更新予定の年度
    annual_cost: int | float | None = None  # 千円
    connects: tuple[str, ...] = ()  # 連携先のシステム名
    note: str | None = None


@part
class Skill(Part):
    """職員スキル調査: how many of a group can do something."""

    group: str
    skill: str
    share: int | float | None = None  # %
    note: str | None = None


@part
class Figure(Part):
    """財政などの数字: an item, its fiscal year, its amount in 千円."""

    item: str
    year: int
    amount: int | float
    note: str | None = None


@part
class OperationsState(Part):
    """業務の現状."""

    summary: str | None = None  # markdown
    inventory: tuple[Operation, ...] = ()


@part
class SystemsState(Part):
    """システムの現状."""

    summary: str | None = None  # markdown
    inventory: tuple[System, ...] = ()


@part
class PeopleState(Part):
    """人材の現状."""

    summary: str | None = None  # markdown
    skills: tuple[Skill, ...] = ()


@part
class FinanceState(Part):
    """財政の現状と財政負担の考え方."""

    summary: str | None = None  # markdown
    figures: tuple[Figure, ...] = ()
    principle: str | None = None


@part
class Bottleneck(Part):
    """ボトルネック: where the work sticks, and the issues that take it up."""

    title: str
    detail: str | None = None
    issues: tuple[str, ...] = ()


@part
class Indicator(Part):
    """現状を示す指標: a figure of today with its source."""

    name: str
    value: str
    year: int | None = None
    source: str | None = None


@part
class CurrentState(Part):
    """現状分析: work, systems, people, finance, the bottlenecks found."""

    summary: str | None = None  # markdown
    operations: OperationsState | None = None
    systems: SystemsState | None = None
    people: PeopleState | None = None
    finance: FinanceState | None = None
    bottlenecks: tuple[Bottleneck, ...] = ()
    indicators: tuple[Indicator, ...] = ()


@part
class DataAsset(Part):
    """データ資産: resident, administrative or open data, who keeps it and what it is used for."""

    name: str
    kind: AssetKind
    steward: str  # 担当課
    use: str | None = None
    published: bool | None = None
    url: str | None = None


@part
class DataGovernance(Part):
    """データガバナンス・EBPM."""

    summary: str | None = None  # markdown
    principles: tuple[str, ...] = ()
    assets: tuple[DataAsset, ...] = ()
