"""The real `dxstrat lsp` as an editor talks to it: it says what `validate` says, and leads where ids lead."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from dxstrat.language_server.positions import Encoding, lines_of, replaced, units
from tests.cli.program import EXAMPLES, dxstrat
from tests.language_server.client import CAPABILITIES, Client, RefusedError, running
from tests.language_server.office import FILES, marked, write_office

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMS = Path(__file__).resolve().parents[1] / "forms" / "plans"
SEVERITIES = {"error": 1, "warning": 2, "info": 3}
COMMAND = [sys.executable, "-m", "dxstrat", "lsp"]


@contextmanager
def serving(
    folder: Path, *options: str, encodings: list[Encoding] | None = None, where: Path | None = None
) -> Iterator[Client]:
    """Run the server, open a folder, and hold it to ending in order without a word of a fault."""
    capabilities = (
        {**CAPABILITIES, "general": {"positionEncodings": encodings}} if encodings else CAPABILITIES
    )
    environment = {key: value for key, value in os.environ.items() if key != "DXSTRAT_LANG"}
    with running([*COMMAND, *options], where or folder, environment) as process:
        client = Client(process, folder, capabilities=capabilities)
        yield client
        client.stop()
        assert client.told == []
    assert process.returncode == 0


def text_of(folder: Path, name: str) -> str:
    """Return the text of a file of a plan."""
    return (folder / name).read_text(encoding="utf-8")


def validated(folder: Path, plan: str = "plan.yaml", lang: str = "ja") -> dict[str, list[tuple[Any, ...]]]:
    """Return what `validate` finds: by file severity, code, range in code points, message with its cure."""
    ran = dxstrat("validate", "--format", "json", plan, folder=folder)
    (report,) = json.loads(ran.out)["plans"]
    found: dict[str, list[tuple[Any, ...]]] = {}
    heading = {"ja": "\n直し方: ", "en": "\nfix: "}[lang]
    for one in report["findings"]:
        place = one["range"] or {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 1}}
        corners = [(place[at]["line"] - 1, place[at]["column"] - 1) for at in ("start", "end")]
        if corners[1][0] > corners[0][0]:  # an editor marks the first line
            line = text_of(folder, one["path"]).splitlines()[corners[0][0]]
            corners[1] = (corners[0][0], len(line))
        message = one["message"][lang] + (heading + one["fix"][lang] if one["fix"] else "")
        related = [(other["path"], other["message"][lang]) for other in one["related"]]
        found.setdefault(one["path"], []).append(
            (SEVERITIES[one["severity"]], one["code"], *corners, message, related)
        )
    return found


def shown(
    told: dict[str, list[dict[str, Any]]], folder: Path, encoding: Encoding, texts: dict[str, str]
) -> dict[str, list[tuple[Any, ...]]]:
    """Return what the server told in the same form, its columns counted back from the units of the editor."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for uri, diagnostics in told.items():
        name = _name(uri, folder)
        lines = lines_of(texts.get(name) or text_of(folder, name))
        for one in diagnostics:
            assert one["source"] == "dxstrat"
            corners = []
            for at in (one["range"]["start"], one["range"]["end"]):
                line = lines[at["line"]]
                columns = [n for n in range(len(line) + 1) if units(line, n, encoding) == at["character"]]
                assert len(columns) == 1, (uri, at, line)
                corners.append((at["line"], columns[0]))
            related = [
                (_name(other["location"]["uri"], folder), other["message"])
                for other in one.get("relatedInformation", ())
            ]
            found.setdefault(name, []).append(
                (one["severity"], one["code"], *corners, one["message"], related)
            )
    return found


def _name(uri: str, folder: Path) -> str:
    return Path(unquote(uri.removeprefix("file://"))).relative_to(folder).as_posix()


