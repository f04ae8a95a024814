"""LibreOffice for tests: files turned into others, with a profile of its own each time."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from dxstrat.writers.docx.pages import find_soffice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PATIENCE_SECONDS = 600
_OPTIONS = {
    name: {"type": "boolean", "value": "true"}
    for name in ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks")
}
PDF = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}"
"""Tagged, for all readers, with the headings as an outline."""


def program() -> Path:
    """Return LibreOffice; the test that asks is skipped where there is none."""
    found = find_soffice()
    if found is None:
        pytest.skip("LibreOffice is not installed")
    return found


def convert(files: Iterable[Path], form: str, folder: Path, **environment: str) -> None:
    """Let LibreOffice write files in another form into `folder`; many in one run are much faster than each alone."""
    profile = (folder / "profile").as_uri()
    command = [str(program()), "--headless", f"-env:UserInstallation={profile}", "--convert-to", form]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=_PATIENCE_SECONDS,
        env={**os.environ, "SAL_USE_VCLPLUGIN": "svp", **environment},
    )
