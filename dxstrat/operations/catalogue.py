"""All kinds of finding with their explanations: of reading, of form, of the rules, of templates, of waivers."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.operations.kinds import checked_kinds
from dxstrat.operations.selection import nearest_kind
from dxstrat.operations.waivers.reasons import REASONS as WAIVER_REASONS
from dxstrat.rules import RULES
from dxstrat.rules.explanation import Explanation, explain
from dxstrat.source import read_bytes
from dxstrat.source.check.reasons import REASONS as FORM_REASONS
from dxstrat.source.reasons import REASONS as READING_REASONS
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.findings import Kind
    from dxstrat.source.reasons import Reason


def all_kinds() -> tuple[Kind, ...]:
    """Return every kind of finding there is, in the order of their codes."""
    from dxstrat.rendering.kinds import KINDS  # brings the templates along, which only this needs
    from dxstrat.writers.reference.kinds import KINDS as REFERENCE_KINDS

    return tuple(sorted((*checked_kinds(), *KINDS, *REFERENCE_KINDS), key=lambda kind: kind.code))


def kinds_like(word: str) -> tuple[Kind, ...]:
    """Return the kinds whose code begins with `word` or whose name or title holds it; all for an empty word.

    Raises DxstratError where there is none.
    """
    wanted = _plain(word)
    found = tuple(
        kind
        for kind in all_kinds()
        if kind.code.lower().startswith(wanted)
        or wanted in kind.name
        or any(wanted in _plain(title) for title in (kind.title.ja, kind.title.en))
    )
    if not found:
        raise _unknown(word)
    return found


def kind_named(word: str) -> Kind:
    """Return the kind with this code or name. Raises DxstratError, with the nearest one, where there is none."""
    wanted = _plain(word)
    for kind in all_kinds():
        if wanted in (kind.code.lower(), kind.name):
            return kind
    raise _unknown(word)


def explanation_of(kind: Kind) -> Explanation:
    """Return why a kind of finding exists and how to put it right."""
    for rule in RULES:
        if rule.kind.code == kind.code:
            told = explain(rule)
            finds, why, cure = map(_capitalised, (told.finds, told.why, told.cure))
            return Explanation(finds, why, cure, told.wrong, told.right)
    reason = _reasons()[kind.code]
    finds = kind.title + Message("。", ".")
    return Explanation(
        _capitalised(finds), reason.why, reason.cure or _told(reason), reason.wrong, reason.right
    )


@functools.cache
def _reasons() -> Mapping[str, Reason]:
    from dxstrat.rendering.reasons import REASONS
    from dxstrat.writers.reference.reasons import REASONS as REFERENCE_REASONS

    every = (*READING_REASONS, *FORM_REASONS, *REASONS, *WAIVER_REASONS, *REFERENCE_REASONS)
    return {reason.kind.code: reason for reason in every}


def _told(reason: Reason) -> Message:
    """Return what the finding about the wrong example says is to be done.

    Why: for a slip in the text of a file the exact cure depends on what was typed.
    """
    findings = read_bytes("plan.yaml", reason.wrong.encode()).findings
    fix = next(one.fix for one in findings if one.kind.code == reason.kind.code)
    assert fix is not None  # noqa: S101 - the tests hold it for every example
    english = fix.en.rstrip()
    return _capitalised(Message(f"{fix.ja}。", english if english.endswith(":") else f"{english}."))


def _capitalised(message: Message) -> Message:
    """Return a sentence with a capital in English: under a heading it begins a line."""
    return Message(message.ja, message.en[0].upper() + message.en[1:])


def _unknown(word: str) -> DxstratError:
    kinds = all_kinds()
    close = nearest_kind(_plain(word), kinds)
    near = next((kind for kind in kinds if close in (kind.code, kind.name)), None)
    return DxstratError(
        f"「{visible(word)}」という指摘はありません",
        f"there is no finding {visible(word)}",
        fix_ja=f"「{near.code}」（{near.name}）ではありませんか。番号か名前を直してください"
        if near
        else "dxstrat rules で一覧を見てください",
        fix_en=f"did you mean {near.code} ({near.name})?" if near else "see the list with: dxstrat rules",
    )


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).strip().lower()
