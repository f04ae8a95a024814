"""How rules name the parts of a plan in their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dxstrat.model.chain import Issue, Kpi, Measure
    from dxstrat.model.fiscal import FiscalTerm
    from dxstrat.model.running import Case, Risk

    Entry: TypeAlias = Issue | Measure | Kpi | Risk | Case

_SHOWN = 5
_WORDS = {
    "Issue": Message("課題", "issue"),
    "Measure": Message("施策", "measure"),
    "Kpi": Message("KPI", "KPI"),
    "Risk": Message("リスク", "risk"),
    "Case": Message("事例", "case"),
}


def word_for(entry: Entry) -> Message:
    """Return what an entry is: 課題, 施策, KPI …."""
    return _WORDS[type(entry).__name__]


def name_of(entry: Entry) -> Message:
    """Return an entry with its id and its title: 課題 I-01「…」."""
    title = str(getattr(entry, "name" if type(entry).__name__ == "Kpi" else "title"))
    named, word = f"{visible(entry.id)}「{visible(title)}」", word_for(entry)
    return Message(f"{word.ja} {named}", f"{word.en} {named}")


def listed(names: Sequence[str], shown: int = _SHOWN) -> Message:
    """Return foreign names as a list that is cut after a few: K-01、K-02 ほか 3 件."""
    first = [visible(name) for name in names[:shown]]
    more = len(names) - len(first)
    return Message(
        "、".join(first) + (f" ほか {more} 件" if more else ""),
        ", ".join(first) + (f" and {more} more" if more else ""),
    )


def joined(words: Iterable[Message]) -> Message:
    """Return what is missing as one list: 住民、職員 / residents or staff."""
    words = tuple(words)
    *first, last = (word.en for word in words)
    english = f"{', '.join(first)} or {last}" if first else last
    return Message("、".join(word.ja for word in words), english)


def number_text(number: float) -> str:
    """Return a number as people write it: 1,200 and 12.5."""
    return f"{number:,}"


def term_text(term: FiscalTerm) -> str:
    """Return a fiscal term as the plan file writes it: 2026, 2026H1, 2026Q3."""
    first, last = term.first % 4, term.last % 4
    if last - first == 3:
        return str(term.year)
    return f"{term.year}H{first // 2 + 1}" if last - first == 1 else f"{term.year}Q{first + 1}"


def key_path(field: str) -> Message:
    """Return a field's keys: 「roadmap」の「phases」 / roadmap/phases."""
    return Message("の".join(f"「{key}」" for key in field.split("/")), field)
