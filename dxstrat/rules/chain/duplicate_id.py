"""A name that two entries of one list have.

What it finds: two issues, measures, KPIs or other entries with the same id or name. Two versions of one policy list
(`id` and `version`) are two entries.
Why: whoever names it could mean either, and later comparisons take one for the other.
Put right: give the later one a number of its own, or remove one of the two.

見つけるもの: 同じ一覧の中で、同じ番号や名前を持つ二つの項目です。方針の一覧（policies の lists）は、版（version）が違えば別の項目です。
理由: その番号がどちらを指すのか決まらず、後の版との比較でも取り違えるためです。
直し方: あとの方に別の番号を付けるか、どちらか一方を消します。

Wrong:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者全員}
      - {id: I-01, title: 窓口の時間が昼に限られる, viewpoint: operations, cause: 対面のみ, scope: 勤め人}
Right:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者全員}
      - {id: I-02, title: 窓口の時間が昼に限られる, viewpoint: operations, cause: 対面のみ, scope: 勤め人}
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01, I-02], kpis: [K-01], lead: 市民課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.chain.spelling import next_name
from dxstrat.rules.rule import Problem, ReferenceRule
from dxstrat.rules.saying import key_path
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.references import Listing, References


def check(references: References) -> Iterator[Problem]:
    """Find names that are not unique in their list."""
    unknown = references.unknown()
    for listing in references.listings:
        wanted = iter(unknown.get(listing.name, {}) if listing.key == "id" else ())
        for name in listing.doubles:
            yield _problem(listing, name, next(wanted, None))


def _problem(listing: Listing, name: str, wanted: str | None) -> Problem:
    first, second, *others = ((*path, listing.key) for path in listing.doubles[name])
    value, where, times = visible(name), key_path(listing.name), len(listing.doubles[name])
    return Problem(
        second,
        Message(
            f"{where.ja}の中に、{value} が {times} つあります", f"{value} stands {times} times in {where.en}"
        ),
        label=Message(f"{value} は前にもあります", f"{value} stands further up too"),
        fix=_fix(listing, name, wanted),
        related=tuple(
            (path, Message(f"ここにも {value} があります", f"{value} stands here too"))
            for path in (first, *others)
        ),
    )


def _fix(listing: Listing, name: str, wanted: str | None) -> Message:
    if wanted is not None:
        right = visible(wanted)
        return Message(
            f"{right} を指す箇所がありますが、その項目がありません。こちらが {right} なら、{listing.key}: {right} と書いてください",
            f"{right} is named elsewhere and does not exist; if this is {right}, write {listing.key}: {right}",
        )
    if listing.key != "id":
        return Message("どちらか一方を消してください", "remove one of the two")
    if name not in listing.entries:
        return Message(
            "別の版なら「version」を直し、同じものなら一方を消してください",
            "write another version if this is one, or remove one of the two",
        )
    free = visible(next_name(name, listing.entries))
    return Message(
        f"別のものなら id: {free} と書き、同じものなら一方を消してください",
        f"write id: {free} if this is another one, or remove one of the two",
    )


RULE = ReferenceRule(
    Kind(
        "DX202",
        "duplicate-id",
        Severity.ERROR,
        Message("同じ番号や名前が重なっています", "Two entries have one name"),
    ),
    check,
    __doc__,
)
