"""Every kind of mistake has its reason, and the examples of it are what they claim to be."""

from __future__ import annotations

import pytest

from dxstrat.source import read_bytes
from dxstrat.source.kinds import KINDS
from dxstrat.source.reasons import REASONS, Reason


def test_every_kind_has_one_reason_in_order() -> None:
    assert [reason.kind for reason in REASONS] == list(KINDS)


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.kind.name)
def test_the_examples_hold(reason: Reason) -> None:
    assert reason.why.ja.endswith("。")
    assert reason.why.en.endswith(".")
    reason.why.ja.encode("cp932")
    assert bool(reason.wrong) == bool(reason.right)
    if reason.wrong:
        found = [finding.kind for finding in read_bytes("plan.yaml", reason.wrong.encode()).findings]
        assert set(found) == {reason.kind}
        right = read_bytes("plan.yaml", reason.right.encode())
        assert right.findings == ()
        assert right.document is not None


def test_most_kinds_have_an_example() -> None:
    assert sum(1 for reason in REASONS if reason.wrong) > 40
