"""Small plans on disk, with or without settings beside them, and what checking them reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.operations.check import Request, check_plan
from tests.rules.pipeline import as_yaml, base

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.findings import Severity

KPI = "{id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, direction: down}"


def write_plan(folder: Path, example: str = "", settings: str = "") -> Path:
    """Write the base plan with `example` in place of its sections of the same names, and settings if any."""
    rest = {key: value for key, value in base().items() if f"\n{key}:" not in f"\n{example}"}
    plan = folder / "plan.yaml"
    plan.write_text(as_yaml(rest) + example, encoding="utf-8")
    if settings:
        (folder / "dxstrat.toml").write_text(settings, encoding="utf-8")
    return plan


def levels(plan: Path, request: Request | None = None) -> dict[str, Severity]:
    """Return what checking a plan reports: the severity of each finding by its code."""
    return {one.kind.code: one.level for one in check_plan(plan, request).report.findings}
