"""What the reading, the templates and the waivers say, letter for letter, in both languages.

The rules and the schema hold theirs in `tests/rules/messages.txt` and `tests/source/check/messages.txt`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from dxstrat.operations.check import check_plan
from dxstrat.operations.templates import exported_text, stamp_of
from dxstrat.operations.templates_check import check_templates
from dxstrat.operations.waivers.kinds import KINDS as WAIVER_KINDS
from dxstrat.rendering import render
from dxstrat.rendering.kinds import KINDS as TEMPLATE_KINDS
from dxstrat.source import include, read_bytes, read_plan, reading
from dxstrat.source.kinds import KINDS as READING_KINDS
from dxstrat.source.loading import events
from tests.messages.golden import hold, plain, shown
from tests.operations.small_plans import write_plan
from tests.operations.test_templates import MISTAKES as UNUSED
from tests.operations.test_templates import written
from tests.operations.test_waivers import DAY, above
from tests.rendering.plans import render_template, strategy
from tests.rendering.test_mistakes import ATTACKS, MISTAKES, OVER
from tests.source.files_in_encodings import ENCODED
from tests.source.mistakes_in_text import CASES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dxstrat.findings import Finding

INCLUDES = {
    "outside": "[../a.yaml]",
    "suffix": "[plan.txt]",
    "not found": "[measures/none.yaml]",
    "nothing matches": "['none*.yaml']",
    "itself": "[plan.yaml]",
}
COMMENTS = (
    "# dxstrat: allow",
    "# dxstrat: allow DX302",
    "# dxstrat: allow DX302 調整中です",
    "# dxstrat: allow DX3 - 調整中です",
    "# dxstrat: allow DX3O2 - 調整中です",
    "# dxstrat: allow まったく違う語 - 調整中です",
    "# dxstrat: allow DX302 - 調整中です until 来年度",
    "# dxstrat: allow DX302 - 調整中です until 2020-03-31",
    "# dxstrat: allow DX305 - 調整中です",
    "# dxstrat: allow DX101 - 調整中です",
)


def of_reading(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Finding]:
    """Yield all that can be wrong with files; pictures (DX08x) are no text that is read."""
    for name, data in [
        *((one.name, one.text.encode()) for one in CASES),
        *((e.name, e.data) for e in ENCODED),
    ]:
        yield from read_bytes(name, data).findings
    plan = folder / "plan.yaml"
    (folder / "plan.txt").write_text("a", encoding="utf-8")
    for entries in INCLUDES.values():
        plan.write_text(f"include: {entries}\n", encoding="utf-8")
        yield from read_plan(plan).findings
    (folder / "part").mkdir()
    (folder / "part" / "a.yaml").write_text("dxstrat: 1\ninclude: [b.yaml]\nrisks: []\n", encoding="utf-8")
    plan.write_text("include: [part/a.yaml]\nrisks: []\n", encoding="utf-8")
    yield from read_plan(plan).findings
    for name in "ab":
        (folder / f"{name}.yaml").write_text("vision: {statement: x}\n", encoding="utf-8")
    plan.write_text("include: [a.yaml, b.yaml]\n", encoding="utf-8")
    yield from read_plan(plan).findings
    (folder / "part" / "link.yaml").symlink_to("/etc/hostname")
    (folder / "part" / "folder.yaml").mkdir()
    plan.write_text("include: [part/link.yaml, part/folder.yaml]\n", encoding="utf-8")
    yield from read_plan(plan).findings
    with monkeypatch.context() as small:
        small.setattr(include, "MOST_FILES", 1)
        plan.write_text("include: [a.yaml, part/a.yaml]\n", encoding="utf-8")
        yield from read_plan(plan).findings
    with monkeypatch.context() as small:
        small.setattr(reading, "MOST_BYTES_IN_ALL", 30)
        yield from read_plan(plan).findings
        small.setattr(reading, "MOST_BYTES", 10)
        yield from read_plan(plan).findings
    with monkeypatch.context() as small:
        small.setattr(events, "MOST_EVENTS", 100)
        yield from read_bytes("plan.yaml", b"a: [" + b"x," * 200 + b"]\n").findings


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_what_the_reading_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    findings = list(of_reading(tmp_path, monkeypatch))
    assert {one.kind for one in findings} == {one for one in READING_KINDS if one.code < "DX081"}
    hold("reading", shown(findings))


def of_templates(folder: Path) -> Iterator[Finding]:
    for template in [*(one for one, *_ in MISTAKES), *(one for one, _ in ATTACKS)]:
        yield from render_template(folder, template, OVER).findings
    yield from render(strategy(), "nothing", source_hash="", template_folders=[folder]).findings
    for data in ("本文".encode("cp932"), b"x" * 600_000, b"a\x07b"):
        (folder / "probe.md.j2").write_bytes(data)
        yield from render(strategy(), "probe", source_hash="", template_folders=[folder]).findings
    for number, (name, text, code, *_) in enumerate(UNUSED):
        if code == "DX810":
            written(folder / f"unused {number}", name, text)
            yield from check_templates(folder / f"unused {number}").findings
    stamp = stamp_of("strategy/kpis")
    text = exported_text("strategy/kpis").replace(stamp, stamp.replace(stamp[-67:-55], "0123456789ab"))
    written(folder / "outdated", "strategy/kpis.md.j2", text)
    yield from check_templates(folder / "outdated").findings


def test_what_is_said_of_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    findings = list(of_templates(tmp_path))
    assert {one.kind for one in findings} == set(TEMPLATE_KINDS)
    plain(findings)
    # a mark changes with its template
    hold("templates", shown(findings).replace(stamp_of("strategy/kpis"), "{# THE MARK #}"))


def test_what_is_said_of_waivers(tmp_path: Path) -> None:
    reports = [check_plan(write_plan(tmp_path, above(comment)), DAY).report for comment in COMMENTS]
    findings = [one for report in reports for one in report.findings if one.kind in WAIVER_KINDS]
    assert {one.kind for one in findings} == set(WAIVER_KINDS)
    plain(findings)
    hold("waivers", shown(findings))