def copied(example: str, folder: Path) -> Path:
    """Copy an example as a repository of its own."""
    shutil.copytree(EXAMPLES / example, folder / example)
    (folder / example / ".git").mkdir()
    return folder / example


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
def test_a_fault_in_a_part_is_told_as_validate_tells_it(tmp_path: Path, encoding: Encoding) -> None:
    folder = copied("full", tmp_path)
    part = "measures/2-community.yaml"
    text = text_of(folder, part).replace("issues: [I-", "issues: [X-", 1).replace("lead: ", "lead：", 1)
    assert text.count("X-") == text.count("lead：") == 1
    (folder / part).write_text(text, encoding="utf-8")
    wanted = validated(folder)
    assert {one[1] for one in wanted[part]} >= {"DX201", "DX041"}
    assert len(wanted) > 2
    with serving(folder, encodings=[encoding, "utf-16"]) as client:
        assert client.server["positionEncoding"] == encoding
        client.open(part, text)
        assert shown(client.settled(part), folder, encoding, {}) == wanted


def test_both_languages_are_spoken(tmp_path: Path) -> None:
    folder = copied("full", tmp_path)
    with serving(folder, "--lang", "en", "--stdio", where=tmp_path) as client:
        client.open("plan.yaml", text_of(folder, "plan.yaml"))
        assert shown(client.settled("plan.yaml"), folder, "utf-16", {}) == validated(folder, lang="en")


def test_settings_and_waivers_hold_in_the_editor(tmp_path: Path) -> None:
    write_office(tmp_path)
    (tmp_path / ".git").mkdir()
    settings = '[validate]\nprofile = "strict"\nignore = ["DX307"]\n[validate.per-file."kpis.yaml"]\nignore = ["DX302"]\n'
    part = "measures/窓口.yaml"
    waiver = "  # dxstrat: allow DX401 - 工程は議会の後に決めるため until 2999-03-31"
    text = FILES[part].replace("  - id: M-01", f"  - id: M-01{waiver}")
    with serving(tmp_path) as client:
        client.open(part, FILES[part])
        before = shown(client.settled(part), tmp_path, "utf-16", {})
        (tmp_path / "dxstrat.toml").write_text(settings, encoding="utf-8")
        (tmp_path / part).write_text(text, encoding="utf-8")
        client.change(part, {"text": text})
        client.notify("textDocument/didSave", {"textDocument": {"uri": client.uri(part)}})
        wanted = validated(tmp_path)
        told = {**before, **shown(client.settled(part), tmp_path, "utf-16", {})}
        assert {name: found for name, found in told.items() if found} == wanted
    codes = {code for found in before.values() for _, code, *_ in found}
    assert codes - {code for found in wanted.values() for _, code, *_ in found} == {"DX307", "DX302"}
    assert "DX401" not in {code for _, code, *_ in wanted[part]}
    assert {severity for found in wanted.values() for severity, *_ in found} == {2}


def test_plans_of_every_form_are_told_as_validate_tells_them(tmp_path: Path) -> None:
    plans = sorted(FORMS.glob("*.yaml"))
    assert len(plans) > 8
    (tmp_path / ".git").mkdir()
    for plan in plans:
        shutil.copy(plan, tmp_path)
    with serving(tmp_path) as client:
        for plan in plans[::4]:
            client.open(plan.name, text_of(tmp_path, plan.name))
            told = shown(client.settled(plan.name), tmp_path, "utf-16", {})
            assert told.get(plan.name, []) == validated(tmp_path, plan.name).get(plan.name, [])
            client.close(plan.name)


