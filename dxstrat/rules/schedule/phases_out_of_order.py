"""Phases in the wrong order.

What it finds: a measure in which a later kind of phase (運用) begins before an earlier kind (検討・調達) begins.
The order is that of the roadmap's phases, as long as they do not grow lighter in tone. A second round of the
same kinds is all right.
Why: what runs before it is built is most likely a slip in the years.
Put right: correct the terms, or the order of `phases` under `roadmap`.

見つけるもの: 後の区分の工程（運用など）が、前の区分の工程（検討・調達など）より先に始まっている施策です。順序はロードマップの区分の並びによります。色（tone）が途中で薄くなる区分は、順序のないものとみなします。二回目以降の繰り返しは調べません。
理由: 作る前に運用が始まるのは、年度の書き誤りであることが多いためです。
直し方: 工程の年度を直すか、「roadmap」の「phases」の並びを直します。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: operate, from: 2026, to: 2027}
          - {phase: prepare, from: 2028, to: 2028}
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: prepare, from: 2026, to: 2026}
          - {phase: operate, from: 2027, to: 2028}
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Phase
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find measures whose kinds of phase first begin in another order than the roadmap's; one problem each."""
    phases = index.sequence
    for measure in index.strategy.measures:
        first: dict[str, Phase] = {}
        for phase in measure.schedule:
            known = first.get(phase.phase)
            if known is None or phase.start.first < known.start.first:
                first[phase.phase] = phase
        ordered = [(kind, first[kind.id]) for kind in phases if kind.id in first]
        for (early, one), (late, other) in itertools.pairwise(ordered):
            if other.start.first < one.start.first:
                name, before, after = name_of(measure), visible(early.title), visible(late.title)
                yield Problem(
                    (*other.path, "from"),
                    Message(
                        f"{name.ja}では、「{after}」が「{before}」より先に始まっています",
                        f"in {name.en}, phase {visible(late.id)} begins before phase {visible(early.id)}",
                    ),
                    fix=Message(
                        "工程の年度を直すか、「roadmap」の「phases」を進む順に並べてください",
                        "correct the terms, or put the phases of the roadmap in their order",
                    ),
                    related=(
                        (
                            (*one.path, "from"),
                            Message(f"「{before}」の始まりはここです", f"{visible(early.id)} begins here"),
                        ),
                    ),
                )
                break


RULE = Rule(
    Kind(
        "DX405",
        "phases-out-of-order",
        Severity.WARNING,
        Message("工程の順序が逆です", "Phases run backwards"),
    ),
    check,
    __doc__,
)
