"""The style of documents as an office chooses it: in dxstrat.toml, by options, in a look file of its own."""

from __future__ import annotations

import re
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.cli.program import EXAMPLES, dxstrat
from tests.writers.docx import soundness

if TYPE_CHECKING:
    from pathlib import Path

ALL = """\
[render]
look = "formal"
years = "western-era"
numbering = "sections"
punctuation = "comma-maru"
digits = "single-full-width"
roadmap_kpis = true
roadmap_bars = "arrows"
"""


def rendered(folder: Path, *options: str, settings: str = "", document: str = "strategy") -> bytes:
    """Return the Word file of the smallest example in this style."""
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", folder / "plan.yaml")
    (folder / "dxstrat.toml").write_text(settings, encoding="utf-8")
    target = folder / "out.docx"
    ran = dxstrat(
        "render",
        "--document",
        document,
        "-o",
        str(target),
        "--no-page-numbers",
        "--force",
        *options,
        folder=folder,
    )
    assert ran.code == 0, ran.err
    return target.read_bytes()


def body(data: bytes, folder: Path, part: str = "word/document.xml") -> str:
    file = folder / "read.docx"
    file.write_bytes(data)
    with zipfile.ZipFile(file) as package:
        return package.read(part).decode()


def words(data: bytes, folder: Path) -> str:
    paragraphs = re.findall(r"<w:p>.*?</w:p>", body(data, folder), re.DOTALL)
    return "\n".join("".join(re.findall(r"<w:t[^>]*>([^<]*)<", one)) for one in paragraphs)


def test_the_defaults_written_out_are_the_defaults(tmp_path: Path) -> None:
    written = (
        '[render]\nlook = "modern"\nyears = "era-western"\nroadmap_kpis = false\nroadmap_bars = "cells"\n'
    )
    assert rendered(tmp_path) == rendered(tmp_path, settings=written)
    assert rendered(tmp_path) == rendered(tmp_path, "--numbering", "chapters")


def test_settings_and_options_say_the_same(tmp_path: Path) -> None:
    options = [
        "--look", "formal", "--years", "western-era", "--numbering", "sections", "--punctuation", "comma-maru",
        "--digits", "single-full-width", "--roadmap-kpis", "--roadmap-bars", "arrows",
    ]  # fmt: skip
    first = rendered(tmp_path, settings=ALL)
    assert first == rendered(tmp_path, *options)
    assert first == rendered(tmp_path, settings=ALL)
    assert soundness.faults(first) == []


def test_each_choice_shows_in_the_words(tmp_path: Path) -> None:
    plain, styled = words(rendered(tmp_path), tmp_path), words(rendered(tmp_path, settings=ALL), tmp_path)
    assert "第1章" in plain
    assert "、" in plain
    assert "令和8年度（2026年度）" in plain
    assert "第１ 計画の策定に当たって" in styled
    assert "、" not in styled
    assert "2026（令和８）年度" in styled
    single = re.findall(r"(?<![-0-9A-Za-z./])[0-9](?![-0-9A-Za-z.,/])", styled)
    assert single == []


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("--numbering", "decimal", "1 計画の策定に当たって"),
        ("--numbering", "none", "\n計画の策定に当たって"),
        ("--years", "short", "R8"),
        ("--years", "western", "2026年度"),
        ("--years", "era", "令和8年度"),
        ("--punctuation", "comma-period", "，"),
    ],
)
def test_one_choice_alone(tmp_path: Path, option: str, value: str, expected: str) -> None:
    assert expected in words(rendered(tmp_path, option, value), tmp_path)


def test_no_heading_has_two_numbers(tmp_path: Path) -> None:
    for scheme in ("chapters", "sections", "decimal"):
        data = rendered(tmp_path, "--numbering", scheme)
        headings = re.findall(
            r'<w:p><w:pPr><w:pStyle w:val="Heading[1-4]"/>(.*?)</w:pPr>(.*?)</w:p>', body(data, tmp_path)
        )
        assert len(headings) > 10
        numbered = [runs for properties, runs in headings if '<w:numId w:val="3"/>' not in properties]
        said = ["".join(re.findall(r"<w:t[^>]*>([^<]*)<", runs)) for runs in numbered]
        assert [one for one in said if re.match(r"[(（]?[0-9０-９]|第[0-9]", one)] == []


def test_the_roadmap_has_arrows_and_kpis_in_both_documents(tmp_path: Path) -> None:
    options = ("--roadmap-bars", "arrows", "--roadmap-kpis")
    for document in ("roadmap", "strategy"):
        plain = body(rendered(tmp_path, document=document), tmp_path)
        assert 'prst="homePlate"' not in plain
        drawn = body(rendered(tmp_path, *options, document=document), tmp_path)
        assert 'prst="homePlate"' in drawn
        table = drawn[drawn.index('w:val="RoadmapTable"') :]
        assert ">KPI<" in table[: table.index("</w:tr>")]


def test_an_option_goes_before_the_settings(tmp_path: Path) -> None:
    styled = rendered(tmp_path, "--numbering", "chapters", "--no-roadmap-kpis", settings=ALL)
    assert "第１章 計画の策定に当たって" in words(styled, tmp_path)


def test_a_look_file_beside_the_settings_is_used(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('[fonts]\nbody = "メイリオ"\n', encoding="utf-8")
    (tmp_path / "sub").mkdir()
    data = rendered(tmp_path, settings='[render]\nlook = "ours.toml"\n')
    assert "メイリオ" in body(data, tmp_path, "word/theme/theme1.xml")
    assert data == rendered(tmp_path, "--look", "ours.toml")


def test_a_wrong_look_file_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('[colours]\nmuted = "BBBBBB"\n', encoding="utf-8")
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / "plan.yaml")
    for language, says in (("ja", "2 行目の「colours.muted」"), ("en", "ours.toml:2: colours.muted: ")):
        ran = dxstrat("render", "--look", "ours.toml", "--lang", language, folder=tmp_path)
        assert ran.code == 2
        assert says in ran.err
    assert not list(tmp_path.glob("*.docx"))


def test_config_show_lists_the_style_and_where_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "dxstrat.toml").write_text(ALL, encoding="utf-8")
    ran = dxstrat("config", "show", "--digits", "half-width", folder=tmp_path)
    assert ran.code == 0, ran.err
    rows = {
        name.strip(): tuple(part.strip() for part in rest.split("  # "))
        for name, _, rest in (line.partition(" = ") for line in ran.out.splitlines())
    }
    assert rows["render.digits"] == ('"half-width"', "--digits")
    assert rows["render.roadmap_kpis"] == ("true", "dxstrat.toml:7")
    assert rows["render.punctuation"] == ('"comma-maru"', "dxstrat.toml:5")
    assert rows["render.templates"] == ("", "既定")


def test_a_choice_that_there_is_not_is_wrong_use(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / "plan.yaml")
    for option in ("--years", "--numbering", "--punctuation", "--digits", "--roadmap-bars"):
        ran = dxstrat("render", option, "x", folder=tmp_path)
        assert ran.code == 2
        assert option in ran.err
