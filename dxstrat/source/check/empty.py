"""Keys, texts, lists and entries with nothing in them."""

from __future__ import annotations

from dxstrat.source.check import kinds
from dxstrat.source.check.conditions import condition_text
from dxstrat.source.check.explanation import Explanation, Here
from dxstrat.source.check.keys import explain_broken_chain
from dxstrat.source.check.naming import sample, to_type, write_like
from dxstrat.source.check.schema import annotation, node_at, target
from dxstrat.source.check.typed import typed
from dxstrat.text.message import Message


def explain_empty(here: Here) -> Explanation:
    """Explain that nothing, or not enough, is written at a place."""
    fault = here.fault
    if fault.condition is not None:
        return _too_few(here)
    span = here.document.span(here.path, key=True) if fault.value is None else None
    chain = annotation(here.node, "x-finding")
    if chain in kinds.BY_NAME:
        return explain_broken_chain(here.document, here.path, chain, span or here.document.span(here.path))
    return Explanation(
        kinds.EMPTY_VALUE,
        Message(f"{here.name.ja}に、何も書かれていません", f"{here.name.en} is empty"),
        Message("ここに何も書かれていません", "nothing is written here"),
        _fill_in(here),
        span,
    )


def _fill_in(here: Here) -> Message:
    parent, step = here.path[:-1], here.path[-1]
    if isinstance(step, str):
        fix = write_like(here.document.data, here.path)
        if step in target(node_at(parent)).get("required", ()):
            return fix
        return fix + Message(
            "。書くことがなければ、この項目を消してください", "; or delete the key if there is nothing to say"
        )
    if "string" not in here.types:
        return Message("内容を書くか、「-」を消してください", 'fill it in, or delete its "-"')
    example = to_type(typed(sample(node_at(parent))[0]))
    return Message(
        f"「{example}」のように書くか、消してください", f"write something like {example}, or delete it"
    )


def _too_few(here: Here) -> Explanation:
    when, step, least = condition_text(here.fault.condition or {}), here.path[-1], here.fault.wanted
    return Explanation(
        kinds.MISSING_BY_CONDITION,
        Message(
            f"{when.ja}は、{here.name.ja}に {least} つ以上書きます",
            f"{here.name.en} needs at least {least} entries {when.en}",
        ),
        Message(f"まだ {len(here.value)} つです", f"only {len(here.value)} so far"),
        Message(f"「{step}」に {least} つ以上書いてください", f'write at least {least} entries in "{step}"'),
        here.document.span(here.path, key=True),
    )