def test_what_is_typed_is_told_and_what_is_mended_goes_away(tmp_path: Path) -> None:
    """Edits in the units of the editor, on a line with characters of two units before the place."""
    write_office(tmp_path)
    part, plan = "measures/研修.yaml", "plan.yaml"
    text = FILES[part]
    with serving(tmp_path) as client:
        client.open(plan, FILES[plan])
        client.open(part, text)
        before = shown(client.settled(part), tmp_path, "utf-16", {})
        assert before == validated(tmp_path)
        place = marked(text.replace("I-01]", "‸I-01]"))
        column = units(lines_of(text)[place.line], place.column, "utf-16")
        assert column == place.column + 2
        stretch = {
            "start": {"line": place.line, "character": column},
            "end": {"line": place.line, "character": column + 4},
        }
        client.change(part, {"range": stretch, "text": "𠮷"}, _inserted(place.line, column + 2, "-9"))
        typed = text.replace("I-01]", "𠮷-9]")
        (tmp_path / part).write_text(typed, encoding="utf-8")
        wanted = validated(tmp_path)
        assert "DX107" in {one[1] for one in wanted[part]}
        told = shown(client.settled(part), tmp_path, "utf-16", {})
        assert told[part] == wanted[part]
        stretch["end"]["character"] = column + 4
        client.change(part, {"range": stretch, "text": "I-01"})
        assert shown(client.settled(part), tmp_path, "utf-16", {})[part] == before[part]
        client.change(part, {"text": "measures: []\n"})
        (tmp_path / part).write_text("measures: []\n", encoding="utf-8")
        told = shown(client.settled(part), tmp_path, "utf-16", {})
        assert {name: found for name, found in {**before, **told}.items() if found} == validated(tmp_path)


def _inserted(line: int, column: int, text: str) -> dict[str, Any]:
    place = {"line": line, "character": column}
    return {"range": {"start": place, "end": place}, "text": text}


def test_saving_and_closing_and_the_files_of_others(tmp_path: Path) -> None:
    write_office(tmp_path)
    with serving(tmp_path) as client:
        client.open("ci.yaml", "on: push\n")
        client.open("kpis.yaml", FILES["kpis.yaml"].replace("K-03", "K-04"))
        told = client.settled("kpis.yaml")
        assert client.uri("ci.yaml") not in told
        assert "DX201" in {one["code"] for one in told[client.uri("measures/研修.yaml")]}
        (tmp_path / "measures/研修.yaml").write_text(
            FILES["measures/研修.yaml"].replace("K-03", "K-04"), encoding="utf-8"
        )
        client.notify(
            "workspace/didChangeWatchedFiles", {"changes": [{"uri": client.uri("x.yaml"), "type": 2}]}
        )
        told = client.settled("kpis.yaml")
        assert "DX201" not in {one["code"] for one in told[client.uri("measures/研修.yaml")]}
        (tmp_path / "dxstrat.toml").write_text("[validate]\nprofil = 1\n", encoding="utf-8")
        client.notify("textDocument/didSave", {"textDocument": {"uri": client.uri("kpis.yaml")}})
        told = client.settled("kpis.yaml")
        (error,) = told[client.uri("plan.yaml")]
        assert "「validate.profil」という項目は使えません" in error["message"]
        assert "直し方: 「validate.profile」と書いてください" in error["message"]
        client.close("kpis.yaml")
        assert client.awaited(["plan.yaml"]) == {"plan.yaml": []}


def test_the_ways_of_an_id_across_files(tmp_path: Path) -> None:
    write_office(tmp_path)
    part, text = "measures/研修.yaml", FILES["measures/研修.yaml"]
    with serving(tmp_path) as client:
        client.open(part, text)
        place = marked(text.replace("I-01]", "I-‸01]"))
        at = client.place(part, place.line, units(lines_of(text)[place.line], place.column, "utf-16"))
        (definition,) = client.request("textDocument/definition", at)
        assert definition == _location(client, "issues.yaml", "I-01")
        found = client.request("textDocument/references", {**at, "context": {"includeDeclaration": True}})
        places = {
            "issues.yaml": _location(client, "issues.yaml", "I-01"),
            part: _location(client, part, "I-01"),
            "measures/窓口.yaml": _location(client, "measures/窓口.yaml", "I-01"),
        }
        assert sorted(found, key=str) == sorted(places.values(), key=str)
        uses = client.request("textDocument/references", {**at, "context": {"includeDeclaration": False}})
        assert [one for one in found if one not in uses] == [definition]
        (light,) = client.request("textDocument/documentHighlight", at)
        assert light == {"range": places[part]["range"], **{k: v for k, v in light.items() if k != "range"}}
        hover = client.request("textDocument/hover", at)["contents"]
        assert hover["kind"] == "plaintext"
        assert hover["value"].startswith("課題 I-01 𠮷野川支所でも、来庁した人が長く待っている\n施策 M-02")
        symbols = client.request("textDocument/documentSymbol", {"textDocument": at["textDocument"]})
        assert [one["name"] for one in symbols] == ["M-02 𠮷と😀の研修を毎年行う"]
        nowhere = client.place(part, 0, 99)
        for method in ("definition", "documentHighlight", "hover", "prepareRename", "completion"):
            assert client.request(f"textDocument/{method}", nowhere) is None


