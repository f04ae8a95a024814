"""Plans from text to findings, the way the program does it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.model import build_strategy
from dxstrat.rules import check_rules
from dxstrat.source import SourceDocument, check_schema, read_bytes

if TYPE_CHECKING:
    from dxstrat.findings import Finding

BASE = Path(__file__).with_name("base.yaml")


def document_of(text: str) -> SourceDocument:
    """Read a text in which nothing is wrong with the reading itself."""
    reading = read_bytes("plan.yaml", text.encode())
    assert reading.findings == ()
    assert reading.document is not None
    return reading.document


def all_findings(text: str) -> tuple[Finding, ...]:
    """Return every finding about a plan, those about its form included."""
    document = document_of(text)
    schema = check_schema(document)
    strategy = build_strategy(document.data, schema.broken)
    return (*schema.findings, *check_rules(document, strategy, schema.broken))


def found(text: str) -> list[str]:
    """Return the names of all findings about a plan, sorted."""
    return sorted(finding.kind.name for finding in all_findings(text))


def over_base(example: str) -> str:
    """Return the base plan with an example laid over it, as YAML with one line for each section."""
    return as_yaml(merged(base(), document_of(example).data))


def base() -> Mapping[str, Any]:
    """Return the data of the base plan."""
    return _read_base().data


@functools.cache
def _read_base() -> SourceDocument:
    return document_of(BASE.read_text(encoding="utf-8"))


def merged(below: Any, above: Any) -> Any:
    """Lay `above` over `below`: groups are merged, everything else is replaced."""
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        return {**below, **{key: merged(below.get(key), value) for key, value in above.items()}}
    return above


def as_yaml(data: Mapping[str, Any]) -> str:
    """Return data as YAML: JSON is YAML too."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())
