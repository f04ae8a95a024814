"""What is said of the files beside a plan: the picture on its covers, and the office's own Word file."""

from __future__ import annotations

import dataclasses
import os
from typing import TYPE_CHECKING

import pytest

from dxstrat.document import Section
from dxstrat.document.figures import Picture
from dxstrat.operations.emblem import with_picture
from dxstrat.operations.reference import read_house, told_of_documents
from dxstrat.source import read_bytes
from dxstrat.source.kinds import KINDS as READING_KINDS
from dxstrat.source.pictures import check_picture
from dxstrat.writers.docx import look_named
from dxstrat.writers.reference.kinds import KINDS as REFERENCE_KINDS
from tests.messages.golden import hold, plain, shown
from tests.source.test_pictures import WRONG, png, put
from tests.writers.docx.reference.building import paragraph
from tests.writers.docx.reference.hostile import hostile_files
from tests.writers.docx.reference.house_parts import office, section, slot
from tests.writers.docx.reference.houses import OFFICES
from tests.writers.docx.sample import COVER, document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dxstrat.findings import Finding

NO_ROOM = '<w:pgMar w:top="800" w:right="5700" w:bottom="800" w:left="5700" w:header="400" w:footer="400" w:gutter="0"/>'
CHART = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId99"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'


def of_pictures(folder: Path) -> Iterator[Finding]:
    rows = [(name, data) for name, data, *_ in WRONG]
    for number, (name, data) in enumerate(
        [*rows, ("emblm.png", None), ("link.png", None), ("x" * 300, None)]
    ):
        place = folder / str(number) / "plan"
        place.mkdir(parents=True)
        put(place, "emblem.png", png())
        put(folder / str(number), "outside.png", png())
        (place / "link.png").symlink_to("../outside.png")
        if data is not None:
            put(place, name, data)
        if name == "none.png":
            (place / "emblem.png").unlink()
            (place / "link.png").unlink()
        plan = read_bytes("plan.yaml", f"plan: {{emblem: {{file: '{name}', alt: 市章}}}}\n".encode())
        assert plan.document is not None
        yield from check_picture(plan.document, place)


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_what_is_said_of_pictures(tmp_path: Path) -> None:
    findings = list(of_pictures(tmp_path))
    assert {one.kind for one in findings} == {one for one in READING_KINDS if one.code >= "DX081"}
    plain(findings)
    hold("pictures", shown(findings))


def of_reference_files(folder: Path) -> Iterator[Finding]:
    file, look = folder / "ours.docx", look_named("modern")
    for hostile in hostile_files():
        file.write_bytes(hostile.make())
        yield from read_house(file, look)[1]
    pictured = with_picture(document(hostile=False), Picture(png(), "png", 4, 3, "市章"))
    bare = dataclasses.replace(
        pictured, sections=(Section((dataclasses.replace(COVER, subtitle="", statement=""),)),)
    )
    slots = (
        slot("計画名称", "計画名")
        + slot("郵便番号", "郵便番号")
        + slot("副題", "副題")
        + slot("基本理念", "理念")
    )
    offices = [
        *(make() for name, make in OFFICES.items() if name != "libreoffice"),
        office(section(margins=NO_ROOM)),
        office(paragraph(CHART) + slots + paragraph('<w:r><w:br w:type="page"/></w:r>') + section()),
    ]
    for data in offices:
        file.write_bytes(data)
        house, findings = read_house(file, look)
        yield from findings
        assert house is not None
        yield from told_of_documents(house, [pictured, bare], file)


def test_what_is_said_of_reference_files(tmp_path: Path) -> None:
    findings = list(of_reference_files(tmp_path))
    assert {one.kind for one in findings} == set(REFERENCE_KINDS)
    plain(findings)
    hold("reference", shown(findings))
