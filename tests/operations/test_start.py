"""What `init` writes: a sound plan for any municipality, with what is left to write told as info."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dxstrat.errors import DxstratError
from dxstrat.findings import Severity
from dxstrat.operations.check import check_plan
from dxstrat.operations.editor import SCHEMAS
from dxstrat.operations.start import PLACEHOLDER, repository_files, start_repository
from dxstrat.operations.start_answers import HEADS, KINDS, Start, likely_kind
from dxstrat.source import read_bytes

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "repository"
MARK = "（ここに記入）"
THREE = Start("みどり市", "city", "みどり市DX推進計画", (2026, 2030), ("住民課", "総務課", "デジタル推進課"))
NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda text: text.strip() == text
)


def test_what_is_written_has_no_errors_and_no_warnings_and_tells_what_is_left(tmp_path: Path) -> None:
    started = start_repository(tmp_path / "new", THREE)
    findings = started.report.findings
    assert {one.level for one in findings} == {Severity.INFO}
    assert started.report.counts is not None
    assert (started.report.counts.issues, started.report.counts.measures, started.report.counts.kpis) == (
        3,
        3,
        3,
    )
    written = sum(
        line.split(" #")[0].count(MARK)
        for file in started.files
        if file.suffix == ".yaml"
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.lstrip().startswith("#")
    )
    left = [one for one in findings if one.kind.name == PLACEHOLDER]
    assert written == len(left) > 100
    assert {Path(one.span.file).name for one in left if one.span} >= {
        "plan.yaml",
        "issues.yaml",
        "住民課.yaml",
    }


def test_without_the_two_lines_of_the_settings_what_is_left_is_a_warning(tmp_path: Path) -> None:
    start_repository(tmp_path, THREE)
    file = tmp_path / "dxstrat.toml"
    text = file.read_text(encoding="utf-8")
    *kept, table, entry = text.splitlines()
    assert (table, entry) == ("[validate.severity]", 'placeholder-left = "info"')
    file.write_text("\n".join(kept), encoding="utf-8")
    report = check_plan(tmp_path / "plan.yaml").report
    assert {one.kind.name for one in report.findings if one.level is Severity.WARNING} == {PLACEHOLDER}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("years", [(2026, 2026), (2026, 2027), (2025, 2034)])
def test_every_kind_and_every_length_validates(tmp_path: Path, kind: str, years: tuple[int, int]) -> None:
    report = start_repository(tmp_path, Start("架空", kind, "計画", years, ("課",))).report
    assert {one.level for one in report.findings} == {Severity.INFO}
    governance = (tmp_path / "running" / "governance.yaml").read_text(encoding="utf-8")
    assert f"head: {HEADS[kind]}," in governance


@settings(max_examples=60, deadline=None)
@given(NAMES, NAMES, st.lists(NAMES, min_size=1, max_size=4, unique=True))
def test_names_stand_in_the_plan_letter_for_letter(name: str, title: str, departments: list[str]) -> None:
    files = repository_files(Start(name, "city", title, (2026, 2030), tuple(departments)))
    plan = yaml.safe_load(files["plan.yaml"])
    assert plan["plan"]["municipality"]["name"] == name
    assert plan["plan"]["title"] == title
    assert [one["name"] for one in plan["departments"]] == departments
    leads = [
        yaml.safe_load(content)["measures"][0]["lead"]
        for path, content in files.items()
        if path.startswith("measures/")
    ]
    assert sorted(leads) == sorted(departments)
    for path, content in files.items():
        if path.endswith((".yaml", ".yml")) and not path.startswith("."):
            assert read_bytes(path, content).document is not None


def test_departments_whose_names_make_one_file_name_keep_a_file_each() -> None:
    files = repository_files(Start("町", "town", "計画", (2026, 2030), ("課/A", "課:a", "課?A")))
    names = [path for path in files if path.startswith("kpis/")]
    assert len({name.casefold() for name in names}) == 3


def test_ids_are_unique_with_very_many_departments(tmp_path: Path) -> None:
    many = Start("市", "city", "計画", (2026, 2030), tuple(f"第{number}課" for number in range(1, 100)))
    report = start_repository(tmp_path, many).report
    assert not report.at_least(Severity.WARNING)
    assert report.counts is not None
    assert report.counts.measures == 99


def test_the_files_of_every_template_are_used_and_filled() -> None:
    files = repository_files(THREE)
    assert len(files) > 20
    for path, content in files.items():
        if not path.endswith(".schema.json"):
            assert b"<<" not in content, path
            assert b"\r" not in content
    shipped = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file()}
    used = set(
        re.findall(r'"([\w/.-]+)"', Path(repository_files.__code__.co_filename).read_text(encoding="utf-8"))
    )
    assert shipped - used == {"measures/department.yaml", "kpis/department.yaml"}


def test_what_stands_round_the_plan_is_of_the_right_form() -> None:
    files = repository_files(THREE)
    settings_json = json.loads(files[".vscode/settings.json"])
    assert set(settings_json["yaml.schemas"]) == {f"./.vscode/dxstrat/{name}" for name in SCHEMAS[1:3]}
    assert all(key[2:] in files for key in settings_json["yaml.schemas"])
    assert settings_json["yaml.schemaStore.enable"] is False
    workflow = yaml.safe_load(files[".github/workflows/dxstrat.yml"])
    assert workflow["permissions"] == {"contents": "read"}
    steps = workflow["jobs"]["validate"]["steps"]
    assert not [step for step in steps if "${{" in step.get("run", "")]
    assert "dxstrat validate --format github" in [step.get("run") for step in steps]
    assert workflow["env"]["DXSTRAT"].startswith("dxstrat==")
    gitlab = yaml.safe_load(files[".gitlab-ci.yml"])
    report = gitlab["validate"]["artifacts"]["reports"]["codequality"]
    assert f"dxstrat validate --format gitlab --output-file {report}" in gitlab["validate"]["script"]
    (hook,) = yaml.safe_load(files[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    assert hook["pass_filenames"] is False
    assert re.search(hook["files"], "measures/住民課.yaml")
    assert re.search(hook["files"], "dxstrat.toml")


@pytest.mark.parametrize(
    ("path", "start", "places"),
    [
        ("plan.yaml", "code:", 1),
        ("plan.yaml", "policies:", 1),
        ("current_state.yaml", "inventory:", 2),
        ("measures/住民課.yaml", "partners:", 1),
        ("measures/住民課.yaml", "budget:", 1),
        ("running/ai.yaml", "policy:", 1),
        ("running/risks.yaml", "partnerships:", 1),
    ],
)
def test_the_examples_in_comments_may_be_used(tmp_path: Path, path: str, start: str, places: int) -> None:
    start_repository(tmp_path, THREE)
    file = tmp_path / path
    text, opened = _opened(file.read_text(encoding="utf-8"), start)
    assert opened == places
    file.write_text(text, encoding="utf-8")
    findings = check_plan(tmp_path / "plan.yaml").report.findings
    assert not [one for one in findings if one.level is not Severity.INFO]


def _opened(text: str, start: str) -> tuple[str, int]:
    """Return the text with the comments that begin so, and what is indented below them, made part of it."""
    lines, opened, depth = [], 0, -1
    for line in text.splitlines():
        before, sign, content = line.partition("# ")
        inner = len(content) - len(content.lstrip())
        if not before.strip() and sign and (content.startswith(start) or 0 <= depth < inner):
            opened += content.startswith(start)
            depth = 0
            lines.append(before + content)
        else:
            depth = -1
            lines.append(line)
    return "\n".join(lines) + "\n", opened


def test_the_copies_of_the_schemas_are_the_shipped_ones() -> None:
    files = repository_files(THREE)
    for name in SCHEMAS:
        assert files[f".vscode/dxstrat/{name}"] == (TEMPLATES.parents[1] / "schemas" / name).read_bytes()


def test_modelines_lead_to_the_copies() -> None:
    files = repository_files(THREE)
    led = 0
    for path, content in files.items():
        match = re.match(r"# yaml-language-server: \$schema=(\S+)\n", content.decode("utf-8"))
        if match:
            led += 1
            parts = [*path.split("/")[:-1], *match[1].split("/")]
            while ".." in parts:
                at = parts.index("..")
                del parts[at - 1 : at + 1]
            assert "/".join(parts) in files
    assert led == 15


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "memo.txt").write_text("大切", encoding="utf-8")
    with pytest.raises(DxstratError, match="already holds files"):
        start_repository(tmp_path, THREE)
    assert [one.name for one in tmp_path.iterdir()] == ["memo.txt"]
    start_repository(tmp_path, THREE, force=True)
    assert (tmp_path / "memo.txt").read_text(encoding="utf-8") == "大切"


def test_a_fresh_repository_of_git_is_not_in_use(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert start_repository(tmp_path, THREE).files


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "plan").write_text("", encoding="utf-8")
    with pytest.raises(DxstratError, match="is no folder"):
        start_repository(tmp_path / "plan", THREE)


def test_the_same_answers_give_the_same_bytes() -> None:
    assert repository_files(THREE) == repository_files(THREE)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("北海道", "prefecture"), ("東京都", "prefecture"), ("みどり市", "city"), ("架空区", "ward"), ("さざなみ町", "town"),
     ("磯辺原村", "village"), ("架空広域連合", "union"), ("みどり", "city")],
)  # fmt: skip
def test_the_kind_is_told_from_the_name(name: str, kind: str) -> None:
    assert likely_kind(name) == kind
