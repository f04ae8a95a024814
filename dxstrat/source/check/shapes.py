"""A text where a list is wanted, a list where a text is wanted, and the like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dxstrat.source.check import kinds
from dxstrat.source.check.explanation import Explanation, Here
from dxstrat.source.check.naming import example_at, sample, to_type, write, write_like
from dxstrat.source.check.schema import child, keys_of, target
from dxstrat.source.check.typed import typed
from dxstrat.text.message import Message

_SHAPES = {
    "array": Message("一覧", "a list"),
    "object": Message("項目のまとまり", "a group of keys"),
    "string": Message("文", "a text"),
    "number": Message("数", "a number"),
    "integer": Message("数", "a number"),
    "boolean": Message("はい・いいえ", "true or false"),
}
_FORMS = {
    "date": Message("日付", "a date"),
    "fiscalYear": Message("年度", "a fiscal year"),
    "fiscalTerm": Message("時期", "a year, a half or a quarter"),
}
_SEPARATORS = re.compile(r"\s*[,、，;；\n]\s*")
_LONGEST_NAME = 200
"""A list of texts longer than this holds sentences, in which commas separate nothing."""


def explain_shape(here: Here) -> Explanation:
    """Explain that what stands here is of another shape than what is wanted."""
    found, wanted = _shape(here.value), _wanted(here)
    span = None
    if isinstance(here.value, (list, dict)) and isinstance(here.path[-1], str):
        span = here.document.span(here.path, key=True)  # why: what stands there may be pages long
    return Explanation(
        kinds.WRONG_SHAPE,
        Message(f"{here.name.ja}には、{wanted.ja}を書きます", f"{here.name.en} takes {wanted.en}"),
        Message(f"{found.ja}になっています", f"this is {found.en}"),
        _fix(here),
        span,
    )


def _wanted(here: Here) -> Message:
    if here.form in _FORMS:
        return _FORMS[here.form]
    if "enum" in target(here.node):
        return Message("決められた語の 1 つ", "one of its words")
    wanted = list(dict.fromkeys(_SHAPES[one] for one in here.types))
    return Message("・".join(one.ja for one in wanted), " or ".join(one.en for one in wanted))


def _shape(value: Any) -> Message:
    if isinstance(value, list):
        return _SHAPES["array"]
    if isinstance(value, dict):
        return _SHAPES["object"]
    if isinstance(value, bool):
        return _SHAPES["boolean"]
    return _SHAPES["string" if isinstance(value, str) else "number"]


def _fix(here: Here) -> Message:
    if "array" in here.types:
        return _as_list(here)
    if isinstance(here.value, list):
        return _out_of_list(here)
    return _as_group(here) if "object" in here.types else _like(here)


def _as_list(here: Here) -> Message:
    entry, key = child(here.node, 0), here.path[-1]
    texts = "string" in target(entry).get("type", ())
    if isinstance(here.value, dict):
        first = next(iter(here.value), "")
        if first in keys_of(entry):
            return Message(
                f"「{first}」の前に「- 」を付けて、ほかの行をそれに合わせて字下げしてください",
                f'put "- " before "{first}" and indent the other lines to match',
            )
        return write(f"{key}: {typed(list(here.value))}") if texts and here.value else _like(here)
    if not texts:
        return _like(here)
    text = here.value if isinstance(here.value, str) else here.written
    names = target(entry).get("maxLength", 0) <= _LONGEST_NAME
    separate = _SEPARATORS.split(text.strip()) if names else [text]
    return write(f"{key}: {typed([one for one in separate if one])}")


def _out_of_list(here: Here) -> Message:
    step = here.path[-1]
    one = here.value[0] if len(here.value) == 1 else None
    if isinstance(one, (str, int, float)) and set(here.types) - {"object"}:
        text = typed(one)
        return write(f"{step}: {text}" if isinstance(step, str) else text)
    if isinstance(one, Mapping) and "object" in here.types:
        return Message("行の頭の「- 」を消してください", 'delete the "- " at the beginning of the line')
    return _as_group(here) if "object" in here.types else _like(here)


def _as_group(here: Here) -> Message:
    if isinstance(here.path[-1], str):
        return _like(here)
    node = target(here.node)
    first = node.get("required", list(keys_of(node)))[0]
    example = example_at(here.document.data, (*here.path, first))
    if first in ("title", "name", "term"):
        example = here.value if isinstance(here.value, str) else here.written
    line = to_type(f"- {first}: {typed(example)}")
    return Message(f"「{line}」のように、項目名から書いてください", f"begin with a key, as in {line}")


def _like(here: Here) -> Message:
    step = here.path[-1]
    if isinstance(step, str):
        return write_like(here.document.data, here.path)
    example = to_type(typed(sample(here.node)))
    return Message(f"「{example}」のように書いてください", f"write something like {example}")
