"""The one place that puts files on a disk: whole or not at all, and never over somebody's work.

Why a file beside the target and then a rename: a full disk, a lost network share or a stopped
process leaves the old file as it was. Why the check of who made the target: staff edit the Word
file by hand, and a second `render` must not take their work from them.
"""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.text.visible import visible
from dxstrat.writers.leftovers import is_abandoned

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_TEMPORARY = ".dxstrat-{pid}-{name}.tmp"
_TRIES = 3
_PAUSE_SECONDS = 0.2


def save(path: Path, data: bytes, *, ours: Callable[[Path], bool], force: bool = False) -> Path:
    """Write `data` to `path` whole and return the path really written.

    `ours` tells whether an existing file was made by dxstrat; one that was not is kept, unless
    `force`. A target that another program holds open is kept too; the new file then gets a
    free name beside it ("計画 (2).docx"), and the error says so. Raises DxstratError.
    """
    _remove_stale(path)
    if path.is_dir():
        raise DxstratError(
            f"「{visible(str(path))}」はフォルダーなので、ファイルとして書き出せません",
            f"{visible(str(path))} is a folder, so no file can be written there",
            fix_ja="--output にファイル名か、別のフォルダーを書いてください",
            fix_en="give another file name or folder with --output",
        )
    if not force and path.exists() and not ours(path):
        raise DxstratError(
            f"「{visible(path.name)}」は dxstrat が作ったファイルではないので、上書きしませんでした",
            f"{visible(path.name)} was not made by dxstrat and has not been overwritten",
            fix_ja="別の名前にするときは --output を、上書きしてよいときは --force を付けてください",
            fix_en="choose another name with --output, or add --force to overwrite it",
        )
    temporary = path.with_name(_TEMPORARY.format(pid=os.getpid(), name=path.name))
    try:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(temporary, data)
        except OSError as error:
            raise _cannot_write(path, error) from error
        if is_open_elsewhere(path) or not _replaced(temporary, path):
            raise _held_open(path, _beside(temporary, path))
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    return path


def is_open_elsewhere(path: Path) -> bool:
    """Tell whether Word has `path` open: it then keeps an owner file beside it.

    Word's owner file is named `~$` and the file name, from which it drops up to two leading letters.
    """
    return any(path.with_name("~$" + path.name[dropped:]).exists() for dropped in range(3))


def _write(temporary: Path, data: bytes) -> None:
    with temporary.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if temporary.read_bytes() != data:
        raise OSError("read back differently")


def _replaced(temporary: Path, path: Path) -> bool:
    for attempt in range(_TRIES):
        try:
            temporary.replace(path)
        except PermissionError:
            if attempt + 1 < _TRIES:
                time.sleep(_PAUSE_SECONDS)
        else:
            return True
    return False


def _beside(temporary: Path, path: Path) -> Path | None:
    for number in range(2, 100):
        other = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if other.exists():
            continue
        try:
            temporary.replace(other)
        except OSError:
            return None
        return other
    return None


def _remove_stale(path: Path) -> None:
    """Remove what a killed run left behind for this target."""
    ending = f"-{path.name}.tmp"
    with contextlib.suppress(OSError):
        for left in path.parent.glob(".dxstrat-*.tmp"):
            process = left.name.removeprefix(".dxstrat-").removesuffix(ending)
            if left.name.endswith(ending) and is_abandoned(left, process):
                left.unlink()


def _held_open(path: Path, kept: Path | None) -> DxstratError:
    name = visible(path.name)
    in_word = path.suffix.lower() == ".docx"
    gap, ja, en = (" ", "Word で", "Word") if in_word else ("", "ほかのプログラムで", "another program")
    if kept is None:
        return DxstratError(
            f"「{name}」に書き込めません。{ja}開いているか、書き込みが禁止されています（元のファイルはそのままです）",
            f"{name} cannot be written: it is open in {en} or write-protected (the old file is unchanged)",
            fix_ja=f"{ja}閉じるか、書き込みの禁止を外して、もう一度実行してください",
            fix_en=f"close it in {en}, or allow writing to it, and run the command again",
        )
    return DxstratError(
        f"「{name}」を{gap}{ja}開いているため、上書きしませんでした。新しい内容は「{visible(kept.name)}」に保存しました",
        f"{name} is open in {en} and was left as it is; the new content is in {visible(kept.name)}",
        fix_ja=f"{ja}閉じてから、もう一度実行してください（「{visible(kept.name)}」は消してかまいません）",
        fix_en=f"close it in {en} and run the command again ({visible(kept.name)} may be deleted)",
    )


def _cannot_write(path: Path, error: OSError) -> DxstratError:
    reason = visible(error.strerror or str(error))
    return DxstratError(
        f"「{visible(str(path))}」に書き出せませんでした（{reason}）。元のファイルがあれば、そのまま残っています",
        f"{visible(str(path))} could not be written ({reason}); an old file, if any, is unchanged",
        fix_ja="ディスクの空きと、フォルダーに書き込めるかを確かめるか、--output で別のフォルダーを指定してください",
        fix_en="check the free space and the folder's permissions, or name another folder with --output",
    )
