"""What the files of fictional offices are made of: styles as Japanese Word writes them, slots, sections."""

from __future__ import annotations

from tests.writers.docx.reference.building import (
    SPACES,
    WORD_TYPE,
    encoded,
    packed,
    relations,
    types,
)

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"

THEME = (
    f'<a:theme xmlns:a="{A}" name="ひばり市"><a:themeElements><a:clrScheme name="x">'
    + "".join(
        f'<a:{name}><a:srgbClr val="336699"/></a:{name}>'
        for name in (
            [
                "dk1",
                "lt1",
                "dk2",
                "lt2",
                "accent1",
                "accent2",
                "accent3",
                "accent4",
                "accent5",
                "accent6",
                "hlink",
                "folHlink",
            ]
        )
    )
    + '</a:clrScheme><a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    '<a:font script="Jpan" typeface="IPAGothic"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Century"/><a:ea typeface=""/><a:cs typeface=""/>'
    '<a:font script="Jpan" typeface="IPAMincho"/></a:minorFont></a:fontScheme>'
    '<a:fmtScheme name="x"><a:fillStyleLst>'
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:fillStyleLst><a:lnStyleLst>"
    + "<a:ln/>" * 3
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + "</a:effectStyleLst><a:bgFillStyleLst>"
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)

_THEMED = '<w:rFonts w:asciiTheme="{0}HAnsi" w:eastAsiaTheme="{0}EastAsia" w:hAnsiTheme="{0}HAnsi"/>'


def style(identity: str, name: str, more: str = "", kind: str = "paragraph", first: str = "") -> str:
    return f'<w:style w:type="{kind}" {first} w:styleId="{identity}"><w:name w:val="{name}"/>{more}</w:style>'


def japanese_styles(numbers: str = "") -> str:
    """Return styles as Japanese Word writes them: short ids, text indented, fonts of the theme."""
    heading = _THEMED.format("major") + '<w:color w:val="7F0000"/>'
    levels = "".join(
        style(
            str(level),
            f"heading {level}",
            f'<w:basedOn w:val="a"/><w:next w:val="a"/><w:qFormat/><w:pPr><w:keepNext/>'
            f'{_number(numbers, level)}<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
            f'<w:rPr>{heading}<w:sz w:val="{36 - 4 * level}"/></w:rPr>',
        )
        for level in (1, 2, 3)
    )
    return (
        f"<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{_THEMED.format('minor')}"
        '<w:kern w:val="2"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + style(
            "a",
            "Normal",
            '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:after="160" w:line="360" '
            'w:lineRule="auto"/><w:ind w:firstLineChars="100" w:firstLine="210"/><w:jc w:val="both"/></w:pPr>',
            first='w:default="1"',
        )
        + levels
        + style("a0", "Default Paragraph Font", kind="character", first='w:default="1"')
        + style(
            "a1",
            "Normal Table",
            '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>',
            kind="table",
            first='w:default="1"',
        )
        + style("a2", "No List", kind="numbering", first='w:default="1"')
        + style("a5", "Placeholder Text", '<w:rPr><w:color w:val="808080"/></w:rPr>', kind="character")
        + style(
            "a7",
            "Table Grid",
            '<w:basedOn w:val="a1"/><w:tblPr><w:tblBorders>'
            + "".join(
                f'<w:{side} w:val="double" w:sz="4" w:space="0" w:color="00AA00"/>'
                for side in ("top", "left", "bottom", "right", "insideH", "insideV")
            )
            + "</w:tblBorders></w:tblPr>",
            kind="table",
        )
        + style("Heading4", "ひばり市の枠", '<w:basedOn w:val="a"/>', first='w:customStyle="1"')
        + "</w:styles>"
    )


def _number(numbers: str, level: int) -> str:
    if not numbers:
        return ""
    depth = f'<w:ilvl w:val="{level - 1}"/>' if level > 1 else ""
    return f'<w:numPr>{depth}<w:numId w:val="{numbers}"/></w:numPr>'


def slot(name: str, prompt: str, content: str = "block", more: str = "", attribute: str = "tag") -> str:
    """Return a content control that still shows its prompt, for a paragraph, a run or a cell."""
    run = f'<w:r><w:rPr><w:rStyle w:val="a5"/></w:rPr><w:t>{prompt}</w:t></w:r>'
    inside = {
        "block": f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run}</w:p><w:p>{run}</w:p>',
        "run": run,
        "cell": f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>{run}</w:p></w:tc>',
    }[content]
    return (
        f'<w:sdt><w:sdtPr><w:{attribute} w:val="{name}"/><w:id w:val="7"/><w:placeholder>'
        f'<w:docPart w:val="x"/></w:placeholder><w:showingPlcHdr/>{more}</w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


SIZE = '<w:pgSz w:w="11906" w:h="16838"/>'
MARGINS = (
    '<w:pgMar w:top="1985" w:right="1418" w:bottom="1701" w:left="1701" w:header="851" w:footer="992" '
    'w:gutter="0"/>'
)


def section(references: str = "", more: str = "", size: str = SIZE, margins: str = MARGINS) -> str:
    grid = '<w:docGrid w:type="linesAndChars" w:linePitch="350" w:charSpace="1000"/>'
    return f"<w:sectPr>{references}{size}{margins}{more}{grid}</w:sectPr>"


def ending(form: str) -> str:
    return f"<w:p><w:pPr>{form}</w:pPr></w:p>"


def office(
    body: str,
    styles: str | None = None,
    more: dict[str, str | bytes] | None = None,
    running: tuple[tuple[str, str], ...] = (),
    main: str = "document",
) -> bytes:
    """Return an office's file. `running` are further relationships of the document: kind and target."""
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        for name, kind in (
            ("styles", f"{WORD_TYPE}styles+xml"),
            ("numbering", f"{WORD_TYPE}numbering+xml"),
            ("settings", f"{WORD_TYPE}settings+xml"),
            ("theme/theme1", "application/vnd.openxmlformats-officedocument.theme+xml"),
            *((target.removesuffix(".xml"), f"{WORD_TYPE}{kind}+xml") for kind, target in running),
        )
        if name in ("styles", "theme/theme1") or f"word/{name}.xml" in (more or {})
    )
    named = [("styles", "styles.xml"), ("theme", "theme/theme1.xml"), *running]
    named += [
        (kind, f"{kind}.xml") for kind in ("numbering", "settings") if f"word/{kind}.xml" in (more or {})
    ]
    return packed(
        encoded(
            {
                "[Content_Types].xml": types(f"{WORD_TYPE}{main}.main+xml", kinds),
                "_rels/.rels": relations(("officeDocument", "word/document.xml")),
                "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
                "word/_rels/document.xml.rels": relations(*named),
                "word/styles.xml": styles or japanese_styles(),
                "word/theme/theme1.xml": THEME,
                **(more or {}),
            }
        )
    )
