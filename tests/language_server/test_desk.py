"""What is known of a plan while somebody types: answers from the last state that could be read, and no fault ever."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from dxstrat.language_server.completion import proposals
from dxstrat.language_server.desk import Desk
from dxstrat.language_server.telling import outline, reasons_at
from dxstrat.operations.check import check_plan
from dxstrat.text.file_names import shown_name
from tests.language_server.office import FILES, office

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = "measures:\n  - id: M-01\n    issues: [I-01,\n    kpis: [K-01]\n"


def test_unsaved_texts_are_checked_and_saved_ones_where_nothing_is_open(tmp_path: Path) -> None:
    named = office(tmp_path)
    part = tmp_path / "measures" / "窓口.yaml"
    before = named.desk.check(named.plan).report
    named.desk.put(part, part.read_text(encoding="utf-8").replace("[K-01,", "[K-77,"))
    after = named.desk.check(named.plan)
    assert {one.kind.code for one in after.findings_in(shown_name(part))} >= {"DX201"}
    named.desk.drop(part)
    assert (
        named.desk.check(named.plan).report.findings
        == before.findings
        == check_plan(named.plan).report.findings
    )


def test_a_check_is_made_once_for_a_state(tmp_path: Path) -> None:
    named = office(tmp_path)
    first = named.desk.check(named.plan)
    named.desk.put(tmp_path / "other.yaml", "on: push\n")
    assert named.desk.check(named.plan) is first
    named.desk.put(tmp_path / "kpis.yaml", FILES["kpis.yaml"])
    assert named.desk.check(named.plan) is not first


def test_places_are_moved_to_where_they_stand_now(tmp_path: Path) -> None:
    """Lines typed above the broken one and below it stay what they were; the broken one says nothing."""
    named = office(tmp_path)
    part = tmp_path / "measures" / "窓口.yaml"
    text = FILES["measures/窓口.yaml"]
    named.snapshot()
    typed = text.replace("kpis: [K-01,", "kpis: [K-01,\n\n    {")
    named.desk.put(part, typed)
    snapshot = named.snapshot()
    assert not snapshot.is_current
    name = shown_name(part)
    above, below = snapshot.name_at(name, 5, 15), snapshot.name_at(name, 9, 12)
    assert above is not None
    assert below is not None
    assert (above.text, below.text) == ("I-01", "住民課")
    assert snapshot.name_at(name, 6, 13) is None
    places = {(one.span.file, one.span.line) for one in snapshot.same_name(below)}
    assert (name, 9) in places
    assert (name, 7) not in places
    assert [(one.name, one.at.line) for one in outline(snapshot) if one.span.file == name] == [("M-01", 3)]
    assert named.name_at("kpis.yaml", "id: ‸K-03") == ("kpis", "K-03")


def test_parts_answer_while_the_plan_file_cannot_be_read(tmp_path: Path) -> None:
    named = office(tmp_path)
    named.snapshot()
    named.desk.put(tmp_path / "kpis.yaml", "# 追加\n" + FILES["kpis.yaml"])
    named.snapshot()
    named.desk.put(named.plan, FILES["plan.yaml"].replace("include: [", "include: [issues.yaml, , ["))
    snapshot = named.snapshot()
    assert not snapshot.is_current
    found = snapshot.name_at(shown_name(tmp_path / "kpis.yaml"), 3, 10)
    assert found is not None
    assert found.text == "K-01"


def test_a_plan_that_was_never_read_says_what_is_wrong(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    desk = Desk()
    desk.put(plan, "dxstrat: 1\nplan: [\n,\n")
    assert desk.plans() == (plan,)
    assert desk.snapshot(plan) is None
    assert desk.check(plan).report.findings


@pytest.mark.parametrize("name", FILES)
def test_every_beginning_of_a_file_is_borne(tmp_path: Path, name: str) -> None:
    """What stands in the editor while a file is typed from its first letter to its last."""
    named = office(tmp_path)
    path, text = tmp_path / name, FILES[name]
    for end in range(0, len(text) + 1, 7):
        _ask_everything(named.desk, path, text[:end])


def test_texts_with_stretches_missing_or_doubled_are_borne(tmp_path: Path) -> None:
    named = office(tmp_path)
    signs = "[]{},:\"'#|>-&*!%\t \u3000：，\ufeff\ud800\u2028\x00𠮷"
    choose = random.Random(7)  # noqa: S311 - the same texts in every run
    tried = 0
    for _ in range(150):
        name = choose.choice(list(FILES))
        text = FILES[name]
        at, end = sorted(choose.randrange(len(text)) for _ in range(2))
        middle = choose.choice(["", text[at:end] * 2, choose.choice(signs) * choose.randrange(1, 4)])
        _ask_everything(named.desk, tmp_path / name, text[:at] + middle + text[min(end, at + 9) :])
        tried += 1
    assert tried == 150


def _ask_everything(desk: Desk, path: Path, text: str) -> None:
    """Put a text down and ask all that an editor asks, at the end of the text and at its places."""
    desk.put(path, text)
    name = shown_name(path)
    lines = text.split("\n")
    places = [(len(lines) - 1, len(lines[-1])), (len(lines) // 2, 9), (0, 0)]
    for plan in desk.plans_of(path):
        checked = desk.check(plan)
        snapshot = desk.snapshot(plan)
        assert all(one.message.ja for one in checked.findings_in(name))
        list(desk.cures_at(plan, name, 1, len(lines)))
        for line, column in places:
            reasons_at(checked.report.findings, line + 1, column + 1)
            if snapshot is not None:
                found = snapshot.name_at(name, line + 1, column + 1)
                assert found is None or snapshot.same_name(found)
                proposals(snapshot, lines, line, column)
                outline(snapshot)


def test_the_form_of_a_file_on_the_disk_is_told_until_something_is_typed(tmp_path: Path) -> None:
    named = office(tmp_path)
    part = tmp_path / "kpis.yaml"
    part.write_bytes(FILES["kpis.yaml"].encode("cp932"))
    name = shown_name(part)
    named.desk.put(part, FILES["kpis.yaml"])  # as an editor shows it that knows the encoding
    named.desk.is_as_on_disk(part)
    assert [one.kind.code for one in named.desk.check(named.plan).findings_in(name)] == ["DX001"]
    named.desk.put(part, FILES["kpis.yaml"] + "\n")
    assert "DX001" not in {one.kind.code for one in named.desk.check(named.plan).findings_in(name)}
    named.desk.is_as_on_disk(part)  # saved in the same encoding
    assert [one.kind.code for one in named.desk.check(named.plan).findings_in(name)] == ["DX001"]


def test_halves_of_a_character_are_joined(tmp_path: Path) -> None:
    named = office(tmp_path)
    named.desk.put(named.plan, FILES["plan.yaml"].replace("さざなみ町DX", "\ud842\udfb7野町DX"))
    assert "𠮷野町DX" in (named.desk.text(named.plan) or "")
    assert not [one for one in named.desk.check(named.plan).report.findings if one.kind.code < "DX2"]
    named.desk.put(named.plan, FILES["plan.yaml"].replace("さざなみ町DX", "\ud842野町DX"))
    assert [one.kind.code for one in named.desk.check(named.plan).report.findings] == ["DX004"]


def test_cures_beyond_doubt_are_offered_on_their_lines(tmp_path: Path) -> None:
    named = office(tmp_path)
    part = tmp_path / "kpis.yaml"
    named.desk.put(part, FILES["kpis.yaml"].replace("    kind: rate", "    kind：rate"))
    name = shown_name(part)
    ((finding, edit),) = named.desk.cures_at(named.plan, name, 6, 6)
    assert finding.kind.code == "DX041"
    assert (edit.span.line, edit.text) == (6, ": ")
    assert list(named.desk.cures_at(named.plan, name, 1, 5)) == []
