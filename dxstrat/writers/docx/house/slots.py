"""Slots: content controls in an office's file that are filled with values of the plan.

A slot is known by the tag or the title (alias) of its content control, in Japanese or in English, or by
the names of the controls in Word's own cover pages.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.text.message import Message
from dxstrat.text.nearest import nearest
from dxstrat.writers.docx.house.names import plain
from dxstrat.writers.docx.house.tree import Element, ancestor, local_name, made, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.document import Cover, Metadata

SLOTS: Mapping[str, tuple[Message, tuple[str, ...]]] = {
    "title": (Message("計画名", "title"), ("計画名", "計画の名称", "題名", "表題", "タイトル")),
    "subtitle": (Message("副題", "subtitle"), ("副題", "サブタイトル")),
    "municipality": (
        Message("団体名", "municipality"),
        ("団体名", "自治体名", "市町村名", "会社", "会社名", "作成者", "company", "author"),
    ),
    "edition": (Message("版", "edition"), ("版", "版数")),
    "stage": (Message("段階", "stage"), ("段階", "案の段階", "状況", "status")),
    "period": (Message("計画期間", "period"), ("計画期間", "期間")),
    "date": (Message("日付", "date"), ("日付", "策定日", "発行日", "publish date")),
    "statement": (Message("基本理念", "statement"), ("基本理念", "標語", "理念", "概要", "abstract")),
    "document": (Message("文書名", "document"), ("文書名", "文書の種類", "件名", "subject")),
}
"""The slots by their English tag: what each is called, and all names by which it is known besides."""

BODY = ("body", "本文")
"""The content control at which the cover ends and the text of the plan begins."""

_NAMES = {plain(name): slot for slot, (_, names) in SLOTS.items() for name in (slot, *names)}
_BODY = {plain(name) for name in BODY}
_NOT_SLOTS = (
    "docPartObj",
    "docPartList",
    "picture",
    "checkbox",
    "citation",
    "bibliography",
    "equation",
    "group",
)
_PLACEHOLDER = ("showingPlcHdr", "placeholder", "temporary", "dataBinding")
_HOLDERS = (w("body"), w("hdr"), w("ftr"), w("tc"), w("txbxContent"))
"""What holds paragraphs."""

_TABLE = (w("tbl"), w("tr"), w("tc"))


@dataclass(frozen=True, slots=True)
class Slot:
    """A content control: the slot it is (empty for an unknown one), and how it is named in the file."""

    control: Element
    name: str
    shown: str


@dataclass(frozen=True, slots=True)
class Values:
    """What a document has for the slots, and its date as a machine reads it."""

    texts: Mapping[str, str]
    day: str


def values_of(cover: Cover | None, metadata: Metadata) -> Values:
    """Return what a document has for the slots."""
    texts = {
        "title": metadata.title,
        "municipality": metadata.author,
        "edition": metadata.edition,
        "stage": metadata.stage_mark.strip("（）"),
        "date": metadata.date,
        "document": metadata.subject,
    }
    if cover is not None:
        texts |= {slot: getattr(cover, slot) for slot in _COVER if getattr(cover, slot)}
        texts["stage"] = cover.stage.strip("（）")
        texts["period"] = cover.period.removeprefix("計画期間　")
    return Values(texts, metadata.date)


_COVER = ("title", "subtitle", "municipality", "edition", "date", "statement")


def slots_in(root: Element) -> Iterator[Slot]:
    """Yield the content controls that have a name, in the order in which they stand."""
    for control in root.iter(w("sdt")):
        properties = control.find(w("sdtPr"))
        if properties is None or any(local_name(one) in _NOT_SLOTS for one in properties):
            continue
        names = [value(properties, "tag") or "", value(properties, "alias") or ""]
        if any(plain(name) in _BODY for name in names):
            continue
        known = next((_NAMES[plain(name)] for name in names if plain(name) in _NAMES), "")
        shown = next((name for name in names if name.strip()), "")
        if shown:
            yield Slot(control, known, shown)


def is_body(control: Element) -> bool:
    """Whether a content control marks where the text of the plan begins."""
    properties = control.find(w("sdtPr"))
    return any(plain(value(properties, name) or "") in _BODY for name in ("tag", "alias"))


def nearest_slot(name: str) -> str | None:
    """Return the name of a slot that resembles a name."""
    close = nearest(plain(name), _NAMES)
    return _NAMES[close] if close else None


def fill(slot: Slot, values: Values, prompts: frozenset[str]) -> bool:
    """Put the plan's value into a slot; False where the plan has none, and the slot is taken away.

    `prompts` are the ids of the styles in which Word sets the words that ask for a value.
    """
    text = values.texts.get(slot.name, "")
    if not text:
        _remove(slot.control)
        return False
    properties = slot.control.find(w("sdtPr"))
    form = _form(slot.control, properties, prompts)
    for name in _PLACEHOLDER:
        for one in properties.findall(w(name)):
            properties.remove(one)
    date = properties.find(w("date"))
    if date is not None:
        date.set(w("fullDate"), f"{values.day}T00:00:00Z")
    content = slot.control.find(w("sdtContent"))
    if content is None:
        content = made("sdtContent")
        slot.control.append(content)
    _write(content, text, form)
    return True


def _form(control: Element, properties: Element, prompts: frozenset[str]) -> Element | None:
    """Return the properties of the run that a value takes over: the first one's, unless it only prompts."""
    first = next(control.iter(w("r")), None)
    form = None if first is None else first.find(w("rPr"))
    if form is None or value(form, "rStyle") in prompts:
        form = properties.find(w("rPr"))
    return None if form is None else copy.deepcopy(form)


