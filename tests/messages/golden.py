"""Golden texts of messages: how they are written down, compared, and held to plain words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.golden import golden, sayings
from tests.rules.test_catalogue import JARGON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat.findings import Finding


def shown(findings: Iterable[Finding]) -> str:
    """Return what findings say, each way of saying a thing once, in the order of the codes."""
    said = {(one.kind.code, one.message.ja, one.fix.ja if one.fix else ""): one for one in findings}
    return "\n".join(_paragraph(said[key]) for key in sorted(said))


def _paragraph(finding: Finding) -> str:
    head = f"{finding.kind.code} {finding.kind.name} [{finding.level.name}]"
    return "\n".join((head, *sayings(finding))) + "\n"


def hold(name: str, text: str) -> None:
    """Compare a text with the one that was read."""
    assert text == golden(Path(__file__).with_name(f"{name}.txt"), text)


def plain(findings: Iterable[Finding]) -> None:
    """Hold each sentence to what people can read and Windows can print."""
    for one in findings:
        assert one.fix is not None
        assert "ください" in one.fix.ja
        texts = [one.message, one.fix, *(related.message for related in one.related)]
        for message in (*texts, *([one.label] if one.label else [])):
            assert not JARGON.search(message.ja), message.ja
            assert not JARGON.search(message.en), message.en
            assert not message.ja.endswith(("。", "."))
