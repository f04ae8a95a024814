"""What a finding is known by from run to run, so that CI and a baseline recognise it when lines move."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dxstrat.findings.finding import Finding


class Fingerprints:
    """Gives the findings of one run their fingerprints, in order.

    A fingerprint is the SHA-256 of code, path and element, so that it stays when lines move; where
    these are equal, a running number tells the findings apart. Why: GitLab shows only the first of
    findings with the same fingerprint.
    """

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, finding: Finding, path: str) -> str:
        """Return the fingerprint of the next finding; `path` is that of its file, the same on every machine."""
        what = (finding.kind.code, path, finding.element)
        number = self._seen[what]
        self._seen[what] += 1
        parts = [*what, *([str(number)] if number else [])]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
