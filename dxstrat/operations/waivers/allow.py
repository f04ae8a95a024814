"""What a waiver may allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.operations.kinds import is_binding

if TYPE_CHECKING:
    from dxstrat.findings import Kind


def may_be_allowed(kind: Kind, *, for_documents: bool = False) -> bool:
    """Tell whether a comment can allow a kind: no error in reading or form, no template, no waiver itself."""
    return kind.code[:3] not in ("DX8", "DX9") and not is_binding(kind, for_documents=for_documents)
