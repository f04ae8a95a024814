"""`dxstrat render` and `validate` as a newcomer types them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from docx import Document

from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path


def start(folder: Path) -> Path:
    """Put the smallest example into `folder` as plan.yaml."""
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", folder / "plan.yaml")
    return folder


def test_without_a_path_the_plan_of_the_folder_is_taken(tmp_path: Path) -> None:
    folder = start(tmp_path)
    checked = dxstrat("validate", folder=folder)
    assert checked.code == 0
    assert "課題 2件 → 施策 2件 → KPI 3件: つながりに切れ目はありません" in checked.out
    rendered = dxstrat("render", "--format", "docx", folder=folder)
    assert rendered.code == 0
    assert "書き出しました: さざなみ町DX推進計画.docx\n" in rendered.out
    assert "次は: " in rendered.err
    assert sorted(file.name for file in folder.glob("*.docx")) == [
        "さざなみ町DX推進計画.docx",
        "さざなみ町DX推進計画_ロードマップ.docx",
        "さざなみ町DX推進計画_概要版.docx",
    ]


def test_the_settings_name_the_plan_and_where_documents_go(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / "戦略.yaml")
    (tmp_path / "dxstrat.toml").write_text(
        'plan = "戦略.yaml"\n[render]\ndocument = "roadmap"\noutput = "公表"\n', encoding="utf-8"
    )
    ran = dxstrat("render", folder=tmp_path)
    assert ran.code == 0, ran.err
    assert [file.name for file in (tmp_path / "公表").iterdir()] == ["さざなみ町DX推進計画_ロードマップ.docx"]


def test_a_mistyped_setting_is_told(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "dxstrat.toml").write_text('[render]\nlok = "formal"\n', encoding="utf-8")
    ran = dxstrat("render", folder=tmp_path)
    assert ran.code == 2
    assert "「render.lok」という項目は使えません" in ran.err
    assert "「render.look」と書いてください" in ran.err


def test_a_plan_dropped_on_the_program_is_rendered(tmp_path: Path) -> None:
    ran = dxstrat("plan.yaml", folder=start(tmp_path))
    assert ran.code == 0
    assert len(list(tmp_path.glob("*.docx"))) == 3


def test_a_plan_with_errors_says_so_and_writes_nothing(tmp_path: Path) -> None:
    plan = start(tmp_path) / "plan.yaml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("date: 2026-03-25", "date: 令和8年3月25日"), encoding="utf-8"
    )
    ran = dxstrat("render", folder=tmp_path)
    assert ran.code == 1
    assert "2026-03-25 と書いてください" in ran.out
    assert "Word は書き出しませんでした" in ran.err
    assert not list(tmp_path.glob("*.docx"))


def test_output_survives_a_pipe_in_the_old_japanese_code_page(tmp_path: Path) -> None:
    ran = dxstrat("validate", "--show", "info", folder=start(tmp_path), encoding="cp932")
    assert ran.code == 0
    assert "つながりに切れ目はありません" in ran.out
    assert ran.err == ""


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    import subprocess
    import sys

    done = subprocess.run(
        f"{sys.executable} -m dxstrat validate --show info | head -n 1",
        shell=True,
        cwd=start(tmp_path),
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1


def test_a_report_file_never_overwrites_a_plan(tmp_path: Path) -> None:
    plan = start(tmp_path) / "plan.yaml"
    before = plan.read_bytes()
    ran = dxstrat("validate", "--format", "json", "--output-file", "plan.yaml", folder=tmp_path)
    assert ran.code == 2
    assert plan.read_bytes() == before
    ran = dxstrat("validate", "--format", "sarif", "--output-file", "out.sarif", folder=tmp_path)
    assert ran.code == 0
    assert (tmp_path / "out.sarif").read_bytes().startswith(b"{")
    assert "つながりに切れ目はありません" in ran.out


def test_findings_become_comments_when_asked_for(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "kashima" / "plan.yaml", tmp_path)
    plain = dxstrat("render", "--document", "summary", "-o", "x.docx", folder=tmp_path)
    assert "コメント" not in plain.err
    warned = dxstrat("render", "--document", "summary", "-o", "x.docx", "--comments", folder=tmp_path)
    assert warned.code == 0
    assert "指摘 6件を「x.docx」のコメントにしました" in warned.err
    told = dxstrat(
        "render", "--document", "summary", "-o", "x.docx", "--comments-info", "--lang", "en", folder=tmp_path
    )
    assert "18 findings are comments in x.docx" in told.err
    comments = list(Document(str(tmp_path / "x.docx")).comments)
    assert len(comments) == 18
    assert {one.text.split(" ")[0] for one in comments} == {"warning", "info"}
