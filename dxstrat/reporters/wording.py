"""Our own words around the findings: severities, labels and counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dxstrat.findings import Finding, Severity
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SEVERITY: Mapping[Severity, Message] = {
    Severity.ERROR: Message("エラー", "error"),
    Severity.WARNING: Message("注意", "warning"),
    Severity.INFO: Message("参考", "info"),
}
"""The word for each severity, the gravest first."""

PLACE = Message("場所", "in")
FIX = Message("直し方", "fix")
RELATED = Message("関連", "see")
UNSHOWN = Message("参考の内容も見るには、--show info を付けてください。", "add --show info to see the rest.")

_PLURAL = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "info"}


def numbers(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Count findings by severity, the gravest first, those that do not occur left out."""
    counted = Counter(finding.level for finding in findings)
    return {severity: counted[severity] for severity in SEVERITY if counted[severity]}


def listed(counted: Mapping[Severity, int], between: str = " ") -> Message:
    """Return "エラー 3件、注意 2件", "3 errors, 2 warnings"; `between` stands before the Japanese number."""
    return Message(
        "、".join(f"{SEVERITY[severity].ja}{between}{number}件" for severity, number in counted.items()),
        ", ".join(
            f"{number} {SEVERITY[severity].en if number == 1 else _PLURAL[severity]}"
            for severity, number in counted.items()
        ),
    )


def more(hidden: Iterable[Finding]) -> Message:
    """Return what stands in place of findings that are not shown."""
    counted = numbers(hidden)
    which = listed(counted)
    number = sum(counted.values())
    return Message(f"ほか {number}件（{which.ja}）", f"{number} more ({which.en})")
