"""Charts are native parts with a workbook that Excel's readers understand."""

from __future__ import annotations

import dataclasses
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from dxstrat.document import Chart, Document, Section, Series
from dxstrat.writers.docx import write_docx
from dxstrat.writers.docx.workbook import column_name, workbook
from tests.writers.docx.reading import A, C, parts_of, sample_docx, xml_of
from tests.writers.docx.sample import METADATA, chart

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def test_the_chart_shows_what_the_workbook_holds() -> None:
    shown = chart()
    parts = parts_of(sample_docx("modern"))
    tree = etree.fromstring(parts["word/charts/chart1.xml"])
    series = list(tree.iter(f"{C}ser"))
    assert len(series) == 2
    sheet = _sheet(parts["word/embeddings/chart1.xlsx"])
    for place, (one, written) in enumerate(zip(shown.series, series, strict=True), 1):
        points = {
            int(point.get("idx") or ""): float(point.findtext(f"{C}v") or "")
            for values in written.iter(f"{C}val")
            for point in values.iter(f"{C}pt")
        }
        assert points == {number: value for number, value in enumerate(one.values) if value is not None}
        letter = column_name(place)
        assert sheet[f"{letter}1"] == one.name
        for number, value in points.items():
            assert float(sheet[f"{letter}{number + 2}"]) == value
    assert [sheet[f"A{number + 2}"] for number in range(len(shown.categories))] == list(shown.categories)


def test_a_point_that_two_lines_share_is_labelled_once() -> None:
    tree = xml_of(sample_docx("modern"), "word/charts/chart1.xml")
    labels = [
        [
            (one.find(f"{C}idx").get("val"), one.find(f"{C}delete") is not None)
            for one in all_.iter(f"{C}dLbl")
        ]
        for all_ in tree.iter(f"{C}dLbls")
    ]
    assert labels == [[("4", False)], [("3", True)]]


def test_the_axis_begins_at_zero_unless_values_are_negative() -> None:
    assert [_minimum((3.0, 4.0)), _minimum((-3.0, 4.0))] == ["0", None]


def test_one_line_needs_no_legend_and_an_empty_title_none() -> None:
    tree = xml_of(_one((1.0, 2.0), title=""), "word/charts/chart1.xml")
    assert tree.find(f".//{C}legend") is None
    assert tree.find(f".//{C}autoTitleDeleted").get("val") == "1"


def test_the_unit_and_the_years_stand_inside_the_frame_and_clear_of_the_lines() -> None:
    tree = xml_of(sample_docx("modern"), "word/charts/chart1.xml")
    left, top, width, height = (
        float(tree.find(f".//{C}plotArea/{C}layout/{C}manualLayout/{C}{name}").get("val"))
        for name in ("x", "y", "w", "h")
    )
    years, unit = (_axis_title(tree, axis) for axis in ("catAx", "valAx"))
    assert (unit[0], years[0]) == ("（単位：％）", "年度")
    assert 0 < unit[1] < left
    assert 0 < unit[2] < top - 5 / 60
    assert left + width <= years[1] < 0.95
    assert top + height < years[2] < 0.9


@pytest.mark.parametrize(
    ("values", "below"),
    [
        ((1.0, 2.0, 3.0), []),
        ((9000.0, 9000.0, 9000.0, 3000.0, 2900.0, 2900.0), ["3"]),  # down steeply, then on
        ((90.0, 1.0, 90.0), []),  # too low for words below it
    ],
)
def test_labels_keep_clear_of_steep_lines(values: tuple[float, ...], below: list[str]) -> None:
    tree = xml_of(_one(values), "word/charts/chart1.xml")
    places = {
        one.find(f"{C}idx").get("val"): one.find(f"{C}dLblPos").get("val") for one in tree.iter(f"{C}dLbl")
    }
    assert [number for number, place in places.items() if place == "b"] == below
    assert len(places) == len(below)


@pytest.mark.parametrize(
    "series",
    [((0.0, 0.0), (None, 0.0)), ((-5.0, -1.0),), ((5.0, None), (None, 4.0)), ((7.0, None),)],
    ids=["zeros", "negative", "a point each", "one point"],
)
def test_every_line_is_drawn_whatever_its_figures(series: tuple[tuple[float | None, ...], ...]) -> None:
    lines = tuple(Series(f"系列{place}", values) for place, values in enumerate(series))
    shown = dataclasses.replace(chart(), categories=("R8", "R9"), series=lines)
    written = write_docx(Document(METADATA, (Section((shown,)),)))
    tree = xml_of(written, "word/charts/chart1.xml")
    points = [
        float(point.findtext(f"{C}v") or "")
        for values in tree.iter(f"{C}val")
        for point in values.iter(f"{C}pt")
    ]
    assert points == [value for values in series for value in values if value is not None]


def test_percentages_near_all_end_at_a_hundred() -> None:
    assert [_maximum((40.0, 95.0), unit) for unit in ("%", "％", "件")] == ["100", "100", None]
    assert [_maximum((40.0, high), "%") for high in (60.0, 100.0, 120.0)] == [None, "100", None]


def test_a_point_of_two_lines_bears_the_mark_of_the_first() -> None:
    tree = xml_of(sample_docx("modern"), "word/charts/chart1.xml")
    bare = [[one.find(f"{C}idx").get("val") for one in all_.iter(f"{C}dPt")] for all_ in tree.iter(f"{C}ser")]
    assert bare == [[], ["3"]]


def test_columns_are_named_as_in_excel() -> None:
    assert [column_name(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_name_like_a_formula_stays_text() -> None:
    odd = Chart("t", ("=1+1",), (Series("=SUM(A1)", (1.5,)),), "", "題", "c", "alt")
    sheet = _sheet(workbook(odd))
    assert sheet == {"B1": "=SUM(A1)", "A2": "=1+1", "B2": "1.5"}


def _sheet(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        tree = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return {one.get("r") or "": "".join(map(str, one.itertext())) for one in tree.iter(f"{S}c")}


def _axis_title(tree: etree._Element, axis: str) -> tuple[str, float, float]:
    title = next(tree.iter(f"{C}{axis}")).find(f"{C}title")
    assert title is not None
    place = {one: float(next(title.iter(f"{C}{one}")).get("val") or "") for one in ("x", "y")}
    return "".join(one.text or "" for one in title.iter(f"{A}t")), place["x"], place["y"]


def _maximum(values: tuple[float, ...], unit: str) -> str | None:
    found = xml_of(_one(values, unit=unit), "word/charts/chart1.xml").find(f".//{C}valAx/{C}scaling/{C}max")
    return None if found is None else str(found.get("val"))


def _one(values: tuple[float, ...], title: str = "題", unit: str = "件") -> bytes:
    names = tuple(f"R{number}" for number in range(len(values)))
    shown = Chart(title, names, (Series("実績", values),), unit, "推移", "c", "折れ線グラフ")
    return write_docx(Document(METADATA, (Section((shown,)),)))


def _minimum(values: tuple[float, ...]) -> str | None:
    found = xml_of(_one(values), "word/charts/chart1.xml").find(f".//{C}valAx/{C}scaling/{C}min")
    return None if found is None else str(found.get("val"))
