"""`Saying`: what is told of something that a plan names, before it is known where in the plan it is named."""

from __future__ import annotations

from dataclasses import dataclass

from dxstrat.findings import Kind
from dxstrat.text.message import Message


@dataclass(frozen=True, slots=True)
class Saying:
    """A finding without its place."""

    kind: Kind
    message: Message
    fix: Message
    label: Message | None = None
