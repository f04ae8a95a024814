"""A measure that nobody leads.

What it finds: a measure that is not stopped and has no `lead`.
Why: what belongs to everybody is done by nobody, and nobody reports on it.
Put right: write the one department that answers for it under `lead`, the others under `partners`.

見つけるもの: 休止・中止ではないのに、「lead」（主管課）がない施策です。
理由: 担当が決まっていない施策は、だれも進めず、だれも報告しないまま終わるためです。
直し方: 責任を持つ課を一つ「lead」に、一緒に進める課を「partners」に書きます。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01]}
Right:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find running measures without a lead department."""
    yield from lacking(
        [measure for measure in index.running_measures if not measure.lead],
        Message("主管課（lead）", "lead department"),
        Message(
            "責任を持つ課を、lead: 市民課 のように書いてください",
            "write which department answers for it, as in lead: 市民課",
        ),
        each=3,
    )


RULE = Rule(
    Kind(
        "DX402",
        "measure-without-lead",
        Severity.WARNING,
        Message("施策に担当課がありません", "A measure has no lead department"),
    ),
    check,
    __doc__,
)
