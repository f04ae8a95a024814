"""Two versions of one policy.

What it finds: a list that `cited` names in two versions.
Why: the versions have different items; the plan would have to answer both.
Put right: keep the newer one, or the one that held when the plan was made.

見つけるもの: 「cited」に、同じ方針の二つの版が挙がっているものです。
理由: 版ごとに項目が違い、両方に応えなければならなくなるためです。
直し方: 新しい版、又は計画を定めた時点の版だけを残します。

Wrong:
    policies:
      cited: [soumu-dx@2.2, soumu-dx@2.3]
Right:
    policies:
      cited: [soumu-dx@2.3]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find lists that are cited in two versions."""
    policies = index.strategy.policies
    first: dict[str, int] = {}
    for position, reference in enumerate(policies.cited if policies else ()):
        known = first.setdefault(reference.partition("@")[0], position)
        if policies is None or known == position:
            continue
        one, other = visible(policies.cited[known]), visible(reference)
        yield Problem(
            (*policies.path, "cited", position),
            Message(
                f"同じ方針の {one} と {other} を、どちらも引用しています",
                f"{one} and {other} are versions of one policy",
            ),
            fix=Message(f"{one} か {other} の一方を消してください", f"remove {one} or {other}"),
            related=(((*policies.path, "cited", known), Message("もう一方はここです", "the other one")),),
        )


RULE = Rule(
    Kind(
        "DX609",
        "two-versions-of-a-list",
        Severity.WARNING,
        Message("同じ方針の二つの版を引用しています", "Two versions of one policy are cited"),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
