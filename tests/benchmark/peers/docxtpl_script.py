"""What an office would write with docxtpl: the same YAML, read with PyYAML in C, filled into a Word template.

The template holds the tables of dxstrat's strategy that depend on the plan's size: issues, gap, system
of measures, outcome map, a sheet for each measure with its KPIs, phases and budget, KPI lists, roadmap.
`docxtpl_script.py template FILE` makes it; `docxtpl_script.py fill TEMPLATE PLAN OUTPUT` is what is measured.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

_YEARS = (2026, 2027, 2028, 2029, 2030)


def make_template(file: str) -> None:
    """Write the Word template."""
    document = importlib.import_module("docx").Document()
    document.add_heading("課題の整理", 1)
    _rows(document, "for i in issues", "i.number", "i.title", "i.cause", "i.scope", "i.impact")
    _rows(document, "for i in issues", "i.number", "i.title", "i.cause", "i.desired_state")
    document.add_heading("重点施策", 1)
    _rows(document, "for m in measures", "m.issue", "m.number", "m.title", "m.lead")
    _rows(document, "for m in measures", "m.issue", "m.title", "m.kpi_names")
    document.add_paragraph("{%p for m in measures %}")
    document.add_heading("{{ m.number }} {{ m.title }}", 2)
    _sheet(document)
    _rows(document, "for k in m.kpi_list", "k.name", "k.unit", "k.start", "k.target", "k.department")
    _rows(document, "for s in m.schedule", "s.label", *(f"s.marks[{n}]" for n in range(len(_YEARS))))
    _rows(document, "for b in m.budget", "b.year", "b.amount")
    document.add_paragraph("{%p endfor %}")
    document.add_heading("KPI", 1)
    _rows(document, "for k in kpis", "k.number", "k.name", "k.unit", "k.start", "k.target", "k.department")
    _rows(document, "for k in kpis", "k.name", "k.definition", "k.source", "k.rationale")
    document.add_heading("ロードマップ", 1)
    _rows(
        document, "for m in measures", "m.number", "m.title", "m.lead", *(f"m.marks[{n}]" for n in range(5))
    )
    document.save(file)


def _rows(document: Any, loop: str, *cells: str) -> None:
    table = document.add_table(4, len(cells))
    for column, text in enumerate(cells):
        table.cell(0, column).text = text.rpartition(".")[2]
        table.cell(2, column).text = f"{{{{ {text} }}}}"
    table.cell(1, 0).text = f"{{%tr {loop} %}}"
    table.cell(3, 0).text = "{%tr endfor %}"


def _sheet(document: Any) -> None:
    rows = ("title", "issue", "lead", "partners", "summary", "description", "effect", "kpi_names", "status")
    table = document.add_table(len(rows), 2)
    for row, key in enumerate(rows):
        table.cell(row, 0).text = key
        table.cell(row, 1).text = f"{{{{ m.{key} }}}}"


def prepare(plan: dict[str, Any]) -> dict[str, Any]:
    """Add to a plan what the template shows of it."""
    kpis = {kpi["id"]: kpi for kpi in plan["kpis"]}
    issues = {issue["id"]: issue for issue in plan["issues"]}
    for kpi in kpis.values():
        years, baseline = list(kpi["targets"].items()), kpi["baseline"]
        kpi["start"] = f"{baseline['value']}{kpi['unit']}（{baseline['year']}年度）"
        kpi["target"] = f"{years[-1][1]}{kpi['unit']}（{years[-1][0]}年度）"
    for measure in plan["measures"]:
        measure["issue"] = "、".join(issues[id_]["title"] for id_ in measure["issues"])
        measure["kpi_list"] = [kpis[id_] for id_ in measure["kpis"]]
        measure["kpi_names"] = "、".join(kpi["name"] for kpi in measure["kpi_list"])
        measure["effect"] = measure["effects"]["staff"]
        for phase in measure["schedule"]:
            start, end = int(str(phase["from"])[:4]), int(str(phase["to"])[:4])
            phase["marks"] = [phase["label"] if start <= year <= end else "" for year in _YEARS]
        columns = zip(*(phase["marks"] for phase in measure["schedule"]), strict=True)
        measure["marks"] = ["・".join(filter(None, column)) for column in columns]
    return plan


def load(file: str) -> dict[str, Any]:
    """Read a plan as most scripts do, with the fast loader."""
    import yaml

    with open(file, encoding="utf-8") as stream:  # noqa: PTH123 - as the scripts do that it stands for
        plan: dict[str, Any] = yaml.load(stream, Loader=yaml.CSafeLoader)
    return prepare(plan)


def fill(template: str, plan: str, output: str) -> None:
    """Fill the template."""
    document = importlib.import_module("docxtpl").DocxTemplate(template)
    document.render(load(plan), autoescape=True)
    document.save(output)


if __name__ == "__main__":
    if sys.argv[1] == "template":
        make_template(sys.argv[2])
    else:
        fill(*sys.argv[2:])
