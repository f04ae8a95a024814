"""A department that is spelt in two ways.

What it finds: names of departments that differ only in width, spaces or marks, or in that one has its
division before it (企画部企画課 and 企画課). Where the plan lists its departments, unknown names are told instead.
Why: tables and requests by department would show two where there is one.
Put right: write it one way. Listing the names under `departments` keeps it so.

見つけるもの: 全角・半角や空白だけが違う、又は片方だけに部の名前が付いた（企画部企画課と企画課）担当課の名前です。「departments」がある計画では、一覧にない名前として別に検査します。
理由: 担当課ごとの表や照会で、一つの課が二つに分かれてしまうためです。
直し方: 一つの書き方にそろえます。「departments」に課の名前を並べておくと、揺れを防げます。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: デジタル推進課}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: 広報課, partners: [企画部デジタル推進課]}
Right:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: デジタル推進課}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: 広報課, partners: [デジタル推進課]}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, ReferenceRule
from dxstrat.rules.wording.plain import plain_name
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.references import References, Use

_DIVISION = re.compile("^.*[部局](?=.+[課室係所])")


def check(references: References) -> Iterator[Problem]:
    """Find departments with several spellings; one problem for each spelling that is not the most used."""
    if "departments" in references.known:
        return
    spellings: dict[str, dict[str, list[Use]]] = {}
    for use in references.uses:
        if use.target == "departments":
            name = plain_name(use.value)
            spellings.setdefault(name, {}).setdefault(use.value, []).append(use)
    for name in tuple(spellings):
        short = _DIVISION.sub("", name)
        if short != name and short in spellings:
            spellings[short] |= spellings.pop(name)
    for ways in spellings.values():
        usual, *others = sorted(ways, key=lambda way: (-len(ways[way]), len(way), way))
        for other in others:
            yield _problem(visible(usual), visible(other), ways[usual][0], ways[other][0])


def _problem(usual: str, other: str, first: Use, here: Use) -> Problem:
    return Problem(
        here.path,
        Message(
            f"担当課「{other}」は、「{usual}」と同じ課ではありませんか",
            f"the department {other} seems to be {usual}, spelt otherwise",
        ),
        fix=Message(
            f"同じ課なら「{usual}」と書いてください。違う課なら、両方を「departments」に書いてください",
            f"write {usual} if they are one; if not, list both under departments",
        ),
        related=((first.path, Message(f"「{usual}」はここにあります", f"{usual} stands here")),),
    )


RULE = ReferenceRule(
    Kind(
        "DX716",
        "department-spelt-two-ways",
        Severity.WARNING,
        Message("担当課の書き方が揺れています", "A department is spelt in two ways"),
    ),
    check,
    __doc__,
)
