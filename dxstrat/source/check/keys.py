"""Keys that are unknown, missing, or cannot stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.source.check import kinds
from dxstrat.source.check.conditions import condition_text
from dxstrat.source.check.explanation import Explanation
from dxstrat.source.check.naming import (
    first_line,
    group_name,
    key_name,
    named,
    value_at,
    write,
    write_like,
)
from dxstrat.source.check.repairs import is_year, year_from_text
from dxstrat.source.check.schema import annotation, child, keys_of, node_at
from dxstrat.source.check.slips import Slip, is_by_year, owners
from dxstrat.source.place import entry_of
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.findings import Span
    from dxstrat.source.check.faults import Fault
    from dxstrat.source.document import Path, SourceDocument

_CHAIN = {
    kinds.MEASURE_WITHOUT_ISSUE.name: (
        kinds.MEASURE_WITHOUT_ISSUE,
        Message("応える課題", "issue that it answers"),
    ),
    kinds.MEASURE_WITHOUT_KPI.name: (
        kinds.MEASURE_WITHOUT_KPI,
        Message("効果を測るKPI", "KPI that measures it"),
    ),
}
"""What an entry lacks when a list of the chain is missing or empty, by the name of the finding."""


def explain_unknown_key(document: SourceDocument, slip: Slip) -> Explanation:
    """Explain a key that cannot stand where it does."""
    fault = slip.fault
    if is_by_year(fault.path):
        return _wrong_year_key(document, fault)
    key = visible(fault.key)
    message = Message(f"「{key}」という項目名は使えません", f'"{key}" is not a key that can stand here')
    label = Message("知らない項目名", "unknown key")
    elsewhere = owners(fault)
    if slip.belongs is not None:
        group = group_name(slip.belongs)
        message = Message(
            f"「{key}」の字下げが違います。{group.ja}の項目です",
            f'"{key}" is indented wrongly: it belongs to {group.en}',
        )
        label = Message("字下げが違います", "wrong indentation")
        neighbour = next(iter(value_at(document.data, slip.belongs)), "")
        fix = Message(
            f"「{key}」の行の頭を、「{visible(neighbour)}」の行の頭にそろえてください",
            f'begin the line of "{key}" in the same column as that of "{visible(neighbour)}"',
        )
    elif slip.meant:
        name = key_name(slip.meant, child(node_at(fault.path), slip.meant))
        label = Message(f"「{slip.meant}」の打ち間違いではありませんか", f'did you mean "{slip.meant}"?')
        fix = Message(f"{name.ja}と書いてください", f"write {slip.meant}")
    elif elsewhere:
        group = group_name(elsewhere[0])
        message = Message(
            f"「{key}」はここには書けません。{group.ja}の項目です",
            f'"{key}" cannot stand here: it belongs to {group.en}',
        )
        label = Message("ここには書けません", "cannot stand here")
        fix = Message(
            f"「{key}」を{group.ja}へ移すか、消してください", f'move "{key}" to {group.en}, or delete it'
        )
    else:
        here = value_at(document.data, fault.path)
        usable = [one for one in keys_of(node_at(fault.path)) if one not in here]
        fix = Message(
            f"消すか、次のどれかに直してください: {'、'.join(usable)}",
            f"delete it, or write one of these: {', '.join(usable)}",
        )
    return Explanation(kinds.UNKNOWN_KEY, message, label, fix, document.span(fault.place, key=True))


def _wrong_year_key(document: SourceDocument, fault: Fault) -> Explanation:
    key, group = visible(fault.key), named(fault.path)
    year = year_from_text(fault.key)
    return Explanation(
        kinds.WRONG_YEAR,
        Message(
            f"{group.ja}の「{key}」を年度として読めません",
            f'"{key}" in {group.en} cannot be read as a fiscal year',
        ),
        Message("年度は西暦の 4 桁です", "a fiscal year has four digits"),
        write(str(year))
        if year is not None and is_year(year)
        else Message("2026 のように、西暦の年度を書いてください", "write a year such as 2026"),
        document.span(fault.place, key=True),
    )


def explain_missing_key(document: SourceDocument, fault: Fault) -> Explanation:
    """Explain a key that a group needs and lacks."""
    node = child(node_at(fault.path), fault.key)
    name = key_name(fault.key, node)
    fix = write_like(document.data, fault.place)
    label = Message(f"ここに「{fault.key}」が必要です", f'"{fault.key}" is needed here')
    span = first_line(document, fault.path)
    if fault.condition is not None:
        when = condition_text(fault.condition)
        shown = next((key for key in fault.condition.get("required", ()) if key in fault.value), None)
        return Explanation(
            kinds.MISSING_BY_CONDITION,
            Message(f"{when.ja}は、{name.ja}が必要です", f"{name.en} is needed {when.en}"),
            label,
            fix,
            first_line(document, (*fault.path, shown)) if shown else span,
        )
    chain = _CHAIN.get(annotation(node, "x-finding") or "")
    if chain:
        return explain_broken_chain(document, fault.place, chain[0].name, span)
    return Explanation(
        kinds.MISSING_KEY, Message(f"{name.ja}がありません", f"{name.en} is missing"), label, fix, span
    )


def explain_broken_chain(document: SourceDocument, path: Path, finding: str, span: Span) -> Explanation:
    """Explain that an entry lacks what joins it to the chain: the list at `path` is missing or empty."""
    kind, what = _CHAIN[finding]
    key = str(path[-1])
    entry = entry_of(document, path) or Message("計画", "the plan")
    return Explanation(
        kind,
        Message(f"{entry.ja} に、{what.ja}がありません", f"{entry.en} has no {what.en}"),
        Message(f"「{key}」に 1 つ以上必要です", f'"{key}" needs at least one'),
        write_like(document.data, path),
        span,
    )
