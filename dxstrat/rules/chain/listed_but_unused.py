"""An entry that was listed to be used and is not.

What it finds: an area, a case, a department or a phase of the roadmap that nothing names.
Why: it is left over, or the measure that belongs to it has been forgotten.
Put right: name it where it belongs, or remove it.

見つけるもの: 分野・事例・担当課・工程の区分として挙げたのに、どこからも使われていないものです。
理由: 消し忘れか、そこに入る施策の書き忘れであることが多いためです。
直し方: 使うところにその名前を書くか、項目を消します。

Wrong:
    cases:
      - {id: kitami, municipality: 北見市, title: 書かないワンストップ窓口, source: 市の公表資料}
Right:
    cases:
      - {id: kitami, municipality: 北見市, title: 書かないワンストップ窓口, source: 市の公表資料}
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        cases: [kitami]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.chain.unnamed import without_misspelt
from dxstrat.rules.rule import Problem, ReferenceRule
from dxstrat.rules.saying import key_path
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.references import References

_LISTS = ("areas", "cases", "departments", "roadmap/phases")


def check(references: References) -> Iterator[Problem]:
    """Find entries of the lists above that no use names."""
    used = {(use.target, use.value) for use in references.uses}
    for listing in references.listings:
        if listing.name not in _LISTS:
            continue
        where = key_path(listing.name)
        unused = [name for name in listing.entries if (listing.name, name) not in used]
        for name in without_misspelt(references, listing, unused):
            value = visible(name)
            yield Problem(
                listing.entries[name][0],
                Message(
                    f"{where.ja}の {value} は、どこからも使われていません",
                    f"{value} of {where.en} is used nowhere",
                ),
                fix=Message(
                    f"使う箇所に {value} と書くか、この項目を消してください",
                    f"write {value} where it belongs, or remove the entry",
                ),
            )


RULE = ReferenceRule(
    Kind(
        "DX209",
        "listed-but-unused",
        Severity.INFO,
        Message("挙げたのに使われていない項目があります", "An entry is listed and not used"),
    ),
    check,
    __doc__,
    rests_on=("measures", "kpis"),
)
