"""A viewpoint from which nobody looked.

What it finds: one of the five viewpoints 業務, 組織, 人材, データ, 制度 without an issue.
Why: plans that look only at work and tools miss why they stall: people, organisation, rules, data.
Put right: look for an issue from that viewpoint. Where there is none, nothing need be done.

見つけるもの: 業務・組織・人材・データ・制度の五つの観点のうち、課題が一つもないものです。
理由: 業務と道具だけを見た計画は、組織・人材・制度・データの壁で止まりがちです。
直し方: その観点から課題がないかを確かめます。なければ、そのままでかまいません。

Wrong:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者}
      - {id: I-02, title: 課を越えて決める場がない, viewpoint: organization, cause: 縦割り, scope: 全庁}
      - {id: I-03, title: 表計算を使える職員が少ない, viewpoint: people, cause: 研修の不足, scope: 全職員}
      - {id: I-04, title: データが課ごとに分かれている, viewpoint: data, cause: 個別の調達, scope: 全ての課}
    measures:
      - {id: M-01, title: 窓口を改める, issues: [I-01, I-02, I-03, I-04], kpis: [K-01], lead: 市民課}
Right:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者}
      - {id: I-02, title: 課を越えて決める場がない, viewpoint: organization, cause: 縦割り, scope: 全庁}
      - {id: I-03, title: 表計算を使える職員が少ない, viewpoint: people, cause: 研修の不足, scope: 全職員}
      - {id: I-04, title: データが課ごとに分かれている, viewpoint: data, cause: 個別の調達, scope: 全ての課}
      - {id: I-05, title: 条例が対面の手続を求めている, viewpoint: institution, cause: 古い規定, scope: 申請者}
    measures:
      - {id: M-01, title: 窓口を改める, issues: [I-01, I-02, I-03, I-04, I-05], kpis: [K-01], lead: 市民課}
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


_VIEWPOINTS = {
    "operations": Message("業務（operations）", "operations"),
    "organization": Message("組織（organization）", "organization"),
    "people": Message("人材（people）", "people"),
    "data": Message("データ（data）", "data"),
    "institution": Message("制度（institution）", "institution"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find viewpoints without an issue; one problem for all of them."""
    covered = {issue.viewpoint for issue in index.strategy.issues}
    missing = [viewpoint for viewpoint in _VIEWPOINTS if viewpoint not in covered]
    if missing and covered:
        words = joined(_VIEWPOINTS[viewpoint] for viewpoint in missing)
        yield Problem(
            ("issues",),
            Message(
                f"{words.ja}の観点の課題がありません", f"no issue is seen from the viewpoint of {words.en}"
            ),
            fix=Message(
                f"その観点の課題があれば、viewpoint: {missing[0]} として加えてください",
                f"if there is such an issue, add it with viewpoint: {missing[0]}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX705",
        "viewpoint-without-issue",
        Severity.INFO,
        Message("課題のない観点があります", "A viewpoint has no issue"),
    ),
    check,
    __doc__,
    rests_on=("issues",),
)
