"""The options that go before `dxstrat.toml`, shared by the commands that check and the one that shows settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from dxstrat.cli.language import say
from dxstrat.errors import DxstratError
from dxstrat.operations.settings import Asked, Level, Profile
from dxstrat.text.eras import date_from_text
from dxstrat.text.visible import visible

ProfileOption = Annotated[
    Profile | None,
    typer.Option(
        help=say(
            "指摘の範囲。minimal エラーだけ、recommended 既定、strict 参考も注意として扱う",
            "minimal: errors alone; recommended: the default; strict: wishes become warnings, which fail.",
        )
    ),
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "表示する指摘だけを選びます。番号・名前・番号の初め（DX3）。エラーはいつも表示します",
            "Report these alone, and errors: codes, names, or beginnings of codes (DX3).",
        )
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "表示しない指摘。番号・名前・番号の初め", "Leave these out: codes, names, or beginnings of codes."
        )
    ),
]
FailLevelOption = Annotated[
    Level | None,
    typer.Option(
        help=say(
            "終了コードを 1 にする重さ（既定は error、strict では warning）",
            "From which severity on the exit code is 1 (error by default, warning when strict).",
        )
    ),
]
MaxFindingsOption = Annotated[
    int | None,
    typer.Option(
        min=0,
        help=say(
            "1 ファイルあたりに表示する件数の上限（0 は全部、既定は 50）",
            "The most to show of a file (0: all; 50 by default).",
        ),
    ),
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        help=say(
            "既知の指摘のファイル。載っている指摘は表示しません",
            "A baseline: what stands in it is not reported.",
        )
    ),
]


def asked(
    profile: Profile | None,
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
    fail_level: Level | None,
    max_findings: int | None,
    baseline: Path | None,
) -> Asked:
    """Return what the options ask for; several codes may stand in one option with commas between."""
    return Asked(
        profile=profile,
        select=_words(select),
        ignore=_words(ignore),
        fail_level=fail_level,
        max_findings=max_findings,
        baseline=str(baseline) if baseline else None,
    )


def day(text: str | None) -> dt.date | None:
    """Return the day that `--as-of` names. Raises DxstratError when it is none."""
    found = date_from_text(text) if text else None
    if text and found is None:
        raise DxstratError(
            f"--as-of の「{visible(text)}」を日付として読めません",
            f"--as-of: {visible(text)} is no date",
            fix_ja="--as-of 2027-03-31 のように書いてください",
            fix_en="write it as in: --as-of 2027-03-31",
        )
    return found


def _words(given: Sequence[str] | None) -> tuple[str, ...] | None:
    words = tuple(word.strip() for one in given or () for word in one.split(",") if word.strip())
    return words or None
