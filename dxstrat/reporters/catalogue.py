"""The catalogue of findings, and the explanation of one, for people and for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.reporters.machine import LEVEL, both, json_text
from dxstrat.reporters.printable import SEVERITY_COLOR, in_encoding, painted, printable
from dxstrat.reporters.wording import SEVERITY
from dxstrat.text.message import Message
from dxstrat.text.visible import visible_line
from dxstrat.text.width import pad, width
from dxstrat.text.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.findings import Kind
    from dxstrat.reporters.options import Options
    from dxstrat.rules.explanation import Explanation

_INDENT = 2
_FINDS = Message("見つけるもの", "What it finds")
_WHY = Message("理由", "Why")
_WRONG = Message("誤りの例", "Wrong")
_RIGHT = Message("正しい例", "Right")
_CURE = Message("直し方", "Put right")
_ALLOW = Message("例外として認めるには", "To allow it in one place")
_REASON = Message("理由", "the reason")
_HANG = 7  # as wide as a code and what parts it from the rest


def render_kinds(kinds: Sequence[Kind], families: Mapping[str, Message], options: Options) -> str:
    """Return a table of kinds: code, severity, name and title, under the headings of their families."""
    lines: list[str] = []
    names = max(width(kind.name) for kind in kinds)
    family = ""
    for kind in kinds:
        if kind.code[:3] != family:
            family = kind.code[:3]
            heading = f"{family}xx {options.say(families[family])}"
            lines += [*([""] if lines else []), painted(printable(heading, options), "1", options)]
        lines += _row(kind, names, options)
    return "\n".join(lines) + "\n"


def render_kinds_json(kinds: Sequence[Kind], families: Mapping[str, Message]) -> str:
    """Return the table for scripts: `{"format": "dxstrat-rules", "version": 1, "rules": […]}`."""
    rules = [
        {
            "code": kind.code,
            "name": kind.name,
            "severity": LEVEL[kind.severity],
            "family": both(families[kind.code[:3]]),
            "title": both(kind.title),
        }
        for kind in kinds
    ]
    return json_text({"format": "dxstrat-rules", "version": 1, "rules": rules})


def render_explanation(
    kind: Kind, explanation: Explanation, options: Options, *, may_be_allowed: bool
) -> str:
    """Return the explanation of a kind for people; examples stand as they are to be typed."""
    head = f"{kind.code} {kind.name} ({options.say(SEVERITY[kind.severity])})"
    parts = [f"{painted(head, SEVERITY_COLOR[kind.severity], options)}\n{_prose(kind.title, options)}"]
    parts += (
        [_headed(_FINDS, _prose(explanation.finds, options), options)] if _adds(kind, explanation) else []
    )
    parts.append(_headed(_WHY, _prose(explanation.why, options), options))
    if explanation.wrong:
        parts.append(_headed(_WRONG, _example(explanation.wrong, options), options))
        parts.append(_headed(_RIGHT, _example(explanation.right, options), options))
    parts.append(_headed(_CURE, _prose(explanation.cure, options), options))
    if may_be_allowed:
        comment = f"# dxstrat: allow {kind.code} - {options.say(_REASON)} until 2027-03-31"
        parts.append(_headed(_ALLOW, _example(comment, options), options))
    return "\n\n".join(parts) + "\n"


def render_explanation_json(kind: Kind, explanation: Explanation) -> str:
    """Return the explanation for scripts: `{"format": "dxstrat-explanation", "version": 1, …}`."""
    content: dict[str, Any] = {
        "format": "dxstrat-explanation",
        "version": 1,
        "code": kind.code,
        "name": kind.name,
        "severity": LEVEL[kind.severity],
        "title": both(kind.title),
        "finds": both(explanation.finds),
        "why": both(explanation.why),
        "wrong": explanation.wrong or None,
        "right": explanation.right or None,
        "cure": both(explanation.cure),
    }
    return json_text(content)


def _row(kind: Kind, names: int, options: Options) -> list[str]:
    severity = options.say(SEVERITY[kind.severity])
    words = max(width(options.say(word)) for word in SEVERITY.values())
    shown = painted(severity, SEVERITY_COLOR[kind.severity], options) + " " * (words - width(severity))
    head = f"{kind.code}  {shown}  "
    title = printable(options.say(kind.title), options)
    if len(kind.code) + words + 4 + names + 2 + width(title, ambiguous=options.ambiguous) <= options.width:
        return [f"{head}{pad(kind.name, names)}  {title}"]
    fits = len(kind.code) + words + 4 + len(kind.name) <= options.width
    first = [head + kind.name] if fits else [head.rstrip(), " " * _HANG + kind.name]
    below = wrap(title, options.width - _HANG, ambiguous=options.ambiguous)
    return [*first, *(" " * _HANG + line for line in below)]


def _adds(kind: Kind, explanation: Explanation) -> bool:
    """Tell whether what is found is more than the title says."""
    return explanation.finds.ja.rstrip("。") != kind.title.ja


def _headed(heading: Message, text: str, options: Options) -> str:
    return f"{painted(printable(options.say(heading), options), '1', options)}\n{text}"


def _prose(message: Message, options: Options) -> str:
    text = printable(options.say(message), options)
    return "\n".join(
        " " * _INDENT + line for line in wrap(text, options.width - _INDENT, ambiguous=options.ambiguous)
    )


def _example(text: str, options: Options) -> str:
    lines = (in_encoding(visible_line(line), options) for line in text.rstrip("\n").split("\n"))
    return "\n".join(" " * 2 * _INDENT + line for line in lines)
