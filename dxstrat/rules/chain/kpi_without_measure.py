"""A KPI that measures no measure.

What it finds: a KPI that stands in the `kpis` of no measure.
Why: a figure that hangs on no measure shows no one's progress; when it falls, nobody knows what to change.
Put right: add its id to the `kpis` of the measure that it measures, or remove the KPI.

見つけるもの: どの施策の「kpis」にも書かれていないKPIです。
理由: 施策と結び付かない数字は、だれの取組の成果か分かりません。数字が下がっても、何を直せばよいか分からなくなります。
直し方: 測る施策の「kpis」にその番号を加えるか、KPIを消します。

Wrong:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分}
      - {id: K-02, name: 公式アプリの登録者数, kind: cumulative, unit: 人}
Right:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分}
      - {id: K-02, name: 公式アプリの登録者数, kind: cumulative, unit: 人}
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01, K-02], lead: 市民課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.chain.unnamed import unnamed_entries
from dxstrat.rules.rule import Problem, ReferenceRule
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.references import References

_KIND = Kind(
    "DX206",
    "kpi-without-measure",
    Severity.WARNING,
    Message("どの施策も測らないKPIがあります", "A KPI belongs to no measure"),
)


def check(references: References) -> Iterator[Problem]:
    """Find KPIs that stand under no measure."""
    for path, name in unnamed_entries(references, _KIND):
        yield Problem(
            path,
            Message(f"KPI {name} を使う施策がありません", f"no measure uses KPI {name}"),
            label=Message("どの施策の「kpis」にもありません", "not in the kpis of any measure"),
            fix=Message(
                f"このKPIで測る施策の「kpis」に加えて、kpis: [{name}] のように書いてください",
                f"add it to the measure that it measures, as in kpis: [{name}]",
            ),
        )


RULE = ReferenceRule(_KIND, check, __doc__)
