"""What dxstrat says about a plan: findings with a place, and the report that holds them."""

from dxstrat.findings.finding import Edit, Finding, Kind, Related, Severity, edits_by_file
from dxstrat.findings.report import Counts, Report
from dxstrat.findings.span import Span

__all__ = ["Counts", "Edit", "Finding", "Kind", "Related", "Report", "Severity", "Span", "edits_by_file"]
