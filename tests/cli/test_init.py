"""`dxstrat init` and `dxstrat schema` as a newcomer types them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path

SCHEMAS = EXAMPLES.parent / "schemas"


def test_flags_alone_start_a_repository_that_validates_and_renders(tmp_path: Path) -> None:
    ran = dxstrat(
        "init", "戦略", "--no-input", "--municipality", "みどり市", "--from", "2026", "--to", "2030",
        "--department", "住民課,総務課", "--department", "福祉課", folder=tmp_path,
    )  # fmt: skip
    assert ran.code == 0
    written = [line.removeprefix("書き出しました: ") for line in ran.out.splitlines()]
    assert written == sorted(written)
    assert {"戦略/plan.yaml", "戦略/measures/福祉課.yaml", "戦略/.vscode/settings.json"} <= set(written)
    assert all((tmp_path / name).is_file() for name in written)
    first, *following = ran.err.splitlines()
    match = re.fullmatch(r"検査しました: エラー 0件。これから記入するところは (\d+)か所です。", first)
    assert match
    assert following[0].startswith("次は: フォルダー「戦略」を開いて README.md を読み")
    checked = dxstrat(
        "validate", "戦略", "--show", "info", "--format", "concise", "--max-findings", "0", folder=tmp_path
    )
    assert checked.code == 0
    assert checked.out.count("[DX710]") == int(match[1]) > 100
    assert "エラー" not in checked.out
    assert "注意" not in checked.out
    rendered = dxstrat("render", "--no-page-numbers", folder=tmp_path / "戦略")
    assert rendered.code == 0
    assert (tmp_path / "戦略" / "documents" / "みどり市DX推進計画.docx").is_file()


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    for options in ((), ("--no-input",)):
        ran = dxstrat("init", "new", *options, folder=tmp_path)
        assert ran.code == 2
        assert ran.err == (
            "エラー: 自治体の名前がありません\n  = 直し方: --municipality みどり市 のように書いてください\n"
        )
        assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("arguments", "says", "cure"),
    [
        ((), "新しいフォルダーの名前がありません", "dxstrat init 戦略"),
        (("new", "--municipality", ""), "自治体の名前がありません", "自治体の名前を書いて"),
        (("new", "--municipality", "市", "--kind", "島"), "「島」は使えません", "city（市）"),
        (("new", "--municipality", "市", "--from", "八"), "「八」を年度として", "2026 のように"),
        (("new", "--municipality", "市", "--install", "-r x"), "「-r x」は使えません", "dxstrat=="),
        (("used", "--municipality", "市"), "「used」にはもうファイルがある", "--force"),
    ],
)
def test_wrong_use_is_told_with_a_cure(
    tmp_path: Path, arguments: tuple[str, ...], says: str, cure: str
) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "memo.txt").write_text("", encoding="utf-8")
    ran = dxstrat("init", *arguments, folder=tmp_path)
    assert ran.code == 2
    assert ran.out == ""
    first, second = ran.err.splitlines()
    assert says in first
    assert second.startswith("  = 直し方: ")
    assert cure in second
    assert not (tmp_path / "new").exists()


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal on Windows")
def test_five_questions_are_asked_on_a_terminal(tmp_path: Path) -> None:
    ran = _answered(tmp_path, "架空村", "島", "", "", "20262030", "令和8年度から令和12年度", "住民課、総務課")
    assert ran.returncode == 0, ran.stderr
    assert [ran.stderr.count(f"{number}/5 ") for number in range(1, 6)] == [1, 2, 1, 2, 1]
    assert "2/5 種類（市・町・村・区・県・組合） [村]" in ran.stderr
    assert "「島」は使えません" in ran.stderr
    plan = (tmp_path / "new" / "plan.yaml").read_text(encoding="utf-8")
    assert "  title: 架空村DX推進計画\n" in plan
    assert "period: {from: 2026, to: 2030}" in plan
    assert sorted(file.name for file in (tmp_path / "new" / "kpis").iterdir()) == [
        "住民課.yaml",
        "総務課.yaml",
    ]


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal on Windows")
def test_an_end_of_input_stops_and_writes_nothing(tmp_path: Path) -> None:
    ran = _answered(tmp_path, "架空村", "\x04")
    assert ran.returncode == 130
    assert "中断しました" in ran.stderr
    assert not (tmp_path / "new").exists()


def _answered(folder: Path, *answers: str) -> subprocess.CompletedProcess[str]:
    import pty  # not on Windows

    ours, theirs = pty.openpty()
    try:
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        return subprocess.run(
            [sys.executable, "-m", "dxstrat", "init", "new"],
            cwd=folder,
            stdin=theirs,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            timeout=60,
            check=False,
        )
    finally:
        os.close(ours)
        os.close(theirs)


def test_messages_fit_a_pipe_of_windows(tmp_path: Path) -> None:
    ran = dxstrat("init", "new", "--municipality", "市", folder=tmp_path, encoding="cp932")
    assert ran.code == 0
    assert "\\u" not in ran.out + ran.err


def test_help_is_in_both_languages(tmp_path: Path) -> None:
    for command in ("init", "schema"):
        assert "オプション:" in dxstrat(command, "--help", folder=tmp_path).out
        assert dxstrat(command, "--help", "--lang", "en", folder=tmp_path).out.isascii()


def test_schema_prints_the_schema_whatever_the_code_page(tmp_path: Path) -> None:
    shipped = (SCHEMAS / "strategy.schema.json").read_bytes()
    for code_page in ("utf-8", "cp932"):
        done = subprocess.run(
            [sys.executable, "-m", "dxstrat", "schema"],
            cwd=tmp_path,
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": code_page},
            check=True,
        )
        assert done.stdout == shipped


def test_schema_write_sets_a_folder_up_once(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(
        (EXAMPLES / "full" / "plan.yaml").read_bytes().split(b"\nplan:")[0] + b"\nplan: {}\n"
    )
    for folder in ("issues", "measures", "kpis", "running", "appendix"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.yaml").write_text(
            "cases: []\n" if folder == "appendix" else "# -\n", encoding="utf-8"
        )
    (tmp_path / "state.yaml").write_text("areas: []\n", encoding="utf-8")
    ran = dxstrat("schema", "--write", folder=tmp_path)
    assert ran.code == 0
    assert ran.out.count("書き出しました") == 5
    associations = json.loads((tmp_path / ".vscode" / "settings.json").read_bytes())["yaml.schemas"]
    assert associations["./.vscode/dxstrat/strategy-file.schema.json"] == ["plan.yaml"]
    again = dxstrat("schema", "--write", folder=tmp_path)
    assert again.out == ""
    assert again.err.startswith("変わったところはありません。\n")


def test_settings_with_comments_are_left_and_the_addition_is_told(tmp_path: Path) -> None:
    settings = tmp_path / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text('// 大切な設定\n{"editor.fontSize": 14}\n', encoding="utf-8")
    before = settings.read_bytes()
    ran = dxstrat("schema", "--write", folder=tmp_path)
    assert ran.code == 1
    assert "コメントが入っているなどのため書き換えませんでした。次の内容を書き加えてください" in ran.err
    told = "".join(
        line for line in ran.out.splitlines(keepends=True) if not line.startswith("書き出しました")
    )
    assert json.loads(told)["yaml.schemas"] == {"./.vscode/dxstrat/strategy-file.schema.json": ["plan.yaml"]}
    assert settings.read_bytes() == before


def test_a_foreign_file_in_place_of_a_schema_is_kept(tmp_path: Path) -> None:
    file = tmp_path / ".vscode" / "dxstrat" / "strategy.schema.json"
    file.parent.mkdir(parents=True)
    file.write_text('{"title": "別のもの"}', encoding="utf-8")
    ran = dxstrat("schema", "--write", folder=tmp_path)
    assert ran.code == 2
    assert "dxstrat が作ったファイルではない" in ran.err
    assert file.read_text(encoding="utf-8") == '{"title": "別のもの"}'


@pytest.mark.parametrize("arguments", [("schema", "folder"), ("schema", "none", "--write")])
def test_wrong_use_of_schema_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = dxstrat(*arguments, folder=tmp_path)
    assert ran.code == 2
    assert "  = 直し方: " in ran.err
