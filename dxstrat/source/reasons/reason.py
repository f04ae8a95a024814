"""`Reason`: why a kind of finding exists, with an example of it and of the same put right."""

from __future__ import annotations

from dataclasses import dataclass

from dxstrat.findings import Kind
from dxstrat.text.message import Message


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a kind of finding exists; `wrong` and `right` are pieces of a plan, empty where none can show it.

    `cure` says what to do; it is left out where the finding about `wrong` says it.
    """

    kind: Kind
    why: Message
    wrong: str = ""
    right: str = ""
    cure: Message | None = None


def reason(
    kind: Kind, ja: str, en: str, wrong: str = "", right: str = "", *, cure: tuple[str, str] | None = None
) -> Reason:
    """Return a reason from its two sentences and its two examples; `cure` is in Japanese and in English."""
    return Reason(kind, Message(ja, en), wrong, right, Message(*cure) if cure else None)
