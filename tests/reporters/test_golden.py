"""The forms for people, letter for letter, at three widths and in two languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dxstrat.findings import Severity
from dxstrat.reporters.formats import RENDERERS
from dxstrat.reporters.github_summary import render_step_summary
from dxstrat.reporters.options import Options
from dxstrat.text.width import width
from tests.golden import golden
from tests.reporters.samples import plan_report, report_with, sound_report

if TYPE_CHECKING:
    from dxstrat.text.message import Language

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES: tuple[Language, ...] = ("ja", "en")
WIDTHS = (40, 80, 120)
VARIANTS = {
    "several": Options(width=80),
    "ambiguous": Options(width=60, ambiguous=2),
    "cp932": Options(width=80, ambiguous=2, encoding="cp932"),
    "color": Options(width=80, color=True),
}


def expected(name: str, text: str) -> str:
    """Return the golden text of that name."""
    return golden(GOLDEN / name, text)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_form(language: Language, columns: int) -> None:
    options = Options(language=language, width=columns, max_findings=8)
    text = RENDERERS["text"]([plan_report()], options)
    assert text == expected(f"text.{language}.{columns:03}.txt", text)
    assert max(width(line) for line in text.splitlines()) <= columns


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["concise", "github"])
def test_the_forms_that_break_no_line_are_the_same_at_every_width(
    name: str, language: Language, columns: int
) -> None:
    options = Options(language=language, width=columns, max_findings=8)
    text = RENDERERS[name]([plan_report()], options)
    assert text == expected(f"{name}.{language}.txt", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_step_summary(language: Language) -> None:
    text = render_step_summary([plan_report()], Options(language=language))
    assert text == expected(f"step-summary.{language}.md", text)


@pytest.mark.parametrize("name", VARIANTS)
def test_the_text_form_elsewhere(name: str) -> None:
    reports = [plan_report()]
    if name == "several":
        reports = [sound_report("a.yaml"), report_with(Severity.WARNING, path="b.yaml"), plan_report()]
    text = RENDERERS["text"](reports, VARIANTS[name]).replace("\x1b", "<ESC>")
    assert text == expected(f"text.{name}.txt", text)


def test_every_golden_file_is_made_by_a_test() -> None:
    made = {f"text.{language}.{columns:03}.txt" for language in LANGUAGES for columns in WIDTHS}
    made |= {f"{name}.{language}.txt" for name in ("concise", "github") for language in LANGUAGES}
    made |= {f"step-summary.{language}.md" for language in LANGUAGES}
    made |= {f"text.{name}.txt" for name in VARIANTS}
    assert {file.name for file in GOLDEN.iterdir()} == made
