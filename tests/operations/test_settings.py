"""`[validate]` of dxstrat.toml: what is reported, how grave it is, and how mistakes in it are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dxstrat.errors import DxstratError
from dxstrat.findings import Severity
from dxstrat.operations.check import Request, check_plan
from dxstrat.operations.settings import Asked, read_settings
from tests.operations.small_plans import levels, write_plan

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = "issues:\n  - {id: I-09, title: 窓口での待ち時間が長い, viewpoint: operations}\n"
"""An issue that no measure answers; the measure's own issue is unknown then."""

UNMEASURED = (
    "measures:\n  - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [], lead: 市民課}\n"
)


def test_without_settings_everything_is_reported_as_it_is(tmp_path: Path) -> None:
    found = levels(write_plan(tmp_path))
    assert found["DX302"] is Severity.WARNING
    assert Severity.INFO in found.values()


def test_the_minimal_profile_reports_errors_alone(tmp_path: Path) -> None:
    found = levels(write_plan(tmp_path, BROKEN, '[validate]\nprofile = "minimal"\n'))
    assert found
    assert set(found.values()) == {Severity.ERROR}


def test_the_strict_profile_makes_wishes_warnings_that_fail(tmp_path: Path) -> None:
    plan = write_plan(tmp_path)
    before = levels(plan)
    checked = check_plan(write_plan(tmp_path, settings='[validate]\nprofile = "strict"\n'))
    after = {one.kind.code: one.level for one in checked.report.findings}
    assert after.keys() == before.keys()
    assert set(after.values()) == {Severity.WARNING}
    assert checked.settings.validate.failing == "warning"


@pytest.mark.parametrize("word", ["DX302", "dx302", "ＤＸ３０２", "kpi-without-definition", "DX30", "DX3"])
def test_findings_are_ignored_by_code_name_or_beginning(tmp_path: Path, word: str) -> None:
    plan = write_plan(tmp_path)
    assert "DX302" in levels(plan)
    found = levels(write_plan(tmp_path, settings=f'[validate]\nignore = ["{word}"]\n'))
    assert "DX302" not in found
    assert "DX409" in found or "DX401" in found


def test_what_is_selected_is_reported_and_so_is_every_error(tmp_path: Path) -> None:
    found = levels(write_plan(tmp_path, BROKEN, '[validate]\nselect = ["DX302"]\n'))
    warnings = {code for code, level in found.items() if level is not Severity.ERROR}
    assert warnings == {"DX302"}
    assert "DX201" in found


def test_severities_are_set_and_the_longer_selector_wins(tmp_path: Path) -> None:
    settings = '[validate.severity]\nDX302 = "error"\nDX30 = "info"\nDX3 = "warning"\n'
    found = levels(write_plan(tmp_path, settings=settings))
    assert found["DX302"] is Severity.ERROR
    assert found["DX307"] is Severity.INFO
    assert {level for code, level in found.items() if code.startswith("DX31")} == {Severity.WARNING}


def test_a_beginning_never_lowers_or_ignores_an_error(tmp_path: Path) -> None:
    settings = '[validate]\nignore = ["DX2", "DX"]\n[validate.severity]\nDX2 = "info"\n'
    found = levels(write_plan(tmp_path, BROKEN, settings))
    assert found["DX201"] is Severity.ERROR


def test_the_chain_is_lowered_knowingly(tmp_path: Path) -> None:
    plan = write_plan(tmp_path, UNMEASURED, '[validate.severity]\nDX205 = "warning"\n')
    assert levels(plan)["DX205"] is Severity.WARNING
    # documents would lack the measure
    assert levels(plan, Request(for_documents=True))["DX205"] is Severity.ERROR


def test_settings_of_a_file_hold_for_that_file(tmp_path: Path) -> None:
    (tmp_path / "kpis").mkdir()
    kpi = "  - {{id: K-0{0}, name: 滞在時間{0}, kind: average, unit: 分, direction: down}}\n"
    example = (
        "include: [kpis/*.yaml]\nmeasures:\n"
        "  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01, K-02], lead: 市民課}\n"
        "kpis:\n" + kpi.format(1)
    )
    (tmp_path / "kpis" / "new.yaml").write_text("kpis:\n" + kpi.format(2), encoding="utf-8")
    settings = '[validate.per-file."kpis/*.yaml"]\nignore = ["DX302"]\n'
    settings += '[validate.per-file."*.yaml".severity]\nDX302 = "error"\n'

    def places(plan: Path) -> list[tuple[str, Severity]]:
        return [
            (one.span.file.rpartition("/")[2] if one.span else "", one.level)
            for one in check_plan(plan).report.findings
            if one.kind.code == "DX302"
        ]

    assert places(write_plan(tmp_path, example)) == [
        ("new.yaml", Severity.WARNING),
        ("plan.yaml", Severity.WARNING),
    ]
    assert places(write_plan(tmp_path, example, settings)) == [("plan.yaml", Severity.ERROR)]


