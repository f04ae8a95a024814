"""The blocks that templates can call, by name: one module for each family.

Every function here takes the content and what the template gives, and returns pieces of the document;
none where the plan has nothing for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rendering.blocks import (
    back_matter,
    budget,
    chain,
    direction,
    foundations,
    issues,
    kpi_charts,
    kpis,
    measure_sheet,
    organisation,
    outcome_map,
    pages,
    plan,
    policies,
    review,
    roadmap,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dxstrat.rendering.filing import Piece

BLOCKS: Mapping[str, Callable[..., Sequence[Piece]]] = {
    "ai_policy_table": foundations.ai_policy_table,
    "ai_safeguard_table": foundations.ai_safeguard_table,
    "ai_stage_table": foundations.ai_stage_table,
    "aims_table": policies.aims_table,
    "body_table": organisation.body_table,
    "bottlenecks_table": direction.bottlenecks_table,
    "budget_by_area": budget.budget_by_area,
    "budget_by_source": budget.budget_by_source,
    "case_table": back_matter.case_table,
    "chain_table": chain.chain_table,
    "comment_summary": back_matter.comment_summary,
    "comment_table": back_matter.comment_table,
    "colophon_table": back_matter.colophon_table,
    "contents": pages.contents,
    "cover": pages.cover,
    "data_asset_table": foundations.data_asset_table,
    "department_table": back_matter.department_table,
    "finance_table": direction.finance_table,
    "gap_table": issues.gap_table,
    "glossary_table": back_matter.glossary_table,
    "grading_table": review.grading_table,
    "headline_charts": kpi_charts.headline_charts,
    "history_table": back_matter.history_table,
    "indicators_table": direction.indicators_table,
    "issue_table": issues.issue_table,
    "joint_table": foundations.joint_table,
    "kpi_chart": kpi_charts.kpi_chart,
    "kpi_detail_table": kpis.kpi_detail_table,
    "kpi_overview": kpis.kpi_overview,
    "kpi_table": kpis.kpi_table,
    "landscape": pages.landscape,
    "measure_sheet": measure_sheet.measure_sheet,
    "measure_sheets": measure_sheet.measure_sheets,
    "measure_table": chain.measure_table,
    "member_table": plan.member_table,
    "operations_table": direction.operations_table,
    "organisation_chart": organisation.organisation_chart,
    "outcome_map": outcome_map.outcome_map,
    "page_break": pages.page_break,
    "partner_table": foundations.partner_table,
    "pdca_table": review.pdca_table,
    "period_table": plan.period_table,
    "policy_matrix": policies.policy_matrix,
    "portrait": pages.portrait,
    "positioning_table": plan.positioning_table,
    "programme_table": foundations.programme_table,
    "review_calendar": review.review_calendar,
    "review_table": review.review_table,
    "revision_table": back_matter.revision_table,
    "risk_matrix": foundations.risk_matrix,
    "risk_table": foundations.risk_table,
    "roadmap_table": roadmap.roadmap_table,
    "role_table": organisation.role_table,
    "skills_table": direction.skills_table,
    "summary_issues": summary.summary_issues,
    "summary_kpis": summary.summary_kpis,
    "summary_measures": summary.summary_measures,
    "summary_roadmap": summary.summary_roadmap,
    "summary_values": summary.summary_values,
    "systems_table": direction.systems_table,
    "talent_table": foundations.talent_table,
    "value_table": direction.value_table,
}
