"""The chain as two tables of marks: measures against issues, measures against KPIs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.reporters.printable import painted, printable
from dxstrat.reporters.trace.words import ISSUE, KPI, MEASURE, shown_id, shown_title
from dxstrat.text.width import pad, shorten, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dxstrat.model.chain import Measure
    from dxstrat.model.trace import Chain, Entry
    from dxstrat.reporters.options import Options
    from dxstrat.text.message import Message

_MARK = "o"
"""A letter, since the width of ○ differs between terminals."""
_BETWEEN = "  "
_WIDEST_TITLE = 30


def render_matrix(chain: Chain, options: Options) -> str:
    """Return both tables; one with more columns than fit is continued below, with its rows again."""
    tables = [
        *_tables(chain, ISSUE, chain.issues, lambda one: frozenset(one.issues), options),
        *_tables(chain, KPI, chain.kpis, lambda one: frozenset(one.kpis), options),
    ]
    return "\n\n".join(tables) + "\n"


def _tables(
    chain: Chain,
    word: Message,
    columns: Sequence[Entry],
    links: Callable[[Measure], frozenset[str]],
    options: Options,
) -> Iterator[str]:
    heads = [printable(f"{shown_id(one)} {shown_title(one)}", options) for one in chain.measures]
    longest = min(_WIDEST_TITLE, options.width // 2)
    heads = [shorten(head, longest, ambiguous=options.ambiguous) for head in heads]
    first = max([width(head, ambiguous=options.ambiguous) for head in heads] or [0])
    room = options.width - first
    for part in _parts(columns, room, options):
        names = [printable(shown_id(one), options) for one in part]
        title = printable(f"{options.say(MEASURE)} x {options.say(word)}", options)
        lines = [painted(title, "1", options), (" " * first + _BETWEEN + _BETWEEN.join(names)).rstrip()]
        for name, measure in zip(heads, chain.measures, strict=True):
            linked = links(measure)
            marks = (
                pad(_MARK if one.id in linked else ".", width(id_))
                for one, id_ in zip(part, names, strict=True)
            )
            head = pad(name, first, ambiguous=options.ambiguous)
            lines.append((head + _BETWEEN + _BETWEEN.join(marks)).rstrip())
        yield "\n".join(lines)


def _parts(columns: Sequence[Entry], room: int, options: Options) -> Iterator[list[Entry]]:
    part: list[Entry] = []
    used = 0
    for one in columns:
        taken = width(printable(shown_id(one), options)) + len(_BETWEEN)
        if part and used + taken > room:
            yield part
            part, used = [], 0
        part.append(one)
        used += taken
    if part:
        yield part
