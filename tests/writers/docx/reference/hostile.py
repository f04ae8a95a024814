"""Reference files that somebody made to do harm, and files that only look like Word's; each with its code.

All are made here: no such file is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.writers.docx.reference.hostile_contents import embedded, outside
from tests.writers.docx.reference.hostile_packing import large, packing
from tests.writers.docx.reference.hostile_texts import declared, fields
from tests.writers.docx.reference.hostile_wholes import macros, strangers


@dataclass(frozen=True)
class Hostile:
    """A file, the codes it is to be refused with, and a word of the reason."""

    name: str
    make: Callable[[], bytes]
    codes: frozenset[str]
    says: str


def hostile_files() -> tuple[Hostile, ...]:
    return tuple(
        Hostile(name, make, frozenset(codes.split()), says)
        for group in (strangers, macros, outside, embedded, fields, declared, large, packing)
        for name, make, codes, says in group()
    )
