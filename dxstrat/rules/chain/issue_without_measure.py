"""An issue that no measure answers.

What it finds: an issue that stands in the `issues` of no measure.
Why: an issue that nobody takes up breaks the chain from issue to measure to KPI; the council will ask
what is done about it.
Put right: add its id to the `issues` of the measure that answers it, or add a measure.

見つけるもの: どの施策の「issues」にも書かれていない課題です。
理由: 応える施策のない課題があると、課題から施策、KPIへのつながりが切れます。議会や住民からも、どう取り組むのかを問われます。
直し方: 応える施策の「issues」にその番号を加えるか、新しい施策を立てます。

Wrong:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者全員}
      - {id: I-02, title: データが課ごとに分かれている, viewpoint: data, cause: 個別の調達, scope: 全ての課}
Right:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者全員}
      - {id: I-02, title: データが課ごとに分かれている, viewpoint: data, cause: 個別の調達, scope: 全ての課}
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01, I-02], kpis: [K-01], lead: 市民課}
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
    "DX203",
    "issue-without-measure",
    Severity.ERROR,
    Message("応える施策のない課題があります", "An issue is answered by no measure"),
)


def check(references: References) -> Iterator[Problem]:
    """Find issues that stand under no measure."""
    for path, name in unnamed_entries(references, _KIND):
        yield Problem(
            path,
            Message(f"課題 {name} に応える施策がありません", f"no measure answers issue {name}"),
            label=Message("どの施策の「issues」にもありません", "not in the issues of any measure"),
            fix=Message(
                f"応える施策の「issues」に加えて、issues: [{name}] のように書いてください",
                f"add it to the measure that answers it, as in issues: [{name}]",
            ),
        )


RULE = ReferenceRule(_KIND, check, __doc__)
