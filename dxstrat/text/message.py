"""A sentence in the two languages that dxstrat speaks.

Why: findings are read by Japanese staff and by tools and consultants in English;
keeping both sentences together in one value makes a missing translation impossible.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["ja", "en"]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, or a few, in Japanese and in English."""

    ja: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.ja if language == "ja" else self.en

    def __add__(self, other: Message) -> Message:
        return Message(self.ja + other.ja, self.en + other.en)


def same(text: str) -> Message:
    """Return a message that reads the same in both languages: a name, a code, a value."""
    return Message(text, text)
