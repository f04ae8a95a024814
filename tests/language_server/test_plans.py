"""A file that is opened is taken to the plan that it belongs to, and no other file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dxstrat.language_server.desk import Desk
from dxstrat.language_server.plans import files_of, plan_for
from dxstrat.text.file_names import shown_name
from tests.language_server.office import FILES, write_office

if TYPE_CHECKING:
    from pathlib import Path

PLAN = FILES["plan.yaml"]


@pytest.mark.parametrize("name", FILES)
def test_every_file_of_a_plan_leads_to_it(tmp_path: Path, name: str) -> None:
    plan = write_office(tmp_path)
    assert plan_for(tmp_path / name, {}) == plan
    assert files_of(plan, {}) == {tmp_path / one for one in FILES}


def test_a_plan_of_any_name_is_known_by_its_first_key(tmp_path: Path) -> None:
    (tmp_path / "戦略.yaml").write_bytes(write_office(tmp_path).read_bytes())
    (tmp_path / "plan.yaml").unlink()
    assert plan_for(tmp_path / "戦略.yaml", {}) == tmp_path / "戦略.yaml"
    assert plan_for(tmp_path / "measures" / "窓口.yaml", {}) == tmp_path / "戦略.yaml"


def test_the_plan_that_the_settings_name_goes_before_others(tmp_path: Path) -> None:
    plan = write_office(tmp_path)
    (tmp_path / "r9.yaml").write_bytes(plan.read_bytes())
    assert plan_for(tmp_path / "kpis.yaml", {}) == plan
    (tmp_path / "dxstrat.toml").write_text('plan = "r9.yaml"\n', encoding="utf-8")
    assert plan_for(tmp_path / "kpis.yaml", {}) == tmp_path / "r9.yaml"


def test_a_plan_above_the_opened_folder_is_found_up_to_the_end_of_the_repository(tmp_path: Path) -> None:
    plan = write_office(tmp_path / "計画", plan=PLAN.replace("measures/*.yaml", "**/*.yaml"))
    deep = tmp_path / "計画" / "measures" / "課" / "係" / "新.yaml"
    deep.parent.mkdir(parents=True)
    deep.write_text("measures: []\n", encoding="utf-8")
    assert plan_for(deep, {}) == plan
    (deep.parent / ".git").mkdir()
    assert plan_for(deep, {}) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".github/workflows/ci.yaml", "on: push\njobs: {}\n"),
        ("compose.yaml", "services:\n  web: {image: nginx}\n"),
        ("other/measures.yaml", "measures:\n  - id: M-01\n"),
        ("空.yaml", ""),
    ],
)
def test_other_files_belong_to_no_plan(tmp_path: Path, name: str, text: str) -> None:
    write_office(tmp_path)
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    assert plan_for(file, {}) is None
    desk = Desk()
    desk.put(file, text)
    assert desk.plans() == ()


@pytest.mark.parametrize(
    "first",
    [
        "dxstrat: 1\n",
        "# 計画\r\n'dxstrat' : 1\r\n",
        "# yaml-language-server: $schema=.vscode/dxstrat/strategy-file.schema.json\n",
    ],
)
def test_a_file_becomes_a_plan_when_it_says_so(tmp_path: Path, first: str) -> None:
    file = tmp_path / "新.yaml"
    desk = Desk()
    desk.put(file, "plan:\n")
    assert desk.plans() == ()
    desk.put(file, first + "plan:\n")
    assert desk.plans() == (file,)
    assert any(one.kind.code == "DX102" for one in desk.check(file).findings_in(shown_name(file)))


def test_a_broken_plan_keeps_the_files_that_it_had(tmp_path: Path) -> None:
    plan = write_office(tmp_path)
    part = tmp_path / "kpis.yaml"
    desk = Desk()
    desk.put(plan, PLAN)
    desk.check(plan)
    desk.put(plan, PLAN.replace("[issues", '["issues'))
    assert {one.kind.code for one in desk.check(plan).report.findings}
    assert desk.plans_of(part) == (plan,)


def test_a_part_of_two_plans_belongs_to_both(tmp_path: Path) -> None:
    plan, other = write_office(tmp_path), tmp_path / "概要.yaml"
    desk = Desk()
    for file in (plan, other):
        desk.put(file, PLAN)
        desk.check(file)
    assert set(desk.plans_of(tmp_path / "kpis.yaml")) == {plan, other}


def test_a_plan_is_forgotten_when_its_last_file_is_closed(tmp_path: Path) -> None:
    plan = write_office(tmp_path)
    part = tmp_path / "kpis.yaml"
    desk = Desk()
    desk.put(plan, PLAN)
    desk.put(part, FILES["kpis.yaml"])
    desk.check(plan)
    desk.drop(plan)
    assert desk.forget_closed() == ()
    desk.drop(part)
    assert desk.forget_closed() == (plan,)
    assert desk.plans() == ()
