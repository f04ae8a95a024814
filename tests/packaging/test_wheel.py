"""The wheel, installed alone in a fresh environment in another folder, with the network cut off."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NO_NETWORK = """\
import socket

class NoNetwork(Exception):
    pass

def refuse(*arguments, **options):
    raise NoNetwork("the network was used")

socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.getaddrinfo = refuse
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def dxstrat(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed program, in an environment that holds nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run(
        [
            programs / "python",
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            "-c",
            ROOT / "constraints.txt",
            wheel,
        ],
        check=True,
    )
    (site,) = (
        folder.glob("lib/python*/site-packages") if os.name != "nt" else [folder / "Lib" / "site-packages"]
    )
    (site / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return programs / "dxstrat"


def test_the_wheel_holds_templates_and_schemas_and_nothing_else_of_the_checkout(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "dxstrat/_data/schemas/strategy.schema.json" in names
    assert "dxstrat/_data/templates/strategy.md.j2" in names
    assert "dxstrat/_data/examples/full/plan.yaml" in names
    assert "dxstrat/py.typed" in names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"dxstrat", next(top for top in tops if top.endswith(".dist-info"))}


def test_an_example_is_validated_and_rendered_without_network(dxstrat: Path, tmp_path: Path) -> None:
    plan = tmp_path / "計画.yaml"
    plan.write_bytes((ROOT / "examples" / "minimal" / "plan.yaml").read_bytes())
    checked = subprocess.run([dxstrat, "validate", plan], cwd=tmp_path, capture_output=True, check=False)
    assert checked.returncode == 0, checked.stderr.decode()
    assert "つながりに切れ目はありません" in checked.stdout.decode()
    rendered = subprocess.run(
        [dxstrat, "render", plan, "--format", "docx"], cwd=tmp_path, capture_output=True, check=False
    )
    assert rendered.returncode == 0, rendered.stderr.decode()
    written = sorted(tmp_path.glob("*.docx"))
    assert len(written) == 3
    assert all(zipfile.is_zipfile(file) for file in written)


def test_templates_are_exported_and_checked_without_a_plan(dxstrat: Path, tmp_path: Path) -> None:
    for arguments in (["export", "--all", "--to", "own"], ["check", "own"]):
        ran = subprocess.run(
            [dxstrat, "templates", *arguments], cwd=tmp_path, capture_output=True, check=False
        )
        assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout.decode() == "問題は見つかりませんでした。\n"
    assert (tmp_path / "own" / "strategy" / "kpis.md.j2").is_file()


def test_the_network_is_really_cut_off(dxstrat: Path) -> None:
    python = dxstrat.with_name("python")
    tried = subprocess.run(
        [python, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"],
        capture_output=True,
        check=False,
    )
    assert b"the network was used" in tried.stderr
