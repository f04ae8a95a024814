"""House styles of fictional offices: files as Word, python-docx and others write them, each with its own ways."""

from __future__ import annotations

import functools
import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.shared import Mm, Pt, RGBColor

from dxstrat.writers.docx.pages import find_soffice
from tests.writers.docx.reading import sample_docx
from tests.writers.docx.reference.building import (
    PNG,
    SPACES,
    field,
    packed,
    paragraph,
    relations,
    types,
)

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.writers.docx.reference.house_parts import (
    MC,
    WPS,
    ending,
    japanese_styles,
    office,
    section,
    slot,
    style,
)
from tests.writers.docx.soffice import convert


def plain_office() -> bytes:
    """Return styles and pages alone, as Japanese Word writes them."""
    return office(paragraph("<w:r><w:t>昨年の本文</w:t></w:r>") + section())


def template_office() -> bytes:
    return office(section(), main="template")


def numbered_office() -> bytes:
    """Return headings that are numbered by the office: 第１章, 1.1, (ｱ)."""
    return office(section(), japanese_styles("4"), {"word/numbering.xml": _numbering()})


def _numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{depth + 1}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for depth, (form, text) in enumerate(
            (("decimalFullWidth", "第%1部"), ("decimal", "%1-%2"), ("aiueo", "(%3)"))
        )
    )
    return (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
        f'{levels}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def header_office() -> bytes:
    """Return a header with a picture, a slot and a link; facing pages; a footer with a page number."""
    blip = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="市章" '
        'descr="ひばり市の市章"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/'
        '2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"/>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    link = '<w:hyperlink r:id="{}"><w:r><w:t>{}</w:t></w:r></w:hyperlink>'
    header = paragraph(
        blip + slot("計画名", "題", "run") + link.format("rId2", "市") + link.format("rId3", "共有")
    )
    even = paragraph("<w:r><w:t>偶数ページ</w:t></w:r>")
    footer = paragraph("<w:r><w:t>- </w:t></w:r>" + field("PAGE") + "<w:r><w:t> -</w:t></w:r>")
    references = "".join(
        f'<w:{place}Reference w:type="{page}" r:id="{number}"/>'
        for place, page, number in (
            ("header", "default", "rId3"),
            ("header", "even", "rId4"),
            ("footer", "default", "rId5"),
            ("header", "first", "rId6"),
        )
    )
    links = relations(
        ("image", "media/mark.png"),
        ("hyperlink", "https://www.example.jp/", "External"),
        ("hyperlink", "file://server/share/x.docx", "External"),
    )
    return office(
        paragraph("") + section(references, "<w:titlePg/>"),
        more={
            "word/header1.xml": f"<w:hdr {SPACES}>{header}</w:hdr>",
            "word/header2.xml": f"<w:hdr {SPACES}>{even}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {SPACES}>{footer}</w:ftr>",
            "word/header3.xml": f"<w:hdr {SPACES}>{paragraph('<w:r><w:t>表紙の上</w:t></w:r>')}</w:hdr>",
            "word/_rels/header1.xml.rels": links,
            "word/media/mark.png": PNG,
            "word/settings.xml": f"<w:settings {SPACES}><w:mirrorMargins/><w:evenAndOddHeaders/></w:settings>",
        },
        running=(
            ("header", "header1.xml"),
            ("header", "header2.xml"),
            ("footer", "footer1.xml"),
            ("header", "header3.xml"),
        ),
    )


def cover_office() -> bytes:
    """Return a cover with slots of every kind, an unknown one, tracked changes and a comment."""
    cells = f"<w:tr>{slot('municipality', '団体', 'cell')}{slot('発行日', '日', 'cell', '<w:date/>')}</w:tr>"
    table = f'<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>{cells}</w:tbl>'
    change = '<w:ins w:id="1" w:author="x"><w:r><w:t>加えた文</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>消した文</w:delText></w:r></w:del>'
    marked = '<w:bookmarkStart w:id="0" w:name="_Toc1"/><w:commentRangeStart w:id="0"/><w:r><w:t>ひばり市の表紙</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:bookmarkEnd w:id="0"/>'
    return office(
        paragraph(marked, "1")
        + slot("計画名", "ここに計画名", attribute="alias")
        + paragraph("<w:r><w:t>版：</w:t></w:r>" + slot("版", "版", "run") + change)
        + slot("副題", "副題を書く")
        + paragraph(slot("stage", "段階", "run"))
        + slot("郵便番号", "郵便番号を書く")
        + table
        + ending(section("", '<w:vAlign w:val="center"/>'))
        + paragraph("<w:r><w:t>昨年の本文</w:t></w:r>")
        + section()
    )


def marked_office() -> bytes:
    """Return a cover without slots that ends where the content control 本文 begins."""
    return office(
        paragraph("<w:r><w:t>固定の表紙</w:t></w:r>", "1")
        + paragraph('<w:r><w:br w:type="page"/></w:r>')
        + slot("本文", "ここから本文", more="<w:text/>")
        + paragraph("<w:r><w:t>昨年の本文</w:t></w:r>")
        + section()
    )


def boxed_office() -> bytes:
    """Return one of Word's own cover pages: slots in a text box, kept twice, bound to the file's properties."""
    bound = (
        '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8}"/><w:text/>'
    )
    title = slot("タイトル", "[文書のタイトル]", "run", bound, "alias")
    box = f"<w:txbxContent>{paragraph(title)}</w:txbxContent>"
    shape = (
        '<w:drawing><wp:inline><wp:extent cx="3600000" cy="720000"/><wp:docPr id="1" name="題の枠" descr="題"/>'
        f'<a:graphic><a:graphicData uri="{WPS}"><wps:wsp xmlns:wps="{WPS}"><wps:cNvSpPr txBox="1"/><wps:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>'
        f"<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    fallback = (
        f'<w:pict><v:shape style="width:200pt;height:40pt"><v:textbox>{box}</v:textbox></v:shape></w:pict>'
    )
    both = (
        f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice xmlns:wps="{WPS}" Requires="wps">{shape}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    gallery = '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/><w:docPartUnique/></w:docPartObj>'
    inside = paragraph(both) + paragraph('<w:r><w:t>ひばり市</w:t></w:r><w:r><w:br w:type="page"/></w:r>')
    return office(
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        + paragraph("<w:r><w:t>昨年の本文</w:t></w:r>")
        + section()
    )


def b5_office() -> bytes:
    """Return pages of B5, and landscape ones with margins of their own."""
    lying = '<w:pgSz w:w="14570" w:h="10318" w:orient="landscape"/>'
    narrow = '<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/>'
    upright = '<w:pgSz w:w="10318" w:h="14570"/>'
    return office(ending(section("", size=lying, margins=narrow)) + section("", size=upright, margins=narrow))


def muddled_office() -> bytes:
    """Return a heading 1 that is a style of characters, a style of our name, and no 標準."""
    styles = (
        f"<w:styles {SPACES}>"
        + style("Heading1", "heading 1", "<w:rPr><w:b/></w:rPr>", kind="character")
        + style("x", "見出し 2", '<w:basedOn w:val="x"/><w:rPr><w:color w:val="0000AA"/></w:rPr>')
        + style("GridTable", "Grid Table", "<w:tblPr/>", kind="table")
        + "</w:styles>"
    )
    return office(section(), styles)


def bare_office() -> bytes:
    """Return what the format asks for at least: a document, nothing else."""
    body = f"<w:document {SPACES}><w:body/></w:document>"
    return packed(
        {
            "[Content_Types].xml": types(),
            "_rels/.rels": relations(("officeDocument", "word/document.xml")),
            "word/document.xml": body,
        }
    )


def python_docx_office() -> bytes:
    """Return what python-docx makes of its own template, with fonts, colours and a header."""
    opened = docx.Document()
    opened.styles["Normal"].font.size = Pt(11)
    opened.styles["Heading 1"].font.color.rgb = RGBColor(0x00, 0x66, 0x33)
    opened.sections[0].page_width, opened.sections[0].page_height = Mm(210), Mm(297)
    opened.sections[0].header.paragraphs[0].text = "ひばり市企画部"
    opened.add_paragraph("昨年の本文")
    opened.add_table(2, 2)
    buffer = io.BytesIO()
    opened.save(buffer)
    return buffer.getvalue()


def own_office() -> bytes:
    """Return a document of ours, charts and all: an officer may edit one and give it back."""
    return sample_docx("formal")


@functools.cache
def libreoffice_office() -> bytes:
    """Return an office's file as LibreOffice saves it again; nothing where it is not installed."""
    if find_soffice() is None:
        return b""
    with tempfile.TemporaryDirectory() as folder:
        source, saved = Path(folder, "ours.docx"), Path(folder, "out")
        source.write_bytes(header_office())
        convert([source], "docx", saved)
        return (saved / "ours.docx").read_bytes()


OFFICES: dict[str, Callable[[], bytes]] = {
    "plain": plain_office,
    "template": template_office,
    "numbered": numbered_office,
    "header": header_office,
    "cover": cover_office,
    "marked": marked_office,
    "boxed": boxed_office,
    "b5": b5_office,
    "muddled": muddled_office,
    "bare": bare_office,
    "python-docx": python_docx_office,
    "own": own_office,
    "libreoffice": libreoffice_office,
}
