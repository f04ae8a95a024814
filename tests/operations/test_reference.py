"""An office's own Word file in a run of dxstrat: used, refused with exit code 1, or not there at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from dxstrat.errors import DxstratError
from dxstrat.findings import Finding, Severity
from dxstrat.operations.reference import read_house
from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import RenderOptions
from dxstrat.writers.docx import look_named
from tests.cli.program import EXAMPLES, dxstrat
from tests.rules.test_catalogue import JARGON
from tests.writers.docx.reference.building import field, paragraph, word_file
from tests.writers.docx.reference.hostile import hostile_files
from tests.writers.docx.reference.houses import cover_office, header_office, muddled_office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "minimal" / "plan.yaml", tmp_path / "plan.yaml")
    (tmp_path / "ours.docx").write_bytes(cover_office())
    return tmp_path


def test_documents_are_written_in_the_house_of_the_option(folder: Path) -> None:
    ran = dxstrat("render", "--reference", "ours.docx", "--document", "strategy", folder=folder)
    assert ran.code == 0, ran.err
    assert "注意[DX831]" in ran.out
    assert "--> ours.docx:1:1" in ran.out
    opened = docx.Document(str(next(folder.glob("さざなみ町*.docx"))))
    assert opened.styles["heading 1"].font.color.rgb is not None
    assert str(opened.styles["heading 1"].font.color.rgb) == "7F0000"
    assert opened.paragraphs[0].text == "ひばり市の表紙"


def test_the_settings_name_the_file_from_their_own_folder(folder: Path) -> None:
    (folder / "様式").mkdir()
    (folder / "ours.docx").rename(folder / "様式" / "ours.docx")
    (folder / "dxstrat.toml").write_text('[render]\nreference = "様式/ours.docx"\n', encoding="utf-8")
    (folder / "work").mkdir()
    ran = dxstrat("render", "../plan.yaml", "--document", "strategy", "-o", "out", folder=folder / "work")
    assert ran.code == 0, ran.err
    opened = docx.Document(str(next((folder / "work" / "out").glob("*.docx"))))
    assert opened.paragraphs[0].text == "ひばり市の表紙"
    shown = dxstrat("config", "show", folder=folder)
    line = next(line for line in shown.out.splitlines() if line.startswith("render.reference"))
    assert "様式/ours.docx" in line
    assert "dxstrat.toml:2" in line


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "ja",
            (
                "エラー[DX830]",
                "外のファイルやプログラムを呼び出すフィールド「DDEAUTO」があります",
                "Ctrl+Shift+F9",
            ),
        ),
        ("en", ("error[DX830]", "there is a field that fetches or runs something: DDEAUTO", "Ctrl+Shift+F9")),
    ],
)
def test_a_dangerous_file_is_refused_and_nothing_written(
    folder: Path, lang: str, said: tuple[str, ...]
) -> None:
    (folder / "ours.docx").write_bytes(word_file(paragraph(field("DDEAUTO c:\\x"))))
    ran = dxstrat("render", "--lang", lang, "--reference", "ours.docx", folder=folder)
    assert ran.code == 1
    for words in said:
        assert words in ran.out
    assert "word/document.xml" in ran.out
    assert sorted(file.name for file in folder.iterdir()) == ["ours.docx", "plan.yaml"]


@pytest.mark.parametrize(
    ("name", "ja", "en"),
    [
        ("none.docx", "様式のファイル「none.docx」が見つかりません", "there is no reference file none.docx"),
        (".", "様式に指定した「.」はファイルではありません", "., given as the reference, is not a file"),
    ],
)
def test_a_file_that_is_not_there_is_wrong_use(folder: Path, name: str, ja: str, en: str) -> None:
    for lang, words in (("ja", ja), ("en", en)):
        ran = dxstrat("render", "--lang", lang, "--reference", name, folder=folder)
        assert ran.code == 2
        assert words in ran.err
        assert not list(folder.glob("さざなみ町*.docx"))


def test_what_the_plan_has_nothing_for_is_told_as_info(folder: Path) -> None:
    lines = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("  subtitle:")]
    assert len(kept) == len(lines) - 1
    (folder / "plan.yaml").write_text("".join(kept), encoding="utf-8")
    rendered = render_plan(
        folder / "plan.yaml",
        RenderOptions(documents=("strategy",), output=folder, reference=folder / "ours.docx"),
    )
    found = {one.kind.code: one for one in rendered.report.findings}
    assert found["DX834"].level is Severity.INFO
    assert "副題" in found["DX834"].message.ja
    assert "副題を書く" not in docx.Document(str(rendered.files[0])).element.xml


def test_two_runs_give_the_same_bytes(folder: Path) -> None:
    (folder / "ours.docx").write_bytes(header_office())
    made = []
    for place in ("one", "two"):
        options = RenderOptions(output=folder / place, reference=folder / "ours.docx")
        made.append([file.read_bytes() for file in render_plan(folder / "plan.yaml", options).files])
    assert len(made[0]) == 3
    assert made[0] == made[1]


def test_every_message_is_in_plain_words(tmp_path: Path) -> None:
    file = tmp_path / "ours.docx"
    found: list[Finding] = []
    large = ("a file of 65 MB", "many large parts", "two million elements", "a bomb of zeros")
    for hostile in hostile_files():
        if hostile.name not in large:
            file.write_bytes(hostile.make())
            found += read_house(file, look_named("modern"))[1]
    for office in (cover_office, muddled_office):
        file.write_bytes(office())
        found += read_house(file, look_named("modern"))[1]
    assert len(found) > 120
    for finding in found:
        assert finding.fix is not None
        for text in (finding.message.ja, finding.message.en, finding.fix.ja, finding.fix.en):
            assert not JARGON.search(text), text
            assert text.strip()
        for text in (finding.message.ja, finding.fix.ja):
            assert not text.endswith("。")


@pytest.mark.parametrize("name", ["x" * 300 + ".docx", "a\0b.docx", "/dev/null/ours.docx"])
def test_a_name_that_no_file_can_have_is_wrong_use(name: str) -> None:
    with pytest.raises(DxstratError) as caught:
        read_house(Path(name), look_named("modern"))
    assert caught.value.fix_ja
    assert "\0" not in caught.value.ja


def test_a_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "ours.docx"
    file.write_bytes(header_office())

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "the file is in use")

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(DxstratError) as caught:
        read_house(file, look_named("modern"))
    assert "Word で開いていれば閉じ" in caught.value.fix_ja
