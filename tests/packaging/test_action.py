"""Our GitHub action: its steps run as the runner's shell would, and nothing in it takes more than it needs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packaging.checkout import ROOT, environment, skip_without_network

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SCRIPTS = [step for step in STEPS if "run" in step]
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
CONDITION = re.compile(r"inputs\.([\w-]+) == '(\w+)'")
PLAN = ROOT / "examples" / "minimal" / "plan.yaml"


@dataclass(frozen=True, slots=True)
class Runner:
    """What the runner of GitHub keeps for a job: its temporary folder, with what the action installed there."""

    temporary: Path

    def step(self, name: str, workspace: Path, **inputs: str) -> tuple[int, str]:
        """Run a step and return its exit code (0 where its condition leaves it out) and what it printed."""
        (step,) = (one for one in SCRIPTS if one["name"] == name)
        values = {f"inputs.{key}": one["default"] for key, one in ACTION["inputs"].items()}
        values |= {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
        values |= {
            "github.action_path": str(ROOT),
            "runner.temp": str(self.temporary),
            "steps.python.outputs.python-path": sys.executable,
        }
        if "if" in step:
            condition = CONDITION.fullmatch(step["if"])
            assert condition
            if values[f"inputs.{condition[1]}"] != condition[2]:
                return 0, ""
        script = self.temporary / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        given = {key: _filled(value, values) for key, value in step["env"].items()}
        files = {
            "GITHUB_WORKSPACE": str(workspace),
            "GITHUB_OUTPUT": str(workspace / ".output"),
            "GITHUB_STEP_SUMMARY": str(workspace / ".summary"),
        }
        done = subprocess.run(
            # Source: docs.github.com, workflow syntax, what `shell: bash` stands for.
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=workspace / _filled(step.get("working-directory", "."), values),
            env={**environment(), **files, **given},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8")


def _filled(text: str, values: dict[str, str]) -> str:
    return EXPRESSION.sub(lambda match: values[match[1]], text)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner on which the action has installed dxstrat from its own checkout."""
    if not shutil.which("bash"):
        pytest.skip("bash is absent")
    made = Runner(tmp_path_factory.mktemp("runner"))
    workspace = tmp_path_factory.mktemp("workspace")
    code, output = made.step("Install dxstrat", workspace)
    if code:
        skip_without_network(output)
    assert code == 0, output
    return made


def workspace(folder: Path, old: str = "", new: str = "") -> Path:
    """Put the smallest example into `folder`, with a change if any."""
    text = PLAN.read_text(encoding="utf-8")
    assert old in text
    (folder / "plan.yaml").write_text(text.replace(old, new) if old else text, encoding="utf-8")
    return folder


def test_inputs_reach_scripts_through_the_environment_alone() -> None:
    assert len(SCRIPTS) == 3
    for step in SCRIPTS:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
        assert step["env"]
    used = set(re.findall(r"inputs\.([\w-]+)", str(STEPS)))
    assert used == set(ACTION["inputs"])
    assert all(isinstance(one["default"], str) for one in ACTION["inputs"].values())


def test_no_token_and_no_foreign_code_are_used() -> None:
    assert "token" not in str(STEPS)
    assert [step["uses"] for step in STEPS if "uses" in step] == ["actions/setup-python@v5"]


def test_dxstrat_is_installed_from_the_checkout_of_the_action_alone(runner: Runner) -> None:
    programs = runner.temporary / "dxstrat" / ("Scripts" if os.name == "nt" else "bin")
    told = subprocess.run(
        [programs / "python", "-c", "import dxstrat; print(dxstrat.__file__)"],
        cwd=runner.temporary,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(runner.temporary) in told.stdout
    listed = subprocess.run(
        [programs / "python", "-m", "pip", "list", "--disable-pip-version-check"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "dxstrat" in listed.stdout
    assert "pytest" not in listed.stdout


def test_a_sound_plan_passes_and_leaves_a_summary(runner: Runner, tmp_path: Path) -> None:
    code, output = runner.step("Validate", workspace(tmp_path))
    assert code == 0, output
    assert "課題 2件 → 施策 2件 → KPI 3件" in output
    assert "::error" not in output
    assert (tmp_path / ".summary").read_text(encoding="utf-8").strip()


def test_a_broken_plan_fails_with_annotations_from_the_root(runner: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    workspace(folder, "issues: [I-01]", "issues: [I-09]")
    code, output = runner.step("Validate", tmp_path, working_directory="a folder")
    assert code == 1
    errors = [line for line in output.splitlines() if line.startswith("::error ")]
    lines = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    line = 1 + next(n for n, text in enumerate(lines) if "I-09" in text)
    assert any("DX201 " in one and f"file=a folder/plan.yaml,line={line}," in one for one in errors)
    assert "DX201" in (tmp_path / ".summary").read_text(encoding="utf-8")


def test_the_level_at_which_it_fails_is_an_input(runner: Runner, tmp_path: Path) -> None:
    code, output = runner.step("Validate", workspace(tmp_path), fail_level="warning")
    assert code == 1
    assert "::warning " in output
    code, output = runner.step("Validate", tmp_path, fail_level="grave")
    assert code == 2
    assert "--fail-level" in output


def test_several_plans_stand_one_on_a_line(runner: Runner, tmp_path: Path) -> None:
    for name in ("north side", "south"):
        (tmp_path / name).mkdir()
        workspace(tmp_path / name)
    code, output = runner.step("Validate", tmp_path, plan="north side\n\nsouth/plan.yaml\n")
    assert code == 0, output
    assert output.count("課題 2件 → 施策 2件") == 2
    assert "file=north side/plan.yaml," in output


@pytest.mark.parametrize(
    "plan", ["$(touch broken)", "`touch broken`", "x; touch broken", '"; touch broken; "', "--exit-zero", "*"]
)
def test_an_input_never_becomes_a_command_or_an_option(runner: Runner, tmp_path: Path, plan: str) -> None:
    workspace(tmp_path)
    code, output = runner.step("Validate", tmp_path, plan=plan)
    assert code == 2, output
    assert "がありません" in output
    assert runner.step("Validate", tmp_path, fail_level=plan)[0] == 2
    assert not (tmp_path / "broken").exists()


def test_documents_are_written_only_when_asked_for(runner: Runner, tmp_path: Path) -> None:
    workspace(tmp_path)
    assert runner.step("Render", tmp_path) == (0, "")
    assert not list(tmp_path.glob("**/*.docx"))
    code, output = runner.step("Render", tmp_path, render="true", output="公表 版\nother=1")
    assert (code, output) == (2, "::error title=dxstrat::output must be one line\n")
    assert not list(tmp_path.glob("**/*.docx"))
    code, output = runner.step("Render", tmp_path, render="true", output="公表 版")
    assert code == 0, output
    assert len(list((tmp_path / "公表 版").glob("*.docx"))) == 3
    assert (tmp_path / ".output").read_text(encoding="utf-8") == "documents=公表 版\n"


def test_a_broken_plan_is_not_rendered(runner: Runner, tmp_path: Path) -> None:
    workspace(tmp_path, "issues: [I-01]", "issues: [I-09]")
    code, _ = runner.step("Render", tmp_path, render="true", plan="plan.yaml")
    assert code == 1
    assert not list(tmp_path.glob("**/*.docx"))
    assert not (tmp_path / ".output").exists()
