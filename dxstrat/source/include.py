"""Which files a plan includes: names and patterns below its own folder, and nothing else.

A plan may come from anywhere, so an entry can name no file outside the folder of the plan: no
absolute path, no `..`, no other machine, no device, and no link that leads out.
"""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.source import include_sayings as sayings
from dxstrat.source.limits import MOST_FILES
from dxstrat.source.saying import Saying
from dxstrat.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


SUFFIXES = (".yaml", ".yml")
_MOST_SCANNED = 50_000
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(slots=True)
class Included:
    """The files that a plan includes, in reading order, and what is wrong with its entries.

    The order is that of the entries; the files that one pattern finds are sorted by their path.
    """

    files: list[tuple[Path, int]] = field(default_factory=list)
    """Each with the position of the entry that named it."""
    problems: list[tuple[int, Saying]] = field(default_factory=list)


def find_included(folder: Path, plan: Path, entries: Sequence[object]) -> Included:
    """Find the files that the entries of `include` name. Entries that are no text are passed over."""
    found = Included()
    finder = _Finder(folder, plan)
    for index, entry in enumerate(entries):
        if not isinstance(entry, str):
            continue
        for result in finder.find(entry):
            if not isinstance(result, Path):
                found.problems.append((index, result))
            elif len(found.files) < MOST_FILES:
                found.files.append((result, index))
            else:
                found.problems.append((index, sayings.too_many_files(MOST_FILES)))
                return found
    return found


class _Finder:
    def __init__(self, folder: Path, plan: Path) -> None:
        self._folder = folder
        self._root = os.path.realpath(folder)
        self._seen = {os.path.realpath(plan)}
        self._plan = os.path.realpath(plan)
        self._scanned = 0

    def find(self, entry: str) -> Iterator[Path | Saying]:
        parts = parts_of(entry)
        refusal = _refusal(entry, parts)
        if refusal is not None:
            yield refusal
            return
        is_pattern = any("*" in part or "?" in part for part in parts)
        try:
            matches = sorted(self._matches(parts), key=lambda path: path.as_posix())
        except _TooMany:
            yield sayings.too_many_files(_MOST_SCANNED)
            return
        except OSError:
            yield sayings.unreadable(entry)
            return
        if not matches:
            yield sayings.no_match(entry) if is_pattern else sayings.not_found(entry, self._neighbour(parts))
        for match in matches:
            yield from self._accepted(match, entry, is_pattern=is_pattern)

    def _accepted(self, match: Path, entry: str, *, is_pattern: bool) -> Iterator[Path | Saying]:
        real = os.path.realpath(match)
        if real == self._plan:
            if not is_pattern:
                yield sayings.itself(entry)
        elif not real.startswith(self._root.rstrip(os.sep) + os.sep):
            yield sayings.link_outside(match.relative_to(self._folder).as_posix())
        elif real not in self._seen:
            self._seen.add(real)
            yield match

    def _matches(self, parts: Sequence[str]) -> Iterator[Path]:
        folders: Iterable[Path] = (self._folder,)
        for part in parts[:-1]:
            folders = list(
                self._below(folders) if part == "**" else self._named(folders, part, folders_only=True)
            )
        for match in self._named(folders, parts[-1], folders_only=False):
            if not match.is_dir() or not ("*" in parts[-1] or "?" in parts[-1]):
                yield match

    def _named(self, folders: Iterable[Path], pattern: str, *, folders_only: bool) -> Iterator[Path]:
        wanted = unicodedata.normalize("NFC", pattern.replace("[", "[[]"))
        for folder in folders:
            for name in self._names(folder):
                hidden = name.startswith(".") and not pattern.startswith(".")
                if not hidden and fnmatchcase(unicodedata.normalize("NFC", name), wanted):
                    path = folder / name
                    if not folders_only or path.is_dir():
                        yield path

    def _below(self, folders: Iterable[Path]) -> Iterator[Path]:
        waiting = list(folders)
        while waiting:
            folder = waiting.pop()
            yield folder
            waiting += (
                folder / name
                for name in self._names(folder)
                if not name.startswith(".") and (folder / name).is_dir() and not (folder / name).is_symlink()
            )

    def _names(self, folder: Path) -> list[str]:
        names = os.listdir(folder)  # noqa: PTH208 - Path.iterdir gives no order either, and more objects
        self._scanned += len(names)
        if self._scanned > _MOST_SCANNED:
            raise _TooMany
        return sorted(names)

    def _neighbour(self, parts: Sequence[str]) -> str | None:
        """Return a file whose name is like the one that is missing."""
        folder = self._folder.joinpath(*parts[:-1])
        try:
            names = [name for name in self._names(folder) if name.lower().endswith(SUFFIXES)]
        except (OSError, _TooMany):
            return None
        close = nearest(parts[-1], names)
        return "/".join((*parts[:-1], close)) if close else None


class _TooMany(Exception):  # noqa: N818 - ends a search from any depth; never leaves the module
    """There are more files below the folder than can be looked through."""


def parts_of(entry: str) -> list[str]:
    """Return the names between the slashes of an entry, whichever way these lean."""
    return [part for part in entry.replace("\\", "/").split("/") if part not in ("", ".")]


def leads_outside(entry: str, parts: Sequence[str]) -> bool:
    """Whether a name, and its parts between slashes, may lead to something else than a file below the plan's folder."""
    return (
        entry.replace("\\", "/").startswith(("/", "~"))
        or ":" in entry
        or ".." in parts
        or _CONTROL.search(entry) is not None
        or any(_DEVICE.fullmatch(part.rstrip(" .")) for part in parts)
    )


def _refusal(entry: str, parts: Sequence[str]) -> Saying | None:
    if leads_outside(entry, parts):
        return sayings.outside(entry)
    if not parts or not parts[-1].lower().endswith(SUFFIXES):
        return sayings.wrong_suffix(entry)
    return None
