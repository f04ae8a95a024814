"""The sample of the writer's tests, dressed in the house of a fictional office."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import pytest

from dxstrat.writers.docx import Look, look_named, write_docx
from dxstrat.writers.docx.house import House
from dxstrat.writers.docx.numbers import count
from dxstrat.writers.reference import guard
from tests.writers.docx.reading import W, parts_of, text_of, xml_of
from tests.writers.docx.reference.houses import OFFICES
from tests.writers.docx.sample import document


@dataclass(frozen=True)
class Dressed:
    """The sample in an office's house."""

    house: House
    look: Look
    data: bytes

    @functools.cached_property
    def styles(self) -> dict[str, Any]:
        return {one.get(f"{W}styleId"): one for one in xml_of(self.data, "word/styles.xml").iter(f"{W}style")}

    @property
    def text(self) -> str:
        return text_of(xml_of(self.data))

    def running(self, kind: str) -> list[str]:
        return [name for name in parts_of(self.data) if name.startswith(f"word/house{kind}")]


@functools.cache
def dressed(name: str, look_name: str = "modern") -> Dressed:
    data = OFFICES[name]()
    if not data:
        pytest.skip("LibreOffice is not installed")
    guarded = guard(data)
    assert guarded.problems == ()
    assert guarded.package is not None
    house = House(guarded.package)
    look = house.look(look_named(look_name))
    tree = document(hostile=False)
    pages = dict.fromkeys(count(tree, look).entries, 3)
    return Dressed(house, look, write_docx(tree, look, pages=pages, house=house))
