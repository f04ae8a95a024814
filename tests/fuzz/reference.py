"""Fuzzes the guard of reference files: whatever the bytes, there is a package or a problem, and neither both.

A zip file hides its parts from a fuzzer: what changes in them fails its checksum. Inputs therefore begin
with a byte that says what the rest is: 0 a whole file, else what stands in that part of a sound file.
"""

from __future__ import annotations

import io
import zipfile

import atheris

with atheris.instrument_imports(include=["dxstrat.writers.reference"]):
    from dxstrat.writers.reference import guard

from dxstrat.writers.docx.base import base
from dxstrat.writers.docx.look import look_named
from tests.fuzz.running import fuzz
from tests.writers.docx.sample import METADATA

LONGEST = 65_536
PARTS = {
    name: content
    for name, content in base(look_named("modern"), METADATA).items()
    if isinstance(content, bytes) and len(content) < LONGEST
}
NAMES = sorted(PARTS)
WORDS = (
    "<!DOCTYPE", "<!ENTITY x SYSTEM", "]>", "<w:fldSimple w:instr=", "<w:instrText>", "DDEAUTO", "INCLUDETEXT",
    "INCLUDEPICTURE", "LINK", "<w:altChunk r:id=", "<o:OLEObject", "vbaProject.bin", "TargetMode=", '"External"',
    "attachedTemplate", "oleObject", "file:///", "\\\\host\\share", "javascript:", "http://", "mailto:", "../",
    "macroEnabled", "application/vnd.ms-word", "<Override PartName=", "<Relationship Id=", "xmlns:w=", "&#x0;", "&lt;",
    "w:fldChar", 'w:fldCharType="begin"', 'w:fldCharType="end"', "PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "word/",
    "customXml/", "embeddings/", "activeX/", "mc:AlternateContent",
)  # fmt: skip


def package(parts: dict[str, bytes]) -> bytes:
    """Return parts as a zip file, nothing in it compressed."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return held.getvalue()


def file_of(data: bytes) -> bytes:
    """Return the file that an input means."""
    choice = data[0] % (len(NAMES) + 1) if data else 0
    return data[1:] if choice == 0 else package({**PARTS, NAMES[choice - 1]: data[1:]})


def seeds() -> list[bytes]:
    """Return inputs to begin with: sound files of ever more parts, and each part."""
    files = [b"\0" + package({name: PARTS[name] for name in NAMES[: end + 1]}) for end in range(len(NAMES))]
    parts = [bytes([index]) + PARTS[name] for index, name in enumerate(NAMES, 1)]
    return [one for one in (*files, *parts) if len(one) <= LONGEST]


def look_at(data: bytes) -> None:
    """Hold one look of the guard to the laws of all looks."""
    file = file_of(data)
    guarded = guard(file)
    assert (guarded.package is None) == bool(guarded.problems)
    for one in guarded.problems:
        assert one.message.ja.encode()
        assert one.message.en.encode()
    assert guard(file).problems == guarded.problems


if __name__ == "__main__":
    fuzz(look_at, seeds(), [word.encode() for word in WORDS], LONGEST)
