"""VS Code settings: ours are added, the office's stay, and nothing that cannot be read is touched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.operations.editor import editor_settings, merged_settings, write_editor_files

if TYPE_CHECKING:
    from pathlib import Path

OURS = editor_settings("plan.yaml", ["issues.yaml"])


def merged(old: str) -> Any:
    """Return the settings after merging, as data."""
    new = merged_settings(old.encode("utf-8"), OURS)
    return None if new is None else json.loads(new)


def test_settings_of_the_office_stay_in_their_order() -> None:
    old = '{\n    "b": 1,\n    "redhat.telemetry.enabled": true,\n    "a": {"名": "値"}\n}\n'
    new = merged_settings(old.encode("utf-8"), OURS)
    assert new is not None
    data = json.loads(new)
    assert list(data)[:3] == ["b", "redhat.telemetry.enabled", "a"]
    assert data["redhat.telemetry.enabled"] is True
    assert data["yaml.schemas"] == OURS["yaml.schemas"]
    assert '\n    "b": 1,\n' in new.decode("utf-8")
    assert '"名": "値"' in new.decode("utf-8")


def test_associations_of_the_office_stay_and_ours_are_renewed() -> None:
    ours = next(iter(OURS["yaml.schemas"]))
    data = merged(json.dumps({"yaml.schemas": {"./other.json": "x.yaml", ours: ["old.yaml"]}}))
    assert data["yaml.schemas"] == {"./other.json": "x.yaml", **OURS["yaml.schemas"]}


def test_settings_that_are_complete_keep_their_bytes() -> None:
    old = json.dumps(OURS, ensure_ascii=True, indent=7).encode()
    assert merged_settings(old, OURS) == old


def test_line_ends_stay() -> None:
    new = merged_settings(b'{\r\n\t"a": 1\r\n}\r\n', OURS)
    assert new is not None
    assert new.count(b"\n") == new.count(b"\r\n") > 5
    assert b'\r\n\t"a": 1' in new


@pytest.mark.parametrize("old", [b"", b" \n"])
def test_an_empty_file_is_filled(old: bytes) -> None:
    new = merged_settings(old, OURS)
    assert new is not None
    assert json.loads(new) == OURS


@pytest.mark.parametrize(
    "old",
    ['{"a": 1,}', '{"a": 1} // c', "[]", "1", '{"yaml.schemas": []}', '{"a": 1, "a": 2}', "[" * 100_000, "{"],
)
def test_what_is_no_plain_json_is_left(old: str) -> None:
    assert merged(old) is None


def test_other_encodings_are_left() -> None:
    assert merged_settings('{"a": "値"}'.encode("cp932"), OURS) is None


@pytest.mark.parametrize(
    ("settings", "plan", "include", "associations"),
    [
        ("", "plan.yaml", "[]", (["plan.yaml"], None)),
        ("", "plan.yaml", "['*.yaml']", (["plan.yaml"], ["*.yaml", "!plan.yaml"])),
        ("", "plan.yaml", "['**/*.yaml', a.yml]", (["plan.yaml"], ["**/*.yaml", "a.yml", "!plan.yaml"])),
        ('plan = "sub/p.yaml"', "sub/p.yaml", "['k/*.yaml']", (["sub/p.yaml"], ["sub/k/*.yaml"])),
        ('plan = "none.yaml"', "plan.yaml", "[]", (["none.yaml"], None)),
    ],
)
def test_the_files_of_the_plan_are_told_to_the_editor(
    tmp_path: Path, settings: str, plan: str, include: str, associations: tuple[list[str], list[str] | None]
) -> None:
    (tmp_path / "dxstrat.toml").write_text(settings, encoding="utf-8")
    for name in (plan, "a.yml", "sub/k/b.yaml", "c.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("areas: []\n", encoding="utf-8")
    (tmp_path / plan).write_text(f"dxstrat: 1\ninclude: {include}\n", encoding="utf-8")
    assert len(write_editor_files(tmp_path).written) == 5
    told = json.loads((tmp_path / ".vscode" / "settings.json").read_bytes())["yaml.schemas"]
    assert (
        tuple(
            told.get(f"./.vscode/dxstrat/{name}.schema.json") for name in ("strategy-file", "strategy-part")
        )
        == associations
    )
