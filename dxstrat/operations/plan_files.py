"""Which plan files a user means by the files and folders that were named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.operations.settings import FILE_NAME, settings_in
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def plan_of(path: Path) -> Path:
    """Return the plan file meant by one path.

    A file is taken as it is; of a folder, the plan that its `dxstrat.toml` names, else `plan.yaml`.
    Raises DxstratError where there is none, or where the settings cannot be understood.
    """
    if not path.is_dir():
        return path
    plan = path / settings_in(path).plan
    if not plan.exists():
        raise DxstratError(
            f"計画のファイル「{visible(plan.as_posix())}」が見つかりません",
            f"there is no plan file {visible(plan.as_posix())}",
            fix_ja='計画のファイルを dxstrat validate 計画.yaml のように書くか、dxstrat.toml に plan = "計画.yaml" と書いてください',
            fix_en='name the file, as in: dxstrat validate plan.yaml, or write plan = "plan.yaml" in dxstrat.toml',
        )
    return plan


def plans_meant(paths: Sequence[Path]) -> Iterator[Path | DxstratError]:
    """Yield the plan files meant by `paths`, of the current folder where no path is given.

    A folder without a plan of its own stands for all plans below it, in the order of their folders'
    names. What is below a plan belongs to that plan; hidden folders and links are passed over. Where
    no plan can be found, the error is yielded in its place, so that the others are still checked.
    """
    for path in paths or (Path(),):
        try:
            yield plan_of(path)
        except DxstratError as error:
            below = () if (path / FILE_NAME).is_file() else tuple(_below(path))
            yield from below or (error,)


def _below(folder: Path) -> Iterator[Path | DxstratError]:
    for here, folders, files in os.walk(folder):
        if FILE_NAME in files or "plan.yaml" in files:
            folders.clear()
            try:
                yield plan_of(Path(here))
            except DxstratError as error:
                yield error
        folders[:] = sorted(name for name in folders if not name.startswith("."))