def _write(content: Element, text: str, form: Element | None) -> None:
    """Write a value as the whole content of a control, which may hold a row, a cell, paragraphs or runs."""
    around = ancestor(content.getparent().getparent(), w("p"), *_HOLDERS)
    if around is not None and around.tag == w("p"):
        _replace_runs(content, text, form)
        return
    holder = content
    while (inner := next((one for one in holder if one.tag in _TABLE), None)) is not None:
        holder = inner
    first = next(holder.iter(w("p")), None)
    for child in [one for one in holder if one.tag != w("tcPr")]:
        holder.remove(child)
    paragraph = made("p") if first is None else first
    holder.append(paragraph)
    _replace_runs(paragraph, text, form)


def _replace_runs(holder: Element, text: str, form: Element | None) -> None:
    for child in [one for one in holder if one.tag not in (w("pPr"), w("tcPr"))]:
        holder.remove(child)
    run = made("r")
    if form is not None:
        run.append(form)
    for place, line in enumerate(text.split("\n")):
        if place:
            run.append(made("br"))
        words = made("t")
        words.text = line
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(words)
    holder.append(run)


def _remove(control: Element) -> None:
    """Take a slot away; what has to hold a paragraph keeps an empty one."""
    parent = control.getparent()
    content = control.find(w("sdtContent"))
    cell = None if content is None else content.find(w("tc"))
    section = next(control.iter(w("sectPr")), None)
    if cell is not None:
        _replace_runs_in_cell(cell)
        parent.replace(control, cell)
        return
    place = parent.index(control)
    parent.remove(control)
    alone = parent.tag in (*_HOLDERS, w("sdtContent")) and not any(
        one.tag in (w("p"), w("sdt")) for one in parent
    )
    if section is not None or alone:
        kept = made("p")
        if section is not None:
            properties = made("pPr")
            properties.append(section)
            kept.append(properties)
        parent.insert(place, kept)
        return
    if parent.tag == w("p") and not any(one.tag != w("pPr") for one in parent):
        _remove_paragraph(parent)


def _remove_paragraph(paragraph: Element) -> None:
    """Take away a paragraph that held nothing but a slot, where others stay beside it."""
    around = paragraph.getparent()
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is None and len(around.findall(w("p"))) > 1:
        around.remove(paragraph)


def _replace_runs_in_cell(cell: Element) -> None:
    for child in [one for one in cell if one.tag != w("tcPr")]:
        cell.remove(child)
    cell.append(made("p"))
