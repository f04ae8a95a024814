"""The kinds of finding about waivers themselves: DX9xx."""

from __future__ import annotations

from dxstrat.findings import Kind

UNREADABLE = Kind.warning(
    "DX901", "waiver-unreadable", "例外の指定を読み取れません", "A waiver cannot be understood"
)
WITHOUT_REASON = Kind.warning(
    "DX902", "waiver-without-reason", "例外の指定に理由がありません", "A waiver gives no reason"
)
EXPIRED = Kind.warning("DX903", "waiver-expired", "例外の指定の期限が過ぎています", "A waiver has expired")
UNUSED = Kind.warning(
    "DX904", "waiver-unused", "例外の指定に当たる指摘がありません", "A waiver allows nothing that was found"
)
NOT_ALLOWED = Kind.warning(
    "DX905",
    "waiver-not-allowed",
    "例外にできない指摘が指定されています",
    "A waiver names what cannot be allowed",
)

KINDS: tuple[Kind, ...] = (UNREADABLE, WITHOUT_REASON, EXPIRED, UNUSED, NOT_ALLOWED)
