"""Plans made from the schema alone: any sections, any keys, any of the values the schema gives as examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.schemas.shipped_schema import Node, strategy_schema, target, validator

if TYPE_CHECKING:
    from jsonschema import Draft7Validator

VALUES = [
    12,
    0,
    -3.5,
    "制定しています。",
    {"value": 75, "by": "2027-10-01"},
    {"text": "済み。"},
    {"unpublished": "未公表。"},
]
TERMS = [2026, "2026", "2026H1", "2026H2", "2030Q4", 1990, "2100Q4"]
MOST_ENTRIES = 2

_checks: dict[int, Draft7Validator] = {}


def plans() -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for plans that the schema passes."""
    return _group(strategy_schema())


def _any(node: Node) -> st.SearchStrategy[Any]:
    meant = target(node, strategy_schema())
    if node.get("$ref") == "#/definitions/value":
        return st.sampled_from(VALUES)
    if node.get("$ref") == "#/definitions/fiscalTerm":
        return st.sampled_from(TERMS)
    if "patternProperties" in meant:
        return st.dictionaries(st.sampled_from(["2024", "2026", "2030"]), st.sampled_from(VALUES))
    if meant.get("type") == "object":
        return _group(node)
    if meant.get("type") == "array" and target(meant["items"], strategy_schema()).get("type") == "object":
        return st.lists(
            _group(meant["items"]),
            min_size=meant.get("minItems", 0),
            max_size=meant.get("minItems", 0) + MOST_ENTRIES,
        )
    if "enum" in meant:
        return st.sampled_from(meant["enum"])
    return st.sampled_from(node["examples"])


def _group(node: Node) -> st.SearchStrategy[dict[str, Any]]:
    """Groups of which the conditions hold: the few that break one are drawn again."""
    meant = target(node, strategy_schema())
    properties, required = meant["properties"], set(meant.get("required", ()))
    drawn = st.fixed_dictionaries(
        {key: _any(inner) for key, inner in properties.items() if key in required},
        optional={key: _any(inner) for key, inner in properties.items() if key not in required},
    )
    if not {"if", "allOf"} & set(meant):
        return drawn
    check = _checks.setdefault(id(meant), validator(meant, strategy_schema()))
    return drawn.filter(check.is_valid)
