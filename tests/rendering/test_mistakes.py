"""Mistakes in templates: each ends as a finding with file, line and cure, and none as a traceback."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from dxstrat.findings import Finding, Severity
from dxstrat.rendering import render
from dxstrat.rendering.kinds import KINDS
from tests.rendering.plans import render_template, strategy

MISTAKES = [
    # names
    ("本文\n\n{{ plan.tittle }}", "DX804", 3, "title"),
    ("{{ kpi_tabel() }}", "DX804", 1, "kpi_table"),
    ("{% for kpi in kpiss %}{% endfor %}", "DX804", 1, "kpis"),
    ("{{ plan.items }}", "DX804", 1, "title"),
    ("{{ plan.title | firrst }}", "DX804", 1, "first"),
    ("{% if plan is definedd %}{% endif %}", "DX804", 1, "defined"),
    ("{% if nothing == 1 %}{% endif %}", "DX804", 1, ""),
    # writing
    ("a\n{% if plan %}", "DX803", 2, "endif"),
    ("a\n{{ plan.title }", "DX803", 2, ""),
    ("{% do plan.clear() %}", "DX803", 1, ""),
    # calls
    ("{{ kpi_table(1, 2, 3) }}", "DX805", 1, "kpi_table()"),
    ("{{ measure_sheet(nummer='x') }}", "DX805", 1, "measure_sheet(measure=…)"),
    ("{{ measure_sheet(plan) }}", "DX805", 1, "measure_sheet(measure=…)"),
    ("{{ measure_sheet('M-1') }}", "DX805", 1, "M-01"),
    ("{{ kpi_chart('K-1') }}", "DX805", 1, "K-01"),
    ("{{ outcome_map(area='x') }}", "DX805", 1, ""),
    ("{{ anchor() }}", "DX805", 1, ""),
    ("{{ reference('') }}", "DX805", 1, ""),
    ("{{ plan() }}", "DX805", 1, ""),
    ("{{ plan }}", "DX805", 1, "for"),
    ("{{ measures }}", "DX805", 1, "for"),
    ("{{ true }}", "DX805", 1, "if"),
    ("{{ [plan] | join }}", "DX805", 1, ""),
    ("{{ 1 // 0 }}", "DX805", 1, ""),
    ("{{ [1, 'a'] | sort }}", "DX805", 1, ""),
    ("{% set plan.title = 'x' %}", "DX805", 1, ""),
    ("{{ '\\x07' }}", "DX805", 1, ""),
    ("{{ '\\ud800' }}", "DX805", 1, ""),
    ("{{ note('\\x07') }}", "DX805", 1, ""),
    ("{{ contents(title='\\x07') }}", "DX805", 1, ""),
    ("{{ anchor('\\x07') }}", "DX805", 1, ""),
    # references
    ("本文\n\n{{ reference('nowhere') }}", "DX808", 3, ""),
    ("- {{ reference('nowhere') }}", "DX808", 1, ""),
    ("# {{ reference('nowhere') }}\n\n本文", "DX808", 1, ""),
    ("| a |\n|---|\n| {{ reference('nowhere') }} |", "DX808", 3, ""),
    # nothing
    ("", "DX809", 1, ""),
    ("# 見出しだけ", "DX809", 1, ""),
]

ATTACKS = [
    # reaching out of the sandbox
    ("{{ ''.__class__.__mro__ }}", "DX804"),
    ("{{ plan.__class__ }}", "DX804"),
    ("{{ plan['__class__'] }}", "DX804"),
    ("{{ plan | attr('__class__') }}", "DX804"),
    ("{{ cover.__globals__ }}", "DX804"),
    ("{{ self.__init__ }}", "DX804"),
    ("{{ namespace.__init__.__globals__ }}", "DX804"),
    ("{{ joiner.__init__ }}", "DX804"),
    ("{{ range.__self__ }}", "DX804"),
    ("{{ lipsum() }}", "DX804"),
    ("{{ cycler('a') }}", "DX804"),
    ("{{ '{0.__class__}'.format(plan) }}", "DX804"),
    ("{{ plan.title.upper() }}", "DX804"),
    ("{{ measures.append(1) }}", "DX804"),
    ("{{ plan.title | safe }}", "DX804"),
    (
        "{{ [1] | map(attribute='__class__') | list | length }}{{ [plan] | map(attribute='__class__') | join }}",
        "DX804",
    ),
    # reaching out of the folder
    ("{% include '../x.md.j2' %}", "DX806"),
    ("{% include '/etc/passwd' %}", "DX806"),
    ("{% include 'C:/x.md.j2' %}", "DX806"),
    ("{% include '..\\\\x.md.j2' %}", "DX806"),
    ("{% include '//server/share/x.md.j2' %}", "DX806"),
    ("{% include 'plan.yaml' %}", "DX806"),
    ("{% extends '../x.md.j2' %}", "DX806"),
    ("{% import '../x.md.j2' as x %}", "DX806"),
    ("{% include 'nothing.md.j2' %}", "DX801"),
    # running without end
    (
        "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}x{% endfor %}{% endfor %}{% endfor %}",
        "DX807",
    ),
    ("{% for a in range(99999) %}{% for b in range(99999) if false %}{% endfor %}{% endfor %}", "DX807"),
    ("{% for a in range(10000000) %}{% endfor %}", "DX807"),
    ("{% include 'probe.md.j2' %}", "DX807"),
    ("{% include ['probe.md.j2'] ignore missing %}{% include 'probe.md.j2' %}", "DX807"),
    ("{% import 'probe.md.j2' as p %}", "DX807"),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "DX807"),
    (
        "{% macro m(n) %}{% if n < 60 %}{{ m(n + 1) }}{{ m(n + 1) }}{% endif %}{% endmacro %}{{ m(0) }}",
        "DX807",
    ),
    ("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", "DX807"),
    # growing without end
    ("{{ 'x' * 100000000 }}", "DX806"),
    ("{{ 2 ** 100000000 }}", "DX806"),
    ("{{ '%0100000000d' % 1 }}", "DX806"),
    ("{{ 999999999 * 999999999 }}", "DX806"),
    (
        "{% set n = namespace(s='xxxx') %}{% for a in range(60) %}{% set n.s = n.s ~ n.s %}{% endfor %}{{ n.s }}",
        "DX807",
    ),
    (
        "{% set n = namespace(s='xxxx') %}{% for a in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}{{ n.s }}",
        "DX807",
    ),
    (
        "{% set n = namespace(s=[1]) %}{% for a in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}{{ n.s | length }}",
        "DX807",
    ),
    (
        "{% set n = namespace(s=[1]) %}{% for a in range(60) %}{% set n.s = [n.s, n.s] %}{% endfor %}{{ n.s ~ '' }}",
        "DX805",
    ),
    (
        "{% set n = namespace(s=[1]) %}{% for a in range(60) %}{% set n.s = [n.s, n.s] %}{% endfor %}{{ n.s | join }}",
        "DX805",
    ),
    ("{% set x %}yyyyyyyyyy{% endset %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40 + "{{ x }}", "DX807"),
    ("{% set x %}{% for i in range(99999) %}" + "y" * 9999 + "{% endfor %}{% endset %}{{ x }}", "DX807"),
    ("{% for a in range(99999) %}{{ chain_table() }}{% endfor %}", "DX807"),
    # nested too deeply to be read
    ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "DX807"),
    ("{{ " + "not " * 5000 + "1 }}", "DX807"),
    ("{{ 1" + " + 1" * 20000 + " }}", "DX807"),
    ("{% if 1 %}" * 300 + "x" + "{% endif %}" * 300, "DX807"),
    ("{% for a in [1] %}" * 40 + "x" + "{% endfor %}" * 40, "DX807"),
]

HARMLESS = [
    "> " * 5000 + "x\n\n本文",
    "".join("  " * depth + "- a\n" for depth in range(300)),
    "*" * 50000 + "a",
    "[" * 50000,
    "[a](" * 20000,
]

MEASURE = {"id": "M-01", "title": "施策", "issues": ["I-01"], "kpis": ["K-01"]}
OVER = strategy(
    issues=[{"id": "I-01", "title": "課題", "viewpoint": "operations"}],
    measures=[MEASURE],
    kpis=[{"id": "K-01", "name": "指標", "kind": "count"}],
)


@pytest.mark.parametrize(("template", "code", "line", "cure"), MISTAKES)
def test_a_mistake_is_a_finding_with_line_and_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: str, code: str, line: int, cure: str
) -> None:
    monkeypatch.chdir(tmp_path)
    finding = only_finding(tmp_path, template)
    assert finding.kind.code == code
    assert finding.level is Severity.ERROR
    assert finding.span is not None
    assert (finding.span.file, finding.span.line) == ("probe.md.j2", line)
    assert finding.fix is not None
    assert cure in finding.fix.ja or cure in finding.message.ja
    assert finding.fix.en


@pytest.mark.parametrize(("template", "code"), ATTACKS)
def test_an_attack_is_a_finding_within_seconds(tmp_path: Path, template: str, code: str) -> None:
    started = time.monotonic()
    finding = only_finding(tmp_path, template)
    assert finding.kind.code == code
    assert finding.span is not None
    assert finding.fix is not None
    assert time.monotonic() - started < 60


@pytest.mark.parametrize("template", HARMLESS, ids=range(len(HARMLESS)))
def test_deep_markdown_is_read(tmp_path: Path, template: str) -> None:
    assert render_template(tmp_path, template).findings == ()


def only_finding(folder: Path, template: str) -> Finding:
    rendering = render_template(folder, template, OVER)
    assert rendering.document is None
    (finding,) = rendering.findings
    assert finding.message.ja
    assert finding.message.en
    return finding


def test_the_word_meant_is_underlined(tmp_path: Path) -> None:
    span = only_finding(tmp_path, "本文 {{ plan.tittle }}").span
    assert span is not None
    assert (span.column, span.end_column) == (12, 18)


def test_the_innermost_template_is_named(tmp_path: Path) -> None:
    rendering = render_template(tmp_path, "{% include 'part.md.j2' %}", part="一\n二\n{{ plan.tittle }}")
    (finding,) = rendering.findings
    assert finding.span is not None
    assert (Path(finding.span.file).name, finding.span.line) == ("part.md.j2", 3)


def test_all_mistakes_of_writing_are_found_at_once(tmp_path: Path) -> None:
    rendering = render_template(
        tmp_path, "{% include 'a.md.j2' %}\n{% include 'b.md.j2' %}", a="一\n{% if x %}", b="{{ plan.title }"
    )
    places = {(Path(f.span.file).name, f.span.line) for f in rendering.findings if f.span}
    assert places == {("a.md.j2", 2), ("b.md.j2", 1)}


def test_a_document_without_a_template(tmp_path: Path) -> None:
    rendering = render(strategy(), "nothing", source_hash="", template_folders=[tmp_path])
    (finding,) = rendering.findings
    assert finding.kind.code == "DX801"
    assert finding.fix is not None


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("本文".encode("cp932"), "UTF-8"),
        (b"x" * 600_000, "大きすぎます"),
        ("\U000f00001\U000f0001".encode(), "使えない文字"),
        (b"a\x07b", "使えない文字"),
    ],
)
def test_a_template_that_cannot_be_read(tmp_path: Path, data: bytes, word: str) -> None:
    (tmp_path / "probe.md.j2").write_bytes(data)
    rendering = render(strategy(), "probe", source_hash="", template_folders=[tmp_path])
    (finding,) = rendering.findings
    assert finding.kind.code == "DX802"
    assert word in finding.message.ja


def test_a_folder_in_place_of_a_template(tmp_path: Path) -> None:
    (tmp_path / "probe.md.j2").mkdir()
    rendering = render(strategy(), "probe", source_hash="", template_folders=[tmp_path])
    (finding,) = rendering.findings
    assert finding.kind.code == "DX802"


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
@pytest.mark.parametrize("name", ["probe.md.j2", "part.md.j2"])
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret.md.j2"
    secret.write_text("秘密", encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "probe.md.j2").write_text("{% include 'part.md.j2' %}", encoding="utf-8")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(secret)
    rendering = render(strategy(), "probe", source_hash="", template_folders=[folder])
    (finding,) = rendering.findings
    assert finding.kind.code == "DX806"
    assert "秘密" not in str(rendering)


def test_codes_and_names_are_unique() -> None:
    assert len(KINDS) == len({kind.code for kind in KINDS}) == len({kind.name for kind in KINDS})
    assert all(kind.code.startswith("DX8") for kind in KINDS)
