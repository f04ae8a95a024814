"""Small texts with one mistake each: the findings that must come of them, and what is read all the same.

A finding is "CODE line:column". `data` is None where the rest of the file cannot be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_NOT_ASCII = re.compile(r"[^ -\[\]-~]")
"""What the names of tests do without: mutmut runs tests twice in a process, where pytest escapes it twice."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the findings that it gives, in order, and the data that is read from it."""

    name: str
    text: str
    findings: tuple[str, ...]
    data: Any = None


def _case(name: str, text: str, *findings: str, data: Any = None) -> Case:
    return Case(name, text, findings, data)


def _plan(line: str, *findings: str, title: Any) -> Case:
    """Return a case of one line between two good ones."""
    data = {"plan": {"edition": "第1版", "title": title, "stage": "draft"}}
    return Case(
        _NOT_ASCII.sub("_", line.strip()),
        f"plan:\n  edition: 第1版\n{line}\n  stage: draft\n",
        findings,
        data,
    )


WHOLE_FILE = (
    _case("nothing", "", "DX007 1:1"),
    _case("spaces and comments", " \n# まだ\n\n", "DX007 1:1"),
    _case("an empty document", "---\n", "DX007 1:1"),
    _case("a list", "- id: I-01\n- id: I-02\n", "DX008 1:1"),
    _case("a sentence", "みどり市のDX推進戦略\n", "DX008 1:1"),
    _case("a number", "2026\n", "DX008 1:1"),
    _case("two documents", "a: 1\n---\nb: 2\n", "DX009 2:1"),
    _case("text after the end", "a: 1\n...\nb: 2\n", "DX009 3:1"),
    _case("100,000 brackets", "[" * 100_000, "DX008 1:1"),
    _case("100,000 braces", "{a: " * 100_000, "DX011 1:129"),
    _case("33 levels", "a: " + "[" * 32 + "]" * 32, "DX011 1:35"),
    _case("a text too long", "a: " + "あ" * 200_001, "DX012 1:4", data={"a": ""}),
    _case("a key too long", "a" * 1_025 + ": 1\n", "DX012 1:1"),
    _case("a quoted key too long", '? "' + "a" * 1_001 + '"\n: 1\n', "DX012 1:3", data={"a" * 1_001: 1}),
)

