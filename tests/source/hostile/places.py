"""Plans whose `include` leads to what is no file of theirs; each builds a folder and returns its entries."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.source.hostile.bombs import BOMBS
from tests.source.hostile.plan import PLAN


@dataclass(frozen=True, slots=True)
class Place:
    """What `include` says, on line 30 behind the sound plan, and what lies in the folder of the plan."""

    name: str
    include: str
    build: Callable[[Path], object] | None = None

    def plan(self, folder: Path) -> Path:
        """Put the plan and all that belongs to it into an empty folder."""
        file = folder / "plan.yaml"
        file.write_text(f"{PLAN}include: {self.include}\n", encoding="utf-8")
        if self.build is not None:
            self.build(folder)
        return file


def _file(name: str, data: str | bytes) -> Callable[[Path], object]:
    content = data.encode() if isinstance(data, str) else data
    return lambda folder: (folder / name).write_bytes(content)


def _link(name: str, target: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).symlink_to(target)


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as end:
            end.bind("a.yaml")
    finally:
        os.chdir(here)


def _loop(folder: Path) -> None:
    (folder / "a.yaml").write_text("include: [b.yaml]\nrisks: []\n", encoding="utf-8")
    (folder / "b.yaml").write_text("include: [a.yaml, plan.yaml]\n", encoding="utf-8")


def _two(folder: Path) -> None:
    (folder / "a.yaml").write_text("vision: {statement: x}\n", encoding="utf-8")
    (folder / "b.yaml").write_text("vision: {statement: y}\n", encoding="utf-8")


PLACES = (
    Place("nothing", ""),
    Place("null", "~"),
    Place("a text", "a.yaml"),
    Place("a mapping", "{a: b.yaml}"),
    Place("a number", "[1]"),
    Place("a list in a list", "[[a.yaml]]"),
    Place("an empty name", '[""]'),
    Place("the folder itself", "[.]"),
    Place("the folder above", "[..]"),
    Place("above and back", "[../plan/a.yaml]"),
    Place("a variable of the shell", "[$HOME/a.yaml]"),
    Place("a variable of Windows", '["%USERPROFILE%/a.yaml"]'),
    Place("a long path of Windows", '["\\\\\\\\?\\\\C:\\\\a.yaml"]'),
    Place("a device of Windows", '["\\\\\\\\.\\\\PhysicalDrive0.yaml"]'),
    Place("the registry of processes", "[/proc/self/environ.yaml]"),
    Place("a name of 300 characters", f"[{'a' * 300}.yaml]"),
    Place("a path of 5,000 folders", f"[{'a/' * 5_000}b.yaml]"),
    Place("a pattern of 500 stars", f"['{'*a' * 500}.yaml']", _file("a" * 200 + ".yaml", "risks: []\n")),
    Place("a name with a null", '["a\\0.yaml"]'),
    Place("a name with a line end", '["a\\n.yaml"]'),
    Place("a name turned round", '["a\\u202elmay.yaml"]'),
    Place("a space behind the name", '["a.yaml "]', _file("a.yaml", "risks: []\n")),
    Place("a dot behind the name", '["a.yaml."]', _file("a.yaml", "risks: []\n")),
    Place("another case", "[Measures.yaml]", _file("measures.yaml", "risks: []\n")),
    Place("a folder", "[a.yaml]", lambda folder: (folder / "a.yaml").mkdir()),
    Place("a pipe", "[a.yaml]", lambda folder: os.mkfifo(folder / "a.yaml")),
    Place("a socket", "[a.yaml]", _socket),
    Place("a link to endless nulls", "[a.yaml]", _link("a.yaml", "/dev/zero")),
    Place("a link to random bytes", "[a.yaml]", _link("a.yaml", "/dev/urandom")),
    Place("a link to a secret", "[a.yaml]", _link("a.yaml", "/etc/passwd")),
    Place("a link to nothing", "[a.yaml]", _link("a.yaml", "gone.yaml")),
    Place("a link to itself", "[a.yaml]", _link("a.yaml", "a.yaml")),
    Place("a link to the plan", "[a.yaml]", _link("a.yaml", "plan.yaml")),
    Place("a link to the folder above", "[up/a.yaml]", _link("up", "..")),
    Place("files that include each other", "[a.yaml]", _loop),
    Place("a section in two files", "[a.yaml, b.yaml]", _two),
    Place("a section of the plan again", "[a.yaml]", _file("a.yaml", "plan: {title: x}\n")),
    Place("a bomb", "[a.yaml]", _file("a.yaml", BOMBS[0].data)),
    Place("Shift_JIS", "[a.yaml]", _file("a.yaml", "risks: []\n# 計画\n".encode("cp932"))),
    Place("Word", "[a.yaml]", _file("a.yaml", b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml")),
    Place("cut off", "[a.yaml]", _file("a.yaml", "risks:\n  - id: R-01\n    title: [a")),
    Place("an empty file", "[a.yaml]", _file("a.yaml", "")),
    Place("a missing file among two", "[a.yaml, b.yaml]", _file("a.yaml", "risks: []\n")),
)
