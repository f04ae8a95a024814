"""The choices of style: each is one that exists, wrong ones are told with place and cure, options go first."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from dxstrat.document.tree import Bars
from dxstrat.errors import DxstratError
from dxstrat.operations.settings import settings_in
from dxstrat.operations.style_choices import BARS, CHOICES, LOOKS, NUMBERINGS, AskedStyle
from dxstrat.resources import shipped
from dxstrat.writers.docx import SHIPPED_LOOKS
from dxstrat.writers.docx.numberings import SHIPPED_NUMBERINGS


def test_what_can_be_chosen_is_what_there_is() -> None:
    assert sorted(LOOKS) == sorted(SHIPPED_LOOKS.names())
    assert sorted(NUMBERINGS) == sorted(SHIPPED_NUMBERINGS.names())
    assert get_args(Bars) == BARS


@pytest.mark.parametrize(
    ("line", "says", "cure"),
    [
        ('look = "modren"', "「modren」は使えません", "「modern」と書いてください"),
        ('years = "eras"', "「eras」は使えません", "「era」と書いてください"),
        ('numbering = "第1章"', "「第1章」は使えません", "chapters / sections / decimal / none"),
        ('punctuation = "、。"', "「、。」は使えません", "ten-maru / comma-maru / comma-period"),
        ('digits = "full"', "「full」は使えません", "half-width / single-full-width"),
        ('roadmap_bars = "arrow"', "「arrow」は使えません", "「arrows」と書いてください"),
        ('roadmap_kpis = "yes"', "true か false を書きます", "roadmap_kpis = true のように書いてください"),
        ("digits = 1", "文字を書きます", 'digits = "1" のように書いてください'),
    ],
)
def test_a_wrong_choice_is_told_with_its_line_and_its_cure(
    tmp_path: Path, line: str, says: str, cure: str
) -> None:
    (tmp_path / "dxstrat.toml").write_text(f"[render]\n{line}\n", encoding="utf-8")
    with pytest.raises(DxstratError) as caught:
        settings_in(tmp_path)
    name = line.partition(" ")[0]
    assert f"2 行目の「render.{name}」: " in caught.value.ja
    assert says in caught.value.ja
    assert cure in caught.value.fix_ja
    assert f"dxstrat.toml:2: render.{name}: " in caught.value.en
    assert caught.value.fix_en.startswith("write ")


def test_options_go_before_the_file_and_say_so(tmp_path: Path) -> None:
    (tmp_path / "dxstrat.toml").write_text(
        '[render]\nlook = "formal"\ndigits = "half-width"\nroadmap-kpis = true\n', encoding="utf-8"
    )
    settings = settings_in(tmp_path)
    assert (settings.render.look, settings.render.digits) == ("formal", "half-width")
    assert settings.render.roadmap_kpis
    changed = AskedStyle(digits="single-full-width", roadmap_kpis=False).over(settings)
    assert (changed.render.look, changed.render.digits) == ("formal", "single-full-width")
    assert not changed.render.roadmap_kpis
    assert changed.origins["render.digits"].option == "--digits"
    assert changed.origins["render.look"].line == 2
    assert AskedStyle().over(settings) is settings


def test_a_look_file_is_found_from_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "dxstrat.toml").write_text('[render]\nlook = "ours.toml"\n', encoding="utf-8")
    settings = settings_in(tmp_path)
    assert settings.path(settings.render.look) == tmp_path / "ours.toml"
    asked = AskedStyle(look="here.toml").over(settings)
    assert asked.path(asked.render.look) == Path("here.toml").absolute()


def test_the_settings_of_a_new_repository_offer_every_choice(tmp_path: Path) -> None:
    text = shipped("templates", "repository", "dxstrat.toml").read_text(encoding="utf-8")
    offered = re.findall(r"^# (\w+ = .*)$", text, re.MULTILINE)
    assert {one.partition(" ")[0] for one in offered} == {*CHOICES, "roadmap_kpis"} - {"document", "look"}
    for line in offered:
        name, _, comment = line.partition(" = ")
        for word in CHOICES.get(name, ()):
            assert word in comment
    (tmp_path / "dxstrat.toml").write_text(text, encoding="utf-8")
    assert settings_in(tmp_path).render.years == "era-western"
    (tmp_path / "dxstrat.toml").write_text("[render]\n" + "\n".join(offered), encoding="utf-8")
    chosen = settings_in(tmp_path).render
    assert (chosen.digits, chosen.roadmap_bars, chosen.roadmap_kpis) == ("half-width", "arrows", True)
