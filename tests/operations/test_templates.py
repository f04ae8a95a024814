"""Templates listed, exported and checked: each mistake with file, line and cure, and no plan needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from dxstrat.errors import DxstratError
from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import RenderOptions
from dxstrat.operations.templates import (
    ABOUT,
    SUFFIX,
    export_templates,
    exported_text,
    list_templates,
    shipped_names,
    shipped_text,
    stamp_in,
    stamp_of,
)
from dxstrat.operations.templates_check import check_templates
from dxstrat.resources import shipped

if TYPE_CHECKING:
    from dxstrat.findings import Finding

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file of an office's own templates."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def only(folder: Path) -> Finding:
    """Return the one finding that a folder of templates gives."""
    (finding,) = check_templates(folder).findings
    return finding


def test_every_shipped_template_is_listed_with_what_it_makes() -> None:
    files = {path.relative_to(shipped("templates")).as_posix() for path in shipped("templates").rglob("*.j2")}
    assert len(files) > 10
    assert {one.file for one in list_templates(())} == files == {name + SUFFIX for name in ABOUT}
    for one in list_templates(()):
        assert one.about.ja.encode("cp932")
        assert one.about.en.isascii()
        assert one.own is None


def test_the_first_folder_that_has_a_template_replaces_it(tmp_path: Path) -> None:
    first = written(tmp_path / "a", "roadmap.md.j2", "a")
    written(tmp_path / "b", "roadmap.md.j2", "b")
    second = written(tmp_path / "b", "strategy/kpis.md.j2", "b")
    own = {one.file: one.own for one in list_templates((tmp_path / "a", tmp_path / "b")) if one.own}
    assert own == {"roadmap.md.j2": first, "strategy/kpis.md.j2": second}


def test_a_copy_is_the_shipped_text_and_a_comment(tmp_path: Path) -> None:
    (file,) = export_templates(["strategy/kpis"], tmp_path)
    assert file == tmp_path / "strategy" / "kpis.md.j2"
    text = file.read_bytes().decode("utf-8")
    assert text == exported_text("strategy/kpis")
    assert text.startswith(shipped_text("strategy/kpis"))
    stamp = stamp_in(text)
    assert stamp == (stamp_of("strategy/kpis"), len(text.splitlines()))


@pytest.mark.parametrize("document", ["strategy", "roadmap", "summary"])
def test_copies_of_all_templates_give_the_same_bytes_as_the_shipped_ones(
    document: str, tmp_path: Path
) -> None:
    export_templates(shipped_names(), tmp_path / "own")
    plan = EXAMPLES / "minimal" / "plan.yaml"
    asked = {"documents": (document,), "output": tmp_path / "x.docx"}
    (file,) = render_plan(plan, RenderOptions(**asked)).files  # type: ignore[arg-type]
    before = file.read_bytes()
    (file,) = render_plan(plan, RenderOptions(template_folders=(tmp_path / "own",), **asked)).files  # type: ignore[arg-type]
    assert file.read_bytes() == before
    assert check_templates(tmp_path / "own").findings == ()


def test_one_template_alone_can_be_replaced(tmp_path: Path) -> None:
    (file,) = export_templates(["strategy/vision"], tmp_path / "own")
    text = file.read_text(encoding="utf-8")
    assert "# ビジョン・目的" in text
    file.write_text(text.replace("# ビジョン・目的", "# めざす町の姿"), encoding="utf-8")
    assert check_templates(tmp_path / "own").findings == ()
    (made,) = render_plan(
        EXAMPLES / "minimal" / "plan.yaml",
        RenderOptions(
            documents=("strategy",), output=tmp_path / "x.docx", template_folders=(tmp_path / "own",)
        ),
    ).files
    headings = [
        one.text for one in Document(str(made)).paragraphs if one.style and one.style.name == "Heading 1"
    ]
    assert "めざす町の姿" in headings
    assert "KPI" in headings


def test_nothing_is_written_over_a_file_unless_forced(tmp_path: Path) -> None:
    kept = written(tmp_path, "strategy/kpis.md.j2", "直したもの\n")
    with pytest.raises(DxstratError, match="nothing was written") as caught:
        export_templates(["roadmap", "strategy/kpis"], tmp_path)
    assert "--force" in caught.value.fix_ja
    assert kept.read_text(encoding="utf-8") == "直したもの\n"
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [kept]
    export_templates(["roadmap", "strategy/kpis"], tmp_path, force=True)
    assert kept.read_text(encoding="utf-8") == exported_text("strategy/kpis")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("kpis", "strategy/kpis"), ("stratgy/kpis.md.j2", "strategy/kpis"), ("roadmp", "roadmap")],
)
def test_an_unknown_template_is_told_with_the_nearest_one(word: str, meant: str, tmp_path: Path) -> None:
    with pytest.raises(DxstratError) as caught:
        export_templates([word], tmp_path)
    assert f"「{meant}」" in caught.value.fix_ja
    assert list(tmp_path.iterdir()) == []


MISTAKES = [
    # writing
    ("strategy/kpis.md.j2", "# KPI\n\n{% if kpis %}\n{{ kpi_table() }}\n", "DX803", 4, "endif"),
    ("strategy/kpis.md.j2", "# KPI\n{{ plan.title | firrst }}\n", "DX804", 2, "first"),
    # what the examples run
    ("strategy/kpis.md.j2", "# KPI\n\n{{ kpi_tabel() }}\n", "DX804", 3, "kpi_table"),
    ("strategy/kpis.md.j2", "# KPI\n\n{{ plan.tittle }}\n", "DX804", 3, "title"),
    ("summary.md.j2", "# 概要\n\n{{ summary_kpis(3, 4) }}\n", "DX805", 3, "summary_kpis"),
    ("roadmap.md.j2", "本文\n\n{{ reference('no-such') }}\n", "DX808", 3, "no-such"),
    ("roadmap.md.j2", "{# 空 #}\n", "DX809", 1, "本文"),
    # what no plan may ever run
    ("strategy/risks.md.j2", "# 危険\n{% if plan.title == 'x' %}\n{{ risk_tabel() }}\n{% endif %}\n本文\n", "DX804", 3, "risk_table"),
    # what nothing uses
    ("strategy/kpi.md.j2", "# KPI\n", "DX810", 1, "strategy/kpis.md.j2"),
    ("kpis.md.j2", "# KPI\n", "DX810", 1, "strategy/kpis.md.j2"),
    ("strategy/kpis.md.j2.txt", "# KPI\n", "DX810", 1, "strategy/kpis.md.j2"),
    ("strategy/kpis.md", "# KPI\n", "DX810", 1, "strategy/kpis.md.j2"),
    ("私たちの章.md.j2", "# 章\n", "DX810", 1, "include"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "code", "line", "cure"), MISTAKES)
def test_a_mistake_is_found_with_file_line_and_cure(
    name: str, text: str, code: str, line: int, cure: str, tmp_path: Path
) -> None:
    written(tmp_path, name, text)
    finding = only(tmp_path)
    assert finding.kind.code == code
    assert finding.span is not None
    assert finding.span.file.endswith(name)
    assert finding.span.line == line
    assert finding.fix is not None
    assert cure in finding.fix.ja
    assert finding.fix.en


def test_the_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    written(tmp_path, "strategy/kpis.md.j2", "# KPI\n\n{{ kpi_table(1, 2, 3) }}\n")
    written(tmp_path, "strategy/vision.md.j2", "# ビジョン\n\n{{ vision.statment }}\n")
    written(tmp_path, "strategy/risks.md.j2", "# リスク\n\n{{ risk_table( }}\n")
    written(tmp_path, "roadmap.md.j2", "{{ landscape() }}\n# 工程\n\n{{ roadmap_tables() }}\n")
    found = {
        (Path(one.span.file).name, one.kind.code) for one in check_templates(tmp_path).findings if one.span
    }
    assert found == {
        ("kpis.md.j2", "DX805"),
        ("vision.md.j2", "DX804"),
        ("risks.md.j2", "DX803"),
        ("roadmap.md.j2", "DX804"),
    }


def test_what_a_mistake_elsewhere_leaves_out_is_not_told(tmp_path: Path) -> None:
    written(tmp_path, "strategy/vision.md.j2", "# 独自 {{ anchor('own') }}\n\n{{ vision.statment }}\n")
    written(tmp_path, "strategy/kpis.md.j2", "# KPI\n\n{{ reference('own') }}のとおりです。\n")
    assert only(tmp_path).kind.code == "DX804"


def test_a_template_that_another_includes_is_used(tmp_path: Path) -> None:
    written(tmp_path, "own/mayor.md.j2", "# 町長から\n\n{{ greeting_of_all }}\n")
    whole = exported_text("strategy").replace(
        '{% include "strategy/kpis.md.j2" %}',
        '{% set greeting_of_all = "ようこそ" %}{% include "own/mayor.md.j2" %}\n\n{% include "strategy/kpis.md.j2" %}',
    )
    assert "own/mayor" in whole
    written(tmp_path, "strategy.md.j2", whole)
    assert check_templates(tmp_path).findings == ()


def test_a_chapter_that_the_whole_leaves_out_is_told(tmp_path: Path) -> None:
    written(
        tmp_path,
        "strategy.md.j2",
        shipped_text("strategy").replace('{% include "strategy/risks.md.j2" %}', ""),
    )
    export_templates(["strategy/risks"], tmp_path)
    finding = only(tmp_path)
    assert finding.kind.code == "DX810"
    assert finding.fix is not None
    assert '{% include "strategy/risks.md.j2" %}' in finding.fix.ja


def test_names_that_are_only_asked_for_are_no_mistakes(tmp_path: Path) -> None:
    written(
        tmp_path,
        "roadmap.md.j2",
        "本文\n{% if nothing is defined %}あり{% endif %}{{ other | default('') }}\n"
        "{% macro row(a) %}{{ a }}{{ caller is defined }}{% endmacro %}{% for x in kpis %}{{ loop.index }}{% endfor %}\n",
    )
    found = check_templates(tmp_path).findings
    assert not [one for one in found if one.kind.code == "DX804"]


def test_a_copy_of_an_older_template_is_told_with_the_new_mark(tmp_path: Path) -> None:
    stamp = stamp_of("strategy/kpis")
    old = stamp.replace(stamp[-67:-55], "0123456789ab")
    assert old != stamp
    file = written(tmp_path, "strategy/kpis.md.j2", exported_text("strategy/kpis").replace(stamp, old))
    finding = only(tmp_path)
    assert finding.kind.code == "DX811"
    assert finding.span is not None
    assert file.read_text(encoding="utf-8").splitlines()[finding.span.line - 1] == old
    assert finding.fix is not None
    assert stamp in finding.fix.ja
    assert "dxstrat templates export strategy/kpis" in finding.fix.en
    file.write_text(file.read_text(encoding="utf-8").replace(old, stamp), encoding="utf-8")
    assert check_templates(tmp_path).findings == ()


def test_files_that_are_no_templates_are_left_alone(tmp_path: Path) -> None:
    export_templates(["roadmap"], tmp_path)
    for name in ("README.md", "メモ.txt", ".git/x.md.j2", "roadmap.docx"):
        written(tmp_path, name, "x")
    assert check_templates(tmp_path).findings == ()


def test_a_folder_without_templates_is_told(tmp_path: Path) -> None:
    written(tmp_path, "メモ.txt", "x")
    with pytest.raises(DxstratError, match="holds no templates") as caught:
        check_templates(tmp_path)
    assert "dxstrat templates export" in caught.value.fix_ja


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "roadmap.md.j2").write_bytes("# 工程表\n".encode("cp932"))
    assert only(tmp_path).kind.code == "DX802"
