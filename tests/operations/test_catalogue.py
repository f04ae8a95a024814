"""Every kind of finding in the code base is in the catalogue, and its examples are what they claim to be."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dxstrat
from dxstrat.errors import DxstratError
from dxstrat.findings import Kind, Severity
from dxstrat.model import build_strategy
from dxstrat.operations.catalogue import all_kinds, explanation_of, kind_named, kinds_like
from dxstrat.operations.kinds import FAMILIES
from dxstrat.rendering.reasons import REASONS as TEMPLATE_REASONS
from dxstrat.source import read_bytes, read_plan
from dxstrat.source.check.reasons import REASONS as FORM_REASONS
from dxstrat.writers.reference.reasons import REASONS as REFERENCE_REASONS
from tests.rendering.plans import render_template
from tests.rules.pipeline import all_findings, over_base
from tests.rules.test_catalogue import JARGON

if TYPE_CHECKING:
    from dxstrat.source.reasons import Reason

KINDS = all_kinds()
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "minimal" / "plan.yaml"


def kinds_in_the_code() -> dict[int, Kind]:
    """Return every `Kind` that a module of dxstrat holds, alone or as part of a rule."""
    found: dict[int, Kind] = {}
    for module in pkgutil.walk_packages(dxstrat.__path__, "dxstrat."):
        if module.name != "dxstrat.__main__":
            for value in vars(importlib.import_module(module.name)).values():
                kind = getattr(value, "kind", value)
                if isinstance(kind, Kind):
                    found[id(kind)] = kind
    return found


def test_every_kind_in_the_code_is_in_the_catalogue() -> None:
    found = kinds_in_the_code()
    assert len(found) > 150
    assert set(found) == set(map(id, KINDS))


def test_codes_and_names_are_unique_and_belong_to_a_family() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS) == len({kind.name for kind in KINDS})
    assert {kind.code[:3] for kind in KINDS} == set(FAMILIES)
    for kind in KINDS:
        assert re.fullmatch(r"DX\d{3}", kind.code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+|tag|anchor|directive", kind.name)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_has_an_explanation_in_plain_words(kind: Kind) -> None:
    explanation = explanation_of(kind)
    for message in (explanation.finds, explanation.why, explanation.cure):
        for text in (message.ja, message.en):
            assert len(text) > 4
            assert not JARGON.search(text)
        assert message.ja.endswith("。")
        assert message.en[0] == message.en[0].upper()
        message.ja.replace("😀", "").encode("cp932")  # the one sign that an example is about
    assert bool(explanation.wrong) == bool(explanation.right)


def test_few_kinds_are_without_an_example() -> None:
    of_word_files = {reason.kind.code for reason in REFERENCE_REASONS}  # no text can show one
    without = {kind.code for kind in KINDS if not explanation_of(kind).wrong} - of_word_files
    assert without < {f"DX00{n}" for n in range(10)} | {f"DX01{n}" for n in range(4)} | {
        f"DX07{n}" for n in range(1, 10)
    } | {f"DX08{n}" for n in range(1, 6)} | {"DX802", "DX810", "DX811"}


@pytest.mark.parametrize("reason", FORM_REASONS, ids=lambda reason: reason.kind.name)
def test_the_examples_of_form_hold(reason: Reason) -> None:
    wrong = {
        finding.kind.code for finding in all_findings(over_base(reason.wrong)) if _is_error(finding.level)
    }
    assert wrong == {reason.kind.code}
    assert not [one for one in all_findings(over_base(reason.right)) if _is_error(one.level)]
    assert read_bytes("plan.yaml", reason.wrong.encode()).findings == ()


@pytest.mark.parametrize("reason", TEMPLATE_REASONS, ids=lambda reason: reason.kind.name)
def test_the_examples_of_templates_hold(reason: Reason, tmp_path: Path) -> None:
    document = read_plan(EXAMPLE).document
    assert document is not None
    over = build_strategy(document.data)
    if reason.wrong:
        found = render_template(tmp_path, reason.wrong, over).findings
        assert {finding.kind for finding in found} == {reason.kind}
        assert not render_template(tmp_path, reason.right, over).findings


def _is_error(level: Severity) -> bool:
    return level is Severity.ERROR


@pytest.mark.parametrize("word", ["DX203", "dx203", "ＤＸ２０３", "issue-without-measure", " DX203 "])
def test_a_kind_is_found_by_code_or_name(word: str) -> None:
    assert kind_named(word).code == "DX203"


def test_kinds_are_found_by_part_of_a_name_or_title() -> None:
    told = {reason.kind.code for reason in (*TEMPLATE_REASONS, *REFERENCE_REASONS)}
    assert {kind.code for kind in kinds_like("DX8")} == told
    assert "DX203" in {kind.code for kind in kinds_like("施策")}
    assert kinds_like("") == KINDS


@pytest.mark.parametrize(
    ("word", "fix"),
    [
        (
            "isue-without-measure",
            "「DX203」（issue-without-measure）ではありませんか。番号か名前を直してください",
        ),
        ("???", "dxstrat rules で一覧を見てください"),
    ],
)
def test_an_unknown_kind_is_told_with_the_nearest_one(word: str, fix: str) -> None:
    with pytest.raises(DxstratError) as caught:
        kind_named(word)
    assert caught.value.fix_ja == fix
