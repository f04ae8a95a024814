"""The commands as typer sees them. Imported only when the plain fast way of `main` does not do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from dxstrat import __version__
from dxstrat.cli.config import config
from dxstrat.cli.console import write_out
from dxstrat.cli.exit_codes import INTERRUPTED, NOTHING_FOUND, WRONG_USE
from dxstrat.cli.explain import explain
from dxstrat.cli.help import Command, Group, usage_error
from dxstrat.cli.init import init
from dxstrat.cli.inspect import inspect
from dxstrat.cli.language import say
from dxstrat.cli.lsp import lsp
from dxstrat.cli.options import LanguageOption
from dxstrat.cli.render import render
from dxstrat.cli.rules import rules
from dxstrat.cli.schema import schema
from dxstrat.cli.templates import templates
from dxstrat.cli.trace import trace
from dxstrat.cli.validate_options import validate

app = typer.Typer(
    name="dxstrat",
    cls=Group,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help=say(
        "自治体DX戦略を YAML から検査し、Word の戦略書とロードマップを作ります。\n\n"
        "例:\n\n"
        "  dxstrat validate plan.yaml      検査する\n\n"
        "  dxstrat render plan.yaml        Word を作る",
        "Check a municipal DX strategy in YAML and write it as Word documents.\n\n"
        "Examples:\n\n"
        "  dxstrat validate plan.yaml      check it\n\n"
        "  dxstrat render plan.yaml        write the Word files",
    ),
)


def _register(command: Callable[..., int], ja: str, en: str) -> None:
    app.command(command.__name__, cls=Command, help=say(ja, en))(command)


_register(validate, "計画を検査します", "Check plans.")
_register(render, "計画を検査し、Word の文書を書き出します", "Check a plan and write its Word documents.")
_register(rules, "検査で見つける項目の一覧です", "List everything that is looked for.")
_register(explain, "指摘の理由・例・直し方を説明します", "Explain a finding: reason, examples, cure.")
_register(config, "設定の値と、どこで決まったかを表示します", "Show the settings and where they come from.")
_register(trace, "課題・施策・KPIのつながりをたどります", "Trace the chain of issues, measures and KPIs.")
_register(init, "計画を書くためのフォルダーを作ります", "Start a folder in which to write a plan.")
_register(
    schema,
    "計画の書き方の定義を表示するか、VS Code のための設定を書き出します",
    "Print the schema of a plan, or set a folder up for VS Code.",
)
_register(
    inspect,
    "Word のファイルが、どの計画から作られたかを表示します",
    "Tell from which plan a Word file was made.",
)
_register(
    lsp,
    "エディターに、入力中の誤りや番号の行き先を伝えます（エディターが起動します）",
    "Tell an editor what is wrong while one types, and where ids lead (the editor starts it).",
)
app.add_typer(templates)


def _version(wanted: bool) -> None:  # noqa: FBT001 – typer's own form of a callback
    if wanted:
        write_out(f"dxstrat {__version__}\n")
        raise typer.Exit


@app.callback()
def program(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=say("版を表示します", "Show the version.")
        ),
    ] = False,
    lang: LanguageOption = None,
) -> None:
    """Hold the options of the program itself."""
    del version, lang  # the one is done with, the other read before the commands are made


def run_app(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return its exit code. Raises DxstratError for wrong use."""
    try:
        code = app(args=list(arguments), standalone_mode=False, prog_name="dxstrat")
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            write_out(error.format_message() + "\n")
            return WRONG_USE
        raise usage_error(error) from error
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:  # what typer makes of help that nobody reads to its end
        return NOTHING_FOUND
    if code == INTERRUPTED:  # what typer makes of Ctrl-C, without a word
        raise KeyboardInterrupt
    return code if isinstance(code, int) else NOTHING_FOUND
