"""The errors that end a command: wrong use, unreadable files, outputs that cannot be written.

What is wrong *inside* a plan is never an exception; it is a `Finding`.
"""

from __future__ import annotations


class DxstratError(Exception):
    """Something the user can put right outside the plan; ends the command with exit code 2.

    `ja` and `en` say what is wrong; `fix_ja` and `fix_en` say what to do.
    """

    def __init__(self, ja: str, en: str, *, fix_ja: str = "", fix_en: str = "") -> None:
        super().__init__(en)
        self.ja = ja
        self.en = en
        self.fix_ja = fix_ja
        self.fix_en = fix_en

    def __reduce__(self) -> tuple[object, tuple[str, str], dict[str, str]]:
        """Pass from one process to another with both languages and the fixes."""
        return type(self), (self.ja, self.en), {"fix_ja": self.fix_ja, "fix_en": self.fix_en}
