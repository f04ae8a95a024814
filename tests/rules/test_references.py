"""References read off the schema: what the chain is, and how one mistake stays one finding."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dxstrat.model.references import References, references_of
from dxstrat.source import load_schema
from tests.rules.pipeline import all_findings, found, over_base

CHAIN: dict[str, Any] = {
    "issues": [{"id": "I-01"}, {"id": "I-02"}],
    "measures": [
        {"id": "M-01", "issues": ["I-01"], "kpis": ["K-01"]},
        {"id": "M-02", "issues": ["I-02"], "kpis": ["K-02"]},
    ],
    "kpis": [{"id": "K-01"}, {"id": "K-02"}],
}


def unnamed(references: References) -> dict[str, list[Any]]:
    return {
        listing.name: list(references.unnamed_in(listing))
        for listing in references.listings
        if listing.demanded
    }


def changed(**sections: Any) -> References:
    return references_of({**CHAIN, **sections})


def annotated(keyword: str) -> list[Any]:
    """Return everything the schema says with one of its own keywords, wherever it stands."""
    out: list[Any] = []

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            out.extend([node[keyword]] if keyword in node else [])
            for inner in node.values():
                walk(inner)
        elif isinstance(node, list):
            for inner in node:
                walk(inner)

    walk(load_schema())
    return out


def test_a_whole_chain_has_nothing_unknown_and_nothing_unnamed() -> None:
    references = references_of(CHAIN)
    assert references.unknown() == {}
    assert unnamed(references) == {"issues": [], "kpis": []}
    assert [(use.field, use.target, use.value) for use in references.uses] == [
        ("measures/issues", "issues", "I-01"),
        ("measures/kpis", "kpis", "K-01"),
        ("measures/issues", "issues", "I-02"),
        ("measures/kpis", "kpis", "K-02"),
    ]
    assert references.uses[3].path == ("measures", 1, "kpis", 0)


def test_every_place_that_the_schema_annotates_is_read() -> None:
    """A plan with one text in every place that refers to something, built from the schema itself."""
    targets = annotated("x-refersTo")
    assert len(targets) > 15
    sample = sample_of(load_schema())
    references = references_of(sample)
    assert len({use.field for use in references.uses}) == len(targets)
    assert {use.target for use in references.uses} == set(targets)
    listed = annotated("x-identifiedBy")
    assert len({listing.name for listing in references.listings}) == len(listed)
    assert {listing.key for listing in references.listings} == set(listed)
    demanded = [field for listing in references.listings for field in listing.demanded]
    assert sorted(demanded) == sorted(field for fields in annotated("x-referencedBy") for field in fields)
    assert set(demanded) <= {use.field for use in references.uses}


def sample_of(node: Any) -> Any:
    """Return a value with every key of a schema filled in, one entry in every list."""
    node = resolved(node)
    if "properties" in node:
        return {key: sample_of(inner) for key, inner in node["properties"].items()}
    if "items" in node:
        return [sample_of(node["items"])]
    return "x"


def resolved(node: Any) -> Any:
    while "$ref" in node:
        found: Any = load_schema()
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        node = {**found, **{key: value for key, value in node.items() if key != "$ref"}}
    return node


def test_names_of_the_program_hold_until_the_plan_lists_its_own() -> None:
    phase = {"schedule": [{"phase": "operate"}]}
    measure = {**CHAIN["measures"][0], **phase}
    assert changed(measures=[measure]).unknown().keys() == set()
    own = changed(measures=[measure], roadmap={"phases": [{"id": "trial"}]})
    assert list(own.unknown()["roadmap/phases"]) == ["operate"]
    assert changed(measures=[measure], roadmap={"phases": []}).unknown().keys() == set()


def test_departments_are_free_until_they_are_listed() -> None:
    measure = {**CHAIN["measures"][0], "lead": "市民化"}
    assert changed(measures=[measure]).unknown() == {}
    listed = changed(measures=[measure], departments=[{"name": "市民課"}])
    assert list(listed.unknown()["departments"]) == ["市民化"]


def test_a_list_that_is_not_there_is_unknown_where_it_may_be_left_out() -> None:
    references = changed(measures=[{**CHAIN["measures"][0], "area": "front"}])
    assert list(references.unknown()["areas"]) == ["front"]


@pytest.mark.parametrize(
    "sections",
    [
        {"kpis": "K-01"},
        {"kpis": []},
        {"kpis": None},
        {"kpis": {"K-01": {}}},
        {"kpis": [CHAIN["kpis"]]},
        {"kpis": [{"id": "K-01"}, None]},
        {"kpis": [{"id": "K-01"}, "K-03"]},
        {"areas": "front", "measures": [{**CHAIN["measures"][0], "area": "front"}]},
        {"aeras": [{"id": "front"}], "measures": [{**CHAIN["measures"][0], "area": "front"}]},
        {
            "roadmap": {"phaes": [{"id": "trial"}]},
            "measures": [{**CHAIN["measures"][0], "schedule": [{"phase": "trial"}]}],
        },
        {"roadmap": [], "measures": [{**CHAIN["measures"][0], "schedule": [{"phase": "trial"}]}]},
        {
            "roadmap": {"phases": "trial"},
            "measures": [{**CHAIN["measures"][0], "schedule": [{"phase": "trial"}]}],
        },
    ],
)
def test_a_broken_list_makes_no_name_unknown(sections: dict[str, Any]) -> None:
    assert changed(**sections).unknown() == {}


def test_without_its_required_list_no_name_is_unknown() -> None:
    assert references_of({key: CHAIN[key] for key in ("issues", "measures")}).unknown() == {}


def test_an_issue_and_a_kpi_that_no_measure_names() -> None:
    assert unnamed(changed(measures=CHAIN["measures"][:1])) == {"issues": ["I-02"], "kpis": ["K-02"]}


@pytest.mark.parametrize("broken", [None, [], "I-02", {"a": 1}])
def test_nothing_is_unnamed_while_a_field_cannot_be_read(broken: Any) -> None:
    measures = [
        {**CHAIN["measures"][0], "issues": broken},
        {"id": "M-02", "issues": ["I-02"], "kpis": ["K-01"]},
    ]
    assert unnamed(changed(measures=measures)) == {"issues": [], "kpis": ["K-02"]}


def test_nothing_is_unnamed_while_a_measure_lacks_the_field() -> None:
    assert unnamed(changed(measures=[{"id": "M-01", "kpis": ["K-01"]}])) == {"issues": [], "kpis": ["K-02"]}
    assert unnamed(changed(measures=None)) == {"issues": [], "kpis": []}
    assert unnamed(changed(measures=[])) == {"issues": [], "kpis": []}


def test_entries_without_a_name_of_their_own_are_counted() -> None:
    kpis = [{"id": "K-01"}, {"id": "K-01"}, {}, {"id": 3}, {"id": ""}, {"id": "K-01"}]
    listing = changed(kpis=kpis).listing_of("kpis")
    assert listing is not None
    assert listing.entries == {"K-01": (("kpis", 0), ("kpis", 1), ("kpis", 5))}
    assert listing.unnamed == 3
    assert listing.without_own_name == 5


@pytest.mark.parametrize(
    "text", ["null", "3", '"x"', "[]", "{}", '{"measures": 3}', '{"measures": [[[]], 3, null]}']
)
def test_any_data_can_be_read(text: str) -> None:
    data = json.loads(text)
    references_of(data if isinstance(data, dict) else {"issues": data, "roadmap": data, "plan": data})


LISTS = """
policies:
  cited: [ken-dx@3]
  lists:
    - {id: ken-dx, version: '2', title: 架空県DX推進計画, items: [{id: '1', title: 窓口}, {id: '2', title: 学び}]}
    - {id: ken-dx, version: '%s', title: 架空県DX推進計画, items: [{id: '1', title: 窓口}]}
    - {id: ken-dx, version: '3', title: 架空県DX推進計画, items: [{id: '9', title: 新しい項目}]}
measures:
  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01], policies: [ken-dx@2/2, ken-dx@3/%s]}
"""


def test_versions_of_one_policy_list_are_entries_of_their_own() -> None:
    names = found(over_base(LISTS % ("2b", "9")))
    assert not {"duplicate-id", "unknown-policy-item"} & set(names)
    assert found(over_base(LISTS % ("2b", "2"))).count("unknown-policy-item") == 1


def test_one_version_of_a_policy_list_that_stands_twice_is_told_with_its_version() -> None:
    (twice,) = [one for one in all_findings(over_base(LISTS % ("2", "9"))) if one.kind.code == "DX202"]
    assert twice.message.ja == "「policies」の「lists」の中に、ken-dx@2 が 2 つあります"
    assert twice.fix is not None
    assert twice.fix.ja == "別の版なら「version」を直し、同じものなら一方を消してください"
    assert twice.fix.en == "write another version if this is one, or remove one of the two"
