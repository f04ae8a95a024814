"""Standard output and error, as terminals, pipes and CI logs can bear them."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

from dxstrat.cli.language import LANGUAGE, say
from dxstrat.errors import DxstratError
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NARROWEST = 40
_WIDEST = 160
_USUAL = 100
_PLATFORM: str = sys.platform
_JAPANESE = 932
_NEW_CONSOLES = {"WT_SESSION", "TERM_PROGRAM"}
_LONGEST_NAME = 200
"""How much of a file's name is shown."""


def prepare_streams() -> None:
    """Make every character printable: what the code page of a pipe lacks is spelt out, never an error.

    Where a stream was closed before the start, what is written to it goes nowhere.
    """
    if not sys.stdout:  # None, though its type does not say so
        sys.stdout = _nowhere()
    if not sys.stderr:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def close_streams() -> None:
    """Leave quietly when nobody reads on (`dxstrat validate | head`)."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
            continue
        _silence(stream)


def write_out(text: str) -> None:
    """Write results to standard output.

    A reader that has left is no error, and changes nothing of the exit code. Raises DxstratError when
    the results cannot be written, as to a file on a full disk.
    """
    with _told():
        sys.stdout.write(text)
        sys.stdout.flush()


def write_bytes_out(data: bytes) -> None:
    """Write a file to standard output, byte for byte; to a terminal, as the text it holds."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        with _told():
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
    else:
        write_out(data.decode("utf-8-sig").replace("\r\n", "\n"))


def tell_written(file: Path) -> None:
    """Say that `file` was written, in one line of the results."""
    name = visible(str(file), _LONGEST_NAME)
    write_out(say(f"書き出しました: {name}\n", f"written: {name}\n"))


def write_error(text: str) -> None:
    """Write messages to standard error. Where that cannot be done there is no other place to say so."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def show_error(error: DxstratError) -> None:
    """Print an error that ends the command, with its cure."""
    write_error(say("エラー: ", "error: ") + (error.ja if LANGUAGE == "ja" else error.en) + "\n")
    fix = error.fix_ja if LANGUAGE == "ja" else error.fix_en
    if fix:
        write_error(say("  = 直し方: ", "  = fix: ") + fix + "\n")


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        _silence(sys.stdout)
        # Windows reports a pipe that nobody reads as an invalid argument.
        if error.errno not in (errno.EPIPE, errno.EINVAL):
            raise _cannot_write_results(error) from error


def _cannot_write_results(error: OSError) -> DxstratError:
    reason = visible(error.strerror or type(error).__name__)
    return DxstratError(
        f"結果を書き出せませんでした（{reason}）",
        f"the results could not be written ({reason})",
        fix_ja="書き出す先のディスクの空きを確かめて、もう一度実行してください",
        fix_en="check the free space where the output goes, and run it again",
    )


def _silence(stream: TextIO) -> None:
    """Let all that is still to be written to `stream` go nowhere: nobody reads it, or it cannot be written."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it is open until the end


def terminal_width() -> int:
    """Return the width to lay text out in: COLUMNS, the terminal's, or 100 for pipes and files."""
    return max(_NARROWEST, min(_WIDEST, _columns()))


def _columns() -> int:
    """Return what `shutil.get_terminal_size` would, whose import costs more than all else in this module."""
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _USUAL if sys.__stdout__ else _USUAL
    except (OSError, ValueError):
        return _USUAL


def ambiguous_width(stream: TextIO) -> int:
    """Return the columns that `stream` gives to characters of ambiguous width (①, …, →): 1, or 2.

    Two in the old console of a Japanese Windows, which draws them as its code page 932 has them. Windows
    Terminal and VS Code draw them in one, and say who they are. What reads a pipe is not known: one.
    """
    if not stream.isatty() or not _NEW_CONSOLES.isdisjoint(os.environ):
        return 1
    return 2 if _console_code_page() == _JAPANESE else 1


def _console_code_page() -> int | None:
    """Return the code page of the console; None where there is no such thing."""
    if _PLATFORM != "win32":
        return None
    import ctypes

    return int(ctypes.windll.kernel32.GetConsoleOutputCP())  # type: ignore[attr-defined, unused-ignore]


def wants_colour(stream: TextIO) -> bool:
    """Tell whether to colour what goes to `stream`: on a terminal, unless NO_COLOR or TERM=dumb say no."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()
