"""Many plans in one call: equal results for any number of processes, and one bad file hides no other."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dxstrat.errors import DxstratError
from dxstrat.operations.many import check_plans
from dxstrat.operations.plan_files import plans_meant
from tests.benchmark.plans import write_plan
from tests.cli.program import EXAMPLES, dxstrat


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with four plans: one is sound but for its wishes, one broken, one no YAML, one is gone."""
    write_plan(tmp_path / "c.yaml", 2)
    text = (tmp_path / "c.yaml").read_text(encoding="utf-8")
    (tmp_path / "b.yaml").write_text(text.replace("I-00001", "I-00009", 1), encoding="utf-8")
    (tmp_path / "a.yaml").write_text("plan: [\n", encoding="utf-8")
    (tmp_path / "gone").mkdir()
    return tmp_path


NAMES = ("c.yaml", "b.yaml", "missing.yaml", "a.yaml", "c.yaml")


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif"])
def test_the_number_of_jobs_changes_nothing(folder: Path, form: str) -> None:
    one, two = (
        dxstrat("validate", "--jobs", jobs, "--format", form, *NAMES, folder=folder) for jobs in ("1", "2")
    )
    assert one.out
    assert one == two


def test_reports_come_in_the_order_of_the_arguments(folder: Path) -> None:
    ran = dxstrat("validate", "--jobs", "2", *NAMES, folder=folder)
    outcomes = [line.partition(":")[0] for line in ran.out.splitlines() if ".yaml: " in line]
    assert outcomes[-4:] == ["c.yaml", "b.yaml", "a.yaml", "c.yaml"]


def test_an_unreadable_file_hides_no_other(folder: Path) -> None:
    for options in ((), ("--jobs", "2"), ("--exit-zero",)):
        ran = dxstrat("validate", *options, "missing.yaml", "gone", "b.yaml", folder=folder)
        assert ran.code == 2
        assert "missing.yaml" in ran.err
        assert "gone/plan.yaml" in ran.err
        assert "DX201" in ran.out


def test_a_folder_without_a_plan_stands_for_the_plans_below_it(tmp_path: Path) -> None:
    for name in ("north/plan.yaml", "north/part/plan.yaml", "south/deep/plan.yaml", ".hidden/plan.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / name)
    (tmp_path / "east").mkdir()
    (tmp_path / "east" / "dxstrat.toml").write_text('plan = "our.yaml"\n', encoding="utf-8")
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / "east" / "our.yaml")
    found = [path for path in plans_meant([tmp_path]) if isinstance(path, Path)]
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "east/our.yaml",
        "north/plan.yaml",
        "south/deep/plan.yaml",
    ]
    assert list(plans_meant([tmp_path / "north"])) == [tmp_path / "north" / "plan.yaml"]


def test_settings_that_name_a_missing_plan_are_told(tmp_path: Path) -> None:
    (tmp_path / "dxstrat.toml").write_text('plan = "our.yaml"\n', encoding="utf-8")
    (error,) = plans_meant([tmp_path])
    assert isinstance(error, DxstratError)
    assert error.fix_en.endswith("in dxstrat.toml")


def test_an_error_crosses_processes_whole() -> None:
    error = DxstratError("誤り", "wrong", fix_ja="直す", fix_en="mend")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (copy.ja, copy.en, copy.fix_ja, copy.fix_en) == ("誤り", "wrong", "直す", "mend")


def test_progress_counts_every_plan_once(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    paths = [folder / name for name in NAMES]
    checked = check_plans(paths, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(number, 5) for number in range(1, 6)]
    assert (len(checked.reports), len(checked.errors)) == (4, 1)


@pytest.mark.skipif(os.name != "posix", reason="interrupts are sent with POSIX signals here")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_all_processes_at_once(tmp_path: Path, jobs: str) -> None:
    write_plan(tmp_path / "large.yaml", 300)
    command = [sys.executable, "-m", "dxstrat", "validate", "--jobs", jobs, *["large.yaml"] * 60]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        time.sleep(2)
        assert running.poll() is None
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)  # the work would take longer
    assert running.returncode == 130
    assert out == b""
    assert "中断しました" in err.decode("utf-8")
    assert "Traceback" not in err.decode("utf-8")
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
