"""A plan held against the schema: valid or not at once, and a finding in plain words for all that is not."""

from __future__ import annotations

from dxstrat.source.check.schema import load_schema

__all__ = ["load_schema"]
