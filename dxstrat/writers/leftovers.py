"""What a run that was killed leaves behind, and how the next one tells it from the work of a run still under way."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STALE_SECONDS = 3600
_FOLDER = "dxstrat-{pid}-pages-"


def is_abandoned(left: Path, process: str) -> bool:
    """Tell whether the process whose number is in the name of a leftover has ended. Raises OSError."""
    if os.name == "posix" and process.isdigit():
        try:
            os.kill(int(process), 0)
        except ProcessLookupError:
            return True
        except OSError:
            return False
    return time.time() - left.stat().st_mtime > _STALE_SECONDS


@contextlib.contextmanager
def temporary_folder() -> Iterator[Path]:
    """Give a folder that is removed at the end; those that killed runs left are removed first."""
    for left in Path(tempfile.gettempdir()).glob(_FOLDER.format(pid="*") + "*"):
        with contextlib.suppress(OSError):
            if not left.is_symlink() and is_abandoned(left, left.name.split("-")[1]):
                shutil.rmtree(left)
    with tempfile.TemporaryDirectory(
        prefix=_FOLDER.format(pid=os.getpid()), ignore_cleanup_errors=True
    ) as name:
        yield Path(name)
