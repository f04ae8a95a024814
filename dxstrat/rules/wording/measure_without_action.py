"""Measures that do not say what is done.

What it finds: measures whose title ends neither in a verb nor in a noun of doing (導入, 推進, 研修 …), and that
have neither `summary` nor `description` to say it.
Why: "smart counter" is a wish. A department needs to read what it will do.
Put right: end the title in what is done, or add a `summary`.

見つけるもの: 題名が動詞や「導入」「推進」「研修」などのすることを表す語で終わらず、「summary」も「description」もない施策です。
理由: 「スマート窓口」だけでは、担当課が何をするのか分かりません。
直し方: 題名の終わりにすることを書くか、「summary」を加えます。

Wrong:
    measures:
      - {id: M-01, title: スマート窓口, issues: [I-01], kpis: [K-01], lead: 市民課}
Right:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_DOING = re.compile(
    "(?:[うくぐすつぬぶむる]|ます|ません|導入|推進|整備|構築|研修|見直し|実施|促進|強化|作成|策定|拡充|活用|普及|実現|開発"
    "|更新|設置|育成|確保|改善|改革|統一|標準化|共通化|オンライン化|デジタル化|効率化|自動化|電子化|ペーパーレス化|最適化"
    "|[一-龠ァ-ヶー]化|向上|充実|変革|転換|刷新|再編|創出|醸成|解消|短縮|提供|公開|発信|連携|支援|運用|移行|導出|登録|削減|縮減|徹底|対策|訓練|調査|検証|検討|試行"
    "|取組|取り組み|づくり|管理|拡大|展開|配置|採用|募集|表彰|共有|点検|分析|集約|統合|廃止|申込み?|受付|相談)(?:[（(].*[)）])?。?$"
)


def check(index: Index) -> Iterator[Problem]:
    """Find measures whose title says nothing to do and that have no text that would."""
    yield from being(
        [
            measure
            for measure in index.strategy.measures
            if not (measure.summary or measure.description or _DOING.search(measure.title))
        ],
        Message("何をするのかが書かれていません", "not told in words of doing"),
        Message(
            "題名を「…を導入する」のように書くか、summary: 何をするか を加えてください",
            "end the title in what is done, or add summary: what is done",
        ),
    )


RULE = Rule(
    Kind(
        "DX712",
        "measure-without-action",
        Severity.INFO,
        Message("何をするのか分からない施策名があります", "A measure does not say what is done"),
    ),
    check,
    __doc__,
)
