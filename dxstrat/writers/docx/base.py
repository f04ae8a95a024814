"""The base of every document: readable XML parts of the repository, filled in with a look and metadata."""

from __future__ import annotations

import functools
import re
import string
from typing import TYPE_CHECKING

from dxstrat.resources import shipped
from dxstrat.writers.docx.inlines import strong
from dxstrat.writers.docx.line_heights import line_twips
from dxstrat.writers.docx.lists import BULLET_HANGING, ORDERED_HANGING, list_left
from dxstrat.writers.docx.measure import LINE_SPACING
from dxstrat.writers.docx.numberings import TWO_DIGITS
from dxstrat.writers.docx.xml import attribute, eighths, half_points, run, twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dxstrat.document import Metadata
    from dxstrat.writers.docx.look import Font, HeadingLook, Look

_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_BETWEEN = re.compile(r">\s+<")
_CELL_SHIFT = 6
"""Twips by which a cell's margin is smaller above, larger below: LibreOffice adds room above the line."""

_TOC_INDENT = 1.5
"""Characters by which each level of the table of contents stands further in."""

_HEADING_STYLES = 4
"""Headings have so many styles in the base; what is numbered below them has a place in the list alone."""


def base(look: Look, metadata: Metadata) -> dict[str, bytes]:
    """Return the parts of a .docx without content, by name.

    Raises ValueError when the metadata holds a character that no document can, or no ISO date.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", metadata.date):
        raise ValueError(f"the date of the document is not written YYYY-MM-DD: {metadata.date!r}")
    values = dict(_look_values(look)) | _metadata_values(metadata)
    return {name: string.Template(text).substitute(values).encode() for name, text in _parts().items()}


@functools.cache
def _parts() -> Mapping[str, str]:
    """Return the parts by name, without their comments and their indentation."""
    folder = shipped("templates", "word", "base")
    return {
        path.relative_to(folder).as_posix(): _BETWEEN.sub(
            "><", _COMMENT.sub("", path.read_text(encoding="utf-8")).strip()
        )
        for path in sorted(folder.rglob("*"))
        if path.name.endswith((".xml", ".rels"))
    }


def _metadata_values(metadata: Metadata) -> dict[str, str]:
    texts = {
        "title": metadata.title,
        "author": metadata.author,
        "subject": metadata.subject,
        "stage": metadata.stage,
        "edition": metadata.edition,
        "plan_id": metadata.plan_id,
        "source_hash": metadata.source_hash,
        "document": metadata.document,
    }
    values = {name: attribute(text) for name, text in texts.items()}
    mark = run(f"　{metadata.stage_mark}", '<w:rStyle w:val="StageMark"/>') if metadata.stage_mark else ""
    return values | {"date": metadata.date, "header": run(metadata.header) + mark}


def _look_values(look: Look) -> Iterator[tuple[str, str]]:
    """Yield what stands in the base for each name after a dollar sign."""
    character = round(look.sizes.body * 20)
    yield "char", str(character)
    yield "note_char", str(round(look.sizes.note * 20))
    yield "text_width", str(twips(look.text_area(landscape=False)[0]))
    yield from _line_values(look)
    yield "box_line", str(round(look.sizes.box * LINE_SPACING * 20))
    pad = twips(look.sizes.cell_padding)
    yield "cell_top", str(pad - _CELL_SHIFT)
    yield "cell_bottom", str(pad + _CELL_SHIFT)
    for level in range(1, 5):
        yield f"toc_left_{level}", str(round((level - 1) * character * _TOC_INDENT))
        yield f"list_left_{level}", str(list_left(look, level - 1, ordered=False))
        yield f"list_number_left_{level}", str(list_left(look, level - 1, ordered=True))
    yield "list_hanging", str(round(character * BULLET_HANGING))
    yield "list_number_hanging", str(round(character * ORDERED_HANGING))
    yield from _type_values(look)
    for number, heading in enumerate(look.headings[:_HEADING_STYLES], 1):
        for name, value in _heading_values(heading).items():
            yield f"heading_{number}_{name}", value
    for number, (heading, scheme) in enumerate(zip(look.headings, look.numbering.levels, strict=True), 1):
        yield f"heading_{number}_indent", str(_indent(heading, character))
        yield f"heading_{number}_number", attribute(scheme.number)
        yield f"heading_{number}_format", scheme.format
        yield f"heading_{number}_suffix", "space" if scheme.number else "nothing"
    yield "two_digit_numbers", _two_digit_numbers(look, character)


def _line_values(look: Look) -> Iterator[tuple[str, str]]:
    """Yield the least heights of lines that do not stand on the line grid."""
    sizes = look.sizes
    yield "line_body", str(round(look.page.line_pitch * 20))
    yield "line_title", line_twips(look.cover.title)
    yield "line_lead", line_twips(sizes.lead, 1.6)
    yield "line_note", line_twips(sizes.note)
    yield "line_legend", line_twips(sizes.note, 1.5)
    yield "line_caption", line_twips(sizes.caption)
    yield "line_toc", line_twips(sizes.body)
    yield "line_table", line_twips(sizes.table, sizes.table_line)
    yield "line_bar", line_twips(sizes.bar)
    yield "line_header", line_twips(sizes.header)
    yield "line_footer", line_twips(sizes.footer)
    for number, level in enumerate(look.headings[:_HEADING_STYLES], 1):
        yield f"line_heading_{number}", line_twips(level.size)


def _type_values(look: Look) -> Iterator[tuple[str, str]]:
    fonts = {"body": look.fonts.body, "heading": look.fonts.heading, "figures": look.fonts.figures}
    for name, font in fonts.items():
        yield f"font_{name}", attribute(font.name)
    yield "heading_bold", str(int(look.fonts.bold_heading))
    yield "strong", strong(look)
    yield "fonts", "".join(_font(font) for font in dict.fromkeys(fonts.values()))
    for size in ("body", "lead", "note", "caption", "table", "bar", "box", "header", "footer"):
        yield f"size_{size}", str(half_points(getattr(look.sizes, size)))
    cover = look.cover
    for name, points in (
        ("title", cover.title),
        ("subtitle", cover.subtitle),
        ("statement", cover.statement),
        ("cover", cover.text),
        ("cover_name", cover.name),
    ):
        yield f"size_{name}", str(half_points(points))
    yield "cover_align", cover.align
    yield "cover_rule", str(eighths(cover.rule))
    for name in look.colours.__slots__:
        yield f"colour_{name}", getattr(look.colours, name)
    for tone, colours in look.tones.items():
        yield f"tone_{tone}", colours.strong
    for number, text in enumerate(look.phases.texts, 1):
        yield f"phase_{number}_text", text


def _font(font: Font) -> str:
    """Return the entry of the font table from which Word picks a like font where this one is absent."""
    panose = f'<w:panose1 w:val="{font.panose}"/>' if font.panose else ""
    return (
        f'<w:font w:name="{attribute(font.name)}"><w:altName w:val="{attribute(font.alternative)}"/>'
        f'{panose}<w:charset w:val="80"/><w:family w:val="{font.family}"/>'
        f'<w:pitch w:val="{font.pitch}"/></w:font>'
    )


def _heading_values(level: HeadingLook) -> dict[str, str]:
    filled = level.fill != "auto"
    ruled = level.rule > 0
    return {
        "size": str(half_points(level.size)),
        "colour": level.colour,
        "before": str(round(level.before * 20)),
        "after": str(round(level.after * 20)),
        "align": level.align,
        "fill": level.fill,
        "pad_line": "single" if filled else "nil",
        "pad_colour": level.fill,
        "bar_line": "single" if level.bar else "nil",
        "bar": str(eighths(level.bar)),
        "bar_space": "6" if level.bar else "0",
        "bar_colour": level.bar_colour,
        "rule_line": "single" if ruled or filled else "nil",
        "rule": str(eighths(level.rule) if ruled else 4),
        "rule_space": "5" if ruled else "3",
        "rule_colour": level.rule_colour if ruled else level.fill,
    }


def _indent(level: HeadingLook, character: int) -> int:
    return level.indent * character + (_BAR_INDENT + eighths(level.bar) if level.bar else 0)


def _two_digit_numbers(look: Look, character: int) -> str:
    """Return the list of headings for numbers of two digits, where single ones are full-width.

    It goes on counting in the list of all headings, because both are of one abstract list.
    """
    levels = "".join(
        f'<w:lvlOverride w:ilvl="{depth}"><w:lvl w:ilvl="{depth}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="{attribute(level.number)}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_indent(heading, character)}" w:firstLine="0"/></w:pPr>'
        "</w:lvl></w:lvlOverride>"
        for depth, (heading, level) in enumerate(zip(look.headings, look.numbering.levels, strict=True))
        if level.format == "decimalFullWidth"
    )
    if not levels:
        return ""
    return f'<w:num w:numId="{TWO_DIGITS}"><w:abstractNumId w:val="{_HEADINGS}"/>{levels}</w:num>'


_HEADINGS = 1
"""The abstract list of headings in the base."""

_BAR_INDENT = 170
"""From the margin to the words beside a bar, in twips, besides the bar itself."""
