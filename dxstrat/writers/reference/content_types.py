"""What kind each part of a package is declared to be, and whether it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.text.visible import visible
from dxstrat.writers.reference import kinds
from dxstrat.writers.reference.problem import NO_MACROS, NO_OBJECTS, SAVE_AS_DOCX, Problem, problem
from dxstrat.writers.reference.xml_scan import local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAME = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENTS = (f"{_WORD}document.main+xml", f"{_WORD}template.main+xml")
"""Documents and templates without macros: a .dotx is as good a house style as a .docx."""

_STARTS: dict[str, tuple[bytes, ...]] = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/jpg": (b"\xff\xd8\xff",),
    "image/pjpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/bmp": (b"BM",),
    "image/tiff": (b"II*\0", b"MM\0*"),
    "image/x-emf": (b"\x01\0\0\0",),
    "image/x-wmf": (b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0", b"\x02\0\x09\0"),
}
"""How pictures begin, by their declared kind."""

_HIDDEN: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "まとめられたファイル（zip）", "another zip file"),
    (b"\xd0\xcf\x11\xe0", "埋め込まれたもの（OLE）", "something embedded by OLE"),
    (b"MZ", "プログラム", "a program"),
    (b"\x7fELF", "プログラム", "a program"),
    (b"{\\rtf", "リッチテキスト", "rich text"),
)
LONGEST_START = 16
_OBJECTS = ("activex", "oleobject", "ole-object")
_MACROS = ("macroenabled", "vbaproject", "vbadata", "vba")


class ContentTypesWatcher:
    """Gathers the declarations in [Content_Types].xml."""

    def __init__(self) -> None:
        self.defaults: dict[str, str] = {}
        self.overrides: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a declaration."""
        kind = attributes.get("ContentType", "").strip().lower()
        match local_name(name):
            case "Default":
                self.defaults[attributes.get("Extension", "").lower()] = kind
            case "Override":
                self.overrides[attributes.get("PartName", "").lstrip("/").lower()] = kind

    def end(self, name: str) -> None:
        """Nothing stands in declarations."""

    def text(self, text: str) -> None:
        """Nothing stands in declarations."""

    def types(self, names: Iterable[str]) -> dict[str, str]:
        """Return the kind of each part; empty text for an undeclared one."""
        return {name: self._type(name.lower()) for name in names}

    def declared(self) -> Iterator[str]:
        """Yield every kind that is declared, whether or not there is such a part."""
        yield from self.defaults.values()
        yield from self.overrides.values()

    def _type(self, name: str) -> str:
        ending = name.rpartition("/")[2].rpartition(".")[2]
        return self.overrides.get(name) or self.defaults.get(ending, "")


def is_xml(name: str, kind: str, start: bytes) -> bool:
    """Whether a part is to be looked through as XML: by its name, its declared kind, or its beginning."""
    return (
        name.lower().endswith((".xml", ".rels", ".vml", ".svg"))
        or kind.endswith(("xml", "vmldrawing"))
        or start.removeprefix(b"\xef\xbb\xbf")
        .lstrip(b" \t\r\n\0")
        .startswith((b"<", b"\xfe\xff", b"\xff\xfe<"))
    )


def declared_problems(kind: str) -> Iterator[Problem]:
    """Yield what a declaration alone tells: macros or controls, even where the file bears another name."""
    if any(word in kind for word in _MACROS):
        yield problem(
            kinds.MACROS,
            f"マクロを持つ種類として作られています（{visible(kind)}）",
            f"the file is declared to hold macros ({visible(kind)})",
            NO_MACROS,
            NAME,
        )
    elif any(word in kind for word in _OBJECTS):
        yield problem(
            kinds.EMBEDDED,
            f"埋め込みの部品があります（{visible(kind)}）",
            f"controls or other files are embedded ({visible(kind)})",
            NO_OBJECTS,
            NAME,
        )


def part_problems(name: str, kind: str, start: bytes, *, chart_data: bool) -> Iterator[Problem]:
    """Yield what is wrong with a part that is no XML, by how it begins."""
    for mark, ja, en in _HIDDEN:
        if start.startswith(mark) and not chart_data:
            yield problem(
                kinds.EMBEDDED,
                f"中に{ja}が入っています",
                f"there is {en} inside",
                NO_OBJECTS,
                name,
            )
            return
    starts = _STARTS.get(kind)
    if starts is not None and not start.startswith(starts):
        yield problem(
            kinds.FALSE_TYPE,
            f"図の中身が、名乗っている種類（{visible(kind)}）と違います",
            f"a picture is not the kind it is declared to be ({visible(kind)})",
            (
                "その図を消して入れ直し、保存し直してください",
                "delete the picture, insert it again and save",
            ),
            name,
        )


def main_problems(kind: str) -> Iterator[Problem]:
    """Yield what is wrong with the kind of the main part."""
    if kind in DOCUMENTS or any(word in kind for word in _MACROS):
        return
    others = {"spreadsheetml": ("Excel", "Excel"), "presentationml": ("PowerPoint", "PowerPoint")}
    for word, (ja, en) in others.items():
        if word in kind:
            yield problem(
                kinds.NOT_DOCX,
                f"{ja} のファイルです",
                f"it is a file of {en}",
                ("Word の .docx ファイルを指定してください", "give a .docx file of Word"),
            )
            return
    yield problem(
        kinds.NOT_DOCX, "Word の文書として読めません", "it cannot be read as a Word document", SAVE_AS_DOCX
    )
