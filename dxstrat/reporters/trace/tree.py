"""The chain as a tree: each issue, the measures that answer it, the KPIs that measure those."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.reporters.printable import painted, printable
from dxstrat.reporters.trace.words import STATUS, shown_id, shown_title, word_for
from dxstrat.text.message import Message
from dxstrat.text.visible import visible
from dxstrat.text.width import width
from dxstrat.text.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.model.chain import Measure
    from dxstrat.model.trace import Chain, Entry
    from dxstrat.reporters.options import Options

_NO_MEASURE = Message("（応える施策がありません）", "(no measure answers it)")
_NO_KPI = Message("（測るKPIがありません）", "(no KPI measures it)")
_NO_ISSUE = Message("どの課題にも応えていない施策", "measures that answer no issue")
_UNUSED = Message("どの施策も使っていないKPI", "KPIs that measure nothing")
_AGAIN = Message("（再掲）", " (again)")

_GAP = "  "
_ID_COLOR = "1"


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of the tree, each as wide as a gap."""

    branch: str
    last: str
    bar: str


_LINES = {1: _Lines("├ ", "└ ", "│ "), 2: _Lines("├", "└", "│")}
"""By the columns of a character of ambiguous width, which these are."""


def render_tree(chain: Chain, options: Options) -> str:
    """Return the chain as a tree; a measure or KPI that stands twice is marked, its KPIs stand once."""
    blocks: list[list[str]] = []
    seen: set[str] = set()
    for issue in chain.issues:
        lines = _entry("", "", issue, options, Message("", ""))
        lines += _measures(chain, chain.measures_of(issue), seen, options)
        blocks.append(lines)
    apart = [one for one in chain.measures if not chain.issues_of(one)]
    if apart:
        blocks.append([printable(options.say(_NO_ISSUE), options), *_measures(chain, apart, seen, options)])
    unused = [one for one in chain.kpis if not chain.measures_with(one)]
    if unused:
        lines = [printable(options.say(_UNUSED), options)]
        blocks.append([*lines, *_branches(unused, "", options)])
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _measures(chain: Chain, measures: Sequence[Measure], seen: set[str], options: Options) -> Iterator[str]:
    lines = _LINES[options.ambiguous]
    if not measures:
        yield lines.last + printable(options.say(_NO_MEASURE), options)
    for index, measure in enumerate(measures):
        last = index + 1 == len(measures)
        again = measure.id in seen
        seen.add(measure.id)
        below = _GAP if last else lines.bar
        note = _about(measure) + (_AGAIN if again else Message("", ""))
        yield from _entry(lines.last if last else lines.branch, below, measure, options, note)
        if not again:
            kpis = chain.kpis_of(measure)
            yield from _branches(kpis, below, options)
            if not kpis:
                yield below + lines.last + printable(options.say(_NO_KPI), options)


def _branches(entries: Sequence[Entry], margin: str, options: Options) -> Iterator[str]:
    lines = _LINES[options.ambiguous]
    for index, entry in enumerate(entries):
        last = index + 1 == len(entries)
        yield from _entry(
            margin + (lines.last if last else lines.branch),
            margin + (_GAP if last else lines.bar),
            entry,
            options,
            Message("", ""),
        )


def _about(measure: Measure) -> Message:
    status = STATUS.get(measure.status or "")
    lead = visible(measure.lead) if measure.lead else ""
    ja = [word for word in (lead, status.ja if status else "") if word]
    en = [word for word in (lead, status.en if status else "") if word]
    return Message(f"（{'、'.join(ja)}）", f" ({', '.join(en)})") if ja else Message("", "")


def _entry(head: str, below: str, entry: Entry, options: Options, note: Message) -> list[str]:
    """Return an entry behind `head`, in lines of the width asked for, the further ones behind `below`."""
    word = options.say(word_for(entry))
    name = f"{word} {shown_id(entry)}"
    text = printable(f"{name} {shown_title(entry)}{options.say(note)}", options)
    taken = width(head, ambiguous=options.ambiguous) + len(_GAP)
    room = max(options.width - taken, width(name) + 2)
    first, *rest = wrap(text, room, ambiguous=options.ambiguous)
    name = printable(name, options)
    if first.startswith(name):
        first = painted(name, _ID_COLOR, options) + first.removeprefix(name)
    return [head + first, *(below + _GAP + line for line in rest)]
