"""A policy or an item that does not exist.

What it finds: a list under `cited`, or an item of a measure or an exclusion, that neither ships with dxstrat nor
stands under `policies.lists`.
Why: the document cannot print the name of the policy, and nobody can see what the measure answers.
Put right: correct the spelling or the version, or write the policy down under `policies.lists`.

見つけるもの: 「cited」の方針や、施策・除外の項目のうち、同梱の一覧にも「policies」の「lists」にもないものです。
理由: 文書に方針の名前を載せられず、何に応える施策なのかが分からないためです。
直し方: 名前・版・項目の番号を直すか、その方針を「policies」の「lists」に書きます。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        policies: [soumu-dx@2.3/9]
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        policies: [soumu-dx@2.3/1]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model import Strategy
    from dxstrat.rules.index import Index
    from dxstrat.source import Path


def check(index: Index) -> Iterator[Problem]:
    """Find citations of unknown lists and unknown items."""
    for path, citation in _citations(index.strategy):
        reference, slash, item = citation.partition("/")
        list_, cited, name = index.lists.get(reference), visible(citation), visible(reference)
        if list_ is None:
            known = listed(_candidates(reference, index))
            yield Problem(
                path,
                Message(f"方針 {name} の一覧がありません", f"there is no policy list {name}"),
                fix=Message(
                    f"{known.ja} のどれかに直すか、{name} を「policies」の「lists」に書いてください",
                    f"write one of {known.en}, or write {name} down under lists of policies",
                ),
            )
        elif slash and all(one.id != item for one in list_.items):
            known = listed([f"{one.id}「{one.title}」" for one in list_.items], shown=10)
            first = visible(list_.items[0].id)
            yield Problem(
                path,
                Message(
                    f"{cited} という項目は、方針 {name} にありません",
                    f"the policy {name} has no item {cited}",
                ),
                fix=Message(
                    f"{known.ja} から選び、{name}/{first} のように書いてください",
                    f"choose from {known.en}, and write it as in {name}/{first}",
                ),
            )


def _citations(strategy: Strategy) -> Iterator[tuple[Path, str]]:
    """Yield every citation with its place: whole lists (`soumu-dx@2.3`) and items (`soumu-dx@2.3/1`)."""
    policies = strategy.policies
    if policies is not None:
        yield from (((*policies.path, "cited", i), cited) for i, cited in enumerate(policies.cited))
        yield from (((*exclusion.path, "item"), exclusion.item) for exclusion in policies.exclusions)
    for measure in strategy.measures:
        yield from (((*measure.path, "policies", i), item) for i, item in enumerate(measure.policies))


def _candidates(reference: str, index: Index) -> list[str]:
    """Return the lists that may have been meant: other versions of the same one, else all."""
    name = reference.partition("@")[0]
    versions = [known for known in index.lists if known.partition("@")[0] == name]
    return versions or list(index.lists)


RULE = Rule(
    Kind(
        "DX601",
        "unknown-policy-item",
        Severity.ERROR,
        Message("引用した方針や項目がありません", "A cited policy or item does not exist"),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
