"""Runs the rules over a plan and turns the problems they find into findings with a place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dxstrat.findings import Finding, Related
from dxstrat.model.references import references_of
from dxstrat.rules.catalogue import RULES
from dxstrat.rules.index import Index
from dxstrat.rules.rule import AnyRule, Problem, ReferenceRule, Rule
from dxstrat.source import element_of, place_of
from dxstrat.source.check.naming import first_line, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from dxstrat.findings import Span
    from dxstrat.model import Strategy
    from dxstrat.source import Path, SourceDocument


def check_rules(
    document: SourceDocument, strategy: Strategy | None, broken: AbstractSet[Path]
) -> tuple[Finding, ...]:
    """Return what the rules find in a plan.

    `strategy` lacks the parts that `broken` names (the paths at which the form is wrong); without it
    only the rules over references run. Nothing is said about a part that is broken itself, and nothing
    that could follow from what is broken elsewhere.
    """
    sections = {path[0] for path in broken if path}
    hidden = {_part_of(path) for path in broken}
    findings = []
    for rule, problem in _problems(document, strategy, sections):
        shut = broken if isinstance(rule, ReferenceRule) else hidden
        if not any(problem.path[:length] in shut for length in range(len(problem.path) + 1)):
            findings.append(_finding(document, rule, problem))
    return tuple(findings)


def _problems(
    document: SourceDocument, strategy: Strategy | None, sections: AbstractSet[str | int]
) -> Iterator[tuple[AnyRule, Problem]]:
    """Yield what the rules find: first those over references, which are then let go."""
    references = references_of(document.data)
    for rule in RULES:
        if isinstance(rule, ReferenceRule) and sections.isdisjoint(rule.rests_on):
            yield from ((rule, problem) for problem in rule.check(references))
    del references
    if strategy is None:
        return
    index = Index(strategy, document.data)
    for rule in RULES:
        if isinstance(rule, Rule) and sections.isdisjoint(rule.rests_on):
            yield from ((rule, problem) for problem in rule.check(index))


def _part_of(path: Path) -> Path:
    """Return the part of a plan that is left out because of something wrong at `path`."""
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]


def _finding(document: SourceDocument, rule: AnyRule, problem: Problem) -> Finding:
    return Finding(
        kind=rule.kind,
        message=problem.message,
        span=_span(document, problem.path, key=problem.on_key),
        place=place_of(document, problem.path),
        element=element_of(document, problem.path),
        label=problem.label,
        fix=problem.fix,
        related=tuple(Related(_span(document, path), message) for path, message in problem.related),
    )


def _span(document: SourceDocument, path: Path, *, key: bool = False) -> Span:
    """Return where a part stands; for an entry of a list its first line, which mostly holds its id.

    Why: an entry may fill many lines, and a caret under all of them points at nothing.
    """
    entry = path and isinstance(path[-1], int) and isinstance(value_at(document.data, path), Mapping)
    return first_line(document, path) if entry else document.span(path, key=key)
