"""`dxstrat trace` as a user types it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the smallest example."""
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / "plan.yaml")
    return tmp_path


def test_the_tree_is_the_default(folder: Path) -> None:
    ran = dxstrat("trace", folder=folder)
    assert ran.code == 0
    assert ran.out.startswith(
        "課題 I-01 転入や出生の手続で、来庁した人が長く待っている\n└ 施策 M-01 書かない窓口を始める（住民課）\n"
    )
    assert ran.err == ""
    english = dxstrat("trace", "--lang", "en", folder=folder)
    assert english.out.startswith("issue I-01 ")


def test_an_old_code_page_bears_the_tree(folder: Path) -> None:
    assert "└ 施策 M-01" in dxstrat("trace", folder=folder, encoding="cp932").out


def test_one_id_shows_what_falls_with_it(folder: Path) -> None:
    ran = dxstrat("trace", "--id", "K-03", folder=folder)
    assert ran.code == 0
    assert "これがなくなると\n  施策 M-02 業務改善の研修を毎年行う: 測るKPIがなくなります\n" in ran.out
    assert "M-01" not in ran.out


def test_an_unknown_id_is_told_with_the_nearest(folder: Path) -> None:
    ran = dxstrat("trace", "--id", "K-33", folder=folder)
    assert ran.code == 2
    assert "「K-33」という番号の課題・施策・KPIはありません" in ran.err
    assert "「K-03」ではありませんか" in ran.err


def test_the_forms_for_programs(folder: Path) -> None:
    told = json.loads(dxstrat("trace", "--format", "json", folder=folder).out)
    assert [one["id"] for one in told["kpis"]] == ["K-01", "K-02", "K-03"]
    assert dxstrat("trace", "--format", "mermaid", folder=folder).out.startswith("flowchart LR\n")
    assert "施策 x KPI" in dxstrat("trace", "--format", "matrix", folder=folder).out


def test_the_csv_comes_through_a_pipe_byte_for_byte(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dxstrat", "trace", "--format", "csv"],
        cwd=folder,
        capture_output=True,
        check=True,
    )
    assert done.stdout.startswith("\ufeff課題の番号,".encode())
    assert b"\r\r\n" not in done.stdout
    written = dxstrat("trace", "--format", "csv", "-o", "chain.csv", folder=folder)
    assert written.out == "書き出しました: chain.csv\n"
    assert (folder / "chain.csv").read_bytes() == done.stdout


def test_a_chain_never_overwrites_a_plan(folder: Path) -> None:
    before = (folder / "plan.yaml").read_bytes()
    assert dxstrat("trace", "-o", "plan.yaml", folder=folder).code == 2
    assert (folder / "plan.yaml").read_bytes() == before


def test_errors_in_the_plan_are_told(folder: Path) -> None:
    plan = folder / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("kpis: [K-03]", "kpis: []"), encoding="utf-8")
    ran = dxstrat("trace", folder=folder)
    assert ran.code == 1
    assert "M-02" not in ran.out
    assert "計画に誤りがあるため、抜けている所があります" in ran.err
    plan.write_text("plan: [\n", encoding="utf-8")
    assert "[DX0" in dxstrat("trace", folder=folder).out


def test_trace_loads_no_writer_of_documents(folder: Path) -> None:
    report = (
        "import sys, runpy\nsys.argv = ['dxstrat', 'trace']\n"
        "try:\n    runpy.run_module('dxstrat', run_name='__main__')\nexcept SystemExit:\n    pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", report], cwd=folder, capture_output=True, text=True, check=True
    )
    names = set(done.stderr.split())
    assert "yaml" in names
    assert not names & {"docx", "lxml", "rich", "pydantic"}
