"""Arguments and options that several commands share, and what is asked of them before any work."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.language import say
from dxstrat.errors import DxstratError
from dxstrat.text.visible import visible


class TableFormat(StrEnum):
    """The forms of a table or an explanation."""

    TEXT = "text"
    JSON = "json"


LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        help=say("表示の言語。ja または en", "The language of messages: ja or en."),
        show_default=False,
    ),
]
"""Only named here so that it is known to every command; `dxstrat.cli.language` reads it."""

PlanArgument = Annotated[
    Path | None,
    typer.Argument(
        help=say("計画のファイル（省くと plan.yaml）", "The plan file (plan.yaml when left out)."),
        show_default=False,
        metavar="PLAN",
    ),
]
TableFormatOption = Annotated[
    TableFormat, typer.Option("--format", help=say("一覧を表示する形式", "The form of the table."))
]


def check_templates_folder(folder: Path) -> None:
    """Raise DxstratError where there is no folder of templates of this name."""
    if not folder.is_dir():
        raise DxstratError(
            f"ひな形のフォルダー「{visible(str(folder))}」が見つかりません",
            f"there is no folder of templates {visible(str(folder))}",
            fix_ja="フォルダーの名前を確かめてください",
            fix_en="check the name of the folder",
        )
