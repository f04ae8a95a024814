"""No command prints, from a hostile plan, a hostile file name or hostile settings, what a terminal or a runner obeys."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.corpora.naughty import document_with, fields
from tests.faults.runs import plain_environment
from tests.injection.payloads import ESCAPES, PRINTABLE
from tests.reporters.runner import commands
from tests.source.check.small_plan import as_yaml

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such file names")

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NAMES = (
    "plan.yaml",
    "::error::x.yaml",
    "a\n::stop-commands::t.yaml",
    "\x1b]0;t\x07\x1b[2J.yaml",
    "##[add-mask]a.yaml",
    "a\u202elmay.yaml",
    "[bold red].yaml",
    os.fsdecode(b"\x9b31m\xff.yaml"),
)
COMMANDS = (
    "validate PLAN",
    "validate PLAN none\x1b[2J.yaml",
    *(f"validate PLAN --show info --format {name}" for name in ("text", "concise", "json", "github", "gitlab", "sarif", "junit", "rdjson")),
    "validate PLAN --lang en --show info",
    "validate PLAN --diff",
    *(f"trace PLAN --format {name}" for name in ("tree", "matrix", "csv", "mermaid", "json")),
    "trace PLAN --id \x1b[2J::error::x",
    "config show PLAN",
    "inspect PLAN",
    "render PLAN --no-page-numbers --document roadmap",
    "explain \x1b[2J::error::x",
    "\x1b[2J::error::x",
    "validate PLAN --\x1b[2J::error::x",
    "render PLAN --output \x1b[2J/::error::x.docx",
)  # fmt: skip


SETTINGS = {"validate PLAN", "config show PLAN", "render PLAN --no-page-numbers --document roadmap"}
CASES = [
    *((command, "wrong.yaml") for command in COMMANDS if not command.startswith("trace PLAN --format")),
    *((command, "plan.yaml") for command in COMMANDS if command.startswith(("trace PLAN", "render PLAN"))),
    *((command, "settings/plan.yaml") for command in COMMANDS if command in SETTINGS),
]
"""Commands that need a sound plan get one; the others get one with a mistake for each hostile text."""


def _harmless(text: str, *, ours: bool) -> None:
    """Hold a text to what no terminal and no runner obeys; with `ours` it may hold commands of our own."""
    steering = {one for one in text if unicodedata.category(one) in {"Cc", "Zl", "Zp"}} - set("\n\r\t")
    assert steering == set()
    assert not BIDI & set(text)
    found = {command.name for command in commands(text)}
    assert found <= ({"error", "warning", "notice"} if ours else set())
    assert not [line for line in text.split("\n") if "\r" in line.rstrip("\r")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a plan of hostile texts, under every hostile name, and settings of the kind."""
    folder = tmp_path_factory.mktemp("hostile")
    texts = {}
    hostile = (*PRINTABLE, *ESCAPES)
    for index, path in enumerate(fields()):
        texts[path] = PRINTABLE[index % len(PRINTABLE)]
    sound = as_yaml(document_with(texts, escaped=False).data)
    wrong = "".join(f'"{text}": 1\n'.replace("\\", "\\\\") for text in ESCAPES)
    more = "".join(f"key{index}: {text}\n" for index, text in enumerate(hostile))
    for name in NAMES:
        (folder / name).write_text(sound, encoding="utf-8", newline="")
    (folder / "wrong.yaml").write_text(sound + wrong + more, encoding="utf-8", newline="")
    (folder / "dxstrat.toml").write_text(
        '[render]\nlook = "\\u001b[2J::error::x"\n[validate]\n"\\u001b[2J" = "x"\n', encoding="utf-8"
    )
    (folder / "settings").mkdir()
    (folder / "dxstrat.toml").rename(folder / "settings" / "dxstrat.toml")
    (folder / "settings" / "plan.yaml").write_text(sound, encoding="utf-8")
    return folder


def _run(arguments: list[str], folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "dxstrat", *arguments],
        cwd=folder,
        env=plain_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    text = done.stdout.decode() + done.stderr.decode()
    assert "Traceback" not in text
    assert "不具合" not in text
    return done.returncode, text


@pytest.mark.parametrize(("command", "plan"), CASES)
def test_a_command_says_hostile_text_and_nothing_more(folder: Path, command: str, plan: str) -> None:
    code, text = _run([plan if word == "PLAN" else word for word in command.split(" ")], folder)
    assert code in (0, 1, 2)
    assert text
    _harmless(text, ours="github" in command)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize(
    "command",
    ["validate", "validate --format github", "validate --format json", "trace", "inspect", "render"],
)
def test_a_file_name_is_said_and_nothing_more(folder: Path, command: str, name: str) -> None:
    code, text = _run([*command.split(), "./" + name], folder)
    assert code in (0, 1, 2)
    _harmless(text, ours="github" in command)


def test_what_is_looked_for_would_be_found() -> None:
    for text in ("\x1b[2J", "::error::x", "a\u202eb", "a\rb", "##[x]y", "\x9b31m", "x\u2028y"):
        with pytest.raises(AssertionError):
            _harmless(text, ours=False)
    _harmless("窓口\n  ^^^ ここ\r\n\tx", ours=False)
