"""Whatever a plan or a file name holds, a report of it does nothing but say it."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from dxstrat.findings import Counts, Finding, Related, Report, Severity, Span
from dxstrat.reporters.formats import RENDERERS
from dxstrat.reporters.github_summary import render_step_summary
from dxstrat.reporters.options import Options
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible
from tests.reporters.official import mistakes
from tests.reporters.runner import commands
from tests.reporters.samples import NO_SOURCE, PLACEHOLDER, WRONG_DATE, report_with, sound_report

HOSTILE = [
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m",
    "\n::stop-commands::token\n",
    "::add-mask::a",
    " \u3000::error::x",
    "##[add-mask]a",
    "##vso[task.setvariable variable=x]y",
    "%0A::error::x%0D%0A",
    "%25",
    "[bold red]x[/]",
    "[link=http://x.jp]x[/link]",
    "[a](http://x.jp)",
    "<script>alert(1)</script>",
    "]]>&lt;",
    "| a | b |",
    "`code` **bold** ~~x~~ <!-- x -->",
    "\u202eabc",
    "\u2066x\u2069",
    "\u2028::error::x\u2029",
    "\x85::error::x",
    "\x00\x08\ufffe\uffff",
    "\ud800",
    "\r",
    "é〜𠮷😀",
    "か\u3099",
    "窓口の待ち時間",
    "a b  c",
    "",
]
PARTS = st.sampled_from(HOSTILE) | st.text(max_size=8)
TEXTS = st.lists(PARTS, max_size=4).map("".join)
NAMES = TEXTS.filter(lambda name: name.strip() != "")
FORMATS = {**RENDERERS, "step-summary": render_step_summary}
MACHINES = ("json", "sarif", "gitlab", "junit", "rdjson")
BIDI = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@st.composite
def reports(draw: st.DrawFn, *, by_the_book: bool) -> Report:
    """Draw a report full of hostile text; by the book, what goes into messages was made visible."""

    def text() -> str:
        drawn = draw(TEXTS)
        return visible(drawn) if by_the_book else drawn

    name = draw(NAMES)
    source = draw(TEXTS)
    findings = []
    for _ in range(draw(st.integers(1, 3))):
        line, column = draw(st.integers(1, 4)), draw(st.integers(1, 30))
        span = Span(name, line, column, line + draw(st.integers(0, 1)), column + draw(st.integers(0, 9)))
        findings.append(
            Finding(
                draw(st.sampled_from([WRONG_DATE, NO_SOURCE, PLACEHOLDER])),
                Message(text() or "x", text() or "x"),
                draw(st.sampled_from([span, None])),
                Message(text(), text()),
                text(),
                Message(text(), text()),
                Message(text(), text()),
                (Related(span, Message(text(), text())),),
            )
        )
    return Report.of(name, findings, {name: source}, draw(st.sampled_from([None, Counts(1, 2, 3)])))


ANY_REPORT = reports(by_the_book=False) | reports(by_the_book=True)
OPTIONS = st.builds(
    Options,
    language=st.sampled_from(["ja", "en"]),
    width=st.sampled_from([40, 80, 120]),
    ambiguous=st.sampled_from([1, 2]),
    encoding=st.sampled_from(["utf-8", "cp932"]),
    max_findings=st.sampled_from([0, 1, 50]),
)


@pytest.mark.parametrize("name", FORMATS)
@settings(deadline=None)
@given(report=ANY_REPORT, options=OPTIONS)
def test_a_terminal_and_a_runner_are_told_nothing(name: str, report: Report, options: Options) -> None:
    text = FORMATS[name]([report], options)
    hidden = {c for c in text if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and c != "\n"}
    assert hidden == set()
    assert not BIDI & set(text)
    if name == "github":
        assert len(commands(text)) == len(report.findings)
        assert {command.name for command in commands(text)} <= {"error", "warning", "notice"}
        assert text.count("\n") == len(report.findings) + 1
    else:
        assert commands(text) == []
    text.encode("utf-8")
    text.encode("cp932", "backslashreplace")
    if name in {"text", "concise", "github"}:
        text.encode(options.encoding)


@settings(deadline=None)
@given(report=ANY_REPORT, options=OPTIONS)
def test_colours_are_the_only_escapes(report: Report, options: Options) -> None:
    coloured = Options(**{**{name: getattr(options, name) for name in options.__slots__}, "color": True})
    for name in ("text", "concise"):
        text = FORMATS[name]([report], coloured)
        assert "\x1b[1;" in text
        assert re.sub(r"\x1b\[(0|1|1;3[1346])m", "", text) == FORMATS[name]([report], options)


@pytest.mark.parametrize("name", MACHINES)
@settings(deadline=None)
@given(report=ANY_REPORT)
def test_machines_can_read_it(name: str, report: Report) -> None:
    text = FORMATS[name]([report], Options())
    assert mistakes(name, text) == []


@settings(deadline=None)
@given(report=ANY_REPORT)
def test_json_gives_back_the_very_characters(report: Report) -> None:
    data: dict[str, Any] = json.loads(FORMATS["json"]([report], Options()))
    found = data["plans"][0]["findings"]
    assert [one["message"]["ja"] for one in found] == [one.message.ja for one in report.findings]
    assert [one["element"] for one in found] == [one.element for one in report.findings]
    assert data["plans"][0]["path"] == report.path


@settings(deadline=None)
@given(report=reports(by_the_book=True))
def test_xml_gives_back_what_xml_can_hold(report: Report) -> None:
    root = etree.fromstring(FORMATS["junit"]([report], Options()).encode())
    names = [str(case.get("name")).partition(" ")[2] for case in root.iter("testcase")]
    assert names == [finding.message.ja for finding in report.findings]


@settings(deadline=None)
@given(report=ANY_REPORT, options=OPTIONS)
def test_nothing_in_a_plan_makes_markdown(report: Report, options: Options) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(render_step_summary([report], options))
    assert [token.tag for token in tokens if token.type == "tr_open"] == ["tr"] * (len(report.findings) + 1)
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    assert not [token for token in tokens if token.type in {"html_block", "fence", "code_block"}]


def plain_reports() -> list[list[Report]]:
    """Return reports whose foreign text CP932 can hold, for every sentence that we say ourselves."""
    every = [Severity.ERROR, Severity.WARNING, Severity.INFO]
    place = Message("課題 I-01 › 施策 M-03", "issue I-01 › measure M-03")
    broken_line = same(visible("a\nb"))
    full = Report.of(
        "計画.yaml",
        [
            Finding(
                NO_SOURCE,
                broken_line,
                Span("計画.yaml", 1, 1, 3, 2),
                place,
                "measures/M-03",
                place,
                place,
                (Related(Span("計画.yaml", 1, 1, 1, 2), place),),
            )
        ],
        {"計画.yaml": "題: " + "長い" * 100},
        Counts(1, 2, 3),
    )
    return [
        [full],
        [sound_report()],
        [report_with(*every * 15)],
        [report_with(Severity.INFO), full, sound_report()],
        [Report.of("x.yaml", [], {}, None)],
    ]


@pytest.mark.parametrize("name", RENDERERS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_our_own_words_are_all_in_cp932(name: str, language: Any) -> None:
    options = Options(language=language, width=40, ambiguous=2, max_findings=20, encoding="cp932")
    for given_reports in plain_reports():
        text = RENDERERS[name](given_reports, options)
        assert text.encode("cp932").decode("cp932") == text
        if name not in MACHINES:
            assert "\\u" not in text
