"""One of the three national aims that the plan does not speak of.

What it finds: a policies section that does not say how it answers all of: 住民中心の行政サービス改革,
業務プロセスの見直し, データに基づく政策形成（EBPM）.
Why: national funds and reviews ask how a plan fits these three.
Put right: write a sentence for the missing aim.

見つけるもの: 住民中心の行政サービス改革、業務プロセスの見直し、データに基づく政策形成（EBPM）のどれかへの応え方がない「policies」です。
理由: 国の支援や評価では、この三つとの整合を問われるためです。
直し方: 欠けた目的について、応え方を一文で書きます。

Wrong:
    policies:
      aims:
        - {aim: resident-centred, approach: 窓口とオンラインの両方で書かない手続にします。}
Right:
    policies:
      aims:
        - {aim: resident-centred, approach: 窓口とオンラインの両方で書かない手続にします。}
        - {aim: process-review, approach: 手順を見直してから道具を選びます。}
        - {aim: evidence-based, approach: KPIをもとに翌年度の予算を決めます。}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import joined
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_AIMS = {
    "resident-centred": Message("住民中心の行政サービス改革（resident-centred）", "resident-centred"),
    "process-review": Message("業務プロセスの見直し（process-review）", "process-review"),
    "evidence-based": Message("データに基づく政策形成（evidence-based）", "evidence-based"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find aims without an approach, in a plan with a policies section."""
    policies = index.strategy.policies
    if policies is None:
        return
    missing = [aim for aim in _AIMS if all(entry.aim != aim for entry in policies.aims)]
    if missing:
        words = joined(_AIMS[aim] for aim in missing)
        yield Problem(
            policies.path,
            Message(
                f"国の三つの目的のうち、{words.ja}への応え方がありません",
                f"the plan has no approach to the national aim {words.en}",
            ),
            fix=Message(
                f"「aims」に - {{aim: {missing[0]}, approach: 応え方}} のように加えてください",
                f"add to aims a line such as - {{aim: {missing[0]}, approach: …}}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX605",
        "national-aim-missing",
        Severity.INFO,
        Message(
            "国の三つの目的への応え方が書かれていません", "One of the three national aims is not answered"
        ),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
