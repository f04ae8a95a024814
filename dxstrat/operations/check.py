"""Check plans: read, hold against the schema, build the model, run the rules; everything in one run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.errors import DxstratError
from dxstrat.findings import Counts, Report
from dxstrat.model import Strategy, build_strategy
from dxstrat.operations.settings import Settings, read_settings, settings_in
from dxstrat.rules import check_rules
from dxstrat.source import check_schema, read_plan
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan that has been checked.

    `strategy` is None when the plan's own head is broken; with errors elsewhere it lacks the broken
    parts. `digest` is the SHA-256 of the plan's files.
    """

    report: Report
    strategy: Strategy | None
    digest: str


def check_plan(path: Path) -> Checked:
    """Check one plan and all files it includes. Raises DxstratError when the file cannot be opened."""
    reading = read_plan(path)
    document = reading.document
    if document is None:
        return Checked(
            Report.of(path.as_posix(), reading.findings, reading.sources, None), None, reading.digest
        )
    schema = check_schema(document)
    strategy = build_strategy(document.data, schema.broken)
    rules = check_rules(document, strategy, schema.broken)
    findings = (*reading.findings, *schema.findings, *rules)
    report = Report.of(document.name, findings, document.sources, _count(document.data))
    return Checked(report, strategy, reading.digest)


def plan_paths(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the plan files meant by `paths`.

    Files are taken as they are; of a folder, and of the current one where no path is given, the
    plan that its `dxstrat.toml` names, else `plan.yaml`. Raises DxstratError where there is none.
    """
    return tuple(_plan_of(path) for path in (paths or (Path(),)))


def settings_for(plan: Path) -> Settings:
    """Return the settings that hold for a plan."""
    return read_settings(plan.parent)


def _plan_of(path: Path) -> Path:
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


def _count(data: Mapping[str, Any]) -> Counts:
    lists = (data.get(key) for key in ("issues", "measures", "kpis"))
    return Counts(*(len(value) if isinstance(value, list) else 0 for value in lists))
