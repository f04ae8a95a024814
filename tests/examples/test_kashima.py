"""Kashima: every figure is a published one with its address beside it, or marked as an example (例示)."""

from __future__ import annotations

import re

from tests.examples.shipped import plan_file, shipped

ADDRESS = re.compile(r"https://[\w./-]+")
MARK = "例示"
NOT_FIGURES = re.compile(r"\b[IMK]-[0-9]+\b|^dxstrat: 1$")

PUBLISHED = {
    "https://www.city.saga-kashima.lg.jp/main/29885.html",
    "https://www.city.saga-kashima.lg.jp/main/30936.html",
    "https://www.city.saga-kashima.lg.jp/main/32262.html",
    "https://www.city.saga-kashima.lg.jp/main/37491.html",
    "https://localgovs.net/saga/kashima/projects/1476",
}

FIGURES = [
    # what the page says, as it stands in the plan, and the page
    ("- {date: 2022-10-21, event: 本部会議}", "main/29885.html"),
    ("- {date: 2022-12-09, event: ワーキンググループ}", "main/29885.html"),
    ("- {date: 2023-01-16, event: 課題の洗い出し,", "main/29885.html"),
    ("- {date: 2023-02-02, event: ビジョンの検討}", "main/29885.html"),
    ("- {date: 2023-02-03, event: 本部会議}", "main/29885.html"),
    ("- {date: 2023-02-24, event: ビジョンの合意}", "main/29885.html"),
    ("- {date: 2023-03-17, event: アクションプランの検討}", "main/29885.html"),
    ("amount: 219541", "main/32262.html"),
    ("amount: 118948", "main/32262.html"),
    ("value: 0 ", "projects/1476"),
    ("targets: {2025: 50}", "projects/1476"),
    ("actuals: {2025: 96%超}", "main/37491.html"),
    ('actuals: {2025: {text: "12,000人超", note: 令和7年12月26日時点です。}}', "main/37491.html"),
    ("actuals: {2023: 153}", "main/30936.html"),
    ("actuals: {2023: 約50名}", "main/30936.html"),
    ("value: 7880", "projects/1476"),
    ("2025: {value: 7092,", "projects/1476"),
    ("value: 84 ", "projects/1476"),
    ("2025: {value: 100,", "projects/1476"),
]


def lines() -> list[str]:
    return plan_file("kashima").read_text(encoding="utf-8").splitlines()


def is_backed(above: str, line: str) -> bool:
    """Tell whether a line, or the comment right above it, names an address or says 例示."""
    places = [line, above] if above.lstrip().startswith("#") else [line]
    return any(ADDRESS.search(place) or MARK in place for place in places)


def has_figure(line: str) -> bool:
    """Tell whether a line of data, its comment, addresses and ids left out, holds a digit."""
    data = re.split(r"(?:^|\s)#(?:\s|$)", line)[0]
    return re.search("[0-9]", NOT_FIGURES.sub("", ADDRESS.sub("", data))) is not None


def test_every_figure_has_its_address_or_is_marked() -> None:
    text = lines()
    figures = [(above, line) for above, line in zip(["", *text], text, strict=False) if has_figure(line)]
    assert len(figures) > 40
    assert [line for above, line in figures if not is_backed(above, line)] == []


def test_a_figure_without_address_would_be_noticed() -> None:
    assert has_figure("    amount: 219541  # 千円")
    assert not is_backed("    year: 2024  # https://example.jp/", "    amount: 219541  # 千円")
    assert not has_figure("    issues: [I-01]")


def test_the_addresses_are_those_of_the_pages_that_were_read() -> None:
    assert set(ADDRESS.findall("\n".join(lines()[1:]))) == PUBLISHED


def test_every_published_figure_stands_there_with_its_page() -> None:
    text = lines()
    missing = []
    for figure, page in FIGURES:
        found = [(above, line) for above, line in zip(["", *text], text, strict=False) if figure in line]
        if not any(
            page in line or (above.lstrip().startswith("#") and page in above) for above, line in found
        ):
            missing.append(figure)
    assert missing == []


def test_what_is_ours_says_so_in_the_document() -> None:
    strategy = shipped("kashima").strategy
    assert "鹿島市の文書ではありません" in (strategy.plan.subtitle or "")
    assert "鹿島市が作った文書ではありません" in (strategy.plan.purpose or "")
    assert strategy.plan.municipality.code is None
    assert strategy.plan.municipality.population is None
    assert MARK in (strategy.plan.period.note or "")
    assert strategy.vision
    assert strategy.vision.value
    ours = [
        strategy.vision.statement,
        *(getattr(strategy.vision.value, name) for name in ("residents", "staff", "administration")),
        *(
            text
            for issue in strategy.issues
            for text in (issue.title, issue.cause, issue.scope, issue.desired_state)
        ),
        *(kpi.definition for kpi in strategy.kpis),
        *(
            phase.label
            for measure in strategy.measures
            for phase in measure.schedule
            if phase.phase == "assumed"
        ),
    ]
    assert [text for text in ours if MARK not in (text or "")] == []


def test_nothing_is_split_that_is_published_as_a_whole() -> None:
    assert [
        measure.id for measure in shipped("kashima").strategy.measures if measure.budget or measure.lead
    ] == []
