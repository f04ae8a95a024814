"""Markdown parsers: one for templates, one for the few fields of a plan that may hold Markdown.

Both are markdown-it with rules taken out, never with rules that let HTML, images or foreign links in.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_block import list_block
from markdown_it.rules_inline import link as link_rule
from markdown_it.rules_inline.state_inline import Delimiter

from dxstrat.rendering.inlines import is_link

if TYPE_CHECKING:
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_LISTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
_NO_ITEM = re.compile(r"(?!1[.)])[0-9]+[.)]|(?:[-+*]|1[.)])[ \t]*$")
"""A number other than 1, or a sign with nothing after it."""


def template_parser() -> MarkdownIt:
    """Return the parser for Markdown in templates: headings, paragraphs, lists, tables, quotes, emphasis, links."""
    parser = MarkdownIt("zero").enable(
        ["heading", "blockquote", "list", "table", "hr", "emphasis", "link", "newline", "escape"]
    )
    return _tuned(parser)


def prose_parser() -> MarkdownIt:
    """Return the parser for fields of a plan: paragraphs, lists, bold, italic and links; all else is text.

    A link to a foreign scheme stays text, too.
    """
    parser = _tuned(MarkdownIt("zero").enable(["list", "emphasis", "link", "newline", "escape"]))
    parser.validateLink = lambda url: is_link(url)  # type: ignore[method-assign]
    return parser


def _tuned(parser: MarkdownIt) -> MarkdownIt:
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.at("link", _link)
    parser.block.ruler.at("list", _list, _LISTS)
    # Why: an address is taken as it stands, as it may be a marker; what may be linked to is decided
    # where the tree is built.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - as the parser calls it
    return parser


def _emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    """Read a run of `*`. `_` stays text: it stands in names of files and systems.

    Why not the usual rule: it takes 「 and 。 for marks that end a word, so that **「本市」**は would not
    come out bold; and it takes 5*3*2 for emphasis.
    """
    start = state.pos
    if silent or state.src[start] != "*":
        return False
    end = start
    while end < state.posMax and state.src[end] == "*":
        end += 1
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    opens = not _space(after) and (not _mark(after) or _parts(before))
    closes = not _space(before) and (not _mark(before) or _parts(after))
    if _latin(before) and _latin(after):
        opens = closes = False
    for _ in range(end - start):
        token = state.push("text", "", 0)
        token.content = "*"
        state.delimiters.append(
            Delimiter(
                marker=ord("*"),
                length=end - start,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    state.pos = end
    return True


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    """Read a link, but not after `!`: an image stays text."""
    if state.pos and state.src[state.pos - 1] == "!":
        return False
    return link_rule(state, silent)


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    """Read a list, but not one whose first sign belongs to the text."""
    next_item = silent and state.sCount[start] < state.blkIndent
    if not next_item and _NO_ITEM.match(
        state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    ):
        return False
    return list_block(state, start, end, silent)


def _space(character: str) -> bool:
    return isWhiteSpace(ord(character))


def _mark(character: str) -> bool:
    return not _wide(character) and (isMdAsciiPunct(ord(character)) or isPunctChar(character))


def _parts(character: str) -> bool:
    """Whether a word can begin or end beside it: Japanese has no spaces between words."""
    return _space(character) or _mark(character) or _wide(character)


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
