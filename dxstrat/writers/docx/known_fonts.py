"""Fonts by name: what is known of those of Windows (`templates/word/fonts.toml`), and of others nothing."""

from __future__ import annotations

import functools
import tomllib
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.resources import shipped
from dxstrat.text.message import Message
from dxstrat.writers.docx.look import Font

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_NAME = 31
"""The longest name of a font that Windows knows (LF_FACESIZE without its end)."""


def font_named(name: str) -> Font:
    """Return a font; of one that is not known, Word has to find a like one by its name alone."""
    known = _known().get(name)
    if known is not None:
        return known
    return Font(name=name, alternative=name, panose="", family="auto", pitch="variable")


def fault_of_name(name: str) -> Message | None:
    """Return why a name can be none of a font; None where it can."""
    if not name.strip() or name != name.strip():
        return Message(
            "フォントの名前が空か、前後に空白があります", "the name is empty or has spaces around it"
        )
    if len(name) > LONGEST_NAME:
        return Message(
            f"フォントの名前は {LONGEST_NAME} 文字までです",
            f"names of fonts have at most {LONGEST_NAME} characters",
        )
    if any(unicodedata.category(one)[0] == "C" for one in name):
        return Message(
            "フォントの名前に、目に見えない文字があります", "there is an invisible character in the name"
        )
    if any(one in ',;"<>&' for one in name):
        return Message("フォントは 1 つだけ書きます", "only one font can be named")
    return None


@functools.cache
def _known() -> Mapping[str, Font]:
    text = shipped("templates", "word", "fonts.toml").read_text(encoding="utf-8")
    fonts = [Font(name=name, **facts) for name, facts in tomllib.loads(text).items()]
    return {name: one for one in fonts for name in (one.name, one.alternative)}
