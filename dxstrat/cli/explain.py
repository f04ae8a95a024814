"""`dxstrat explain`: why a finding is reported, with a wrong and a right example."""

from __future__ import annotations

from typing import Annotated

import typer

from dxstrat.cli.console import write_out
from dxstrat.cli.exit_codes import NOTHING_FOUND
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption, TableFormat
from dxstrat.cli.printing import options_for_terminal
from dxstrat.operations.catalogue import explanation_of, kind_named
from dxstrat.operations.kinds import may_be_allowed
from dxstrat.reporters.catalogue import render_explanation, render_explanation_json


def explain(
    code: Annotated[
        str,
        typer.Argument(
            help=say("番号か名前。DX201、issue-without-measure など", "A code or a name, such as DX201."),
            show_default=False,
            metavar="CODE",
        ),
    ],
    *,
    text_format: Annotated[
        TableFormat, typer.Option("--format", help=say("説明を表示する形式", "The form of the explanation."))
    ] = TableFormat.TEXT,
    lang: LanguageOption = None,
) -> int:
    """Explain one kind of finding."""
    del lang  # read before the commands are made
    kind = kind_named(code)
    explanation = explanation_of(kind)
    if text_format is TableFormat.JSON:
        write_out(render_explanation_json(kind, explanation))
    else:
        write_out(
            render_explanation(kind, explanation, options_for_terminal(), may_be_allowed=may_be_allowed(kind))
        )
    return NOTHING_FOUND
