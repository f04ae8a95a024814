"""`dxstrat inspect`: from which plan, edition and source text a Word file was made."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.console import write_out
from dxstrat.cli.exit_codes import NOTHING_FOUND
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption
from dxstrat.errors import DxstratError
from dxstrat.text.visible import visible
from dxstrat.writers.marker import read_marker


def inspect(
    file: Annotated[Path, typer.Argument(help=say("Word のファイル", "A Word file."), metavar="FILE")],
    *,
    lang: LanguageOption = None,
) -> int:
    """Print what a Word file says of its origin."""
    del lang  # read before the commands are made
    if not file.is_file():
        raise DxstratError(
            f"ファイル「{visible(str(file))}」がありません",
            f"there is no file {visible(str(file))}",
            fix_ja="ファイルの名前と場所を確かめてください",
            fix_en="check the name and the folder",
        )
    marker = read_marker(file)
    if marker is None:
        raise DxstratError(
            f"「{visible(file.name)}」は、dxstrat が作った Word のファイルではありません",
            f"{visible(file.name)} is not a Word file that dxstrat made",
            fix_ja="dxstrat render で書き出したファイルを指定してください",
            fix_en="name a file written by dxstrat render",
        )
    rows = (
        (say("文書", "document"), marker.document),
        (say("計画の番号", "plan id"), marker.plan_id),
        (say("版", "edition"), marker.edition),
        (say("元の計画のハッシュ値", "SHA-256 of the plan"), marker.source_hash),
    )
    write_out("".join(f"{name}: {visible(value, 100) or '-'}\n" for name, value in rows))
    return NOTHING_FOUND
