"""Small plans to try the schema with: a sound one, and the same with one part changed."""

from __future__ import annotations

from typing import Any


def plan(**sections: Any) -> dict[str, Any]:
    """Return the smallest sound plan, with other or further sections."""
    return {
        "dxstrat": 1,
        "plan": basics(),
        "issues": [{"id": "I-01", "title": "窓口で長く待ちます。", "viewpoint": "operations"}],
        "measures": [measure()],
        "kpis": [kpi()],
        **sections,
    }


def basics(**keys: Any) -> dict[str, Any]:
    """Return the section `plan`."""
    return {
        "title": "みどり市DX推進戦略",
        "municipality": {"name": "みどり市", "kind": "city"},
        "edition": "第1.0版",
        "stage": "adopted",
        "period": {"from": 2026, "to": 2030},
        "date": "2026-03-31",
        **keys,
    }


def measure(**keys: Any) -> dict[str, Any]:
    """Return a measure."""
    return {"id": "M-01", "title": "書かない窓口を導入する", "issues": ["I-01"], "kpis": ["K-01"], **keys}


def kpi(**keys: Any) -> dict[str, Any]:
    """Return a KPI."""
    return {"id": "K-01", "name": "平均滞在時間", "kind": "average", **keys}


def with_plan(**keys: Any) -> dict[str, Any]:
    """Return a plan with other basics."""
    return plan(plan=basics(**keys))


def with_measure(**keys: Any) -> dict[str, Any]:
    """Return a plan with another measure."""
    return plan(measures=[measure(**keys)])


def with_kpi(**keys: Any) -> dict[str, Any]:
    """Return a plan with another KPI."""
    return plan(kpis=[kpi(**keys)])


def without(data: dict[str, Any], key: str) -> dict[str, Any]:
    """Return a group without one key."""
    return {name: value for name, value in data.items() if name != key}
