"""Something that is introduced everywhere at once.

What it finds: measures that bring in a system (`procurement` with a `model`, or with terms about interfaces and
data) and go into their last phase (運用) with none before it. Support that is hired alone is no system.
Why: places that succeeded began small, learned, and widened step by step.
Put right: put a phase before it for preparing or trying.

見つけるもの: 仕組みを調達する（procurementに、調達方式、連携、データの条件のどれかがある）のに、最後の区分の工程（運用など）だけがあり、その前の工程がない施策です。伴走支援だけの調達は含みません。
理由: うまくいった自治体は、小さく試し、学んでから段階的に広げているためです。
直し方: 検討・調達や試行の工程を前に置きます。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        procurement: {model: saas, open_interface: true, data_portability: true}
        schedule: [{phase: operate, from: 2026, to: 2030}]
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        procurement: {model: saas, open_interface: true, data_portability: true}
        schedule: [{phase: build, from: 2026, to: 2026}, {phase: operate, from: 2027, to: 2030}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Procurement
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find procurements whose schedule has nothing but the last phase of the roadmap."""
    phases = index.sequence
    if len(phases) < 2:
        return
    at_once = [
        measure
        for measure in index.running_measures
        if measure.procurement
        and _brings_a_system(measure.procurement)
        and {phase.phase for phase in measure.schedule} == {phases[-1].id}
    ]
    before = visible(phases[-2].id)
    yield from being(
        at_once,
        Message("準備や試行の工程なしに導入されます", "introduced without a phase to prepare or try"),
        Message(
            f"前の工程を、{{phase: {before}, from: 年度, to: 年度}} のように加えてください",
            f"add a phase before it, as in {{phase: {before}, from: year, to: year}}",
        ),
    )


def _brings_a_system(procurement: Procurement) -> bool:
    said = (procurement.model, procurement.open_interface, procurement.data_portability)
    return any(value is not None for value in said)


RULE = Rule(
    Kind(
        "DX416",
        "introduction-without-trial",
        Severity.INFO,
        Message("試行なしで導入する施策があります", "A measure is introduced without a trial"),
    ),
    check,
    __doc__,
)
