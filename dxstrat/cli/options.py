"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from dxstrat.cli.language import say

LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        help=say("表示の言語。ja または en", "The language of messages: ja or en."),
        show_default=False,
    ),
]
"""Only named here so that it is known to every command; `dxstrat.cli.language` reads it."""
