"""Whatever becomes of standard output and error, the work is done, the exit code tells, and nothing else happens."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults.runs import DOCUMENTS, DXSTRAT, RENDER, plain_environment, shell, start, told

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="outputs are closed and filled with bash here"
)

CLOSED = (">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-")


@pytest.mark.parametrize("closed", CLOSED)
@pytest.mark.parametrize(
    ("command", "code"),
    [("validate", 0), ("validate none.yaml", 2), ("--version", 0), ("--help", 0), ("rules", 0)],
)
def test_closed_outputs_change_no_exit_code(tmp_path: Path, closed: str, command: str, code: int) -> None:
    ran = shell(f"{DXSTRAT} {command} {closed}", start(tmp_path))
    assert (ran.code, told(ran)) == (code, True)


@pytest.mark.parametrize("closed", CLOSED)
def test_documents_are_written_whole_with_closed_outputs(tmp_path: Path, closed: str) -> None:
    folder = start(tmp_path)
    assert shell(RENDER, folder).code == 0
    whole = {name: (folder / name).read_bytes() for name in DOCUMENTS}
    for name in DOCUMENTS:
        (folder / name).unlink()
    ran = shell(f"{RENDER} {closed}", folder)
    assert (ran.code, told(ran)) == (0, True)
    assert {name: (folder / name).read_bytes() for name in DOCUMENTS} == whole
    assert sorted(file.name for file in folder.iterdir()) == sorted(["plan.yaml", *DOCUMENTS])


@pytest.mark.parametrize(
    "command",
    ["validate", "validate --format json", "--version", "--help", "rules", "schema", "explain DX201"],
)
def test_a_full_disk_behind_the_output_is_told(tmp_path: Path, command: str) -> None:
    ran = shell(f"{DXSTRAT} {command} > /dev/full", start(tmp_path))
    assert ran.code == 2
    assert told(ran)
    first, fix = ran.err.splitlines()
    assert "No space left on device" in first
    assert fix.startswith("  = 直し方: ")


def test_a_full_disk_behind_the_messages_changes_no_exit_code(tmp_path: Path) -> None:
    ran = shell(f"{DXSTRAT} validate none.yaml 2> /dev/full", start(tmp_path))
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("validate", 0), ("validate --show info", 0), ("validate broken.yaml", 1), ("rules", 0), ("--help", 0),
        ("schema", 0), ("trace", 0),
    ],
)  # fmt: skip
@pytest.mark.parametrize("reader", ["head -n 0", "head -n 1", "true"])
def test_a_reader_that_leaves_changes_no_exit_code(
    tmp_path: Path, command: str, code: int, reader: str
) -> None:
    (start(tmp_path) / "broken.yaml").write_text("plan: [\n", encoding="utf-8")
    ran = shell(f"{DXSTRAT} {command} | {reader}", tmp_path)
    assert (ran.code, ran.err) == (code, "")


def test_without_a_home_and_almost_any_environment(tmp_path: Path) -> None:
    folder = start(tmp_path)
    command = f"env -i PYTHONPATH={':'.join(filter(None, sys.path))} PYTHONIOENCODING=utf-8 {{}}"
    checked = shell(command.format(f"{DXSTRAT} validate"), folder)
    assert (checked.code, checked.err) == (0, "")
    assert "つながりに切れ目はありません" in checked.out
    assert shell(command.format(RENDER), folder).code == 0
    assert all((folder / name).exists() for name in DOCUMENTS)


@pytest.mark.parametrize("home", [None, "", "/nonexistent", "/dev/null"])
def test_a_home_that_is_none_changes_nothing(tmp_path: Path, home: str | None) -> None:
    folder = start(tmp_path)
    usual = shell(f"{DXSTRAT} validate", folder)
    assert usual.code == 0
    assert shell(f"{DXSTRAT} validate", folder, HOME=home, XDG_CONFIG_HOME=home, USERPROFILE=home) == usual


@pytest.mark.parametrize("encoding", ["ascii", "cp932", "latin-1", "euc_jp", "utf-16"])
@pytest.mark.parametrize("command", ["validate --show info", "rules", "explain DX201", "--help", "none"])
def test_output_in_another_encoding_loses_nothing(tmp_path: Path, encoding: str, command: str) -> None:
    folder = start(tmp_path)
    arguments = [sys.executable, "-m", "dxstrat", *command.split()]
    printed = {}
    for one in ("utf-8", encoding):
        done = subprocess.run(
            arguments,
            cwd=folder,
            env={**plain_environment(), "PYTHONIOENCODING": one, "PYTHONUTF8": "0", "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        # typer takes ASCII for a mistake, and writes help in UTF-8 all the same
        read = "utf-8" if (one, command) == ("ascii", "--help") else one
        printed[one] = (done.returncode, done.stdout.decode(read) + done.stderr.decode(read))
    assert len(printed["utf-8"][1]) > 40
    assert printed[encoding][0] == printed["utf-8"][0]
    assert _same(printed[encoding][1]) == _same(printed["utf-8"][1])


def _same(text: str) -> str:
    """Return text with what was spelt out put back, and without what its width moves: line breaks and underlining."""
    spelt = re.sub(
        r"\\u([0-9a-f]{4})|\\x([0-9a-f]{2})", lambda found: chr(int(found[1] or found[2], 16)), text
    )
    shown = spelt.replace("›", ">")  # the arrow of places, which CP932 lacks
    return re.sub(r"\s+", "", re.sub(r"\^+", "^", shown))


def test_a_terminal_gets_colours_and_a_pipe_gets_none(tmp_path: Path) -> None:
    folder = start(tmp_path)
    piped = shell(f"{DXSTRAT} validate", folder)
    assert "\x1b" not in piped.out
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "dxstrat", "validate"],
        cwd=folder,
        env={**plain_environment(), "TERM": "xterm", "COLUMNS": "100"},
        stdin=slave,
        stdout=slave,
        stderr=slave,
    ) as running:
        os.close(slave)
        shown = b""
        while select.select([master], [], [], 20)[0]:
            try:
                shown += os.read(master, 65_536)
            except OSError:  # the other end is closed
                break
        assert running.wait(20) == 0
    os.close(master)
    text = shown.decode()
    assert "\x1b[1;" in text
    assert _same(re.sub(r"\x1b\[[0-9;]*m", "", text)) == _same(piped.out)
