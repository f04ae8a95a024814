"""Where each point that the seed documents ask for is held in the plan file and shown in the Word strategy.

`tests/rules/seed_rows.py` says which rules check it; here stands the other half of the table. Every
place is looked up in the schema, filled in the plan at real size, and found in its document.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import RenderOptions
from dxstrat.source import load_schema, read_plan
from tests.operations.word_text import squeezed, words_of_file
from tests.rules.seed_rows import SEED_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = Path(__file__).resolve().parents[2] / "examples" / "full" / "plan.yaml"

HELD_AND_SHOWN: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {
    1: (
        ("vision/statement", "current_state/summary", "issues/*/title", "measures/*/title", "kpis/*/name"),
        ("ビジョン・目的", "現状分析", "課題の整理", "重点施策", "KPI", "推進体制", "評価・改善"),
    ),
    2: (("measures/*/issues", "measures/*/kpis"), ("課題・施策・KPIの対応",)),
    3: (("policies/aims/*/approach", "policies/character", "measures/*/policies"), ("国等の方針との整合",)),
    4: (
        (
            "current_state/operations/inventory/*/name",
            "current_state/operations/inventory/*/flow/*",
            "current_state/systems/inventory/*/purpose",
            "current_state/people/skills/*/skill",
            "current_state/finance/figures/*/item",
            "current_state/bottlenecks/*/title",
        ),
        ("ボトルネック",),
    ),
    5: (
        ("issues/*/cause", "issues/*/scope", "issues/*/gap", "issues/*/impact", "issues/*/viewpoint"),
        ("特に影響の大きい課題", "業務の視点", "人材の視点", "データの視点", "制度の視点", "組織の視点"),
    ),
    6: (
        ("vision/value/residents", "vision/value/staff", "vision/value/administration", "vision/to_be/*"),
        (),
    ),
    7: (("kpis/*/targets", "kpis/*/actuals", "kpis/*/definition"), ("成果マップ", "最終目標", "中間目標")),
    8: (("domains/*/title",), ("住民サービス", "業務効率化", "人材育成", "毎年度見直します")),
    9: (("measures/*/schedule/*/label", "measures/*/lead", "roadmap/milestones/*/title"), ("ロードマップ",)),
    10: (
        (
            "governance/bodies/*/name",
            "governance/bodies/*/duties",
            "governance/message",
            "governance/publicity",
        ),
        ("首長", "外部支援"),
    ),
    11: (
        (
            "review/quarterly/what",
            "review/annual/what",
            "review/external/what",
            "review/sharing/what",
            "review/pdca/act",
        ),
        ("PDCA",),
    ),
    12: (("partnerships/*/partner", "partnerships/*/role", "measures/*/joint_with/*"), ("広域連携",)),
    13: (("data/principles/*", "data/assets/*/name", "data/assets/*/kind"), ("オープンデータ",)),
    14: (("people/culture", "people/programmes/*/frequency"), ()),
    15: (
        ("ai/stages/*/description", "ai/stages/*/actions/*", "measures/*/ai_stage"),
        ("導入", "活用", "発展"),
    ),
    16: (
        (
            "ai/policy/title",
            "ai/safeguards/*/risk",
            "ai/safeguards/*/policy",
            "ai/safeguards/*/training",
            "people/reskilling",
        ),
        (),
    ),
    17: (("governance/lead_department", "measures/*/partners/*"), ("主管課",)),
    18: (("measures/*/joint_with/*",), ("広域連携",)),
    19: (("measures/*/procurement/companion_support", "measures/*/voices/*/text"), ("伴走支援", "現場の声")),
    20: (("measures/*/effects/residents", "measures/*/effects/staff", "kpis/*/baseline"), ("基準値",)),
    21: (("cases/*/municipality", "cases/*/lesson", "measures/*/cases"), ("先行事例",)),
    22: (("governance/roles/*/title", "governance/roles/*/holder"), ("CIO",)),
    23: (("people/programmes/*/audience", "people/programmes/*/content"), ()),
    24: (("current_state/systems/inventory/*/renewal", "measures/*/procurement/model"), ("更新",)),
    25: (("measures/*/procurement/open_interface", "measures/*/procurement/data_portability"), ("API",)),
    26: (("safety/change_management", "safety/security", "safety/privacy", "risks/*/response"), ("変革",)),
    27: (
        ("measures/*/lead", "measures/*/schedule", "measures/*/summary", "kpis/*/actuals"),
        ("担当課", "実績"),
    ),
}
"""For each row: places in the plan file, and words of the document that show what is no prose."""


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> str:
    output = tmp_path_factory.mktemp("full")
    (file,) = render_plan(FULL, RenderOptions(documents=("strategy",), output=output)).files
    return words_of_file(file)


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    document = read_plan(FULL).document
    assert document is not None
    return dict(document.data)


def in_schema(place: str) -> dict[str, Any] | None:
    """Return what the schema says of a place, None where it knows no such place."""
    schema = load_schema()
    node: dict[str, Any] | None = schema
    for step in place.split("/"):
        while node is not None and "$ref" in node:
            node = schema["definitions"][node["$ref"].rpartition("/")[2]]
        if node is None:
            return None
        node = node.get("items") if step == "*" else node.get("properties", {}).get(step)
    return node


def values(data: Any, steps: list[str]) -> Iterator[Any]:
    """Yield the values at a place."""
    if not steps:
        yield data
    elif steps[0] == "*":
        for one in data:
            yield from values(one, steps[1:])
    elif steps[0] in data:
        yield from values(data[steps[0]], steps[1:])


def test_the_table_has_every_row() -> None:
    assert list(HELD_AND_SHOWN) == list(SEED_ROWS)


@pytest.mark.parametrize("row", HELD_AND_SHOWN)
def test_a_row_is_held_by_the_plan_file_and_shown_in_the_strategy(
    row: int, data: dict[str, Any], words: str
) -> None:
    places, shown = HELD_AND_SHOWN[row]
    assert places
    for place in places:
        node = in_schema(place)
        assert node is not None, place
        found = list(values(data, place.split("/")))
        assert found, place
        prose = node.get("contentMediaType") != "text/markdown" and "enum" not in node
        for value in found:
            if isinstance(value, str) and prose:
                assert all(squeezed(line) in words for line in value.split("\n")), (place, value)
            elif isinstance(value, str) and "enum" not in node:
                assert squeezed(value.split("\n\n")[0]).replace("*", "") in words, (place, value)
    assert [word for word in shown if squeezed(word) not in words] == []
