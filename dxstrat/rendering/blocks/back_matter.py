"""Blocks of the back matter: cases, how the plan came about, comments, terms, editions, contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rendering.blocks.plan import population_text
from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import label
from dxstrat.text.kana import reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.model.running import Case
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece


def case_table(content: Content) -> Sequence[Piece]:
    """先行事例, and the measures that lean on each."""

    def used(case: Case) -> Sequence[str]:
        return content.measure_names([one.id for one in content.printed_measures if case.id in one.cases])

    return record_table(
        content.strategy.cases,
        [
            Field("自治体・事例", 32, lambda one: [one.municipality, one.title], label=True),
            Field("概要", 36, lambda one: one.summary),
            Field("本計画に生かす点", 32, lambda one: one.lesson),
            Field("関係する施策", 30, used),
            Field("出典", 30, lambda one: one.source),
        ],
        caption="参考とした先行事例",
        anchor="cases",
    )


def history_table(content: Content) -> Sequence[Piece]:
    """策定経過."""
    return record_table(
        content.strategy.plan.history,
        [
            Field("年月日", 36, lambda one: content.formats.day(one.date), label=True),
            Field("事項", 54, lambda one: one.event),
            Field("内容", 70, lambda one: one.detail),
        ],
        caption="計画の策定経過",
        anchor="history",
    )


def comment_summary(content: Content) -> Sequence[Piece]:
    """パブリックコメントの概要: when, how many people, how many opinions."""
    comments = content.strategy.public_comments
    if comments is None:
        return ()
    formats = content.formats
    rows = [
        ("募集期間", f"{formats.day(comments.start)}～{formats.day(comments.end)}"),
        ("提出者数", f"{formats.number(comments.people)}人" if comments.people is not None else None),
        ("意見数", f"{formats.number(len(comments.items))}件"),
        ("概要", comments.summary),
    ]
    return record_table(
        [row for row in rows if row[1]],
        [Field("項目", 34, lambda row: row[0], label=True), Field("内容", 126, lambda row: row[1])],
        caption="パブリックコメントの概要",
        anchor="comment-summary",
    )


def comment_table(content: Content) -> Sequence[Piece]:
    """意見と市の考え方, by chapter."""
    comments = content.strategy.public_comments
    items = comments.items if comments else ()
    numbers = {id(one): number for number, one in enumerate(items, 1)}
    chapters = list(dict.fromkeys(one.chapter or "" for one in items))
    return record_table(
        items,
        [
            Field("番号", 12, lambda one: content.formats.number(numbers[id(one)]), align="center"),
            Field("区分", 16, lambda one: label(one, "kind")),
            Field("意見の概要", 51, lambda one: one.comment),
            Field("意見に対する考え方", 51, lambda one: one.response),
            Field("取扱い", 30, lambda one: label(one, "handling")),
        ],
        caption="寄せられた意見と考え方",
        anchor="comments",
        groups=[(chapter, [one for one in items if (one.chapter or "") == chapter]) for chapter in chapters],
    )


def glossary_table(content: Content) -> Sequence[Piece]:
    """用語集, in the order of readings where all terms have one."""
    terms = content.strategy.glossary
    read = all(one.reading for one in terms)
    ordered = sorted(terms, key=lambda one: reading_order(one.reading or "")) if read else terms
    return record_table(
        ordered,
        [
            Field(
                "用語",
                44,
                lambda one: [text for text in (one.term, one.reading and f"（{one.reading}）") if text],
                label=True,
            ),
            Field("説明", 116, lambda one: one.meaning),
        ],
        caption="用語集",
        anchor="glossary",
    )


def revision_table(content: Content) -> Sequence[Piece]:
    """改定履歴: 版数, 改定日, 改定項目, 改定内容."""
    return record_table(
        content.strategy.plan.revisions,
        [
            Field("版数", 28, lambda one: one.edition, label=True),
            Field("改定日", 34, lambda one: content.formats.day(one.date)),
            Field("改定項目", 44, lambda one: one.items),
            Field("改定内容", 54, lambda one: one.summary),
        ],
        caption="改定履歴",
        anchor="revisions",
    )


def colophon_table(content: Content) -> Sequence[Piece]:
    """奥付: what the plan is called, who made it and when, and whom to ask."""
    plan, formats = content.strategy.plan, content.formats
    municipality, contact = plan.municipality, plan.contact
    rows = [
        ("計画の名称", plan.title),
        ("版", plan.edition),
        ("策定年月日", formats.day(plan.date)),
        ("管理番号", plan.id),
        ("策定主体", f"{municipality.prefecture or ''}{municipality.name}"),
        ("団体コード", municipality.code),
        ("人口", population_text(content, municipality)),
        ("人口等の出典", municipality.source),
    ]
    if contact:
        rows += [
            ("問合せ先", contact.department),
            ("電話", contact.phone),
            ("電子メール", contact.email),
            ("ウェブサイト", contact.url),
        ]
    return record_table(
        [row for row in rows if row[1]],
        [Field("項目", 34, lambda row: row[0], label=True), Field("内容", 126, lambda row: row[1])],
        caption="計画の概要と問合せ先",
        anchor="colophon",
    )


def department_table(content: Content) -> Sequence[Piece]:
    """担当課一覧, with the measures and KPIs that each looks after."""

    def leads(name: str) -> list[str]:
        return [one.number or one.id for one in content.printed_measures if one.lead == name]

    def helps(name: str) -> list[str]:
        return [one.number or one.id for one in content.printed_measures if name in one.partners]

    return record_table(
        content.strategy.departments,
        [
            Field("部", 28, lambda one: one.division, label=True),
            Field("課", 34, lambda one: one.name),
            Field("担当する施策", 36, lambda one: "、".join(leads(one.name))),
            Field("関係する施策", 36, lambda one: "、".join(helps(one.name))),
            Field("連絡先", 26, lambda one: one.contact),
        ],
        caption="担当課の一覧",
        anchor="departments",
    )
