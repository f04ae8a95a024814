"""An old system whose renewal falls into the plan.

What it finds: systems on the office's own premises whose renewal year lies within or before the plan.
Why: renewal is the moment to move to a cloud or a shared service; after it the next chance is years away.
Put right: take it up in a measure. Once decided, correct `hosting` or `renewal`.

見つけるもの: 庁内に置いた（on-premises）システムで、更新の年度が計画期間内、又はそれより前のものです。
理由: 更新は、クラウドや共同利用へ移る機会です。逃すと、次は何年も先になります。
直し方: 施策で取り上げます。方針が決まったら「hosting」や「renewal」を直します。

Wrong:
    current_state:
      systems:
        inventory:
          - {name: 文書管理, department: 総務課, purpose: 文書の管理, hosting: on-premises, renewal: 2027}
Right:
    current_state:
      systems:
        inventory:
          - {name: 文書管理, department: 総務課, purpose: 文書の管理, hosting: cloud, renewal: 2031}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find systems on premises that fall due by the end of the plan; one problem for all of them."""
    state, end = index.strategy.current_state, index.strategy.plan.period.end
    due = [
        system
        for system in (state.systems.inventory if state and state.systems else ())
        if system.hosting == "on-premises" and system.renewal is not None and system.renewal <= end
    ]
    if due:
        names = listed([f"{system.name}（{system.renewal}）" for system in due])
        yield Problem(
            (*due[0].path, "renewal"),
            Message(
                f"計画期間内に更新を迎える庁内のシステムがあります（{names.ja}）",
                f"systems on premises that fall due in the plan: {names.en}",
            ),
            fix=Message(
                "更新に合わせてクラウドや共同利用へ移る施策を、「measures」に加えてください",
                "add a measure that moves it to a cloud or a shared service when it falls due",
            ),
        )


RULE = Rule(
    Kind(
        "DX526",
        "system-due-for-renewal",
        Severity.INFO,
        Message("計画期間内に更新を迎えるシステムがあります", "A system is due for renewal"),
    ),
    check,
    __doc__,
)
