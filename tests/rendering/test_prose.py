"""Fields that may hold Markdown: paragraphs, lists, bold, italic and links; all else stays text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxstrat.document import Paragraph
from dxstrat.model import build as model_build
from dxstrat.model import chain, direction, plan, running
from dxstrat.rendering.markdown import flat, prose_blocks, prose_lines
from dxstrat.rendering.views import PROSE
from dxstrat.resources import shipped
from tests.rendering.dump import dump_block, inline
from tests.rendering.plans import render_template, strategy


def dumped(text: str) -> list[str]:
    return [line for block in prose_blocks(text) for line in dump_block(block)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一段落。\n\n二段落。", ["一段落。", "二段落。"]),
        ("行の途中で\n折り返す", ["行の途中で折り返す"]),
        ("word\nword", ["word word"]),
        ("**「本市」**は", ["**「本市」**は"]),
        ("これは**重要。**次に", ["これは**重要。**次に"]),
        ("業務が**71%**、次に", ["業務が**71%**、次に"]),
        ("次は**(1)の業務**です", ["次は**(1)の業務**です"]),
        ("これは*傾き*です", ["これは//傾き//です"]),
        ("- 一\n- 二\n  - 二の一", ["- 一", "- 二", "  - 二の一"]),
        ("1. 一\n2. 二", ["1. 一", "2. 二"]),
        ("[市](https://example.jp/a)へ", ["[市](https://example.jp/a)へ"]),
        ("[問合せ](mailto:dx@example.jp)", ["[問合せ](mailto:dx@example.jp)"]),
        ("[表](#kpis)", ["[表](#kpis)"]),
        ("\\*印", ["*印"]),
        ("行末で改行  \n次の行", ["行末で改行⏎次の行"]),
        ("・一つ目\n・二つ目", ["・一つ目⏎・二つ目"]),
        ("次のとおり。\n①一\n②二", ["次のとおり。⏎①一⏎②二"]),
    ],
)
def test_what_prose_may_hold(text: str, expected: list[str]) -> None:
    assert dumped(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# 見出し",
        "###### 見出し",
        "| a | b |",
        "<b>太字</b>",
        "<script>alert(1)</script>",
        "![画像](x.png)",
        "![画像](https://example.jp/x.png)",
        "[危険](javascript:alert(1))",
        "[共有](file://server/share)",
        "[共有](\\\\server\\share)",
        "> 引用",
        "---",
        "```",
        "`コード`",
        "&amp; &lt;",
        "5*3*2",
        "2**3**2",
        "file_name_here",
        "_下線_",
        "{{ x }}",
        "3. 三から始まる番号",
        "2026. 年で始まる文",
        "*",
        "https://example.jp/",
    ],
)
def test_all_else_stays_text(text: str) -> None:
    assert [inline(block.content) for block in prose_blocks(text) if isinstance(block, Paragraph)] == [
        text.replace("\\\\", "\\")
    ]


@given(st.text(st.sampled_from("漢字かなカナabc12、。「」（）・％%#>|`<&_!?:;=$^~\"'/ "), min_size=1))
@settings(max_examples=300, deadline=None)
def test_text_without_signs_of_markdown_is_kept(text: str) -> None:
    kept = "".join(inline(block.content) for block in prose_blocks(text) if isinstance(block, Paragraph))
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", text)


def test_a_list_in_a_cell_becomes_lines() -> None:
    lines = prose_lines("前文\n\n- 一\n  - 一の一\n- **二**\n\n1. 甲\n2. 乙")
    assert [inline(line) for line in lines] == ["前文", "* 一", "  * 一の一", "* **二**", "1. 甲", "2. 乙"]


def test_among_words_prose_becomes_lines(tmp_path: Path) -> None:
    rendering = render_template(tmp_path, "前{{ plan.purpose }}後", strategy(plan={"purpose": "一\n\n- 二"}))
    assert rendering.document is not None
    (block,) = rendering.document.sections[0].blocks
    assert isinstance(block, Paragraph)
    assert inline(block.content) == "前一⏎・二後"
    assert inline(flat(prose_blocks("一\n\n- 二"))) == "一⏎・二"


def test_the_fields_of_prose_are_those_marked_in_the_model() -> None:
    marked = set()
    for module in (chain, direction, plan, running):
        text = Path(str(module.__file__)).read_text(encoding="utf-8")
        cls = ""
        for line in text.splitlines():
            if match := re.match(r"class (\w+)", line):
                cls = match[1]
            if match := re.match(r"    (\w+): .*# markdown", line):
                marked.add((cls, match[1]))
    assert len(marked) > 15
    assert {(cls.__name__, name) for cls, name in PROSE} == marked
    assert all(name in model_build.keys_of(cls) for cls, name in PROSE)


def test_the_fields_of_prose_are_those_marked_in_the_schema() -> None:
    schema = shipped("schemas", "strategy.schema.json").read_text(encoding="utf-8")
    assert schema.count('"contentMediaType": "text/markdown"') == len(PROSE)
