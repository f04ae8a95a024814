"""Blocks on the fit with national and other policies: the three aims, and which item each measure answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.model.direction import PolicyList
from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of a policy list and what the plan does about it."""

    policy_list: PolicyList
    number: str
    title: str
    measures: tuple[str, ...]
    reason: str | None


def aims_table(content: Content) -> Sequence[Piece]:
    """国の三つの目標 and how the plan answers each."""
    policies = content.strategy.policies
    return record_table(
        policies.aims if policies else (),
        [
            Field("国の方針", 50, lambda one: label(one, "aim"), label=True),
            Field("本計画における取組の方向", 110, lambda one: one.approach),
        ],
        caption="国の方針と本計画の取組の方向",
        anchor="aims",
    )


def policy_matrix(content: Content) -> Sequence[Piece]:
    """国等の取組事項 and the measures that answer each; what is left out has its reason."""
    items = list(_items(content))
    lists = list(dict.fromkeys(_title(content, item.policy_list) for item in items))
    groups = [
        (title, [item for item in items if _title(content, item.policy_list) == title]) for title in lists
    ]
    return record_table(
        items,
        [
            Field("項目", 14, lambda one: one.number, align="center"),
            Field("国等の取組事項", 62, lambda one: one.title),
            Field(
                "対応する施策",
                84,
                lambda one: one.measures or (f"対象外：{one.reason}" if one.reason else None),
            ),
        ],
        caption="国等の取組事項と本計画の施策との対応",
        anchor="policy-matrix",
        groups=groups,
        notes=[note for title in lists for note in _about(content, title, items)],
    )


def policy_names(content: Content, references: Sequence[str]) -> list[str]:
    """Return items cited as `soumu-dx@2.3/1` as they read: each list once, with the items cited of it.

    Where all measures cite the same list, its title is left to the matrix that shows the whole list.
    """
    cited: dict[str, list[str]] = {}
    for reference in references:
        name, _, number = reference.partition("/")
        policy_list = content.policy_lists.get(name)
        item = next((one for one in policy_list.items if one.id == number), None) if policy_list else None
        if policy_list and item:
            cited.setdefault(_title(content, policy_list), []).append(item.title)
        else:
            cited.setdefault(reference, [])
    alone = len(content.cited_lists) == 1
    return [
        ("" if alone else f"{title}　") + "、".join(items) if items else title
        for title, items in cited.items()
    ]


def _title(content: Content, policy_list: PolicyList) -> str:
    """Return the title of a list, with its version where another version has the same title."""
    title = policy_list.title
    same = [name for name, one in content.policy_lists.items() if one.title == title]
    return title if len(same) < 2 else f"{title}（版 {policy_list.version}）"


def _items(content: Content) -> Iterator[_Item]:
    policies = content.strategy.policies
    cited = list(policies.cited) if policies else []
    used = [
        reference.partition("/")[0] for measure in content.printed_measures for reference in measure.policies
    ]
    left_out = {one.item: one.reason for one in policies.exclusions} if policies else {}
    excluded = [reference.partition("/")[0] for reference in left_out]
    for name in dict.fromkeys([*cited, *used, *excluded]):
        policy_list = content.policy_lists.get(name)
        if policy_list is None:
            continue
        for item in policy_list.items:
            reference = f"{name}/{item.id}"
            answered = [one.id for one in content.printed_measures if reference in one.policies]
            yield _Item(
                policy_list,
                item.id,
                item.title,
                content.measure_names(answered),
                left_out.get(reference),
            )


def _about(content: Content, title: str, items: Sequence[_Item]) -> Iterator[str]:
    """Say of a list from when it is, for which years it holds, and whether its source was checked."""
    policy_list = next(item.policy_list for item in items if _title(content, item.policy_list) == title)
    formats = content.formats
    facts = []
    if policy_list.date:
        facts.append(f"{formats.day(policy_list.date)}")
    if policy_list.period:
        facts.append(f"対象期間 {formats.period(policy_list.period.start, policy_list.period.end)}")
        if policy_list.period.note:
            facts.append(policy_list.period.note)
    if policy_list.source:
        facts.append(f"出典 {policy_list.source}")
    if policy_list.note:
        facts.append(policy_list.note)
    if policy_list.confirmed is False:
        facts.append("（要確認）")
    if facts:
        yield f"{title}：{'　'.join(facts)}"
