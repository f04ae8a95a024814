"""`dxstrat rules`: everything that dxstrat looks for."""

from __future__ import annotations

from typing import Annotated

import typer

from dxstrat.cli.console import write_out
from dxstrat.cli.exit_codes import NOTHING_FOUND
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption, TableFormat, TableFormatOption
from dxstrat.cli.printing import options_for_terminal
from dxstrat.operations.catalogue import kinds_like
from dxstrat.operations.kinds import FAMILIES
from dxstrat.reporters.catalogue import render_kinds, render_kinds_json


def rules(
    word: Annotated[
        str,
        typer.Argument(
            help=say(
                "番号の初め（DX3）か、名前や説明の一部。省くと全部",
                "The beginning of a code (DX3), or part of a name or title. All when left out.",
            ),
            show_default=False,
            metavar="[WORD]",
        ),
    ] = "",
    *,
    table_format: TableFormatOption = TableFormat.TEXT,
    lang: LanguageOption = None,
) -> int:
    """List the kinds of finding."""
    del lang  # read before the commands are made
    kinds = kinds_like(word)
    if table_format is TableFormat.JSON:
        write_out(render_kinds_json(kinds, FAMILIES))
    else:
        write_out(render_kinds(kinds, FAMILIES, options_for_terminal()))
    return NOTHING_FOUND
