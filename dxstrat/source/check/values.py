"""Values that cannot stand where they do: which explanation fits which fault, and the short explanations."""

from __future__ import annotations

import re

from dxstrat.findings import Related
from dxstrat.source.check import kinds
from dxstrat.source.check.beyond import CHECK_DIGIT, UNIT
from dxstrat.source.check.codes import explain_check_digit, explain_code
from dxstrat.source.check.empty import explain_empty
from dxstrat.source.check.explanation import NO_QUOTES, Explanation, Here
from dxstrat.source.check.fast import python_pattern
from dxstrat.source.check.naming import choice_list, named, write
from dxstrat.source.check.numbers import explain_number, explain_repeated_unit
from dxstrat.source.check.pattern_text import PATTERNS
from dxstrat.source.check.repairs import choice_from_text, form_from_text
from dxstrat.source.check.schema import form_of, node_at, target
from dxstrat.source.check.shapes import explain_shape
from dxstrat.source.check.times import explain_date, explain_term, explain_year
from dxstrat.source.check.typed import quoted, typed
from dxstrat.text.message import Message

_TIMES = {"date": explain_date, "fiscalYear": explain_year, "fiscalTerm": explain_term}
_TRUE = frozenset(("はい", "yes", "y", "on", "1", "1.0", "○", "有", "あり", "真", "true", "する", "済", "t"))
_FALSE = frozenset(
    ("いいえ", "no", "n", "off", "0", "0.0", "×", "無", "なし", "偽", "false", "しない", "未", "f")
)


def explain_value(here: Here) -> Explanation:
    """Explain what is wrong with a value."""
    fault = here.fault
    if fault.keyword == "not":
        return _conflict(here)
    if fault.value is None or (isinstance(fault.value, str) and not fault.value.strip()):
        return explain_empty(here)
    if fault.keyword in _BY_KEYWORD:
        return _BY_KEYWORD[fault.keyword](here)
    if here.path == ("dxstrat",):
        return _version(here)
    if isinstance(fault.value, (list, dict)) or not {"string", "number", "integer", "boolean"} & set(
        here.types
    ):
        return _too_many(here) if fault.keyword == "maxItems" else explain_shape(here)
    if here.form in _TIMES:
        return _TIMES[here.form](here)
    if "enum" in target(here.node) or "boolean" in here.types:
        return _choice(here)
    if form_of(node_at(here.path[:-1])) == "municipality" and here.path[-1] == "code":
        return explain_code(here)
    if fault.keyword == "maxLength":
        return _too_long(here)
    if {"number", "integer"} & set(here.types):
        return explain_number(here)
    return _form(here)


def _conflict(here: Here) -> Explanation:
    step = str(here.path[-1])
    other = next(key for key in (here.fault.condition or {})["required"])
    one, two = here.name, named((*here.path[:-1], other))
    return Explanation(
        kinds.CONFLICTING_KEYS,
        Message(f"{one.ja}は、{two.ja}と一緒には書けません", f"{one.en} cannot stand together with {two.en}"),
        Message(f"「{other}」もあります", f'"{other}" is here too'),
        Message(
            f"「{step}」か「{other}」の、どちらかを消してください", f'delete either "{step}" or "{other}"'
        ),
        here.document.span(here.path, key=True),
        (
            Related(
                here.document.span((*here.path[:-1], other), key=True),
                Message(f"「{other}」はここにあります", f'"{other}" is here'),
            ),
        ),
    )


def _repeated(here: Here) -> Explanation:
    listing = named(here.path[:-1])
    return Explanation(
        kinds.REPEATED_ENTRY,
        Message(
            f"{listing.ja}に「{here.shown}」が 2 回書かれています",
            f'"{here.shown}" stands twice in {listing.en}',
        ),
        Message("2 回目です", "the second time"),
        Message(f"「{here.shown}」を 1 つ消してください", f'delete one "{here.shown}"'),
        related=(
            Related(
                here.document.span((*here.path[:-1], here.fault.wanted)),
                Message("1 回目はここです", "the first time"),
            ),
        ),
    )


