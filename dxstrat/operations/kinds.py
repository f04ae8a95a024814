"""Every kind of finding that checking a plan can give, and what it may take to keep one from being reported.

Mistakes in templates (DX8xx) are not among them: they come up only when documents are written, and
`dxstrat.operations.catalogue` adds them.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.operations.waivers.kinds import KINDS as WAIVER_KINDS
from dxstrat.rules import RULES
from dxstrat.source.check.kinds import KINDS as FORM_KINDS
from dxstrat.source.kinds import KINDS as READING_KINDS
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILIES: Mapping[str, Message] = {
    "DX0": Message("ファイルの読み取り", "reading the files"),
    "DX1": Message("書き方", "form"),
    "DX2": Message("課題・施策・KPIのつながり", "the chain of issues, measures and KPIs"),
    "DX3": Message("KPI", "KPIs"),
    "DX4": Message("日付・工程・予算", "dates, roadmap and budget"),
    "DX5": Message("推進体制・評価・AI・データ", "governance, review, AI and data"),
    "DX6": Message("国などの方針との整合", "policy alignment"),
    "DX7": Message("構成と文章", "completeness and wording"),
    "DX8": Message("ひな形と出力", "templates and output"),
    "DX9": Message("例外の指定", "waivers"),
}
"""What the kinds whose codes begin alike are about."""

_FORM = {kind.code for kind in FORM_KINDS}


@functools.cache
def checked_kinds() -> tuple[Kind, ...]:
    """Return the kinds of finding that checking a plan can give, in the order of their codes."""
    kinds = {kind.code: kind for kind in (*READING_KINDS, *FORM_KINDS, *WAIVER_KINDS)}
    kinds |= {rule.kind.code: rule.kind for rule in RULES}
    return tuple(kinds[code] for code in sorted(kinds))


def is_binding(kind: Kind, *, for_documents: bool = False) -> bool:
    """Tell whether findings of a kind are always reported as the errors they are.

    That holds for every error in reading a plan and in its form. Why: what is wrong there is left out
    of all that follows, so that a document would lack it without a word. A measure without an issue or
    a KPI may pass in a draft that is only checked; where documents are written, it would be missing.
    """
    if kind.severity is not Severity.ERROR:
        return False
    if kind.code.startswith("DX2") and not for_documents:
        return False
    return kind.code.startswith("DX0") or kind.code in _FORM


def may_be_allowed(kind: Kind, *, for_documents: bool = False) -> bool:
    """Tell whether a comment or a baseline may keep a kind from being reported.

    Not so a binding error, a mistake in a template, or a finding about a waiver itself.
    """
    return kind.code[:3] not in ("DX8", "DX9") and not is_binding(kind, for_documents=for_documents)
