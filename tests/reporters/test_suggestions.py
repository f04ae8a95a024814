"""Edits offered for one click: well formed, counted as the formats count, and the same as `--fix` makes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dxstrat.findings import Edit, Finding, Report, Span
from dxstrat.operations.check import check_plan
from dxstrat.operations.fix import fix_plans, write_fixed
from dxstrat.reporters.formats import RENDERERS
from dxstrat.reporters.options import Options
from dxstrat.text.message import same
from tests.reporters.applying import apply_rdjson, apply_sarif
from tests.reporters.official import mistakes
from tests.reporters.samples import WRONG_DATE

if TYPE_CHECKING:
    from collections.abc import Callable

    Applied = Callable[[str, dict[str, bytes]], dict[str, bytes]]

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
APPLIED: dict[str, Applied] = {"rdjson": apply_rdjson, "sarif": apply_sarif}
PLAN = """\
dxstrat: 1
plan:
  title：さざなみ町のDX推進計画（𠮷野の窓口）   # コロン
  municipality: {name: "𠮷野・さざなみ町", kind: town, code: 999997}
  edition: 第1版
  stage: “adopted”
  period: {from: 令和8年度, to: ２０２８}
  date: 令和8年3月31日
issues:
・ id: I-1
  title: 待ち時間が長い
  viewpoint: operations
measures:
  - {id: M-1, title: "𠮷野の窓口を改める", issues: [I-1], kpis: [K-1], budget: [{year: ２０２６, amount: "12,000"}]}
kpis:
  - {id: K-1, name: 待ち時間, kind: average, unit: 分, targets: {2028: ５}}
"""

each_format = pytest.mark.parametrize("name", APPLIED)


def rendered(name: str, plan: Path) -> str:
    report = check_plan(plan).report
    root = plan.parent
    return RENDERERS[name]([report], Options(repository_root=root, working_folder=Path.cwd()))


@each_format
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_what_is_offered_is_what_fix_does(tmp_path: Path, name: str, mark: bytes, end: str) -> None:
    plan = tmp_path / "plan.yaml"
    before = mark + PLAN.replace("\n", end).encode()
    plan.write_bytes(before)
    text = rendered(name, plan)
    assert mistakes(name, text) == []
    applied = APPLIED[name](text, {"plan.yaml": before})["plan.yaml"]
    write_fixed(fix_plans([plan]))
    assert applied == plan.read_bytes()
    assert applied.decode().count("\n") == PLAN.count("\n")
    changed = [old for old, new in zip(before.split(b"\n"), applied.split(b"\n"), strict=True) if old != new]
    assert len(changed) == 8


@each_format
def test_an_edit_that_fix_refuses_is_not_offered(tmp_path: Path, name: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.replace("  title: 待ち", "     title: 待ち"), encoding="utf-8")
    report = check_plan(plan).report
    assert [one for one in report.findings if one.edit]
    assert "suggestions" not in rendered(name, plan)
    assert '"fixes"' not in rendered(name, plan)


@each_format
def test_edits_stand_in_the_file_that_is_included(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "full"
    shutil.copytree(EXAMPLES / "full", folder)
    included = "kpis/3-operations.yaml"
    whole = (folder / included).read_bytes()
    broken = whole.replace(b"    direction: up", "    direction：up".encode(), 3)
    assert broken != whole
    (folder / included).write_bytes(broken)
    text = rendered(name, folder / "plan.yaml")
    assert APPLIED[name](text, {included: broken}) == {included: whole}


def test_rdjson_offers_nothing_in_a_line_whose_columns_may_be_moved() -> None:
    edit = Edit(Span("plan.yaml", 1, 8, 1, 9), ": ")
    finding = Finding(WRONG_DATE, same("x"), edit.span, same(""), "", edit=edit)
    report = Report.of("plan.yaml", [finding], {"plan.yaml": "dxstrat：1\n"}, None)
    (diagnostic,) = json.loads(RENDERERS["rdjson"]([report], Options()))["diagnostics"]
    assert "suggestions" not in diagnostic
    (result,) = json.loads(RENDERERS["sarif"]([report], Options()))["runs"][0]["results"]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": ": "}


def test_a_fix_says_in_words_what_it_does(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    (run,) = json.loads(rendered("sarif", plan))["runs"]
    told = [one["fixes"][0]["description"]["text"] for one in run["results"] if "fixes" in one]
    assert "2026-03-31 と書いてください" in told
    assert len(told) == 10
