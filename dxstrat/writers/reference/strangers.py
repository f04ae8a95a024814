"""Files that are no .docx at all, told by how they begin: each with what it is and how to come to a .docx."""

from __future__ import annotations

from dxstrat.writers.reference import kinds
from dxstrat.writers.reference.problem import SAVE_AS_DOCX, Problem, problem

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = ("EncryptedPackage".encode("utf-16-le"), "DRMEncrypted".encode("utf-16-le"))
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"

_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "PDF です", "it is a PDF"),
    (b"{\\rtf", "リッチテキスト（.rtf）です", "it is rich text (.rtf)"),
    (b"<", "XML か HTML のファイルです", "it is an XML or HTML file"),
    (b"\xef\xbb\xbf<", "XML か HTML のファイルです", "it is an XML or HTML file"),
)


def stranger(data: bytes) -> Problem | None:
    """Return what is wrong with a file that is no zip file, or none of Word's; None for any other."""
    if data.startswith(_OLE):
        return _ole(data)
    if _OPEN_DOCUMENT in data[:120]:
        return problem(
            kinds.NOT_DOCX,
            "LibreOffice の文書（.odt など）です",
            "it is a document of LibreOffice (.odt)",
            (
                "LibreOffice で開き、種類を「Word 2010-365 文書 (.docx)」にして保存し直してください",
                "open it in LibreOffice and save it again as Word 2010-365 Document (.docx)",
            ),
        )
    if data.startswith(b"PK"):
        return None
    for beginning, ja, en in _BEGINNINGS:
        if data.startswith(beginning):
            return problem(kinds.NOT_DOCX, ja, en, SAVE_AS_DOCX)
    if not data.strip(b"\0"):
        return problem(
            kinds.DAMAGED,
            "ファイルが空です",
            "the file is empty",
            ("元のファイルを取り直してください", "fetch the original again"),
        )
    return problem(
        kinds.NOT_DOCX,
        "Word の文書ではありません",
        "it is not a Word document",
        (
            "Word の .docx ファイルを指定してください（名前が ~$ で始まるファイルは、Word が開いている間だけ作る控えです）",
            "give a .docx file of Word (a name beginning with ~$ is a note Word keeps while a file is open)",
        ),
    )


def _ole(data: bytes) -> Problem:
    if any(mark in data for mark in _LOCKED):
        return problem(
            kinds.ENCRYPTED,
            "パスワードか閲覧の制限が掛かっていて読めません",
            "it is locked with a password or with rights and cannot be read",
            (
                "Word で開き、「ファイル」→「情報」→「文書の保護」で制限を外して保存し直してください",
                "open it in Word, take the protection off under File, Info, Protect Document, and save",
            ),
        )
    return problem(
        kinds.NOT_DOCX,
        "古い形式（.doc など）のファイルです",
        "it is a file of an old form (.doc)",
        SAVE_AS_DOCX,
    )
