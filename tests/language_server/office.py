"""A plan in several files, as an office keeps it, and places in its texts marked with ‸."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.language_server.desk import Desk

if TYPE_CHECKING:
    from dxstrat.language_server.snapshot import Snapshot

MARK = "‸"

FILES = {
    "plan.yaml": """\
dxstrat: 1
include: [issues.yaml, measures/*.yaml, kpis.yaml]
plan:
  title: さざなみ町DX推進計画
  municipality: {name: さざなみ町, kind: town}
  edition: 第1.0版
  stage: draft
  date: 2026-03-25
  period: {from: 2026, to: 2028}
departments:
  - {name: 住民課}
  - {name: "福祉課"}
  - {name: 総務課}
""",
    "issues.yaml": """\
issues:
  - id: I-01
    title: 𠮷野川支所でも、来庁した人が長く待っている
    viewpoint: operations
  - {title: 改善を担える職員が限られている, id: 'I-02', viewpoint: people}
""",
    "measures/窓口.yaml": """\
# 窓口の施策
measures:
  - id: M-01
    title: 書かない窓口を始める
    issues: [I-01]      # 待ち時間
    kpis: [K-01, "K-02"]
    lead: 住民課
    partners: ["福祉課", '総務課']
""",
    "measures/研修.yaml": """\
measures:
  - {id: M-02, title: 𠮷と😀の研修を毎年行う, issues: [I-02, I-01], kpis: [K-03], lead: 総務課}
""",
    "kpis.yaml": """\
kpis:
  - {id: K-01, name: 平均所要時間, kind: average, unit: 分, direction: down, domain: resident-service}
  - {id: K-02, name: 共通の手順書, kind: state, department: 住民課}
  - id: K-03
    name: 道具を使う職員の割合
    kind: rate
    unit: "%"
    domain: people
""",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its mark, and where that stood; line and column from 0."""

    text: str
    line: int
    column: int


def marked(text: str) -> Marked:
    """Return a text with one mark, the mark taken out."""
    before, mark, after = text.partition(MARK)
    assert mark
    assert MARK not in after
    return Marked(before + after, before.count("\n"), len(before) - before.rfind("\n") - 1)


def write_office(folder: Path, **changed: str) -> Path:
    """Write the plan into a folder and return its file; `changed` by the first part of a file's name."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changed.get(name.partition(".")[0], text), encoding="utf-8")
    return folder / "plan.yaml"


@dataclass(frozen=True, slots=True)
class Office:
    """The plan on the disk, open at a desk."""

    folder: Path
    desk: Desk

    @property
    def plan(self) -> Path:
        """The file of the plan."""
        return self.folder / "plan.yaml"

    def snapshot(self) -> Snapshot:
        """Return what is known of the plan."""
        snapshot = self.desk.snapshot(self.plan)
        assert snapshot is not None
        return snapshot

    def place(self, name: str, text: str) -> tuple[str, int, int]:
        """Return the place of a mark in a file, found by the text around it; line and column from 1."""
        wanted = marked(text).text
        whole = (self.folder / name).read_text(encoding="utf-8")
        assert whole.count(wanted) == 1, wanted
        found = marked(whole.replace(wanted, text))
        return (self.folder / name).as_posix(), found.line + 1, found.column + 1

    def name_at(self, name: str, text: str) -> tuple[str, str]:
        """Return list and text of the name at a mark."""
        found = self.snapshot().name_at(*self.place(name, text))
        assert found is not None
        return found.target, found.text


def office(folder: Path) -> Office:
    """Write the plan into a folder and open its file."""
    plan = write_office(folder)
    desk = Desk()
    desk.put(plan, plan.read_text(encoding="utf-8"))
    assert desk.plans() == (plan,)
    return Office(folder, desk)
