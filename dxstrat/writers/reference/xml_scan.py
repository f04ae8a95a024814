"""One XML file, looked through from start to end without keeping it.

Why expat and not a tree: a tree of 16 MB of XML takes hundreds of MB, and is there before anybody can
object to a document type. Expat tells of one at its first character, and is stopped there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from xml.parsers.expat import ExpatError, ParserCreate

from dxstrat.writers.reference import kinds, limits
from dxstrat.writers.reference.problem import LESS_TEXT, SAVE_AS_DOCX, Problem, Refusal, problem, refusal

_ENCODINGS = ("utf-8", "utf-16", "us-ascii")
"""What Word writes and every XML reader takes the same way."""


class Watcher(Protocol):
    """What is told of an XML file. Names are "namespace local", or the local name alone."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take text of the innermost element, perhaps not all of it."""


@dataclass(slots=True)
class Budget:
    """What all XML files of a package may still hold together."""

    elements: int = limits.ELEMENTS
    characters: int = limits.XML_TOTAL_BYTES


def scan(data: bytes, name: str, watcher: Watcher, budget: Budget) -> None:
    """Tell the watcher of an XML file. Raises Refusal for one that no reader should be given."""
    budget.characters -= len(data)
    if len(data) > limits.DOCUMENT_BYTES or budget.characters < 0:
        raise _too_large(name)
    depth = 0

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        budget.elements -= 1
        if depth > limits.DEPTH or len(attributes) > limits.ATTRIBUTES or budget.elements < 0:
            raise _too_large(name)
        watcher.start(element, attributes)

    def end(element: str) -> None:
        nonlocal depth
        depth -= 1
        watcher.end(element)

    def doctype(*_: object) -> None:
        raise refusal(
            kinds.DOCUMENT_TYPE,
            "ファイルの中の XML に DOCTYPE の宣言があります（Word は書きません）",
            "an XML file inside declares a document type, which Word never does",
            (
                "その図や部品を消して保存し直すか、" + SAVE_AS_DOCX[0],
                f"delete that picture or part and save again, or {SAVE_AS_DOCX[1]}",
            ),
            name,
        )

    def declaration(version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0" or (encoding is not None and encoding.lower() not in _ENCODINGS):
            raise Refusal(damaged(name))

    def instruction(target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            raise refusal(
                kinds.EXTERNAL,
                "ファイルの中の XML が、変換のファイルを読みに行きます",
                "an XML file inside names a stylesheet to be fetched",
                SAVE_AS_DOCX,
                name,
            )

    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = watcher.text
    parser.StartDoctypeDeclHandler = doctype
    parser.XmlDeclHandler = declaration
    parser.ProcessingInstructionHandler = instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003 - "this is all", in the words of expat
    except (ExpatError, ValueError, LookupError) as error:
        raise Refusal(damaged(name)) from error


def local_name(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(" ")[2]


def _too_large(name: str) -> Refusal:
    return refusal(
        kinds.TOO_LARGE,
        "ファイルの中の XML が大きすぎるか、深すぎます",
        "an XML file inside is too large or too deeply nested",
        LESS_TEXT,
        name,
    )


def damaged(name: str) -> Problem:
    """Return the problem of an XML file that cannot be read."""
    return problem(
        kinds.DAMAGED,
        "ファイルの中の XML が壊れています",
        "an XML file inside is damaged",
        SAVE_AS_DOCX,
        name,
    )
