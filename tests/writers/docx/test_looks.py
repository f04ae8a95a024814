"""The looks as data: what they name exists, is legible, and the formal one is the written rule."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest

from dxstrat.errors import DxstratError
from dxstrat.writers.docx import SHIPPED_LOOKS, base, look_named, write_docx
from dxstrat.writers.docx.known_fonts import font_named
from dxstrat.writers.docx.look import A4
from tests.writers.docx.reading import LOOKS, W, sample_docx, text_of, xml_of
from tests.writers.docx.sample import METADATA, document


def test_both_looks_ship_and_others_are_refused_with_their_names() -> None:
    assert SHIPPED_LOOKS.names() == ("formal", "modern")
    with pytest.raises(DxstratError) as caught:
        look_named("moden")
    assert "moden" in caught.value.ja
    assert "formal / modern" in caught.value.fix_ja


@pytest.mark.parametrize("name", LOOKS)
def test_text_can_be_read_on_its_ground(name: str) -> None:
    look = look_named(name)
    colours = look.colours
    pairs = [
        (colours.head_text, colours.head_fill),
        (colours.label_text, colours.label_fill),
        (colours.group_text, colours.group_fill),
        (colours.text, colours.total_fill),
        (colours.text, colours.band),
        (colours.milestone, "FFFFFF"),
        (colours.muted, "FFFFFF"),
        (colours.link, "FFFFFF"),
        (colours.accent, "FFFFFF"),
        (colours.text, colours.label_fill),
        *zip(look.phases.texts, look.phases.fills, strict=True),
        *(("FFFFFF", tone.strong) for tone in look.tones.values()),
        *((colours.text, tone.pale) for tone in look.tones.values()),
        *((level.colour, "FFFFFF" if level.fill == "auto" else level.fill) for level in look.headings),
    ]
    assert len(pairs) > 20
    assert [(pair, round(_contrast(*pair), 2)) for pair in pairs if _contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("name", LOOKS)
def test_phases_differ_without_colour(name: str) -> None:
    light, middle, dark = (_luminance(fill) for fill in look_named(name).phases.fills)
    assert light > middle + 0.2
    assert middle > dark + 0.2


def test_the_formal_look_is_42_characters_by_40_lines() -> None:
    look = look_named("formal")
    margins = look.page.portrait
    assert (margins.top, margins.bottom, margins.left, margins.right) == (25, 25, 30, 17)
    assert (look.fonts.body.name, look.sizes.body) == ("ＭＳ 明朝", 11)
    width, height = (length * 72 / 25.4 for length in look.text_area(landscape=False))
    assert int(width / look.sizes.body) == 42
    assert int(height / look.page.line_pitch) == 40
    assert look.text_area(landscape=False) == (A4[0] - 47, A4[1] - 50)


@pytest.mark.parametrize("name", LOOKS)
def test_pages_use_the_line_grid_of_the_look(name: str) -> None:
    look = look_named(name)
    grids = [one.find(f"{W}docGrid") for one in xml_of(sample_docx(name)).iter(f"{W}sectPr")]
    assert len(grids) == 4
    for grid in grids:
        assert grid.get(f"{W}type") == look.page.grid
        assert int(grid.get(f"{W}linePitch")) == look.page.line_pitch * 20


@pytest.mark.parametrize("name", LOOKS)
def test_the_base_is_filled_in(name: str) -> None:
    from tests.writers.docx.reading import parts_of

    parts = parts_of(sample_docx(name))
    assert len(parts) > 12
    for part, data in parts.items():
        if part.endswith((".xml", ".rels")) and part not in ("word/document.xml",):
            assert b"$" not in data.replace(b"$A$", b"").replace(b"$B$", b"").replace(b"$C$", b""), part


@pytest.mark.parametrize("name", LOOKS)
def test_the_base_uses_all_that_it_is_filled_with(name: str) -> None:
    used = {word for text in base._parts().values() for word in string.Template(text).get_identifiers()}
    known = {*dict(base._look_values(look_named(name))), *base._metadata_values(METADATA)}
    assert len(used) > 100
    of_cells = {f"colour_{colour}" for colour in ("group_fill", "group_text", "total_fill", "year_line")}
    assert known - used == of_cells
    assert used <= known


@pytest.mark.parametrize("name", LOOKS)
def test_only_a_summary_has_half_the_room_around_headings(name: str) -> None:
    whole = document()
    rooms = [
        _room_around_sections(
            write_docx(replace(whole, metadata=replace(whole.metadata, document=kind)), look_named(name))
        )
        for kind in ("strategy", "summary")
    ]
    second = look_named(name).headings[1]
    assert rooms == [(second.before * 20, second.after * 20), (second.before * 10, second.after * 10)]


def test_stress_is_in_the_font_of_headings_where_text_has_no_bold_face() -> None:
    assert _stressed("modern") == ("太字", True, None)
    assert _stressed("formal") == ("太字", False, "majorEastAsia")


def test_no_style_of_the_formal_look_is_smeared_into_bold() -> None:
    weights = {
        look: [
            one.get(f"{W}val", "1") != "0"
            for part in ("word/styles.xml", "word/document.xml", "word/header1.xml")
            for one in xml_of(sample_docx(look), part).iter(f"{W}b")
        ]
        for look in LOOKS
    }
    assert len(weights["modern"]) > 15
    assert all(weights["modern"])
    assert len(weights["formal"]) > 10
    assert not any(weights["formal"])


def test_stress_stays_visible_where_headings_have_the_font_of_text() -> None:
    fonts = look_named("formal").fonts
    alike = replace(fonts, heading=fonts.body)
    assert (fonts.bold_stress, fonts.bold_heading) == (False, False)
    assert (alike.bold_stress, alike.bold_heading) == (True, True)
    mixed = replace(fonts, heading=font_named("游ゴシック"))
    assert (mixed.bold_stress, mixed.bold_heading) == (False, True)


def test_the_looks_say_of_their_fonts_what_is_known_of_them() -> None:
    fonts = [getattr(look_named(name).fonts, use) for name in LOOKS for use in ("body", "heading", "figures")]
    assert {font.name for font in fonts} > {"ＭＳ 明朝", "ＭＳ ゴシック"}
    assert [font for font in fonts if font_named(font.name) != font] == []


def _room_around_sections(data: bytes) -> tuple[int, int]:
    """Return the room above and below headings of the second level, in twentieths of a point."""
    styles = xml_of(data, "word/styles.xml").iter(f"{W}style")
    spacing = next(one for one in styles if one.get(f"{W}styleId") == "Heading2").find(f"{W}pPr/{W}spacing")
    return int(spacing.get(f"{W}before")), int(spacing.get(f"{W}after"))


def _stressed(look: str) -> tuple[str, bool, str | None]:
    """Return the text of the first bold run of the sample, whether it is bold, and its font of the theme."""
    found = next(one for one in xml_of(sample_docx(look)).iter(f"{W}r") if text_of(one) == "太字")
    fonts = found.find(f"{W}rPr/{W}rFonts")
    theme = None if fonts is None else fonts.get(f"{W}eastAsiaTheme")
    return text_of(found), found.find(f"{W}rPr/{W}b") is not None, theme


def _contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours after WCAG 2.2."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