def test_the_entry_of_an_include_leads_to_its_files(tmp_path: Path) -> None:
    write_office(tmp_path)
    with serving(tmp_path) as client:
        client.open("plan.yaml", FILES["plan.yaml"])
        line = lines_of(FILES["plan.yaml"])[1]
        for entry, names in (
            ("issues", ["issues.yaml"]),
            ("measures", ["measures/研修.yaml", "measures/窓口.yaml"]),
        ):
            at = client.place("plan.yaml", 1, line.index(entry))
            found = client.request("textDocument/definition", at)
            assert [one["uri"] for one in found] == [client.uri(name) for name in names]
        assert client.request("textDocument/definition", client.place("plan.yaml", 1, 3)) is None


def test_entries_are_found_by_id_or_title(tmp_path: Path) -> None:
    write_office(tmp_path)
    with serving(tmp_path) as client:
        assert client.request("workspace/symbol", {"query": "k-0"}) == []  # no plan is open
        client.open("plan.yaml", FILES["plan.yaml"])
        for query, names in (
            ("ｋ-0", ["K-01 平均所要時間", "K-02 共通の手順書", "K-03 道具を使う職員の割合"]),
            ("窓口", ["M-01 書かない窓口を始める"]),
            ("福祉", ["福祉課"]),
            ("どこにもない", []),
        ):
            found = client.request("workspace/symbol", {"query": query})
            assert [one["name"] for one in found] == names
        (one,) = client.request("workspace/symbol", {"query": "I-01"})
        assert one["location"] == _location(client, "issues.yaml", "I-01")


def test_an_editor_that_watches_files_is_asked_to(tmp_path: Path) -> None:
    watching = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
    with running(COMMAND, tmp_path, os.environ) as process:
        client = Client(process, tmp_path, capabilities=watching)
        client.stop()
    (asked,) = client.asked
    (registration,) = asked["params"]["registrations"]
    patterns = [one["globPattern"] for one in registration["registerOptions"]["watchers"]]
    assert patterns == ["**/*.{yaml,yml}", "**/dxstrat.toml"]


def _location(client: Client, name: str, text: str) -> dict[str, Any]:
    """Return where a text that stands once in a file is to be found there, in units of UTF-16."""
    lines = lines_of(FILES[name])
    ((line, column),) = [(n, one.index(text)) for n, one in enumerate(lines) if text in one]
    start = units(lines[line], column, "utf-16")
    return {
        "uri": client.uri(name),
        "range": {
            "start": {"line": line, "character": start},
            "end": {"line": line, "character": start + len(text)},
        },
    }


def test_completion_in_a_list_that_is_being_typed(tmp_path: Path) -> None:
    write_office(tmp_path)
    part, text = "measures/研修.yaml", FILES["measures/研修.yaml"]
    with serving(tmp_path) as client:
        client.open(part, text)
        client.settled(part)
        place = marked(text.replace("I-01]", "‸I-01]"))
        column = units(lines_of(text)[place.line], place.column, "utf-16")
        stretch = _inserted(place.line, column, "")["range"]
        client.change(
            part, {"range": {**stretch, "end": {"line": place.line + 1, "character": 0}}, "text": "I"}
        )
        (item,) = client.completion(part, place.line, column + 1)
        assert (item["label"], item["detail"]) == ("I-01", "𠮷野川支所でも、来庁した人が長く待っている")
        assert item["textEdit"] == {
            "range": {"start": stretch["start"], "end": {"line": place.line, "character": column + 1}},
            "newText": "I-01",
        }


