"""What people type when a repository is started: read kindly, refused plainly."""

from __future__ import annotations

import datetime as dt

import pytest

from dxstrat.errors import DxstratError
from dxstrat.operations import start_answers as answers


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2026-2030", (2026, 2030)),
        ("2026 2030", (2026, 2030)),
        ("２０２６〜２０３０", (2026, 2030)),
        ("令和8年度から令和12年度", (2026, 2030)),
        ("R8～R12", (2026, 2030)),
        ("2026年度、2026年度", (2026, 2026)),
    ],
)
def test_years_are_read_as_people_write_them(text: str, years: tuple[int, int]) -> None:
    assert answers.parse_years(text) == years


@pytest.mark.parametrize(
    ("text", "says", "cure"),
    [
        ("2026", "計画の期間として", "2026-2030"),
        ("", "計画の期間として", "2026-2030"),
        ("2026-2030-2035", "計画の期間として", "2026-2030"),
        ("20262030", "「20262030」を年度として読めません", "西暦の4桁"),
        ("1066-1070", "「1066」を年度として", "西暦の4桁"),
        ("2030-2026", "終わりの年度（2026）が、初めの年度（2030）より前", "初めの年度を 2026"),
    ],
)
def test_what_is_no_period_is_told(text: str, says: str, cure: str) -> None:
    with pytest.raises(DxstratError) as caught:
        answers.parse_years(text)
    assert says in caught.value.ja
    assert cure in caught.value.fix_ja
    assert caught.value.fix_en


def test_one_year_gives_the_other() -> None:
    assert answers.years_from("2026", None) == (2026, 2030)
    assert answers.years_from(None, "2030") == (2026, 2030)
    assert answers.years_from("2026", "2028") == (2026, 2028)
    assert answers.years_from("2100", None) == (2100, 2100)
    with pytest.raises(DxstratError):
        answers.years_from("2028", "2026")


def test_a_plan_begins_with_the_next_fiscal_year() -> None:
    assert answers.likely_years(dt.date(2026, 3, 31)) == (2026, 2030)
    assert answers.likely_years(dt.date(2026, 4, 1)) == (2027, 2031)


@pytest.mark.parametrize(
    ("text", "kind"), [("市", "city"), (" City ", "city"), ("特別区", "ward"), ("県", "prefecture")]
)
def test_a_kind_is_read_in_both_languages(text: str, kind: str) -> None:
    assert answers.parse_kind(text) == kind


def test_another_kind_is_told() -> None:
    with pytest.raises(DxstratError) as caught:
        answers.parse_kind("島")
    assert "「島」は使えません" in caught.value.ja
    assert "city（市）" in caught.value.fix_ja


def test_departments_are_taken_apart_and_named_once() -> None:
    assert answers.parse_departments("住民課、総務課, 住民課 ，企画 課;") == ("住民課", "総務課", "企画 課")
    for text in ("", " 、 ", "課\u202e", "課\x1b[2J", "課" * 201):
        with pytest.raises(DxstratError):
            answers.parse_departments(text)
    with pytest.raises(DxstratError, match="too many departments"):
        answers.parse_departments(",".join(f"第{number}課" for number in range(100)))


@pytest.mark.parametrize("text", ["", "--index-url=http://example.jp", "株式会社", "a\nb"])
def test_what_pip_cannot_install_is_refused(text: str) -> None:
    with pytest.raises(DxstratError):
        answers.parse_requirement(text)
    assert answers.parse_requirement(" ./dxstrat.whl ") == "./dxstrat.whl"
