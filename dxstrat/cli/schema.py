"""`dxstrat schema`: the form of a plan, printed or laid beside a plan for its editor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.console import tell_written, write_bytes_out, write_error, write_out
from dxstrat.cli.exit_codes import FOUND, NOTHING_FOUND
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption
from dxstrat.errors import DxstratError
from dxstrat.operations.editor import SETTINGS_FILE, schema_bytes, write_editor_files
from dxstrat.text.visible import visible


def schema(
    folder: Annotated[
        Path | None,
        typer.Argument(
            help=say(
                "--write で書き出すフォルダー（省くと今のフォルダー）",
                "The folder for --write (the current one).",
            ),
            show_default=False,
            metavar="[FOLDER]",
        ),
    ] = None,
    *,
    write: Annotated[
        bool,
        typer.Option(
            "--write",
            help=say(
                "項目の説明と候補が VS Code に出るように、設定をフォルダーに書き出します（通信は要りません）",
                "Set the folder up for VS Code: explanations and completion, without the network.",
            ),
        ),
    ] = False,
    lang: LanguageOption = None,
) -> int:
    """Print the schema of a plan, or write the files for editors."""
    del lang  # read before the commands are made
    if not write:
        if folder is not None:
            raise DxstratError(
                "フォルダーは --write と一緒に使います",
                "a folder goes together with --write",
                fix_ja=f"dxstrat schema {visible(str(folder))} --write と書いてください",
                fix_en=f"write dxstrat schema {visible(str(folder))} --write",
            )
        write_bytes_out(schema_bytes())
        return NOTHING_FOUND
    return _write(folder or Path())


def _write(folder: Path) -> int:
    if not folder.is_dir():
        raise DxstratError(
            f"「{visible(str(folder))}」というフォルダーはありません",
            f"there is no folder {visible(str(folder))}",
            fix_ja="フォルダーの名前を確かめてください",
            fix_en="check the name of the folder",
        )
    done = write_editor_files(folder)
    for file in done.written:
        tell_written(file)
    if done.to_add is not None:
        name = visible(str(folder / SETTINGS_FILE), 200)
        write_error(
            say(
                f"「{name}」は、コメントが入っているなどのため書き換えませんでした。次の内容を書き加えてください:\n",
                f"{name} holds comments or the like and was left as it is. Add this to it:\n",
            )
        )
        write_out(done.to_add)
        return FOUND
    if not done.written:
        write_error(say("変わったところはありません。\n", "Nothing has changed.\n"))
    write_error(
        say(
            "次は: VS Code に Red Hat の YAML 拡張機能を入れ、「ファイル」→「フォルダーを開く」でこのフォルダーを開いてください。\n",
            "next: install the YAML extension by Red Hat in VS Code, and open this folder there.\n",
        )
    )
    return NOTHING_FOUND