CHARACTERS = (
    _case("a bell", "a: あ\x07い\n", "DX021 1:5", data={"a": "あい"}),
    _case("a vertical tab from Excel", 'a: "あ\x0bい"\n', "DX021 1:6", data={"a": "あい"}),
    _case(
        "terminal escapes",
        "a: \x1b[31m赤\x1b[0m\n",
        "DX021 1:4",
        "DX021 1:10",
        data={"a": "赤"},
    ),
    _case("DEL in a comment", "a: 1 # \x7f\n", "DX021 1:8", data={"a": 1}),
    _case("a C1 character", "a: あ\x9b31m\n", "DX021 1:5", data={"a": "あ31m"}),
    _case("U+FFFE", "a: あ\ufffe\n", "DX021 1:5", data={"a": "あ"}),
    _case("U+FFFF in a key", "a\uffffb: 1\n", "DX021 1:2", data={"ab": 1}),
    _case("several as one", "a: あ\x00\x01\x02い\n", "DX021 1:5", data={"a": "あい"}),
    _case("too many to be text", "a\x01" * 300, "DX006 1:2"),
    _case("a bell by escape", 'a: "あ\\aい"\n', "DX022 1:6", data={"a": "あい"}),
    _case("ESC by escape", 'a: "\\e[2J"\n', "DX022 1:5", data={"a": "[2J"}),
    _case("NUL in hexadecimal", 'a: "x\\x00y"\n', "DX022 1:6", data={"a": "xy"}),
    _case("CR by escape", 'a: "x\\ry"\n', "DX022 1:6", data={"a": "xy"}),
    _case("NEL by escape", 'a: "x\\Ny"\n', "DX022 1:6", data={"a": "xy"}),
    _case("a control character in a key", '"a\\u0001b": 1\n', "DX022 1:3", data={"ab": 1}),
    _case("two backslashes are one", 'a: "x\\\\u0007y"\n', data={"a": "x\\u0007y"}),
    _case("no escape without quotes", "a: C:\\u0007\n", data={"a": "C:\\u0007"}),
    _case("NEL", "a: あ\x85い\n", "DX023 1:5", data={"a": "あ い"}),
    _case("LINE SEPARATOR", "a: あ\u2028い\n", "DX023 1:5", data={"a": "あ い"}),
    _case("PARAGRAPH SEPARATOR", "a: |\n  あ\u2029い\n", "DX023 2:4", data={"a": "あ い\n"}),
    _case("right-to-left in prose", "a: 庁\u202e内\n", "DX024 1:5", data={"a": "庁\u202e内"}),
    _case("right-to-left in an id", "id: I-\u202e01\n", "DX024 1:7", data={"id": "I-01"}),
    _case("right-to-left in a key", "ti\u2066tle: x\n", "DX024 1:3", data={"title": "x"}),
    _case("right-to-left in a comment", "a: 1 # x\u202e\n", "DX024 1:9", data={"a": 1}),
    _case("right-to-left by escape", 'a: "庁\\u202e内"\n', "DX024 1:6", data={"a": "庁\u202e内"}),
    _case("a zero-width space in a key", "ti\u200btle: x\n", "DX025 1:3", data={"title": "x"}),
    _case("a zero-width space in an id", "issues: [I-01\u200b]\n", "DX025 1:14", data={"issues": ["I-01"]}),
    _case("a byte order mark in a key", "a: 1\n\ufeffb: 2\n", "DX025 2:1", data={"a": 1, "b": 2}),
    _case("a joined emoji is prose", "a: 👩\u200d💻\n", data={"a": "👩\u200d💻"}),
    _case("a private-use character", "a: 邊\ue000\n", "DX026 1:5", data={"a": "邊\ue000"}),
    _case("a lost character", "a: 市\ufffd\n", "DX027 1:5", data={"a": "市\ufffd"}),
    _case("half a character", 'a: "\\ud800"\n', "DX028 1:5", data={"a": ""}),
    _case("a character in two halves", 'a: "\\ud83d\\ude00"\n', "DX028 1:5", data={"a": "😀"}),
)

