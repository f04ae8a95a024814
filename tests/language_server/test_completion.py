"""What is offered at a place where an entry is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dxstrat.language_server.completion import Proposals, proposals
from dxstrat.language_server.describe import BUILTIN
from dxstrat.model.policy_lists import shipped_policy_lists
from tests.language_server.office import FILES, Marked, marked, office
from tests.schemas.shipped_schema import strategy_schema

if TYPE_CHECKING:
    from pathlib import Path

ISSUES = {"I-01": "𠮷野川支所でも、来庁した人が長く待っている", "I-02": "改善を担える職員が限られている"}
KPIS = {"K-01": "平均所要時間", "K-02": "共通の手順書", "K-03": "道具を使う職員の割合"}
DEPARTMENTS = {"住民課": "", "福祉課": "", "総務課": ""}
MEASURES = {"M-01": "書かない窓口を始める", "M-02": "𠮷と😀の研修を毎年行う"}
DOMAINS = {"resident-service": "住民サービス", "efficiency": "業務効率化", "people": "人材育成"}
PHASES = {"prepare": "検討・調達", "build": "構築・試行", "operate": "運用・拡大"}


def offered(tmp_path: Path, place: Marked, name: str = "measures/窓口.yaml") -> Proposals | None:
    """Return what is offered at a place of a file that is open with that text."""
    desk = office(tmp_path)
    desk.snapshot()
    desk.desk.put(tmp_path / name, place.text)
    return proposals(desk.snapshot(), place.text.split("\n"), place.line, place.column)


@pytest.mark.parametrize(
    ("line", "titles", "in_place_of"),
    [
        ("issues: [‸]", ISSUES, ""),
        ("issues: [‸", ISSUES, ""),
        ("issues: [I-‸", ISSUES, "I-"),
        ("issues: [I-01, ‸]", {"I-02": ISSUES["I-02"]}, ""),
        ("issues: [I-01,‸", {"I-02": ISSUES["I-02"]}, ""),
        ("issues: [I-0‸1, I-02]", {"I-01": ISSUES["I-01"]}, "I-01"),
        ('issues: ["‸"]', ISSUES, ""),
        ("issues: ['I-‸", ISSUES, "I-"),
        ("issues:\n      - ‸", ISSUES, ""),
        ("issues:\n      - I-01\n      - I‸", {"I-02": ISSUES["I-02"]}, "I"),
        ("issues:\n      [I-01,\n       ‸", {"I-02": ISSUES["I-02"]}, ""),
        ("kpis: [K-0‸", KPIS, "K-0"),
        ("lead: ‸", DEPARTMENTS, ""),
        ("lead: 住民‸", DEPARTMENTS, "住民"),
        ('lead: "住‸民課"', DEPARTMENTS, "住民課"),
        ("partners: [住民課, ‸]", {"福祉課": "", "総務課": ""}, ""),
        ("schedule:\n      - {phase: ‸", PHASES, ""),
        ("schedule:\n      - {phase: bu‸, from: 2026, to: 2026}", PHASES, "bu"),
        ("schedule:\n      - from: 2026\n        phase: ‸\n        to: 2027", PHASES, ""),
    ],
)
def test_the_names_that_a_measure_may_have_are_offered(
    tmp_path: Path, line: str, titles: dict[str, str], in_place_of: str
) -> None:
    place = marked(
        f"measures:\n  - id: M-01\n    title: 窓口の施策\n    {line}\n  - id: M-03\n    title: 別の施策\n"
    )
    found = offered(tmp_path, place)
    assert found is not None
    assert {one.name: one.title for one in found.names} == titles
    assert place.text.split("\n")[place.line][found.first : found.last] == in_place_of


@pytest.mark.parametrize(
    ("name", "text", "titles"),
    [
        ("kpis.yaml", "kpis:\n  - {id: K-01, domain: ‸}\n", DOMAINS),
        ("kpis.yaml", "kpis:\n  - id: K-01\n    department: ‸", DEPARTMENTS),
        ("risks.yaml", "risks:\n  - id: R-01\n    measures: [‸", MEASURES),
    ],
)
def test_other_sections_name_entries_too(
    tmp_path: Path, name: str, text: str, titles: dict[str, str]
) -> None:
    found = offered(tmp_path, marked(text), name)
    assert found is not None
    assert {one.name: one.title for one in found.names} == titles


OWN = "policies: {lists: [{id: ken, version: '2', title: 県の計画, items: [{id: a, title: 窓口}, {id: b}, 3]}, 4]}"


@pytest.mark.parametrize(
    ("name", "text", "first", "title"),
    [
        ("measures/窓口.yaml", "measures:\n  - policies: [‸", "ken@2/a", "窓口"),
        ("measures/窓口.yaml", "measures:\n  - policies:\n      - soumu-dx@2.3/‸", "ken@2/a", "窓口"),
        ("p.yaml", "policies:\n  cited: [‸]\n", "ken@2", "県の計画"),
        ("p.yaml", "policies:\n  exclusions:\n    - {item: ‸}\n", "ken@2/a", "窓口"),
    ],
)
def test_policies_that_can_be_cited_are_offered(
    tmp_path: Path, name: str, text: str, first: str, title: str
) -> None:
    named = office(tmp_path)
    named.desk.put(named.plan, f"{FILES['plan.yaml']}{OWN}\n")
    place = marked(text)
    found = proposals(named.snapshot(), place.text.split("\n"), place.line, place.column)
    assert found is not None
    assert (found.names[0].text, found.names[0].title) == (first, title)
    titles = {one.name: one.title for one in found.names}
    shipped = shipped_policy_lists()["soumu-dx@2.3"]
    expected = {f"soumu-dx@2.3/{one.id}": one.title for one in shipped.items}
    assert len(expected) == 7
    assert (expected if "/" in first else {"soumu-dx@2.3": shipped.title}).items() <= titles.items()


@pytest.mark.parametrize(
    "line",
    [
        "id: ‸",
        "title: 書かない‸",
        "iss‸",
        "iss‸: [I-01]",
        "issues: [I-01] # ‸",
        "# issues: [‸",
        "unknown: [‸",
        "description: |\n      issues: [‸",
        "period: {from: ‸",
    ],
)
def test_nothing_is_offered_where_no_entry_is_named(tmp_path: Path, line: str) -> None:
    assert offered(tmp_path, marked(f"measures:\n  - id: M-01\n    {line}\n")) is None


def test_the_names_that_need_no_list_are_those_of_the_schema() -> None:
    stated: dict[str, frozenset[str]] = {}
    for node in strategy_schema()["definitions"].values():
        for one in node.get("properties", {}).values():
            if "x-builtin" in one:
                stated[one["x-refersTo"]] = frozenset(one["x-builtin"])
    assert len(stated) == 2
    assert {target: frozenset(names) for target, names in BUILTIN.items()} == stated


def test_a_list_that_is_still_to_be_written_gets_its_brackets(tmp_path: Path) -> None:
    found = offered(tmp_path, marked("measures:\n  - id: M-01\n    kpis: ‸\n"))
    assert found is not None
    assert [one.text for one in found.names] == ["[K-01]", "[K-02]", "[K-03]"]


def test_names_that_could_be_misread_are_offered_in_quotes(tmp_path: Path) -> None:
    named = office(tmp_path)
    names = ("税務: 課", "10", "'課'")
    departments = "".join(
        f"  - {{name: {name!r}}}\n" if "'" not in name else "  - {name: \"'課'\"}\n" for name in names
    )
    plan = FILES["plan.yaml"].partition("departments:")[0] + "departments:\n" + departments
    named.desk.put(named.plan, plan)
    for quote, texts in (
        ("", ['"税務: 課"', '"10"', "\"'課'\""]),
        ('"', ["税務: 課", "10", "'課'"]),
        ("'", ["税務: 課", "10", "''課''"]),
    ):
        lines = ["measures:", f"  - lead: {quote}"]
        found = proposals(named.snapshot(), lines, 1, len(lines[1]))
        assert found is not None
        assert [one.text for one in found.names] == texts


def test_departments_in_use_are_offered_where_the_plan_lists_none(tmp_path: Path) -> None:
    named = office(tmp_path)
    named.desk.put(named.plan, FILES["plan.yaml"].partition("departments:")[0])
    found = proposals(named.snapshot(), ["measures:", "  - lead: "], 1, 10)
    assert found is not None
    assert [one.name for one in found.names] == ["総務課", "住民課", "福祉課"]  # as they come in the files


def test_completion_answers_while_another_file_cannot_be_read(tmp_path: Path) -> None:
    named = office(tmp_path)
    named.snapshot()
    named.desk.put(tmp_path / "kpis.yaml", "kpis: [\n" + FILES["kpis.yaml"])
    assert not named.snapshot().is_current
    found = proposals(named.snapshot(), ["measures:", "  - kpis: ["], 1, 11)
    assert found is not None
    assert {one.name: one.title for one in found.names} == KPIS


@pytest.mark.parametrize("place", [(99, 0), (0, 99), (1, 0)])
def test_places_beyond_the_text_offer_nothing(tmp_path: Path, place: tuple[int, int]) -> None:
    assert proposals(office(tmp_path).snapshot(), ["measures:", ""], *place) is None