@pytest.mark.parametrize(
    ("example", "name", "text", "new"),
    [
        ("full", "measures/1-services.yaml", "issues: [‸I-01]", "I-winter"),
        ("full", "measures/1-services.yaml", "kpis: [K-101, K-10‸2]", "K-0102"),
        (
            "full",
            "measures/1-services.yaml",
            "lead: 市民‸課\n    partners: [保険年金課, 税務課",
            "市民窓口課",
        ),
        ("full", "measures/1-services.yaml", "id: M-101‸\n", "M-1101"),
    ],
)
def test_a_rename_across_files_changes_the_ids_alone(
    tmp_path: Path, example: str, name: str, text: str, new: str
) -> None:
    folder = copied(example, tmp_path)
    whole, wanted = text_of(folder, name), marked(text).text
    assert wanted in whole
    place = marked(whole.replace(wanted, text, 1))
    before = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}
    findings = validated(folder)
    with serving(folder) as client:
        client.open(name, whole)
        column = units(lines_of(whole)[place.line], place.column, "utf-16")
        at = client.place(name, place.line, column)
        old = client.request("textDocument/prepareRename", at)["placeholder"]
        edits = client.request("textDocument/rename", {**at, "newName": new})["changes"]
    assert len(edits) > 1
    for uri, changes in edits.items():
        path = Path(unquote(uri.removeprefix("file://")))
        changed = before[path]
        for one in sorted(changes, key=lambda edit: _corner(edit["range"]["start"]), reverse=True):
            assert one["newText"] == new
            corners = (_corner(one["range"]["start"]), _corner(one["range"]["end"]))
            assert _between(changed, *corners) == old
            changed = replaced(changed, *corners, one["newText"], "utf-16")
        path.write_text(changed, encoding="utf-8")
    after = validated(folder)
    assert not [one for found in after.values() for one in found if one[0] == 1]
    assert {n: [one[:2] for one in found] for n, found in after.items()} == {
        n: [one[:2] for one in found] for n, found in findings.items()
    }


def _corner(place: dict[str, int]) -> tuple[int, int]:
    return place["line"], place["character"]


def _between(text: str, start: tuple[int, int], end: tuple[int, int]) -> str:
    head = replaced(text, end, (10**9, 0), "", "utf-16")
    return replaced(head, (0, 0), start, "", "utf-16")


def test_a_rename_that_cannot_be_is_refused_in_japanese(tmp_path: Path) -> None:
    write_office(tmp_path)
    with serving(tmp_path) as client:
        client.open("issues.yaml", FILES["issues.yaml"])
        at = client.place("issues.yaml", 1, 9)
        with pytest.raises(RefusedError, match="課題 I-02 がすでにあるため"):
            client.request("textDocument/rename", {**at, "newName": "I-02"})


def test_a_cure_beyond_doubt_is_a_quick_fix(tmp_path: Path) -> None:
    write_office(tmp_path)
    text = FILES["kpis.yaml"].replace("    kind: rate", "    kind：rate")
    with serving(tmp_path) as client:
        client.open("kpis.yaml", text)
        line = {"start": {"line": 5, "character": 0}, "end": {"line": 5, "character": 9}}
        asked = {
            "textDocument": {"uri": client.uri("kpis.yaml")},
            "range": line,
            "context": {"diagnostics": []},
        }
        (action,) = client.request("textDocument/codeAction", asked)
        assert action["kind"] == "quickfix"
        (edit,) = action["edit"]["changes"][client.uri("kpis.yaml")]
        corners = (_corner(edit["range"]["start"]), _corner(edit["range"]["end"]))
        assert replaced(text, *corners, edit["newText"], "utf-16") == FILES["kpis.yaml"]
        assert [one["code"] for one in action["diagnostics"]] == ["DX041"]
        asked["context"] = {"diagnostics": [], "only": ["refactor"]}
        assert client.request("textDocument/codeAction", asked) is None
        client.settled("kpis.yaml")
        asked["context"] = {"diagnostics": [], "only": ["quickfix"], "triggerKind": 2}
        assert client.request("textDocument/codeAction", asked) == [action]
        client.change("kpis.yaml", _inserted(0, 0, "#\n"))
        assert client.request("textDocument/codeAction", asked) is None  # not known yet, and nobody asked


