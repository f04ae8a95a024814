"""The names of styles: Word's own, as it stores them in every language, and as its Japanese menus show them.

Why both: Word always stores "heading 1", but other programs store what they show.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN: Mapping[str, str] = {
    "Normal": "標準",
    "heading 1": "見出し 1",
    "heading 2": "見出し 2",
    "heading 3": "見出し 3",
    "heading 4": "見出し 4",
    "Title": "表題",
    "Subtitle": "副題",
    "Body Text": "本文",
    "caption": "図表番号",
    "TOC Heading": "目次の見出し",
    "toc 1": "目次 1",
    "toc 2": "目次 2",
    "toc 3": "目次 3",
    "toc 4": "目次 4",
    "List Bullet": "箇条書き",
    "List Number": "段落番号",
    "List Continue": "箇条書き継続",
    "header": "ヘッダー",
    "footer": "フッター",
    "Quote": "引用文",
    "Signature": "署名",
    "Hyperlink": "ハイパーリンク",
    "Table Grid": "表 (格子)",
}
"""Word's names of the styles that a document uses, and what its Japanese menus call them."""

EXPECTED = (
    "heading 1",
    "heading 2",
    "heading 3",
    "Title",
    "caption",
    "toc 1",
    "toc 2",
    "List Bullet",
    "List Number",
    "Table Grid",
)
"""The styles that carry the look of a document: their absence is told. The rest follows 標準."""

_SPACE = re.compile(r"\s+")


def plain(name: str) -> str:
    """Return a name for comparison: Word itself tells styles apart by neither case nor spaces of its own."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", name)).casefold()


_WORDS = {plain(shown): plain(name) for name, shown in SHOWN.items()} | {
    plain("表題の見出し"): plain("Title"),
    plain("タイトル"): plain("Title"),
    plain("サブタイトル"): plain("Subtitle"),
    plain("表（格子）"): plain("Table Grid"),
}


def known(name: str) -> str:
    """Return the plain form of a style's name; the Japanese ones as Word's own."""
    form = plain(name.partition(",")[0])
    return _WORDS.get(form, form)
