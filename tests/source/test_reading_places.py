"""Every key and value is found at its place, in the quick and in the careful way of reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxstrat.findings import Span
from dxstrat.source import SourceDocument, read_bytes, read_plan
from dxstrat.source.loading import file as file_module
from dxstrat.source.loading.edits import Edit, EditedText
from tests.source.check.small_plan import paths_in

TEXT = """\
# 計画
plan:
  title: みどり市DX推進戦略   # 題名
  "edition": '第1.0版'
  purpose: |
    一行目
    二行目

  note: 一つの文が
    二行にわたる
  empty:
  period: {from: 2026, to: 2030, names: []}
issues:
- id: I-01
  tags: [a, "b c", {d: 1}]
-
  id: I-02
? explicit
: value
last: 最後"""


@pytest.fixture(params=["quick", "careful"])
def document(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> SourceDocument:
    if request.param == "careful":
        monkeypatch.setattr(file_module, "is_suspicious", lambda _: True)
    reading = read_bytes("plan.yaml", TEXT.encode())
    assert reading.document is not None
    assert not reading.findings
    return reading.document


def _text(document: SourceDocument, span: Span) -> str:
    lines = document.sources[span.file].split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first, *middle = lines[span.line - 1 : span.end_line]
    return "\n".join((first[span.column - 1 :], *middle[:-1], middle[-1][: span.end_column - 1]))


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("plan", "title"), "みどり市DX推進戦略", "title"),
        (("plan", "edition"), "'第1.0版'", '"edition"'),
        (("plan", "purpose"), "|\n    一行目\n    二行目", "purpose"),
        (("plan", "note"), "一つの文が\n    二行にわたる", "note"),
        (("plan", "empty"), "", "empty"),
        (("plan", "period"), "{from: 2026, to: 2030, names: []}", "period"),
        (("plan", "period", "to"), "2030", "to"),
        (("plan", "period", "names"), "[]", "names"),
        (("issues", 0, "id"), "I-01", "id"),
        (("issues", 0, "tags", 1), '"b c"', '"b c"'),
        (("issues", 0, "tags", 2, "d"), "1", "d"),
        (("issues", 1), "id: I-02", "id: I-02"),
        (("explicit",), "value", "explicit"),
        (("last",), "最後", "last"),
    ],
)
def test_the_place_of_a_value_and_of_its_key(
    document: SourceDocument, path: tuple[str | int, ...], value: str, key: str
) -> None:
    assert _text(document, document.span(path)) == value
    assert _text(document, document.span(path, key=True)) == key


def test_a_block_ends_with_its_last_value(document: SourceDocument) -> None:
    span = document.span(("issues",))
    assert (span.line, span.column, span.end_line, span.end_column) == (14, 1, 17, 11)
    assert document.span(()).line == 2


def test_of_what_does_not_exist_the_nearest_is_shown(document: SourceDocument) -> None:
    assert document.span(("plan", "period", "years", 3)) == document.span(("plan", "period"))
    assert document.span(("plan", "period", "years"), key=True) == document.span(("plan", "period"))
    assert document.span(("issues", 7, "id")) == document.span(("issues",))
    assert document.span(("nothing",)) == document.span(())


def test_an_empty_value_stands_behind_its_colon(document: SourceDocument) -> None:
    span = document.span(("plan", "empty"))
    assert (span.line, span.column, span.end_column) == (11, 9, 9)


def test_a_document_without_files_still_has_places() -> None:
    assert SourceDocument("x.yaml", {"a": 1}, {}).span(("a",)) == Span("x.yaml", 1, 1, 1, 1)


@pytest.mark.parametrize("example", ["minimal", "kashima", "full"])
def test_every_text_of_the_examples_stands_at_its_place(example: str) -> None:
    plan = Path(__file__).parents[2] / "examples" / example / "plan.yaml"
    if not plan.exists():
        pytest.skip(f"no example {example} yet")
    document = read_plan(plan).document
    assert document is not None
    data, texts = dict(document.data), 0
    for path, value in [((), data), *paths_in(data)]:
        shown = _text(document, document.span(path))
        if isinstance(value, str) and "\n" not in shown:
            texts += 1
            assert shown.strip("\"'") == value or "\\" in shown or "''" in shown, path
        if path and isinstance(path[-1], str):
            assert _text(document, document.span(path, key=True)).strip("\"'") == path[-1]
    assert texts > 50


def test_places_in_large_lists_and_mappings() -> None:
    text = (
        "a:\n"
        + "".join(f"  - {{b: {i}}}\n" for i in range(500))
        + "c:\n"
        + "".join(f"  k{i}: v{i}\n" for i in range(500))
    )
    document = read_bytes("plan.yaml", text.encode()).document
    assert document is not None
    for i in (0, 1, 250, 499):
        assert document.span(("a", i, "b")).line == i + 2
        assert document.span(("c", f"k{i}"), key=True).line == i + 503
        assert _text(document, document.span(("c", f"k{i}"))) == f"v{i}"


def test_positions_after_edits_lead_back_to_the_original() -> None:
    edited = EditedText("0123456789", [Edit(2, 3, "xyz"), Edit(5, 7, ""), Edit(8, 8, "!")])
    assert edited.text == "01xyz347!89"
    assert [edited.original(i) for i in range(len(edited.text) + 1)] == [0, 1, 2, 2, 2, 3, 4, 7, 8, 8, 9, 10]
