"""Public collections of YAML and JSON, whole, as plans and as included files: nothing crashes, nothing hangs."""

from __future__ import annotations

import json
import math
import time
from pathlib import Path
from typing import Any

import pytest

from dxstrat.source import read_bytes, read_plan
from dxstrat.source.loading import events

CORPORA = Path(__file__).parents[2] / ".." / "shared" / "corpora"
YAML_FILES = sorted(CORPORA.glob("yaml-test-suite/**/in.yaml"))
JSON_FILES = sorted(CORPORA.glob("json-test-suite/test_parsing/*"))
SECONDS = 1.0
LENIENT = {"9C9N", "DK95/01", "QB6E", "S98Z", "SU5Z", "X4QW"}
"""Invalid files that libyaml reads all the same, and rightly as a person would."""

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="no corpora beside the checkout")


def _name(file: Path) -> str:
    return (
        file.parent.relative_to(CORPORA / "yaml-test-suite").as_posix()
        if file.name == "in.yaml"
        else file.name
    )


def test_the_collections_are_whole() -> None:
    assert len(YAML_FILES) == 402
    assert len(JSON_FILES) == 318


@pytest.mark.parametrize("parser", ["c", "python"])
def test_every_file_is_read_or_told_about(parser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if parser == "python":
        monkeypatch.setattr(events, "CParser", None)
    for file in (*YAML_FILES, *JSON_FILES):
        start = time.process_time()
        reading = read_bytes(file.name, file.read_bytes())
        assert time.process_time() - start < SECONDS, file
        assert reading.document is not None or reading.findings, file


def test_every_file_can_be_included(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("include: [other.yaml]\n")
    for file in (*YAML_FILES, *JSON_FILES):
        (tmp_path / "other.yaml").write_bytes(file.read_bytes())
        start = time.process_time()
        reading = read_plan(plan)
        assert time.process_time() - start < SECONDS, file
        assert reading.document is not None or reading.findings, file
        assert all(
            one.span is not None and one.span.file.endswith("other.yaml") for one in reading.findings
        ), file


def test_all_at_once_can_be_included(tmp_path: Path) -> None:
    for number, file in enumerate((*YAML_FILES, *JSON_FILES)):
        (tmp_path / f"{number:03}.yaml").write_bytes(file.read_bytes())
    (tmp_path / "plan.yaml").write_text("include: ['*.yaml']\n")
    reading = read_plan(tmp_path / "plan.yaml")
    assert len(reading.sources) == 721
    assert len({finding.span.file for finding in reading.findings if finding.span}) > 500


def test_invalid_yaml_is_told() -> None:
    invalid = [file for file in YAML_FILES if (file.parent / "error").exists()]
    assert len(invalid) > 90
    accepted = {_name(file) for file in invalid if not read_bytes("x", file.read_bytes()).findings}
    assert accepted == LENIENT


def test_json_is_read_as_json_reads_it() -> None:
    same = 0
    for file in JSON_FILES:
        try:
            data = json.loads(file.read_bytes())
        except (ValueError, RecursionError):
            continue
        reading = read_bytes(file.name, file.read_bytes())
        if isinstance(data, dict) and not reading.findings:
            assert reading.document is not None
            assert reading.document.data == data, file
            same += 1
        else:
            assert not isinstance(data, dict) or _beyond_limits(file.read_text(encoding="utf-8")), file
    assert same >= 10


def _beyond_limits(text: str) -> bool:
    """Whether a JSON text holds what no document could show: equal keys or a control character."""
    pairs: list[list[tuple[str, Any]]] = []

    def keep(found: list[tuple[str, Any]]) -> dict[str, Any]:
        pairs.append(found)
        return dict(found)

    json.loads(text, object_pairs_hook=keep)
    twice = any(len(dict(found)) < len(found) for found in pairs)
    return twice or "\\u0000" in text or "\\ud" in text.lower()


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_json_of_python_that_is_no_json(value: float) -> None:
    reading = read_bytes("plan.yaml", json.dumps({"a": value}).encode())
    assert reading.document is not None
    assert isinstance(reading.document.data["a"], str)