def test_the_command_line_goes_before_the_file(tmp_path: Path) -> None:
    plan = write_plan(tmp_path, settings='[validate]\nignore = ["DX3"]\nprofile = "strict"\n')
    found = levels(plan, Request(Asked(ignore=("DX4",), profile="recommended")))
    assert "DX302" in found
    assert not [code for code in found if code.startswith("DX4")]
    assert Severity.INFO in found.values()


MISTAKES = [
    ("[validate]\nignore = [\n", "を読み取れません", "「項目 = 値」の形で"),
    ("[validate\n", "1 行目を読み取れません", "「項目 = 値」の形で"),
    (
        '[validate]\nignor = ["DX3"]\n',
        "2 行目の「validate.ignor」という項目は使えません",
        "「validate.ignore」",
    ),
    ("[validte]\n", "1 行目の「validte」という項目は使えません", "「validate」"),
    (
        '[validate]\nignore = "DX3"\n',
        "2 行目の「validate.ignore」: 文字の一覧を書きます",
        'ignore = ["DX302", "DX4"]',
    ),
    (
        "[validate]\nmax_findings = -1\n",
        "2 行目の「validate.max_findings」: 0 以上の数",
        "max_findings = 50",
    ),
    (
        '[validate]\nprofile = "strickt"\n',
        "2 行目の「validate.profile」: 「strickt」は使えません",
        "「strict」",
    ),
    ('validate.fail_level = "eror"\n', "1 行目の「validate.fail_level」", "「error」"),
    (
        "[validate.severity]\n\nDX302 = 3\n",
        "3 行目の「validate.severity.DX302」: 「3」は使えません",
        "error / warning / info",
    ),
    (
        '[validate.severity]\nDX302 = "grave"\n',
        "2 行目の「validate.severity.DX302」",
        "error / warning / info",
    ),
    (
        '[validate.per-file."a.yaml"]\nselect = []\n',
        "「validate.per_file.a.yaml.select」",
        "ignore、severity",
    ),
    ("validate = 1\n", "1 行目の「validate」: 項目のまとまりを書きます", "[validate]"),
    # what the selectors mean is looked at when a plan is checked
    (
        '[validate]\nignore = ["DX30x"]\n',
        "2 行目の「validate.ignore」: 「DX30x」という指摘はありません",
        "dxstrat rules で一覧を",
    ),
    (
        '[validate]\nselect = ["kpi-without-definitoin"]\n',
        "2 行目の「validate.select」",
        "「kpi-without-definition」",
    ),
    (
        '[validate]\nignore = ["DX203"]\n',
        "「DX203」はエラーなので、消すことはできません",
        'DX203 = "warning"',
    ),
    ('[validate]\nignore = ["DX101"]\n', "弱めたり消したりできません", "計画のファイルを直してください"),
    (
        '[validate.severity]\nunknown-key = "info"\n',
        "2 行目の「validate.severity」",
        "計画のファイルを直して",
    ),
    ('[validate]\nignore = ["DX804"]\n', "ひな形の誤り「DX804」は、いつも表示します", "消してください"),
    ('[validate]\nbaseline = "none.json"\n', "none.json」を読めません", "--write-baseline"),
]


@pytest.mark.parametrize(("text", "says", "cure"), MISTAKES)
def test_a_mistake_is_told_with_place_and_cure(tmp_path: Path, text: str, says: str, cure: str) -> None:
    plan = write_plan(tmp_path, settings=text)
    with pytest.raises(DxstratError) as caught:
        check_plan(plan)
    assert says in caught.value.ja
    assert cure in caught.value.fix_ja
    assert caught.value.en
    assert caught.value.fix_en


def test_a_mistake_on_the_command_line_names_the_option(tmp_path: Path) -> None:
    with pytest.raises(DxstratError) as caught:
        check_plan(write_plan(tmp_path), Request(Asked(select=("DX3x",))))
    assert caught.value.ja.startswith("--select: 「DX3x」")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_file_with_a_byte_order_mark_or_windows_line_ends_is_read(tmp_path: Path, ends: str) -> None:
    (tmp_path / "dxstrat.toml").write_bytes(
        b"\xef\xbb\xbf" + ends.join(("[validate]", 'fail-level = "info"', "")).encode()
    )
    settings = read_settings(tmp_path)
    assert settings.validate.fail_level == "info"
    assert settings.origins["validate.fail_level"].line == 2
