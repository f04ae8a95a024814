"""An entry gets another id in every file: nothing else changes, and what cannot be is refused in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dxstrat.findings import Edit, Severity
from dxstrat.language_server.renaming import CannotRenameError, renamable_at, renaming
from dxstrat.operations.check import check_plan
from dxstrat.source import read_plan
from tests.language_server.office import FILES, Office, office

if TYPE_CHECKING:
    from pathlib import Path


def renamed(named: Office, name: str, text: str, new: str) -> tuple[Edit, ...]:
    """Return the edits that rename what stands at a mark."""
    place = named.place(name, text)
    edits = renaming(named.snapshot(), place, new, named.desk.contents_with, named.plan)
    assert edits is not None
    return edits


def written(named: Office, edits: tuple[Edit, ...]) -> dict[str, tuple[str, str]]:
    """Make the edits in the files; return the lines that changed, by file: before and after."""
    changed: dict[str, tuple[str, str]] = {}
    for name in FILES:
        path = named.folder / name
        before = path.read_text(encoding="utf-8").split("\n")
        after = list(before)
        for edit in sorted(edits, key=lambda one: one.span, reverse=True):
            span = edit.span
            if span.file == path.as_posix():
                assert span.line == span.end_line
                line = after[span.line - 1]
                after[span.line - 1] = line[: span.column - 1] + edit.text + line[span.end_column - 1 :]
        path.write_text("\n".join(after), encoding="utf-8")
        for old, new in zip(before, after, strict=True):
            if old != new:
                assert name not in changed
                changed[name] = (old.strip(), new.strip())
    return changed


@pytest.mark.parametrize(
    ("name", "text", "new", "changed"),
    [
        (
            "measures/研修.yaml",
            "issues: [I-0‸2, I-01]",
            "I-20",
            {
                "issues.yaml": ("id: 'I-02'", "id: 'I-20'"),
                "measures/研修.yaml": ("[I-02, I-01]", "[I-20, I-01]"),
            },
        ),
        (
            "kpis.yaml",
            "id: K-02‸, name",
            "K-tejun",
            {"kpis.yaml": ("id: K-02", "id: K-tejun"), "measures/窓口.yaml": ('"K-02"', '"K-tejun"')},
        ),
        (
            "plan.yaml",
            'name: "福祉‸課"',
            "健康: 福祉課",
            {
                "plan.yaml": ('"福祉課"', '"健康: 福祉課"'),
                "measures/窓口.yaml": ('"福祉課"', '"健康: 福祉課"'),
            },
        ),
        (
            "measures/研修.yaml",
            "lead: ‸総務課",
            "総\"務'課",
            {
                "plan.yaml": ("name: 総務課", 'name: "総\\"務\'課"'),
                "measures/窓口.yaml": ("'総務課'", "'総\"務''課'"),
                "measures/研修.yaml": ("lead: 総務課", 'lead: "総\\"務\'課"'),
            },
        ),
        ("measures/研修.yaml", "id: ‸M-02", "M-99", {"measures/研修.yaml": ("id: M-02", "id: M-99")}),
    ],
)
def test_only_the_names_change(
    tmp_path: Path, name: str, text: str, new: str, changed: dict[str, tuple[str, str]]
) -> None:
    named = office(tmp_path)
    before = read_plan(named.plan).document
    old = named.name_at(name, text)[1]
    lines = written(named, renamed(named, name, text, new))
    assert lines.keys() == changed.keys()
    for file, (was, becomes) in changed.items():
        assert lines[file] == (lines[file][0], lines[file][0].replace(was, becomes))
    after = read_plan(named.plan).document
    assert before is not None
    assert after is not None
    assert _replaced(before.data, old, new) == after.data
    assert not check_plan(named.plan).report.at_least(Severity.ERROR)


def _replaced(value: object, old: str, new: str) -> object:
    if isinstance(value, dict):
        return {key: _replaced(inner, old, new) for key, inner in value.items()}
    if isinstance(value, list):
        return [_replaced(inner, old, new) for inner in value]
    return new if value == old else value


def test_free_names_are_renamed_where_the_plan_lists_none(tmp_path: Path) -> None:
    named = office(tmp_path)
    named.plan.write_text(FILES["plan.yaml"].partition("departments:")[0], encoding="utf-8")
    named.desk.drop(named.plan)
    assert {edit.text for edit in renamed(named, "measures/研修.yaml", "lead: 総務課‸", "総務部総務課")} == {
        "総務部総務課"
    }


def test_the_place_to_type_in_is_without_quotation_marks(tmp_path: Path) -> None:
    named = office(tmp_path)
    found = renamable_at(named.snapshot(), *named.place("issues.yaml", "'I-‸02'"))
    assert found is not None
    assert found.text == "I-02"
    assert (found.span.column, found.span.end_column) == (35, 39)


def test_what_is_not_there_to_be_named_by_is_left_to_the_office(tmp_path: Path) -> None:
    """A term stands in prose, and an item of a list of the office is cited in a form of its own."""
    named = office(tmp_path)
    items = "lists: [{id: ken, version: '1', title: 県計画, date: 2025-03-01, items: [{id: '1', title: 柱}]}]"
    (tmp_path / "issues.yaml").write_text(
        f"{FILES['issues.yaml']}glossary: [{{term: BPR, meaning: 見直し}}]\npolicies:\n  {items}\n",
        encoding="utf-8",
    )
    for place in ("term: B‸PR", "id: k‸en", "id: '‸1'"):
        assert named.name_at("issues.yaml", place)[1] in ("BPR", "ken", "1")
        assert renamable_at(named.snapshot(), *named.place("issues.yaml", place)) is None


@pytest.mark.parametrize(
    ("name", "text"), [("plan.yaml", "title: さざ‸なみ町DX"), ("plan.yaml", "‸dxstrat: 1")]
)
def test_nothing_is_renamed_where_no_name_stands(tmp_path: Path, name: str, text: str) -> None:
    named = office(tmp_path)
    assert renamable_at(named.snapshot(), *named.place(name, text)) is None
    assert (
        renaming(named.snapshot(), named.place(name, text), "x", named.desk.contents_with, named.plan) is None
    )


def test_the_same_id_changes_nothing(tmp_path: Path) -> None:
    assert renamed(office(tmp_path), "kpis.yaml", "id: ‸K-01", " K-01 ") == ()


@pytest.mark.parametrize(
    ("name", "text", "new", "ja", "en"),
    [
        (
            "kpis.yaml",
            "id: ‸K-01",
            "K-02",
            "KPI K-02 がすでにあるため、その番号には変えられません。ほかと重ならない番号を入力してください",
            "there is KPI K-02 already; type one that no other entry has",
        ),
        (
            "kpis.yaml",
            "id: ‸K-01",
            "Ｋ 01",
            "「Ｋ 01」という番号は使えません: 「Ｋ 01」は、「id」（管理番号）の書き方に合いません。K01 と書いてください",
            "Ｋ 01 cannot be used: ",
        ),
        (
            "plan.yaml",
            "{name: ‸住民課}",
            "総務課",
            "課「総務課」がすでにあるため、その名前には変えられません。ほかと重ならない名前を入力してください",
            'there is department "総務課" already; type one that no other entry has',
        ),
        ("plan.yaml", "{name: ‸住民課}", "", "新しい名前を入力してください", "type the new name"),
        ("kpis.yaml", "id: ‸K-01", "  ", "新しい番号を入力してください", "type the new id"),
        (
            "kpis.yaml",
            "domain: ‸people",
            "staff",
            "「people」は初めから決まっている名前なので、変えられません。"
            "別の名前にするには、計画に一覧を書いてください",
            "people is a name that dxstrat brings along; to have others, list them in the plan",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    tmp_path: Path, name: str, text: str, new: str, ja: str, en: str
) -> None:
    with pytest.raises(CannotRenameError) as refused:
        renamed(office(tmp_path), name, text, new)
    assert refused.value.message.ja == ja
    assert refused.value.message.en.startswith(en)


@pytest.mark.parametrize(
    ("file", "text", "place", "reason"),
    [
        ("measures/研修.yaml", ("[I-02, I-01]", "[I-99]"), "[I-‸99]", "「I-99」という項目がないため"),
        ("kpis.yaml", ("id: K-02", "id: K-01"), "{id: ‸K-01, name: 平均", "K-01 が 2 つあり"),
        ("kpis.yaml", ("kpis:", "kpis: ["), "id: ‸K-03", "計画に読み取れないところがあるため"),
    ],
)
def test_a_plan_that_is_unclear_is_left_alone(
    tmp_path: Path, file: str, text: tuple[str, str], place: str, reason: str
) -> None:
    named = office(tmp_path)
    named.snapshot()
    changed = FILES[file].replace(*text)
    assert changed != FILES[file]
    (tmp_path / file).write_text(changed, encoding="utf-8")
    named.desk.refresh()
    with pytest.raises(CannotRenameError) as refused:
        renamable_at(named.snapshot(), *named.place(file, place))
    assert reason in refused.value.message.ja
    assert re.search("[。]", refused.value.message.ja)


def test_no_id_is_renamed_in_a_plan_that_was_never_read() -> None:
    with pytest.raises(CannotRenameError):
        renamable_at(None, "plan.yaml", 1, 1)
