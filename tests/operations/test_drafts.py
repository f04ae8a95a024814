"""A plan that is not decided yet says so on its cover and on every page of all its documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import DOCUMENTS, RenderOptions
from tests.writers.docx.reading import LOOKS, R, W, parts_of, text_of, xml_of

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "minimal" / "plan.yaml"
MARKS = {"draft": "素案", "proposal": "案", "adopted": "", "revised": ""}


def written(folder: Path, stage: str, look: str) -> Iterator[bytes]:
    """Write all documents of the small example at a stage."""
    plan = folder / "plan.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    assert text.count("  stage: adopted ") == 1
    plan.write_text(text.replace("  stage: adopted ", f"  stage: {stage} "), encoding="utf-8")
    files = render_plan(plan, RenderOptions(look=look)).files
    assert len(files) == len(DOCUMENTS)
    return (file.read_bytes() for file in files)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("stage", MARKS)
def test_every_page_of_text_bears_the_mark(stage: str, look: str, tmp_path: Path) -> None:
    for data in written(tmp_path, stage, look):
        headers = [name for name in parts_of(data) if name.startswith("word/header")]
        assert headers
        for name in headers:
            words = text_of(xml_of(data, name))
            assert words.strip("\N{PARAGRAPH SEPARATOR}").endswith(f"（{MARKS[stage]}）") is bool(
                MARKS[stage]
            )
        sections = list(xml_of(data).iter(f"{W}sectPr"))
        bare = [one for one in sections if one.find(f"{W}headerReference") is None]
        assert len(bare) == (1 if _has_cover(data) else 0)
        for section in sections:
            for reference in section.iter(f"{W}headerReference"):
                assert reference.get(f"{R}id")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("stage", MARKS)
def test_the_cover_bears_the_mark_in_a_box(stage: str, look: str, tmp_path: Path) -> None:
    strategy, *others = written(tmp_path, stage, look)
    boxes = [one for one in xml_of(strategy).iter(f"{W}p") if _style(one) == "CoverStage"]
    assert [text_of(one).strip("\N{PARAGRAPH SEPARATOR}\u00a0") for one in boxes] == (
        [MARKS[stage]] if MARKS[stage] else []
    )
    assert len(others) == 2
    assert not any(_has_cover(other) for other in others)


def _has_cover(data: bytes) -> bool:
    return any(_style(one) == "CoverName" for one in xml_of(data).iter(f"{W}p"))


def _style(paragraph: object) -> str | None:
    found = paragraph.find(f"{W}pPr/{W}pStyle")  # type: ignore[attr-defined]
    return None if found is None else found.get(f"{W}val")
