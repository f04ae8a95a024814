"""`dxstrat trace`: the chain of a plan, and what falls when one entry of it falls."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.console import tell_written, write_bytes_out, write_error, write_out
from dxstrat.cli.exit_codes import FOUND, NOTHING_FOUND
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption, PlanArgument
from dxstrat.cli.printing import options_for_terminal, print_reports
from dxstrat.operations.plan_files import plan_of
from dxstrat.operations.trace import trace_plan
from dxstrat.reporters.trace.focus import render_focus
from dxstrat.reporters.trace.json_form import render_trace_json
from dxstrat.reporters.trace.matrix import render_matrix
from dxstrat.reporters.trace.mermaid import render_mermaid
from dxstrat.reporters.trace.table import render_csv
from dxstrat.reporters.trace.tree import render_tree
from dxstrat.writers.save import save


class TraceFormat(StrEnum):
    """The forms of the chain."""

    TREE = "tree"
    MATRIX = "matrix"
    CSV = "csv"
    MERMAID = "mermaid"
    JSON = "json"


_SUFFIXES = {".csv", ".json", ".mmd", ".md", ".txt"}
"""Files that a chain may overwrite: never a plan that was named by mistake."""


def trace(
    plan: PlanArgument = None,
    *,
    id_: Annotated[
        str | None,
        typer.Option(
            "--id",
            metavar="ID",
            help=say(
                "課題・施策・KPIの番号。前後のつながりと、なくなると切れるものを表示します",
                "The id of an issue, a measure or a KPI: all that hangs on it, and what falls with it.",
            ),
        ),
    ] = None,
    trace_format: Annotated[
        TraceFormat,
        typer.Option(
            "--format",
            help=say("tree 木、matrix 対応表、csv Excel用、mermaid 図、json", "The form of the chain."),
        ),
    ] = TraceFormat.TREE,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help=say("画面の代わりに、このファイルに書きます", "Write to this file.")
        ),
    ] = None,
    lang: LanguageOption = None,
) -> int:
    """Trace the chain of a plan."""
    del lang  # read before the commands are made
    traced = trace_plan(plan_of(plan or Path()), id_)
    chain = traced.chain
    if chain is None:
        return print_reports([traced.report])
    options = options_for_terminal()
    if output is not None:
        options = replace(options, color=False, encoding="utf-8")
    if trace_format is TraceFormat.CSV:
        content = render_csv(chain, options)
    elif trace_format is TraceFormat.JSON:
        content = render_trace_json(chain).encode("ascii")
    elif trace_format is TraceFormat.MERMAID:
        content = render_mermaid(chain).encode("utf-8")
    elif trace_format is TraceFormat.MATRIX:
        content = render_matrix(chain, options).encode("utf-8")
    else:
        content = (render_focus if chain.focus else render_tree)(chain, options).encode("utf-8")
    if output is not None:
        file = save(output, content, ours=lambda path: path.suffix in _SUFFIXES)
        tell_written(file)
    elif trace_format is TraceFormat.CSV:
        write_bytes_out(content)
    else:
        write_out(content.decode("utf-8"))
    if not traced.complete:
        write_error(
            say(
                "計画に誤りがあるため、抜けている所があります。dxstrat validate で確かめてください。\n",
                "Parts are left out because of errors in the plan; see dxstrat validate.\n",
            )
        )
        return FOUND
    return NOTHING_FOUND
