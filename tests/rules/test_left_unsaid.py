"""How much is left unsaid because of something broken: the part it stands in, and not one part more."""

from __future__ import annotations

import pytest

from dxstrat.model import build_strategy
from dxstrat.rules.engine import _part_of, _span
from dxstrat.rules.index import Index
from dxstrat.source import Path, check_schema, read_bytes
from tests.rules.pipeline import base, document_of
from tests.rules.test_engine import changed, errors


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ((), ()),
        (("plan",), ("plan",)),
        (("plan", "date"), ("plan",)),
        (("plan", "period", "from"), ("plan",)),
        (("measures",), ("measures",)),
        (("measures", 0), ("measures", 0)),
        (("measures", 3, "schedule", 1, "from"), ("measures", 3)),
    ],
)
def test_the_part_that_something_broken_takes_along(path: Path, part: Path) -> None:
    assert _part_of(path) == part


def test_a_broken_title_hides_no_unknown_reference_of_its_entry() -> None:
    found = errors(changed({"measures/0/title": None, "measures/0/issues": ["I-99"]}))
    assert sorted(found) == ["missing-key", "unknown-reference"]


def test_entries_are_shown_by_their_first_line_and_sections_whole() -> None:
    document = document_of("measures:\n  - id: M-01\n    title: x\ngovernance:\n  pdca: x\n  summary: y\n")
    entry, section = _span(document, ("measures", 0)), _span(document, ("governance",))
    assert (entry.line, entry.end_line) == (2, 2)
    assert (section.line, section.end_line) == (5, 6)


@pytest.mark.parametrize(
    ("more", "absent"),
    [("", ("vision", "ai")), ("include: []\n", ("vision", "ai")), ("vison: {statement: x}\n", ())],
)
def test_nothing_is_absent_while_a_section_has_an_unknown_name(more: str, absent: tuple[str, ...]) -> None:
    kept = {key: value for key, value in base().items() if key not in ("vision", "ai")}
    reading = read_bytes(
        "plan.yaml", changed(dict.fromkeys(set(base()) - set(kept))).encode() + more.encode()
    )
    assert reading.document is not None
    strategy = build_strategy(reading.document.data, check_schema(reading.document).broken)
    assert strategy is not None
    assert Index(strategy, reading.document.data).absent(("plan", "vision", "ai")) == absent
