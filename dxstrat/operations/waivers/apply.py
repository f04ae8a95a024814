"""Hold the waivers of a plan against its findings: what they allow, and what is wrong with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from dxstrat.findings import Finding
from dxstrat.operations.kinds import checked_kinds, may_be_allowed
from dxstrat.operations.selection import kind_meant, nearest_kind
from dxstrat.operations.waivers import kinds
from dxstrat.operations.waivers.comment import Waiver, waivers_in
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.findings import Kind

_FORM = "# dxstrat: allow DX302 - {reason} until 2027-03-31"


_Place: TypeAlias = tuple[str, str, int, int]
"""What a waiver covers: a file, a code, the first and the last line."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What came of the waivers: the findings that stay, those that are allowed, those about waivers."""

    left: tuple[Finding, ...]
    aside: tuple[Finding, ...]
    about: tuple[Finding, ...]


def apply_waivers(
    findings: Sequence[Finding],
    sources: Mapping[str, str],
    as_of: dt.date | None,
    *,
    for_documents: bool = False,
    complete: bool = True,
) -> Allowed:
    """Take the findings aside that waivers allow on the day `as_of`; None means today.

    With `complete` false nothing is said of waivers that allow nothing: errors elsewhere in the plan kept
    rules from looking at all of it.
    """
    waivers = [waiver for file, text in sources.items() for waiver in waivers_in(file, text)]
    if not waivers:
        return Allowed(tuple(findings), (), ())
    day = as_of or dt.date.today()
    about: list[Finding] = []
    holding: list[tuple[Waiver, Kind]] = []
    for waiver in waivers:
        named, problems = _examined(waiver, day)
        about += problems
        holding += ((waiver, kind) for kind in named if may_be_allowed(kind, for_documents=for_documents))
    covered = _covered(holding)
    left: list[Finding] = []
    aside: list[Finding] = []
    used: set[_Place] = set()
    for finding in findings:
        span = finding.span
        places = covered.get((span.file, finding.kind.code, span.line), ()) if span else ()
        used.update(places)
        (aside if places else left).append(finding)
    if complete:
        about += (_unused(waiver, kind) for waiver, kind in holding if _place(waiver, kind) not in used)
    return Allowed(tuple(left), tuple(aside), tuple(about))


def _place(waiver: Waiver, kind: Kind) -> _Place:
    return waiver.span.file, kind.code, waiver.first, waiver.last


def _covered(holding: Sequence[tuple[Waiver, Kind]]) -> Mapping[tuple[str, str, int], Sequence[_Place]]:
    """Return the stretches that waivers cover, by file, code and line.

    Why by line: findings and waivers may both be many. Stretches lie inside one another only as deeply
    as lists do, so that all of them together are not much longer than the file.
    """
    lines: dict[tuple[str, str, int], list[_Place]] = {}
    for place in {_place(waiver, kind) for waiver, kind in holding}:
        file, code, first, last = place
        for line in range(first, last + 1):
            lines.setdefault((file, code, line), []).append(place)
    return lines


def _examined(waiver: Waiver, as_of: dt.date) -> tuple[list[Kind], list[Finding]]:
    """Return the kinds that a waiver allows on a day, and what is wrong with it."""
    problems: list[Finding] = []
    named: list[Kind] = []
    for word in waiver.words:
        kind = kind_meant(word)
        if kind is None:
            problems.append(_unknown(waiver, word))
        elif not may_be_allowed(kind):
            problems.append(_not_allowed(waiver, kind))
        else:
            named.append(kind)
    if not waiver.words:
        problems.append(_unreadable(waiver))
    elif waiver.day and waiver.until is None:
        problems.append(_no_day(waiver))
    elif not waiver.reason:
        problems += [] if problems else [_without_reason(waiver)]
    elif waiver.until is not None and waiver.until < as_of:
        problems.append(_expired(waiver, waiver.until, as_of))
    else:
        return named, problems
    return [], problems


def _finding(kind: Kind, waiver: Waiver, message: Message, fix: Message) -> Finding:
    element = "waivers/" + ",".join(visible(word) for word in waiver.words)
    return Finding(kind, message, waiver.span, same(""), element, fix=fix)


def _example() -> Message:
    return Message(_FORM.format(reason="理由"), _FORM.format(reason="the reason"))


def _unreadable(waiver: Waiver) -> Finding:
    example = _example()
    return _finding(
        kinds.UNREADABLE,
        waiver,
        Message("例外の指定に、認める指摘の番号がありません", "the waiver does not say what it allows"),
        Message(f"「{example.ja}」のように書いてください", f"write it as in: {example.en}"),
    )


def _unknown(waiver: Waiver, word: str) -> Finding:
    shown = visible(word)
    close = nearest_kind(word, [kind for kind in checked_kinds() if may_be_allowed(kind)])
    return _finding(
        kinds.UNREADABLE,
        waiver,
        Message(
            f"例外の指定にある「{shown}」という指摘はありません",
            f"there is no finding {shown} for a waiver to allow",
        ),
        Message(f"「{close}」と書いてください", f"write {close}")
        if close
        else Message(
            "理由の前には「 - 」を置き、番号は dxstrat rules で確かめてください",
            "put a hyphen with spaces before the reason, and look codes up with: dxstrat rules",
        ),
    )


def _no_day(waiver: Waiver) -> Finding:
    shown = visible(waiver.day)
    return _finding(
        kinds.UNREADABLE,
        waiver,
        Message(
            f"例外の期限「{shown}」を日付として読めません", f"the end of the waiver, {shown}, is no date"
        ),
        Message("「until 2027-03-31」のように書いてください", "write it as in: until 2027-03-31"),
    )


def _without_reason(waiver: Waiver) -> Finding:
    words = ", ".join(map(visible, waiver.words))
    return _finding(
        kinds.WITHOUT_REASON,
        waiver,
        Message("例外の指定に理由がないため、働きません", "the waiver gives no reason, and so has no effect"),
        Message(
            f"「# dxstrat: allow {words} - 」の後ろに理由を書いてください",
            f"write the reason behind: # dxstrat: allow {words} -",
        ),
    )


def _expired(waiver: Waiver, until: dt.date, as_of: dt.date) -> Finding:
    return _finding(
        kinds.EXPIRED,
        waiver,
        Message(
            f"例外の指定は {until} で期限が切れました（{as_of} の時点）",
            f"the waiver expired on {until} (as of {as_of})",
        ),
        Message(
            "もとの指摘を直してこの指定を消すか、期限を書き直してください",
            "mend what it allowed and delete it, or write a later day",
        ),
    )


def _unused(waiver: Waiver, kind: Kind) -> Finding:
    return _finding(
        kinds.UNUSED,
        waiver,
        Message(
            f"例外の指定にある {kind.code} の指摘は、ここにはありません",
            f"the waiver allows {kind.code}, which was not found here",
        ),
        Message(
            f"「{kind.code}」を消すか、指摘のある行か、そのすぐ上の行に移してください",
            f"delete {kind.code}, or move it to the line of the finding or the line above",
        ),
    )


def _not_allowed(waiver: Waiver, kind: Kind) -> Finding:
    return _finding(
        kinds.NOT_ALLOWED,
        waiver,
        Message(f"{kind.code} は例外にできません", f"{kind.code} cannot be allowed"),
        Message(
            f"「{kind.code}」を消し、もとの誤りを直してください",
            f"delete {kind.code} and mend the error itself",
        ),
    )
