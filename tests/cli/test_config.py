"""Settings, waivers and baselines as a user meets them on the command line."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from tests.cli.program import EXAMPLES, dxstrat

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = '[render]\nlook = "formal"\n\n[validate]\nprofile = "strict"\nignore = ["DX3", "DX4"]\n'


def start(folder: Path, settings: str = "") -> Path:
    """Put the smallest example into `folder`, with settings if any."""
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", folder / "plan.yaml")
    if settings:
        (folder / "dxstrat.toml").write_text(settings, encoding="utf-8")
    return folder


def test_config_show_says_where_each_value_comes_from(tmp_path: Path) -> None:
    ran = dxstrat("config", "show", "--select", "DX2,DX5", folder=start(tmp_path, SETTINGS))
    assert ran.code == 0
    rows = {
        name.strip(): tuple(part.strip() for part in rest.split("  # "))
        for name, _, rest in (line.partition(" = ") for line in ran.out.splitlines())
    }
    assert rows["plan"] == ('"plan.yaml"', "既定")
    assert rows["render.look"] == ('"formal"', "dxstrat.toml:2")
    assert rows["validate.profile"] == ('"strict"', "dxstrat.toml:5")
    assert rows["validate.ignore"] == ('["DX3", "DX4"]', "dxstrat.toml:6")
    assert rows["validate.select"] == ('["DX2", "DX5"]', "--select")
    assert rows["validate.fail_level"] == ('"warning"', "profile が strict のため")


def test_config_show_for_scripts(tmp_path: Path) -> None:
    ran = dxstrat("config", "show", "--format", "json", folder=start(tmp_path, SETTINGS))
    listed = {one["name"]: one for one in json.loads(ran.out)["settings"]}
    assert listed["validate.ignore"]["value"] == ["DX3", "DX4"]
    assert listed["validate.baseline"] == {
        "name": "validate.baseline",
        "value": None,
        "source": {"ja": "既定", "en": "default"},
    }


def test_config_show_tells_what_could_not_be_used(tmp_path: Path) -> None:
    ran = dxstrat("config", "show", folder=start(tmp_path, '[validate]\nignore = ["DX999"]\n'))
    assert ran.code == 2
    assert "2 行目の「validate.ignore」: 「DX999」という指摘はありません" in ran.err


def test_the_plain_call_heeds_the_settings(tmp_path: Path) -> None:
    folder = start(tmp_path)
    assert dxstrat("validate", folder=folder).code == 0
    start(tmp_path, SETTINGS)
    strict = dxstrat("validate", folder=folder)
    assert strict.code == 1
    assert "[DX5" in strict.out
    assert "[DX3" not in strict.out
    assert dxstrat("validate", "--fail-level", "error", folder=folder).code == 0
    assert dxstrat("validate", "--profile", "minimal", folder=folder).code == 0
    assert dxstrat("validate", "--exit-zero", folder=folder).code == 0


def test_the_settings_cap_what_is_shown(tmp_path: Path) -> None:
    folder = start(tmp_path, "[validate]\nmax_findings = 1\n")
    ran = dxstrat("validate", "--format", "concise", "--show", "info", folder=folder)
    assert len([line for line in ran.out.splitlines() if ": " in line and "[DX" in line]) == 1
    wide = dxstrat("validate", "--format", "concise", "--show", "info", "--max-findings", "0", folder=folder)
    assert len([line for line in wide.out.splitlines() if "[DX" in line]) > 5


def test_a_baseline_is_written_used_and_told_when_stale(tmp_path: Path) -> None:
    folder = start(tmp_path)
    written = dxstrat("validate", "--write-baseline", "known.json", folder=folder)
    assert written.code == 0
    assert "既知の指摘として 12件を書きました: known.json" in written.err
    assert "[DX" not in written.out
    again = dxstrat("validate", "--baseline", "known.json", folder=folder, COLUMNS="160")
    assert "認めた指摘と既知の指摘 12件は除いています" in again.out
    assert again.err == ""
    plan = folder / "plan.yaml"
    plan.write_text(
        plan.read_text(encoding="utf-8")
        + "  external: {who: 有識者, what: 評価}\n  sharing: {who: 全職員, what: 共有}\n",
        encoding="utf-8",
    )
    stale = dxstrat("validate", "--baseline", "known.json", folder=folder)
    assert stale.err == "既知の指摘のうち 1件は、もう見つかりません。--write-baseline で書き直せます。\n"


def test_a_baseline_never_overwrites_a_plan(tmp_path: Path) -> None:
    plan = start(tmp_path) / "plan.yaml"
    before = plan.read_bytes()
    assert dxstrat("validate", "--write-baseline", "plan.yaml", folder=tmp_path).code == 2
    assert plan.read_bytes() == before


def test_waivers_expire_by_the_day_asked_for(tmp_path: Path) -> None:
    plan = start(tmp_path) / "plan.yaml"
    waiver = "review:  # dxstrat: allow DX502 - 次の改定で加えます until 2027-03-31\n"
    plan.write_text(plan.read_text(encoding="utf-8").replace("review:\n", waiver), encoding="utf-8")
    held = dxstrat("validate", "--as-of", "2027-03-31", folder=tmp_path)
    assert "DX502" not in held.out
    expired = dxstrat("validate", "--as-of", "令和9年4月1日", folder=tmp_path)
    assert "[DX502]" in expired.out
    assert "2027-03-31 で期限が切れました（2027-04-01 の時点）" in expired.out
    wrong = dxstrat("validate", "--as-of", "tomorrow", folder=tmp_path)
    assert wrong.code == 2
    assert "--as-of 2027-03-31 のように書いてください" in wrong.err


def test_the_number_of_jobs_changes_nothing(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        start(tmp_path / name, SETTINGS if name == "a" else "")
    one, two = (
        dxstrat("validate", "--jobs", jobs, "--ignore", "DX7", "a", "b", folder=tmp_path) for jobs in "12"
    )
    assert one == two
    assert one.code == 1
    assert "DX7" not in one.out
