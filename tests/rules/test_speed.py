"""Rules take time in proportion to the plan: twice the plan, about twice the time."""

from __future__ import annotations

import time
from typing import Any

import pytest

from dxstrat.model import build_strategy
from dxstrat.rules import check_rules
from dxstrat.rules.index import Index
from dxstrat.source import SourceDocument


def plan(size: int, *, broken: bool) -> dict[str, Any]:
    """Return a plan of `size` issues, measures, KPIs, risks and terms; `broken` ones are wrong in every entry."""
    wrong = "X" if broken else ""
    return {
        "dxstrat": 1,
        "plan": {
            "title": "大きな計画",
            "municipality": {"name": "架空市", "kind": "city"},
            "edition": "第1版",
            "stage": "adopted",
            "period": {"from": 2026, "to": 2030},
            "date": "2026-03-31",
        },
        "departments": [{"name": f"第{n}課"} for n in range(size)],
        "cases": [{"id": f"c{n}", "municipality": "架空市", "title": f"事例{n}"} for n in range(size)],
        "issues": [{"id": f"I-{n}", "title": f"課題{n}", "viewpoint": "operations"} for n in range(size)],
        "measures": [
            {
                "id": f"M-{n}",
                "title": f"施策{n}",
                "issues": [f"{wrong}I-{n}", f"I-{n // 2}"],
                "kpis": [f"{wrong}K-{n}"],
                "lead": f"第{n}課{wrong}",
                "cases": [f"c{n}{wrong}"],
                "schedule": [{"phase": "operate", "from": 2026, "to": 2030}],
            }
            for n in range(size)
        ],
        "kpis": [
            {
                "id": f"K-{n}",
                "name": f"指標{n}",
                "kind": "count",
                "unit": "件",
                "targets": {"2028": 5, "2030": 9},
            }
            for n in range(size)
        ],
        "current_state": {
            "systems": {
                "inventory": [
                    {
                        "name": f"システム{n}",
                        "department": f"第{n}課",
                        "purpose": "予約",
                        "connects": [f"システム{n // 3}"],
                    }
                    for n in range(size)
                ]
            }
        },
    }


def seconds(size: int, *, broken: bool) -> tuple[float, int]:
    data = plan(size, broken=broken)
    document = SourceDocument("plan.yaml", data, {})
    strategy = build_strategy(data)
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        found = check_rules(document, strategy, frozenset())
        best = min(best, time.process_time() - started)
    return best, len(found)


@pytest.mark.parametrize("broken", [False, True])
def test_four_times_the_plan_takes_about_four_times_as_long(*, broken: bool) -> None:
    small, few = seconds(500, broken=broken)
    large, many = seconds(2_000, broken=broken)
    assert few > 0
    assert many > (1_900 if broken else 0)
    assert large < 8 * small + 0.1


def test_the_texts_of_a_plan_are_held_once() -> None:
    data = plan(20, broken=False)
    strategy = build_strategy(data)
    assert strategy is not None
    index = Index(strategy, data)
    held = {id(placed) for placed in index.all_texts}
    assert len(index.texts) > 60
    assert all(id(placed) in held for placed in index.texts)
