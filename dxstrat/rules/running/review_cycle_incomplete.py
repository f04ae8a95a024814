"""A review cycle with a gap.

What it finds: a review section without one of the four reviews: quarterly, annual, external, in-house sharing.
Why: a plan that is looked at once a year is out of date for most of it, and what one department learns
stays there.
Put right: write who does what for each of the four. Small offices may join with others for the external one.

見つけるもの: 四半期レビュー・年度レビュー・外部評価・庁内共有のどれかがない「review」です。
理由: 年に一度見るだけの計画は、一年の大半で古くなっています。また、一つの課が学んだことは、共有の場がなければ広がりません。
直し方: 四つそれぞれに、だれが何をするかを書きます。外部評価は近隣の自治体と合同でもかまいません。

Wrong:
    review:
      annual: {who: DX推進本部, what: 達成度を確かめ、翌年度の計画に反映します。}
Right:
    review:
      quarterly: {who: DX推進チーム, what: KPIの進み具合を報告します。}
      annual: {who: DX推進本部, what: 達成度を確かめ、翌年度の計画に反映します。}
      external: {who: 有識者会議, what: 第三者として評価します。}
      sharing: {who: 全職員, what: 事例と改善点を持ち寄ります。}
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


_STEPS = {
    "quarterly": Message("四半期レビュー（quarterly）", "quarterly"),
    "annual": Message("年度レビュー（annual）", "annual"),
    "external": Message("外部評価（external）", "external"),
    "sharing": Message("庁内共有（sharing）", "sharing"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find reviews that are missing, in a plan that has a review section."""
    review = index.strategy.review
    if review is None:
        return
    steps = (review.quarterly, review.annual, review.external, review.sharing)
    missing = [key for key, step in zip(_STEPS, steps, strict=True) if step is None]
    if not missing:
        return
    words = joined(_STEPS[key] for key in missing)
    yield Problem(
        review.path,
        Message(f"評価・改善に、{words.ja}がありません", f"the review has no {words.en} step"),
        fix=Message(
            f"「review」に {missing[0]}: {{who: だれが, what: 何をするか}} のように書いてください",
            f"write under review a line such as {missing[0]}: {{who: …, what: …}}",
        ),
        on_key=True,
    )


RULE = Rule(
    Kind(
        "DX502",
        "review-cycle-incomplete",
        Severity.WARNING,
        Message("評価・改善のサイクルが欠けています", "The review cycle is incomplete"),
    ),
    check,
    __doc__,
    rests_on=("review",),
)
