"""What is stored in a file beside its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Metadata
from dxstrat.rendering.blocks.pages import STAGE_MARKS
from dxstrat.rendering.labels import label

if TYPE_CHECKING:
    from dxstrat.rendering.content import Content

_SUBJECTS = {"strategy": "戦略本文", "roadmap": "ロードマップ（工程表）", "summary": "概要版"}


def metadata_for(name: str, content: Content, source_hash: str) -> Metadata:
    """Return the metadata of the document with this name."""
    plan = content.strategy.plan
    subject = _SUBJECTS.get(name, name)
    title = plan.title if name == "strategy" else f"{plan.title}　{subject}"
    mark = STAGE_MARKS[plan.stage]
    return Metadata(
        title=title,
        author=plan.municipality.name,
        subject=subject,
        date=plan.date.isoformat(),
        plan_id=plan.id or "",
        edition=plan.edition,
        stage=label(plan, "stage"),
        source_hash=source_hash,
        header=title,
        stage_mark=mark,
        document=name,
    )
