"""Whatever bytes a plan, an included file or the settings hold, checking ends with findings or a told error."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dxstrat.errors import DxstratError
from dxstrat.operations.check import check_plan
from dxstrat.reporters.formats import RENDERERS
from dxstrat.reporters.options import Options
from tests.source.hostile.files import FILES
from tests.source.hostile.plan import PLAN
from tests.source.pieces import PIECES

if TYPE_CHECKING:
    from dxstrat.findings import Report

LINES = PLAN.splitlines(keepends=True)
PIECE = st.sampled_from([*PIECES, *LINES]).map(str.encode)


@st.composite
def spoilt_plans(draw: st.DrawFn) -> bytes:
    """Draw the sound plan with some lines replaced, put in or taken out."""
    lines = [line.encode() for line in LINES]
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(lines) - 1))
        lines[at : at + draw(st.integers(0, 2))] = draw(st.lists(PIECE | st.binary(max_size=8), max_size=3))
    return b"".join(lines)


CONTENTS = (
    st.binary(max_size=400)
    | st.lists(PIECE, max_size=30).map(b"".join)
    | spoilt_plans()
    | st.sampled_from([one.data for _, one in FILES if len(one.data) < 5_000])
)
LAWS = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _shown(report: Report) -> None:
    for render in RENDERERS.values():
        for language in ("ja", "en"):
            render([report], Options(language=language)).encode()


@LAWS
@given(plan=CONTENTS)
def test_any_bytes_can_be_checked_and_reported(plan: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "plan.yaml")
        file.write_bytes(plan)
        checked = check_plan(file)
        _shown(checked.report)
        assert checked.strategy is not None or checked.report.findings


@settings(LAWS, max_examples=100)
@given(part=CONTENTS, other=CONTENTS)
def test_any_bytes_can_be_included(part: bytes, other: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plan.yaml").write_text(f"{PLAN}include: [a.yaml, b.yaml]\n", encoding="utf-8")
        (folder / "a.yaml").write_bytes(part)
        (folder / "b.yaml").write_bytes(other)
        _shown(check_plan(folder / "plan.yaml").report)


@settings(LAWS, max_examples=150)
@given(
    toml=st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | st.lists(
        st.sampled_from(
            ["[render]\n", "[validate]\n", "[rules]\n", "look = ", '"modern"', "1", "true", "[]", "{}", "\n", "plan = ",
             '"../x.yaml"', "profile = ", '"strict"', "ignore = ", '["DX201"]', "baseline = ", '"\\u0000"', "= ", "x", "2026-01-01"]
        ),
        max_size=12,
    ).map(lambda parts: "".join(parts).encode())
)  # fmt: skip
def test_any_settings_are_understood_or_told_about(toml: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
        (folder / "dxstrat.toml").write_bytes(toml)
        try:
            checked = check_plan(folder / "plan.yaml")
        except DxstratError as error:
            told = [error.ja, error.en, error.fix_ja, error.fix_en]
        else:
            told = [checked.report.path]
            assert checked.strategy is not None
        assert all(told)
