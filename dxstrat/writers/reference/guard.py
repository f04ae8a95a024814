"""The guard: whether an office's Word file may be read, and if not, everything that speaks against it.

It takes two looks: at the zip file, then at every file within. Nothing of it is executed, fetched, or
taken for true because the file says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.writers.reference import content_types, kinds, limits
from dxstrat.writers.reference.active import WORD, ActiveWatcher
from dxstrat.writers.reference.archive import Archive, open_archive
from dxstrat.writers.reference.content_types import ContentTypesWatcher
from dxstrat.writers.reference.package import Package
from dxstrat.writers.reference.problem import LESS_TEXT, SAVE_AS_DOCX, Problem, Refusal, problem, refusal
from dxstrat.writers.reference.relationships import Relationship, RelationshipsWatcher, problems_of
from dxstrat.writers.reference.strangers import stranger
from dxstrat.writers.reference.xml_scan import Budget, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = f"{WORD[0]} document"


@dataclass(frozen=True, slots=True)
class Guarded:
    """What the guard says of a file: the package, or None and the problems that keep it out."""

    package: Package | None
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Look:
    """One look through a package: what is known of it so far."""

    archive: Archive
    budget: Budget = field(default_factory=Budget)
    problems: list[Problem] = field(default_factory=list)
    types: dict[str, str] = field(default_factory=dict)
    relationships: dict[str, tuple[Relationship, ...]] = field(default_factory=dict)


def guard(data: bytes) -> Guarded:
    """Return what is to be thought of a reference file; never raises, whatever the bytes.

    All problems of a file that can be read to its end are told together, the same one only once.
    """
    try:
        unlike = stranger(data)
        if unlike is not None:
            return Guarded(None, (unlike,))
        look = _Look(open_archive(data))
    except Refusal as refusal:
        return Guarded(None, (refusal.problem,))
    document = ""
    try:
        document = _look_through(look)
    except Refusal as refusal:
        look.problems.append(refusal.problem)
    if look.problems:
        return Guarded(None, tuple(dict.fromkeys(look.problems))[: limits.PROBLEMS])
    return Guarded(Package(look.archive, look.types, look.relationships, document))


def _look_through(look: _Look) -> str:
    """Gather the problems of a package and return the name of its main part."""
    entries = look.archive.entries
    if content_types.NAME not in entries or "_rels/.rels" not in entries:
        raise refusal(
            kinds.NOT_DOCX,
            "zip ファイルですが、Word の文書ではありません",
            "it is a zip file, but no Word document",
            SAVE_AS_DOCX,
        )
    watcher = ContentTypesWatcher()
    scan(_xml(look, content_types.NAME), content_types.NAME, watcher, look.budget)
    look.types = watcher.types(entries)
    for kind in dict.fromkeys(watcher.declared()):
        look.problems += content_types.declared_problems(kind)
    _read_relationships(look)
    document = _main_part(look)
    for name in entries:
        if name != content_types.NAME and not name.endswith(".rels"):
            look.problems += _part(look, name, is_document=name == document)
    return document


def _read_relationships(look: _Look) -> None:
    count = 0
    for name in look.archive.entries:
        if not name.endswith(".rels"):
            continue
        watcher = RelationshipsWatcher(name)
        scan(_xml(look, name), name, watcher, look.budget)
        count += len(watcher.found)
        if count > limits.RELATIONSHIPS:
            raise refusal(
                kinds.TOO_LARGE,
                "ファイルの中のつながりが多すぎます",
                "there are too many relationships in the file",
                LESS_TEXT,
                name,
            )
        look.relationships[watcher.source] = tuple(watcher.found)
    for found in look.relationships.values():
        look.problems += problems_of(found, look.types)


def _main_part(look: _Look) -> str:
    named = [one for one in look.relationships.get("", ()) if one.kind == "officeDocument"]
    if len(named) != 1 or named[0].external or named[0].target not in look.archive.entries:
        raise refusal(
            kinds.NOT_DOCX,
            "Word の文書として読めません",
            "it cannot be read as a Word document",
            SAVE_AS_DOCX,
        )
    document = named[0].target
    look.problems += content_types.main_problems(look.types[document])
    return document


def _part(look: _Look, name: str, *, is_document: bool) -> Iterator[Problem]:
    kind = look.types[name]
    pieces = look.archive.pieces(name)
    start = next(pieces, b"")[: content_types.LONGEST_START]
    if not content_types.is_xml(name, kind, start):
        chart_data = any(
            one.kind == "package" and one.target == name
            for found in look.relationships.values()
            for one in found
        )
        yield from content_types.part_problems(name, kind, start, chart_data=chart_data)
        for _ in pieces:  # whatever is taken over later is known to be whole
            pass
        return
    watcher = _RootWatcher(name)
    most = limits.DOCUMENT_BYTES if is_document else limits.XML_PART_BYTES
    scan(_xml(look, name, most), name, watcher, look.budget)
    if is_document and watcher.root != _ROOT and not watcher.root.endswith(" workbook"):
        yield _strict(name)
    yield from watcher.problems()


class _RootWatcher(ActiveWatcher):
    """Remembers the outermost element as well."""

    root = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element."""
        self.root = self.root or name
        super().start(name, attributes)


def _xml(look: _Look, name: str, most: int = limits.XML_PART_BYTES) -> bytes:
    """Return an XML file, unless its stated size alone forbids reading it."""
    if look.archive.entries[name].file_size > most:
        raise refusal(
            kinds.TOO_LARGE,
            f"ファイルの中の XML が {most >> 20} MB を超えています",
            f"an XML file inside has more than {most >> 20} MB",
            LESS_TEXT,
            name,
        )
    return look.archive.read(name)


def _strict(name: str) -> Problem:
    return problem(
        kinds.NOT_DOCX,
        "Word の普通の文書の形式ではありません（厳密な Open XML など）",
        "it is not in the usual form of a Word document (Strict Open XML, for instance)",
        SAVE_AS_DOCX,
        name,
    )
