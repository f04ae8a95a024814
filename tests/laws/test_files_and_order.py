"""However a plan is cut into files, and in whatever order these are named, it says the same and gives the same."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dxstrat.operations.check import check_plan
from dxstrat.source import read_bytes
from tests.rules.pipeline import base
from tests.source.check.small_plan import as_yaml
from tests.source.pieces import PIECES

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTS = ("issues", "measures", "kpis", "departments", "areas", "risks", "glossary", "cases")
SPOILT: Mapping[str, dict[str, Any]] = {
    "issues": {"viewpoint": "work"},
    "measures": {"issues": ["I-99"]},
    "kpis": {"unit": 5},
}
"""A mistake in the first entry of some lists, so that there is something to be found in them."""

EMPTY = {"DX007"}
"""Said of an included file in which nothing is written; the plan as one file has none."""


def _plan() -> dict[str, Any]:
    data = {key: value for key, value in base().items() if key != "include"}
    for key, changes in SPOILT.items():
        first, *others = data[key]
        data[key] = [{**first, **changes}, *others]
    return data


def _cut(data: Mapping[str, Any], dice: random.Random, folder: Path) -> Path:
    """Write a plan with its lists dealt out over a few files, which are named in any order."""
    lists = [key for key in LISTS if isinstance(data.get(key), list)]
    main: dict[str, Any] = {key: value for key, value in data.items() if key not in lists}
    names = [f"{letter}.yaml" for letter in "abcd"[: dice.randint(1, 4)]]
    files: dict[str, dict[str, list[Any]]] = {name: {} for name in names}
    for key in lists:
        for entry in data[key]:
            files[dice.choice(names)].setdefault(key, []).append(entry)
    for name, held in files.items():
        (folder / name).write_text(as_yaml(held) if held else "# -\n", encoding="utf-8")
    main["include"] = dice.choice([dice.sample(names, len(names)), ["*.yaml"]])
    (folder / "plan.yaml").write_text(as_yaml(main), encoding="utf-8")
    return folder / "plan.yaml"


def _findings(plan: Path) -> Counter[tuple[str, str]]:
    report = check_plan(plan).report
    assert len(report.findings) > 5
    return Counter((one.kind.code, one.element) for one in report.findings if one.kind.code not in EMPTY)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_cutting_a_plan_into_files_changes_no_finding(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - nothing is secret here
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        whole = Path(one, "plan.yaml")
        whole.write_text(as_yaml(_plan()), encoding="utf-8")
        expected = _findings(whole)
        assert {"DX104", "DX113"} <= {code for code, _ in expected}
        assert _findings(_cut(_plan(), dice, Path(other))) == expected


@settings(max_examples=300, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_what_was_read_and_is_written_is_read_as_before(text: str) -> None:
    reading = read_bytes("plan.yaml", text.encode())
    if reading.document is None or not reading.document.data:
        return
    data = dict(reading.document.data)
    again = read_bytes("plan.yaml", as_yaml(data).encode())
    errors = [one for one in again.findings if one.level.name == "ERROR"]
    assert errors == []
    assert again.document is not None
    assert again.document.data == data
