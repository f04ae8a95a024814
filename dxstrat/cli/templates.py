"""`dxstrat templates`: the shipped templates listed, copied to an office's folder, and that folder checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.console import tell_written, write_error, write_out
from dxstrat.cli.exit_codes import NOTHING_FOUND
from dxstrat.cli.help import Command, Group
from dxstrat.cli.language import LANGUAGE, say
from dxstrat.cli.options import LanguageOption, check_templates_folder
from dxstrat.cli.printing import print_reports
from dxstrat.errors import DxstratError
from dxstrat.operations.settings import read_settings
from dxstrat.text.file_names import shown_name
from dxstrat.text.visible import visible
from dxstrat.text.width import pad, width

templates = typer.Typer(
    name="templates",
    cls=Group,
    no_args_is_help=True,
    rich_markup_mode=None,
    help=say(
        "ひな形を一覧にし、書き出し、検査します\n\n"
        "例:\n\n"
        "  dxstrat templates list                                 一覧\n\n"
        "  dxstrat templates export strategy/kpis --to ひな形     1 つを書き出す\n\n"
        "  dxstrat templates check ひな形                         直したひな形を検査する",
        "List, export and check templates.\n\n"
        "Examples:\n\n"
        "  dxstrat templates list                             list them\n\n"
        "  dxstrat templates export strategy/kpis --to own    export one of them\n\n"
        "  dxstrat templates check own                        check your own",
    ),
)


@templates.callback()
def group(*, lang: LanguageOption = None) -> None:
    """Hold the option that goes before the command."""
    del lang  # read before the commands are made


_OWN = say(
    "自前のひな形のフォルダー（省くと dxstrat.toml の templates）",
    "Your folder of templates (that of dxstrat.toml when left out).",
)


@templates.command(
    "list",
    cls=Command,
    help=say(
        "ひな形の一覧と、差し替えているものを表示します", "List the templates, and which of them you replace."
    ),
)
def list_(
    *,
    own: Annotated[Path | None, typer.Option("--templates", help=_OWN, show_default=False)] = None,
    lang: LanguageOption = None,
) -> int:
    """Print every shipped template with what it makes, and the office's file that stands in for it."""
    from dxstrat.operations.templates import list_templates  # each command loads only its own work

    del lang  # read before the commands are made
    folder = own or _own_folder()
    if own is not None:
        check_templates_folder(own)
    listed = list_templates((folder,) if folder else ())
    column = max(width(one.file) for one in listed) + 2
    for one in listed:
        write_out(f"{pad(one.file, column)}{one.about.in_language(LANGUAGE)}\n")
        if one.own is not None:
            shown = visible(shown_name(one.own), 200)
            write_out(f"{' ' * column}{say('差し替え中', 'replaced by')}: {shown}\n")
    if folder is None:
        write_error(
            say(
                "差し替えるには: dxstrat templates export 名前 --to フォルダー で書き出して直し、"
                "dxstrat render --templates フォルダー を実行してください。\n",
                "to replace one: dxstrat templates export NAME --to FOLDER, edit it, "
                "then dxstrat render --templates FOLDER.\n",
            )
        )
    return NOTHING_FOUND


@templates.command(
    "export",
    cls=Command,
    help=say("ひな形を、直すためのフォルダーに書き出します", "Copy templates to a folder, to be edited."),
)
def export(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            help=say("ひな形の名前（strategy/kpis など）", "Names of templates (strategy/kpis)."),
            show_default=False,
            metavar="[NAME]...",
        ),
    ] = None,
    *,
    every: Annotated[
        bool, typer.Option("--all", help=say("全部のひな形を書き出します", "Export all of them."))
    ] = False,
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            help=say(
                "書き出すフォルダー（省くと dxstrat.toml の templates）",
                "The folder to write to (that of dxstrat.toml when left out).",
            ),
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option("--force", help=say("すでにあるファイルも上書きします", "Overwrite existing files.")),
    ] = False,
    lang: LanguageOption = None,
) -> int:
    """Write copies of shipped templates."""
    from dxstrat.operations.templates import export_templates, shipped_names

    del lang  # read before the commands are made
    if bool(names) == every:
        raise DxstratError(
            "書き出すひな形の名前か --all の、どちらか一方を書いてください",
            "give either names of templates or --all",
            fix_ja="dxstrat templates export strategy/kpis --to ひな形 のように書いてください",
            fix_en="write, for example: dxstrat templates export strategy/kpis --to own",
        )
    set_ = _own_folder()
    folder = to or set_
    if folder is None:
        raise DxstratError(
            "書き出すフォルダーが決まっていません",
            "there is no folder to write to",
            fix_ja="--to ひな形 のように、フォルダーの名前を加えてください",
            fix_en="add the name of a folder, as in --to own",
        )
    for file in export_templates(shipped_names() if every else names or (), folder, force=force):
        tell_written(file)
    shown = visible(str(folder))
    if set_ is not None and folder.resolve() == set_.resolve():
        uses_ja, uses_en = "dxstrat render", "dxstrat render"
    else:
        uses_ja = uses_en = f"dxstrat render --templates {shown}"
    write_error(
        say(
            f"次は: 書き出したファイルを直し、dxstrat templates check {shown} で確かめ、{uses_ja} を実行してください。"
            "直さないファイルは消してかまいません。\n",
            f"next: edit the files, see that they are right with dxstrat templates check {shown}, "
            f"and run {uses_en}. Delete those you do not change.\n",
        )
    )
    return NOTHING_FOUND


@templates.command(
    "check",
    cls=Command,
    help=say("自前のひな形を、計画なしで検査します", "Check your own templates; no plan is needed."),
)
def check(
    folder: Annotated[Path | None, typer.Argument(help=_OWN, show_default=False, metavar="[DIR]")] = None,
    *,
    lang: LanguageOption = None,
) -> int:
    """Check the templates of a folder, and print what was found."""
    from dxstrat.operations.templates_check import check_templates

    del lang  # read before the commands are made
    wanted = folder or _own_folder()
    if wanted is None:
        raise DxstratError(
            "検査するひな形のフォルダーが決まっていません",
            "there is no folder of templates to check",
            fix_ja="dxstrat templates check ひな形 のように、フォルダーの名前を書いてください",
            fix_en="name it, as in: dxstrat templates check own",
        )
    check_templates_folder(wanted)
    return print_reports([check_templates(wanted)])


def _own_folder() -> Path | None:
    """Return the folder of templates that the settings of the current folder name."""
    settings = read_settings(Path())
    return settings.path(settings.render.templates) if settings.render.templates else None
