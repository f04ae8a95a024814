"""Links to files, shares and scripts do not come along, however they are written; those to the web do."""

from __future__ import annotations

from typing import Any

import pytest

from dxstrat.writers.docx.house.links import disarm_links
from dxstrat.writers.docx.house.tree import parsed
from tests.writers.docx.reading import W, text_of
from tests.writers.docx.reference.building import SPACES, field, paragraph


def disarmed(inside: str) -> Any:
    root = parsed(f"<w:hdr {SPACES}>{paragraph(inside)}</w:hdr>".encode())
    disarm_links(root)
    return root


def instructions(root: Any) -> str:
    return "".join(one.text or "" for one in root.iter(f"{W}instrText"))


@pytest.mark.parametrize(
    "pieces",
    [
        (' HYPERLINK "file://server/x" ',),
        (" hyperlink C:\\x.docx",),
        (" HYPER", "LINK ", '"java', 'script:alert(1)"'),
        (' HYPERLINK "\\\\\\\\server\\\\x"',),
        (" HYPERLINK ",),
        (' HYPERLINK "ms-word:ofe|u|http://example.jp/x" ',),
    ],
)
def test_a_field_that_leads_elsewhere_is_disarmed(pieces: tuple[str, ...]) -> None:
    root = disarmed(field(*pieces))
    assert instructions(root).strip() == "QUOTE"
    assert "x" in text_of(root)


@pytest.mark.parametrize(
    "instruction",
    [
        ' HYPERLINK "https://www.example.jp/" ',
        " HYPERLINK mailto:a@example.jp ",
        ' HYPERLINK \\l "_Toc1" ',
        " PAGE ",
        " STYLEREF 1 ",
    ],
)
def test_other_fields_stay(instruction: str) -> None:
    assert instructions(disarmed(field(instruction))) == instruction


def test_only_the_inner_field_of_two_is_disarmed() -> None:
    inner = field(' HYPERLINK "file://x" ')
    outer = field(" IF 1 = 1 ", "!").replace("<w:r><w:instrText>!</w:instrText></w:r>", inner)
    assert instructions(disarmed(outer)) == " IF 1 = 1  QUOTE "


def test_simple_fields_and_shapes_lose_theirs() -> None:
    simple = '<w:fldSimple w:instr="HYPERLINK file://x"><w:r><w:t>言葉</w:t></w:r></w:fldSimple>'
    shapes = '<w:r><w:pict><v:shape href="file://x"/><v:shape href="https://www.example.jp/"/></w:pict></w:r>'
    root = disarmed(simple + shapes)
    assert not list(root.iter(f"{W}fldSimple"))
    assert "言葉" in text_of(root)
    assert [one.get("href") for one in root.iter("{urn:schemas-microsoft-com:vml}shape")] == [
        None,
        "https://www.example.jp/",
    ]
