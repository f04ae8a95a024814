"""How a KPI's baseline, targets and actuals read, in one cell each or as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rendering.blocks.cells import NOTHING
from dxstrat.text.width import width

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.model import Value
    from dxstrat.model.chain import Kpi
    from dxstrat.rendering.content import Content

_LONGEST_IN_CELL = 8
"""Columns that a text may take in a cell of one year; longer ones stand over all years."""


class Footnotes:
    """The notes under one table: each text once, under one mark."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def mark(self, *texts: str | None) -> str:
        """Return the marks for these texts: ※1, ※2; nothing for none."""
        wanted = [text for text in texts if text]
        for text in wanted:
            if text not in self._texts:
                self._texts.append(text)
        return "".join(f"※{self._texts.index(text) + 1}" for text in wanted)

    def notes(self) -> tuple[str, ...]:
        """Return the notes as they stand under the table."""
        return tuple(f"※{number}　{text}" for number, text in enumerate(self._texts, 1))


def baseline_cell(content: Content, kpi: Kpi, footnotes: Footnotes) -> str:
    """Return the baseline with its year below it: 28（R6）; why there is none goes to the notes."""
    baseline = kpi.baseline
    if baseline is None:
        return NOTHING
    if baseline.value is None:
        return _over(NOTHING, "", footnotes.mark(baseline.unknown, baseline.note))
    text = baseline.value.text
    long = text is not None and width(text) > _LONGEST_IN_CELL
    marks = footnotes.mark(
        text if long else None, baseline.unknown, baseline.note, *_remarks(content, baseline.value)
    )
    year = f"（{content.formats.year_brief(baseline.year)}）" if baseline.year else ""
    return _over(NOTHING if long else content.formats.value(baseline.value), year, marks)


def value_cell(
    content: Content, value: Value | None, footnotes: Footnotes, shown_year: int | None = None
) -> str:
    """Return a target or an actual for one cell; its remarks go to the notes.

    `shown_year` stands below it where the column does not say the year.
    """
    if value is None:
        return ""
    marks = footnotes.mark(value.unpublished, *_remarks(content, value))
    year = f"（{content.formats.year_brief(shown_year)}）" if shown_year else ""
    if value.unpublished is not None:
        return _over("未公表", year, marks)
    return _over(content.formats.value(value), year, marks)


def stands_over_years(values: Mapping[int, Value]) -> bool:
    """Whether one of the values is a sentence too long for the column of its year."""
    return any(value.text is not None and width(value.text) > _LONGEST_IN_CELL for value in values.values())


def value_lines(content: Content, values: Mapping[int, Value], unit: str | None = None) -> list[str]:
    """Return values as lines: 令和9年度：制定し、全職員に周知している（令和9年12月31日まで）."""
    return [
        f"{content.formats.year_plain(year)}：{content.formats.value(value, unit)}"
        + "".join(f"（{remark}）" for remark in _remarks(content, value))
        for year, value in sorted(values.items())
    ]


def latest(values: Mapping[int, Value]) -> tuple[int, Value] | None:
    """Return the value of the last year, with its year."""
    return max(values.items(), key=lambda pair: pair[0]) if values else None


def _over(value: str, year: str, marks: str) -> str:
    """Set the year and the marks below a value, several marks in a line of their own.

    Why: columns of years are too narrow for all of them side by side.
    """
    below = (year, marks) if marks.count("※") > 1 else (year + marks,)
    return "\n".join(text for text in (value, *below) if text)


def _remarks(content: Content, value: Value) -> list[str]:
    due = [f"{content.formats.day(value.by)}まで"] if value.by else []
    return due + ([value.note] if value.note else [])