YAML = (
    _case("a key twice", "a: 1\nb: 2\na: 3\n", "DX031 3:1", data={"a": 1, "b": 2}),
    _case("a key twice with all below it", "a: 1\na:\n  b: [c]\nd: 2\n", "DX031 2:1", data={"a": 1, "d": 2}),
    _case("a key twice in brackets", "a: {b: 1, b: 2}\n", "DX031 1:11", data={"a": {"b": 1}}),
    _case("a key twice, once in quotes", 'a: 1\n"a": 2\n', "DX031 2:1", data={"a": 1}),
    _case("reuse", "a: &x [1]\nb: *x\n", "DX032 2:4", "DX032 1:4", data={"a": [1], "b": None}),
    _case("a name that nobody uses", "a: &x\n  b: 1\n", "DX032 1:4", data={"a": {"b": 1}}),
    _case("a mapping within itself", "a: &x [*x]\n", "DX032 1:8", "DX032 1:4", data={"a": [None]}),
    _case(
        "a merge", "a: {b: 1}\nc:\n  <<: {d: 1}\n  e: 2\n", "DX033 3:3", data={"a": {"b": 1}, "c": {"e": 2}}
    ),
    _case("a merge key in quotes is a key", '"<<": 1\n', data={"<<": 1}),
    _case("a type", "a: !!str 2026\n", "DX034 1:4", data={"a": 2026}),
    _case("a Python object", "a: !!python/name:os.system [id]\n", "DX034 1:4", data={"a": ["id"]}),
    _case("a local type", "a: !x {b: 1}\n", "DX034 1:4", data={"a": {"b": 1}}),
    _case("a list as key", "? [a]\n: 1\nb: 2\n", "DX035 1:3", data={"b": 2}),
    _case("a mapping as key", "{a: 1}: 1\nb: 2\n", "DX035 1:1", data={"b": 2}),
    _case("no key", "a: {: 1, b: 2}\n", "DX036 1:5"),
    _case("a line without a key", "a: 1\n: 2\n", "DX036 2:1"),
    _case("infinity", "a: .inf\n", "DX037 1:4", data={"a": None}),
    _case("minus infinity in a list", "a: [1, -.INF]\n", "DX037 1:8", data={"a": [1, None]}),
    _case("not a number", "a: .NaN\n", "DX037 1:4", data={"a": None}),
    _case("beyond all numbers", "a: 1e999\n", "DX037 1:4", data={"a": None}),
    _case("19 digits", "a: 1234567890123456789\n", "DX038 1:4", data={"a": None}),
    _case("5,000 digits", "a: " + "9" * 5_000 + "\n", "DX038 1:4", data={"a": None}),
    _case("5,000 hexadecimal digits", "a: 0x" + "f" * 5_000 + "\n", "DX038 1:4", data={"a": None}),
    _case("digits that a float would lose", "a: 0.1234567890123456789\n", "DX038 1:4", data={"a": None}),
    _case("a tag directive", "%TAG ! tag:x,2000:\n---\na: 1\n", "DX039 1:1", data={"a": 1}),
    _case("an unknown directive", "# x\n%FOO\n---\na: 1\n", "DX039 2:1", data={"a": 1}),
    _case("a later YAML", "%YAML 2.0\n---\na: 1\n", "DX039 1:1", data={"a": 1}),
    _case("YAML 1.2 is what is read", "%YAML 1.2\n---\na: 1\n", data={"a": 1}),
)

