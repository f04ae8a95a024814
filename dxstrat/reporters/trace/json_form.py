"""The chain for scripts. Its version is raised when a key changes its meaning or goes away.

```
format    "dxstrat-trace"
version   1
focus     the id it was traced from, or null for the whole chain
issues    [{id, number, title, measures: [ids]}]
measures  [{id, number, title, lead, status, issues: [ids], kpis: [ids]}]
kpis      [{id, number, name, level, measures: [ids]}]
falls     [{id, loss}]: what falls with the focus (`issue-without-measure` and the like)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.reporters.machine import json_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat.model.trace import Chain, Entry


def render_trace_json(chain: Chain) -> str:
    """Return the chain as our JSON, version 1."""
    return json_text(
        {
            "format": "dxstrat-trace",
            "version": 1,
            "focus": chain.focus.id if chain.focus else None,
            "issues": [
                {
                    "id": one.id,
                    "number": one.number,
                    "title": one.title,
                    "measures": _ids(chain.measures_of(one)),
                }
                for one in chain.issues
            ],
            "measures": [
                {
                    "id": one.id,
                    "number": one.number,
                    "title": one.title,
                    "lead": one.lead,
                    "status": one.status,
                    "issues": _ids(chain.issues_of(one)),
                    "kpis": _ids(chain.kpis_of(one)),
                }
                for one in chain.measures
            ],
            "kpis": [
                {
                    "id": one.id,
                    "number": one.number,
                    "name": one.name,
                    "level": one.level,
                    "measures": _ids(chain.measures_with(one)),
                }
                for one in chain.kpis
            ],
            "falls": [{"id": fall.entry.id, "loss": fall.loss} for fall in chain.falls],
        }
    )


def _ids(entries: Iterable[Entry]) -> list[str]:
    return [one.id for one in entries]
