"""Two entries with one title.

What it finds: two issues or two measures with the same title.
Why: readers cannot tell them apart, and most often a copy was not finished.
Put right: give them titles that tell them apart, or remove one.

見つけるもの: 題名が同じ二つの課題、又は二つの施策です。
理由: 読み手に区別がつかず、写して直し忘れたものであることが多いためです。
直し方: 違いが分かる題名にするか、一方を消します。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 税務課}
Right:
    measures:
      - {id: M-01, title: 市民課に書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, title: 税務課に書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 税務課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.wording.plain import plain_name
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Issue, Measure
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find issues and measures with the title of an earlier one."""
    for entries in (index.strategy.issues, index.strategy.measures):
        first: dict[str, Issue | Measure] = {}
        for entry in entries:
            known = first.setdefault(plain_name(entry.title), entry)
            if known is entry:
                continue
            title, one, other = visible(entry.title), visible(known.id), visible(entry.id)
            yield Problem(
                (*entry.path, "title"),
                Message(
                    f"{one} と {other} の題名が、どちらも「{title}」です",
                    f"{one} and {other} both have the title {title}",
                ),
                fix=Message(
                    "違いが分かる題名に直すか、一方を消してください",
                    "write titles that tell them apart, or remove one",
                ),
                related=(((*known.path, "title"), Message("同じ題名はここです", "the same title")),),
            )


RULE = Rule(
    Kind(
        "DX723",
        "same-title-twice",
        Severity.WARNING,
        Message("同じ題名が二つあります", "Two entries have one title"),
    ),
    check,
    __doc__,
)
