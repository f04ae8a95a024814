"""The styles of a document in an office's house: theirs as they are, ours beside them where they have none.

Ours are built on the office's 標準. What would come down from it and spoil a table or a caption (spacing,
indents of the first line) is taken back in them; its font and colour are meant to come down.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dxstrat.writers.docx.house.names import known
from dxstrat.writers.docx.house.numbering import HEADINGS, Lists
from dxstrat.writers.docx.house.styles import Styles
from dxstrat.writers.docx.house.tree import (
    PARAGRAPH_ORDER,
    RUN_ORDER,
    STYLE_ORDER,
    Element,
    child_of,
    is_on,
    local_name,
    made,
    put,
    value,
    w,
)

_REFERRING = (
    "pStyle",
    "rStyle",
    "tblStyle",
    "basedOn",
    "next",
    "link",
    "styleLink",
    "numStyleLink",
    "clickAndTypeStyle",
    "defaultTableStyle",
)
_NEUTRAL: Mapping[str, Mapping[str, str]] = {
    "spacing": {
        "before": "0",
        "beforeLines": "0",
        "beforeAutospacing": "0",
        "after": "0",
        "afterLines": "0",
        "afterAutospacing": "0",
        "line": "240",
        "lineRule": "auto",
    },
    "ind": {
        "left": "0",
        "leftChars": "0",
        "start": "0",
        "startChars": "0",
        "right": "0",
        "rightChars": "0",
        "end": "0",
        "endChars": "0",
        "firstLine": "0",
        "firstLineChars": "0",
        "hanging": "0",
        "hangingChars": "0",
    },
    "jc": {"val": "left"},
    "numPr": {},
    "keepNext": {"val": "0"},
    "keepLines": {"val": "0"},
    "pageBreakBefore": {"val": "0"},
    "contextualSpacing": {"val": "0"},
}
"""What each property of a paragraph is where nothing sets it, for those that styles of text often set."""

_FOLLOWING = frozenset(map(known, ("Body Text", "List Bullet", "List Number", "List Continue", "Quote")))
"""Styles of ours for running text: they follow the office's 標準 in its spacing."""

_GRIDS = ("GridTable", "SheetTable", "RoadmapTable")


@dataclass(frozen=True, slots=True)
class Renamed:
    """The new id of each of the office's styles by its old one, and the styles in which prompts are set."""

    ids: Mapping[str, str]
    prompts: frozenset[str]

    def apply(self, root: Element) -> None:
        """Name the styles in a part of the office by their new ids; those that there are not go unnamed."""
        for local in _REFERRING:
            for one in list(root.iter(w(local))):
                new = self.ids.get(one.get(w("val"), ""))
                if new is not None:
                    one.set(w("val"), new)
                elif one.getparent() is not None:
                    one.getparent().remove(one)


def renamed(office: Styles, ours: Styles) -> Renamed:
    """Give the office's styles the ids that ours of the same name and type have; keep the rest apart."""
    ids: dict[str, str] = {}
    taken = set(ours.by_id)
    for name, style in ours.by_name.items():
        theirs = office.by_name.get(name)
        if theirs is not None and theirs.get(w("type")) == style.get(w("type")):
            ids[theirs.get(w("styleId"), "")] = style.get(w("styleId"), "")
    for number, old in enumerate(office.by_id):
        if old not in ids:
            free = old not in taken
            ids[old] = old if free else f"House{number}"
            taken.add(ids[old])
    prompt = office.named("Placeholder Text")
    prompts = frozenset() if prompt is None else frozenset((ids[prompt.get(w("styleId"), "")],))
    return Renamed(ids, prompts)


