"""`dxstrat config show`: every setting, its value, and where that comes from."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.console import write_out
from dxstrat.cli.exit_codes import NOTHING_FOUND
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption, TableFormat, TableFormatOption
from dxstrat.cli.printing import options_for_terminal
from dxstrat.cli.settings_options import (
    BaselineOption,
    FailLevelOption,
    IgnoreOption,
    MaxFindingsOption,
    ProfileOption,
    SelectOption,
    asked,
)
from dxstrat.cli.style_options import (
    DigitsOption,
    LookOption,
    NumberingOption,
    PunctuationOption,
    RoadmapBarsOption,
    RoadmapKpisOption,
    YearsOption,
)
from dxstrat.operations.selection import Selection
from dxstrat.operations.settings import read_settings
from dxstrat.operations.settings_listing import listed_settings
from dxstrat.operations.style_choices import AskedStyle
from dxstrat.reporters.settings import render_settings, render_settings_json


class Action(StrEnum):
    """What to do with the settings."""

    SHOW = "show"


def config(
    action: Annotated[
        Action,
        typer.Argument(
            help=say(
                "show: 値と、どこで決まったかを表示します", "show: the values and where they come from."
            ),
            metavar="show",
        ),
    ] = Action.SHOW,
    place: Annotated[
        Path | None,
        typer.Argument(
            help=say(
                "計画のファイルかフォルダー（省くと今のフォルダー）", "A plan or a folder (the current one)."
            ),
            show_default=False,
            metavar="[PLAN]",
        ),
    ] = None,
    *,
    profile: ProfileOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    fail_level: FailLevelOption = None,
    max_findings: MaxFindingsOption = None,
    baseline: BaselineOption = None,
    look: LookOption = None,
    years: YearsOption = None,
    numbering: NumberingOption = None,
    punctuation: PunctuationOption = None,
    digits: DigitsOption = None,
    roadmap_kpis: RoadmapKpisOption = None,
    roadmap_bars: RoadmapBarsOption = None,
    table_format: TableFormatOption = TableFormat.TEXT,
    lang: LanguageOption = None,
) -> int:
    """Show the settings that hold."""
    del action, lang  # there is one action so far; the language is read before the commands are made
    folder = place or Path()
    settings = asked(profile, select, ignore, fail_level, max_findings, baseline).over(
        read_settings(folder if folder.is_dir() else folder.parent)
    )
    settings = AskedStyle(look, years, numbering, punctuation, digits, roadmap_kpis, roadmap_bars).over(
        settings
    )
    Selection(settings)  # what could not be used is told here, not only when a plan is checked
    listed = listed_settings(settings)
    if table_format is TableFormat.JSON:
        write_out(render_settings_json([(one.name, one.value, one.source) for one in listed]))
    else:
        rows = [(one.name, one.text, one.source) for one in listed]
        write_out(render_settings(rows, options_for_terminal()))
    return NOTHING_FOUND
