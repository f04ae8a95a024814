"""Issues of which none stands out.

What it finds: a plan of three issues or more of which none has `impact: high`.
Why: whoever does everything does nothing. The issues with the largest effect come first.
Put right: write `impact: high` at the few that matter most.

見つけるもの: 課題が三つ以上あるのに、impact: high（改善の効果が大きい）の課題が一つもない計画です。
理由: 全てを同じ重さで扱うと、力が分散します。効果の大きい課題を選ぶことが、戦略の出発点です。
直し方: 効果の大きい課題に impact: high と書きます。

Wrong:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者}
      - {id: I-02, title: 課を越えて決める場がない, viewpoint: organization, cause: 縦割り, scope: 全庁}
      - {id: I-03, title: 表計算を使える職員が少ない, viewpoint: people, cause: 研修の不足, scope: 全職員}
    measures:
      - {id: M-01, title: 窓口を改める, issues: [I-01, I-02, I-03], kpis: [K-01], lead: 市民課}
Right:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者, impact: high}
      - {id: I-02, title: 課を越えて決める場がない, viewpoint: organization, cause: 縦割り, scope: 全庁}
      - {id: I-03, title: 表計算を使える職員が少ない, viewpoint: people, cause: 研修の不足, scope: 全職員}
    measures:
      - {id: M-01, title: 窓口を改める, issues: [I-01, I-02, I-03], kpis: [K-01], lead: 市民課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_SEVERAL = 3


def check(index: Index) -> Iterator[Problem]:
    """Find plans with several issues and none of high impact."""
    issues = index.strategy.issues
    if len(issues) >= _SEVERAL and all(issue.impact != "high" for issue in issues):
        yield Problem(
            ("issues",),
            Message(
                f"{len(issues)} 件の課題のうち、効果の大きいもの（impact: high）が選ばれていません",
                f"none of the {len(issues)} issues is picked out as large (impact: high)",
            ),
            fix=Message(
                "効果の大きい課題に、impact: high と書いてください",
                "write impact: high at those that matter most",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX706",
        "no-large-issue",
        Severity.INFO,
        Message("大きな課題が選ばれていません", "No issue is picked out as large"),
    ),
    check,
    __doc__,
    rests_on=("issues",),
)
