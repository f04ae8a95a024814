"""What an officer is told of a house style that could be used, but not in everything."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from dxstrat.document import Cover
from dxstrat.document.walk import blocks_of
from dxstrat.text.visible import visible
from dxstrat.writers.docx.house.clean import clean
from dxstrat.writers.docx.house.names import EXPECTED, SHOWN
from dxstrat.writers.docx.house.parts import Parts
from dxstrat.writers.docx.house.sections import page_of
from dxstrat.writers.docx.house.slots import SLOTS, nearest_slot, slots_in, values_of
from dxstrat.writers.docx.house.tree import Element, made, parsed, value, w
from dxstrat.writers.reference import Problem, kinds
from dxstrat.writers.reference.problem import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.document import Document
    from dxstrat.writers.docx.house.house import House
    from dxstrat.writers.docx.look import Look

_TYPES = {"Hyperlink": "character", "Table Grid": "table"}
_TYPES_SHOWN = {
    "paragraph": ("段落", "paragraph"),
    "character": ("文字", "character"),
    "table": ("表", "table"),
    "numbering": ("リスト", "list"),
}


def told_of_file(house: House, look: Look) -> Iterator[Problem]:
    """Yield what is missing or cannot be used in the file itself; `look` is ours."""
    yield from _missing(house)
    yield from _wrong_types(house)
    yield from _unknown_slots(house)
    yield from _left_out(house)
    if not house.numbers_understood:
        yield problem(
            kinds.LEFT_OUT,
            "見出しの番号の付け方が込み入っているため、dxstrat の番号を使いました",
            "the numbering of the headings is too involved; ours was used",
            (
                "見出し 1 から順に、1 つのアウトラインのリスト（1 から始まる番号）に結び付けてください",
                "tie heading 1, 2, 3 ... to the levels of one multilevel list that begins at 1",
            ),
            "word/numbering.xml",
        )
    if page_of(look.page, house.sections) is None:
        yield problem(
            kinds.LEFT_OUT,
            "ページの設定では本文の幅が足りないため、dxstrat の余白を使いました",
            "the page setup leaves no room for text; ours was used",
            ("用紙の大きさと余白を確かめてください", "check the size of the paper and the margins"),
            house.package.document,
        )


def told_of_document(house: House, document: Document) -> Iterator[Problem]:
    """Yield what one document has no value for."""
    cover = next((block for block in blocks_of(document) if isinstance(block, Cover)), None)
    if house.cover and cover is not None and cover.picture is not None:
        yield problem(
            kinds.LEFT_OUT,
            "様式の表紙を使うため、計画の「emblem」の画像は載せませんでした",
            "the office's cover is used, and the picture of emblem does not stand on it",
            (
                "様式のファイルの表紙に画像を貼り付けるか、計画の「emblem」を消してください",
                "put the picture on the cover of the reference file, or remove emblem from the plan",
            ),
        )
    values = values_of(cover, document.metadata).texts
    roots = [root for part, root in _roots(house) if part or cover is not None]
    used = dict.fromkeys(slot.name for root in roots for slot in slots_in(root) if slot.name)
    names = [SLOTS[name][0] for name in used if name != "stage" and not values.get(name)]
    if not names:
        return
    yield problem(
        kinds.SLOT_WITHOUT_VALUE,
        f"計画に書かれていないため、次の差し込み欄は消しました: {'、'.join(name.ja for name in names)}",
        f"the plan has nothing for these slots, which were taken away: {', '.join(name.en for name in names)}",
        (
            "要るものは計画に書き、要らない欄は様式のファイルから消してください",
            "write it in the plan, or delete the slot from the reference file",
        ),
    )


def _left_out(house: House) -> Iterator[Problem]:
    """Yield that drawings hang on something that is not taken over: charts, diagrams, links to files."""
    left = 0
    for part, root in _roots(house):
        source = part or house.package.document
        left += clean(root, Parts(house.package).taken(source, source))
    if left:
        yield problem(
            kinds.LEFT_OUT,
            f"表紙、ヘッダー、フッターの図形やグラフのうち {left} 個は使えませんでした",
            f"drawings or charts of cover, header and footer could not be taken over: {left}",
            (
                "Word で図として貼り付けたものに替えて保存し直してください",
                "paste them as pictures in Word and save again",
            ),
        )


def _roots(house: House) -> list[tuple[str, Element]]:
    """Return copies of all that is taken over and may hold slots: the cover, headers and footers by part."""
    package = house.package
    cover = made("body")
    cover.extend(copy.deepcopy(block) for block in house.cover)
    for form in list(cover.iter(w("headerReference"), w("footerReference"))):
        form.getparent().remove(form)
    return [("", cover)] + [
        (one.target, parsed(package.read(one.target)))
        for one in package.relationships.get(package.document, ())
        if one.kind in ("header", "footer") and one.target in package.archive.entries
    ]


def _missing(house: House) -> Iterator[Problem]:
    names = [name for name in EXPECTED if house.styles.named(name) is None]
    if not names:
        return
    yield problem(
        kinds.STYLE_MISSING,
        f"次のスタイルがないため、dxstrat のものを使いました: {'、'.join(SHOWN[name] for name in names)}",
        f"these styles are missing, and ours were used: {', '.join(names)}",
        (
            "様式のファイルで、それぞれのスタイルを一度どこかの段落や表に使い、書式を整えて保存してください",
            "in the reference file use each of them once for some paragraph or table, format it, and save",
        ),
        "word/styles.xml",
    )


def _wrong_types(house: House) -> Iterator[Problem]:
    for name in SHOWN:
        style = house.styles.named(name)
        wanted = _TYPES.get(name, "paragraph")
        found = "" if style is None else style.get(w("type"), "paragraph")
        if style is None or found == wanted:
            continue
        is_ja, is_en = _TYPES_SHOWN.get(found, ("知らない種類", "unknown"))
        wanted_ja, wanted_en = _TYPES_SHOWN[wanted]
        yield problem(
            kinds.STYLE_OF_WRONG_TYPE,
            f"スタイル「{SHOWN[name]}」が{is_ja}のスタイルになっているため、dxstrat のものを使いました",
            f"the style {name} is a {is_en} style; ours was used",
            (
                f"そのスタイルを消し、Word の「{SHOWN[name]}」（{wanted_ja}のスタイル）を使ってください",
                f"delete it and use Word's own {name}, which is a {wanted_en} style",
            ),
            value(style, "name") or "",
        )


def _unknown_slots(house: House) -> Iterator[Problem]:
    names = {slot.shown: part for part, root in _roots(house) for slot in slots_in(root) if not slot.name}
    for name, part in names.items():
        near = nearest_slot(name)
        slots = " / ".join(one.ja for one, _ in SLOTS.values())
        yield problem(
            kinds.UNKNOWN_SLOT,
            f"差し込み欄「{visible(name)}」に入れるものを知りません。そのまま残しました",
            f"what to put into the slot {visible(name)} is not known; it was left as it is",
            (
                f"名前（タグ）を「{SLOTS[near][0].ja}」にしてください"
                if near
                else f"名前（タグ）を次のどれかにするか、その欄を消してください: {slots}",
                f"name it (tag): {near}" if near else f"name it (tag) one of: {' / '.join(SLOTS)}",
            ),
            part or house.package.document,
        )
