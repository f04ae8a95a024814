"""One run of the command line: arguments in, exit code out, and no traceback for anything a user can cause."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.cli.console import close_streams, prepare_streams, show_error, write_error
from dxstrat.cli.exit_codes import FAULT, INTERRUPTED, WRONG_USE
from dxstrat.cli.language import say
from dxstrat.errors import DxstratError
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""The signals that ask a command to end, besides Ctrl-C; a system knows some of them."""


def run(arguments: Sequence[str]) -> int:
    """Run dxstrat with `arguments` and return its exit code."""
    prepare_streams()
    try:
        _clean_up_when_ended()
        return _dispatch(list(arguments))
    except DxstratError as error:
        show_error(error)
        return WRONG_USE
    except KeyboardInterrupt:
        write_error(say("\n中断しました\n", "\ninterrupted\n"))
        return INTERRUPTED
    except OSError as error:  # a folder that vanishes, a full disk: nothing that dxstrat could have known
        show_error(_environment_failed(error))
        return WRONG_USE
    except Exception as error:  # noqa: BLE001 – the last net: a fault of ours is told as such
        return _own_fault(error)
    finally:
        _end_plainly()
        close_streams()


def _clean_up_when_ended() -> None:
    """Let a request to end act like Ctrl-C, so that temporary files are removed. What is ignored stays so."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _interrupt)


def _end_plainly() -> None:
    """Let a request to end that comes when all is done end the process as it would any other."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == _interrupt:
            signal.signal(number, signal.SIG_DFL)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _environment_failed(error: OSError) -> DxstratError:
    reason = visible(error.strerror or type(error).__name__)
    place = visible(str(error.filename), 200) if error.filename else ""
    return DxstratError(
        f"「{place}」を使えませんでした（{reason}）"
        if place
        else f"ファイルかフォルダーを使えませんでした（{reason}）",
        f"{place or 'a file or folder'} could not be used ({reason})",
        fix_ja="フォルダーが消えたり移されたりしていないか、ディスクの空きと許可があるかを確かめて、もう一度実行してください",
        fix_en="see whether a folder was moved or deleted, and check free space and permissions; then run it again",
    )


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
