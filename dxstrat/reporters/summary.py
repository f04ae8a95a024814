"""What came of a run, in one line for each plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Counts, Report, Severity
from dxstrat.reporters.printable import shown_file
from dxstrat.reporters.wording import listed, numbers
from dxstrat.text.message import Message, same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options

_NOTHING = Message("問題は見つかりませんでした。", "nothing wrong was found.")
_NOTHING_NEW = Message("新しい問題は見つかりませんでした。", "nothing new was found.")


def summary_lines(reports: Sequence[Report], options: Options) -> list[str]:
    """Return the outcome of one plan; of several, the outcome of each with its name, and the total."""
    if len(reports) == 1:
        return [options.say(outcome(reports[0]))]
    named = [same(f"{shown_file(report.path, options)}: ") + outcome(report) for report in reports]
    return [options.say(message) for message in (*named, _total(reports))]


def outcome(report: Report) -> Message:
    """Return in one line what came of checking a plan.

    The chain is called unbroken only when nothing was found that usually is an error, even where a
    setting has made it less or a comment allows it: neither mends a chain.
    """
    return _outcome(report) + _aside([report])


def _outcome(report: Report) -> Message:
    counted = numbers(report.findings)
    broken = any(one.kind.severity == Severity.ERROR for one in (*report.findings, *report.aside))
    if broken or report.counts is None or Severity.ERROR in counted:
        return _found(counted) if counted else _NOTHING_NEW if report.aside else _NOTHING
    unbroken = _chain(report.counts) + Message("つながりに切れ目はありません", "the chain is unbroken")
    if not counted:
        return unbroken + Message("。", ".")
    joint = Message("が、", "; ") if Severity.WARNING in counted else Message("。", "; ")
    return unbroken + joint + _found(counted)


def _total(reports: Sequence[Report]) -> Message:
    counted = numbers(finding for report in reports for finding in report.findings)
    plans = Message(f"計画 {len(reports)}件の合計: ", f"{len(reports)} plans in all: ")
    return plans + (_found(counted) if counted else _NOTHING) + _aside(reports)


def _aside(reports: Sequence[Report]) -> Message:
    """Return what is said of findings that are known and not reported again."""
    number = sum(len(report.aside) for report in reports)
    if not number:
        return same("")
    return Message(f"（認めた指摘と既知の指摘 {number}件は除いています）", f" ({number} allowed or known)")


def _found(counted: dict[Severity, int]) -> Message:
    return Message(f"{listed(counted, 'が ').ja}あります。", f"{listed(counted).en}.")


def _chain(counts: Counts) -> Message:
    named = ((counts.issues, "issue"), (counts.measures, "measure"), (counts.kpis, "KPI"))
    return Message(
        f"課題 {counts.issues}件 → 施策 {counts.measures}件 → KPI {counts.kpis}件: ",
        " → ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in named) + ": ",
    )
