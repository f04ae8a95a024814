"""A published Word file can be traced to the plan it was made from."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from dxstrat.source import read_plan
from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path


def test_a_rendered_file_names_its_plan(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", plan)
    assert dxstrat("render", "--document", "roadmap", "--output", "道.docx", folder=tmp_path).code == 0
    ran = dxstrat("inspect", "道.docx", folder=tmp_path)
    assert ran.code == 0
    assert "版: 第1.0版\n" in ran.out
    assert f"元の計画のハッシュ値: {read_plan(plan).digest}\n" in ran.out


def test_another_file_is_told_apart(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / "plan.docx")
    ran = dxstrat("inspect", "plan.docx", folder=tmp_path)
    assert ran.code == 2
    assert "dxstrat が作った Word のファイルではありません" in ran.err
    assert dxstrat("inspect", "none.docx", folder=tmp_path).code == 2
