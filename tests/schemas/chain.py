"""What refers to what, what is identified by what, and the texts of a fixed form: the whole of it, once more.

Why a second time: these keywords are the only place where the chain is written, so a change must be meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.model.strategy import DEFAULT_DOMAINS, DEFAULT_PHASES
from tests.schemas.shipped_schema import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.schemas.shipped_schema import Node

REFERS_TO = {
    "areas/*/parent": "areas",
    "current_state/bottlenecks/*/issues/*": "issues",
    "kpis/*/domain": "domains",
    "measures/*/area": "areas",
    "measures/*/cases/*": "cases",
    "measures/*/issues/*": "issues",
    "measures/*/kpis/*": "kpis",
    "measures/*/schedule/*/phase": "roadmap/phases",
    "partnerships/*/measures/*": "measures",
    "risks/*/measures/*": "measures",
    **dict.fromkeys(
        (
            "current_state/operations/inventory/*/department", "current_state/systems/inventory/*/department",
            "data/assets/*/steward", "governance/lead_department", "kpis/*/department", "measures/*/lead",
            "measures/*/partners/*", "people/programmes/*/department", "plan/contact/department",
        ),
        "departments",
    ),
}  # fmt: skip
BUILTIN = {
    "kpis/*/domain": [domain.id for domain in DEFAULT_DOMAINS],
    "measures/*/schedule/*/phase": [phase.id for phase in DEFAULT_PHASES],
}
ONLY_IF_LISTED = dict.fromkeys((path for path, to in REFERS_TO.items() if to == "departments"), True)
IDENTIFIED_BY = {
    "ai/stages": "stage",
    "departments": "name",
    "glossary": "term",
    "plan/municipalities": "name",
    "policies/aims": "aim",
    "policies/exclusions": "item",
    "review/grading/grades": "mark",
    **dict.fromkeys(
        (
            "areas", "cases", "domains", "governance/bodies", "issues", "kpis", "measures", "policies/lists",
            "policies/lists/*/items", "risks", "roadmap/phases",
        ),
        "id",
    ),
}  # fmt: skip
VERSIONED_BY = {"policies/lists": "version"}
REFERENCED_BY = {"issues": ["measures/issues"], "kpis": ["measures/kpis"]}
FINDING = {
    "issues": "issue-without-measure",
    "kpis": "kpi-without-measure",
    "measures/*/issues": "measure-without-issue",
    "measures/*/kpis": "measure-without-kpi",
}
NOT_EMPTY = dict.fromkeys(
    ("issues", "measures", "kpis", "measures/*/issues", "measures/*/kpis", "policies/lists/*/items"), 1
)
EACH_ONCE = dict.fromkeys(
    (
        "current_state/bottlenecks/*/issues", "measures/*/cases", "measures/*/issues", "measures/*/kpis",
        "measures/*/partners", "measures/*/policies", "partnerships/*/measures", "policies/cited", "risks/*/measures",
    ),
    True,
)  # fmt: skip
DEFAULT = {"dxstrat": 1, "roadmap/grain": "quarter"}
SNIPPETS = {"issues/*", "kpis/*", "measures/*"}

ID = "^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$"
VERSION = "^[A-Za-z0-9][A-Za-z0-9.-]*$"
LIST = "^[A-Za-z][A-Za-z0-9-]*@[A-Za-z0-9][A-Za-z0-9.-]*$"
ITEM = "^[A-Za-z][A-Za-z0-9-]*@[A-Za-z0-9][A-Za-z0-9.-]*/[A-Za-z0-9][A-Za-z0-9.-]*$"
PATTERNS = {
    **{path: ID for path, to in REFERS_TO.items() if to != "departments"},
    **{f"{path}/*/id": ID for path, key in IDENTIFIED_BY.items() if key == "id"},
    "plan/id": ID,
    "policies/lists/*/version": VERSION,
    "policies/lists/*/items/*/id": VERSION,
    "policies/cited/*": LIST,
    "policies/exclusions/*/item": ITEM,
    "measures/*/policies/*": ITEM,
    "plan/municipality/code": "^[0-9]{6}$",
    "plan/municipalities/*/code": "^[0-9]{6}$",
    "plan/contact/email": "^[^@ \\t\\n]+@[^@ \\t\\n]+$",
}

EXPECTED: Mapping[str, Mapping[str, object]] = {
    "x-refersTo": REFERS_TO,
    "x-builtin": BUILTIN,
    "x-onlyIfListed": ONLY_IF_LISTED,
    "x-identifiedBy": IDENTIFIED_BY,
    "x-versionedBy": VERSIONED_BY,
    "x-referencedBy": REFERENCED_BY,
    "x-finding": FINDING,
    "minItems": NOT_EMPTY,
    "uniqueItems": EACH_ONCE,
    "default": DEFAULT,
    "pattern": PATTERNS,
}


def complaints_about_the_chain(schema: Node) -> Iterator[str]:
    """Yield where the schema and the tables above say different things."""
    all_places = list(places(schema))
    for keyword, expected in EXPECTED.items():
        found = {path: node[keyword] for path, node, _ in all_places if keyword in node}
        for path in {*found, *expected}:
            if found.get(path) != expected.get(path):
                yield f"{path}: {keyword} is {found.get(path)}"
    groups = {path for path, _, meant in all_places if meant.get("type") == "object" and path.endswith("/*")}
    labelled = {f"{path}/*" for path, node, _ in all_places if node.get("x-label")}
    snippets = {path for path, _, meant in all_places if "defaultSnippets" in meant}
    for name, difference in (("x-label", groups ^ labelled), ("defaultSnippets", snippets ^ SNIPPETS)):
        if difference:
            yield f"{name} differs at {difference}"
