"""The styles of a document in an office's house: theirs as they are, ours beside them where they have none.

How ours are made to fit is `adapt`; here is what theirs get besides, which the document cannot do without.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dxstrat.writers.docx.house.adapt import adapted
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
            root.append(adapted(style, house, ours))
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
