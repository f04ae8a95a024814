"""All that a template can name besides its functions: the views of the plan, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rendering.views import Plain, part_view, strategy_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.model.plan import Municipality
    from dxstrat.rendering.content import Content, Group

_OWN = {
    "city": ("本市", "市", "市長"),
    "ward": ("本区", "区", "区長"),
    "town": ("本町", "町", "町長"),
    "village": ("本村", "村", "村長"),
    "union": ("本組合", "組合", "管理者"),
    "joint": ("構成団体", "構成団体", "構成団体の長"),
}


def template_values(content: Content) -> dict[str, Plain]:
    """Return the values: the keys of the plan file, and `counts`, `measure_groups`, `words`.

    - `plan.month` is the month of the plan's date, `plan.period.text` the
      period in short, `plan.period.years` its number of years.
    - `counts` holds how many issues, measures and KPIs there are; a KPI under two measures counts once.
    - `measure_groups` are the areas with their measures in the order of print.
    - `words` says how the municipality calls itself (本市), its office (市) and its head (市長).
    """
    strategy, formats = content.strategy, content.formats
    values = strategy_view(strategy, formats)
    plan = values["plan"]
    if isinstance(plan, dict) and isinstance(plan["period"], dict):
        plan["month"] = formats.month(strategy.plan.date)
        plan["period"]["text"] = formats.period(strategy.plan.period.start, strategy.plan.period.end)
        plan["period"]["years"] = formats.number(len(content.years))
    own, office, head = _words(strategy.plan.municipality)
    values["words"] = {"own": own, "office": office, "head": head}
    values["counts"] = {
        "issues": formats.number(len(strategy.issues)),
        "measures": formats.number(len(strategy.measures)),
        "kpis": formats.number(len(strategy.kpis)),
    }
    views = values["measures"]
    assert isinstance(views, list)  # noqa: S101 - as the model has it
    by_id = dict(zip((measure.id for measure in strategy.measures), views, strict=True))
    values["measure_groups"] = [_group(content, group, by_id) for group in content.groups]
    return values


def _group(content: Content, group: Group, measures: Mapping[str, Plain]) -> Plain:
    area = part_view(group.area, content.formats) if group.area else None
    return {
        "title": group.title,
        "area": area,
        "depth": str(group.depth),
        "measures": [measures[measure.id] for measure in group.measures],
    }


def _words(municipality: Municipality) -> tuple[str, str, str]:
    if municipality.kind == "prefecture":
        kind = municipality.name[-1:] if municipality.name[-1:] in "都道府県" else "県"
        return f"本{kind}", kind, "知事"
    return _OWN[municipality.kind]