def merged(office: Styles, ours: Styles, ids: Renamed, lists: Lists, *, own_numbers: bool) -> Element:
    """Return the styles of a document: the office's, and ours that it lacks.

    `own_numbers` tells that the office numbers its headings itself.
    """
    root = copy.deepcopy(office.root)
    _tidy(root, ours.root)
    seen: set[str] = set()
    for style in root.findall(w("style")):
        identity = style.get(w("styleId"), "")
        if not identity or identity in seen or value(style, "name") is None:
            root.remove(style)
            continue
        seen.add(identity)
        style.set(w("styleId"), ids.ids[identity])
        for number in style.iter(w("numId")):
            number.set(w("val"), lists.numbers.get(number.get(w("val"), "0"), "0"))
    ids.apply(root)
    for form, order in ((w("style"), STYLE_ORDER), (w("pPr"), PARAGRAPH_ORDER), (w("rPr"), RUN_ORDER)):
        for one in root.iter(form):
            one[:] = sorted(one, key=lambda child: _place(child, order))
    house = Styles(root)
    for name, style in ours.by_name.items():
        theirs = house.by_name.get(name)
        if theirs is None or theirs.get(w("type")) != style.get(w("type")):
            if theirs is not None:
                theirs.find(w("name")).set(w("val"), f"{value(theirs, 'name')} (office)")
            root.append(_adapted(style, house, ours))
        else:
            theirs.attrib.pop(w("customStyle"), None)
            theirs.find(w("name")).set(w("val"), value(style, "name") or "")
            _supplement(name, theirs, style, house, own_numbers=own_numbers)
    _one_default(root)
    return root


def _place(child: Element, order: Sequence[str]) -> int:
    """Return where a property stands: other programs do not all keep the order that the schema asks for."""
    name = local_name(child)
    return order.index(name) if name in order else len(order)


def _tidy(root: Element, ours: Element) -> None:
    defaults = root.find(w("docDefaults"))
    if defaults is None:
        root.insert(0, copy.deepcopy(ours.find(w("docDefaults"))))
        return
    for local in ("rPrDefault", "pPrDefault"):
        if defaults.find(w(local)) is None and local == "rPrDefault":
            defaults.insert(0, made(local))
    form = defaults.find(f"{w('rPrDefault')}/{w('rPr')}")
    if form is None:
        form = made("rPr")
        defaults.find(w("rPrDefault")).append(form)
    for language in [*form.findall(w("lang")), *root.iterfind(f"{w('style')}/{w('rPr')}/{w('lang')}")]:
        language.getparent().remove(language)
    language = made("lang", val="ja-JP", eastAsia="ja-JP", bidi="ar-SA")
    later = [one for one in form if one.tag in (w("eastAsianLayout"), w("specVanish"), w("oMath"))]
    form.insert(form.index(later[0]) if later else len(form), language)


def _adapted(style: Element, house: Styles, ours: Styles) -> Element:
    """Return a style of ours for the office's house."""
    adapted = copy.deepcopy(style)
    name = known(value(style, "name") or "")
    _fonts(adapted, house)
    if adapted.get(w("styleId")) in _GRIDS:
        _borders(adapted, house)
    normal, direct = ours.named("Normal"), value(style, "basedOn")
    if direct == "Subtitle" and house.named("Subtitle") is not None:
        direct = _rebased(adapted, ours)
    if style.get(w("type")) != "paragraph" or normal is None or direct != normal.get(w("styleId")):
        return adapted
    if name in _FOLLOWING:
        _follow(adapted, house)
    else:
        _take_back(adapted, house)
    return adapted


def _rebased(adapted: Element, ours: Styles) -> str:
    """Build a line of our cover on 標準: an office's 副題 may be slanted or grey, which is meant for one line."""
    adapted.find(w("basedOn")).set(w("val"), "Normal")
    form = child_of(adapted, "pPr", STYLE_ORDER)
    subtitle = ours.named("Subtitle")
    for one in () if subtitle is None else subtitle.iterfind(f"{w('pPr')}/*"):
        if form.find(one.tag) is None:
            put(form, copy.deepcopy(one), PARAGRAPH_ORDER)
    return "Normal"


def _fonts(adapted: Element, house: Styles) -> None:
    """Let text inherit its font; headings take that of the office's heading 1."""
    heading = (
        house.found(house.named("heading 1"), "rPr", "rFonts")
        if house.named("heading 1") is not None
        else None
    )
    for form in list(adapted.iter(w("rPr"))):
        for fonts in form.findall(w("rFonts")):
            major = (fonts.get(w("asciiTheme")) or "").startswith("major")
            if major and heading is not None:
                form.replace(fonts, copy.deepcopy(heading))
            elif not major or house.named("heading 1") is not None:
                form.remove(fonts)


