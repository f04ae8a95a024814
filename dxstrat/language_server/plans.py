"""Which plan a file belongs to: the one that it is, or the one that includes it.

Why the file's own folder first and then those above: a plan includes only what lies below its own folder.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.operations.settings import FILE_NAME, settings_in
from dxstrat.source import read_plan
from dxstrat.source.include import SUFFIXES
from dxstrat.text.file_names import shown_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_USUAL_NAME = "plan.yaml"
_MOST_FOLDERS = 12
"""How far up a plan is looked for where no repository ends the search."""
_MOST_FILES = 100
"""Of one folder that are looked into."""
_MOST_BYTES = 65_536
"""Of a file that is looked into: what marks a plan stands near its beginning."""

_MARK = re.compile(r"^(?:dxstrat|\"dxstrat\"|'dxstrat')[ \t]*:", re.MULTILINE)
_MODELINE = re.compile(r"^#.*\$schema=\S*strategy(?:-file)?\.schema\.json\s*$", re.MULTILINE)


def plan_for(file: Path, contents: Mapping[str, bytes]) -> Path | None:
    """Return the plan that `file` is or belongs to; None for a file that is no part of a plan.

    `contents` goes before what stands on the disk, by the shown names of files. Why None and no guess:
    an editor sends every YAML file that is opened, and most of them are none of ours.
    """
    try:
        return _plan_for(file, contents)
    except OSError:  # a folder that may not be looked into
        return None


def _plan_for(file: Path, contents: Mapping[str, bytes]) -> Path | None:
    text = _beginning(file, contents)
    if has_mark(text) or file in _named_in(file.parent):
        return file
    for folder in _upwards(file.parent):
        for plan in _candidates(folder, contents):
            if plan != file and file in files_of(plan, contents):
                return plan
    return file if file.name == _USUAL_NAME else None


def files_of(plan: Path, contents: Mapping[str, bytes]) -> frozenset[Path]:
    """Return the files of a plan, its own among them; that one alone where the plan cannot be read."""
    try:
        reading = read_plan(plan, contents)
    except DxstratError:
        return frozenset((plan,))
    return frozenset(map(full_path, reading.sources)) | {plan}


def full_path(name: str) -> Path:
    """Return the file of a shown name. Links are not followed, nor were they when it was named."""
    return Path(os.path.abspath(name))  # noqa: PTH100


def _upwards(folder: Path) -> Iterator[Path]:
    for place in (folder, *folder.parents)[:_MOST_FOLDERS]:
        yield place
        if (place / ".git").exists():
            return


def _candidates(folder: Path, contents: Mapping[str, bytes]) -> Iterator[Path]:
    """Yield the plans of a folder: the one that is named, then the usual one, then those with the mark of a plan."""
    first = [*_named_in(folder), folder / _USUAL_NAME]
    yield from dict.fromkeys(first)
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - Path.iterdir gives no order either
    except OSError:
        return
    found = [folder / name for name in names if name.lower().endswith(SUFFIXES) and not name.startswith(".")]
    for file in found[:_MOST_FILES]:
        if file not in first and has_mark(_beginning(file, contents)):
            yield file


def _named_in(folder: Path) -> tuple[Path, ...]:
    """Return the plan that the settings of this very folder name, if there are settings that can be read."""
    try:
        return (full_path(str(folder / settings_in(folder).plan)),) if (folder / FILE_NAME).is_file() else ()
    except DxstratError:
        return ()


def has_mark(text: str) -> bool:
    """Tell whether a text says of itself that it is a plan, by its first key or by the schema it follows."""
    return bool(_MARK.search(text) or _MODELINE.search(text))


def _beginning(file: Path, contents: Mapping[str, bytes]) -> str:
    data = contents.get(shown_name(file))
    if data is None:
        try:
            if not file.is_file():
                return ""
            with file.open("rb") as opened:
                data = opened.read(_MOST_BYTES)
        except OSError:
            return ""
    return data[:_MOST_BYTES].decode("utf-8", "replace")
