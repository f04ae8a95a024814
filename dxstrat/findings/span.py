"""A stretch of a file, as an editor counts it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Lines and columns from 1, in Unicode code points; the end is exclusive.

    `file` is the path as shown to people and to CI: with `/`, relative to the working
    folder where the file lies below it.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
