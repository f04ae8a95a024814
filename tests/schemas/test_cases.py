"""What real plans contain is accepted; each mistake is refused once, where it stands."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from tests.schemas.cases import ACCEPTED, REFUSED
from tests.schemas.plans import plan
from tests.schemas.shipped_schema import Node, errors, everything, places, strategy_schema, target

if TYPE_CHECKING:
    from collections.abc import Iterator

Path: TypeAlias = tuple[Any, ...]

LONGEST_LIST_TRIED = 2000


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_real_plans_contain_is_accepted(name: str) -> None:
    assert errors(ACCEPTED[name]) == []


@pytest.mark.parametrize("name", REFUSED)
def test_a_mistake_is_refused_once_where_it_stands(name: str) -> None:
    data, path, keyword = REFUSED[name]
    found = errors(data)
    assert {one for one, _ in found} == {path}
    assert keyword in {one for _, one in found}
    assert len(found) == len(set(found))


def test_a_plan_with_every_key_is_accepted() -> None:
    data = everything(strategy_schema())
    assert errors(data) == []
    assert {path for path, _, _ in places(strategy_schema())} - _paths(data) == {
        *_value_keys("kpis/*/baseline/value"), *_value_keys("kpis/*/targets/#"), *_value_keys("kpis/*/actuals/#"),
        "kpis/*/baseline/unknown", "kpis/*/baseline/note",
    }  # fmt: skip


def _value_keys(path: str) -> set[str]:
    return {f"{path}/{key}" for key in ("value", "text", "unpublished", "by", "note")}


def _paths(data: Any, path: str = "") -> set[str]:
    inner: list[tuple[str, Any]] = []
    if isinstance(data, dict):
        inner = [("#" if key.isdigit() else key, value) for key, value in data.items()]
    elif isinstance(data, list):
        inner = [("*", value) for value in data]
    steps = [(f"{path}/{step}" if path else step, value) for step, value in inner]
    return {one for one, _ in steps}.union(*(_paths(value, one) for one, value in steps))


def test_every_keyword_bites_at_every_place() -> None:
    """Each keyword is broken at each place of a plan with every key; the place itself is told, nothing else."""
    whole = everything(strategy_schema())
    tried = 0
    for path, value, keyword in _faults(strategy_schema()):
        data = plan(**{path[0]: copy.deepcopy(whole[path[0]])})
        _put(data, path, value)
        found = errors(data)
        place = "/".join(map(str, path))
        assert {one for one, _ in found} == {place}, (place, keyword, found)
        assert keyword in {one for _, one in found}, (place, keyword, found)
        tried += 1
    assert tried > 1000


def _faults(schema: Node) -> Iterator[tuple[Path, Any, str]]:
    def walk(node: Node, data: Any, path: Path) -> Iterator[tuple[Path, Any, str]]:
        meant = target(node, schema)
        if path:
            for value, keyword in _broken(meant, data):
                yield path, value, keyword
        if isinstance(data, dict):
            for key, inner in data.items():
                below = meant["properties"].get(key) if "properties" in meant else None
                yield from walk(below or next(iter(meant["patternProperties"].values())), inner, (*path, key))
        if isinstance(data, list):
            yield from walk(meant["items"], data[0], (*path, 0))

    yield from walk(schema, everything(schema), ())


def _broken(node: Node, data: Any) -> Iterator[tuple[Any, str]]:
    """Yield values that break one keyword each, with the keyword."""
    yield None, "type"
    if isinstance(data, dict):
        yield {**data, "zzz": 1}, "additionalProperties"
        for key in node.get("required", ()):
            yield {name: inner for name, inner in data.items() if name != key}, "required"
    elif isinstance(data, list):
        if "minItems" in node:
            yield [], "minItems"
        if node["maxItems"] <= LONGEST_LIST_TRIED and not node.get("uniqueItems"):
            yield data * (node["maxItems"] + 1), "maxItems"
        if node.get("uniqueItems"):
            yield [*data, data[0]], "uniqueItems"
    elif "enum" in node:
        yield (99 if isinstance(data, int) else "zzz"), "enum"
    elif isinstance(data, str):
        yield "a" * (node["maxLength"] + 1), "maxLength"
        if node.get("minLength"):
            yield "", "minLength"
        if "pattern" in node:
            yield "  ", "pattern"
    elif not isinstance(data, bool) and "const" not in node:
        yield node["minimum"] - 1, "minimum"
        yield node["maximum"] + 1, "maximum"


def _put(data: Any, path: Path, value: Any) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value
