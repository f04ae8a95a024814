"""Small strategies for tests, and a way to render one template over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.model import Strategy, build_strategy
from dxstrat.rendering import Rendering, render

if TYPE_CHECKING:
    from pathlib import Path

PLAN: dict[str, Any] = {
    "title": "みどり市DX推進計画",
    "municipality": {"name": "みどり市", "kind": "city"},
    "edition": "第1.0版",
    "stage": "adopted",
    "period": {"from": 2026, "to": 2028},
    "date": "2026-03-31",
}


def strategy(**sections: Any) -> Strategy:
    """Return a strategy of these sections; `plan` holds only what differs from the usual."""
    plan = {**PLAN, **sections.pop("plan", {})}
    built = build_strategy({"plan": plan, **sections})
    assert built is not None
    return built


def render_template(folder: Path, text: str, over: Strategy | None = None, **files: str) -> Rendering:
    """Render `text` as the one template of a document; `files` are further templates beside it."""
    (folder / "probe.md.j2").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.md.j2").write_text(content, encoding="utf-8")
    return render(over or strategy(), "probe", source_hash="", template_folders=[folder])
