"""One finding for many entries that lack the same thing.

Why: the same told two hundred times is noise. A wish about several entries is told once, with their
number and the first few ids; a warning is told at each of a few (`each`), and once for more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rules.rule import Problem
from dxstrat.rules.saying import listed, name_of, word_for
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.rules.saying import Entry


def lacking(entries: Sequence[Entry], what: Message, fix: Message, each: int = 1) -> Iterator[Problem]:
    """Yield the problems of entries that have no `what`: 増減の方向, a direction."""
    if len(entries) <= each:
        for entry in entries:
            name = name_of(entry)
            yield Problem(
                entry.path, Message(f"{name.ja}に{what.ja}がありません", f"{name.en} has no {what.en}"), fix
            )
        return
    word, count, ids = word_for(entries[0]), len(entries), listed([entry.id for entry in entries])
    yield _at_list(
        entries,
        Message(
            f"{word.ja} {count} 件に{what.ja}がありません（{ids.ja}）",
            f"{count} {word.en}s have no {what.en}: {ids.en}",
        ),
        fix,
    )


def being(entries: Sequence[Entry], what: Message, fix: Message, each: int = 1) -> Iterator[Problem]:
    """Yield the problems of entries that are `what`: 最終の成果だけで測られています, measured by final outcomes alone."""
    if len(entries) <= each:
        for entry in entries:
            name = name_of(entry)
            yield Problem(entry.path, Message(f"{name.ja}は、{what.ja}", f"{name.en} is {what.en}"), fix)
        return
    word, count, ids = word_for(entries[0]), len(entries), listed([entry.id for entry in entries])
    yield _at_list(
        entries,
        Message(
            f"{word.ja} {count} 件は、{what.ja}（{ids.ja}）", f"{count} {word.en}s are {what.en}: {ids.en}"
        ),
        fix,
    )


def _at_list(entries: Sequence[Entry], message: Message, fix: Message) -> Problem:
    return Problem(entries[0].path[:-1], message, fix, on_key=True)
