"""One run of the command line: arguments in, exit code out, and no traceback for anything a user can cause."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.cli.console import close_streams, prepare_streams, show_error, write_error
from dxstrat.cli.exit_codes import FAULT, INTERRUPTED, NOTHING_FOUND, WRONG_USE
from dxstrat.cli.language import say
from dxstrat.errors import DxstratError

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run dxstrat with `arguments` and return its exit code."""
    prepare_streams()
    try:
        return _dispatch(list(arguments))
    except DxstratError as error:
        show_error(error)
        return WRONG_USE
    except KeyboardInterrupt:
        write_error(say("\n中断しました\n", "\ninterrupted\n"))
        return INTERRUPTED
    except BrokenPipeError:
        return NOTHING_FOUND
    except Exception as error:  # noqa: BLE001 – the last net: a fault of ours is told as such
        return _own_fault(error)
    finally:
        close_streams()


def _dispatch(arguments: list[str]) -> int:
    if arguments and arguments[0] == "validate" and not any(word.startswith("-") for word in arguments):
        from dxstrat.cli.validate import validate_plainly  # the everyday call does without typer

        return validate_plainly([Path(word) for word in arguments[1:]])
    from dxstrat.cli.app import run_app

    return run_app(_with_verb(arguments))


def _with_verb(arguments: list[str]) -> list[str]:
    """Add the verb `render` to a lone plan file, as when one is dropped on the program."""
    if (
        len(arguments) == 1
        and arguments[0].lower().endswith((".yaml", ".yml"))
        and Path(arguments[0]).is_file()
    ):
        return ["render", *arguments]
    return arguments


def _own_fault(error: Exception) -> int:
    import tempfile  # neither is needed where all goes well
    import traceback

    # The words of the error are left out: they may quote the plan.
    trace = "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__ + "\n"
    try:
        handle, name = tempfile.mkstemp(prefix="dxstrat-fault-", suffix=".txt", text=True)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(trace)
    except OSError:
        name = ""
    write_error(
        say(
            "dxstrat の不具合です。ご迷惑をおかけします。計画のファイルには何も書き込んでいません。\n",
            "This is a fault in dxstrat itself. Nothing was written to your plan.\n",
        )
    )
    if name:
        write_error(
            say(
                f"  = 開発者に次のファイルを送ってください（計画の文章は入っていません）: {name}\n",
                f"  = please send this file to the developers (it holds no text of your plan): {name}\n",
            )
        )
    return FAULT
