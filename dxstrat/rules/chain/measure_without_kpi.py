"""A measure that nothing measures.

What it finds: a measure whose `kpis` are missing or empty.
Why: what is not measured cannot be judged, and so not improved either. A KPI need not be a number: a
state to reach by a date will do.
Put right: name a KPI. Where there is no number, write one of kind `state` with the state as its target.

見つけるもの: 「kpis」がない、又は空の施策です。
理由: 測らない施策は、進んだかどうかを判断できず、改善もできません。KPIは数でなくてもよく、期限までに到達した姿でも測れます。
直し方: KPIの番号を書きます。数で測れないときは、kind: state のKPIを立て、「targets」に到達した姿を文で書きます。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [], lead: 市民課}
Right:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
"""

from __future__ import annotations

from dxstrat.rules.rule import SchemaRule
from dxstrat.source.check.kinds import MEASURE_WITHOUT_KPI

RULE = SchemaRule(MEASURE_WITHOUT_KPI, __doc__)
