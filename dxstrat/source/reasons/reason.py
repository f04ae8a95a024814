"""`Reason`: why a kind of finding exists, with an example of it and of the same put right."""

from __future__ import annotations

from dataclasses import dataclass

from dxstrat.findings import Kind
from dxstrat.text.message import Message


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a kind of finding exists; `wrong` and `right` are pieces of a plan, empty where none can show it."""

    kind: Kind
    why: Message
    wrong: str = ""
    right: str = ""


def reason(kind: Kind, ja: str, en: str, wrong: str = "", right: str = "") -> Reason:
    """Return a reason from its two sentences and its two examples."""
    return Reason(kind, Message(ja, en), wrong, right)
