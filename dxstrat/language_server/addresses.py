"""The files of an editor and their addresses (URIs): each file is spoken of as the editor itself spelt it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygls.uris import to_fs_path

from dxstrat.language_server.plans import full_path

if TYPE_CHECKING:
    from pathlib import Path


class Addresses:
    """What the editor calls the files that it has or had open, and the versions of their texts."""

    def __init__(self) -> None:
        self._uris: dict[Path, str] = {}
        self._versions: dict[Path, int] = {}

    def open(self, uri: str, version: int) -> Path | None:
        """Take note of an open file; None for an address that is no file on this machine."""
        file = self.file_of(uri)
        if file is not None:
            self._uris[file], self._versions[file] = uri, version
        return file

    def close(self, file: Path) -> None:
        """Take note that a file was closed."""
        self._versions.pop(file, None)

    def is_open(self, file: Path) -> bool:
        """Tell whether the editor has a file open."""
        return file in self._versions

    def file_of(self, uri: str) -> Path | None:
        """Return the file of an address; None for one that is no file on this machine, such as a new text."""
        try:
            name = to_fs_path(uri)
        except ValueError:
            return None
        return full_path(name) if name and "\0" not in name else None

    def uri(self, file: Path) -> str:
        """Return the address of a file."""
        return self._uris.get(file) or file.as_uri()

    def uri_of(self, name: str) -> str:
        """Return the address of a file by its shown name."""
        return self.uri(full_path(name))

    def version(self, file: Path) -> int | None:
        """Return the version of a text; None for a file that is not open."""
        return self._versions.get(file)
