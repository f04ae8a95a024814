"""The files of an editor and their addresses (URIs): each file is spoken of as the editor itself spelt it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygls.uris import to_fs_path

from dxstrat.language_server.plans import full_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Addresses:
    """What the editor calls its open files, and the versions of their texts."""

    def __init__(self) -> None:
        self._open: dict[Path, tuple[str, int]] = {}

    def open(self, uri: str, version: int) -> Path | None:
        """Take note of an open file; None for an address that is no file on this machine."""
        file = self.file_of(uri)
        if file is not None:
            self._open[file] = (uri, version)
        return file

    def close(self, file: Path) -> None:
        """Forget a file that was closed."""
        self._open.pop(file, None)

    def is_open(self, file: Path) -> bool:
        """Tell whether the editor has a file open."""
        return file in self._open

    def files(self) -> Iterator[Path]:
        """Yield the open files."""
        yield from self._open

    def file_of(self, uri: str) -> Path | None:
        """Return the file of an address; None for one that is no file on this machine, such as a new text."""
        try:
            name = to_fs_path(uri)
        except ValueError:
            return None
        return full_path(name) if name and "\0" not in name else None

    def uri(self, file: Path) -> str:
        """Return the address of a file."""
        return self._open[file][0] if file in self._open else file.as_uri()

    def uri_of(self, name: str) -> str:
        """Return the address of a file by its shown name."""
        return self.uri(full_path(name))

    def version(self, file: Path) -> int | None:
        """Return the version of a text; None for a file that is not open."""
        return self._open[file][1] if file in self._open else None
