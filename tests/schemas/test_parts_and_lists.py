"""The two small schemas that rest on the large one, and the policy lists that ship."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from tests.schemas.plans import kpi, measure, plan
from tests.schemas.shipped_schema import SCHEMAS, load, strategy_schema

if TYPE_CHECKING:
    from pathlib import Path

LISTS = sorted((SCHEMAS / "policy-lists").glob("*.json"))
ONLY_IN_THE_PLAN_FILE = {"dxstrat", "plan", "include"}


def errors(name: str, data: Any) -> list[tuple[str, str]]:
    """Return place and keyword of what a schema refuses that rests on the schema of a plan."""
    resource: Resource[Any] = Resource.from_contents(strategy_schema())
    registry: Registry[Any] = Registry().with_resource("strategy.schema.json", resource)
    check = Draft7Validator(load(name), registry=registry, format_checker=Draft7Validator.FORMAT_CHECKER)
    return [
        ("/".join(map(str, error.absolute_path)), str(error.validator)) for error in check.iter_errors(data)
    ]


def test_a_part_has_the_sections_of_a_plan_and_says_nothing_twice() -> None:
    properties = load("strategy-part.schema.json")["properties"]
    assert set(properties) == set(strategy_schema()["properties"]) - ONLY_IN_THE_PLAN_FILE
    for key, node in properties.items():
        assert node == {"$ref": f"strategy.schema.json#/properties/{key}"}


def test_a_part_may_hold_any_section_and_needs_none() -> None:
    assert errors("strategy-part.schema.json", {}) == []
    sections = {key: value for key, value in plan().items() if key not in ONLY_IN_THE_PLAN_FILE}
    assert errors("strategy-part.schema.json", sections) == []
    assert errors("strategy-part.schema.json", {"kpis": [kpi(kind="x")]}) == [("kpis/0/kind", "enum")]
    assert errors("strategy-part.schema.json", {"measures": [measure(kpis=[])]}) == [
        ("measures/0/kpis", "minItems")
    ]


@pytest.mark.parametrize("key", sorted(ONLY_IN_THE_PLAN_FILE))
def test_what_belongs_into_the_plan_file_does_not_belong_into_a_part(key: str) -> None:
    data = {key: plan().get(key, [])}
    assert errors("strategy-part.schema.json", data) == [("", "additionalProperties")]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_shipped_list_is_of_the_right_form_and_says_what_it_rests_on(path: Path) -> None:
    content = load(f"policy-lists/{path.name}")
    assert errors("policy-list.schema.json", content) == []
    assert path.stem == f"{content['id']}-{content['version']}"
    assert [item["id"] for item in content["items"]] == [str(n + 1) for n in range(len(content["items"]))]
    assert len({item["title"] for item in content["items"]}) == len(content["items"])
    assert re.match("https://", content["source"])
    assert content["confirmed"] or content["note"]


@pytest.mark.parametrize("key", ["id", "version", "title", "items", "period", "source", "confirmed"])
def test_a_list_without_its_foundations_is_refused(key: str) -> None:
    content = load("policy-lists/soumu-dx-2.3.json")
    del content[key]
    assert errors("policy-list.schema.json", content) == [("", "required")]


def test_a_list_with_an_unknown_key_is_refused() -> None:
    content = load("policy-lists/soumu-dx-2.3.json") | {"items_count": 7}
    assert errors("policy-list.schema.json", content) == [("", "additionalProperties")]


def test_the_seven_items_of_version_2_3_stand_as_they_were_published() -> None:
    content = load("policy-lists/soumu-dx-2.3.json")
    assert content["confirmed"] is True
    assert content["date"] == "2024-02-05"
    assert [item["title"] for item in content["items"]] == [
        "自治体フロントヤード改革の推進",
        "自治体の情報システムの標準化・共通化",
        "公金収納におけるeLTAXの活用",
        "マイナンバーカードの普及促進・利用の推進",
        "セキュリティ対策の徹底",
        "自治体のAI・RPAの利用推進",
        "テレワークの推進",
    ]


def test_only_lists_whose_items_have_a_source_are_shipped() -> None:
    assert [path.stem for path in LISTS] == ["soumu-dx-1.0", "soumu-dx-2.2", "soumu-dx-2.3"]
