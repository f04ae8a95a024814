"""Which renderer makes which format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from dxstrat.findings import Report
from dxstrat.reporters.concise import render_concise
from dxstrat.reporters.github import render_github
from dxstrat.reporters.gitlab import render_gitlab
from dxstrat.reporters.json_report import render_json
from dxstrat.reporters.junit import render_junit
from dxstrat.reporters.options import Options
from dxstrat.reporters.rdjson import render_rdjson
from dxstrat.reporters.sarif import render_sarif
from dxstrat.reporters.text import render_text

Renderer: TypeAlias = Callable[[Sequence[Report], Options], str]

ReportFormat = Literal["text", "concise", "json", "github", "sarif", "gitlab", "junit", "rdjson"]
"""The names of the formats; a test holds them to those below."""

RENDERERS: Mapping[str, Renderer] = {
    "text": render_text,
    "concise": render_concise,
    "json": render_json,
    "github": render_github,
    "sarif": render_sarif,
    "gitlab": render_gitlab,
    "junit": render_junit,
    "rdjson": render_rdjson,
}
"""Every output format by the name that the command line gives it."""
