"""The conditions of the schema (`if`) in words: 「status」が「cancelled」（中止）のとき / when "status" is "cancelled"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dxstrat.text.message import Message

if TYPE_CHECKING:
    from dxstrat.source.check.schema import Node


def condition_text(condition: Node) -> Message:
    """Return a condition as a clause; the Japanese stands in the schema, where editors may show it too."""
    return Message(condition["x-when"], f"when {_clause(condition)}")


def _clause(condition: Node) -> str:
    properties = condition.get("properties", {})
    absent = [f'"{key}"' for key, node in properties.items() if node is False]
    if absent:
        return f"neither {' nor '.join(absent)} is given" if len(absent) > 1 else f"{absent[0]} is not given"
    said = [_value(key, node) for key, node in properties.items() if isinstance(node, Mapping)]
    return " and ".join(said) or " and ".join(f'"{key}" is given' for key in condition["required"])


def _value(key: str, node: Node) -> str:
    choices = node["enum"] if "enum" in node else [node["const"]] if "const" in node else []
    if choices:
        return f'"{key}" is ' + " or ".join(f'"{choice}"' for choice in choices)
    inner, below = next(iter(node["properties"].items()))
    subject, _, verb = _value(inner, below).partition(" is ")
    return f'{subject} of "{key}" is {verb}'
