"""The same contents as the docxtpl template as Markdown for pandoc: `markdown.py PLAN OUTPUT` (not measured)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmark.peers.docxtpl_script import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def lines(plan: dict[str, Any]) -> Iterator[str]:
    """Yield the Markdown of a plan."""
    issues, measures, kpis = plan["issues"], plan["measures"], plan["kpis"]
    yield from ("# 課題の整理", "")
    yield from _table(("number", "title", "cause", "scope", "impact"), issues)
    yield from _table(("number", "title", "cause", "desired_state"), issues)
    yield from ("# 重点施策", "")
    yield from _table(("issue", "number", "title", "lead"), measures)
    yield from _table(("issue", "title", "kpi_names"), measures)
    for measure in measures:
        yield from (f"## {measure['number']} {measure['title']}", "", "|項目|内容|", "|---|---|")
        for key in ("title", "issue", "lead", "summary", "description", "effect", "kpi_names", "status"):
            yield f"|{key}|{measure[key]}|"
        yield from (f"|partners|{'、'.join(measure['partners'])}|", "")
        yield from _table(("name", "unit", "start", "target", "department"), measure["kpi_list"])
        yield from _grid(5, ((one["label"], *one["marks"]) for one in measure["schedule"]))
        yield from _table(("year", "amount"), measure["budget"])
    yield from ("# KPI", "")
    yield from _table(("number", "name", "unit", "start", "target", "department"), kpis)
    yield from _table(("name", "definition", "source", "rationale"), kpis)
    yield from ("# ロードマップ", "")
    yield from _grid(7, ((one["number"], one["title"], one["lead"], *one["marks"]) for one in measures))


def _table(keys: Sequence[str], entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield f"|{'|'.join(keys)}|"
    yield "|---" * len(keys) + "|"
    for entry in entries:
        yield f"|{'|'.join(str(entry[key]) for key in keys)}|"
    yield ""


def _grid(columns: int, rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "|施策" + "|年度" * columns + "|"
    yield "|---" * (columns + 1) + "|"
    for row in rows:
        yield f"|{'|'.join(row)}|"
    yield ""


if __name__ == "__main__":
    Path(sys.argv[2]).write_text("\n".join(lines(load(sys.argv[1]))) + "\n", encoding="utf-8")
