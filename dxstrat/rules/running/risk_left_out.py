"""A risk that every such plan has, and this one does not speak of.

What it finds: a plan with a risk register or a safety section in which neither names resistance to change,
information security or personal data.
Why: staff who fear the change, attacks and leaks meet every office; what is foreseen can be handled.
Put right: add the risk, or write the part of `safety` that deals with it.

見つけるもの: 「risks」か「safety」がある計画で、変革への抵抗・情報セキュリティ・個人情報のどれかが、どちらにも書かれていないものです。
理由: 変わることへの不安、攻撃、漏えいはどの自治体でも起こります。前もって挙げておけば備えられます。
直し方: リスクを加えるか、「safety」のその項目を書きます。

Wrong:
    risks:
      - {id: R-01, title: 端末の紛失, category: security, likelihood: low, impact: medium, response: 遠隔で消去します。}
      - {id: R-02, title: 情報の持ち出し, category: privacy, likelihood: low, impact: medium, response: 記録を残します。}
Right:
    risks:
      - {id: R-01, title: 端末の紛失, category: security, likelihood: low, impact: medium, response: 遠隔で消去します。}
      - {id: R-02, title: 情報の持ち出し, category: privacy, likelihood: low, impact: medium, response: 記録を残します。}
    safety:
      change_management: 目的を早くから説明し、現場の声を設計に生かします。
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


_MET_BY = {
    "resistance": ("change_management", Message("変革への抵抗（resistance）", "resistance")),
    "security": ("security", Message("情報セキュリティ（security）", "security")),
    "privacy": ("privacy", Message("個人情報（privacy）", "privacy")),
}


def check(index: Index) -> Iterator[Problem]:
    """Find the usual risks that neither the register nor the safety section deals with."""
    strategy = index.strategy
    safety = strategy.safety
    if safety is None and not strategy.risks:
        return
    named: set[str] = {risk.category for risk in strategy.risks}
    if safety:
        prose = (safety.change_management, safety.security, safety.privacy)
        named |= {category for category, text in zip(_MET_BY, prose, strict=True) if text}
    missing = [category for category in _MET_BY if category not in named]
    if missing:
        words, key = joined(_MET_BY[category][1] for category in missing), _MET_BY[missing[0]][0]
        yield Problem(
            ("risks",) if strategy.risks else ("safety",),
            Message(f"リスクに、{words.ja}がありません", f"the risks do not speak of {words.en}"),
            fix=Message(
                f"「risks」に category: {missing[0]} のリスクを加えるか、「safety」に {key}: 備え を書いてください",
                f"add a risk with category: {missing[0]}, or write {key}: … under safety",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX521", "risk-left-out", Severity.INFO, Message("リスクに見落としがあります", "A risk is left out")
    ),
    check,
    __doc__,
    rests_on=("risks", "safety"),
)
