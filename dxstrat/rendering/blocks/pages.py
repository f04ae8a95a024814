"""Blocks that make pages: cover, contents, page breaks, landscape and upright pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Contents, Cover
from dxstrat.rendering.filing import PageBreak, Piece, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.rendering.content import Content

STAGE_MARKS = {"draft": "（素案）", "proposal": "（案）", "adopted": "", "revised": ""}
"""What stands beside the title of a plan that is not decided yet."""


def cover(content: Content, title: str | None = None, subtitle: str | None = None) -> Sequence[Piece]:
    """表紙. `title` and `subtitle` stand in for those of the plan."""
    plan = content.strategy.plan
    municipality = plan.municipality
    vision = content.strategy.vision
    return (
        Cover(
            municipality=municipality.name,
            title=title or plan.title,
            subtitle=(plan.subtitle or "") if subtitle is None else subtitle,
            edition=plan.edition,
            stage=STAGE_MARKS[plan.stage],
            period=f"計画期間　{content.formats.period(plan.period.start, plan.period.end)}",
            date=content.formats.month(plan.date),
            statement=vision.statement if vision else "",
        ),
    )


def contents(content: Content, title: str = "目次", depth: int = 2) -> Sequence[Piece]:  # noqa: ARG001 - all blocks are called alike
    """目次, down to headings of level `depth`."""
    return (Contents(title, depth),)


def landscape(content: Content) -> Sequence[Piece]:  # noqa: ARG001 - all blocks are called alike
    """横長のページ, from here on."""
    return (Turn(landscape=True),)


def portrait(content: Content) -> Sequence[Piece]:  # noqa: ARG001 - all blocks are called alike
    """縦長のページ, from here on."""
    return (Turn(landscape=False),)


def page_break(content: Content) -> Sequence[Piece]:  # noqa: ARG001 - all blocks are called alike
    """改ページ before the heading that follows."""
    return (PageBreak(),)
