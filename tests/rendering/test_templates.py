"""Template sets: where templates are found, what stands in them, what they can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dxstrat.document import Heading, ListBlock, Paragraph, Section, Table
from dxstrat.rendering import render
from dxstrat.rendering.style import Style
from dxstrat.resources import shipped
from tests.rendering.dump import dump, dump_block, inline
from tests.rendering.plans import render_template, strategy
from tests.rendering.texts import texts

if TYPE_CHECKING:
    from pathlib import Path

OVER = strategy(
    issues=[{"id": "I-01", "title": "課題", "viewpoint": "operations"}],
    measures=[{"id": "M-01", "title": "施策", "issues": ["I-01"], "kpis": ["K-01"]}],
    kpis=[{"id": "K-01", "name": "指標", "kind": "count", "targets": {2028: 5}}],
    glossary=[{"term": "BPR", "meaning": "業務の見直し"}],
)


def test_one_template_can_be_overridden_alone(tmp_path: Path) -> None:
    folder = tmp_path / "strategy"
    folder.mkdir()
    (folder / "vision.md.j2").write_text("# 私たちの約束\n\n{{ plan.title }}の約束です。\n", encoding="utf-8")
    rendering = render(OVER, "strategy", source_hash="", template_folders=[tmp_path])
    assert rendering.findings == ()
    assert rendering.document is not None
    found = list(texts(rendering.document))
    assert "みどり市DX推進計画の約束です。" in found
    assert "課題の整理" in found


def test_the_first_folder_goes_before_the_second(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "probe.md.j2").write_text(f"{name}の本文", encoding="utf-8")
    rendering = render(OVER, "probe", source_hash="", template_folders=[tmp_path / "a", tmp_path / "b"])
    assert rendering.document is not None
    assert list(texts(rendering.document)) == ["aの本文"]


def test_templates_read_are_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert render_template(tmp_path, "本文").sources == {"probe.md.j2": "本文"}


def test_headings_over_nothing_are_dropped(tmp_path: Path) -> None:
    rendering = render_template(tmp_path, "# 一\n\n## 空\n\n## 二\n\n本文\n\n### 空\n\n# 空\n\n## 空\n")
    assert rendering.document is not None
    (section,) = rendering.document.sections
    assert [line for block in section.blocks for line in dump_block(block)] == [
        "# 一 [heading-1]",
        "## 二 [heading-2]",
        "本文",
    ]


def test_a_page_break_goes_with_its_heading(tmp_path: Path) -> None:
    template = "# 一\n\n{{ page_break() }}\n\n## 空\n\n## 二\n\n本文\n\n{{ page_break() }}\n\n## 三\n\n本文\n"
    rendering = render_template(tmp_path, template)
    assert rendering.document is not None
    headings = [block for block in rendering.document.sections[0].blocks if isinstance(block, Heading)]
    assert [(inline(one.content), one.page_break) for one in headings] == [
        ("一", False),
        ("二", False),
        ("三", True),
    ]


def test_turns_of_the_pages_make_sections(tmp_path: Path) -> None:
    template = "一\n\n{{ landscape() }}\n\n{{ portrait() }}\n\n二\n\n{{ landscape() }}\n\n三\n"
    rendering = render_template(tmp_path, template)
    assert rendering.document is not None
    shapes = [(section.landscape, len(section.blocks)) for section in rendering.document.sections]
    assert shapes == [(False, 2), (True, 1)]


def test_marks_of_headings(tmp_path: Path) -> None:
    template = """\
# {{ plan.title }} {{ unnumbered() }}

本文

## {{ appendix() }} 空

## {{ appendix() }} 用語 {{ anchor("terms") }}

{{ reference("terms") }}を見る

## {{ appendix() }} 経過 {{ anchor("terms") }}

