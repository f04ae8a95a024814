"""An annual review that leads nowhere.

What it finds: an annual review without `result`, whose text does not speak of the next year, the budget or a
revision either (翌年度, 予算, 見直し, 更新, 改める …).
Why: a review is worth its effort only if the plan is better afterwards.
Put right: write where the result goes.

見つけるもの: 「result」（結果の生かし方）がなく、文の中にも翌年度・予算・反映・見直し・改定・更新への言及がない年度レビューです。
理由: 評価は、翌年度の計画と予算に生かして初めて意味があるためです。
直し方: 結果をどこに生かすかを書きます。

Wrong:
    review:
      annual: {who: DX推進本部, what: KPIの達成度を確かめます。}
Right:
    review:
      annual: {who: DX推進本部, what: KPIの達成度を確かめます。, result: 翌年度の計画と予算に反映します。}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_FED_BACK = re.compile("翌年|次年|来年|次の年|予算|反映|見直|改定|改訂|改善|改め|更新")


def check(index: Index) -> Iterator[Problem]:
    """Find annual reviews that do not say what becomes of their result."""
    annual = index.strategy.review.annual if index.strategy.review else None
    if annual is not None and not annual.result and not _FED_BACK.search(annual.what):
        yield Problem(
            annual.path,
            Message(
                "年度レビューの結果を何に生かすのかが書かれていません",
                "the annual review does not say what becomes of its result",
            ),
            fix=Message(
                "「annual」に result: 翌年度の計画と予算に反映します。 のように書いてください",
                "write under annual where it goes, as in result: the plan and the budget of the next year",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX528",
        "review-not-fed-back",
        Severity.INFO,
        Message("年度レビューの結果の生かし方がありません", "The annual review leads nowhere"),
    ),
    check,
    __doc__,
)
