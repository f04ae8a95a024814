"""What jinja2 and Python say about a template, put into a sentence for the person who wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError

from dxstrat.rendering.kinds import TEMPLATE_NOT_FOUND, TEMPLATE_SYNTAX, TOO_MUCH, UNKNOWN_NAME, WRONG_CALL
from dxstrat.rendering.mistakes import Mistake, Place, did_you_mean
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.rendering.environment import TemplateEnvironment

ENGINE_ERRORS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""All that running a template can raise through a fault of the template; a fault of a block is none of these."""

_UNKNOWN = re.compile(r"No (filter|test) named '(.+?)'")
_SYNTAX = (
    (re.compile(r"Encountered unknown tag '(.+?)'"), "「{0}」という命令はありません", "there is no tag {0}"),
    (
        re.compile(r"Unexpected end of template.*'(\w+)'\. The innermost", re.DOTALL),
        "「{0}」で閉じていないところがあります",
        "something is not closed with {0}",
    ),
    (re.compile(r"unexpected '(.+?)'"), "「{0}」の位置が違います", "{0} stands in the wrong place"),
    (re.compile(r"unexpected char '(.+?)'"), "「{0}」は使えない文字です", "{0} cannot be used"),
)


def mistake_of(error: Exception, environment: TemplateEnvironment, place: Place | None) -> Mistake:
    """Return the mistake behind one of `ENGINE_ERRORS`."""
    match error:
        case TemplateNotFound():
            return _not_found(str(error.name or error.message), place)
        case TemplateSyntaxError():
            at = Place(error.filename, error.lineno) if error.filename else place
            return _unknown(error, environment, at) or _syntax(str(error.message or ""), at)
        case RecursionError() | MemoryError() | SyntaxError():
            return too_deep(place)
        case OverflowError():
            return Mistake(
                TOO_MUCH,
                Message("数が大きすぎます", "a number is too large"),
                Message("小さい数にしてください", "make it smaller"),
                place=place,
            )
        case TemplateRuntimeError():
            return _unknown(error, environment, place) or _cannot(place)
    return _cannot(place)


def too_deep(place: Place | None) -> Mistake:
    """Return the mistake of a template that goes on into itself without end."""
    return Mistake(
        TOO_MUCH,
        Message("ひな形の入れ子が深すぎます", "the template is nested too deeply"),
        Message(
            "自分自身を読み込む include や、自分自身を呼ぶ macro をなくしてください",
            "take out the include of a template in itself, or the macro that calls itself",
        ),
        place=place,
    )


def _unknown(error: TemplateError, environment: TemplateEnvironment, place: Place | None) -> Mistake | None:
    """Return the mistake of naming a filter or a test that does not exist."""
    match = _UNKNOWN.search(str(error.message or ""))
    if match is None:
        return None
    known = environment.filters if match[1] == "filter" else environment.tests
    word = visible(match[2])
    return Mistake(
        UNKNOWN_NAME,
        Message(f"「{word}」という名前はありません", f"there is nothing called {word}"),
        did_you_mean(match[2], known),
        word=match[2],
        place=place,
    )


def _syntax(message: str, place: Place | None) -> Mistake:
    for pattern, ja, en in _SYNTAX:
        match = pattern.search(message)
        if match:
            word = visible(match[1])
            said = Message(ja.format(word), en.format(word))
            break
    else:
        said = Message(
            "ひな形の書き方が違います", f"the template is not written correctly ({visible(message)})"
        )
    return Mistake(
        TEMPLATE_SYNTAX,
        said,
        Message(
            "{{ }} と {% %} を閉じ、for には endfor、if には endif を書いてください",
            "close {{ }} and {% %}, and write endfor for each for and endif for each if",
        ),
        place=place,
    )


def _not_found(name: str, place: Place | None) -> Mistake:
    shown = visible(name)
    return Mistake(
        TEMPLATE_NOT_FOUND,
        Message(f"ひな形「{shown}」がありません", f"there is no template {shown}"),
        Message(
            f"ひな形のフォルダーに「{shown}」を置くか、名前の打ち間違いを直してください",
            f"put {shown} in the template folder, or correct its name",
        ),
        word=name,
        place=place,
    )


def _cannot(place: Place | None) -> Mistake:
    return Mistake(
        WRONG_CALL,
        Message("この書き方では実行できません", "this cannot be carried out"),
        Message("この行を書き直すか、消してください", "rewrite this line or take it out"),
        place=place,
    )
