"""団体コード: six digits in quotes, the last of which checks the others."""

from __future__ import annotations

import unicodedata

from dxstrat.source.check import kinds
from dxstrat.source.check.explanation import Explanation, Here
from dxstrat.source.check.municipality_code import check_digit, is_code
from dxstrat.source.check.naming import write
from dxstrat.source.check.typed import quoted
from dxstrat.text.message import Message


def explain_code(here: Here) -> Explanation:
    """Explain a code that is not a text of six digits."""
    text = here.value if isinstance(here.value, str) else here.written
    meant = _meant(text)
    if not isinstance(here.value, str) and meant == text:
        return Explanation(
            kinds.NEEDS_QUOTES,
            Message(f"{here.name.ja}は、引用符で囲んで書きます", f"{here.name.en} needs quotes"),
            Message("数として読まれます", "this is read as a number"),
            write(quoted(text)),
        )
    return Explanation(
        kinds.WRONG_MUNICIPALITY_CODE,
        Message(f"{here.name.ja}は 6 桁の数字です", f"{here.name.en} has six digits"),
        Message("6 桁の数字ではありません", "not six digits"),
        write(quoted(meant))
        if meant
        else Message(
            '6 桁の数字を "011002" のように引用符で囲んで書いてください',
            'write six digits in quotes, as in "011002"',
        ),
    )


def explain_check_digit(here: Here) -> Explanation:
    """Explain a code whose last digit does not go with the first five."""
    right = check_digit(here.value[:5])
    return Explanation(
        kinds.WRONG_MUNICIPALITY_CODE,
        Message(
            f"{here.name.ja}「{here.value}」の末尾の数字（検査数字）が、ほかの 5 桁と合いません",
            f'the last digit of "{here.value}" in {here.name.en} does not go with the first five',
        ),
        Message(f"末尾は {right} になるはずです", f"the last digit should be {right}"),
        Message(
            f"初めの 5 桁が正しければ、{quoted(here.value[:5] + right)} と書いてください",
            f"write {quoted(here.value[:5] + right)} if the first five are right",
        ),
    )


def _meant(text: str) -> str | None:
    """Return the code that was meant, where it can be known: digits in full width, a lost 0, no check digit."""
    plain = "".join(unicodedata.normalize("NFKC", text).split()).replace("-", "")
    if not (plain.isascii() and plain.isdecimal()):
        return None
    candidates = [plain, plain.zfill(6)] if len(plain) in (5, 6) else []
    if len(plain) in (4, 5):
        first = plain.zfill(5)
        candidates.append(first + check_digit(first))
    return next((code for code in candidates if is_code(code)), plain if len(plain) == 6 else None)
