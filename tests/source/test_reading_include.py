"""What a plan includes: files below its folder, put together in a fixed order, each with its own places."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from dxstrat.errors import DxstratError
from dxstrat.findings import Severity
from dxstrat.source import Reading, read_bytes, read_plan
from dxstrat.text.file_names import shown_name

INCLUDE_CODES = {"DX071", "DX072", "DX073", "DX074", "DX075", "DX076", "DX077", "DX078"}


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "plan.yaml"


def _read(folder: Path, include: str, files: dict[str, str], rest: str = "") -> Reading:
    return read_plan(_write(folder, {"plan.yaml": f"include: {include}\n{rest}", **files}))


def _shown(reading: Reading) -> list[str]:
    shown = []
    for finding in reading.findings:
        assert finding.span is not None
        file = finding.span.file.rpartition("/")[2]
        shown.append(f"{finding.kind.code} {file} {finding.span.line}:{finding.span.column}")
    return shown


def test_lists_are_put_together_and_every_entry_keeps_its_place(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "[measures/*.yaml, 'kpis.yml']",
        {
            "measures/b.yaml": "measures:\n  - id: M-03\n",
            "measures/a.yaml": "measures:\n  - id: M-02\n    title: x\nvision:\n  statement: y\n",
            "measures/notes.txt": "no",
            "kpis.yml": "\nkpis: [{id: K-01}]\n",
        },
        "measures:\n  - id: M-01\n",
    )
    assert reading.findings == ()
    document = reading.document
    assert document is not None
    assert [measure["id"] for measure in document.data["measures"]] == ["M-01", "M-02", "M-03"]
    assert list(document.data) == ["include", "measures", "vision", "kpis"]
    places = {
        ("measures", 0, "id"): ("plan.yaml", 3, 9),
        ("measures", 1, "title"): ("a.yaml", 3, 12),
        ("measures", 2): ("b.yaml", 2, 5),
        ("vision", "statement"): ("a.yaml", 5, 14),
        ("kpis", 0, "id"): ("kpis.yml", 2, 13),
        ("measures",): ("plan.yaml", 3, 3),
    }
    for path, (file, line, column) in places.items():
        span = document.span(path)
        assert (Path(span.file).name, span.line, span.column) == (file, line, column), path
    assert document.span(("measures", 9, "id")).file == document.span(("measures", 2)).file
    assert sorted(Path(name).name for name in document.sources) == [
        "a.yaml",
        "b.yaml",
        "kpis.yml",
        "plan.yaml",
    ]
    assert document.sources == reading.sources


def test_the_order_is_that_of_the_entries_and_sorted_within_a_pattern(tmp_path: Path) -> None:
    files = {f"m/{name}.yaml": f"measures: [{name}]\n" for name in ("c", "a", "b", "z")}
    reading = _read(tmp_path, "[m/z.yaml, m/*.yaml, m/a.yaml]", files)
    assert reading.document is not None
    assert reading.document.data["measures"] == ["z", "a", "b", "c"]


def test_patterns_reach_folders_and_pass_over_hidden_files(tmp_path: Path) -> None:
    files = {
        "x/1.yaml": "a: [1]",
        "x/y/2.yaml": "a: [2]",
        "x/.git/3.yaml": "a: [3]",
        "x/.4.yaml": "a: [4]",
        "z/5.yaml": "a: [5]",
        "x/y.yaml/6.yaml": "a: [6]",
    }
    for pattern, expected in {
        "'**/*.yaml'": [1, 6, 2, 5],
        "x/**/*.yaml": [1, 6, 2],
        "'*/*.yaml'": [1, 5],
        "x/?.yaml": [1],
    }.items():
        reading = _read(tmp_path, f"[{pattern}]", files)
        assert reading.findings == ()
        assert reading.document is not None
        assert reading.document.data["a"] == expected, pattern


def test_names_in_japanese_are_found_however_they_are_composed(tmp_path: Path) -> None:
    (tmp_path / "施策").mkdir()
    (tmp_path / "施策" / "か\u3099くしゅう[1].yaml").write_text("a: [1]\n", encoding="utf-8")
    reading = _read(tmp_path, "['施策/がくしゅう[1].yaml', '施策\\が*.yaml']", {})
    assert reading.findings == ()
    assert reading.document is not None
    assert reading.document.data["a"] == [1]


@pytest.mark.parametrize(
    "entry",
    [
        "/etc/passwd.yaml", "../a.yaml", "m/../../a.yaml", "C:/a.yaml", "C:a.yaml", "c:\\\\a.yaml", "\\\\\\\\host\\\\share\\\\a.yaml",
        "//host/share/a.yaml", "~/a.yaml", "NUL.yaml", "com1.yaml", "m/aux.yaml", "http://example.jp/a.yaml",
        "a.yaml:stream.yaml", "..\\\\a.yaml", "con .yaml", "file:///a.yaml",
    ],
)  # fmt: skip
def test_nothing_outside_the_folder_is_included(entry: str, tmp_path: Path) -> None:
    _write(tmp_path, {"a.yaml": "secret: 1"})
    reading = _read(tmp_path / "plan", f'\n  - "{entry}"', {})
    assert _shown(reading) == ["DX071 plan.yaml 2:5"]
    assert reading.document is None
    assert list(reading.sources) == [reading.name]


@pytest.mark.parametrize("entry", ["a.txt", "m", "m/*", ".env", "a.yaml.bak", "*", "''", "plan"])
def test_only_yaml_files_are_included(entry: str, tmp_path: Path) -> None:
    reading = _read(
        tmp_path, f'\n  - "{entry}"' if entry != "''" else '[""]', {"a.txt": "x", "m/a.yaml": "b: 1"}
    )
    assert [one.split(" ")[0] for one in _shown(reading)] == ["DX072"]


def test_a_missing_file_is_told_with_its_neighbour(tmp_path: Path) -> None:
    reading = _read(
        tmp_path, "\n  - measures/madoguti.yaml\n  - none/*.yaml", {"measures/madoguchi.yaml": "a: 1"}
    )
    assert _shown(reading) == ["DX073 plan.yaml 2:5", "DX073 plan.yaml 3:5"]
    assert reading.findings[0].fix is not None
    assert "measures/madoguchi.yaml" in reading.findings[0].fix.ja
    assert reading.findings[0].element == "include/0"


def _link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:  # pragma: no cover - Windows without the right to make links
        pytest.fail("links cannot be made here")


def test_links_that_lead_outside_are_refused(tmp_path: Path) -> None:
    _write(tmp_path / "outside", {"a.yaml": "secret: [1]"})
    plan = _write(
        tmp_path / "plan",
        {"plan.yaml": "include:\n  - link.yaml\n  - folder/*.yaml\n  - inside.yaml\n", "m/b.yaml": "b: [1]"},
    )
    _link(plan.parent / "link.yaml", tmp_path / "outside" / "a.yaml")
    _link(plan.parent / "folder", tmp_path / "outside")
    _link(plan.parent / "inside.yaml", plan.parent / "m" / "b.yaml")
    reading = read_plan(plan)
    assert _shown(reading) == ["DX074 plan.yaml 2:5", "DX074 plan.yaml 3:5"]
    assert not any("secret" in text for text in reading.sources.values())
    assert any("b: [1]" in text for text in reading.sources.values())


def test_a_folder_of_the_same_beginning_is_outside(tmp_path: Path) -> None:
    _write(tmp_path / "plan-secret", {"a.yaml": "secret: 1"})
    plan = _write(tmp_path / "plan", {"plan.yaml": "include: [a.yaml]\n"})
    _link(plan.parent / "a.yaml", tmp_path / "plan-secret" / "a.yaml")
    assert _shown(read_plan(plan)) == ["DX074 plan.yaml 1:11"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    plan = _write(
        tmp_path,
        {"plan.yaml": "include: ['**/*.yaml', 'self/self/m/*.yaml', loop.yaml]\n", "m/a.yaml": "a: [1]"},
    )
    _link(tmp_path / "self", tmp_path)
    _link(tmp_path / "loop.yaml", tmp_path / "loop.yaml")
    reading = read_plan(plan)
    assert {one.split(" ")[0] for one in _shown(reading)} == {"DX075"}


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = _write(
        tmp_path, {"plan.yaml": "include: [a.yaml, b.yaml]\n", "a.yaml": "a: [1]", "b.yaml/c.yaml": "c: 1"}
    )
    opened = Path.open

    def refuse(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "a.yaml":
            raise PermissionError(self)
        return opened(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    assert _shown(read_plan(plan)) == ["DX075 plan.yaml 1:11", "DX075 plan.yaml 1:19"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    plan = _write(tmp_path, {"plan.yaml": "include: ['*.yaml']\n"})
    os.mkfifo(tmp_path / "a.yaml")
    assert _shown(read_plan(plan)) == ["DX075 plan.yaml 1:11"]
    with pytest.raises(DxstratError):
        read_plan(tmp_path / "a.yaml")


def test_a_plan_never_includes_itself(tmp_path: Path) -> None:
    reading = _read(tmp_path, "['*.yaml']", {"a.yaml": "a: [1]"})
    assert reading.findings == ()
    assert reading.document is not None
    assert reading.document.data["a"] == [1]
    assert _shown(_read(tmp_path, "[./plan.yaml]", {})) == ["DX076 plan.yaml 1:11"]


def test_what_belongs_to_the_plan_file_stands_nowhere_else(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "[a.yaml]",
        {"a.yaml": "dxstrat: 1\nplan: {}\ninclude: [b.yaml]\nkpis: []\n", "b.yaml": "x: 1"},
        "dxstrat: 1\n",
    )
    assert _shown(reading) == ["DX077 a.yaml 1:1", "DX077 a.yaml 2:1", "DX077 a.yaml 3:1"]
    assert reading.document is not None
    assert reading.document.data == {"include": ["a.yaml"], "dxstrat": 1, "kpis": []}


def test_a_section_that_is_no_list_stands_in_one_file(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "[a.yaml, b.yaml]",
        {"a.yaml": "vision: {x: 1}\nreview:\n", "b.yaml": "\nvision: [1]\nreview: {y: 2}\n"},
        "vision: {z: 3}\nkpis:\n",
    )
    assert _shown(reading) == ["DX078 a.yaml 1:1", "DX078 b.yaml 2:1"]
    first = reading.findings[1].related[0].span
    assert (Path(first.file).name, first.line, first.column) == ("plan.yaml", 2, 1)
    assert reading.document is not None
    assert reading.document.data["vision"] == {"z": 3}
    assert reading.document.data["review"] == {"y": 2}
    assert reading.document.data["kpis"] is None
    assert Path(reading.document.span(("review", "y")).file).name == "b.yaml"


def test_mistakes_in_included_files_name_their_own_file_and_place(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "[a.yaml, b.yaml, c.yaml]",
        {
            "a.yaml": "measures: [{id: M-01}]\n",
            "b.yaml": "measures:\n  - id: M-02\n    id: M-03\n    rate: .nan\n",
            "c.yaml": "",
        },
    )
    assert _shown(reading) == ["DX031 b.yaml 3:5", "DX037 b.yaml 4:11", "DX007 c.yaml 1:1"]
    assert reading.findings[2].level is Severity.WARNING
    assert reading.document is not None
    assert reading.document.unread == {("measures", 1, "rate")}
    assert reading.findings[1].place.ja.startswith("施策 M-02")


def test_a_file_that_cannot_be_read_to_its_end_leaves_no_plan_but_the_others_are_checked(
    tmp_path: Path,
) -> None:
    reading = _read(tmp_path, "[a.yaml, b.yaml]", {"a.yaml": "a: {b: :c}\n", "b.yaml": "c: 1\nc: 2\n"})
    assert _shown(reading) == ["DX031 b.yaml 2:1", "DX060 a.yaml 1:8"] or _shown(reading) == [
        "DX060 a.yaml 1:8",
        "DX031 b.yaml 2:1",
    ]
    assert reading.document is None


def test_entries_of_another_kind_are_left_to_the_check_of_the_form(tmp_path: Path) -> None:
    for include in ("a.yaml", "{a: b}", "[1, null, [a.yaml], {b: c}]", "", "3"):
        reading = _read(tmp_path, include, {"a.yaml": "a: 1"})
        assert reading.findings == ()
        assert reading.document is not None


def test_without_a_folder_nothing_is_included() -> None:
    reading = read_bytes("plan.yaml", b"include: [a.yaml]\n")
    assert reading.findings == ()
    assert reading.document is not None


def test_the_digest_depends_on_contents_and_their_order_alone(tmp_path: Path) -> None:
    files = {"a.yaml": "m: [1]\n", "b.yaml": "m: [2]\n"}
    first = _read(tmp_path / "x", "['?.yaml']", files).digest
    assert _read(tmp_path / "y" / "z", "['?.yaml']", files).digest == first
    crlf = _write(tmp_path / "crlf", {"plan.yaml": "include: ['?.yaml']\n"})
    (crlf.parent / "a.yaml").write_bytes(b"\xef\xbb\xbfm: [1]\r\n")
    (crlf.parent / "b.yaml").write_bytes(b"m: [2]\n")
    assert read_plan(crlf).digest == first
    assert _read(tmp_path / "v", "['?.yaml']", {"a.yaml": "m: [2]\n", "b.yaml": "m: [1]\n"}).digest != first
    assert _read(tmp_path / "w", "['?.yaml']", {"a.yaml": "m: [1]\nm", "b.yaml": ": [2]\n"}).digest != first


def test_names_are_shown_as_seen_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = _write(tmp_path / "計画", {"plan.yaml": "include: [m/a.yaml]\n", "m/a.yaml": "a: 1"})
    monkeypatch.chdir(tmp_path)
    assert list(read_plan(plan).sources) == ["計画/plan.yaml", "計画/m/a.yaml"]
    monkeypatch.chdir(plan.parent / "m")
    assert shown_name(Path("..") / "plan.yaml") == "../plan.yaml"
    assert shown_name(Path("a.yaml")) == "a.yaml"
    monkeypatch.chdir(plan.parent)
    assert read_plan(Path("plan.yaml")).name == "plan.yaml"


@pytest.mark.parametrize("make", ["missing", "folder", "refused"])
def test_a_plan_that_cannot_be_opened_ends_the_command(
    make: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    if make == "folder":
        path.mkdir()
    if make == "refused":
        path.write_text("a: 1")

        def refuse(self: Path, *args: object, **kwargs: object) -> object:
            raise PermissionError(self)

        monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DxstratError) as raised:
        read_plan(path)
    assert raised.value.fix_ja
    assert raised.value.fix_en


def test_a_folder_may_be_moved_while_its_places_are_asked_for(tmp_path: Path) -> None:
    reading = _read(tmp_path / "plan", "[a.yaml]", {"a.yaml": "a: [1]"})
    shutil.rmtree(tmp_path / "plan")
    assert reading.document is not None
    assert reading.document.span(("a", 0)).column == 5
