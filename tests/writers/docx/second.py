"""What a word processor of another maker makes of a document.

The contents name the pages that LibreOffice counted, and the office opens the document in Word. What two
programs of different makers take alike, a third has little room to take differently.
"""

from __future__ import annotations

import functools
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.writers.docx.made import made
from tests.writers.docx.print import pages_of

if TYPE_CHECKING:
    from tests.writers.docx.print import Page

CONVERT = """
import sys
import docbuilder
builder = docbuilder.CDocBuilder()
builder.OpenFile(sys.argv[1], "")
builder.SaveFile("pdf", sys.argv[2])
builder.CloseFile()
"""
"""Why in a process of its own: the program is a library of machine code, and ends as it likes."""


@functools.cache
def second_pages(example: str, look: str, document: str) -> tuple[Page, ...]:
    """Return the pages of a document of an example as the other word processor prints it."""
    if importlib.util.find_spec("docbuilder") is None:
        pytest.skip("document-builder is not installed")
    folder = Path(tempfile.mkdtemp(prefix="dxstrat-second-"))
    written, pdf = folder / "written.docx", folder / "printed.pdf"
    written.write_bytes(made(example, look, document).docx)
    subprocess.run(
        [sys.executable, "-c", CONVERT, str(written), str(pdf)], check=True, capture_output=True, timeout=300
    )
    return pages_of(pdf)