def test_the_server_bears_every_beginning_of_a_file_and_what_makes_no_sense(tmp_path: Path) -> None:
    write_office(tmp_path)
    part, text = "measures/窓口.yaml", FILES["measures/窓口.yaml"]
    with serving(tmp_path) as client:
        client.notify("textDocument/didChange", {
            "textDocument": {"uri": client.uri("never-opened.yaml"), "version": 3},
            "contentChanges": [{"text": "x"}],
        })  # fmt: skip
        client.notify("textDocument/didClose", {"textDocument": {"uri": "untitled:Untitled-1"}})
        client.notify("$/unknown", {})
        client.open(part, "")
        for end in range(0, len(text), 9):
            client.change(part, {"text": text[:end]})
            line = text[:end].count("\n")
            client.completion(part, line, 99)
            client.hover(part, line, 0)
        client.change(part, {"text": text})
        told = shown(client.settled(part), tmp_path, "utf-16", {})
        assert told[part] == validated(tmp_path)[part]
        with pytest.raises(RefusedError):
            client.request("textDocument/unknown", {})
        assert client.hover(part, 2, 9).startswith("施策 M-01")


def test_nothing_is_written_and_nothing_asked_of_the_network(tmp_path: Path) -> None:
    write_office(tmp_path)
    guard = tmp_path.parent / f"{tmp_path.name}-guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    environment = {**os.environ, "PYTHONPATH": str(guard), "GUARD_LOG": str(guard / "log")}
    with running(COMMAND, tmp_path, environment) as process:
        client = Client(process, tmp_path)
        client.open("issues.yaml", FILES["issues.yaml"])
        client.settled("issues.yaml")
        client.request("textDocument/rename", {**client.place("issues.yaml", 1, 9), "newName": "I-44"})
        client.stop()
    assert (guard / "log").read_text(encoding="utf-8").split() == ["started"]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


GUARD = """\
import os, sys
log = open(os.environ["GUARD_LOG"], "a", encoding="utf-8")
log.write("started\\n"); log.flush()
def watch(event, given):
    written = event == "open" and isinstance(given[1], str) and set(given[1]) & set("wax+")
    pipes = event == "open" and isinstance(given[0], int)
    if (written and not pipes) or event in ("socket.connect", "socket.getaddrinfo", "os.remove", "os.rename"):
        log.write(f"{event}:{given[0]!r}\\n"); log.flush()
sys.addaudithook(watch)
"""


def test_an_editor_that_goes_without_a_word_ends_the_server(tmp_path: Path) -> None:
    done = subprocess.run(COMMAND, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_an_editor_that_no_longer_listens_is_borne(tmp_path: Path) -> None:
    write_office(tmp_path)
    document = {
        "uri": (tmp_path / "plan.yaml").as_uri(),
        "languageId": "yaml",
        "version": 1,
        "text": FILES["plan.yaml"],
    }
    messages: list[dict[str, Any]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
    ]
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.Popen(
        COMMAND, cwd=tmp_path, stdin=subprocess.PIPE, stdout=writing, stderr=subprocess.PIPE
    )
    os.close(writing)
    assert process.stdin is not None
    for message in messages:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
            process.stdin.flush()
        time.sleep(0.5)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (1, b"")
