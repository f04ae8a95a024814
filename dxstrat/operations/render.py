"""Render a plan: check it, fill the templates, write the Word files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.document import Contents, Document
from dxstrat.errors import DxstratError
from dxstrat.findings import Report, Severity
from dxstrat.operations.check import Checked, Request, check_plan
from dxstrat.operations.comments import comments_on
from dxstrat.operations.emblem import picture_of, with_picture
from dxstrat.operations.reference import read_house, told_of_documents
from dxstrat.operations.styles import look_of, style_of
from dxstrat.rendering import Rendering, render
from dxstrat.text.file_names import file_name
from dxstrat.text.visible import visible
from dxstrat.writers.docx import Look, write_docx
from dxstrat.writers.docx.pages import find_soffice, pages_in_print
from dxstrat.writers.marker import read_marker
from dxstrat.writers.save import save

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.findings import Finding
    from dxstrat.model import Strategy
    from dxstrat.operations.render_options import DocumentName, RenderOptions
    from dxstrat.writers.docx.comments import Comment
    from dxstrat.writers.docx.house import House

_SUFFIX: Mapping[DocumentName, str] = {"strategy": "", "roadmap": "_ロードマップ", "summary": "_概要版"}


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of rendering: the report on the plan and its templates, and the files written.

    `contents_without_pages` tells that a table of contents stands without page numbers; `comments` is how
    many findings became comments.
    """

    report: Report
    files: tuple[Path, ...]
    contents_without_pages: bool = False
    comments: int = 0


def render_plan(path: Path, options: RenderOptions) -> Rendered:
    """Check the plan at `path` and write its documents, unless there are errors in plan or templates.

    Raises DxstratError when a file cannot be read or written.
    """
    checked = check_plan(path, Request(for_documents=True))
    if checked.strategy is None or checked.report.at_least(Severity.ERROR):
        return Rendered(checked.report, ())
    targets = _targets(path, checked.strategy, options)
    look = look_of(options)
    house, told = (
        read_house(options.reference, look, own_numbers=options.numbering is None)
        if options.reference
        else (None, ())
    )
    look = house.look(look) if house else look
    style = style_of(options, look)
    renderings = [
        render(
            checked.strategy,
            name,
            source_hash=checked.digest,
            template_folders=options.template_folders,
            style=style,
        )
        for name in options.documents
    ]
    picture = picture_of(checked.strategy, path.parent)
    documents = [with_picture(one.document, picture) for one in renderings if one.document is not None]
    if house and options.reference:
        told += told_of_documents(house, documents, options.reference)
    report = _with(checked, renderings, told)
    if report.at_least(Severity.ERROR):
        return Rendered(report, ())
    comments = [
        _comments(document, checked, options, first=not place) for place, document in enumerate(documents)
    ]
    written = [
        _written(document, look, options, house, said)
        for document, said in zip(documents, comments, strict=True)
    ]
    files = [
        save(target, data, ours=lambda file: read_marker(file) is not None, force=options.force)
        for target, (data, _) in zip(targets, written, strict=True)
    ]
    numbered = all(numbered for _, numbered in written)
    return Rendered(report, tuple(files), not numbered, len(comments[0]) if comments else 0)


def _comments(
    document: Document, checked: Checked, options: RenderOptions, *, first: bool
) -> tuple[Comment, ...]:
    """Return the comments of a document: every finding in the first, in the others what they show."""
    if options.comments is None:
        return ()
    return comments_on(document, checked, options.comments, options.language, every=first)


def _written(
    document: Document,
    look: Look,
    options: RenderOptions,
    house: House | None,
    comments: Sequence[Comment],
) -> tuple[bytes, bool]:
    """Return the bytes of a document, and whether its table of contents, if any, has page numbers."""
    data = write_docx(document, look, house=house, comments=comments)
    if not any(isinstance(block, Contents) for section in document.sections for block in section.blocks):
        return data, True
    program = find_soffice() if options.page_numbers else None
    pages = pages_in_print(document, data, program, look) if program else {}
    if not pages:
        return data, False
    return write_docx(document, look, pages=pages, house=house, comments=comments), True


def _targets(path: Path, strategy: Strategy, options: RenderOptions) -> Sequence[Path]:
    output = options.output
    if output is not None and output.suffix.lower() == ".docx":
        if len(options.documents) > 1:
            raise DxstratError(
                f"「{visible(output.name)}」という 1 つのファイルに、複数の文書は書き出せません",
                f"several documents cannot be written to the one file {visible(output.name)}",
                fix_ja="--output にフォルダーを書くか、--document strategy のように文書を 1 つ選んでください",
                fix_en="give a folder with --output, or choose one document with --document strategy",
            )
        return (output,)
    folder = path.parent if output is None else output
    title = file_name(strategy.plan.title)
    return tuple(folder / f"{title}{_SUFFIX[name]}.docx" for name in options.documents)


def _with(checked: Checked, renderings: Sequence[Rendering], told: Sequence[Finding]) -> Report:
    report = checked.report
    sources = dict(report.sources)
    for rendering in renderings:
        sources.update(rendering.sources)
    findings = (*report.findings, *told, *(finding for one in renderings for finding in one.findings))
    return Report.of(report.path, findings, sources, report.counts, report.aside)
