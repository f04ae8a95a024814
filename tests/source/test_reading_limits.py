"""No plan is too large for the machine: what exceeds a limit is told, and nothing crashes or hangs."""

from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dxstrat.source import include, read_bytes, read_plan, reading
from dxstrat.source.encoding import Decoded, decode
from dxstrat.source.loading import events

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_CODES = {"DX010", "DX013", "DX079"}


def test_a_file_beyond_the_limit_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    (tmp_path / "plan.yaml").write_bytes(b"#" * 101)
    result = read_plan(tmp_path / "plan.yaml")
    assert [finding.kind.code for finding in result.findings] == ["DX010"]
    assert result.document is None
    (tmp_path / "plan.yaml").write_bytes(b"a: 1" + b"#" * 96)
    assert read_plan(tmp_path / "plan.yaml").findings == ()


def test_files_beyond_the_limit_together_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES_IN_ALL", 100)
    (tmp_path / "plan.yaml").write_text("include: ['m*.yaml']\n")
    for name in "abc":
        (tmp_path / f"m{name}.yaml").write_text("measures: []\n" + "#" * 40)
    result = read_plan(tmp_path / "plan.yaml")
    assert [(finding.kind.code, finding.span.file[-7:]) for finding in result.findings if finding.span] == [
        ("DX010", "mb.yaml")
    ]
    assert len(result.sources) == 3


def test_too_many_values_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "MOST_EVENTS", 1_000)
    result = read_bytes("plan.yaml", b"a: [" + b"x," * 2_000 + b"]\n")
    assert [finding.kind.code for finding in result.findings] == ["DX013"]
    assert read_bytes("plan.yaml", b"a: [" + b"x," * 900 + b"]\n").findings == ()


def test_too_many_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(include, "MOST_FILES", 2)
    (tmp_path / "plan.yaml").write_text("include: ['m*.yaml']\n")
    for name in "abc":
        (tmp_path / f"m{name}.yaml").write_text("measures: []\n")
    result = read_plan(tmp_path / "plan.yaml")
    assert [finding.kind.code for finding in result.findings] == ["DX079"]
    monkeypatch.setattr(include, "MOST_FILES", 3)
    assert read_plan(tmp_path / "plan.yaml").findings == ()
    monkeypatch.setattr(include, "_MOST_SCANNED", 3)
    assert [finding.kind.code for finding in read_plan(tmp_path / "plan.yaml").findings] == ["DX079"]


@pytest.mark.parametrize("on", [True, False])
def test_the_search_for_garbage_is_as_it_was(on: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    states: list[bool] = []

    def watch(data: bytes) -> Decoded:
        states.append(gc.isenabled())
        return decode(data)

    monkeypatch.setattr(reading, "decode", watch)
    try:
        (gc.enable if on else gc.disable)()
        read_bytes("plan.yaml", b"a: 1\n")
        assert gc.isenabled() == on
        assert states == [False]
        monkeypatch.setattr(reading, "decode", None)
        with pytest.raises(TypeError):
            read_bytes("plan.yaml", b"a: 1\n")
        assert gc.isenabled() == on
    finally:
        gc.enable()


def test_32_levels_are_read() -> None:
    assert read_bytes("plan.yaml", ("a: " + "[" * 31 + "]" * 31).encode()).findings == ()


HOSTILE = {
    "brackets": "'[' * 100_000",
    "braces": "'{' * 100_000",
    "entries": "'- ' * 100_000",
    "questions": "'? ' * 100_000",
    "keys in braces": "'{a: ' * 100_000",
    "questions in brackets": "'[? ' * 100_000",
    "blocks": "''.join(' ' * i + 'a:\\n' for i in range(2_000))",
    "entries in a mapping": "'a:\\n' + '- ' * 100_000",
    "a bomb of uses": "'a: &a [x]\\n' + ''.join(f'k{i}: &k{i} [*a, *a]\\n' for i in range(10_000))",
    "a bomb of merges": "'a: &a {b: 1}\\n' + ''.join(f'k{i}: &k{i}\\n  <<: [*a, *a]\\n' for i in range(10_000))",
    "uses in one line": "'a: [' + '*x, ' * 200_000 + ']'",
    "directives": "''.join(f'%TAG !a{i}! x\\n' for i in range(50_000)) + '---\\na: 1\\n'",
    "equal keys": "'a: 1\\n' * 100_000",
    "different keys": "''.join(f'k{i}: 1\\n' for i in range(50_000))",
    "full-width colons": "'plan:\\n' + ''.join(f'  k{i}：1\\n' for i in range(50_000))",
    "comments": "'#\\n' * 300_000",
    "an open quotation mark": "'a: \"' + 'x: y\\n' * 100_000",
    "one long text": "'a: ' + 'x ' * 500_000",
    "one long key": "'a' * 1_000_000 + ': 1'",
    "one long number": "'a: ' + '1' * 1_000_000",
    "backslashes": "'a: \"' + '\\\\\\\\u0007' * 30_000 + '\"'",
    "commas": "'a: [' + ',' * 500_000 + ']'",
    "colons": "': ' * 500_000",
    "wrong indents": "'a:\\n' + '  b: 1\\n   c: 1\\n' * 20_000",
    "tabs": "'a:\\n' + '\\tx: y\\n' * 100_000",
    "unclosed brackets": "'a: [b, c\\n' * 50_000",
    "documents": "'---\\n' * 200_000",
    "half of everything": "'a: \"b\\n' * 50_000",
}
_PROGRAM = """
import sys, time
from dxstrat.source import read_bytes
from dxstrat.source.encoding import Decoded, decode
from dxstrat.source.loading import events
from tests.memory import peak_megabytes
if sys.argv[1] == "python":
    events.CParser = None
data = ({}).encode()
before = peak_megabytes()
start = time.process_time()
reading = read_bytes("plan.yaml", data)
assert reading.findings or reading.document is not None
print(time.process_time() - start, peak_megabytes() - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_cost_little(name: str) -> None:
    program = _PROGRAM.format(HOSTILE[name])
    done = subprocess.run(
        [sys.executable, "-c", program, "c"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < 10
    assert megabytes < 200


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
@pytest.mark.parametrize("name", ["brackets", "braces", "entries", "questions", "a bomb of merges"])
def test_hostile_files_cost_the_parser_in_python_little(name: str) -> None:
    program = _PROGRAM.format(HOSTILE[name])
    done = subprocess.run(
        [sys.executable, "-c", program, "python"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
