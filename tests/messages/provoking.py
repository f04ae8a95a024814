"""One case for each way in which a command can be used wrongly, or its surroundings fail it.

`RUNS` are command lines in a folder that holds some files; `CALLS` are what no command line alone can bring
about: a full disk, a locked file, a terminal.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.cli import main
from dxstrat.cli.app import run_app
from dxstrat.cli.console import write_out
from dxstrat.cli.templates import check as check_command
from dxstrat.model import build_strategy
from dxstrat.operations import fix, many, start_answers, templates_check
from dxstrat.operations.emblem import picture_of
from dxstrat.operations.reference import read_house
from dxstrat.operations.settings import unknown_choice
from dxstrat.operations.start import refuse_if_used
from dxstrat.operations.style_choices import LOOKS as LOOK_NAMES
from dxstrat.source import read_bytes, read_plan
from dxstrat.writers import save
from dxstrat.writers.docx import look_named
from dxstrat.writers.docx.numberings import numbering_named
from tests.operations.test_look_file import MISTAKES as LOOKS
from tests.operations.test_settings import MISTAKES as SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pytest

PLAN = Path(__file__).parents[2] / "examples" / "minimal" / "plan.yaml"
INIT = ("init", "戦略", "--no-input", "--municipality", "みどり市")
OWN = {"own/strategy/kpis.md.j2": "# KPI\n"}

RUNS: list[tuple[Mapping[str, str], tuple[str, ...]]] = [
    # the command line
    ({}, ("validte",)),
    ({}, ("frobnicate",)),
    ({}, ("config", "shw")),
    ({}, ("--lang", "ja")),
    ({}, ("validate", "--fromat", "json")),
    ({}, ("validate", "--zzz")),
    ({}, ("validate", "--format")),
    ({}, ("validate", "--format", "yaml")),
    ({}, ("validate", "--max-findings", "many")),
    ({}, ("validate", "--as-of", "令和9年4月31日")),
    ({}, ("validate", "--select", "DX3x")),
    ({}, ("inspect",)),
    ({}, ("render", "a.yaml", "b.yaml")),
    # plans
    ({"空/メモ.txt": ""}, ("validate", "空")),
    ({}, ("render", "none.yaml")),
    ({}, ("trace", "--id", "K-1")),
    ({}, ("trace", "--id", "まったく違うもの")),
    ({}, ("rules", "まったく違うもの")),
    ({}, ("explain", "DX999")),
    ({}, ("explain", "kpi-without-definitoin")),
    ({}, ("explain", "まったく違うもの")),
    # what is written
    ({}, ("render", "--document", "strateg")),
    ({}, ("render", "--document", "広報")),
    ({}, ("render", "--output", "計画.docx")),
    ({"計画.docx": "x"}, ("render", "--document", "summary", "--output", "計画.docx")),
    ({"計画.docx/x": ""}, ("render", "--document", "summary", "--output", "計画.docx")),
    ({}, ("render", "--templates", "none")),
    ({}, ("render", "--reference", "none.docx")),
    ({}, ("render", "--reference", ".")),
    ({}, ("render", "--look", "none.toml")),
    ({}, ("inspect", "none.docx")),
    ({}, ("inspect", "plan.yaml")),
    ({}, ("schema", "戦略")),
    ({}, ("schema", "none", "--write")),
    # templates
    ({}, ("templates", "export")),
    ({}, ("templates", "export", "strategy/kpis")),
    ({}, ("templates", "export", "stratgy/kpis", "--to", "own")),
    ({}, ("templates", "export", "まったく違うもの", "--to", "own")),
    (OWN, ("templates", "export", "strategy/kpis", "--to", "own")),
    (OWN, ("templates", "export", "--all", "--to", "own")),
    ({f"own/{name}.md.j2": "x" for name in ("roadmap", "strategy", "summary", "strategy/kpis", "strategy/risks", "strategy/vision")}, ("templates", "export", "--all", "--to", "own")),
    ({}, ("templates", "check")),
    ({}, ("templates", "check", "none")),
    ({"own/メモ.txt": "x"}, ("templates", "check", "own")),
    # settings
    *(({"dxstrat.toml": text}, ("validate",)) for text, *_ in SETTINGS),
    ({"dxstrat.toml": "plan = 1\n"}, ("config", "show")),
    ({"dxstrat.toml": '[render]\nlook = "modrn"\n'}, ("config", "show")),
    ({"dxstrat.toml": "[render]\nroadmap_kpis = 1\n"}, ("config", "show")),
    ({"known.json": "{}"}, ("validate", "--baseline", "known.json")),
    ({"known.json": '{"format": "x", "version": 1, "findings": []}'}, ("validate", "--baseline", "known.json")),
    *(({"ours.toml": text}, ("render", "--look", "ours.toml")) for text, *_ in LOOKS),
    # a new repository
    ({}, ("init",)),
    ({}, ("init", "戦略", "--no-input")),
    ({}, ("init", "plan.yaml", "--no-input", "--municipality", "みどり市")),
    ({}, ("init", ".", "--no-input", "--municipality", "みどり市")),
    ({}, ("init", "戦略", "--municipality", " ")),
    ({}, ("init", "戦略", "--municipality", "みどり\x1b[2J市")),
    ({}, (*INIT, "--kind", "島")),
    ({}, (*INIT, "--title", "題" * 201)),
    ({}, (*INIT, "--from", "来年")),
    ({}, (*INIT, "--from", "2030", "--to", "2026")),
    ({}, (*INIT, "--department", "、")),
    ({}, (*INIT, "--department", "、".join(f"第{number}課" for number in range(100)))),
    ({}, (*INIT, "--install", "--index-url=http://example.jp")),
]  # fmt: skip


def refuse(error: OSError) -> Callable[..., Any]:
    """Return a function that fails, whatever it is called with."""

    def refused(*_: object, **__: object) -> Any:
        raise error

    return refused


LOCKED = PermissionError(13, "Permission denied")
FULL = OSError(28, "No space left on device")


def target(owner: str = "") -> Path:
    """Return a file of ours to write to, held open by Word where the name of its owner file is given."""
    file = Path("みどり市DX推進計画.docx")
    file.write_bytes(b"old")
    if owner:
        Path(owner).touch()
    return file


def write(file: Path) -> None:
    save.save(file, b"new", ours=lambda _: True)


def held_open(_: pytest.MonkeyPatch) -> None:
    write(target("~$どり市DX推進計画.docx"))


def plan_held_open(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(save, "is_open_elsewhere", lambda _: True)
    write(Path("plan.yaml"))


def held_open_and_nothing_beside(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(save, "_PAUSE_SECONDS", 0)
    file = target()
    patch.setattr(Path, "replace", refuse(LOCKED))
    write(file)


def disk_full(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(os, "fsync", refuse(FULL))
    write(target())


def results_not_written(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sys.stdout, "write", refuse(FULL))
    patch.setattr("dxstrat.cli.console._silence", lambda _: None)
    write_out("x")


def surroundings(patch: pytest.MonkeyPatch) -> None:
    for error in (FileNotFoundError(2, "No such file or directory", "戦略"), FULL):
        patch.setattr(main, "_dispatch", refuse(error))
        main.run([])


def no_pygls(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("importlib.util.find_spec", lambda _: None)
    run_app(["lsp"])


def lsp_on_a_terminal(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sys.stdin, "isatty", lambda: True)
    run_app(["lsp"])


def folder_as_plan(_: pytest.MonkeyPatch) -> None:
    Path("戦略.yaml").mkdir()
    read_plan(Path("戦略.yaml"))


def settings_in_shift_jis(_: pytest.MonkeyPatch) -> None:
    Path("dxstrat.toml").write_bytes('plan = "計画.yaml"'.encode("cp932"))
    run_app(["config", "show"])


def locked_plan(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("dxstrat.source.reading._content", refuse(LOCKED))
    read_plan(Path("plan.yaml"))


def plan_locked_while_it_is_mended(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Path, "read_bytes", refuse(LOCKED))
    assert not fix.fix_plans([Path("plan.yaml")]).files


def locked_reference(patch: pytest.MonkeyPatch) -> None:
    Path("ours.docx").touch()
    patch.setattr(Path, "open", refuse(LOCKED))
    read_house(Path("ours.docx"), look_named("modern"))


def locked_folder(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Path, "iterdir", refuse(LOCKED))
    refuse_if_used(Path())


def locked_templates(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Path, "iterdir", refuse(LOCKED))
    check_command(Path())


def too_many_files(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(templates_check, "_MOST_FILES", 0)
    check_command(Path())


def picture_gone(_: pytest.MonkeyPatch) -> None:
    text = PLAN.read_text(encoding="utf-8").replace(
        "  edition:", "  emblem: {file: 市章.png, alt: 市章}\n  edition:"
    )
    document = read_bytes("plan.yaml", text.encode()).document
    assert document is not None
    strategy = build_strategy(document.data)
    assert strategy is not None
    picture_of(strategy, Path())


def ended_from_outside(patch: pytest.MonkeyPatch) -> None:
    class Ended:
        def __init__(self, *_: object, **__: object) -> None: ...

        def submit(self, *_: object) -> Future[None]:
            future: Future[None] = Future()
            future.set_exception(BrokenProcessPool())
            return future

        def shutdown(self) -> None: ...

    patch.setattr("concurrent.futures.ProcessPoolExecutor", Ended)
    many.check_plans([Path("plan.yaml"), Path("plan.yaml")], jobs=2)


def answers_typed(_: pytest.MonkeyPatch) -> None:
    start_answers.parse_years("2026")


def name_of_a_look(_: pytest.MonkeyPatch) -> None:
    look_named("modrn")


def name_of_a_numbering(_: pytest.MonkeyPatch) -> None:
    numbering_named("roman")


def choice_without_a_place(_: pytest.MonkeyPatch) -> None:
    raise unknown_choice("look", "modrn", LOOK_NAMES)


CALLS: tuple[Callable[[pytest.MonkeyPatch], None], ...] = (
    held_open, plan_held_open, held_open_and_nothing_beside, disk_full, results_not_written, surroundings, no_pygls,
    lsp_on_a_terminal, folder_as_plan, settings_in_shift_jis, locked_plan, plan_locked_while_it_is_mended, locked_reference,
    locked_folder, locked_templates, too_many_files, picture_gone, ended_from_outside, answers_typed,
    name_of_a_look, name_of_a_numbering, choice_without_a_place,
)  # fmt: skip