SLIPS = (
    _plan("  title：みどり市", "DX041 3:8", title="みどり市"),
    _plan("  title ：　みどり市", "DX041 3:9", title="みどり市"),
    _case("in brackets", "a: {b：1, c: 2}\n", "DX041 1:6", data={"a": {"b": 1, "c": 2}}),
    _case("at the top", "plan：\n  title: x\n", "DX041 1:5", data={"plan": {"title": "x"}}),
    _case(
        "every line",
        "plan:\n  title：x\n  edition：y\n",
        "DX041 2:8",
        "DX041 3:10",
        data={"plan": {"title": "x", "edition": "y"}},
    ),
    _case(
        "in a list",
        "issues:\n  - id：I-01\n    title: x\n",
        "DX041 2:7",
        data={"issues": [{"id": "I-01", "title": "x"}]},
    ),
    _case("under a year", "targets:\n  2028：20\n", "DX041 2:7", data={"targets": {"2028": 20}}),
    _case("a colon in prose is prose", "note: 注意：窓口\n", data={"note": "注意：窓口"}),
    _case("a colon in a list of prose", "a:\n  - 目的：窓口\n", data={"a": ["目的：窓口"]}),
    _plan("　　title: みどり市", "DX042 3:1", title="みどり市"),
    _plan(" 　title: みどり市", "DX042 3:2", title="みどり市"),
    _plan("\u00a0\u00a0title: みどり市", "DX042 3:1", title="みどり市"),
    _plan("  title　: みどり市", "DX042 3:8", title="みどり市"),
    _plan("  title:　みどり市", "DX042 3:9", title="みどり市"),
    _case(
        "the first line of a block",
        "plan:\n　　title: x\n  edition: y\n",
        "DX042 2:1",
        data={"plan": {"title": "x", "edition": "y"}},
    ),
    _case("behind a hyphen", "a:\n  -　b: 1\n", "DX042 2:4", data={"a": [{"b": 1}]}),
    _case("inside a key", "a:\n  名　前: x\n", "DX042 2:4", data={"a": {"名前": "x"}}),
    _case("in prose it is prose", "a: 　みどり市　\n", data={"a": "　みどり市　"}),
    _case("in a block of prose", "a: |\n  　名前: みどり市\n", data={"a": "　名前: みどり市\n"}),
    _plan("\ttitle: みどり市", "DX043 3:1", title="みどり市"),
    _plan("  \ttitle: みどり市", "DX043 3:3", title="みどり市"),
    _case(
        "first",
        "plan:\n\ttitle: x\n\tedition: y\n",
        "DX043 2:1",
        "DX043 3:1",
        data={"plan": {"title": "x", "edition": "y"}},
    ),
    _case("in a block", "a: |\n\tx\nb: 1\n", "DX043 2:1"),
    _case("a full-width hyphen", "a:\n  - x: 1\n  － x: 2\n", "DX044 3:3", data={"a": [{"x": 1}, {"x": 2}]}),
    _case("a long vowel", "a:\n  ー x: 1\n", "DX044 2:3", data={"a": [{"x": 1}]}),
    _case("dots", "a:\n  ・い\n  ・ろ\n", "DX044 2:3", "DX044 3:3", data={"a": ["い", "ろ"]}),
    _case("one dot", "a:\n  - い\n  ・ろ\n  - は\n", "DX044 3:3", data={"a": ["い", "ろ", "は"]}),
    _case("dots in prose are prose", "a: |\n  ・い\n  ・ろ\n", data={"a": "・い\n・ろ\n"}),
    _plan("  ＃ メモ\n  title: みどり市", "DX045 3:3", title="みどり市"),
    _case("the first line", "＃ メモ\na: 1\n", "DX045 1:1", data={"a": 1}),
    _case("below a text", "a: x\n    ＃ メモ\nb: 1\n", "DX045 2:5", data={"a": "x", "b": 1}),
    _plan("  title: “みどり市”", "DX046 3:10", title="“みどり市”"),
    _plan("  title: “目標: 50%”", "DX046 3:10", title="目標: 50%"),
    _case("round an id", "id: ”I-01”\n", "DX046 1:5", data={"id": "I-01"}),
    _case("round a key", "“id”: I-01\n", "DX046 1:1", data={"id": "I-01"}),
    _case("inside prose", "a: 市の“顔”である\n", data={"a": "市の“顔”である"}),
    _plan("  title: 課題 #1 です", "DX047 3:13", title="課題"),
    _plan("  title: #1 の課題", "DX047 3:10", title="#1 の課題"),
    _plan("  title: みどり市 # メモ", title="みどり市"),
    _plan("  title: C#入門", title="C#入門"),
    _plan("  title:みどり市", "DX048 3:8", title="みどり市"),
    _plan('  title:"みどり市"', "DX048 3:8", title="みどり市"),
    _case(
        "a year", "targets: {2028:20, 2030: 15}\n", "DX048 1:15", data={"targets": {"2028": 20, "2030": 15}}
    ),
    _case("a hyphen", "a:\n  -い\n  -ろ\n", "DX048 2:3", "DX048 3:3", data={"a": ["い", "ろ"]}),
    _case("one hyphen", "a:\n  - い\n  -ろ\n", "DX048 3:3", data={"a": ["い", "ろ"]}),
    _case(
        "a time and an address",
        "a: 12:30\nb: https://example.jp/\nc:\n  http://example.jp\n",
        data={"a": "12:30", "b": "https://example.jp/", "c": "http://example.jp"},
    ),
    *(
        _plan(f"  title: {text}", "DX049 3:10", title=text)
        for text in (
            "%50",
            "@窓口",
            "`x`",
            "*注記 です",
            "*1",
            "**重要** です",
            "&A あり",
            "& あり",
            "!重要",
            "!x あり",
            "[重要] 対応",
            "{市長} から",
            "{{ 名前 }}",
            "{{ 名前 }} です",
            ">50%",
            "> 50%",
            "|本文",
            ", 窓口",
            "] 窓口",
            "- 窓口",
            "? 窓口",
        )
    ),
    _case("in a list", "a:\n  - [重要] 対応\n  - い\n", "DX049 2:5", data={"a": ["[重要] 対応", "い"]}),
    _case("in brackets", "a: [@い, ろ]\n", "DX049 1:5", data={"a": ["@い", "ろ"]}),
    _case("before a comment", "a: %50  # 半分\n", "DX049 1:4", data={"a": "%50"}),
    _plan("  title: 目標: 50%", "DX050 3:12", title="目標: 50%"),
    _case("in an entry", "a:\n  - b: い: ろ\n", "DX050 2:9", data={"a": [{"b": "い: ろ"}]}),
    _plan('  title: "みどり市', "DX051 3:10", title="みどり市"),
    _plan("  title: 'みどり市", "DX051 3:10", title="みどり市"),
    _case("up to the next", 'a: "い\nb: "ろ"\nc: 1\n', "DX051 1:4", data={"a": "い", "b": "ろ", "c": 1}),
    _case("on the last line", 'a: 1\nb: "い', "DX051 2:4", data={"a": 1, "b": "い"}),
    _plan('  title: "DX"推進', "DX052 3:14", title='"DX"推進'),
    _plan("  title: 'DX' 推進", "DX052 3:15", title="'DX' 推進"),
    _plan("  title: [い, ろ", "DX053 3:10", title=["い", "ろ"]),
    _plan("  title: {a: い", "DX053 3:10", title={"a": "い"}),
    _case("on the last line", "a: [い, [ろ", "DX053 1:8", data={"a": ["い", ["ろ"]]}),
    _case("over several lines", "a: [\n  い,\n  ろ\nb: 1\n", "DX053 1:4"),
    _plan('  title: ["い" "ろ"]', "DX054 3:15", title=["い", "ろ"]),
    _plan('  title: "C:\\path"', "DX055 3:13", title="C:\\path"),
    _plan('  title: "\\u12"', "DX055 3:11", title="\\u12"),
    _plan("   title: みどり市", "DX056 3:4", title="みどり市"),
    _plan(" title: みどり市", "DX056 3:2", title="みどり市"),
    _case(
        "a block",
        "a:\n  - id: 1\n     b: 2\n     c: 3\n",
        "DX056 3:6",
        data={"a": [{"id": 1, "b": 2, "c": 3}]},
    ),
    _case("an entry", "a:\n  - id: 1\n - id: 2\n", "DX056 3:2", data={"a": [{"id": 1}, {"id": 2}]}),
    _case(
        "between years and keys",
        "k:\n  targets:\n    2026: 1\n   unit: 件\n",
        "DX056 4:4",
        data={"k": {"targets": {"2026": 1}, "unit": "件"}},
    ),
    _case(
        "a year between years and keys",
        "k:\n  targets:\n    2026: 1\n   2027: 2\n",
        "DX056 4:4",
        data={"k": {"targets": {"2026": 1, "2027": 2}}},
    ),
    _case("far out", "a:\n    b: 1\n  c: 2\n", "DX056 3:3"),
    _plan("  ただの文\n  title: みどり市", "DX057 3:3", title="みどり市"),
    _case("a conflict", "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "DX058 2:1"),
    _case("a fence", "```yaml\na: 1\n```\n", "DX059 1:1", data={"a": 1}),
    _case("a number in braces", "a: {b: 24,000, c: 1}\n", "DX061 1:10", data={"a": {"b": 24000, "c": 1}}),
    _case("a longer number in braces", "a: {b: 1,024,000}\n", "DX061 1:9", data={"a": {"b": 1_024_000}}),
    _case(
        "a text in braces",
        "a: {b: 全ての課の1,906業務, c: 1}\n",
        "DX061 1:14",
        data={"a": {"b": "全ての課の1,906業務", "c": 1}},
    ),
    _case("a text as braces", "a: {市長}\nb: 1\n", "DX049 1:4", data={"a": "{市長}", "b": 1}),
    _case("something else", "a: {b: :c}\n", "DX060 1:8"),
)

CASES = (*WHOLE_FILE, *CHARACTERS, *YAML, *SLIPS)
