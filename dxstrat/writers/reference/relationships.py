"""Relationships: by them a part names other parts, and files and sites outside."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dxstrat.text.visible import visible
from dxstrat.writers.reference import kinds
from dxstrat.writers.reference.problem import NO_MACROS, NO_OBJECTS, SAVE_AS_DOCX, Problem, problem
from dxstrat.writers.reference.xml_scan import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

EXTERNAL_MODE = "external"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MACROS = ("vbaproject", "wordvbadata", "vbaprojectsignature", "attachedtoolbars", "keymapcustomizations")
_RIBBON = ("extensibility", "usercustomization")
_EMBEDDED = ("oleobject", "control", "activexcontrol", "activexcontrolbinary", "afchunk")
_OUTSIDE = ("attachedtemplate", "subdocument", "frame", "externallink", "externallinkpath", "webextension")
_OUTSIDE_ANYWAY = (
    *_OUTSIDE,
    "webextensiontaskpanes",
    "taskpanes",
    "mailmergesource",
    "mailmergerecipientdata",
)

_TEMPLATE = (
    "「開発」タブの「文書テンプレート」で添付先を Normal に戻し、保存し直してください",
    "set the attached template back to Normal (Developer, Document Template), and save again",
)
_INSERT = (
    "図は「挿入」で文書に入れ直し、リンクされたものを消して保存し直してください",
    "insert the picture itself, delete whatever is linked, and save again",
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of the part `source` (empty for the package): `kind` is the last word of its type.

    `target` is the name of a part, or for an external one its address as written.
    """

    source: str
    id: str
    kind: str
    target: str
    external: bool


class RelationshipsWatcher:
    """Gathers the relationships in a .rels file."""

    def __init__(self, name: str) -> None:
        self.found: list[Relationship] = []
        self.source = source_of(name)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a relationship."""
        if local_name(name) != "Relationship":
            return
        target = attributes.get("Target", "")
        external = attributes.get("TargetMode", "").strip().lower() == EXTERNAL_MODE or _leads_out(target)
        kind = attributes.get("Type", "").rstrip("/").rpartition("/")[2]
        self.found.append(
            Relationship(
                self.source,
                attributes.get("Id", ""),
                kind,
                target if external else part_named(self.source, target),
                external,
            )
        )

    def end(self, name: str) -> None:
        """Nothing stands in relationships."""

    def text(self, text: str) -> None:
        """Nothing stands in relationships."""


def source_of(name: str) -> str:
    """Return the part that a .rels file is about; empty for the package."""
    folder, _, file = name.rpartition("/")
    owner = folder.removesuffix("_rels") + file.removesuffix(".rels")
    return owner.strip("/")


def part_named(source: str, target: str) -> str:
    """Return the name of the part that `source` names by `target`; it begins with ../ outside the package."""
    path = unquote(target.partition("#")[0])
    if path.startswith("/"):
        return posixpath.normpath(path.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path))


def _leads_out(target: str) -> bool:
    """Whether a target is an address (http:, file:, C:) or a share of a server, whatever its mode says."""
    scheme = target.partition("#")[0].partition(":")
    return target.startswith(("//", "\\\\")) or (bool(scheme[1]) and "/" not in scheme[0])


def problems_of(found: Sequence[Relationship], types: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what is dangerous in relationships; `types` gives the content type of each part."""
    for one in found:
        kind = one.kind.lower()
        where = one.source or "_rels/.rels"
        if kind in _MACROS:
            yield problem(
                kinds.MACROS, "マクロが入っています", "the file holds macros", NO_MACROS, one.target
            )
        elif kind in _RIBBON:
            yield problem(
                kinds.MACROS,
                "Word の画面に部品を足す設定（customUI）が入っています",
                "the file adds controls to Word's own window (customUI)",
                NO_MACROS,
                one.target,
            )
        elif kind in _EMBEDDED or (kind == "package" and not _is_chart_data(one, types)):
            yield problem(
                kinds.EMBEDDED,
                f"ほかのファイルや部品（{visible(one.kind)}）が埋め込まれています",
                f"other files or controls ({visible(one.kind)}) are embedded",
                NO_OBJECTS,
                where,
            )
        elif kind == "attachedtemplate" and one.external:
            yield problem(
                kinds.EXTERNAL,
                f"外のテンプレート「{visible(one.target)}」を読みに行きます",
                f"a template outside is fetched: {visible(one.target)}",
                _TEMPLATE,
                where,
            )
        elif (one.external and kind != "hyperlink") or kind in _OUTSIDE_ANYWAY:
            yield problem(
                kinds.EXTERNAL,
                f"外のファイルやサイト「{visible(one.target)}」を読みに行きます（{visible(one.kind)}）",
                f"something outside is fetched: {visible(one.target)} ({visible(one.kind)})",
                _INSERT,
                where,
            )
        elif not one.external and one.target.startswith(".."):
            yield problem(
                kinds.UNSAFE_ARCHIVE,
                f"ファイルの外「{visible(one.target)}」を指しています",
                f"a part outside the file is named: {visible(one.target)}",
                SAVE_AS_DOCX,
                where,
            )


def _is_chart_data(one: Relationship, types: Mapping[str, str]) -> bool:
    """Whether a package is the workbook of a chart. It is never taken over, and so may stay."""
    owner = types.get(one.source, "")
    return "chart" in owner and types.get(one.target, "") == _SPREADSHEET and not one.external
