"""Renders that are killed, interrupted or asked to end: documents are whole, old or new, and nothing else stays."""

from __future__ import annotations

import contextlib
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dxstrat.writers.docx.pages import find_soffice
from tests.faults.runs import DOCUMENTS, RENDER, plain_environment, shell, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX here")

ROOT = Path(__file__).parents[2]

LEAST_ATTEMPTS, MOST_ATTEMPTS = 5, 30
"""How often a render is interrupted: on a machine that was slow only at first, some have ended before that."""


def test_two_hundred_killed_renders_break_no_document(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killing", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["wrong"] == []
    assert result["killed"] + result["finished"] == 200
    assert result["killed"] > 120
    assert result["while writing"] == 100
    assert result["left over"] > 0  # so that there was something for the next run to clean
    assert result["mixed"] > 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_render_leaves_whole_documents_and_nothing_else(
    tmp_path: Path, number: signal.Signals
) -> None:
    folder = start(tmp_path)
    begun = time.monotonic()
    assert shell(RENDER, folder).code == 0
    whole = time.monotonic() - begun
    old = {name: (folder / name).read_bytes() for name in DOCUMENTS}
    plan = folder / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("第1.0版", "第2.0版"), encoding="utf-8")
    moments = random.Random(number)  # noqa: S311 - moments, not secrets
    codes: set[int] = set()
    for attempt in range(MOST_ATTEMPTS):
        if attempt >= LEAST_ATTEMPTS and codes & {130, -signal.SIGINT}:
            break
        with _running(folder, "--no-page-numbers") as running:
            time.sleep(moments.uniform(0.3, 0.8) * whole)
            running.send_signal(number)
            out, err = running.communicate(timeout=30)
        codes.add(running.returncode)
        if running.returncode != -number:  # else it came before Python had begun with us
            assert "Traceback" not in (out + err).decode()
        assert sorted(file.name for file in folder.iterdir()) == sorted(["plan.yaml", *DOCUMENTS])
    # An interrupt while Python compiles a text makes it end by SIGINT itself, which shells show as 130.
    assert codes <= {0, 130, -number, -signal.SIGINT}
    assert codes & {130, -signal.SIGINT}
    now = {name: (folder / name).read_bytes() for name in DOCUMENTS}
    assert shell(RENDER, folder).code == 0
    assert all(now[name] in (old[name], (folder / name).read_bytes()) for name in DOCUMENTS)


@pytest.mark.skipif(find_soffice() is None, reason="no LibreOffice here")
def test_the_programs_that_a_render_started_end_with_it(tmp_path: Path) -> None:
    """Why so long a plan: LibreOffice must still be counting its pages when the render is asked to end."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    plan = ROOT / "examples" / "full" / "plan.yaml"
    with _running(
        tmp_path, "--document", "strategy", "--output", ".", str(plan), TMPDIR=str(temporary)
    ) as running:
        _wait_for(lambda: _programs(temporary) != [] or running.poll() is not None)
        assert running.poll() is None, running.communicate()
        running.send_signal(signal.SIGTERM)
        _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "中断しました" in err.decode()
    _wait_for(lambda: _programs(temporary) == [])
    assert [file.name for file in temporary.iterdir()] == []
    assert [file.name for file in tmp_path.iterdir()] == ["temporary"]


def _running(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dxstrat", "render", *arguments],
        cwd=folder,
        env={**plain_environment(), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heed_all,
    )


def _heed_all() -> None:
    """Heed signals in a started process although the tests themselves ignore one, as they do under nohup."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _programs(temporary: Path) -> list[str]:
    """Return the processes that were started with a folder below `temporary` for themselves."""
    if Path("/proc/self/cmdline").exists():
        lines = []
        for file in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):  # it has ended meanwhile
                lines.append(file.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
    else:
        listed = subprocess.run(["ps", "-ww", "-eo", "args"], capture_output=True, text=True, check=True)
        lines = listed.stdout.splitlines()
    return [line for line in lines if str(temporary) in line and "soffice" in line]


def _wait_for(done: object) -> None:
    assert callable(done)
    end = time.monotonic() + 60
    while not done():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)
