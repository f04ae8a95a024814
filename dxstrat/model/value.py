"""A baseline, target or actual: a number, a sentence (到達状態), or a reason why there is none."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """What a KPI was, shall be or is.

    Exactly one of `number`, `text` and `unpublished` is set: real plans state numbers,
    states to reach ("制定し、全職員に周知している"), and 未公表 with its reason.
    `by` is the day by which a target is due where it is not the end of the fiscal year.
    """

    number: int | float | None = None
    text: str | None = None
    unpublished: str | None = None
    by: dt.date | None = None
    note: str | None = None
