"""`dxstrat validate --fix` and `--diff`, as a user runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path

DIFF = """\
--- a/plan.yaml
+++ b/plan.yaml
@@ -4,7 +4,7 @@
 dxstrat: 1                          # このファイルの書き方の版です。変えません
~
 plan:
-  title：さざなみ町DX推進計画
+  title: さざなみ町DX推進計画
   subtitle: 架空の町による記入例
   municipality: {name: さざなみ町, kind: town}
   edition: 第1.0版
""".replace("~", " ")


def _with_slip(folder: Path) -> tuple[Path, bytes, bytes]:
    whole = (EXAMPLES / "minimal" / "plan.yaml").read_bytes()
    broken = whole.replace("title: さざなみ".encode(), "title：さざなみ".encode())
    assert broken != whole
    plan = folder / "plan.yaml"
    plan.write_bytes(broken)
    return plan, whole, broken


def test_diff_shows_what_would_change_and_writes_nothing(tmp_path: Path) -> None:
    plan, _, broken = _with_slip(tmp_path)
    for options in (("--diff",), ("--fix", "--diff")):
        ran = dxstrat("validate", "plan.yaml", *options, folder=tmp_path)
        assert ran.out.replace("\r\n", "\n") == DIFF
        assert ran.err.split("\n")[0].rstrip() == "--fix で直せるところ: plan.yaml: 1 か所を修正"
        assert ran.code == 1
        assert plan.read_bytes() == broken
        assert list(tmp_path.iterdir()) == [plan]


def test_fix_mends_the_file_says_so_and_checks_what_remains(tmp_path: Path) -> None:
    plan, whole, _ = _with_slip(tmp_path)
    ran = dxstrat("validate", "plan.yaml", "--fix", folder=tmp_path)
    assert ran.err.split("\n")[0].rstrip() == "直したところ: plan.yaml: 1 か所を修正"
    assert "DX041" not in ran.out
    assert "DX501" in ran.out
    assert ran.code == 0
    assert plan.read_bytes() == whole
    again = dxstrat("validate", "plan.yaml", "--fix", folder=tmp_path)
    assert again.err.split("\n")[0].rstrip() == "確実に直せるところはありませんでした。"
    assert plan.read_bytes() == whole


def test_a_plan_that_is_not_there_is_said_once(tmp_path: Path) -> None:
    for option in ("--fix", "--diff"):
        ran = dxstrat("validate", "none.yaml", option, folder=tmp_path)
        assert ran.code == 2
        assert ran.err.count("「none.yaml」がありません") == 1
