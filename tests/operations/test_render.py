"""From the shipped examples to Word files: complete, the same each time, and never over others' work."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from docx import Document

from dxstrat.errors import DxstratError
from dxstrat.findings import Severity
from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import DOCUMENTS, RenderOptions
from dxstrat.source import load_schema, read_plan
from tests.operations.word_text import texts_of_plan, words_of_file

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = sorted(plan.parent.name for plan in EXAMPLES.glob("*/plan.yaml"))


def copied(name: str, folder: Path) -> Path:
    """Copy an example into `folder` and return its plan."""
    shutil.copytree(EXAMPLES / name, folder / name)
    return folder / name / "plan.yaml"


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_there_are_examples() -> None:
    assert {"minimal", "kashima", "full"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_an_example_is_in_its_strategy_letter_for_letter(name: str, tmp_path: Path) -> None:
    plan = EXAMPLES / name / "plan.yaml"
    rendered = render_plan(plan, RenderOptions(documents=("strategy",), output=tmp_path))
    assert not rendered.report.at_least(Severity.ERROR)
    (file,) = rendered.files
    words = words_of_file(file)
    document = read_plan(plan).document
    assert document is not None
    schema = load_schema()
    texts = list(texts_of_plan(dict(document.data), schema, schema))
    assert len(texts) > 50
    assert [(path, text) for path, text in texts if text not in words] == []


@pytest.mark.parametrize("name", NAMES)
def test_all_documents_open_and_are_the_same_bytes_in_any_folder(name: str, tmp_path: Path) -> None:
    first = render_plan(copied(name, tmp_path / "a"), RenderOptions()).files
    second = render_plan(copied(name, tmp_path / "b" / "c"), RenderOptions()).files
    assert len(first) == len(DOCUMENTS)
    assert [digest(file) for file in first] == [digest(file) for file in second]
    for file in first:
        assert len(Document(str(file)).tables) >= 1


def test_the_roadmap_lies_on_its_side(tmp_path: Path) -> None:
    (file,) = render_plan(
        EXAMPLES / "minimal" / "plan.yaml", RenderOptions(documents=("roadmap",), output=tmp_path)
    ).files
    sections = Document(str(file)).sections
    assert all((section.page_width or 0) > (section.page_height or 0) for section in sections)


def test_a_plan_with_errors_writes_nothing(tmp_path: Path) -> None:
    plan = copied("minimal", tmp_path)
    plan.write_text(plan.read_text(encoding="utf-8").replace("kpis: [K-03]", "kpis: []"), encoding="utf-8")
    rendered = render_plan(plan, RenderOptions())
    assert [finding.kind.name for finding in rendered.report.at_least(Severity.ERROR)] == [
        "measure-without-kpi"
    ]
    assert rendered.files == ()
    assert not list(tmp_path.rglob("*.docx"))


def test_a_file_edited_by_hand_under_another_tool_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "戦略.docx"
    Document().save(str(target))
    before = digest(target)
    options = RenderOptions(documents=("strategy",), output=target)
    with pytest.raises(DxstratError, match="was not made by dxstrat"):
        render_plan(EXAMPLES / "minimal" / "plan.yaml", options)
    assert digest(target) == before


def test_a_file_of_ours_is_written_anew(tmp_path: Path) -> None:
    options = RenderOptions(documents=("strategy",), output=tmp_path / "戦略.docx")
    (first,) = render_plan(EXAMPLES / "minimal" / "plan.yaml", options).files
    before = digest(first)
    (second,) = render_plan(EXAMPLES / "kashima" / "plan.yaml", options).files
    assert second == first
    assert digest(second) != before


def test_several_documents_do_not_fit_one_file(tmp_path: Path) -> None:
    with pytest.raises(DxstratError, match="several documents"):
        render_plan(EXAMPLES / "minimal" / "plan.yaml", RenderOptions(output=tmp_path / "x.docx"))


def test_an_unknown_look_is_told(tmp_path: Path) -> None:
    with pytest.raises(DxstratError) as caught:
        render_plan(EXAMPLES / "minimal" / "plan.yaml", RenderOptions(look="modren", output=tmp_path))
    assert "modern" in caught.value.fix_ja


def test_a_mistake_in_a_template_is_shown_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "roadmap.md.j2").write_text("# 題\n\n{{ no_such_table() }}\n", encoding="utf-8")
    rendered = render_plan(
        EXAMPLES / "minimal" / "plan.yaml",
        RenderOptions(documents=("roadmap",), output=tmp_path, template_folders=(tmp_path,)),
    )
    (error,) = rendered.report.at_least(Severity.ERROR)
    assert error.kind.code.startswith("DX8")
    assert error.span is not None
    assert error.span.line == 3
    assert "no_such_table" in rendered.report.sources[error.span.file].splitlines()[2]
    assert rendered.files == ()
