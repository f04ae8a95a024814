"""計画の基本事項: what the plan is called, whose it is, for which years, and how it came about."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from typing import Literal

from dxstrat.model.part import Part, part

MunicipalityKind = Literal["prefecture", "city", "ward", "town", "village", "union", "joint"]
Stage = Literal["draft", "proposal", "adopted", "revised"]
Relation = Literal["law", "national", "prefectural", "upper", "related"]


@part
class Municipality(Part):
    """自治体. `code` is the six-digit 団体コード with its check digit; kind `joint` is a 連携体."""

    name: str
    kind: MunicipalityKind
    code: str | None = None
    prefecture: str | None = None
    population: int | None = None
    population_date: dt.date | None = None
    source: str | None = None


@part
class Period(Part):
    """計画期間: the first and the last fiscal year, both included.

    `note` gives the exact period where a plan begins or ends within a year (令和5年1月から…).
    """

    start: int = field(metadata={"key": "from"})
    end: int = field(metadata={"key": "to"})
    note: str | None = None


@part
class Greeting(Part):
    """首長あいさつ."""

    post: str
    name: str
    text: str  # markdown
    title: str | None = None


@part
class Emblem(Part):
    """表紙の市章など: a PNG or JPEG file below the plan's folder, and what it shows in words."""

    file: str
    alt: str


@part
class Positioning(Part):
    """位置付け: a law, an upper or a related plan, a national or prefectural effort this plan rests on."""

    title: str
    relation: Relation
    note: str | None = None
    period: Period | None = None
    url: str | None = None


@part
class HistoryEntry(Part):
    """策定経過: one step in the making of the plan."""

    date: dt.date
    event: str
    detail: str | None = None


@part
class Revision(Part):
    """改定履歴: one edition; columns 版数・改定日・改定項目・改定内容."""

    edition: str
    date: dt.date
    summary: str
    items: tuple[str, ...] = ()


@part
class Contact(Part):
    """問合せ先."""

    department: str
    phone: str | None = None
    email: str | None = None
    url: str | None = None


@part
class Plan(Part):
    """計画の基本事項. `municipalities` names the members of a joint plan (kind `joint`)."""

    title: str
    municipality: Municipality
    edition: str
    stage: Stage
    period: Period
    date: dt.date
    id: str | None = None
    subtitle: str | None = None
    municipalities: tuple[Municipality, ...] = ()
    purpose: str | None = None  # markdown
    greeting: Greeting | None = None
    emblem: Emblem | None = None
    positioning: tuple[Positioning, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    revisions: tuple[Revision, ...] = ()
    contact: Contact | None = None
