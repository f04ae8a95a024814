"""An office's templates looked at without a plan of its own: how they are written, and what uses them.

Rendering stops at the first mistake of a document and sees only what a plan makes it run; here every
file is read to its end, and names are looked up in branches that no plan may ever take.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError, meta, nodes

from dxstrat.findings import Finding
from dxstrat.rendering.budget import Budget
from dxstrat.rendering.content import Content
from dxstrat.rendering.context import template_values
from dxstrat.rendering.engine_errors import mistake_of
from dxstrat.rendering.environment import TemplateEnvironment
from dxstrat.rendering.filing import Filing
from dxstrat.rendering.formats import Formats
from dxstrat.rendering.functions import template_functions
from dxstrat.rendering.kinds import UNKNOWN_NAME
from dxstrat.rendering.loader import SUFFIX, TemplateLoader
from dxstrat.rendering.mistakes import Mistake, Place, did_you_mean, finding_of
from dxstrat.rendering.style import Style
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from dxstrat.model import Strategy

_ASKED_FOR = ("defined", "undefined")
_STANDS_IN = ("default", "d")


@dataclass(frozen=True, slots=True)
class Written:
    """What came of reading templates.

    - `findings`: mistakes in writing, and names that do not exist.
    - `broken`: the templates that cannot be run at all.
    - `used`: the templates that the documents use; None where that cannot be told, because one of them
      is broken or takes the name of what it includes from elsewhere.
    - `files`: the templates read, by their real path.
    """

    findings: tuple[Finding, ...]
    broken: frozenset[str]
    used: frozenset[str] | None
    files: Mapping[str, str]


def read_templates(
    strategy: Strategy, folder: Path, names: Sequence[str], documents: Sequence[str]
) -> Written:
    """Read the templates `names` (with their ending) of a folder as they would be used for a strategy.

    `documents` are the templates, without their ending, that documents are made from.
    """
    reader = _Reader(strategy, folder)
    trees: dict[str, _Read] = {}
    mistakes: list[Mistake] = []
    for name in names:
        try:
            trees[name] = reader.read(name)
        except Mistake as mistake:
            mistakes.append(mistake)
    broken = frozenset(names) - frozenset(trees)
    used, beyond = reader.used([one + SUFFIX for one in documents], broken)
    handed_on = {name for one in (*trees.values(), *beyond) if one.includes() for name in one.made()}
    for one in trees.values():
        mistakes += reader.unknown_names(one, handed_on)
    findings = tuple(finding_of(mistake, reader.sources) for mistake in mistakes)
    return Written(findings, broken, used, reader.sources)


@dataclass(frozen=True, slots=True)
class _Read:
    """A template as a tree, and the real path of its file."""

    path: str
    tree: nodes.Template

    def includes(self) -> list[str | None]:
        """Return the templates that it names; None for each whose name is only known when it runs."""
        return list(meta.find_referenced_templates(self.tree))

    def made(self) -> Iterator[str]:
        """Yield the names that it defines, which those it includes can use."""
        for name in self.tree.find_all(nodes.Name):
            if name.ctx in ("store", "param"):
                yield name.name
        for macro in self.tree.find_all(nodes.Macro):
            yield macro.name

    def lines(self) -> dict[str, int]:
        """Return the line on which each name is used first, where it is not only asked whether it exists."""
        spared = {
            id(one.node)
            for one in self.tree.find_all((nodes.Test, nodes.Filter))
            if one.name in (_ASKED_FOR if isinstance(one, nodes.Test) else _STANDS_IN)
        }
        lines: dict[str, int] = {}
        for one in self.tree.find_all(nodes.Name):
            if one.ctx == "load" and id(one) not in spared:
                lines[one.name] = min(one.lineno, lines.get(one.name, one.lineno))
        return lines


class _Reader:
    def __init__(self, strategy: Strategy, folder: Path) -> None:
        content = Content(strategy, Formats(Style().years))
        filing, budget = Filing(), Budget()
        self._loader = TemplateLoader((folder,))
        self._environment = TemplateEnvironment(
            self._loader,
            template_values(content),
            template_functions(content, filing, budget),
            filing,
            budget,
        )

    @property
    def sources(self) -> Mapping[str, str]:
        return self._loader.sources

    def read(self, name: str) -> _Read:
        """Read a template. Raises Mistake where it cannot be read or is not written rightly."""
        source, path, _ = self._loader.get_source(self._environment, name)
        try:
            self._environment.compile(source, filename=path)
            return _Read(path, self._environment.parse(source, filename=path))
        except (TemplateSyntaxError, RecursionError) as error:
            raise mistake_of(error, self._environment, Place(path, 1)) from error

    def used(self, roots: Sequence[str], broken: frozenset[str]) -> tuple[frozenset[str] | None, list[_Read]]:
        """Return the templates that are used from `roots` on, and those of them that could be read."""
        seen, reads, known = set(roots), [], True
        waiting = list(roots)
        while waiting:
            name = waiting.pop()
            if name in broken:
                known = False
                continue
            try:
                one = self.read(name)
            except (Mistake, TemplateNotFound):
                continue
            reads.append(one)
            for other in one.includes():
                if other is None:
                    known = False
                elif other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return (frozenset(seen) if known else None), reads

    def unknown_names(self, one: _Read, handed_on: Iterable[str]) -> Iterator[Mistake]:
        """Find the names in a template that nothing defines: no value, no function, no template that includes it."""
        known = {*self._environment.globals, *handed_on, *one.made()}
        lines = one.lines()
        for name in sorted(meta.find_undeclared_variables(one.tree) - known):
            if name in lines:
                yield Mistake(
                    UNKNOWN_NAME,
                    Message(
                        f"「{visible(name)}」という名前はありません",
                        f"there is nothing called {visible(name)}",
                    ),
                    did_you_mean(name, self._environment.globals),
                    word=name,
                    place=Place(one.path, lines[name]),
                )
