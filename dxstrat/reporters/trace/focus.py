"""What hangs together with one entry of the chain, up and down, and what falls with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.model.chain import Issue, Measure
from dxstrat.reporters.printable import painted, printable
from dxstrat.reporters.trace.words import LOSS, shown_id, shown_title, word_for
from dxstrat.text.message import Message
from dxstrat.text.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.model.trace import Chain, Entry
    from dxstrat.reporters.options import Options

_ANSWERED = Message("応える課題", "issues behind it")
_MEASURED = Message("使う施策", "measures that use it")
_ANSWERING = Message("応える施策", "measures that answer it")
_KPIS = Message("測るKPI", "KPIs that measure it")
_NOTHING = Message("（なし）", "(none)")
_FALLS = Message("これがなくなると", "without it")
_NO_FALL = Message(
    "ほかの施策やKPIが支えるため、つながりは切れません。", "nothing loses its last link: others carry it."
)


def render_focus(chain: Chain, options: Options) -> str:
    """Return the entry that the chain was traced from, its neighbours, and what it carries alone."""
    focus = chain.focus
    assert focus is not None  # noqa: S101 - the command chooses this form only with one
    blocks = [_lines(_named(focus, options), "", options)]
    if isinstance(focus, Issue):
        blocks.append(_group(_ANSWERING, chain.measures, options))
        blocks.append(_group(_KPIS, chain.kpis, options))
    elif isinstance(focus, Measure):
        blocks.append(_group(_ANSWERED, chain.issues, options))
        blocks.append(_group(_KPIS, chain.kpis, options))
    else:
        blocks.append(_group(_MEASURED, chain.measures, options))
        blocks.append(_group(_ANSWERED, chain.issues, options))
    blocks.append([_heading(_FALLS, options), *_falls(chain, options)])
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _group(heading: Message, entries: Sequence[Entry], options: Options) -> list[str]:
    lines = [_heading(heading, options)]
    for entry in entries:
        lines += _lines(_named(entry, options), "  ", options)
    return lines if entries else [*lines, "  " + printable(options.say(_NOTHING), options)]


def _falls(chain: Chain, options: Options) -> Iterator[str]:
    for fall in chain.falls:
        named, loss = _named(fall.entry, options), options.say(LOSS[fall.loss])
        yield from _lines(f"{named}: {loss}", "  ", options)
    if not chain.falls:
        yield from _lines(options.say(_NO_FALL), "  ", options)


def _named(entry: Entry, options: Options) -> str:
    return f"{options.say(word_for(entry))} {shown_id(entry)} {shown_title(entry)}"


def _heading(heading: Message, options: Options) -> str:
    return painted(printable(options.say(heading), options), "1", options)


def _lines(text: str, margin: str, options: Options) -> list[str]:
    first, *rest = wrap(
        printable(text, options), options.width - len(margin) - 2, ambiguous=options.ambiguous
    )
    return [margin + first, *(f"{margin}  {line}" for line in rest)]
