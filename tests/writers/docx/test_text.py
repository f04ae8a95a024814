"""Every text of the tree reaches the document letter for letter, whatever it looks like."""

from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxstrat.document import Document, Heading, Section, Text
from dxstrat.writers.docx import write_docx
from tests.writers.docx.reading import LOOKS, W, all_text, sample_docx, text_of, texts_in, xml_of
from tests.writers.docx.sample import HOSTILE, METADATA, document, plain

_OURS = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_of_the_tree_is_found(look: str) -> None:
    found = all_text(sample_docx(look))
    texts = [text for text in texts_in(document()) if text]
    assert len(texts) > 200
    whole = found.replace("\n", "")
    missing = [one for one in texts if one not in found and one not in whole]
    assert missing == []


def test_hostile_texts_stand_alone_in_their_paragraphs() -> None:
    body = xml_of(sample_docx("modern"))[0]
    paragraphs = [text_of(one).removeprefix("\u2029") for one in body if one.tag == f"{W}p"]
    for words in HOSTILE:
        assert paragraphs.count(words) == 1


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_reaches_the_document_or_is_refused_by_name(words: str) -> None:
    tree = Document(METADATA, (Section((Heading(1, (Text(words),), "h"), plain(words))),))
    if _OURS.search(words):
        with pytest.raises(ValueError, match="cannot stand in a Word document"):
            write_docx(tree)
        return
    paragraphs = [one for one in xml_of(write_docx(tree))[0] if one.tag == f"{W}p"]
    assert [text_of(one).removeprefix("\u2029") for one in paragraphs] == [words, words]


def test_a_character_that_xml_cannot_hold_is_named_with_its_text() -> None:
    tree = Document(METADATA, (Section((plain("目標\x0bは"),)),))
    with pytest.raises(ValueError, match=r"U\+000B .*目標"):
        write_docx(tree)


def test_such_a_character_is_refused_in_metadata_too() -> None:
    wrong = dataclasses.replace(METADATA, title="題\x07")
    with pytest.raises(ValueError, match=r"U\+0007"):
        write_docx(Document(wrong, (Section((plain("本文"),)),)))


def test_metadata_with_markup_stays_text() -> None:
    wild = dataclasses.replace(METADATA, title='A & B <"$title">', header="$x ${y} <&>", plan_id="<p>")
    data = write_docx(Document(wild, (Section((plain("本文"),)),)))
    assert text_of(xml_of(data, "word/header1.xml")).startswith("\u2029$x ${y} <&>")
    core = xml_of(data, "docProps/core.xml")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}title") == 'A & B <"$title">'