本文
"""
    rendering = render_template(tmp_path, template)
    assert rendering.findings == ()
    assert rendering.document is not None
    assert [line for block in rendering.document.sections[0].blocks for line in dump_block(block)] == [
        "# みどり市DX推進計画 [heading-1 unnumbered]",
        "本文",
        "## 資料1　用語 [terms unnumbered]",
        "→termsを見る",
        "## 資料2　経過 [terms-2 unnumbered]",
        "本文",
    ]


def test_markdown_of_templates(tmp_path: Path) -> None:
    template = """\
字下げした行も
    段落の続きです。

- 一
  - 一の一
1. 甲

> 引用

| 左 | 右 |
|---|--:|
| a | 1 |

**太字**と*斜体*と[市](https://example.jp/)と[危険](javascript:x)と`コード`と<b>HTML</b>と&amp;

![画像](x.png)
"""
    rendering = render_template(tmp_path, template)
    assert rendering.document is not None
    blocks = rendering.document.sections[0].blocks
    assert [type(block) for block in blocks] == [
        Paragraph,
        ListBlock,
        ListBlock,
        Paragraph,
        Table,
        Paragraph,
        Paragraph,
    ]
    assert [line for block in blocks for line in dump_block(block)] == [
        "字下げした行も段落の続きです。",
        "- 一",
        "  - 一の一",
        "1. 甲",
        "quote: 引用",
        "table grid  [] heads=1 4l 4l",
        "  about 左、右",
        "  <head>左 | <head>右",
        "  a | 1",
        "**太字**と//斜体//と[市](https://example.jp/)と危険と`コード`と<b>HTML</b>と&amp;",
        "![画像](x.png)",
    ]


def test_a_value_of_none_writes_nothing_and_has_nothing_below(tmp_path: Path) -> None:
    rendering = render_template(tmp_path, "前{{ plan.subtitle }}{{ governance.summary }}後")
    assert rendering.document is not None
    assert list(texts(rendering.document)) == ["前後"]


def test_values_are_formatted(tmp_path: Path) -> None:
    template = (
        "{{ plan.period.from }}/{{ plan.period.years }}/{{ plan.date }}/{{ plan.month }}/{{ words.own }}/"
        "{{ words.head }}/{{ plan.stage }}/{{ plan.stage_code }}/{{ counts.kpis }}/"
        "{{ kpis[0].targets[0].year }}/{{ kpis[0].targets[0].value.text }}"
    )
    rendering = render_template(tmp_path, template, OVER)
    assert rendering.document is not None
    assert list(texts(rendering.document)) == [
        "令和8年度（2026年度）/3/令和8年3月31日/令和8年3月/本市/市長/策定/adopted/1/令和10年度（2028年度）/5"
    ]


def test_loops_filters_and_macros(tmp_path: Path) -> None:
    template = """\
{% macro line(kpi) %}**{{ kpi.name }}**{% endmacro %}
{% for kpi in kpis | sort(attribute="name") %}
- {{ loop.index }}／{{ loop.length }} {{ line(kpi) }}{{ "" if loop.last else "、" }}
{% endfor %}

{{ kpis | map(attribute="name") | join("、") }}

{% for kind, members in kpis | groupby("kind") %}
{{ kind ~ "：" ~ (members | length) }}
{% endfor %}
"""
    rendering = render_template(tmp_path, template, OVER)
    assert rendering.findings == ()
    assert rendering.document is not None
    assert list(texts(rendering.document)) == ["1／1 **指標**", "指標", "件数：1"]


def test_rendering_twice_gives_the_same_document() -> None:
    first, second = (render(OVER, "strategy", source_hash="0", style=Style(years="era")) for _ in range(2))
    assert first.document is not None
    assert dump(first.document) == dump(second.document or first.document)
    assert first == second


@pytest.mark.parametrize(
    "template", sorted(shipped("templates").rglob("*.md.j2")), ids=lambda path: path.name
)
def test_shipped_templates_are_what_an_office_can_read(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert text.startswith("{#")
    text.encode("cp932")
    assert "\t" not in text


def test_sections_are_never_empty() -> None:
    rendering = render(strategy(), "strategy", source_hash="")
    assert rendering.document is not None
    assert all(isinstance(section, Section) and section.blocks for section in rendering.document.sections)