def _version(here: Here) -> Explanation:
    version = target(here.node)["const"]
    fix = write(f"dxstrat: {version}")
    message = Message(
        f"書式の版「{here.shown}」は、この dxstrat では読めません",
        f'this dxstrat cannot read version "{here.shown}" of the format',
    )
    label = Message(f"読めるのは {version} です", f"it reads {version}")
    if str(here.value) == str(version):
        message = Message("書式の版は、引用符を付けずに書きます", "the version of the format has no quotes")
        label = NO_QUOTES
    elif isinstance(here.value, int) and here.value > version:
        fix += Message(
            "。新しい版のファイルなら、dxstrat を新しくしてください",
            "; or update dxstrat if the file is newer",
        )
    span = here.document.span(here.path, key=True) if isinstance(here.value, (list, dict)) else None
    return Explanation(kinds.WRONG_VERSION, message, label, fix, span)


def _too_many(here: Here) -> Explanation:
    most, count = here.fault.wanted, len(here.value)
    return Explanation(
        kinds.TOO_LONG,
        Message(
            f"{here.name.ja}は {most:,} 件までです（今は {count:,} 件）",
            f"{here.name.en} may have {most:,} entries at most, not {count:,}",
        ),
        Message("多すぎます", "too many"),
        Message(f"{most:,} 件までに減らしてください", f"keep {most:,} of them at most"),
        here.document.span(here.path, key=True),
    )


def _too_long(here: Here) -> Explanation:
    most, length = here.fault.wanted, len(here.value)
    return Explanation(
        kinds.TOO_LONG,
        Message(
            f"{here.name.ja}は {most:,} 字までです（今は {length:,} 字）",
            f"{here.name.en} may have {most:,} characters at most, not {length:,}",
        ),
        Message("長すぎます", "too long"),
        Message(f"{most:,} 字までに縮めてください", f"shorten it to {most:,} characters"),
    )


def _choice(here: Here) -> Explanation:
    node = target(here.node)
    text = here.value if isinstance(here.value, str) else here.written
    label = Message("この語は使えません", "not one of the words")
    if "enum" in node:
        meant = choice_from_text(text, node["enum"], node["enumDescriptions"])
        choices = choice_list(here.node) or Message("", "")
        fix = (
            write(typed(meant))
            if meant is not None
            else Message(f"次のどれかを書いてください: {choices.ja}", f"write one of these: {choices.en}")
        )
    else:
        word = text.strip().lower()
        meant = True if word in _TRUE else False if word in _FALSE else None
        fix = (
            write(typed(meant))
            if meant is not None
            else Message("true（はい）か false（いいえ）と書いてください", "write true or false")
        )
    if meant is not None and text == typed(meant):
        label = NO_QUOTES
    return Explanation(
        kinds.UNKNOWN_CHOICE,
        Message(
            f"{here.name.ja}に「{here.shown}」は使えません",
            f'"{here.shown}" cannot be used in {here.name.en}',
        ),
        label,
        fix,
    )


def _form(here: Here) -> Explanation:
    """Explain a text without its form, or a number or a word like true where a text is wanted."""
    node = target(here.node)
    pattern = re.compile(python_pattern(node.get("pattern", "")))
    text = here.value if isinstance(here.value, str) else here.written
    if not isinstance(here.value, str) and pattern.search(text):
        read_as = Message("数として読まれます", "this is read as a number")
        if isinstance(here.value, bool):
            read_as = Message("「はい・いいえ」として読まれます", "this is read as yes or no")
        return Explanation(
            kinds.NEEDS_QUOTES,
            Message(f"{here.name.ja}は、引用符で囲んで書きます", f"{here.name.en} needs quotes here"),
            read_as,
            write(quoted(text)),
        )
    meant = form_from_text(text, pattern)
    say = Message(node["patternErrorMessage"].removesuffix("。"), PATTERNS[node["pattern"]])
    return Explanation(
        kinds.WRONG_FORM,
        Message(
            f"「{here.shown}」は、{here.name.ja}の書き方に合いません",
            f'"{here.shown}" does not have the form of {here.name.en}',
        ),
        Message("書き方が違います", "wrong form"),
        write(typed(meant)) if meant else say,
    )


_BY_KEYWORD = {
    "minLength": explain_empty,
    "minItems": explain_empty,
    "uniqueItems": _repeated,
    CHECK_DIGIT: explain_check_digit,
    UNIT: explain_repeated_unit,
}
