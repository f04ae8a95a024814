"""An office's own look: a shipped one with some keys changed; what is wrong is told with line and cure."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from dxstrat.errors import DxstratError
from dxstrat.operations.look_file import read_look
from dxstrat.operations.look_rules import RULES
from dxstrat.writers.docx import SHIPPED_LOOKS, look_named, write_docx
from dxstrat.writers.docx.contrast import LEAST_CONTRAST, pairs, phases_differ
from tests.writers.docx import soundness
from tests.writers.docx.reading import W, xml_of
from tests.writers.docx.sample import document

if TYPE_CHECKING:
    from pathlib import Path

OURS = """\
base = "formal"
numbering = "chapters"

[page]
characters = 40
lines = 36
portrait = {left = 25, right = 25}
landscape_paper = "A3"

[fonts]
body = "游明朝"
heading = "Yu Gothic"
figures = "県章フォント"

[sizes]
body = 10.5

[colours]
accent = "#7a1f2b"

[tones.navy]
strong = "7A1F2B"

[cover]
band = true

[headings.1]
size = 18
rule = 2
"""


def look_file(folder: Path, text: str) -> Path:
    file = folder / "ours.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_an_empty_file_is_the_modern_look(tmp_path: Path) -> None:
    ours, modern = read_look(look_file(tmp_path, "")), look_named("modern")
    assert ours.name == "ours"
    for part in ("page", "fonts", "sizes", "colours", "phases", "tones", "cover", "headings", "numbering"):
        assert getattr(ours, part) == getattr(modern, part), part


def test_what_is_written_is_changed_and_all_else_is_the_base_s(tmp_path: Path) -> None:
    ours, formal = read_look(look_file(tmp_path, OURS)), look_named("formal")
    assert ours.numbering == look_named("modern").numbering
    assert (ours.page.portrait.left, ours.page.portrait.top) == (25, formal.page.portrait.top)
    assert ours.page.line_pitch == pytest.approx((297 - 50) * 72 / 25.4 / 36)
    assert ours.page.grid == "linesAndChars"
    assert ours.page.char_space == round((160 * 72 / 25.4 / 40 - 10.5) * 4096)
    assert ours.text_area(landscape=True)[0] == 370
    assert (ours.fonts.body.name, ours.fonts.body.alternative) == ("游明朝", "Yu Mincho")
    assert ours.fonts.heading.name == "游ゴシック"
    assert (ours.fonts.figures.name, ours.fonts.figures.panose) == ("県章フォント", "")
    assert ours.fonts.metrics == "proportional"
    assert (ours.sizes.body, ours.sizes.lead) == (10.5, formal.sizes.lead)
    assert ours.colours.accent == "7A1F2B"
    assert ours.tones["navy"].pale == formal.tones["navy"].pale
    assert ours.cover.band
    assert (ours.headings[0].size, ours.headings[0].rule) == (18, 2)
    assert ours.headings[1] == formal.headings[1]


def test_the_word_file_bears_it_and_is_the_same_twice(tmp_path: Path) -> None:
    look = read_look(look_file(tmp_path, OURS))
    data = write_docx(document(), look)
    assert data == write_docx(document(), read_look(look_file(tmp_path, OURS)))
    assert soundness.faults(data) == []
    forms = list(xml_of(data).iter(f"{W}sectPr"))
    sizes = {(one.find(f"{W}pgSz").get(f"{W}w"), one.find(f"{W}pgSz").get(f"{W}h")) for one in forms}
    assert sizes == {("11906", "16838"), ("23811", "16838")}
    grids = {one.find(f"{W}docGrid").get(f"{W}charSpace") for one in forms}
    assert grids == {str(look.page.char_space)}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        fonts = package.read("word/fontTable.xml").decode()
    assert '<w:font w:name="游明朝"><w:altName w:val="Yu Mincho"/><w:panose1' in fonts
    assert '<w:font w:name="県章フォント"><w:altName w:val="県章フォント"/><w:charset' in fonts


MISTAKES = [
    ('base = "modem"', 1, "「modem」は使えません", "「modern」と書いてください", "modem is not a value"),
    ("[size]\nbody = 11", 1, "この項目は使えません", "「sizes」と書いてください", "not a key of a look"),
    ("[sizes]\nbdy = 11", 2, "この項目は使えません", "「sizes.body」と書いてください", "not a key of a look"),
    ("sizes = 11", 1, "項目のまとまりを書きます", "[sizes] のように", "a table is needed here"),
    ("[sizes]\nbody = 40", 2, "6 から 16 までの数", "body = 10.5 のように", "a number from 6 to 16"),
    ('[sizes]\nbody = "11"', 2, "6 から 16 までの数", "body = 10.5 のように", "a number from 6 to 16"),
    ("[sizes]\nbody = true", 2, "6 から 16 までの数", "body = 10.5 のように", "a number from 6 to 16"),
    ("[sizes]\nbody = nan", 2, "6 から 16 までの数", "body = 10.5 のように", "a number from 6 to 16"),
    ("[page]\nlines = 36.5", 2, "20 から 60 までの整数", "lines = 20 のように", "a whole number from 20 to 60"),
    ("[page]\nportrait = {left = 2}", 2, "10 から 45 までの数", "left = 25 のように", "from 10 to 45"),
    ('[page]\nlandscape_paper = "B4"', 2, "「B4」は使えません", "A4 / A3", "B4 is not a value"),
    ('[colours]\ntext = "navy"', 2, "6 文字で書きます", 'text = "1A1A1A" のように', "six characters"),
    ('[phases]\nfills = ["FFFFFF"]', 2, "色を 3 つ書きます", 'fills = ["FCE7C8", ', "three colours"),
    ('[fonts]\nbody = ""', 2, "名前が空か", 'body = "BIZ UDPゴシック" のように', "the name is empty"),
    (f'[fonts]\nbody = "{"字" * 32}"', 2, "31 文字まで", "body = ", "at most 31 characters"),
    ('[fonts]\nbody = "游\\u200bゴシック"', 2, "目に見えない文字", "body = ", "an invisible character"),
    ('[fonts]\nbody = "游ゴシック, メイリオ"', 2, "1 つだけ", "body = ", "only one font"),
    ("[fonts]\nbody = 1", 2, "フォントの名前を書きます", "body = ", "the name of a font"),
    ('[cover]\nband = "no"', 2, "true か false", "band = true のように", "true or false"),
    ("[headings.6]\nsize = 9", 1, "この項目は使えません", "次のどれかを書いてください: 1、2", "not a key of a look"),
    ("[page]\nlines = 60", 2, "狭すぎます", "以下にするか、sizes.body を", "too low for type of 10.5 pt"),
    ("[page]\ncharacters = 60", 2, "文字が重なります", "characters = 43 以下", "too many characters"),
    ("[page]\nheader = 40", 2, "「header」が本文に重なります", "header = 22 以下", "runs into the text"),
    ('[colours]\nmuted = "AAAAAA"', 2, "白の上の「colours.muted」", "4.5 以上", "too little contrast"),
    ('[colours]\nhead_fill = "EEEEEE"', 0, "「colours.head_fill」の上の", "どちらかの色", "colours.head_text on"),
    ('[tones.navy]\nstrong = "DDDDDD"', 2, "白い文字", "4.5 以上", "white text on tones.navy.strong"),
    ('[headings.2]\ncolour = "DDDDDD"', 2, "「headings.2.colour」", "4.5 以上", "headings.2.colour on"),
    (
        '[phases]\nfills = ["BFBFBF", "BFBFBF", "595959"]\ntexts = ["000000", "000000", "FFFFFF"]',
        2,
        "白黒で印刷すると見分けられません",
        "薄い色から濃い色の順",
        "told apart in monochrome",
    ),
    ("[sizes\n", 1, "1 行目を読み取れません", "「項目 = 値」の形", "cannot be understood"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "says", "cure", "english"), MISTAKES)
def test_what_is_wrong_is_told_with_line_and_cure(
    tmp_path: Path, text: str, line: int, says: str, cure: str, english: str
) -> None:
    with pytest.raises(DxstratError) as caught:
        read_look(look_file(tmp_path, text))
    error = caught.value
    assert "ours.toml" in error.ja
    assert not line or f"の {line} 行目" in error.ja
    assert says in error.ja
    assert cure in error.fix_ja
    assert english in error.en
    assert not line or f"ours.toml:{line}" in error.en
    assert error.fix_en
    (error.ja + error.fix_ja).encode("cp932", errors="strict" if "\u200b" not in text else "replace")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DxstratError) as caught:
        read_look(tmp_path / "none.toml")
    assert "none.toml" in caught.value.ja


@pytest.mark.parametrize("name", SHIPPED_LOOKS.names())
def test_every_key_of_a_shipped_look_can_be_changed_and_is_within_its_rule(name: str, tmp_path: Path) -> None:
    data = SHIPPED_LOOKS.read(name)
    own = {"grid", "line_pitch"}  # reckoned from characters and lines
    assert set(data) - {"numbering"} <= set(RULES)
    page = RULES["page"]
    assert isinstance(page, dict)
    assert set(data["page"]) - own <= set(page)
    for section in ("sizes", "colours", "cover", "phases"):
        rules = RULES[section]
        assert isinstance(rules, dict)
        assert set(data[section]) == set(rules)
        lines = [
            f"{key} = {value!r}".replace("True", "true").replace("False", "false")
            for key, value in data[section].items()
        ]
        text = f'base = "{name}"\n[{section}]\n' + "\n".join(lines)
        assert getattr(read_look(look_file(tmp_path, text)), section) == getattr(look_named(name), section)


@pytest.mark.parametrize("name", SHIPPED_LOOKS.names())
def test_shipped_looks_can_be_read(name: str) -> None:
    look = look_named(name)
    assert len(list(pairs(look))) > 20
    assert [one for one in pairs(look) if one.contrast < LEAST_CONTRAST] == []
    assert phases_differ(look)
