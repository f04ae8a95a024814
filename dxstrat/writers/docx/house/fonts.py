"""The fonts of an office: those a style says, or those its theme has for Japanese text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.writers.docx.house.tree import w
from dxstrat.writers.docx.look import Font
from dxstrat.writers.docx.xml import NAMESPACES

if TYPE_CHECKING:
    from typing import Literal

    from dxstrat.writers.docx.house.styles import Styles
    from dxstrat.writers.docx.house.tree import Element

_A = f"{{{NAMESPACES['a']}}}"
_FIXED = re.compile(r"(ＭＳ|MS|HG|BIZ ?UD|IPA)", re.IGNORECASE)
_FITTED = re.compile(r"(Ｐ|(?<![A-Za-z])P(?=[^a-z])|UDP|PMincho|PGothic|UI Gothic|HGP|HGS|IPAex?P|IPAP)")


def japanese_font(styles: Styles, style: Element | None, theme: Element | None) -> str | None:
    """Return the name of the font in which a style sets Japanese text; None where nothing says it.

    Of the theme and a name in one place the theme holds; a nearer place goes before both.
    """
    for named in styles.every(style, "rPr", "rFonts"):
        themed = named.get(w("eastAsiaTheme"))
        if themed and theme is not None:
            return theme_font(theme, major=themed.startswith("major"))
        if named.get(w("eastAsia")):
            return str(named.get(w("eastAsia")))
    return None


def theme_font(theme: Element, *, major: bool) -> str | None:
    """Return the Japanese font of a theme, for headings (`major`) or text."""
    place = theme.find(f".//{_A}fontScheme/{_A}{'major' if major else 'minor'}Font")
    if place is None:
        return None
    east = place.find(f"{_A}ea")
    if east is not None and east.get("typeface"):
        return str(east.get("typeface"))
    named = (one.get("typeface") for one in place.findall(f"{_A}font") if one.get("script") == "Jpan")
    return next((str(name) for name in named if name), None)


def font(name: str) -> Font:
    """Return a font by its name alone; what Word needs to find a like one stands in the office's own table."""
    return Font(name=name, alternative=name, panose="", family="swiss", pitch="variable")


def metrics_of(name: str) -> Literal["proportional", "monospaced"]:
    """Return how wide text runs: a Japanese font is fixed where its maker has a fitted twin, marked P."""
    return "monospaced" if _FIXED.match(name) and not _FITTED.search(name) else "proportional"
