"""Our hook, run by the real pre-commit: installed from a clone of this repository, on good and broken plans."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from dxstrat.operations.start import start_repository
from dxstrat.operations.start_answers import Start
from tests.packaging.checkout import (
    ROOT,
    clone_of_this_checkout,
    environment,
    git,
    skip_without_network,
)

PLAN = (ROOT / "examples" / "minimal" / "plan.yaml").read_text(encoding="utf-8")
BROKEN = PLAN.replace("issues: [I-01]", "issues: [I-09]")


@dataclass(frozen=True, slots=True)
class Hook:
    """A clone with the hook, its revision, and where pre-commit keeps what it installed."""

    clone: Path
    revision: str
    home: Path

    def configuration(self, arguments: str = "") -> str:
        """Return what an office writes to use the hook."""
        return (
            f"repos:\n  - repo: {self.clone.as_posix()}\n    rev: {self.revision}\n    hooks:\n"
            f"      - id: dxstrat-validate\n{arguments}"
        )

    def run(self, folder: Path, *arguments: str) -> tuple[int, str]:
        """Run pre-commit and return its exit code and all that it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", *arguments],
            cwd=folder,
            env=environment(PRE_COMMIT_HOME=str(self.home)),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> Hook:
    """The hook, installed once for all tests."""
    folder = tmp_path_factory.mktemp("pre-commit")
    clone = clone_of_this_checkout(folder / "clone")
    made = Hook(clone, git(clone, "rev-parse", "HEAD").strip(), folder / "home")
    repository(folder / "first", {".pre-commit-config.yaml": made.configuration()})
    code, output = made.run(folder / "first", "install-hooks")
    if code:
        skip_without_network(output)
    assert code == 0, output
    return made


def repository(folder: Path, files: dict[str, str]) -> Path:
    """Make a repository of git in which the files are staged."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    return folder


def test_the_manifest_is_valid() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"],
        check=False,
    )
    assert done.returncode == 0


def test_a_sound_plan_passes(hook: Hook, tmp_path: Path) -> None:
    repository(tmp_path, {"plan.yaml": PLAN, ".pre-commit-config.yaml": hook.configuration()})
    code, output = hook.run(tmp_path, "run", "--all-files", "--verbose")
    assert code == 0, output
    assert "Passed" in output
    assert "課題 2件 → 施策 2件 → KPI 3件" in output


def test_a_broken_plan_fails_with_its_findings(hook: Hook, tmp_path: Path) -> None:
    repository(tmp_path, {"plan.yaml": BROKEN, ".pre-commit-config.yaml": hook.configuration()})
    code, output = hook.run(tmp_path, "run", "--all-files")
    assert code == 1
    assert "Failed" in output
    assert "エラー[DX201]" in output


def test_a_commit_is_held_back_until_the_plan_is_sound(hook: Hook, tmp_path: Path) -> None:
    folder = repository(tmp_path, {"plan.yaml": BROKEN, ".pre-commit-config.yaml": hook.configuration()})
    assert hook.run(folder, "install")[0] == 0
    command = ["git", "commit", "--message", "plan"]
    environment_ = environment(PRE_COMMIT_HOME=str(hook.home))
    refused = subprocess.run(command, cwd=folder, env=environment_, capture_output=True, check=False)
    assert refused.returncode == 1
    assert "エラー[DX201]".encode() in refused.stdout + refused.stderr
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    git(folder, "add", "--all")
    taken = subprocess.run(command, cwd=folder, env=environment_, capture_output=True, check=False)
    assert taken.returncode == 0, taken.stderr.decode("utf-8")
    assert git(folder, "log", "--oneline").strip()


def test_a_plan_in_a_folder_of_its_own_is_named_with_args(hook: Hook, tmp_path: Path) -> None:
    configuration = hook.configuration("        args: [strategy]\n")
    repository(tmp_path, {"strategy/plan.yaml": BROKEN, ".pre-commit-config.yaml": configuration})
    code, output = hook.run(tmp_path, "run", "--all-files")
    assert code == 1
    assert "strategy/plan.yaml:" in output


def test_the_hook_runs_for_parts_of_a_plan_and_not_for_other_files(hook: Hook, tmp_path: Path) -> None:
    repository(
        tmp_path,
        {
            "plan.yaml": PLAN,
            "kpis/a.yaml": "kpis: []\n",
            "memo.txt": "",
            ".pre-commit-config.yaml": hook.configuration(),
        },
    )
    assert "Passed" in hook.run(tmp_path, "run", "--files", "kpis/a.yaml")[1]
    assert "Skipped" in hook.run(tmp_path, "run", "--files", "memo.txt")[1]


def test_the_configuration_that_init_writes_works_without_installing_anything(
    hook: Hook, tmp_path: Path
) -> None:
    start_repository(tmp_path, Start("みどり市", "city", "計画", (2026, 2030), ("住民課",)))
    repository(tmp_path, {})
    code, output = hook.run(tmp_path, "run", "--all-files")
    assert code == 0, output
    assert "Passed" in output
    plan = tmp_path / "issues.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("I-01", "I-02"), encoding="utf-8")
    code, output = hook.run(tmp_path, "run", "--all-files")
    assert code == 1
    assert "エラー[DX201]" in output
