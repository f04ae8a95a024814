"""Why each finding about a waiver is reported: for those who ask for an explanation of a code.

The examples are pieces of a plan; in the rest of it nothing is wrong.
"""

from __future__ import annotations

from dxstrat.operations.waivers import kinds
from dxstrat.source.reasons.reason import Reason, reason

_KPI = "kpis:\n  {comment}\n  - {{id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, direction: down}}\n"
_RIGHT = _KPI.format(comment="# dxstrat: allow DX302 - 算定方法は総務課と調整中です until 2999-03-31")


def _wrong(comment: str) -> str:
    return _KPI.format(comment=comment)


REASONS: tuple[Reason, ...] = (
    reason(
        kinds.UNREADABLE,
        "読み取れない指定は働きません。認めたつもりの指摘が、そのまま残ります。",
        "A waiver that cannot be understood has no effect; what it was to allow is still reported.",
        _wrong("# dxstrat: allow DX3O2 - 算定方法は総務課と調整中です"),
        _RIGHT,
        cure=(
            "# dxstrat: allow DX302 - 理由 until 2027-03-31 の形で書いてください。",
            "Write it as in: # dxstrat: allow DX302 - the reason until 2027-03-31",
        ),
    ),
    reason(
        kinds.WITHOUT_REASON,
        "理由のない例外は、担当が替わると、なぜ認めたのか誰にも分からなくなります。理由を書くまで働きません。",
        "Of a waiver without a reason nobody knows after a change of staff why it was given. It has no effect until there is one.",
        _wrong("# dxstrat: allow DX302"),
        _RIGHT,
        cure=(
            "番号の後ろに「 - 」と理由を書いてください。",
            "Write a hyphen and the reason behind the code.",
        ),
    ),
    reason(
        kinds.EXPIRED,
        "期限は、その日までに片付けるという約束です。過ぎた例外は働かず、もとの指摘がまた表れます。",
        "The day is a promise to have it done by then. After it the waiver has no effect, and the finding comes back.",
        _wrong("# dxstrat: allow DX302 - 算定方法は総務課と調整中です until 2020-03-31"),
        _RIGHT,
        cure=(
            "もとの指摘を直して、この指定を消してください。まだ認めるときは、期限を書き直してください。",
            "Mend what was allowed and delete the waiver; to allow it still, write a later day.",
        ),
    ),
    reason(
        kinds.UNUSED,
        "もう要らない例外を残すと、同じ所に後で生じた間違いを隠してしまいます。",
        "A waiver that is no longer needed would hide a mistake made in the same place later.",
        _wrong("# dxstrat: allow DX305 - 目標は見直し中です"),
        _RIGHT,
        cure=("この指定を消してください。", "Delete the waiver."),
    ),
    reason(
        kinds.NOT_ALLOWED,
        "読み取りと書き方の誤りは、その部分が文書から抜け落ちるため、例外にできません。",
        "Errors in reading and in form cannot be allowed: what is wrong there would be missing from the documents.",
        _wrong("# dxstrat: allow DX101 - 独自の項目です"),
        _RIGHT,
        cure=(
            "この指定を消して、もとの誤りを直してください。",
            "Delete the waiver and mend the error itself.",
        ),
    ),
)
"""One for each kind, in the order of the codes."""
