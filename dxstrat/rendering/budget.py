"""How much work and text a template may cause, so that one from a stranger cannot hang or fill a machine.

Steps are counted, so that the same template always ends in the same way; the clock is only a net
below them, for single steps that are slow.
"""

from __future__ import annotations

import time

from dxstrat.rendering.filing import UNPRINTABLE
from dxstrat.rendering.kinds import TOO_MUCH, WRONG_CALL
from dxstrat.rendering.mistakes import Mistake
from dxstrat.text.message import Message

STEPS = 2_000_000
CHARACTERS = 20_000_000
SECONDS = 120.0
LONGEST = 1_000_000


class Budget:
    """Counts loop turns and calls (`steps`) and text given out (`characters`)."""

    def __init__(self, steps: int = STEPS, characters: int = CHARACTERS, seconds: float = SECONDS) -> None:
        self._steps = steps
        self._characters = characters
        self._end = time.monotonic() + seconds

    def spend(self, characters: int = 0, *, steps: int = 1) -> None:
        """Count one step, and the characters it gives out. Raises Mistake when there is no more left."""
        self._steps -= steps
        self._characters -= characters
        if self._steps < 0 or time.monotonic() > self._end:
            raise Mistake(
                TOO_MUCH,
                Message("ひな形の繰り返しが多すぎます", "the template repeats too often"),
                Message(
                    "繰り返し（for）の重なりや、自分自身の読み込み（include）をなくしてください",
                    "take out loops within loops, or the include of a template in itself",
                ),
            )
        if self._characters < 0:
            raise Mistake(
                TOO_MUCH,
                Message("書き出す文字が多すぎます", "the template writes too much text"),
                Message("同じ内容の繰り返しをなくしてください", "take out what is repeated"),
            )


def check_text(text: str) -> str:
    """Return a text put together in a template.

    Raises Mistake where it is too long to be meant, or holds what cannot be printed.
    """
    if UNPRINTABLE.search(text):
        raise Mistake(
            WRONG_CALL,
            Message("制御文字は書き出せません", "a control character cannot be written out"),
            Message("その文字を消してください", "take the character out"),
        )
    if len(text) > LONGEST:
        raise Mistake(
            TOO_MUCH,
            Message("つなげた文字が長すぎます", "a text put together in the template is too long"),
            Message("文字をつなげる繰り返しをなくしてください", "take out the loop that joins texts"),
        )
    return text
