"""Every form of plan is valid, gets the warnings it deserves and no other, and reaches Word to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document

from dxstrat.findings import Finding, Severity
from dxstrat.operations.check import check_plan
from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import DOCUMENTS, RenderOptions
from dxstrat.operations.trace import trace_plan
from dxstrat.reporters.options import Options
from dxstrat.reporters.trace.matrix import render_matrix
from dxstrat.reporters.trace.tree import render_tree
from dxstrat.source import load_schema, read_plan
from tests.operations.word_text import squeezed, texts_of_plan, words_of_file
from tests.writers.docx.validators import audit_errors

FORMS = sorted((Path(__file__).parent / "plans").glob("*.yaml"))
WARNINGS = Path(__file__).with_name("warnings.txt")
OF_A_REAL_PLACE = {"states_and_rates"}
"""Whose figures are published ones; everything else is fictional."""

WITHOUT_ROADMAP = {"states_and_rates"}
"""Whose roadmap has to say that there is none."""

each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)


def findings_of(form: Path, level: Severity) -> list[Finding]:
    return [one for one in check_plan(form).report.findings if one.level is level]


def test_there_are_forms_enough_and_of_every_kind_of_municipality() -> None:
    assert len(FORMS) >= 12
    plans = [read_plan(form).document for form in FORMS]
    kinds = {plan.data["plan"]["municipality"]["kind"] for plan in plans if plan}
    assert kinds == {"prefecture", "city", "ward", "town", "village", "union", "joint"}


@each_form
def test_a_form_says_whose_it_is_and_what_is_peculiar_to_it(form: Path) -> None:
    first, *_ = lines = form.read_text(encoding="utf-8").splitlines()
    head = lines[: lines.index("dxstrat: 1")]
    assert first.startswith("# 形式: ")
    assert any(line.startswith("# この形式で確かめること: ") for line in head)
    said = (
        "浜松市の文書ではありません" if form.stem in OF_A_REAL_PLACE else "自治体・人・数字は全て架空です。"
    )
    assert any(said in line for line in head)


@pytest.mark.parametrize("name", sorted(OF_A_REAL_PLACE))
def test_every_figure_of_a_real_place_has_its_source_beside_it(name: str) -> None:
    lines = (Path(__file__).parent / "plans" / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    figures = [
        (above, line)
        for above, line in zip(["", *lines], lines, strict=False)
        if re.search(r"(?:targets|actuals|value|amount|date|period|2024): *\{?.*[0-9]", line.split(" #")[0])
    ]
    assert len(figures) > 8
    assert [line for above, line in figures if not re.search(r"出典 .*https://|例示", above + line)] == []


@each_form
def test_a_form_has_no_error(form: Path) -> None:
    assert findings_of(form, Severity.ERROR) == []


def test_forms_get_the_warnings_they_deserve_and_no_other() -> None:
    told = []
    for form in FORMS:
        told.append(f"[{form.stem}]")
        told += (
            f"{one.span.line if one.span else '-'}: {one.kind.code} {one.message.ja}"
            for one in findings_of(form, Severity.WARNING)
        )
    assert "\n".join(told) + "\n" == WARNINGS.read_text(encoding="utf-8")


@each_form
def test_a_form_reaches_word_to_the_letter_and_its_files_are_sound(form: Path, tmp_path: Path) -> None:
    rendered = render_plan(form, RenderOptions(output=tmp_path))
    assert rendered.report.at_least(Severity.ERROR) == ()
    assert len(rendered.files) == len(DOCUMENTS)
    for file in rendered.files:
        assert audit_errors(file) == []
        assert Document(str(file)).paragraphs
    plan = read_plan(form).document
    assert plan is not None
    schema = load_schema()
    texts = list(texts_of_plan(dict(plan.data), schema, schema))
    words = words_of_file(rendered.files[0])
    assert len(texts) > 25
    assert [(path, text) for path, text in texts if text not in words] == []
    roadmap = words_of_file(rendered.files[1])
    if form.stem in WITHOUT_ROADMAP:
        assert "施策の工程と節目をまだ定めていません。" in roadmap
        return
    titles = [squeezed(measure["title"]) for measure in plan.data["measures"]]
    assert [title for title in titles if title not in roadmap] == []


@each_form
def test_the_chain_of_a_form_is_traced_whole(form: Path) -> None:
    traced = trace_plan(form)
    assert traced.complete
    assert traced.chain is not None
    plan = read_plan(form).document
    assert plan is not None
    options = Options(width=120)
    for text in (render_tree(traced.chain, options), render_matrix(traced.chain, options)):
        for section in ("issues", "measures", "kpis"):
            assert [one["id"] for one in plan.data[section] if one["id"] not in text] == []
    one = trace_plan(form, plan.data["kpis"][0]["id"])
    assert one.chain is not None
