"""Strategy and templates to a document tree: views, sandboxed Jinja2, Markdown, blocks."""

from dxstrat.rendering.render import Rendering, render

__all__ = ["Rendering", "render"]
