"""Reports as text for people and as the formats that editors and CI read; one renderer per file.

`dxstrat.reporters.formats` maps the names of formats to renderers; `Options` says how to render.
"""

from dxstrat.reporters.options import Options
from dxstrat.reporters.text import render_text

__all__ = ["Options", "render_text"]
