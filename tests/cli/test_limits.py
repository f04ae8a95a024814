"""What decides the exit code, and how much is shown where."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan with warnings and infos, and no error."""
    (tmp_path / "plan.yaml").write_bytes((EXAMPLES / "minimal" / "plan.yaml").read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-level", "error"), 0),
        (("--fail-level", "warning"), 1),
        (("--fail-level", "info"), 1),
        (("--fail-level", "warning", "--exit-zero"), 0),
        (("--profile", "strict"), 1),
        (("--profile", "strict", "--exit-zero"), 0),
        (("--fail-level", "warning", "--ignore", "DX5"), 0),
        (("--fail-level", "warning", "--max-findings", "1"), 1),
        (("--fail-level", "warning", "--format", "json"), 1),
    ],
    ids=str,
)
def test_the_exit_code_goes_by_what_was_found(folder: Path, options: tuple[str, ...], code: int) -> None:
    assert dxstrat("validate", *options, folder=folder).code == code


def test_an_error_fails_at_every_level_but_for_exit_zero(folder: Path) -> None:
    plan = folder / "plan.yaml"
    plan.write_bytes(plan.read_bytes().replace(b"kpis: [K-03]", b"kpis: [K-99]"))
    for level in ("error", "warning", "info"):
        assert dxstrat("validate", "--fail-level", level, folder=folder).code == 1
    assert dxstrat("validate", "--exit-zero", folder=folder).code == 0
    assert dxstrat("validate", "none.yaml", "--exit-zero", folder=folder).code == 2


def test_people_are_shown_so_many_and_told_of_the_rest(folder: Path) -> None:
    options = ("--format", "concise", "--show", "info")
    whole = dxstrat("validate", *options, "--max-findings", "0", folder=folder).out.splitlines()
    shown = dxstrat("validate", *options, "--max-findings", "3", folder=folder).out.splitlines()
    every = [line for line in whole if "[DX" in line]
    assert len(every) > 6
    assert len([line for line in shown if "[DX" in line]) == 3
    assert any(line.startswith(f"plan.yaml: ほか {len(every) - 3}件") for line in shown)


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "junit", "rdjson"])
def test_a_second_format_goes_to_its_file_with_all_findings(folder: Path, form: str) -> None:
    options = ("--format", form, "--output-file", "out/report", "--max-findings", "1")
    (folder / "out").mkdir()
    ran = dxstrat("validate", *options, folder=folder)
    assert ran.code == 0
    assert "つながりに切れ目はありません" in ran.out
    written = (folder / "out" / "report").read_text(encoding="utf-8")
    alone = dxstrat("validate", "--format", form, folder=folder)
    assert written == alone.out.replace("\r\n", "\n")
    if form == "json":
        assert len(json.loads(written)["plans"][0]["findings"]) > 6
