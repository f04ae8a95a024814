"""From the place where a parser gave up to what the writer of the line did wrong.

A parser speaks of tokens, and often of the line below the mistake. What it says is used only to
know what it was reading; the fault itself is looked for in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import AliasEvent, CollectionEndEvent, Event, ScalarEvent

from dxstrat.source.limits import LONGEST_KEY, MOST_FAULTS
from dxstrat.source.loading.events import bounds
from dxstrat.source.mistakes import refusals, slips, whole_file
from dxstrat.source.mistakes.characters import escaped_characters
from dxstrat.source.mistakes.indent import line_bounds
from dxstrat.source.mistakes.marks import SMART_QUOTES
from dxstrat.source.mistakes.quoting import colon_in_text, sign_at_start, text_after_quote
from dxstrat.source.mistakes.traps import line_traps, smart_quotes
from dxstrat.source.mistakes.unusual import control_escape

if TYPE_CHECKING:
    from dxstrat.source.mistakes.fault import Fault

_HEAD = re.compile(r"[ ]*(?:-[ ]+)*(?:[^\s:\[\]{}\"'][^:\n]*:[ ]+)?")
_SIGNS = frozenset(",[]{}&*!|>'\"%@`")
_LEAD = re.compile(r"[ ]*(?:-[ ]+)*")
_KEY_LINE = re.compile(r"\n[ ]*(?:-[ ]+)*[A-Za-z_][A-Za-z0-9_-]*:(?:[ ]|\n)")
_FIRST = re.compile(r"(?:[ ]*(?:#.*)?\n)*([ ]*)[^ #\n]")
_MARK = re.compile(r"^(?:---|\.\.\.)", re.MULTILINE)
_CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
_SMART = re.compile(rf"[{SMART_QUOTES}]([^{SMART_QUOTES}\n]*)[{SMART_QUOTES}]")


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where a parser gave up (`at`), what it was reading (`context`, which began at `start`), and why."""

    text: str
    at: int
    start: int | None
    context: str
    problem: str
    last: Event | None
    in_flow: bool

    @property
    def on_one_line(self) -> bool:
        """Whether what was being read began on the line on which the parser gave up."""
        return self.start is not None and "\n" not in self.text[self.start : self.at]


def syntax_faults(text: str, error: YAMLError, last: Event | None, *, in_flow: bool) -> tuple[Fault, ...]:
    """Return what is wrong where a parser gave up; `last` is the last event that it gave."""
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    if not isinstance(error, MarkedYAMLError) or mark is None:
        return (slips.unreadable_line(text, bounds(last)[1] if last else 0),)
    at = min(mark.index, len(text))
    begun = error.context_mark
    line_start, _ = line_bounds(text, at)
    stop = _Stop(
        text,
        at,
        min(begun.index, len(text)) if begun else None,
        error.context or "",
        error.problem or "",
        last,
        in_flow or _opens_bracket(text[line_start:at]),
    )
    conflict = _CONFLICT.search(text)
    if conflict:
        return (slips.conflict_mark(text, conflict.start()),)
    return _slips_of_the_hand(stop) or (_fault(stop),)


def _opens_bracket(text: str) -> bool:
    return text.count("[") > text.count("]") or text.count("{") > text.count("}")


def _slips_of_the_hand(stop: _Stop) -> tuple[Fault, ...]:
    """Look for slips in the lines that the parser took together before it gave up."""
    if any(word in stop.context for word in ("quoted", "flow", "block scalar", "alias", "anchor", "tag")):
        if "tab" in stop.problem.split() or stop.text.startswith("\t", stop.at):
            return line_traps(stop.text, stop.at)
        return ()
    text, first, last = stop.text, stop.at, stop.at
    if "simple key" in stop.context and stop.start is not None:
        first, last = stop.start, max(stop.start, stop.at - 1)
    elif isinstance(stop.last, ScalarEvent) and not stop.last.style and bounds(stop.last)[1] >= stop.at:
        first = bounds(stop.last)[0]
    faults: list[Fault] = []
    position, end = line_bounds(text, first)[0], line_bounds(text, last)[1]
    while position <= end and len(faults) < MOST_FAULTS:
        faults += line_traps(text, position)
        position = line_bounds(text, position)[1] + 1
    return tuple(faults)


def _fault(stop: _Stop) -> Fault:
    text, at, problem, context = stop.text, stop.at, stop.problem, stop.context
    begun = at if stop.start is None else stop.start
    if text.startswith("\t", at):
        return slips.tab(at)
    if "cannot start any token" in problem or ("not allowed" in problem and text[at : at + 1] in ("-", "?")):
        if text.startswith("```", at):
            return slips.code_fence(text, at)
        return sign_at_start(text, at, flow=stop.in_flow)
    if "directive" in context or "directive" in problem or "incompatible" in problem:
        return refusals.directive(text, begun)
    if any(word in context for word in ("alias", "anchor", "tag", "block scalar")) or "tag handle" in problem:
        return sign_at_start(text, begun, flow=stop.in_flow)
    if "document start" in problem:
        above, _ = line_bounds(text, max(at - 1, 0))
        if text.startswith("%", above):
            return refusals.directive(text, above)
        if _left_of_all(text, at):
            return slips.wrong_indent(text, at)
        return whole_file.several_documents(text, at)
    if "quoted" in context:
        return _in_quotes(stop, begun)
    return _in_brackets(stop, begun) if "flow" in context else _in_block(stop, begun)


