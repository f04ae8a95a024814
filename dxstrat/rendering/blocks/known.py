"""Ids that a template names: found, or the mistake that says which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from dxstrat.rendering.kinds import WRONG_CALL
from dxstrat.rendering.mistakes import Mistake, did_you_mean
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.model.chain import Kpi, Measure
    from dxstrat.rendering.content import Content

T = TypeVar("T")


def known_measure(content: Content, id_: str) -> Measure:
    """Return the measure with an id. Raises Mistake where there is none."""
    return _known(content.measures, id_, "施策", "measure")


def known_kpi(content: Content, id_: str) -> Kpi:
    """Return the KPI with an id. Raises Mistake where there is none."""
    return _known(content.kpis, id_, "KPI", "KPI")


def _known(parts: Mapping[str, T], id_: str, ja: str, en: str) -> T:
    if id_ not in parts:
        raise Mistake(
            WRONG_CALL,
            Message(
                f"{ja}「{visible(str(id_))}」は計画にありません", f"the plan has no {en} {visible(str(id_))}"
            ),
            did_you_mean(str(id_), parts),
            word=str(id_),
        )
    return parts[id_]
