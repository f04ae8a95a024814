"""What stands in the XML of a document and fetches, runs or embeds something: elements and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.text.visible import visible
from dxstrat.writers.reference import kinds
from dxstrat.writers.reference.fields import HIDDEN, Fields
from dxstrat.writers.reference.problem import NO_OBJECTS, Problem, problem
from dxstrat.writers.reference.xml_scan import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.findings import Kind

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_XINCLUDE = "http://www.w3.org/2001/XInclude"
_SVG = "http://www.w3.org/2000/svg"
_EMBEDDED = {
    "altChunk": ("ほかの形式の文書（altChunk）", "a document of another form (altChunk)"),
    "object": ("埋め込まれたもの（OLE）", "something embedded by OLE"),
    "OLEObject": ("埋め込まれたもの（OLE）", "something embedded by OLE"),
    "control": ("コントロール（ActiveX）", "a control (ActiveX)"),
    "ocx": ("コントロール（ActiveX）", "a control (ActiveX)"),
}
_FETCHED = {
    "subDoc": ("子の文書", "a subdocument"),
    "mailMerge": ("差し込み印刷のデータ", "data for a mail merge"),
    "saveThroughXslt": ("保存のときの変換", "a transformation on saving"),
    "sourceFileName": ("フレームの中身", "the contents of a frame"),
}
_PICTURES = ("imagedata", "fill", "stroke", "image", "use", "feImage")
_ADDRESSES = ("src", "href", "manifestLocation")
_FIX_FETCHED = (
    "外を読みに行くものを消して、保存し直してください",
    "delete what is fetched from outside, and save again",
)
_FIX_FIELD = (
    "そのフィールドを選んで Ctrl+Shift+F9 を押し、普通の文字に変えて保存し直してください",
    "select the field, press Ctrl+Shift+F9 to turn it into plain text, and save again",
)


class ActiveWatcher:
    """Looks for whatever is active in a part that is neither relationships nor declarations."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._fields = Fields()
        self._inside = ""
        self._found: dict[tuple[str, str], Problem] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element."""
        space, _, local = name.rpartition(" ")
        if space in WORD:
            self._word(local, attributes)
        elif local == "OLEObject":
            self._embedded(local)
        elif space.startswith(_XINCLUDE) or (space == _SVG and local in ("script", "foreignObject")):
            self._fetched("ほかのファイル", "another file")
        if attributes:
            self._addresses(local, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        del name
        self._inside = ""

    def text(self, text: str) -> None:
        """Take text, which matters in fields alone."""
        if self._inside in ("instrText", "delInstrText"):
            self._fields.text(text, instruction=True)
        elif self._inside in ("t", "delText"):
            self._fields.text(text, instruction=False)

    def problems(self) -> Iterator[Problem]:
        """Yield what was found, once the part has been read."""
        self._fields.close()
        yield from self._found.values()
        for kind in sorted(self._fields.active):
            shown = "" if kind == HIDDEN else f" {kind}"
            yield problem(
                kinds.ACTIVE_FIELD,
                f"外のファイルやプログラムを呼び出すフィールド「{kind}」があります"
                if shown
                else "フィールドの種類が、ほかのフィールドの中に隠されています",
                f"there is a field that fetches or runs something:{shown}"
                if shown
                else "the kind of a field is hidden in another field",
                _FIX_FIELD,
                self._name,
            )

    def _word(self, local: str, attributes: dict[str, str]) -> None:
        self._inside = local
        if local == "fldChar":
            self._fields.mark(_attribute(attributes, "fldCharType"))
        elif local == "fldSimple":
            self._fields.simple(_attribute(attributes, "instr"))
        elif local in _EMBEDDED:
            self._embedded(local)
        elif local in _FETCHED:
            self._fetched(*_FETCHED[local])
        elif local == "dataBinding" and "document(" in _attribute(attributes, "xpath"):
            self._fetched("ほかの XML", "other XML")

    def _addresses(self, local: str, attributes: dict[str, str]) -> None:
        for key, value in attributes.items():
            attribute = local_name(key)
            if attribute not in _ADDRESSES:
                continue
            pictured = attribute in ("src", "href") and local in _PICTURES
            located = attribute == "manifestLocation" and value
            if located or (pictured and not value.startswith(("#", "data:")) and value):
                self._fetched(f"「{visible(value)}」", visible(value))

    def _embedded(self, local: str) -> None:
        ja, en = _EMBEDDED[local]
        self._note(kinds.EMBEDDED, f"{ja}があります", f"there is {en}", NO_OBJECTS)

    def _fetched(self, ja: str, en: str) -> None:
        self._note(
            kinds.EXTERNAL, f"外から{ja}を読みに行きます", f"{en} is fetched from outside", _FIX_FETCHED
        )

    def _note(self, kind: Kind, ja: str, en: str, fix: tuple[str, str]) -> None:
        self._found.setdefault((kind.code, en), problem(kind, ja, en, fix, self._name))


def _attribute(attributes: dict[str, str], local: str) -> str:
    return next((value for key, value in attributes.items() if local_name(key) == local), "")
