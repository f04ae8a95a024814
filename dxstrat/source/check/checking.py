"""`check_schema`: everything in a plan that the schema refuses, each thing told once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.findings import Finding
from dxstrat.source.check.beyond import faults_beyond
from dxstrat.source.check.failing import refusals
from dxstrat.source.document import Path

if TYPE_CHECKING:
    from dxstrat.source.document import SourceDocument


@dataclass(frozen=True, slots=True)
class SchemaCheck:
    """What the schema says of a plan.

    `broken` holds the paths whose content cannot be used as it stands. A key that nobody knows and that
    resembles none is a finding, but breaks nothing: what the plan says besides can still be understood.
    """

    findings: tuple[Finding, ...]
    broken: frozenset[Path]


def check_schema(document: SourceDocument) -> SchemaCheck:
    """Hold a plan against the schema; all findings in one run, one for each slip.

    What could not be read (`document.unread`) is broken, and has been told already.
    """
    refused, beyond = list(refusals(document.data)), list(faults_beyond(document.data))
    if not refused and not beyond:
        return SchemaCheck((), document.unread)
    from dxstrat.source.check.telling import tell

    findings, broken = tell(document, refused, beyond)
    return SchemaCheck(findings, broken | document.unread)
