"""The chain as a Mermaid flow chart, which GitHub and GitLab draw in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.reporters.trace.words import shown_id, shown_title

if TYPE_CHECKING:
    from dxstrat.model.trace import Chain, Entry

_UNSAFE = re.compile(r"[^\w \-\u3000-\u30ff、。・（）「」]|_")
_LONGEST_LABEL = 60


def render_mermaid(chain: Chain) -> str:
    """Return the flow chart from left to right; ids of its own, so that no text of a plan is syntax."""
    names = {
        **{id(one): f"i{number}" for number, one in enumerate(chain.issues, 1)},
        **{id(one): f"m{number}" for number, one in enumerate(chain.measures, 1)},
        **{id(one): f"k{number}" for number, one in enumerate(chain.kpis, 1)},
    }
    lines = ["flowchart LR"]
    lines += [f'  {names[id(one)]}["{_label(one)}"]:::issue' for one in chain.issues]
    lines += [f'  {names[id(one)]}("{_label(one)}"):::measure' for one in chain.measures]
    lines += [f'  {names[id(one)]}(["{_label(one)}"]):::kpi' for one in chain.kpis]
    for measure in chain.measures:
        lines += [f"  {names[id(one)]} --> {names[id(measure)]}" for one in chain.issues_of(measure)]
        lines += [f"  {names[id(measure)]} --> {names[id(one)]}" for one in chain.kpis_of(measure)]
    lines += [
        "  classDef issue fill:#fdecea,stroke:#b3261e,color:#000",
        "  classDef measure fill:#e8f0fe,stroke:#1a56b0,color:#000",
        "  classDef kpi fill:#e6f4ea,stroke:#137333,color:#000",
    ]
    if chain.focus is not None and id(chain.focus) in names:
        lines.append(f"  style {names[id(chain.focus)]} stroke-width:4px")
    return "\n".join(lines) + "\n"


def _label(entry: Entry) -> str:
    """Return id and title; every sign that could be syntax, markup or a link is written by its number."""
    title = shown_title(entry)
    short = title if len(title) <= _LONGEST_LABEL else title[: _LONGEST_LABEL - 1] + "…"
    return f"{_written(shown_id(entry))} {_written(short)}"


def _written(text: str) -> str:
    return _UNSAFE.sub(lambda match: f"#{ord(match[0])};", text)
