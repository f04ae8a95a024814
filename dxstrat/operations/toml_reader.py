"""What the readers of `dxstrat.toml` and of a look file share: the errors about a key, with its line and its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.operations.settings import Origin, setting_error
from dxstrat.text.message import Message
from dxstrat.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dxstrat.errors import DxstratError

KeyPath = tuple[str, ...]
"""The full name of a key, table by table."""


class TomlReader:
    """One file being read; the line of each key is known (`read_toml`)."""

    def __init__(self, file: Path, lines: Mapping[KeyPath, int]) -> None:
        self.file = file
        self.lines = lines

    def origin(self, path: KeyPath) -> Origin:
        """Return where a key stands."""
        return Origin(self.file, self.lines.get(path, 0))

    def error_at(self, path: KeyPath, ja: str, en: str, fix_ja: str, fix_en: str) -> DxstratError:
        """Return the error of a key."""
        return setting_error(".".join(path), self.origin(path), ja, en, fix_ja=fix_ja, fix_en=fix_en)

    def wrong_value(self, path: KeyPath, ja: str, en: str, example: str) -> DxstratError:
        """Return the error of a value that cannot stand there; `example` is one that can, with its key."""
        return self.error_at(
            path, ja, en, f"{example} のように書いてください", f"write something like {example}"
        )

    def table(self, value: Any, path: KeyPath) -> dict[str, Any]:
        """Return a table. Raises DxstratError for anything else."""
        if not isinstance(value, dict):
            raise self.wrong_value(
                path, "項目のまとまりを書きます", "a table is needed here", f"[{'.'.join(path)}]"
            )
        return value

    def switch(self, value: Any, path: KeyPath, example: str) -> bool:
        """Return true or false. Raises DxstratError for anything else."""
        if not isinstance(value, bool):
            raise self.wrong_value(path, "true か false を書きます", "true or false is needed", example)
        return value


def key_to_write(path: KeyPath, names: Sequence[str]) -> Message:
    """Return the order to write the key that was most likely meant in place of one there is not."""
    above = "".join(f"{part}." for part in path[:-1])
    close = nearest(path[-1], names)
    if close:
        return Message(f"「{above}{close}」と書いてください", f"write {above}{close}")
    return Message(f"次のどれかを書いてください: {'、'.join(names)}", f"use one of: {', '.join(names)}")
