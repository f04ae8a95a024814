"""Our own words around the chain, and how its entries are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.model.chain import Issue, Measure
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.model.trace import Entry, Loss

ISSUE = Message("課題", "issue")
MEASURE = Message("施策", "measure")
KPI = Message("KPI", "KPI")

STATUS: Mapping[str, Message] = {
    "suspended": Message("休止", "suspended"),
    "cancelled": Message("中止", "cancelled"),
}
"""What is said of a measure that carries nothing any more."""

LEVEL: Mapping[str, Message] = {
    "output": Message("活動指標", "output"),
    "outcome": Message("成果指標", "outcome"),
}

LOSS: Mapping[Loss, Message] = {
    "measure-without-kpi": Message("測るKPIがなくなります", "would have no KPI left"),
    "issue-without-kpi": Message("成果を測るKPIがなくなります", "would have no KPI left behind it"),
    "issue-without-measure": Message("応える施策がなくなります", "would have no measure left"),
    "kpi-without-measure": Message("使う施策がなくなります", "would measure nothing any more"),
    "measure-without-issue": Message("応える課題がなくなります", "would answer no issue any more"),
}

_LONGEST = 400


def word_for(entry: Entry) -> Message:
    """Return what an entry is: 課題, 施策 or KPI."""
    if isinstance(entry, Issue):
        return ISSUE
    return MEASURE if isinstance(entry, Measure) else KPI


def title_of(entry: Entry) -> str:
    """Return the title of an issue or a measure, the name of a KPI, as it is written."""
    return entry.title if isinstance(entry, (Issue, Measure)) else entry.name


def shown_id(entry: Entry) -> str:
    """Return the id of an entry, harmless."""
    return visible(entry.id)


def shown_title(entry: Entry) -> str:
    """Return the title or name of an entry, harmless."""
    return visible(title_of(entry), _LONGEST)
