"""The baseline: what is known is not reported again, what is new is, what is gone is counted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dxstrat.errors import DxstratError
from dxstrat.operations.baseline import baseline_bytes, is_baseline, read_baseline
from dxstrat.operations.check import Request, check_plan
from dxstrat.operations.settings import Asked
from tests.operations.small_plans import KPI, write_plan

if TYPE_CHECKING:
    from pathlib import Path

TWO = (
    "measures:\n  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01, K-02], lead: 市民課}\n"
    f"kpis:\n  - {KPI}\n  - {{id: K-02, name: 手続の件数, kind: count, unit: 件, direction: up}}\n"
)


def record(plan: Path, file: Path) -> int:
    """Write the baseline of a plan and return how many findings it holds."""
    content, number = baseline_bytes([check_plan(plan, Request(without_baseline=True)).report], file.parent)
    file.write_bytes(content)
    return number


def test_known_findings_are_not_reported_though_lines_move(tmp_path: Path) -> None:
    plan, file = write_plan(tmp_path), tmp_path / "known.json"
    number = record(plan, file)
    assert number == len(check_plan(plan).report.findings) > 5
    plan.write_text("# 一行増えた\n\n" + plan.read_text(encoding="utf-8"), encoding="utf-8")
    checked = check_plan(plan, Request(Asked(baseline=str(file))))
    assert checked.report.findings == ()
    assert len(checked.report.aside) == number
    assert checked.stale == 0


def test_what_is_new_is_reported_and_what_is_gone_is_counted(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    number = record(write_plan(tmp_path), file)
    grown = check_plan(write_plan(tmp_path, TWO), Request(Asked(baseline=str(file))))
    new = [one for one in grown.report.findings if one.kind.code == "DX302"]
    assert [one.element for one in new] == ["kpis/K-02"]
    assert len(grown.report.findings) < number
    record(write_plan(tmp_path, TWO), file)
    shrunk = check_plan(write_plan(tmp_path), Request(Asked(baseline=str(file))))
    assert "DX302" not in {one.kind.code for one in shrunk.report.findings}
    assert "DX302" in {one.kind.code for one in shrunk.report.aside}
    assert shrunk.stale >= 1  # that of the KPI which is gone


def test_settings_name_the_baseline_from_their_own_folder(tmp_path: Path) -> None:
    plan = write_plan(tmp_path)
    (tmp_path / "ci").mkdir()
    record(plan, tmp_path / "ci" / "known.json")
    write_plan(tmp_path, settings='[validate]\nbaseline = "ci/known.json"\n')
    assert check_plan(plan).report.findings == ()


def test_errors_in_reading_and_form_are_never_known(tmp_path: Path) -> None:
    plan, file = (
        write_plan(tmp_path, "kpis:\n  - {id: K-01, name: 滞在時間, kind: averag}\n"),
        tmp_path / "k.json",
    )
    record(plan, file)
    checked = check_plan(plan, Request(Asked(baseline=str(file))))
    assert [one.kind.code for one in checked.report.findings] == ["DX104"]


def test_documents_are_not_written_past_a_known_measure_without_kpi(tmp_path: Path) -> None:
    example = "measures:\n  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [], lead: 市民課}\n"
    plan, file = write_plan(tmp_path, example), tmp_path / "k.json"
    record(plan, file)
    asked = Asked(baseline=str(file))
    assert "DX205" not in {one.kind.code for one in check_plan(plan, Request(asked)).report.findings}
    documents = check_plan(plan, Request(asked, for_documents=True)).report
    assert "DX205" in {one.kind.code for one in documents.findings}


def test_the_same_plan_gives_the_same_file(tmp_path: Path) -> None:
    plan = write_plan(tmp_path, TWO)
    record(plan, tmp_path / "a.json")
    record(plan, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    entries = json.loads((tmp_path / "a.json").read_bytes())["findings"]
    assert {entry["path"] for entry in entries} == {"plan.yaml"}
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"format": "x", "version": 1, "findings": []}', "\x00", "[" * 100_000]
)
def test_another_file_is_no_baseline(tmp_path: Path, content: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(content, encoding="utf-8")
    assert not is_baseline(file)
    with pytest.raises(DxstratError, match="cannot read the baseline"):
        read_baseline(file)
