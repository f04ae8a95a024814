"""Start a strategy repository: the files of a plan by section and department, with all that stands round it.

The files are kept in `templates/repository/`, to be read and changed as files. `<<name>>` in them is filled in
here as it is typed in a plan, `<<name_text>>` as people read it, `<<name_quoted>>` as it stands between double
quotes. What an office has to write itself begins with （ここに記入）, which the rule `placeholder-left` finds; the
settings written beside the plan make that an info until it is published.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import Report
from dxstrat.operations.check import check_plan
from dxstrat.operations.editor import SETTINGS_FILE, editor_settings, schema_copies, settings_text
from dxstrat.operations.start_answers import HEADS
from dxstrat.resources import shipped
from dxstrat.source.check.typed import quoted, typed
from dxstrat.text.file_names import file_name
from dxstrat.text.visible import visible
from dxstrat.writers.save import save

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.operations.start_answers import Start

PLAN = "plan.yaml"
PLACEHOLDER = "placeholder-left"
"""The name of the finding for what is still to be written."""
PARTS = ("current_state.yaml", "issues.yaml", "measures/*.yaml", "kpis/*.yaml", "running/*.yaml")
"""What the plan file includes."""

_FILES = {
    PLAN: PLAN,
    "current_state.yaml": "current_state.yaml",
    "issues.yaml": "issues.yaml",
    "running/governance.yaml": "running/governance.yaml",
    "running/review.yaml": "running/review.yaml",
    "running/ai.yaml": "running/ai.yaml",
    "running/data.yaml": "running/data.yaml",
    "running/people.yaml": "running/people.yaml",
    "running/risks.yaml": "running/risks.yaml",
    "dxstrat.toml": "dxstrat.toml",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".github/workflows/dxstrat.yml": "github-workflow.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".vscode/extensions.json": "vscode-extensions.json",
}
"""Each file written once, and the file of `templates/repository/` that it is made from."""

_PLACE = re.compile(r"<<([a-z_]+)>>")


@dataclass(frozen=True, slots=True)
class Started:
    """The files written, in the order of their names, and what checking the new plan found."""

    files: tuple[Path, ...]
    report: Report


def start_repository(folder: Path, start: Start, *, force: bool = False) -> Started:
    """Write a strategy repository into `folder`, which is made where there is none.

    A folder that holds anything but `.git` is left alone unless `force`, which also overwrites files of
    the same names. Raises DxstratError where it may not, or cannot, be written.
    """
    if not force:
        refuse_if_used(folder)
    files = repository_files(start)
    written = tuple(
        save(folder / name, files[name], ours=lambda _: False, force=force) for name in sorted(files)
    )
    return Started(written, check_plan(folder / PLAN).report)


def repository_files(start: Start) -> dict[str, bytes]:
    """Return the content of every file of a new repository by its place in it."""
    values = _values(start)
    departments = tuple(_departments(start))
    values["departments"] = "\n".join(f"  - {{name: {one['department']}}}" for one in departments)
    values["issues"] = "".join(_filled("issue.yaml", values | one) for one in departments).rstrip("\n")
    values["department_rows"] = "\n".join(
        f"| {one['department_text'].replace('|', '｜')} | `measures/{one['file']}` | `kpis/{one['file']}` |"
        for one in departments
    )
    texts = {name: _filled(template, values) for name, template in _FILES.items()}
    for one in departments:
        for folder in ("measures", "kpis"):
            texts[f"{folder}/{one['file']}"] = _filled(f"{folder}/department.yaml", values | one)
    texts[SETTINGS_FILE] = settings_text(editor_settings(PLAN, PARTS))
    return {**{name: text.encode("utf-8") for name, text in texts.items()}, **schema_copies()}


def _values(start: Start) -> dict[str, str]:
    """Return what is the same in all files."""
    first, last = start.years
    years = sorted({(first + last) // 2, last})
    return {
        "name": typed(start.name),
        "name_text": start.name,
        "kind": start.kind,
        "head": HEADS[start.kind],
        "title": typed(start.title),
        "title_text": start.title,
        "first": str(first),
        "last": str(last),
        "date": f"{first}-03-31",
        "lead": typed(start.departments[0]),
        "requirement": typed(start.requirement),
        "targets": "\n".join(f"      {year}: （ここに記入）{year}年度の目標" for year in years),
    }


def _departments(start: Start) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    names: set[str] = set()
    for number, department in enumerate(start.departments, 1):
        name = file_name(department)
        while name.casefold() in names:
            name = f"{name}_{number}"
        names.add(name.casefold())
        found.append(
            {
                "department": typed(department),
                "department_text": department,
                "department_quoted": quoted(department)[1:-1],
                "number": f"{number:02}",
                "block": str(number),
                "file": f"{name}.yaml",
            }
        )
    return found


def _filled(template: str, values: Mapping[str, str]) -> str:
    text = shipped("templates", "repository", template).read_text(encoding="utf-8")
    return _PLACE.sub(lambda place: values[place[1]], text)


def refuse_if_used(folder: Path) -> None:
    """Raise DxstratError for a folder that holds anything but `.git`, or that is none."""
    if folder.exists() and not folder.is_dir():
        raise DxstratError(
            f"「{visible(str(folder))}」はフォルダーではありません",
            f"{visible(str(folder))} is no folder",
            fix_ja="新しいフォルダーの名前を書いてください",
            fix_en="name a new folder",
        )
    try:
        used = folder.is_dir() and any(one.name != ".git" for one in folder.iterdir())
    except OSError as error:
        raise DxstratError(
            f"フォルダー「{visible(str(folder))}」を開けません",
            f"the folder {visible(str(folder))} cannot be opened",
            fix_ja="読み書きの許可を確かめるか、別のフォルダーの名前を書いてください",
            fix_en="see whether you may read and write it, or name another folder",
        ) from error
    if used:
        raise DxstratError(
            f"「{visible(str(folder))}」にはもうファイルがあるので、何も書き出しませんでした",
            f"{visible(str(folder))} already holds files, so nothing was written",
            fix_ja="新しいフォルダーの名前を書くか、同じ名前のファイルを上書きしてよければ --force を付けてください",
            fix_en="name a new folder, or add --force if files of the same names may be overwritten",
        )
