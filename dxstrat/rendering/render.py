"""Strategy and templates to a document: the one way through, and where mistakes become findings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError, meta

from dxstrat.document import Document, Heading, ListBlock, Paragraph, Reference, Table
from dxstrat.findings import Finding
from dxstrat.rendering.assemble import assemble
from dxstrat.rendering.budget import Budget
from dxstrat.rendering.content import Content
from dxstrat.rendering.context import template_values
from dxstrat.rendering.engine_errors import ENGINE_ERRORS, mistake_of, too_deep
from dxstrat.rendering.environment import TemplateEnvironment
from dxstrat.rendering.filing import Filing
from dxstrat.rendering.formats import Formats
from dxstrat.rendering.functions import template_functions
from dxstrat.rendering.kinds import EMPTY_DOCUMENT, TEMPLATE_SYNTAX, UNKNOWN_REFERENCE
from dxstrat.rendering.loader import SUFFIX, TemplateLoader
from dxstrat.rendering.markdown import template_pieces
from dxstrat.rendering.metadata import metadata_for
from dxstrat.rendering.mistakes import Mistake, Place, did_you_mean, finding_of
from dxstrat.rendering.style import Style
from dxstrat.rendering.typesetting import typeset
from dxstrat.text.file_names import shown_name
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from types import TracebackType

    from dxstrat.document.tree import Block
    from dxstrat.model import Strategy


@dataclass(frozen=True, slots=True)
class Rendering:
    """A document, or None and the findings that say why; `sources` holds the templates read, by shown name."""

    document: Document | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(default_factory=dict)


def render(
    strategy: Strategy,
    name: str,
    *,
    source_hash: str,
    template_folders: Sequence[Path] = (),
    without: Collection[str] = (),
    style: Style | None = None,
) -> Rendering:
    """Render one document of a strategy: `strategy` 戦略本文, `roadmap` 工程表, or any template of that name.

    Templates are looked for in `template_folders` in their order, those called one of `without`
    excepted, then in the shipped set. Never raises for what stands in a plan or in a template.
    """
    style = style or Style()
    content = Content(strategy, Formats(style.years, style.typography), style.roadmap)
    run = _Run(content, TemplateLoader(template_folders, without))
    try:
        document = run.document(name, source_hash)
    except Mistake as mistake:
        return run.failed(name, mistake)
    findings = tuple(run.unknown_references(document))
    return Rendering(None if findings else typeset(document, style.typography), findings, run.sources())


class _Run:
    """One rendering: its templates and what they gave out."""

    def __init__(self, content: Content, loader: TemplateLoader) -> None:
        self._content = content
        self._loader = loader
        self._filing = Filing()
        budget = Budget()
        self._environment = TemplateEnvironment(
            loader,
            template_values(content),
            template_functions(content, self._filing, budget),
            self._filing,
            budget,
        )

    def document(self, name: str, source_hash: str) -> Document:
        """Return the document. Raises Mistake for whatever is wrong in its templates."""
        source = self._markdown(name + SUFFIX)
        try:
            pieces = template_pieces(source, self._filing)
        except RecursionError as error:
            raise too_deep(Place(self._file_of(name), 1)) from error
        document = assemble(pieces, metadata_for(name, self._content, source_hash))
        if not document.sections:
            raise Mistake(
                EMPTY_DOCUMENT,
                Message("ひな形から何も書き出されませんでした", "the template wrote nothing"),
                Message("ひな形に本文を書いてください", "write some text in the template"),
                place=Place(self._file_of(name), 1),
            )
        return document

    def _markdown(self, template: str) -> str:
        try:
            return "".join(self._environment.get_template(template).generate())
        except Mistake as mistake:
            mistake.place = mistake.place or self._place(mistake.__traceback__)
            raise
        except ENGINE_ERRORS as error:
            raise mistake_of(error, self._environment, self._place(error.__traceback__)) from error

    def failed(self, name: str, mistake: Mistake) -> Rendering:
        """Return what came of a run that ended with a mistake; with all mistakes in writing at once."""
        mistakes = list(self._all_syntax(name + SUFFIX)) if mistake.kind is TEMPLATE_SYNTAX else [mistake]
        findings = tuple(self._finding(one) for one in mistakes or [mistake])
        return Rendering(None, findings, self.sources())

    def sources(self) -> dict[str, str]:
        """Return the templates read, by the name they are shown under."""
        return {shown_name(Path(path)): text for path, text in self._loader.sources.items()}

    def unknown_references(self, document: Document) -> Iterator[Finding]:
        """Find the references that lead nowhere."""
        anchors = {
            getattr(block, "anchor", None) for section in document.sections for block in section.blocks
        }
        for anchor in dict.fromkeys(_references(document)):
            if anchor not in anchors:
                mistake = Mistake(
                    UNKNOWN_REFERENCE,
                    Message(
                        f"「{visible(anchor)}」という表・図・見出しは、この文書にありません",
                        f"this document has no table, figure or heading {visible(anchor)}",
                    ),
                    did_you_mean(anchor, [one for one in anchors if one]),
                    word=anchor,
                    place=self._place_of(anchor),
                )
                yield self._finding(mistake)

    def _finding(self, mistake: Mistake) -> Finding:
        return finding_of(mistake, self._loader.sources)

    def _all_syntax(self, template: str) -> Iterator[Mistake]:
        """Find every mistake in writing, in the template and in those it includes."""
        waiting, seen = [template], {template}
        while waiting:
            try:
                source, path, _ = self._loader.get_source(self._environment, waiting.pop())
                tree = self._environment.parse(source, filename=path)
                self._environment.compile(tree, filename=path)
            except TemplateSyntaxError as error:
                yield mistake_of(error, self._environment, None)
                continue
            except (Mistake, TemplateNotFound):
                continue
            for name in meta.find_referenced_templates(tree):
                if name and name not in seen:
                    seen.add(name)
                    waiting.append(name)

    def _place(self, traceback: TracebackType | None) -> Place | None:
        """Return the innermost template line that a traceback passed through, else the file read last."""
        place = Place(self._loader.latest, 1) if self._loader.latest else None
        while traceback is not None:
            file = traceback.tb_frame.f_code.co_filename
            if file in self._loader.sources:
                place = Place(file, traceback.tb_lineno)
            traceback = traceback.tb_next
        return place

    def _place_of(self, anchor: str) -> Place | None:
        for file, text in self._loader.sources.items():
            for number, line in enumerate(text.split("\n"), 1):
                if anchor in line and "reference" in line:
                    return Place(file, number)
        return None

    def _file_of(self, name: str) -> str:
        return self._loader.get_source(self._environment, name + SUFFIX)[1]


def _references(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield from _references_in(section.blocks)


def _references_in(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(content=content) | Heading(content=content):
                yield from (piece.anchor for piece in content if isinstance(piece, Reference))
            case ListBlock(items=items):
                for item in items:
                    yield from _references_in(item)
            case Table(rows=rows):
                lines = (line for row in rows for cell in row.cells for line in cell.content)
                yield from (piece.anchor for line in lines for piece in line if isinstance(piece, Reference))
