"""Help pages and usage errors in the language of the run.

Why: typer speaks English only. Its headings are few and fixed, so they are exchanged line by line;
its errors are told apart by their class and told anew with a cure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from dxstrat.cli.language import LANGUAGE
from dxstrat.errors import DxstratError
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

_EXCHANGES = (
    (re.compile(r"^Usage: ", re.MULTILINE), "使い方: "),
    (re.compile(r"^Options:$", re.MULTILINE), "オプション:"),
    (re.compile(r"^Arguments:$", re.MULTILINE), "引数:"),
    (re.compile(r"^Commands:$", re.MULTILINE), "コマンド:"),
    (re.compile(r"Show this message and exit\."), "この説明を表示します"),
    (re.compile(r"\[default:\s+([^\]]*)\]"), r"［既定: \1］"),
    (re.compile(r"\[required\]"), "［必須］"),
    (re.compile(r"\[OPTIONS\]"), "[オプション]"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "コマンド [引数]..."),
)


class Command(TyperCommand):
    """A command whose help page is in the language of the run."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return _localised(super().get_help(ctx))


class Group(TyperGroup):
    """The same for the program itself."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return _localised(super().get_help(ctx))


def usage_error(error: TyperException) -> DxstratError:
    """Return the error of a wrong command line, told plainly and with its cure."""
    command = getattr(getattr(error, "ctx", None), "command_path", "dxstrat")
    match type(error).__name__:
        case "NoSuchOption":
            return _unknown_option(error, command)
        case "BadOptionUsage" | "MissingParameter" | "BadParameter":
            return _wrong_parameter(error, command)
        case _:
            return _wrong_command(error, command)


def _unknown_option(error: TyperException, command: str) -> DxstratError:
    typed = getattr(error, "option_name", "")
    option, close = visible(str(typed)), _meant(typed, _options(error))
    return _told(
        f"「{option}」というオプションはありません",
        f"there is no option {option}",
        f"「{close}」の打ち間違いではありませんか。直して、もう一度実行してください"
        if close
        else f"{command} --help で使えるオプションを見てください",
        f"did you mean {close}?" if close else f"see {command} --help",
    )


def _wrong_parameter(error: TyperException, command: str) -> DxstratError:
    """Return the error of an option or argument that there is, but whose value is missing or cannot be used."""
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    name = visible(
        _shown(parameter) if parameter is not None else str(getattr(error, "option_name", "") or "")
    )
    if kind == "BadOptionUsage":
        return _told(
            f"「{name}」の書き方が違います",
            f"{name} is not used rightly",
            f"{command} --help で書き方を見てください",
            f"see {command} --help",
        )
    if kind == "MissingParameter":
        return _told(
            f"「{name}」がありません",
            f"{name} is missing",
            f"{command} --help で書き方を見て、「{name}」に当たるものを加えてください",
            f"see {command} --help, and add what stands for {name} there",
        )
    choices = getattr(getattr(parameter, "type", None), "choices", None)
    listed = " / ".join(map(str, choices)) if choices else ""
    return _told(
        f"「{name}」の値が正しくありません",
        f"the value of {name} is not right",
        f"次のどれかを書いてください: {listed}" if listed else f"{command} --help で書き方を見てください",
        f"write one of: {listed}" if listed else f"see {command} --help",
    )


def _wrong_command(error: TyperException, command: str) -> DxstratError:
    """Return the error of a command that is missing, that there is not, or that has too many arguments."""
    above, commands = _commands(error)
    if error.message == "Missing command.":
        return _told(
            f"「{above}」の後に、コマンドがありません",
            f"there is no command after {above}",
            f"次のどれかを加えてください: {'、'.join(commands)}",
            f"add one of: {', '.join(commands)}",
        )
    unknown = re.match(r"No such command ['\"](.*?)['\"]\.", error.message)
    if unknown:
        close = _meant(unknown[1], commands)
        return _told(
            f"「{visible(unknown[1])}」というコマンドはありません",
            f"there is no command {visible(unknown[1])}",
            f"「{above} {close}」の打ち間違いではありませんか。直して、もう一度実行してください"
            if close
            else f"次のどれかを書いてください: {'、'.join(commands)}",
            f"did you mean {above} {close}?" if close else f"use one of: {', '.join(commands)}",
        )
    return _told(
        "コマンドの書き方が違います（引数が多すぎます）",
        "the command is not written rightly (there are too many arguments)",
        f"{command} --help で書き方を見てください",
        f"see {command} --help",
    )


def _shown(parameter: Any) -> str:
    """Return an option as it is typed, or an argument as the help page names it."""
    if parameter.param_type_name == "argument":
        return (parameter.metavar or str(parameter.name)).strip("[]").upper()
    return str(parameter.opts[0])


def _meant(typed: str, names: Sequence[str]) -> str | None:
    """Return the name that begins with what was typed (--out: --output), else the one most like it."""
    return next((name for name in names if name.startswith(typed)), None) or nearest(typed, names)


def _options(error: TyperException) -> list[str]:
    """Return the options, written out, of the command that was given one that does not exist."""
    context = getattr(error, "ctx", None)
    parameters = context.command.get_params(context) if context else ()
    names = (name for one in parameters for name in (*one.opts, *one.secondary_opts))
    return [name for name in names if name.startswith("--")]


def _commands(error: TyperException) -> tuple[str, list[str]]:
    """Return the words before a command that does not exist, and the commands that do in its place."""
    context = getattr(error, "ctx", None)
    group = getattr(context, "command", None)
    return getattr(context, "command_path", "dxstrat"), list(getattr(group, "commands", ()))


def _told(ja: str, en: str, fix_ja: str, fix_en: str) -> DxstratError:
    return DxstratError(ja, en, fix_ja=fix_ja, fix_en=fix_en)


def _localised(page: str) -> str:
    if LANGUAGE == "ja":
        for pattern, text in _EXCHANGES:
            page = pattern.sub(text, page)
    return page
