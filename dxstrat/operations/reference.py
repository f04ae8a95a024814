"""The office's own Word file (`--reference`): read, guarded, and what is to be told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import Finding, Span
from dxstrat.text.file_names import shown_name
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible
from dxstrat.writers.docx.house import House, damaged_parts, told_of_document, told_of_file
from dxstrat.writers.reference import guard
from dxstrat.writers.reference.limits import FILE_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dxstrat.document import Document
    from dxstrat.writers.docx import Look
    from dxstrat.writers.reference import Problem


def read_house(
    path: Path, look: Look, *, own_numbers: bool = True
) -> tuple[House | None, tuple[Finding, ...]]:
    """Return the house style in a file and the findings about it; no house where it is refused.

    `own_numbers` lets the office number the headings, where it does.
    Raises DxstratError when the file cannot be read at all.
    """
    guarded = guard(_bytes(path))
    if guarded.package is None:
        return None, findings_of(guarded.problems, path)
    damaged = tuple(damaged_parts(guarded.package))
    if damaged:
        return None, findings_of(damaged, path)
    house = House(guarded.package, own_numbers=own_numbers)
    return house, findings_of(told_of_file(house, look), path)


def told_of_documents(house: House, documents: Sequence[Document], path: Path) -> tuple[Finding, ...]:
    """Return what documents have no value for."""
    return findings_of((one for document in documents for one in told_of_document(house, document)), path)


def findings_of(problems: Iterable[Problem], path: Path) -> tuple[Finding, ...]:
    """Return findings about a file; a Word file has no lines, so that they all stand at its beginning."""
    span = Span(shown_name(path), 1, 1, 1, 1)
    return tuple(
        Finding(
            kind=one.kind,
            message=Message(f"様式のファイル: {one.message.ja}", f"the reference file: {one.message.en}"),
            span=span,
            place=same(one.part),
            element=one.part,
            fix=one.fix,
        )
        for one in dict.fromkeys(problems)
    )


def _bytes(path: Path) -> bytes:
    """Return the content of a file, one byte more than the guard allows at most."""
    shown = visible(str(path), 200)
    try:
        if path.is_file():
            with path.open("rb") as file:
                return file.read(FILE_BYTES + 1)
        there = path.exists()
    except OSError as error:
        raise DxstratError(
            f"様式のファイル「{shown}」を読めません",
            f"cannot read the reference file {shown}",
            fix_ja="Word で開いていれば閉じ、読み取りの許可を確かめてください",
            fix_en="close it if it is open in Word, and see whether you may read it",
        ) from error
    if there:
        raise DxstratError(
            f"様式に指定した「{shown}」はファイルではありません",
            f"{shown}, given as the reference, is not a file",
            fix_ja="Word の .docx ファイルを指定してください",
            fix_en="give a .docx file of Word",
        )
    raise DxstratError(
        f"様式のファイル「{shown}」が見つかりません",
        f"there is no reference file {shown}",
        fix_ja="ファイルの名前と場所を確かめてください",
        fix_en="check the name of the file and where it is",
    )
