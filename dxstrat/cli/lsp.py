"""`dxstrat lsp`: the language server, which an editor starts."""

from __future__ import annotations

import importlib.util
import sys
from typing import Annotated

import typer

from dxstrat.cli.exit_codes import FOUND, NOTHING_FOUND
from dxstrat.cli.language import LANGUAGE
from dxstrat.cli.options import LanguageOption
from dxstrat.errors import DxstratError


def lsp(
    *,
    stdio: Annotated[
        bool,
        typer.Option("--stdio", hidden=True, help="What editors add by themselves; there is no other way."),
    ] = False,
    lang: LanguageOption = None,
) -> int:
    """Serve an editor over the standard streams until it ends."""
    del stdio, lang  # the one is the only way there is, the other is read before the commands are made
    if importlib.util.find_spec("pygls") is None:
        raise DxstratError(
            "エディターとつなぐための部品 pygls が入っていません",
            "pygls, through which editors are spoken to, is not installed",
            fix_ja='pip install "dxstrat[editor]" と入力してください',
            fix_en='type: pip install "dxstrat[editor]"',
        )
    if sys.stdin.isatty():
        raise DxstratError(
            "dxstrat lsp は、エディターが起動するコマンドです",
            "dxstrat lsp is started by an editor",
            fix_ja="エディターの設定で、言語サーバーのコマンドに dxstrat lsp と書いてください",
            fix_en="in the settings of your editor, give dxstrat lsp as the command of a language server",
        )
    from dxstrat.language_server.server import serve  # brings pygls along, which nothing else needs

    # Source: Language Server Protocol 3.17, "exit": 1 where the editor goes without asking for the end first.
    return NOTHING_FOUND if serve(LANGUAGE) else FOUND
