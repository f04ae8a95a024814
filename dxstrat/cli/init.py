"""`dxstrat init`: a strategy repository in one command."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from dxstrat.cli.console import show_error, tell_written, write_error
from dxstrat.cli.exit_codes import NOTHING_FOUND
from dxstrat.cli.language import say
from dxstrat.cli.options import LanguageOption
from dxstrat.errors import DxstratError
from dxstrat.findings import Severity
from dxstrat.operations import start_answers as answers
from dxstrat.operations.start import PLACEHOLDER, Started, refuse_if_used, start_repository
from dxstrat.text.visible import visible

_Answer = TypeVar("_Answer")


def init(
    folder: Annotated[
        Path | None,
        typer.Argument(
            help=say("新しいフォルダーの名前", "The new folder."), show_default=False, metavar="DIR"
        ),
    ] = None,
    *,
    municipality: Annotated[
        str | None, typer.Option(help=say("自治体の名前", "The name of the municipality."))
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            help=say(
                "自治体の種類。市、町、村、区、県、組合（省くと名前から決めます）",
                "prefecture, city, ward, town, village or union (told from the name when left out).",
            )
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(help=say("計画の名前", "The title of the plan."))] = None,
    first: Annotated[
        str | None,
        typer.Option(
            "--from", help=say("初めの年度（2026）", "The first fiscal year (2026)."), metavar="YEAR"
        ),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option(
            "--to", help=say("終わりの年度（2030）", "The last fiscal year (2030)."), metavar="YEAR"
        ),
    ] = None,
    department: Annotated[
        list[str] | None,
        typer.Option(
            help=say(
                "担当課。何度でも書けます（「住民課,総務課」とも書けます）",
                "A department; may be given again, or several with commas.",
            )
        ),
    ] = None,
    requirement: Annotated[
        str,
        typer.Option(
            "--install",
            help=say(
                "CI で pip に入れさせる dxstrat（版、ファイル、アドレス）",
                "What pip installs as dxstrat in CI: a version, a file or an address.",
            ),
        ),
    ] = answers.REQUIREMENT,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help=say(
                "ファイルのあるフォルダーにも書き出し、同じ名前のファイルを上書きします",
                "Write into a folder that holds files, and overwrite those of the same names.",
            ),
        ),
    ] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help=say("何も尋ねません", "Ask nothing."))] = False,
    lang: LanguageOption = None,
) -> int:
    """Start a strategy repository."""
    del lang  # read before the commands are made
    if folder is None:
        raise DxstratError(
            "新しいフォルダーの名前がありません",
            "the name of the new folder is missing",
            fix_ja="dxstrat init 戦略 のように書いてください",
            fix_en="write it as in: dxstrat init strategy",
        )
    if not force:
        refuse_if_used(folder)
    ask = _Asking(may_ask=not no_input and sys.stdin.isatty())
    name = ask.for_name(municipality)
    start = answers.Start(
        name=name,
        kind=ask.for_kind(kind, answers.likely_kind(name)),
        title=ask.for_title(title, f"{name}DX推進計画"),
        years=ask.for_years(first, last),
        departments=ask.for_departments(department),
        requirement=answers.parse_requirement(requirement),
    )
    _tell(folder, start_repository(folder, start, force=force))
    return NOTHING_FOUND


class _Asking:
    """The five questions; each is asked only where its option is not given."""

    def __init__(self, *, may_ask: bool) -> None:
        self._may_ask = may_ask

    def for_name(self, given: str | None) -> str:
        def parse(text: str) -> str:
            return answers.parse_text(text, "自治体の名前", "the name of the municipality")

        if given is None and not self._may_ask:
            raise DxstratError(
                "自治体の名前がありません",
                "the name of the municipality is missing",
                fix_ja="--municipality みどり市 のように書いてください",
                fix_en="write it as in: --municipality みどり市",
            )
        question = say("1/5 自治体の名前（例: みどり市）", "1/5 name of the municipality")
        return parse(given) if given is not None else self._asked(question, None, parse)

    def for_kind(self, given: str | None, likely: str) -> str:
        question = say("2/5 種類（市・町・村・区・県・組合）", "2/5 its kind")
        default = say(answers.KINDS[likely][0], likely)
        return self._answer(question, given, default, answers.parse_kind)

    def for_title(self, given: str | None, likely: str) -> str:
        return self._answer(
            say("3/5 計画の名前", "3/5 title of the plan"),
            given,
            likely,
            lambda text: answers.parse_text(text, "計画の名前", "the title of the plan"),
        )

    def for_years(self, first: str | None, last: str | None) -> tuple[int, int]:
        question = say("4/5 計画の期間（初めの年度-終わりの年度）", "4/5 its first and last fiscal year")
        likely = answers.likely_years(dt.date.today())
        if first is None and last is None:
            return self._answer(question, None, "{}-{}".format(*likely), answers.parse_years)
        return answers.years_from(first, last)

    def for_departments(self, given: list[str] | None) -> tuple[str, ...]:
        question = say("5/5 担当課（「、」で区切る）", "5/5 departments, with commas between")
        joined = "、".join(given) if given is not None else None
        return self._answer(question, joined, answers.DEFAULT_DEPARTMENT, answers.parse_departments)

    def _answer(
        self, question: str, given: str | None, default: str, parse: Callable[[str], _Answer]
    ) -> _Answer:
        if given is not None:
            return parse(given)
        return self._asked(question, default, parse) if self._may_ask else parse(default)

    def _asked(self, question: str, default: str | None, parse: Callable[[str], _Answer]) -> _Answer:
        while True:
            try:
                return parse(typer.prompt(question, default=default, err=True))
            except DxstratError as error:
                show_error(error)


def _tell(folder: Path, started: Started) -> None:
    for file in started.files:
        tell_written(file)
    place = visible(str(folder), 200)
    typed = f'"{place}"' if " " in place else place
    found = started.report.findings
    errors = sum(one.level is Severity.ERROR for one in found)
    left = sum(one.kind.name == PLACEHOLDER for one in found)
    write_error(
        say(
            f"検査しました: エラー {errors}件。これから記入するところは {left}か所です。\n"
            f"次は: フォルダー「{place}」を開いて README.md を読み、plan.yaml から書き始めてください。\n"
            f"残りは dxstrat validate {typed} --show info で分かります。\n",
            f"checked: {errors} errors; {left} places are still to be filled in.\n"
            f"next: open the folder {place}, read README.md there, and begin with plan.yaml.\n"
            f"dxstrat validate {typed} --show info tells what is left.\n",
        )
    )
