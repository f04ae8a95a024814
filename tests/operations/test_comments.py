"""Findings as comments in Word: as many as were found, each beside what it is about, and the same bytes anywhere."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from dxstrat.findings import Severity
from dxstrat.operations.check import check_plan
from dxstrat.operations.render import render_plan
from dxstrat.operations.render_options import DocumentName, RenderOptions
from tests.writers.docx.reading import W, parts_of, text_of, xml_of
from tests.writers.docx.reference.houses import cover_office, header_office
from tests.writers.docx.validators import SDK, audit_errors, sdk_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dxstrat.findings import Finding

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def rendered(
    plan: Path,
    folder: Path,
    least: Severity = Severity.INFO,
    documents: Sequence[DocumentName] = ("strategy",),
) -> tuple[list[Path], tuple[Finding, ...]]:
    """Render with comments; return the files, and the findings that are to be in them."""
    done = render_plan(plan, RenderOptions(documents=tuple(documents), output=folder, comments=least))
    assert done.files
    return list(done.files), done.report.at_least(least)


def anchors(file: Path) -> dict[str, list[str]]:
    """Return the words of the paragraphs that are commented on, with the codes of their comments."""
    codes = {str(one.comment_id): one.text.split("\n")[0].split()[-1] for one in Document(str(file)).comments}
    found: dict[str, list[str]] = {}
    for paragraph in xml_of(file.read_bytes()).iter(f"{W}p"):
        ids = [one.get(f"{W}id") for one in paragraph.iter(f"{W}commentReference")]
        if ids:
            found.setdefault(text_of(paragraph).strip("\N{PARAGRAPH SEPARATOR}"), []).extend(
                codes[id_] for id_ in ids
            )
    return found


def changed(folder: Path, *exchanges: tuple[str, str]) -> Path:
    """Copy the small example into `folder` with some of its text exchanged."""
    text = (EXAMPLES / "minimal" / "plan.yaml").read_text(encoding="utf-8")
    for old, new in exchanges:
        assert old in text
        text = text.replace(old, new)
    folder.mkdir(parents=True, exist_ok=True)
    plan = folder / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    return plan


@pytest.mark.parametrize("example", ["minimal", "kashima", "full"])
@pytest.mark.parametrize("least", [Severity.INFO, Severity.WARNING])
def test_there_are_as_many_comments_as_findings(example: str, least: Severity, tmp_path: Path) -> None:
    (file,), findings = rendered(EXAMPLES / example / "plan.yaml", tmp_path, least)
    assert findings
    comments = list(Document(str(file)).comments)
    assert sorted(one.text.split("\n")[0].split()[-1] for one in comments) == sorted(
        one.kind.code for one in findings
    )
    said = {one.message.ja for one in findings}
    for comment in comments:
        head, message, *rest = comment.text.split("\n")
        assert head.split()[0] in ("注意", "参考")
        assert message in said
        assert any(line.startswith("直し方: ") for line in rest)
        assert (comment.author, comment.initials, comment.timestamp) == ("dxstrat", "dx", None)
    assert sum(map(len, anchors(file).values())) == len(findings)


def test_each_comment_stands_beside_what_it_is_about(tmp_path: Path) -> None:
    (file,), _ = rendered(EXAMPLES / "kashima" / "plan.yaml", tmp_path)
    found = anchors(file)
    assert found.pop("2") == found.pop("3") == ["DX301"]  # the rows of 課題 2 and 3
    assert found["推進体制"] == ["DX501", "DX503"]
    assert found["RPA・AI-OCR操作研修"] == ["DX516", "DX517"]
    assert found["かしまデジタル変革(DX)戦略"] == ["DX702"]
    tables = {key: codes for key, codes in found.items() if key.startswith("表")}
    assert {key.split("　")[1]: codes for key, codes in tables.items()} == {
        "計画の位置付け": ["DX608"],
        "課題の一覧（視点別）": ["DX705"],
        "施策の一覧": ["DX402", "DX415"],
        "KPIの一覧": ["DX307", "DX314"],
        "評価・改善の仕組み": ["DX502", "DX505"],
    }


def test_a_measure_and_a_kpi_are_found_in_sheet_list_and_roadmap(tmp_path: Path) -> None:
    plan = changed(
        tmp_path, ("    lead: 総務課\n", ""), ("domain: people, level: outcome,", "domain: people,")
    )
    files, findings = rendered(plan, tmp_path / "out", Severity.INFO, ("strategy", "roadmap", "summary"))
    codes = {one.kind.code for one in findings if one.element.startswith(("measures/", "kpis/"))}
    assert len(codes) >= 2
    strategy, roadmap, summary = map(anchors, files)
    assert any("業務改善の研修を毎年行う" in words and "DX402" in found for words, found in strategy.items())
    assert any("業務改善の研修を毎年行う" in words and "DX402" in found for words, found in roadmap.items())
    assert any("業務改善の研修を毎年行う" in words and "DX402" in found for words, found in summary.items())
    kpis = [words for words, found in strategy.items() if "DX313" in found]
    assert kpis
    assert sum(map(len, roadmap.values())) < sum(map(len, strategy.values())) == len(findings)


def test_the_first_document_has_what_no_document_shows(tmp_path: Path) -> None:
    (file,), findings = rendered(EXAMPLES / "minimal" / "plan.yaml", tmp_path, Severity.INFO, ("roadmap",))
    assert sum(map(len, anchors(file).values())) == len(findings) > 5


def test_what_is_allowed_is_not_commented_on(tmp_path: Path) -> None:
    plan = changed(
        tmp_path,
        (
            "  - id: M-02\n",
            "  - id: M-02 # dxstrat: allow measure-without-lead - 組織の改編を待っているため\n",
        ),
        ("    lead: 総務課\n", ""),
    )
    (file,), findings = rendered(plan, tmp_path / "out")
    assert "DX402" not in {one.kind.code for one in findings}
    assert "DX402" not in {code for codes in anchors(file).values() for code in codes}


def test_without_the_wish_there_is_no_comment(tmp_path: Path) -> None:
    (file,) = render_plan(
        EXAMPLES / "minimal" / "plan.yaml", RenderOptions(documents=("strategy",), output=tmp_path)
    ).files
    assert b"commentReference" not in xml_bytes(file)


def test_the_bytes_are_the_same_in_any_folder(tmp_path: Path) -> None:
    digests = set()
    for folder in ("a", "b/c"):
        shutil.copytree(EXAMPLES / "kashima", tmp_path / folder)
        files, _ = rendered(
            tmp_path / folder / "plan.yaml",
            tmp_path / folder / "out",
            documents=("strategy", "roadmap", "summary"),
        )
        digests.add(tuple(hashlib.sha256(file.read_bytes()).hexdigest() for file in files))
    assert len(digests) == 1


@pytest.mark.parametrize("look", ["modern", "formal"])
@pytest.mark.parametrize("example", ["minimal", "kashima", "full"])
def test_both_validators_find_nothing(example: str, look: str, tmp_path: Path) -> None:
    done = render_plan(
        EXAMPLES / example / "plan.yaml", RenderOptions(output=tmp_path, look=look, comments=Severity.INFO)
    )
    assert len(done.files) == 3
    for file in done.files:
        assert audit_errors(file) == []
        assert not SDK or sdk_errors(file) == []


def xml_bytes(file: Path) -> bytes:
    parts = parts_of(file.read_bytes())
    assert "word/comments.xml" not in parts
    return parts["word/document.xml"]


@pytest.mark.parametrize("office", [cover_office, header_office])
def test_comments_stand_in_an_office_file_too(office: Callable[[], bytes], tmp_path: Path) -> None:
    (tmp_path / "ours.docx").write_bytes(office())
    done = render_plan(
        EXAMPLES / "kashima" / "plan.yaml",
        RenderOptions(
            documents=("strategy",),
            reference=tmp_path / "ours.docx",
            output=tmp_path / "x.docx",
            comments=Severity.INFO,
        ),
    )
    (file,) = done.files
    expected = {one.kind.code for one in check_plan(EXAMPLES / "kashima" / "plan.yaml").report.findings}
    found = anchors(file)
    assert {code for codes in found.values() for code in codes} == expected
    title = "計画の策定に当たって" if office is cover_office else "かしまデジタル変革(DX)戦略"
    assert found[title] == ["DX702"]
    assert audit_errors(file) == []
    assert not SDK or sdk_errors(file) == []
