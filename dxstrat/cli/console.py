"""Standard output and error, as terminals, pipes and CI logs can bear them."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

from dxstrat.cli.language import LANGUAGE, say
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.errors import DxstratError

_NARROWEST = 40
_WIDEST = 160
_USUAL = 100
_LONGEST_NAME = 200
"""How much of a file's name is shown."""


def prepare_streams() -> None:
    """Make every character printable: what the code page of a pipe lacks is spelt out, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def close_streams() -> None:
    """Leave quietly when nobody reads on (`dxstrat validate | head`)."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
            continue
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_out(text: str) -> None:
    """Write results to standard output."""
    sys.stdout.write(text)
    sys.stdout.flush()


def write_bytes_out(data: bytes) -> None:
    """Write a file to standard output, byte for byte; to a terminal, as the text it holds."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
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
    """Write messages to standard error."""
    sys.stderr.write(text)
    sys.stderr.flush()


def show_error(error: DxstratError) -> None:
    """Print an error that ends the command, with its cure."""
    write_error(say("エラー: ", "error: ") + (error.ja if LANGUAGE == "ja" else error.en) + "\n")
    fix = error.fix_ja if LANGUAGE == "ja" else error.fix_en
    if fix:
        write_error(say("  = 直し方: ", "  = fix: ") + fix + "\n")


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


def wants_colour(stream: TextIO) -> bool:
    """Tell whether to colour what goes to `stream`: on a terminal, unless NO_COLOR or TERM=dumb say no."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()
