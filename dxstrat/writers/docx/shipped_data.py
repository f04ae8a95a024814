"""What ships for Word as data: folders of TOML files below `templates/word`, each file known by its name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from dxstrat.errors import DxstratError
from dxstrat.resources import shipped
from dxstrat.text.message import Message
from dxstrat.text.visible import visible


@dataclass(frozen=True, slots=True)
class ShippedData:
    """A folder of such files; `what` is what one of them is called."""

    folder: str
    what: Message

    def names(self) -> tuple[str, ...]:
        """Return the names there are."""
        return tuple(sorted(path.stem for path in shipped("templates", "word", self.folder).glob("*.toml")))

    def read(self, name: str) -> dict[str, Any]:
        """Return the file of this name as it stands. Raises DxstratError for a name that there is not."""
        names = self.names()
        if name not in names:
            choices = " / ".join(names)
            raise DxstratError(
                f"「{visible(name)}」という{self.what.ja}はありません",
                f"there is no {self.what.en} named {visible(name)}",
                fix_ja=f"次のどれかを指定してください: {choices}",
                fix_en=f"choose one of: {choices}",
            )
        file = shipped("templates", "word", self.folder, f"{name}.toml")
        return tomllib.loads(file.read_text(encoding="utf-8"))
