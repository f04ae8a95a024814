"""Blocks on what carries the measures: generative AI, data, people, partners, risks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Row, Table
from dxstrat.rendering.blocks.cells import NOTHING, cell, head, listed, widths
from dxstrat.rendering.blocks.records import Field, description, record_table
from dxstrat.rendering.labels import LABELS, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.model.running import AiStageEntry
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece

_DEGREES = ("high", "medium", "low")


def ai_policy_table(content: Content) -> Sequence[Piece]:
    """生成AI利用方針."""
    policy = content.strategy.ai.policy if content.strategy.ai else None
    return record_table(
        [policy] if policy else [],
        [
            Field("名称", 44, lambda one: one.title, label=True),
            Field("適用日", 34, lambda one: content.formats.day(one.date)),
            Field("主な内容", 82, lambda one: [text for text in (one.summary, one.url) if text]),
        ],
        caption="生成AIの利用方針",
        anchor="ai-policy",
    )


def ai_stage_table(content: Content) -> Sequence[Piece]:
    """生成AIの三段階 導入・活用・発展, each with its measures."""

    def measures(entry: AiStageEntry) -> Sequence[str]:
        return content.measure_names(
            [one.id for one in content.printed_measures if one.ai_stage == entry.stage]
        )

    return record_table(
        content.strategy.ai.stages if content.strategy.ai else (),
        [
            Field("段階", 16, lambda one: label(one, "stage"), align="center", label=True),
            Field("開始時期", 26, lambda one: content.formats.term(one.start) if one.start else None),
            Field("内容", 44, lambda one: one.description),
            Field("取組", 40, lambda one: one.actions),
            Field("関係する施策", 34, measures),
        ],
        caption="生成AIの段階的な活用",
        anchor="ai-stages",
    )


def ai_safeguard_table(content: Content) -> Sequence[Piece]:
    """AIのリスク, met by the policy and by training."""
    return record_table(
        content.strategy.ai.safeguards if content.strategy.ai else (),
        [
            Field("リスク", 40, lambda one: one.risk, label=True),
            Field("方針による対応", 60, lambda one: one.policy),
            Field("研修による対応", 60, lambda one: one.training),
        ],
        caption="生成AIのリスクと対応",
        anchor="ai-safeguards",
    )


def data_asset_table(content: Content) -> Sequence[Piece]:
    """データ資産. Why an address stands below the use: in a column of its own it would be cut in pieces."""
    published = {True: "公開", False: "非公開", None: None}
    assets = content.strategy.data.assets if content.strategy.data else ()
    use = "活用の方法・公開先" if any(one.url for one in assets) else "活用の方法"
    return record_table(
        assets,
        [
            Field("データ", 32, lambda one: one.name, label=True),
            Field("区分", 20, lambda one: label(one, "kind")),
            Field("管理する課", 24, lambda one: one.steward),
            Field(use, 70, lambda one: [text for text in (one.use, one.url) if text]),
            Field("公開", 14, lambda one: published[one.published], align="center"),
        ],
        caption="主なデータとその活用",
        anchor="data-assets",
    )


def talent_table(content: Content) -> Sequence[Piece]:
    """デジタル人材の役割と人数."""
    return record_table(
        content.strategy.people.roles if content.strategy.people else (),
        [
            Field("役割", 44, lambda one: one.title, label=True),
            Field("内容", 92, lambda one: one.description),
            Field(
                "人数",
                24,
                lambda one: f"{content.formats.number(one.count)}人" if one.count is not None else None,
                align="right",
            ),
        ],
        caption="育成・確保するデジタル人材",
        anchor="talent",
    )


def programme_table(content: Content) -> Sequence[Piece]:
    """研修・リスキリング."""
    return record_table(
        content.strategy.people.programmes if content.strategy.people else (),
        [
            Field("研修", 38, lambda one: one.title, label=True),
            Field("対象", 34, lambda one: one.audience),
            Field("内容", 42, lambda one: one.content),
            Field("頻度", 20, lambda one: one.frequency),
            Field("担当課", 26, lambda one: one.department),
        ],
        caption="研修の計画",
        anchor="programmes",
    )


def partner_table(content: Content) -> Sequence[Piece]:
    """外部連携."""
    return record_table(
        content.strategy.partnerships,
        [
            Field("連携先", 34, lambda one: one.partner, label=True),
            Field("区分", 32, lambda one: label(one, "kind")),
            Field("役割", 46, lambda one: one.role),
            Field("伴走支援", 14, lambda one: "○" if one.companion else None, align="center"),
            Field("関係する施策", 34, lambda one: content.measure_names(one.measures)),
        ],
        caption="外部との連携",
        anchor="partners",
    )


def joint_table(content: Content) -> Sequence[Piece]:
    """広域連携で取り組む施策."""
    return record_table(
        [one for one in content.printed_measures if one.joint_with],
        [
            Field("施策", 80, lambda one: content.numbered(one), label=True),
            Field("連携する自治体", 80, lambda one: "、".join(one.joint_with)),
        ],
        caption="広域連携で取り組む施策",
        anchor="joint-measures",
    )


def risk_table(content: Content) -> Sequence[Piece]:
    """リスクと対応."""
    return record_table(
        content.strategy.risks,
        [
            Field("番号", 14, lambda one: one.id, align="center"),
            Field("リスク・区分", 40, lambda one: [one.title, f"（{label(one, 'category')}）"]),
            Field("可能性", 15, lambda one: label(one, "likelihood"), align="center"),
            Field("影響", 13, lambda one: label(one, "impact"), align="center"),
            Field("対応", 44, lambda one: one.response),
            Field(
                "担当・関係する施策",
                34,
                lambda one: [text for text in (one.owner, content.measure_numbers(one.measures)) if text],
            ),
        ],
        caption="リスクと対応",
        anchor="risks",
    )


def risk_matrix(content: Content) -> Sequence[Piece]:
    """リスクの位置: likelihood against impact."""
    risks = content.strategy.risks
    if not risks:
        return ()
    labels = LABELS[type(risks[0]), "impact"]
    chances = LABELS[type(risks[0]), "likelihood"]
    rows = [
        Row(
            (
                cell(f"可能性　{chances[likelihood]}", "label"),
                *(
                    listed(
                        [
                            f"{risk.id}　{risk.title}"
                            for risk in risks
                            if (risk.likelihood, risk.impact) == (likelihood, impact)
                        ],
                        empty=NOTHING,
                    )
                    for impact in reversed(_DEGREES)
                ),
            )
        )
        for likelihood in _DEGREES
    ]
    heads = ["", *(f"影響　{labels[impact]}" for impact in reversed(_DEGREES))]
    return (
        Table(
            columns=widths(28, 44, 44, 44),
            rows=(head("可能性と影響", *heads[1:]), *rows),
            header_rows=1,
            description=description("リスクの可能性と影響", ["可能性", *heads[1:]], len(risks)),
            caption="リスクの可能性と影響",
            anchor="risk-matrix",
        ),
    )
