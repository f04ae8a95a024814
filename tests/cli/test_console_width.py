"""How wide a console draws characters of ambiguous width, and that reports are laid out for it."""

from __future__ import annotations

import ctypes
import io
import sys
from types import SimpleNamespace

import pytest

from dxstrat.cli.console import ambiguous_width
from dxstrat.cli.printing import options_for_terminal


class Console(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The old console of a Japanese Windows, as the program meets it."""
    for name in ("WT_SESSION", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    page(monkeypatch, 932)
    monkeypatch.setattr("dxstrat.cli.console._PLATFORM", "win32")
    return monkeypatch


def page(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    kernel = SimpleNamespace(GetConsoleOutputCP=lambda: number)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)


def test_the_old_console_of_a_japanese_windows_takes_two_columns(windows: pytest.MonkeyPatch) -> None:
    assert ambiguous_width(Console()) == 2
    page(windows, 65001)
    assert ambiguous_width(Console()) == 1


@pytest.mark.parametrize("name", ["WT_SESSION", "TERM_PROGRAM"])
def test_a_console_that_names_itself_takes_one(windows: pytest.MonkeyPatch, name: str) -> None:
    windows.setenv(name, "x")
    assert ambiguous_width(Console()) == 1


def test_pipes_and_other_systems_take_one(windows: pytest.MonkeyPatch) -> None:
    assert ambiguous_width(io.StringIO()) == 1
    windows.setattr("dxstrat.cli.console._PLATFORM", "linux")
    assert ambiguous_width(Console()) == 1


def test_reports_are_laid_out_for_the_console(windows: pytest.MonkeyPatch) -> None:
    windows.setattr(sys, "stdout", Console())
    assert options_for_terminal().ambiguous == 2
    windows.setattr(sys, "stdout", io.StringIO())
    assert options_for_terminal().ambiguous == 1
