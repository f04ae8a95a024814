"""Trace the chain of a plan: the whole of it, or what hangs together with one id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import Report, Severity
from dxstrat.model.trace import Chain, chain_of, whole_chain
from dxstrat.operations.check import check_plan
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.model import Strategy
    from dxstrat.model.trace import Entry


@dataclass(frozen=True, slots=True)
class Traced:
    """The chain, and the report on the plan it is from; None where the plan could not be read so far."""

    chain: Chain | None
    report: Report

    @property
    def complete(self) -> bool:
        """Whether nothing is left out because of errors in the plan."""
        return not self.report.at_least(Severity.ERROR)


def trace_plan(path: Path, id_: str | None = None) -> Traced:
    """Trace the chain of the plan at `path`, from the entry `id_` where one is given.

    Raises DxstratError when the plan cannot be opened, or has no such entry.
    """
    checked = check_plan(path)
    strategy = checked.strategy
    if strategy is None:
        return Traced(None, checked.report)
    chain = whole_chain(strategy) if id_ is None else _from(strategy, id_)
    return Traced(chain, checked.report)


def _from(strategy: Strategy, id_: str) -> Chain:
    every: list[Entry] = [*strategy.issues, *strategy.measures, *strategy.kpis]
    entries = {one.id: one for one in every}
    if id_ not in entries:
        close = nearest(id_, entries)
        shown = visible(close) if close else ""
        raise DxstratError(
            f"「{visible(id_)}」という番号の課題・施策・KPIはありません",
            f"there is no issue, measure or KPI {visible(id_)}",
            fix_ja=f"「{shown}」ではありませんか。--id {shown} と書いてください"
            if close
            else "dxstrat trace を --id なしで実行し、番号を確かめてください",
            fix_en=f"did you mean {shown}?" if close else "see the ids with: dxstrat trace",
        )
    return chain_of(strategy, entries[id_])
