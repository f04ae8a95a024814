"""`dxstrat lsp` as a command: what it needs, what it says where that is missing, and what it costs the others."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.program import dxstrat

if TYPE_CHECKING:
    from pathlib import Path

OURS = {"pygls", "lsprotocol", "cattrs"}
REPORT = (
    "import sys, runpy\n"
    "sys.argv = ['dxstrat', *sys.argv[1:]]\n"
    "try:\n    runpy.run_module('dxstrat', run_name='__main__')\n"
    "except SystemExit:\n    pass\n"
    "print(*(n for n in sys.modules if n.partition('.')[0] in %r or n.startswith('dxstrat.language_server')))\n"
)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "ja",
            "エラー: エディターとつなぐための部品 pygls が入っていません\n"
            '  = 直し方: pip install "dxstrat[editor]" と入力してください\n',
        ),
        (
            "en",
            "error: pygls, through which editors are spoken to, is not installed\n"
            '  = fix: type: pip install "dxstrat[editor]"\n',
        ),
    ],
)
def test_what_to_install_is_said_in_one_sentence(tmp_path: Path, lang: str, said: str) -> None:
    (tmp_path / "sitecustomize.py").write_text(HIDE, encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    ran = dxstrat("lsp", "--lang", lang, folder=tmp_path, PYTHONPATH=path)
    assert (ran.code, ran.out, ran.err) == (2, "", said)


HIDE = """\
import sys
class Hidden:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in ("pygls", "lsprotocol"):
            raise ModuleNotFoundError(name)
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name == "pygls" else found(name, package)
sys.meta_path.insert(0, Hidden)
"""


@pytest.mark.parametrize(
    "arguments", [("validate", "--help"), ("rules",), ("lsp", "--help"), ("validate", "x.yaml")]
)
def test_other_commands_do_without_the_server(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REPORT % (OURS,), *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == ""


def test_help_is_in_both_languages_and_hides_what_editors_add_by_themselves(tmp_path: Path) -> None:
    japanese = dxstrat("lsp", "--help", folder=tmp_path)
    english = dxstrat("lsp", "--help", "--lang", "en", folder=tmp_path)
    assert japanese.code == english.code == 0
    assert "オプション:" in japanese.out
    assert "エディターに、入力中の誤りや番号の行き先を伝えます" in japanese.out
    assert "Options:" in english.out
    assert english.out.isascii()
    assert "--stdio" not in japanese.out + english.out


def test_somebody_who_types_the_command_is_told_what_it_is_for(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="there is no terminal to be had on Windows")
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "dxstrat", "lsp"],
            stdin=theirs,
            capture_output=True,
            cwd=tmp_path,
            timeout=60,
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 2
    assert done.stderr.decode("utf-8") == (
        "エラー: dxstrat lsp は、エディターが起動するコマンドです\n"
        "  = 直し方: エディターの設定で、言語サーバーのコマンドに dxstrat lsp と書いてください\n"
    )
