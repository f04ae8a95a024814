"""`dxstrat render`: from a plan to its Word documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from dxstrat.cli.console import tell_written, write_error
from dxstrat.cli.language import LANGUAGE, say
from dxstrat.cli.options import LanguageOption, PlanArgument, check_templates_folder
from dxstrat.cli.printing import print_reports
from dxstrat.cli.style_options import (
    DigitsOption,
    LookOption,
    NumberingOption,
    PunctuationOption,
    RoadmapBarsOption,
    RoadmapKpisOption,
    YearsOption,
)
from dxstrat.findings import Severity
from dxstrat.operations.check import settings_for
from dxstrat.operations.plan_files import plan_of
from dxstrat.operations.render_options import DOCUMENTS, DocumentChoice, DocumentName, RenderOptions
from dxstrat.operations.style_choices import AskedStyle, is_look_file
from dxstrat.text.typography import Typography
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.document.tree import Bars
    from dxstrat.operations.render import Rendered
    from dxstrat.text.eras import YearStyle
    from dxstrat.text.typography import Digits, Punctuation


def render(
    plan: PlanArgument = None,
    *,
    file_format: Annotated[
        Literal["docx"], typer.Option("--format", help=say("書き出す形式", "The kind of file."))
    ] = "docx",
    document: Annotated[
        DocumentChoice | None,
        typer.Option(
            help=say(
                "書き出す文書。strategy 戦略書、roadmap ロードマップ、summary 概要版、all 全部（既定）",
                "Which documents to write (all by default).",
            )
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(
                "書き出すフォルダー、または .docx のファイル名（既定は計画と同じフォルダー）",
                "A folder, or a .docx file for one document (by default beside the plan).",
            ),
        ),
    ] = None,
    look: LookOption = None,
    years: YearsOption = None,
    numbering: NumberingOption = None,
    punctuation: PunctuationOption = None,
    digits: DigitsOption = None,
    roadmap_kpis: RoadmapKpisOption = None,
    roadmap_bars: RoadmapBarsOption = None,
    templates: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "自前のひな形のフォルダー（1 つのファイルだけでも差し替えられます）",
                "A folder of templates of your own.",
            )
        ),
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "自治体の様式の Word ファイル（.docx）。スタイル、余白、ヘッダー、表紙をこれに合わせます",
                "A Word file (.docx) of the office, whose styles, page setup, headers and cover are used.",
            )
        ),
    ] = None,
    comments: Annotated[
        bool,
        typer.Option(
            "--comments",
            help=say(
                "検査の注意を、Word のコメントとして、その場所の余白に付けます（打合せ用）",
                "Put the warnings of the check into the margin as Word comments, for a review meeting.",
            ),
        ),
    ] = False,
    comments_info: Annotated[
        bool,
        typer.Option(
            "--comments-info",
            help=say("--comments と同じで、参考の指摘も付けます", "As --comments, with the infos too."),
        ),
    ] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help=say(
                "dxstrat が作ったのではないファイルも上書きします",
                "Overwrite files that dxstrat did not make.",
            ),
        ),
    ] = False,
    page_numbers: Annotated[
        bool,
        typer.Option(
            help=say(
                "目次のページ番号を LibreOffice に数えさせます（入っている場合）",
                "Let LibreOffice, where installed, count the pages of the table of contents.",
            )
        ),
    ] = True,
    lang: LanguageOption = None,
) -> int:
    """Write the documents of a plan."""
    from dxstrat.operations.render import (
        render_plan,  # templates and Word are loaded only where they are used
    )

    del file_format, lang  # one format so far; the language is read before the commands are made
    path = plan_of(plan or Path())
    style = AskedStyle(look, years, numbering, punctuation, digits, roadmap_kpis, roadmap_bars)
    settings = style.over(settings_for(path))
    wanted = settings.render
    rendered = render_plan(
        path,
        RenderOptions(
            documents=_documents(document or wanted.document),
            look=str(settings.path(wanted.look)) if is_look_file(wanted.look) else wanted.look,
            years=cast("YearStyle", wanted.years),
            numbering=wanted.numbering,
            typography=Typography(
                cast("Punctuation | None", wanted.punctuation), cast("Digits | None", wanted.digits)
            ),
            roadmap_kpis=wanted.roadmap_kpis,
            roadmap_bars=cast("Bars", wanted.roadmap_bars),
            template_folders=_template_folders(
                templates, settings.path(wanted.templates) if wanted.templates else None
            ),
            reference=reference or (settings.path(wanted.reference) if wanted.reference else None),
            comments=Severity.INFO if comments_info else Severity.WARNING if comments else None,
            language=LANGUAGE,
            output=output or (settings.path(wanted.output) if wanted.output else None),
            force=force,
            page_numbers=page_numbers,
        ),
    )
    code = print_reports([rendered.report])
    for file in rendered.files:
        tell_written(file)
    if comments or comments_info:
        _tell_comments(rendered)
    _tell_next(rendered)
    return code


def _tell_comments(rendered: Rendered) -> None:
    """Say how many comments there are, and how to take them away again."""
    if not rendered.files:
        return
    if not rendered.comments:
        write_error(say("コメントにする指摘はありませんでした。\n", "There was nothing to comment on.\n"))
        return
    name = visible(rendered.files[0].name)
    write_error(
        say(
            f"指摘 {rendered.comments}件を「{name}」のコメントにしました。公表する前に、Word の「校閲」→「削除」→"
            "「ドキュメント内のすべてのコメントを削除」で消してください。\n",
            f"{rendered.comments} findings are comments in {name}; before publishing, delete them in Word "
            "with Review, Delete, Delete All Comments in Document.\n",
        )
    )


def _tell_next(rendered: Rendered) -> None:
    """Say what is left to do."""
    if rendered.contents_without_pages:
        write_error(
            say(
                "目次のページ番号は空です。Word で目次を右クリックし、「フィールド更新」を選ぶと入ります。\n",
                "The table of contents has no page numbers: right-click it in Word and choose Update Field.\n",
            )
        )
    if rendered.files:
        write_error(
            say(
                "次は: Word で開いて読み、直すところは計画のファイルを直して、"
                "もう一度 dxstrat render を実行してください。\n",
                "next: read it in Word, mend the plan file, and run dxstrat render again.\n",
            )
        )
    elif rendered.report.at_least(Severity.ERROR):
        write_error(
            say(
                "誤りがあるため、Word は書き出しませんでした。上の「直し方」のとおりに直して、"
                "もう一度実行してください。\n",
                "No Word file was written because of the errors above.\n",
            )
        )


def _documents(wanted: str) -> tuple[DocumentName, ...]:
    return tuple(name for name in DOCUMENTS if wanted in (name, "all"))


def _template_folders(asked: Path | None, set_: Path | None) -> tuple[Path, ...]:
    folders = tuple(folder for folder in (asked, set_) if folder is not None)
    for folder in folders:
        check_templates_folder(folder)
    return folders
