"""Every document of every example in every look, made once for all tests that look at the whole."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from dxstrat.document import Contents, Document
from dxstrat.operations.check import check_plan
from dxstrat.operations.render_options import DOCUMENTS
from dxstrat.rendering import render
from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.numbers import count
from tests.examples.shipped import NAMES, plan_file
from tests.writers.docx.reading import LOOKS

ALL = tuple((example, look, document) for example in NAMES for look in LOOKS for document in DOCUMENTS)
"""Example, look and name of each document."""


@dataclass(frozen=True)
class Made:
    """A document of an example: its tree, and its bytes."""

    tree: Document
    docx: bytes

    @property
    def has_contents(self) -> bool:
        """Whether a table of contents stands in it."""
        return any(isinstance(block, Contents) for part in self.tree.sections for block in part.blocks)


@functools.cache
def made(example: str, look: str, document: str) -> Made:
    """Write a document of an example.

    Every heading is said to stand on page 1, so that the table of contents has all its fields; the right
    pages are looked at elsewhere.
    """
    tree = _tree(example, document)
    form = look_named(look)
    pages = dict.fromkeys(count(tree, form).entries, 1)
    return Made(tree, write_docx(tree, form, pages=pages))


@functools.cache
def _tree(example: str, document: str) -> Document:
    checked = check_plan(plan_file(example))
    assert checked.strategy is not None
    rendering = render(checked.strategy, document, source_hash=checked.digest)
    assert rendering.findings == ()
    assert rendering.document is not None
    return rendering.document
