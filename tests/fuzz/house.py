"""Fuzzes what is taken over from an office's file: one that the guard lets through can always be written with.

Inputs are as those of the target `reference`.
"""

from __future__ import annotations

import atheris

with atheris.instrument_imports(include=["dxstrat.writers.docx.house"]):
    from dxstrat.writers.docx.house import House, damaged_parts, told_of_document, told_of_file

from lxml import etree

from dxstrat.document import Document, Heading, Section, Text
from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.reference import guard
from tests.fuzz.reference import LONGEST, WORDS, file_of, seeds
from tests.fuzz.running import fuzz
from tests.writers.docx.reading import parts_of
from tests.writers.docx.sample import METADATA, plain

LOOK = look_named("modern")
TREE = Document(METADATA, (Section((Heading(1, (Text("窓口"),), "h"), plain("本文です。"))),))


def write_with(data: bytes) -> None:
    """Write a document in the style of a file, unless the file is refused."""
    package = guard(file_of(data)).package
    if package is None or any(damaged_parts(package)):
        return
    house = House(package)
    told = [*told_of_file(house, LOOK), *told_of_document(house, TREE)]
    assert all(one.message.ja.encode() for one in told)
    for name, content in parts_of(write_docx(TREE, house.look(LOOK), house=house)).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)


if __name__ == "__main__":
    fuzz(write_with, seeds(), [word.encode() for word in WORDS], LONGEST)
