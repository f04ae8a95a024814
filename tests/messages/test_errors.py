"""What ends a command, letter for letter: every error that dxstrat can raise is provoked and told to the end.

A search through the source finds each place where an error is made; one that no case comes to fails the
test, so that no message stays unread.
"""

from __future__ import annotations

import ast
import contextlib
import os
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dxstrat
from dxstrat.cli.app import run_app
from dxstrat.errors import DxstratError
from tests.messages.golden import hold
from tests.messages.provoking import CALLS, PLAN, RUNS
from tests.rules.test_catalogue import JARGON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PACKAGE = Path(dxstrat.__file__).parent
SHARED = {"DxstratError", "setting_error", "unknown_choice", "usage_error", "error_at", "wrong_value"}
"""What makes errors for other modules; a module's own functions that return errors are found by their type."""

_COMMAND = re.compile(r"dxstrat schema|\bschema(?=[、,])")
"""The one command whose name is no word for officers."""

Place = tuple[str, int, int]
"""A file of the package, and the first and last line of a call that makes an error."""


def places() -> set[Place]:
    """Return each place in the package where an error is made."""
    found: set[Place] = set()
    for file in PACKAGE.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        functions = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
        own = {one.name for one in functions if one.returns and ast.unparse(one.returns) == "DxstratError"}
        for call in (one for one in ast.walk(tree) if isinstance(one, ast.Call)):
            name = ast.unparse(call.func).rpartition(".")[2]
            if name in SHARED | own:
                found.add((file.relative_to(PACKAGE).as_posix(), call.lineno, call.end_lineno or call.lineno))
    return found


class Noted:
    """The errors that are made, and the lines on the way to each."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.errors: list[DxstratError] = []
        self.lines: set[tuple[str, int]] = set()
        make = DxstratError.__init__

        def note(error: DxstratError, ja: str, en: str, **fixes: str) -> None:
            make(error, ja, en, **fixes)
            self.errors.append(error)
            frame = sys._getframe(1)
            while frame is not None:
                file = Path(frame.f_code.co_filename)
                if file.is_relative_to(PACKAGE):
                    self.lines.add((file.relative_to(PACKAGE).as_posix(), frame.f_lineno))
                frame = frame.f_back  # type: ignore[assignment]

        patch.setattr(DxstratError, "__init__", note)


def cases() -> Iterator[tuple[Mapping[str, str], Callable[[pytest.MonkeyPatch], object]]]:
    """Yield what each case needs to lie in its folder, and what provokes the error there."""

    def run(arguments: tuple[str, ...]) -> Callable[[pytest.MonkeyPatch], object]:
        return lambda _: run_app(arguments)

    for files, arguments in RUNS:
        yield files, run(arguments)
    for call in CALLS:
        yield {}, call


def provoke(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Noted:
    noted = Noted(monkeypatch)
    for number, (files, case) in enumerate(cases()):
        place = folder / f"{number:03}"
        place.mkdir()
        shutil.copy(PLAN, place / "plan.yaml")
        for name, text in files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, encoding="utf-8")
        before = len(noted.errors)
        with monkeypatch.context() as patch:
            patch.chdir(place)
            with contextlib.suppress(DxstratError):
                case(patch)
        assert len(noted.errors) > before, (number, files)
    return noted


def told(errors: list[DxstratError], folder: Path) -> str:
    """Return what errors say, each once, as it is told at the end of a command."""
    place = re.compile(re.escape(f"{folder}{os.sep}") + r"\d{3}/")
    texts = (f"{error.ja}\n  fix: {error.fix_ja}\n{error.en}\n  fix: {error.fix_en}\n" for error in errors)
    told = dict.fromkeys(place.sub("C:/", text).replace(dxstrat.__version__, "VERSION") for text in texts)
    return "\n".join(told)


@pytest.mark.skipif(os.name == "nt", reason="the words of the system are those of Unix")
def test_every_error_is_provoked_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sites = places()
    assert len(sites) > 100
    noted = provoke(tmp_path, monkeypatch)
    reached = {
        (file, first, last)
        for file, first, last in sites
        if any((file, line) in noted.lines for line in range(first, last + 1))
    }
    assert sites - reached == set()
    for error in noted.errors:
        assert "ください" in error.fix_ja, error.fix_ja
        assert error.fix_en
        assert not error.ja.endswith(("。", "."))
        for text in (error.ja, error.fix_ja, error.en, error.fix_en):
            assert not JARGON.search(_COMMAND.sub("", text)), text
    hold("errors", told(noted.errors, tmp_path))
