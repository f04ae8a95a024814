"""A measure that answers no issue.

What it finds: a measure whose `issues` are missing or empty.
Why: a measure without an issue is a tool in search of a use; nobody can say later whether it was right.
Put right: name the issue that the measure answers; where there is none yet, write it down first.

見つけるもの: 「issues」がない、又は空の施策です。
理由: 課題のない施策は、導入そのものが目的になりがちで、役に立ったかどうかも後から言えません。
直し方: 応える課題の番号を書きます。課題がまだなければ、先に「issues」へ課題を書きます。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [], kpis: [K-01], lead: 市民課}
Right:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
"""

from __future__ import annotations

from dxstrat.rules.rule import SchemaRule
from dxstrat.source.check.kinds import MEASURE_WITHOUT_ISSUE

RULE = SchemaRule(MEASURE_WITHOUT_ISSUE, __doc__)
