"""From what is wrong to findings: sorted out, explained, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Edit, Finding
from dxstrat.source.check.certain import certain_text
from dxstrat.source.check.explanation import Explanation, Here
from dxstrat.source.check.failing import Refusal, jsonschema_root
from dxstrat.source.check.faults import ABOUT_KEYS, Fault, faults_of
from dxstrat.source.check.keys import explain_missing_key, explain_unknown_key
from dxstrat.source.check.slips import Slip, slips_of
from dxstrat.source.check.values import explain_value
from dxstrat.source.place import element_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat.source.document import Path, SourceDocument


def tell(
    document: SourceDocument, refused: Iterable[Refusal], beyond: Iterable[Fault]
) -> tuple[tuple[Finding, ...], frozenset[Path]]:
    """Return the findings, and the paths whose content cannot be used."""
    slips = slips_of(faults_of(refused, jsonschema_root()), document.data)
    slips += map(Slip, beyond)
    findings = tuple(_finding(document, slip) for slip in slips if not _told_before(document, slip.fault))
    return findings, frozenset(slip.misread for slip in slips if slip.misread is not None)


def _told_before(document: SourceDocument, fault: Fault) -> bool:
    unread = document.unread
    return fault.place in unread or (fault.keyword == "required" and fault.path in unread)


def _finding(document: SourceDocument, slip: Slip) -> Finding:
    place, told = slip.fault.place, _explain(document, slip)
    return Finding(
        told.kind,
        told.message,
        told.span or document.span(place),
        place_of(document, place),
        element_of(document, place),
        told.label,
        told.fix,
        told.related,
        edit=_edit(document, slip, told),
    )


def _edit(document: SourceDocument, slip: Slip, told: Explanation) -> Edit | None:
    fault = slip.fault
    if told.span is not None or fault.place != fault.path or fault.keyword in ABOUT_KEYS:
        return None
    text = certain_text(Here(document, fault), told)
    return None if text is None else Edit(document.span(fault.path), text)


def _explain(document: SourceDocument, slip: Slip) -> Explanation:
    if slip.fault.keyword == "additionalProperties":
        return explain_unknown_key(document, slip)
    if slip.fault.keyword == "required":
        return explain_missing_key(document, slip.fault)
    return explain_value(Here(document, slip.fault))