def _borders(adapted: Element, house: Styles) -> None:
    grid = house.named("Table Grid")
    lines = None if grid is None else grid.find(f"{w('tblPr')}/{w('tblBorders')}")
    own = adapted.find(f"{w('tblPr')}/{w('tblBorders')}")
    if lines is not None and own is not None:
        own.getparent().replace(own, copy.deepcopy(lines))


def _follow(adapted: Element, house: Styles) -> None:
    """Let running text have the indent and the alignment of the office's 標準 where it has any."""
    normal = house.named("Normal")
    form = adapted.find(w("pPr"))
    if form is None:
        return
    first = any(
        house.attribute(normal, "pPr", "ind", name) not in (None, "0")
        for name in ("firstLine", "firstLineChars", "hanging", "hangingChars")
    )
    aligned = house.found(normal, "pPr", "jc") is not None
    for local, theirs in (("ind", first), ("jc", aligned)):
        for one in form.findall(w(local)) if theirs else ():
            form.remove(one)


def _take_back(adapted: Element, house: Styles) -> None:
    normal = house.named("Normal")
    form = child_of(adapted, "pPr", STYLE_ORDER)
    for local, neutral in _NEUTRAL.items():
        found = house.found(normal, "pPr", local)
        if found is None:
            continue
        if local == "numPr":
            if form.find(w("numPr")) is None:
                none = made("numPr")
                none.append(made("numId", val="0"))
                put(form, none, PARAGRAPH_ORDER)
            continue
        own = child_of(form, local, PARAGRAPH_ORDER)
        for attribute, nothing in neutral.items():
            if house.attribute(normal, "pPr", local, attribute) is not None and own.get(w(attribute)) is None:
                if attribute == "firstLine" and own.get(w("hanging")) is not None:
                    continue
                if attribute == "hanging" and own.get(w("firstLine")) is not None:
                    continue
                own.set(w(attribute), nothing)


def _supplement(name: str, theirs: Element, style: Element, house: Styles, *, own_numbers: bool) -> None:
    """Give a style of the office what the document cannot do without, where neither it nor its base says it."""
    for level in range(1, HEADINGS + 1):
        if name == known(f"heading {level}"):
            form = child_of(theirs, "pPr", STYLE_ORDER)
            put(form, made("outlineLvl", val=str(level - 1)), PARAGRAPH_ORDER)
            _add_missing(
                form, style, ("keepNext", "keepLines", *(("pageBreakBefore",) if level == 1 else ()))
            )
            if not own_numbers:
                put(form, copy.deepcopy(style.find(f"{w('pPr')}/{w('numPr')}")), PARAGRAPH_ORDER)
        if name == known(f"toc {level}") and house.found(theirs, "pPr", "tabs") is None:
            form = child_of(theirs, "pPr", STYLE_ORDER)
            put(form, copy.deepcopy(style.find(f"{w('pPr')}/{w('tabs')}")), PARAGRAPH_ORDER)
    if name == known("caption"):
        _add_missing(child_of(theirs, "pPr", STYLE_ORDER), style, ("keepNext", "keepLines"))
    if name in (known("List Bullet"), known("List Number")):
        form = child_of(theirs, "pPr", STYLE_ORDER)
        for one in form.findall(w("numPr")):
            form.remove(one)
    if name == known("TOC Heading"):
        form = child_of(theirs, "pPr", STYLE_ORDER)
        _add_missing(form, style, ("keepNext", "pageBreakBefore"))
        put(form, made("outlineLvl", val="9"), PARAGRAPH_ORDER)
        if is_on(form, "numPr") is None and theirs.find(w("basedOn")) is not None:
            none = made("numPr")
            none.append(made("numId", val="0"))
            put(form, none, PARAGRAPH_ORDER)


def _add_missing(form: Element, style: Element, locals_: tuple[str, ...]) -> None:
    for local in locals_:
        own = style.find(f"{w('pPr')}/{w(local)}")
        if own is not None and form.find(w(local)) is None:
            put(form, copy.deepcopy(own), PARAGRAPH_ORDER)


def _one_default(root: Element) -> None:
    """Keep one default style of each type: ours came in only where the office has none of that name."""
    seen: set[str] = set()
    for style in root.findall(w("style")):
        if style.get(w("default")) in ("1", "true", "on"):
            kind = style.get(w("type"), "")
            if kind in seen:
                del style.attrib[w("default")]
            seen.add(kind)