def _in_quotes(stop: _Stop, begun: int) -> Fault:
    text, at = stop.text, stop.at
    if "end of stream" in stop.problem or "document" in stop.problem:
        return slips.unclosed_quote(text, begun)
    position = max(text.rfind("\\", max(at - 2, 0), at + 1), 0)
    if "invalid Unicode" in stop.problem:
        for one in escaped_characters(text, position, position + 12):
            return control_escape(text, one)
    if text.startswith("\\", position):
        return slips.bad_escape(text, position)
    return slips.unreadable_line(text, at)


def _in_brackets(stop: _Stop, begun: int) -> Fault:
    text, at = stop.text, stop.at
    unclosed = _unclosed_quote_above(stop)
    if unclosed is not None:
        return slips.unclosed_quote(text, unclosed)
    bracket = text[begun : begun + 1] in ("[", "{")
    if bracket and (not stop.on_one_line or at >= len(text.rstrip())) and not slips.is_closed(text, begun):
        return slips.unclosed_bracket(text, begun)
    if text.startswith(":", at) and text[:at].rstrip()[-1:] in ("{", "[", ","):
        return refusals.empty_key(at)
    if text[at : at + 1] in (":", ",", "", "\n", "]", "}"):
        return slips.unreadable_line(text, at)
    return slips.missing_comma(at)


def _in_block(stop: _Stop, begun: int) -> Fault:
    text, at = stop.text, stop.at
    if "simple key" in stop.context:
        return slips.no_colon(text, begun)
    if "node content" in stop.problem and text[at : at + 1] in _SIGNS:
        return sign_at_start(text, at, flow=stop.in_flow)
    unclosed = _unclosed_quote_above(stop)
    if unclosed is not None:
        return slips.unclosed_quote(text, unclosed)
    line_start, _ = line_bounds(text, at)
    if "not allowed" in stop.problem and at - line_start > LONGEST_KEY:
        return whole_file.text_too_long(line_start, at - line_start, is_key=True)
    return _value_on_line(stop, line_start) or _line(stop, line_start)


def _value_on_line(stop: _Stop, line_start: int) -> Fault | None:
    """Say what is wrong with the value on the line where the parser gave up, if it is the value."""
    text, at, last = stop.text, stop.at, stop.last
    head = _HEAD.match(text, line_start)
    value = head.end() if head else line_start
    if value < at and text[value] in SMART_QUOTES:
        quotes = _SMART.match(text, value)
        if quotes:
            return smart_quotes(quotes.start(), quotes.end(), quotes[1], is_text=False)
    if text[value : value + 1] in ("[", "{", "*") and isinstance(last, (CollectionEndEvent, AliasEvent)):
        return sign_at_start(text, value, flow=False)
    if isinstance(last, ScalarEvent) and last.style in ("'", '"') and bounds(last)[0] >= line_start:
        return text_after_quote(text, *bounds(last))
    if "not allowed" in stop.problem and line_start + _indent(text, line_start) < value <= at:
        return colon_in_text(text, value, at)
    return None


def _line(stop: _Stop, line_start: int) -> Fault:
    """Say what is wrong with the line on which the parser gave up, as a whole."""
    text, at = stop.text, stop.at
    first = not text[line_start:at].strip(" -")
    if text.startswith("...", at):
        return whole_file.several_documents(text, at)
    if first and text.startswith(":", at):
        return refusals.empty_key(at)
    if first or "not allowed" in stop.problem:
        return slips.wrong_indent(text, at)
    return slips.unreadable_line(text, at)


def _indent(text: str, line_start: int) -> int:
    """Return how many columns come before a key: spaces and hyphens."""
    match = _LEAD.match(text, line_start)
    return match.end() - line_start if match else 0


def _left_of_all(text: str, at: int) -> bool:
    """Whether a line begins further left than the first one that holds something, with no end of a document between."""
    first = _FIRST.match(text)
    line_start, _ = line_bounds(text, at)
    if first is None or _MARK.search(text, 0, at + 3) is not None:
        return False
    return _indent(text, line_start) < len(first[1])


def _unclosed_quote_above(stop: _Stop) -> int | None:
    """Return where a quotation mark stands that swallowed the lines below it up to the next such mark."""
    last = stop.last
    if not isinstance(last, ScalarEvent) or last.style not in ("'", '"'):
        return None
    start, end = bounds(last)
    swallowed = _KEY_LINE.search(stop.text, start, end)
    return start if swallowed and "\n" not in stop.text[end : stop.at] else None
