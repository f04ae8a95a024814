"""Read a plan: its file and all that it includes, into one document with the place of everything."""

from __future__ import annotations

import gc
import hashlib
import stat
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import Finding, Severity
from dxstrat.source import include_sayings as sayings
from dxstrat.source.document import SourceDocument
from dxstrat.source.encoding import decode
from dxstrat.source.kinds import EMPTY_FILE
from dxstrat.source.limits import MOST_BYTES, MOST_BYTES_IN_ALL
from dxstrat.source.loading.edits import EditedText
from dxstrat.source.loading.file import FileReading, read_text
from dxstrat.source.loading.lines import SourceText
from dxstrat.source.merge import finding, merge
from dxstrat.source.mistakes import whole_file
from dxstrat.source.place import element_of, place_of
from dxstrat.text.file_names import shown_name
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dxstrat.source.document import Path as DataPath
    from dxstrat.source.loading.spans import FileSpans
    from dxstrat.source.mistakes.fault import Fault
    from dxstrat.source.saying import Saying


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a plan.

    - `document`: None when a file could not be read to its end, or could not be found.
    - `digest`: SHA-256 in hexadecimal of the contents of the files, the plan file first and the others
      in the order in which they are put together. It does not depend on where the folder lies, on the
      names of the files, on the form of their line ends or on a byte order mark.
    - `name`: the plan file as shown to people; `sources`: the text of every file, by its shown name.
    """

    document: SourceDocument | None
    findings: tuple[Finding, ...]
    digest: str
    name: str = ""
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)


def read_plan(path: Path, contents: Mapping[str, bytes] | None = None) -> Reading:
    """Read the plan at `path` with all that it includes.

    `contents` goes before what stands on the disk, by the shown names of files.
    Raises DxstratError when the file does not exist, is no ordinary file or cannot be opened.
    """
    try:
        data = _content(path, contents)
    except OSError as error:
        raise _cannot_open(path, error) from error
    return read_bytes(shown_name(path), data, path.parent, plan=path, contents=contents)


def read_bytes(
    name: str,
    data: bytes,
    folder: Path | None = None,
    *,
    plan: Path | None = None,
    contents: Mapping[str, bytes] | None = None,
) -> Reading:
    """Read a plan from the bytes of its file.

    What it includes is looked for in `folder`; without one nothing is included. `plan` is the file
    that the bytes came from, which never includes itself.
    """
    with _without_collector():
        return _Reader(name, folder, plan, contents).read(data)


def _content(path: Path, contents: Mapping[str, bytes] | None) -> bytes:
    """Return the bytes of an ordinary file, one more than allowed at most. Raises OSError."""
    known = contents.get(shown_name(path)) if contents else None
    if known is not None:
        return known
    if not stat.S_ISREG(path.stat().st_mode):
        raise IsADirectoryError if path.is_dir() else OSError
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


class _Reader:
    """One plan being read."""

    def __init__(
        self, name: str, folder: Path | None, plan: Path | None, contents: Mapping[str, bytes] | None
    ) -> None:
        self._name = name
        self._contents = contents
        self._folder = folder
        self._plan = plan
        self._files: list[FileReading] = []
        self._problems: list[tuple[Finding, DataPath]] = []
        self._hash = hashlib.sha256()
        self._bytes = 0
        self._whole = True

    def read(self, data: bytes) -> Reading:
        """Read the plan whose own file holds `data`, and what it includes."""
        self._read_file(self._name, data)
        main = self._files[0].spans
        if main is not None and self._folder is not None:
            self._read_included(self._folder, main)
        return self._reading()

    def _read_file(self, name: str, data: bytes) -> None:
        self._bytes += len(data)
        if len(data) > MOST_BYTES or self._bytes > MOST_BYTES_IN_ALL:
            self._add(_refused(name, "", whole_file.file_too_large(in_all=len(data) <= MOST_BYTES)), data)
            return
        decoded = decode(data)
        if decoded.fault is not None:
            self._add(_refused(name, decoded.text, decoded.fault), data)
            return
        self._add(read_text(name, decoded.text, decoded.utf_8), decoded.utf_8)

    def _add(self, file: FileReading, content: bytes) -> None:
        """Take up a file that was read; `content` is what stands for it in the digest."""
        self._hash.update(len(content).to_bytes(8, "big"))
        self._hash.update(content)
        if file.spans is None and self._files and _is_empty(file):
            file = replace(file, findings=tuple((_as_warning(one), path) for one, path in file.findings))
        elif file.spans is None:
            self._whole = False
        self._files.append(file)

    def _read_included(self, folder: Path, main: FileSpans) -> None:
        entries = main.data.get("include")
        if not isinstance(entries, list):
            return
        from dxstrat.source.include import find_included  # many plans are one file

        found = find_included(folder, self._plan or folder / self._name, entries)
        for index, saying in found.problems:
            self._refuse(main, index, saying)
        for file, index in found.files:
            try:
                data = _content(file, self._contents)
            except OSError:
                self._refuse(main, index, sayings.unreadable(file.relative_to(folder).as_posix()))
                continue
            self._read_file(shown_name(file), data)
            if self._bytes > MOST_BYTES_IN_ALL:
                break

    def _refuse(self, main: FileSpans, index: int, saying: Saying) -> None:
        path = ("include", index)
        self._problems.append((finding(saying, main.span(path)), path))
        self._whole = False

    def _reading(self) -> Reading:
        sources = {file.source.name: file.source.original for file in self._files}
        files = [file for file in self._files if file.spans is not None]
        merged = merge([file.spans for file in files if file.spans is not None])
        problems = [*self._problems, *merged.problems]
        unread: set[DataPath] = set()
        for number, file in enumerate(files):
            problems += ((one, merged.path(number, path)) for one, path in file.findings)
            unread.update(merged.path(number, path) for path in file.unread)
        problems += (one for file in self._files if file.spans is None for one in file.findings)
        document = None
        if self._whole:
            spans = tuple(file.spans for file in files if file.spans is not None)
            document = SourceDocument(
                self._name, merged.data, sources, frozenset(unread), spans, merged.parts
            )
        findings = tuple(_placed(one, path, document) for one, path in problems)
        return Reading(document, findings, self._hash.hexdigest(), self._name, sources)


def _refused(name: str, text: str, fault: Fault) -> FileReading:
    source = SourceText(name, EditedText(text))
    return FileReading(source, None, ((fault.finding(source), ()),))


def _is_empty(file: FileReading) -> bool:
    return all(one.kind.code == EMPTY_FILE.code for one, _ in file.findings)


def _as_warning(one: Finding) -> Finding:
    """Return the finding of an empty file that is included: nothing is lost by it."""
    return replace(one, severity=Severity.WARNING)


def _placed(one: Finding, path: DataPath, document: SourceDocument | None) -> Finding:
    if document is None or not path:
        return replace(one, element="/".join(map(str, path)))
    return replace(one, place=place_of(document, path), element=element_of(document, path))


def _cannot_open(path: Path, error: OSError) -> DxstratError:
    shown = visible(path.as_posix())
    if isinstance(error, FileNotFoundError):
        return DxstratError(
            f"計画のファイル「{shown}」がありません",
            f"there is no plan file {shown}",
            fix_ja="ファイルの名前と場所を確かめてください",
            fix_en="check the name of the file and its folder",
        )
    if isinstance(error, IsADirectoryError):
        return DxstratError(
            f"「{shown}」はフォルダーです",
            f"{shown} is a folder",
            fix_ja=f"計画のファイルを「{shown}/plan.yaml」のように指定してください",
            fix_en=f"name the plan file in it, as in {shown}/plan.yaml",
        )
    return DxstratError(
        f"計画のファイル「{shown}」を開けません",
        f"the plan file {shown} cannot be opened",
        fix_ja="読み取りの許可があるか、ほかのプログラムで開いていないか、ふつうのファイルか確かめてください",
        fix_en="see whether you may read it, whether another program holds it, and whether it is an ordinary file",
    )


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep Python from looking for garbage while a plan is read: there is none, and looking takes half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
