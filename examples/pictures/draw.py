"""Draw the pictures of the README from the examples: `python examples/pictures/draw.py`.

Needs LibreOffice (soffice), poppler (pdftoppm) and the BIZ UD fonts. The pages are rendered into a
temporary folder; only the pictures named below are kept here.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RESOLUTION = 60  # dots per inch: enough to read headings, small enough for a page on the web

PICTURES = {
    "cover.png": ("full", "strategy", "表紙"),
    "measures.png": ("full", "strategy", "施策票"),
    "kpis.png": ("full", "strategy", "KPI一覧"),
    "roadmap.png": ("full", "roadmap", "ロードマップ"),
}
"""Each picture: the example, the document, and words that stand on the page to be drawn."""


def pages_of(pdf: Path) -> list[str]:
    """Return the text of each page."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def main() -> None:
    """Render, convert, and draw."""
    with tempfile.TemporaryDirectory() as folder_name:
        folder = Path(folder_name)
        for example, document in sorted({(example, document) for example, document, _ in PICTURES.values()}):
            target = folder / f"{example}-{document}.docx"
            plan = HERE.parent / example / "plan.yaml"
            subprocess.run(
                [sys.executable, "-m", "dxstrat", "render", plan, "--document", document, "--output", target],
                check=True,
            )
            profile = f"-env:UserInstallation=file://{folder}/profile"
            subprocess.run(
                ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, target],
                check=True,
                capture_output=True,
            )
        for name, (example, document, words) in PICTURES.items():
            pdf = folder / f"{example}-{document}.pdf"
            pages = pages_of(pdf)
            number = 1 if words == "表紙" else next(n for n, text in enumerate(pages, 1) if words in text and n > 3)
            subprocess.run(
                ["pdftoppm", "-png", "-singlefile", "-r", str(RESOLUTION), "-f", str(number), pdf, HERE / Path(name).stem],
                check=True,
            )


if __name__ == "__main__":
    main()
