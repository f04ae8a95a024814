"""Full disks, folders without the right to write, files that Word holds: the old documents stay as they were."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults.runs import DOCUMENT, DOCUMENTS, DXSTRAT, RENDER, shell, start, told, without_rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and rights are set with bash here")


def _all(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.fixture
def rendered(tmp_path: Path) -> Path:
    """Return a folder with documents of an older plan beside a newer plan."""
    folder = start(tmp_path)
    assert shell(RENDER, folder).code == 0
    plan = folder / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("第1.0版", "第2.0版"), encoding="utf-8")
    return folder


@pytest.fixture
def read_only(rendered: Path) -> Iterator[Path]:
    """Return such a folder, in which nothing may be written."""
    rendered.chmod(0o555)
    yield rendered
    rendered.chmod(0o755)


@pytest.mark.parametrize("kilobytes", [0, 1, 16])
def test_a_disk_that_fills_up_leaves_the_old_documents(rendered: Path, kilobytes: int) -> None:
    before = _all(rendered)
    ran = shell(f"ulimit -f {kilobytes}; {RENDER} --document strategy", rendered)
    assert (ran.code, told(ran)) == (2, True)
    assert f"{DOCUMENT}」に書き出せませんでした" in ran.err
    assert "  = 直し方: ディスクの空き" in ran.err
    assert _all(rendered) == before


def test_a_disk_that_fills_up_midway_leaves_each_document_old_or_new(rendered: Path) -> None:
    before = _all(rendered)
    after = rendered.parent / "after"
    shutil.copytree(rendered, after)
    assert shell(RENDER, after).code == 0
    sizes = sorted(len(data) for name, data in _all(after).items() if name in DOCUMENTS)
    ran = shell(f"ulimit -f {(sizes[0] + sizes[-1]) // 2 // 1024}; {RENDER}", rendered)
    assert (ran.code, told(ran)) == (2, True)
    now = _all(rendered)
    assert now.keys() == before.keys()
    assert all(now[name] in (before[name], _all(after)[name]) for name in DOCUMENTS)
    assert now[DOCUMENT] == before[DOCUMENT]


def test_a_folder_that_may_not_be_written_is_told(read_only: Path) -> None:
    before = _all(read_only)
    ran = shell(without_rights(RENDER), read_only)
    assert (ran.code, told(ran)) == (2, True)
    assert "Permission denied" in ran.err
    assert _all(read_only) == before


def test_another_folder_may_be_named_then(read_only: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    ran = shell(without_rights(f"{RENDER} --output '{other}'"), read_only)
    assert ran.code == 0, ran.err
    assert sorted(_all(other)) == DOCUMENTS


@pytest.mark.parametrize("file", ["plan.yaml", "dxstrat.toml"])
def test_a_file_that_may_not_be_read_is_told(rendered: Path, file: str) -> None:
    (rendered / file).touch()
    (rendered / file).chmod(0)
    before = {name: data for name, data in _all(rendered).items() if name in DOCUMENTS}
    assert len(before) == 3
    for command in (f"{DXSTRAT} validate", RENDER):
        ran = shell(without_rights(command), rendered)
        assert (ran.code, told(ran)) == (2, True)
        assert file in ran.err
    (rendered / file).chmod(0o644)
    assert {name: data for name, data in _all(rendered).items() if name in DOCUMENTS} == before


def test_a_document_open_in_word_stays_and_the_new_one_stands_beside_it(rendered: Path) -> None:
    (rendered / f"~${DOCUMENT[2:]}").write_bytes(b"")
    before = _all(rendered)
    ran = shell(f"{RENDER} --document strategy", rendered)
    assert (ran.code, told(ran)) == (2, True)
    assert "Word で開いている" in ran.err
    after = _all(rendered)
    new = {name: data for name, data in after.items() if name not in before}
    assert {name: data for name, data in after.items() if name in before} == before
    assert list(new) == ["さざなみ町DX推進計画 (2).docx"]
    other = rendered.parent / "other"
    other.mkdir()
    shutil.copy(rendered / "plan.yaml", other)
    assert shell(f"{RENDER} --document strategy", other).code == 0
    assert list(new.values()) == [(other / DOCUMENT).read_bytes()]


def test_a_document_made_by_hand_stays(rendered: Path) -> None:
    (rendered / DOCUMENT).write_bytes(b"PK\x03\x04 by hand")
    before = _all(rendered)
    ran = shell(f"{RENDER} --document strategy", rendered)
    assert (ran.code, told(ran)) == (2, True)
    assert _all(rendered) == before
