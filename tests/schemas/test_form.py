"""The form of the shipped schemas, their agreement with the model, and that no keyword could go unnoticed."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.schemas.cases import ACCEPTED, REFUSED
from tests.schemas.chain import complaints_about_the_chain
from tests.schemas.form import complaints_about
from tests.schemas.plans import plan
from tests.schemas.shipped_schema import (
    SCHEMAS,
    Node,
    errors,
    everything,
    load,
    nodes,
    places,
    strategy_schema,
    target,
    validator,
)
from tests.schemas.vocabulary import MODEL, complaints_about_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = (
    "strategy.schema.json",
    "strategy-file.schema.json",
    "strategy-part.schema.json",
    "policy-list.schema.json",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_draft_07(name: str) -> None:
    schema = load(name)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("path", sorted(SCHEMAS.rglob("*.json")), ids=lambda path: path.name)
def test_a_file_holds_only_what_a_japanese_console_can_show(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    text.encode("cp932")
    assert text.endswith("}\n")
    assert "\r" not in text
    assert not _twice(text)


def _twice(text: str) -> list[str]:
    found: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found.extend(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        return dict(pairs)

    json.loads(text, object_pairs_hook=once)
    return found


def test_every_part_is_closed_bounded_and_labelled() -> None:
    seen = list(nodes(strategy_schema()))
    assert len(seen) > 400
    wrong = [(place, complaint) for role, place, node in seen for complaint in complaints_about(role, node)]
    assert wrong == []


def test_the_schema_and_the_model_have_one_vocabulary() -> None:
    assert len(MODEL) > 50
    assert sum(len(facts.markdown) for facts in MODEL.values()) > 15
    assert list(complaints_about_vocabulary(strategy_schema())) == []


def test_the_chain_is_written_as_it_should_be() -> None:
    assert list(complaints_about_the_chain(strategy_schema())) == []


def test_what_is_referred_to_exists_and_is_identified() -> None:
    lists = {path: node for path, node, _ in places(strategy_schema())}
    referring = {path: node["x-refersTo"] for path, node in lists.items() if "x-refersTo" in node}
    assert referring
    for path, to in referring.items():
        assert "x-identifiedBy" in lists[to], path
    for path, node in lists.items():
        for from_ in node.get("x-referencedBy", ()):
            head, key = from_.split("/")
            assert lists[f"{head}/*/{key}/*"]["x-refersTo"] == path
        if "x-identifiedBy" in node:
            entry = target(node["items"], strategy_schema())
            assert node["x-identifiedBy"] in entry["required"], path


def test_examples_and_defaults_are_valid_at_their_place() -> None:
    tried = 0
    for role, place, node in nodes(strategy_schema()):
        if role in {"key", "definition"}:
            check = validator({**target(node, strategy_schema())}, strategy_schema())
            given = [*node.get("examples", ()), *([node["default"]] if "default" in node else ())]
            for example in given:
                assert [error.message for error in check.iter_errors(example)] == [], place
                tried += 1
    assert tried > 300


def test_snippets_make_a_sound_entry() -> None:
    made = 0
    for name, section in (("issue", "issues"), ("measure", "measures"), ("kpi", "kpis")):
        for snippet in strategy_schema()["definitions"][name]["defaultSnippets"]:
            entry = json.loads(
                re.sub(r"\$\{[0-9]+([:|])([^,|}]*)[^}]*\}", r"\2", json.dumps(snippet["body"]))
            )
            assert "$" not in json.dumps(entry)
            assert errors(plan(**{section: [entry]})) == []
            made += 1
    assert made == 4


def test_yaml_in_hover_text_is_valid_at_its_place() -> None:
    shown = 0
    for _, place, node in nodes(strategy_schema()):
        text = node.get("markdownDescription")
        if text is None:
            continue
        assert text.startswith(node["description"])
        (block,) = re.findall(r"```yaml\n(.*?)\n```", text, re.DOTALL)
        ((key, value),) = _texts(yaml.load(block, Loader=_CoreLoader)).items()  # noqa: S506 - a safe loader with fewer types
        assert place.endswith(f"/{key}")
        check = validator(target(node, strategy_schema()), strategy_schema())
        assert [error.message for error in check.iter_errors(value)] == []
        shown += 1
    assert shown > 5


class _CoreLoader(yaml.SafeLoader):
    """Reads days as text, as dxstrat does."""


_CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if not tag.endswith(":timestamp")]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _texts(data: Any) -> Any:
    if isinstance(data, dict):
        return {str(key): _texts(value) for key, value in data.items()}
    return [_texts(value) for value in data] if isinstance(data, list) else data


def test_every_keyword_is_missed_when_it_is_gone() -> None:
    """Take away each keyword of the schema in turn: some check of this folder must notice."""
    schema = load("strategy.schema.json")
    unnoticed = []
    tried = 0
    for role, place, node in list(nodes(schema)):
        for keyword in list(node):
            if keyword in {"markdownDescription", "definitions"}:
                continue
            order = list(node)
            value = node.pop(keyword)
            if not _noticed(role, node, schema):
                unnoticed.append((place, keyword))
            node[keyword] = value
            for name in order[order.index(keyword) + 1 :]:
                node[name] = node.pop(name)
            tried += 1
    assert tried > 2500
    assert unnoticed == []
    assert schema == strategy_schema()


def test_every_key_is_missed_when_it_is_gone() -> None:
    schema = load("strategy.schema.json")
    tried = 0
    for _, place, node in list(nodes(schema)):
        for keyword in ("properties", "patternProperties"):
            for key in list(node.get(keyword, {})):
                value = node[keyword].pop(key)
                assert _noticed("condition", {}, schema), (place, key)
                node[keyword][key] = value
                tried += 1
    assert tried > 300


def _noticed(role: str, node: Node, schema: Node) -> bool:
    return any(True for _ in _complaints(role, node, schema))


def _complaints(role: str, node: Node, schema: Node) -> Iterator[Any]:
    """Yield what the checks of this folder say about a changed schema, the quick ones first."""
    yield from complaints_about(role, node)
    if "$schema" not in schema:
        yield "no draft"
        return
    yield from complaints_about_vocabulary(schema)
    yield from complaints_about_the_chain(schema)
    for data, path, _ in REFUSED.values():
        if errors(data, schema) != errors(data):
            yield path
    for inner_role, _, inner in nodes(schema):
        yield from complaints_about(inner_role, inner)
    for data in (*ACCEPTED.values(), everything(strategy_schema())):
        yield from errors(data, schema)
