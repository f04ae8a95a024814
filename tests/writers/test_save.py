"""Files are saved whole or not at all, and nobody's work is overwritten."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dxstrat.errors import DxstratError
from dxstrat.writers.save import is_open_elsewhere, save

POSIX_ROOT = os.name == "posix" and os.geteuid() == 0


def ours(_path: Path) -> bool:
    return True


def theirs(_path: Path) -> bool:
    return False


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_whole_and_nothing_else_stays(tmp_path: Path) -> None:
    target = tmp_path / "出力" / "計画.docx"
    assert save(target, b"new", ours=theirs) == target
    assert target.read_bytes() == b"new"
    assert files_in(target.parent) == ["計画.docx"]


def test_a_file_of_ours_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "計画.docx"
    target.write_bytes(b"old")
    save(target, b"new", ours=ours)
    assert target.read_bytes() == b"new"


def test_a_file_of_others_is_kept_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "計画.docx"
    target.write_bytes(b"by hand")
    with pytest.raises(DxstratError, match="was not made by dxstrat"):
        save(target, b"new", ours=theirs)
    assert target.read_bytes() == b"by hand"
    assert files_in(tmp_path) == ["計画.docx"]
    save(target, b"new", ours=theirs, force=True)
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("owner", ["~$計画の本文.docx", "~$画の本文.docx", "~$の本文.docx"])
def test_a_file_open_in_word_is_kept_and_the_new_one_put_beside_it(tmp_path: Path, owner: str) -> None:
    target = tmp_path / "計画の本文.docx"
    target.write_bytes(b"old")
    (tmp_path / owner).write_bytes(b"")
    assert is_open_elsewhere(target)
    with pytest.raises(DxstratError) as caught:
        save(target, b"new", ours=ours)
    assert "計画の本文 (2).docx" in caught.value.ja
    assert target.read_bytes() == b"old"
    assert (tmp_path / "計画の本文 (2).docx").read_bytes() == b"new"
    assert files_in(tmp_path) == sorted(["計画の本文.docx", "計画の本文 (2).docx", owner])


def test_a_locked_target_is_tried_again_then_put_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "計画.docx"
    target.write_bytes(b"old")
    tries: list[Path] = []
    replace = Path.replace

    def refuse(self: Path, other: Path) -> Path:
        if other == target:
            tries.append(other)
            raise PermissionError(13, "in use")
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr("dxstrat.writers.save.time.sleep", lambda _seconds: None)
    with pytest.raises(DxstratError, match=r"計画 \(2\)\.docx"):
        save(target, b"new", ours=ours)
    assert len(tries) == 3
    assert target.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "計画.docx"
    target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dxstrat.writers.save.os.fsync", full)
    with pytest.raises(DxstratError, match="could not be written"):
        save(target, b"new", ours=ours)
    assert target.read_bytes() == b"old"
    assert files_in(tmp_path) == ["計画.docx"]


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DxstratError, match="is a folder"):
        save(tmp_path, b"new", ours=ours)


def test_a_parent_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DxstratError, match="could not be written"):
        save(tmp_path / "file" / "計画.docx", b"new", ours=ours)


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_what_a_killed_run_left_is_cleaned_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "計画.docx"
    code = (
        "import os, sys, time; from pathlib import Path; import dxstrat.writers.save as s\n"
        "def stop(_):\n    print('written', flush=True); time.sleep(60)\n"
        "s.os.fsync = stop\n"
        f"s.save(Path({str(target)!r}), b'half', ours=lambda p: True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"written\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert [name for name in files_in(tmp_path) if name.endswith(".tmp")]
    save(target, b"new", ours=ours)
    assert files_in(tmp_path) == ["計画.docx"]
    assert target.read_bytes() == b"new"


def test_a_run_still_under_way_is_not_disturbed(tmp_path: Path) -> None:
    target = tmp_path / "計画.docx"
    other = tmp_path / f".dxstrat-{os.getppid()}-計画.docx.tmp"
    other.write_bytes(b"being written")
    os.utime(other, (time.time(), time.time()))
    save(target, b"new", ours=ours)
    assert other.read_bytes() == b"being written"
