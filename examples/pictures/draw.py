"""Draw the pictures of the README from the examples: `python examples/pictures/draw.py`.

Needs LibreOffice (soffice), poppler (pdftoppm) and the BIZ UD fonts. The pages are rendered into a
temporary folder; only the pictures named below are kept here.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RESOLUTION = 60  # dots per inch: enough to read headings, small enough for a page on the web

PICTURES = {
    "cover.png": ("full", "strategy", "汐見野市DX推進戦略"),
    "measures.png": ("full", "strategy", "住民への効果.+住民への効果"),
    "map.png": ("full", "strategy", r"図\d+成果マップ"),
    "kpis.png": ("full", "strategy", r"表\d+KPIの一覧"),
    "roadmap.png": ("full", "roadmap", "1-1"),
}
"""Each picture: the example, the document, and a pattern that the first page to be shown matches, spaces left out."""


def pages_of(pdf: Path) -> list[str]:
    """Return the text of each page."""
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout
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
                stdout=subprocess.DEVNULL,
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
            number = next(n for n, text in enumerate(pages, 1) if re.search(words, "".join(text.split())))
            subprocess.run(
                [
                    "pdftoppm",
                    "-png",
                    "-singlefile",
                    "-r",
                    str(RESOLUTION),
                    "-f",
                    str(number),
                    pdf,
                    HERE / Path(name).stem,
                ],
                check=True,
            )


if __name__ == "__main__":
    main()
