"""All settings in a table, for people and for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.reporters.machine import both, json_text
from dxstrat.reporters.printable import printable
from dxstrat.text.width import pad, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options
    from dxstrat.text.message import Message


def render_settings(rows: Sequence[tuple[str, str, Message]], options: Options) -> str:
    """Return rows of name, value and source in three columns; a wide value moves only its own source."""
    shown = [(printable(name, options), printable(value, options)) for name, value, _ in rows]
    wide = options.ambiguous
    names = max(width(name) for name, _ in shown)
    widths = [width(value, ambiguous=wide) for _, value in shown]
    values = max(taken for taken in widths if taken <= options.width // 3)
    lines = [
        f"{pad(name, names)} = {pad(value, values, ambiguous=wide)}  # {printable(options.say(source), options)}"
        for (name, value), (_, _, source) in zip(shown, rows, strict=True)
    ]
    return "\n".join(lines) + "\n"


def render_settings_json(rows: Sequence[tuple[str, Any, Message]]) -> str:
    """Return the same for scripts: `{"format": "dxstrat-settings", "version": 1, "settings": […]}`."""
    settings = [{"name": name, "value": value, "source": both(source)} for name, value, source in rows]
    return json_text({"format": "dxstrat-settings", "version": 1, "settings": settings})
