"""A name that leads nowhere.

What it finds: an id or a name that no entry of its list has, such as an issue of a measure, the KPI
of a measure, or a department.
Why: the chain from issue to measure to KPI is broken there, and the Word document lacks a line.
Put right: write the name of an entry that exists, or add the entry.

見つけるもの: 課題・施策・KPI・担当課などの番号や名前のうち、どの項目も指していないものです。
理由: 課題から施策、KPIへのつながりがそこで切れ、文書にも載らないためです。
直し方: 実際にある番号を書くか、その番号の項目を加えます。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01, I-99]
        kpis: [K-01]
        lead: 市民課
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.chain.spelling import Spelling
from dxstrat.rules.rule import Problem, ReferenceRule
from dxstrat.rules.saying import key_path, listed
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.references import References, Use

_RELATED = 5


def check(references: References) -> Iterator[Problem]:
    """Find names that no entry has.

    Silent where as many entries of the list have no name of their own: then those are told, and the
    names may well be theirs.
    """
    for target, names in references.unknown().items():
        listing = references.listing_of(target)
        if listing is not None and listing.without_own_name >= len(names):
            continue
        spelling = Spelling(references.known[target])
        for name, uses in names.items():
            yield _problem(
                uses, spelling.nearest(name), sorted(references.known[target]) if listing is None else []
            )


def _problem(uses: tuple[Use, ...], near: str | None, builtin: list[str]) -> Problem:
    first, *others = uses
    value, where = visible(first.value), key_path(first.target)
    return Problem(
        first.path,
        Message(f"「{value}」は、{where.ja}にありません", f"{value} is not in {where.en}"),
        label=None
        if near is None
        else Message(f"{visible(near)} の打ち間違いではありませんか", f"is {visible(near)} meant?"),
        fix=_fix(value, where, near, builtin),
        related=tuple(
            (use.path, Message(f"ここにも {value} と書かれています", f"{value} stands here too"))
            for use in others[:_RELATED]
        ),
    )


def _fix(value: str, where: Message, near: str | None, builtin: list[str]) -> Message:
    if near is not None:
        right = visible(near)
        return Message(
            f"{right} と書いてください。新しい項目なら、{value} を{where.ja}に加えてください",
            f"write {right}; if it is something new, add {value} to {where.en}",
        )
    if builtin:
        choices = listed(builtin)
        return Message(
            f"{choices.ja} のどれかを書くか、{value} を{where.ja}に加えてください",
            f"write one of {choices.en}, or add {value} to {where.en}",
        )
    return Message(
        f"{where.ja}にあるものを書くか、{value} を{where.ja}に加えてください",
        f"write one that is in {where.en}, or add {value} to {where.en}",
    )


RULE = ReferenceRule(
    Kind(
        "DX201",
        "unknown-reference",
        Severity.ERROR,
        Message("書かれた番号や名前の項目がありません", "A name leads to no entry"),
    ),
    check,
    __doc__,
)
