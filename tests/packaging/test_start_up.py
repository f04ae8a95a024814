"""What each command may import: a start costs mostly imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "examples" / "minimal" / "plan.yaml"
REPORT = (
    "import sys, runpy\n"
    "sys.argv = ['dxstrat', *sys.argv[1:]]\n"
    "try:\n    runpy.run_module('dxstrat', run_name='__main__')\n"
    "except SystemExit as end:\n    code = end.code\n"
    "names = {name.partition('.')[0] for name in sys.modules}\n"
    "print(code, *sorted(names), file=sys.stderr)\n"
)


def imported(*arguments: str) -> tuple[str, set[str]]:
    """Run dxstrat and return its exit code and the top-level packages it imported."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *arguments], capture_output=True, text=True, check=True
    )
    code, *names = done.stderr.splitlines()[-1].split()
    return code, set(names)


def test_version_imports_next_to_nothing() -> None:
    code, names = imported("--version")
    assert code == "0"
    assert "dxstrat" in names
    assert not names & {"jsonschema", "jinja2", "docx", "pydantic", "lxml", "yaml", "typer", "rich"}


def test_validate_of_a_sound_plan_does_without_typer_and_the_writers() -> None:
    code, names = imported("validate", str(PLAN))
    assert code == "0"
    assert "yaml" in names
    assert not names & {"jsonschema", "jinja2", "docx", "lxml", "rich", "pydantic", "typer"}
    assert not names & {"calendar", "textwrap"}, (
        "only what looks into a mistake, or explains one, needs these"
    )


def test_validate_with_options_imports_no_writer() -> None:
    code, names = imported("validate", "--format", "concise", str(PLAN))
    assert code == "0"
    assert "typer" in names
    assert not names & {"jsonschema", "jinja2", "docx", "lxml", "rich", "pydantic"}
