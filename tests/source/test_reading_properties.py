"""Laws that hold for every file: nothing raises, every place is right, and JSON is read as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dxstrat.source import Reading, SourceDocument, read_bytes
from dxstrat.source.loading import events
from dxstrat.source.loading import file as file_module
from dxstrat.source.loading.file import read_text
from dxstrat.source.loading.scalars import plain_value
from tests.source.check.small_plan import paths_in
from tests.source.pieces import PIECES

if TYPE_CHECKING:
    import pytest

TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
PLAIN_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cf", "Zl", "Zp"]), max_size=30
)
KEYS = PLAIN_TEXT.filter(lambda text: "\ufffd" not in text)
JSON = st.dictionaries(  # a value of blanks alone is the one that is read otherwise: as an empty text
    KEYS,
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**18) + 1, 10**18 - 1)
        | st.floats(allow_nan=False, allow_infinity=False)
        | KEYS.filter(lambda text: not text.isspace()),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=5,
)


def _check(reading: Reading) -> None:
    assert reading.document is not None or reading.findings
    for finding in reading.findings:
        span = finding.span
        assert span is not None
        lines = reading.sources[span.file].split("\n")
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
    if reading.document is not None:
        data = dict(reading.document.data)
        for path, _ in [((), data), *paths_in(data)]:
            reading.document.span(path)
            reading.document.span(path, key=True)


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    _check(read_bytes("plan.yaml", data))


@given(st.text())
def test_no_text_raises(text: str) -> None:
    _check(read_bytes("plan.yaml", text.encode("utf-8", "replace")))


@settings(max_examples=1_000, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_nothing_that_looks_like_yaml_raises(text: str) -> None:
    _check(read_bytes("plan.yaml", text.encode()))


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_nothing_raises_with_the_parser_in_python(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(events, "CParser", None)
        _check(read_bytes("plan.yaml", text.encode()))


@settings(
    max_examples=1_000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS)
def test_the_quick_and_the_careful_way_agree(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = text.replace("\r\n", "\n")
    quick = read_text("plan.yaml", text)
    with monkeypatch.context() as patch:
        patch.setattr(file_module, "is_suspicious", lambda _: True)
        careful = read_text("plan.yaml", text)
    assert [finding for finding, _ in careful.findings] == [finding for finding, _ in quick.findings]
    assert (quick.spans is None) == (careful.spans is None)
    if quick.spans is not None and careful.spans is not None:
        assert quick.spans.data == careful.spans.data
        for path, _ in [((), quick.spans.data), *paths_in(quick.spans.data)]:
            assert quick.spans.span(path) == careful.spans.span(path)


@given(JSON)
def test_json_is_read_as_json(data: dict[str, Any]) -> None:
    for text in (json.dumps(data, ensure_ascii=False), json.dumps(data, ensure_ascii=False, indent=2)):
        reading = read_bytes("plan.yaml", text.encode())
        assert [finding.message.en for finding in reading.findings] == []
        assert reading.document is not None
        assert reading.document.data == json.loads(text)
        _same_types(reading.document.data, json.loads(text))


def _same_types(left: Any, right: Any) -> None:
    assert type(left) is type(right)
    pairs = zip(left.values(), right.values(), strict=True) if isinstance(left, dict) else ()
    for one, other in (
        pairs if isinstance(left, dict) else zip(left, right, strict=True) if isinstance(left, list) else ()
    ):
        _same_types(one, other)


@given(JSON)
def test_what_a_yaml_library_writes_is_read_as_written(data: dict[str, Any]) -> None:
    reading = read_bytes("plan.yaml", yaml.safe_dump(data, allow_unicode=True).encode())
    assume(not reading.findings)
    assert reading.document is not None
    assert _with_core_values(data) == reading.document.data


def _with_core_values(value: Any) -> Any:
    """Return data in which texts are what they mean in YAML 1.2 where the library, of YAML 1.1, left off quotes."""
    if isinstance(value, dict):
        return {key: _with_core_values(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_with_core_values(child) for child in value]
    if isinstance(value, str) and yaml.safe_dump(value, allow_unicode=True).split("\n")[0] == value:
        return plain_value(value)
    return value


@given(JSON)
def test_every_value_stands_at_its_place(data: dict[str, Any]) -> None:
    for text in (json.dumps(data, ensure_ascii=False), json.dumps(data, ensure_ascii=False, indent=2)):
        document = read_bytes("plan.yaml", text.encode()).document
        assert document is not None
        lines = text.split("\n")
        for path, value in [((), data), *paths_in(data)]:
            span = document.span(path)
            if span.line == span.end_line:
                assert json.loads(lines[span.line - 1][span.column - 1 : span.end_column - 1]) == value
            if path and isinstance(path[-1], str):
                span = document.span(path, key=True)
                assert json.loads(lines[span.line - 1][span.column - 1 : span.end_column - 1]) == path[-1]


@given(st.lists(PLAIN_TEXT.filter(lambda text: text.strip() == text), min_size=1, max_size=5))
def test_every_quoted_text_stands_at_its_place(texts: list[str]) -> None:
    lines = ["texts:", *(f"  - {json.dumps(text, ensure_ascii=False)}" for text in texts)]
    document = read_bytes("plan.yaml", "\n".join(lines).encode()).document
    assert isinstance(document, SourceDocument)
    for index, text in enumerate(texts):
        span = document.span(("texts", index))
        assert (span.line, span.end_line) == (index + 2, index + 2)
        assert json.loads(lines[span.line - 1][span.column - 1 : span.end_column - 1]) == text
        assert document.data["texts"][index] == text


@given(TEXTS)
def test_the_same_bytes_give_the_same_reading(text: str) -> None:
    first, second = (read_bytes("plan.yaml", text.encode()) for _ in range(2))
    assert first == second
