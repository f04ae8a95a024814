"""The explanation of a rule, read from the docstring of its module.

A docstring begins with one line that says what is found. Then come paragraphs under fixed headings,
first in English, then in Japanese, and two examples in YAML, which need no translation:

    What it finds: …        見つけるもの: …
    Why: …                  理由: …
    Put right: …            直し方: …

    Wrong:                  Right:
        issues: …               issues: …

The examples show the sections that matter; the rest of the plan is thought of as being right.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.text.message import Message

if TYPE_CHECKING:
    from dxstrat.rules.rule import AnyRule

_HEADINGS = ("What it finds", "Why", "Put right", "見つけるもの", "理由", "直し方", "Wrong", "Right")
_HEADING = re.compile(rf"^({'|'.join(_HEADINGS)}):[ \n]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a rule exists and how to satisfy it; `wrong` and `right` are pieces of a plan in YAML."""

    finds: Message
    why: Message
    cure: Message
    wrong: str
    right: str


def explain(rule: AnyRule) -> Explanation:
    """Return the explanation of a rule. Raises ValueError when its docstring lacks a heading."""
    _, *pieces = _HEADING.split(rule.doc or "")
    headings, texts = tuple(pieces[::2]), pieces[1::2]
    if headings != _HEADINGS:
        raise ValueError(f"{rule.kind.name}: {headings}")
    english, japanese = ([_joined(text, by) for text in texts[at : at + 3]] for at, by in ((0, " "), (3, "")))
    finds, why, cure = (Message(ja, en) for ja, en in zip(japanese, english, strict=True))
    wrong, right = (textwrap.dedent(text).strip("\n") + "\n" for text in texts[6:])
    return Explanation(finds, why, cure, wrong, right)


def _joined(text: str, by: str) -> str:
    return by.join(line.strip() for line in text.strip().splitlines())
