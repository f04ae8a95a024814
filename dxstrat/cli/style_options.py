"""The options for the style of documents, which go before `[render]` in `dxstrat.toml`."""

from __future__ import annotations

from typing import Annotated

import typer

from dxstrat.cli.language import say
from dxstrat.operations.render_options import RoadmapBars
from dxstrat.operations.style_choices import NumberingName
from dxstrat.text.eras import YearStyle
from dxstrat.text.typography import Digits, Punctuation

LookOption = Annotated[
    str | None,
    typer.Option(
        help=say(
            "見た目。modern（既定）、formal、または自前の見た目のファイル（ours.toml）",
            "The look: modern (the default), formal, or a look file of your own (ours.toml).",
        )
    ),
]
YearsOption = Annotated[
    YearStyle | None,
    typer.Option(
        help=say(
            "年度の書き方。era-western 令和7年度（2025年度）（既定）、western-era 2025（令和7）年度、"
            "era 令和7年度、western 2025年度、short R7",
            "How fiscal years are written: in Japanese era and western years (the default), western first, "
            "era alone, western alone, or short (R7).",
        )
    ),
]
NumberingOption = Annotated[
    NumberingName | None,
    typer.Option(
        help=say(
            "見出しの番号。chapters 第1章 / 1 / (1) / ア、sections 第1 / 1 / (1) / ア / (ア)、"
            "decimal 1 / 1.1 / 1.1.1、none なし（既定は見た目による）",
            "Numbers of headings: chapters, sections, decimal (1.1), none (by default as the look has it).",
        )
    ),
]
PunctuationOption = Annotated[
    Punctuation | None,
    typer.Option(
        help=say(
            "句読点。ten-maru 、と。、comma-maru ，と。、comma-period ，と．（既定は計画に書いたとおり）",
            "Make punctuation uniform: Japanese comma (ten-maru), or full-width comma with Japanese or "
            "full-width full stop (by default as the plan has it).",
        )
    ),
]
DigitsOption = Annotated[
    Digits | None,
    typer.Option(
        help=say(
            "数字の幅をそろえます。half-width すべて半角、single-full-width 1桁は全角で2桁以上は半角"
            "（既定は計画に書いたとおり）",
            "Make digits uniform: half-width, or single-full-width (one digit full-width, more half-width).",
        )
    ),
]
RoadmapKpisOption = Annotated[
    bool | None,
    typer.Option(
        "--roadmap-kpis/--no-roadmap-kpis",
        help=say("ロードマップに KPI の列を加えます", "Give the roadmap a column of KPIs."),
        show_default=False,
    ),
]
RoadmapBarsOption = Annotated[
    RoadmapBars | None,
    typer.Option(
        help=say(
            "ロードマップの帯。cells マスの色（既定）、arrows 矢印の図形",
            "Bars of the roadmap: cells (the default) or drawn arrows.",
        )
    ),
]
