"""The page of each heading, asked of LibreOffice where it is installed, for the table of contents.

LibreOffice lays the document out as a PDF; its outline lists the headings with their pages. Word may
break a page elsewhere, but every chapter begins on a new page, which keeps the difference small.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.writers.docx.look import look_named
from dxstrat.writers.docx.numbers import count
from dxstrat.writers.leftovers import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dxstrat.document import Document
    from dxstrat.writers.docx.look import Look

_EXPORT = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
_PATIENCE_SECONDS = 300
_MOST_HEADINGS = 800
"""How many headings a document may have to be laid out. Each measure is one.

Why: LibreOffice takes 38 seconds for 423 pages, and for the plan of 1,000 measures longer than we wait;
Word fills the numbers in by one click, as the program then says.
"""
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_HEAD = re.compile(rb"xref\s+0\s+(\d+)\s+")
_TITLE = re.compile(rb"/Title<([0-9A-Fa-f]*)>")
_PAGE = re.compile(rb"/Dest\[(\d+) 0 R")
_KID = re.compile(rb"(\d+) 0 R")
_SPACE = re.compile(r"\s+")


def find_soffice() -> Path | None:
    """Return the program of LibreOffice; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return Path(found)
    return next((Path(place) for place in _PLACES if Path(place).is_file()), None)


def pages_in_print(
    document: Document, docx: bytes, program: Path, look: Look | None = None
) -> Mapping[str, int]:
    """Return the page of each heading by its anchor, as LibreOffice prints `docx`, made of `document`.

    Nothing is returned when LibreOffice fails, or lists other headings than the document has: no number
    at all is better than a wrong one. Nor is it asked about a document of very many headings.
    """
    entries = count(document, look or look_named("modern")).entries.values()
    if len(entries) > _MOST_HEADINGS:
        return {}
    pdf = _as_pdf(docx, program)
    expected = [_same(entry.label + entry.words) for entry in entries]
    found = list(outline(pdf)) if pdf else []
    if [_same(title) for title, _ in found] != expected:
        return {}
    return {entry.anchor: page for entry, (_, page) in zip(entries, found, strict=True)}


def outline(pdf: bytes) -> Iterator[tuple[str, int]]:
    """Yield the titles and pages of a PDF's outline in order; nothing for a PDF in another form.

    Why not a library: LibreOffice writes a plain table of plain objects, of which three kinds matter.
    """
    objects = _objects(pdf)
    catalog = next((body for body in objects.values() if b"/Type/Catalog" in body), b"")
    tops = {name: _reference(catalog, name) for name in (b"/Pages", b"/Outlines")}
    pages = {page: number for number, page in enumerate(_kids(objects, tops[b"/Pages"]), 1)}
    waiting = [_reference(objects.get(tops[b"/Outlines"], b""), b"/First")]
    while waiting:
        body = objects.get(waiting.pop(), b"")
        title, page = _TITLE.search(body), _PAGE.search(body)
        if title is None or page is None or int(page[1]) not in pages:
            continue
        yield bytes.fromhex(title[1].decode()).decode("utf-16"), pages[int(page[1])]
        waiting += [_reference(body, b"/Next"), _reference(body, b"/First")]


def _as_pdf(docx: bytes, program: Path) -> bytes:
    """Return the PDF that LibreOffice makes, with a profile of its own; empty when it makes none."""
    with temporary_folder() as folder:
        source = folder / "document.docx"
        source.write_bytes(docx)
        command = [
            str(program),
            "--headless",
            "--norestore",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            _EXPORT,
            "--outdir",
            str(folder),
            str(source),
        ]
        try:
            _run(command, folder)
            return source.with_suffix(".pdf").read_bytes()
        except (OSError, subprocess.SubprocessError):
            return b""


def _run(command: Sequence[str], folder: Path) -> None:
    """Run LibreOffice to its end; whatever ends us before ends it too, with the programs that it started.

    What it puts away for itself goes into `folder`, where it cannot be left behind.
    Raises SubprocessError when it fails or takes too long, and OSError when it cannot be started.
    """
    with subprocess.Popen(  # noqa: S603 - the program is LibreOffice, the arguments are ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={
            **os.environ,
            "SAL_USE_VCLPLUGIN": "svp",
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder)),
        },
        start_new_session=True,
    ) as running:
        try:
            code = running.wait(_PATIENCE_SECONDS)
        except BaseException:
            if os.name == "posix":
                os.killpg(running.pid, signal.SIGKILL)
            running.kill()
            raise
    if code:
        raise subprocess.CalledProcessError(code, command)


def _objects(pdf: bytes) -> dict[int, bytes]:
    """Return the dictionaries of a PDF by number, read through its cross-reference table."""
    start = _START.search(pdf)
    head = _HEAD.match(pdf, int(start[1])) if start else None
    if head is None:
        return {}
    objects: dict[int, bytes] = {}
    for number in range(int(head[1])):
        entry = pdf[head.end() + number * 20 : head.end() + number * 20 + 20]
        if entry[17:18] == b"n":
            offset = int(entry[:10])
            ends = [end for mark in (b"endobj", b"stream") if (end := pdf.find(mark, offset)) >= 0]
            objects[number] = pdf[offset : min(ends, default=offset)]
    return objects


def _kids(objects: Mapping[int, bytes], node: int) -> Iterator[int]:
    """Yield the pages below a node of the page tree."""
    body = objects.get(node, b"")
    start = body.find(b"/Kids[")
    if start < 0:
        yield node
        return
    for kid in _KID.finditer(body, start, body.find(b"]", start)):
        yield from _kids(objects, int(kid[1]))


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(name + rb" (\d+) 0 R", body)
    return int(found[1]) if found else -1


def _same(title: str) -> str:
    """Return what two spellings of a title have in common.

    Why the width of digits is none of it: before a title that begins with Latin letters, LibreOffice
    prints a number half-width that the list has in full width.
    """
    return _SPACE.sub("", unicodedata.normalize("NFKC", title))
