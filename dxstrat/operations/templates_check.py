"""An office's templates checked without its plan: read to their end, then tried on the shipped examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import Finding, Report, Span
from dxstrat.model import build_strategy
from dxstrat.operations.render_options import DOCUMENTS
from dxstrat.operations.templates import (
    SUFFIX,
    nearest_name,
    shipped_names,
    stamp_in,
    stamp_of,
)
from dxstrat.rendering import render
from dxstrat.rendering.check import read_templates
from dxstrat.rendering.kinds import EMPTY_DOCUMENT, TEMPLATE_OUTDATED, TEMPLATE_UNUSED, UNKNOWN_REFERENCE
from dxstrat.resources import shipped
from dxstrat.source import read_plan
from dxstrat.text.file_names import shown_name
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dxstrat.model import Strategy

EXAMPLES = ("full", "minimal")
"""The shipped plans that templates are tried on: one that holds nearly everything, one that holds little."""

_MOST_FILES = 10_000
"""A folder with more is not one of templates; to search it would take long."""

_LIKE_TEMPLATES = (".j2", ".jinja", ".jinja2", ".md", ".md.txt", ".j2.txt")


def check_templates(folder: Path) -> Report:
    """Check the templates in a folder of an office's own. Raises DxstratError where it holds none."""
    files = sorted(_files(folder), key=lambda file: file.as_posix())
    names = [file.as_posix() for file in files if file.name.endswith(SUFFIX)]
    others = [file for file in files if not file.name.endswith(SUFFIX) and _is_meant_as_template(file)]
    if not names and not others:
        raise _no_templates(folder)
    strategies = [_example(name) for name in EXAMPLES]
    written = read_templates(strategies[0], folder, names, DOCUMENTS)
    sources = {shown_name(Path(path)): text for path, text in written.files.items()}
    findings = list(written.findings)
    findings += _tried(strategies, folder, [name for name in names if name not in written.broken], sources)
    if written.used is not None:
        findings += [_unused(folder, name) for name in names if name not in written.used]
    findings += [_unused(folder, file.as_posix()) for file in others]
    findings += _outdated(folder, names, sources)
    return Report.of(folder.as_posix(), _each_once(findings), sources, None)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, as seen from it; hidden folders are passed over."""
    waiting, seen = [folder], 0
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(here.iterdir())
        except OSError as error:
            raise DxstratError(
                f"ひな形のフォルダー「{visible(str(here))}」を読めません",
                f"cannot read the folder of templates {visible(str(here))}",
                fix_ja="フォルダーの名前と、読み取りの許可を確かめてください",
                fix_en="check its name, and whether you may read it",
            ) from error
        seen += len(entries)
        if seen > _MOST_FILES:
            raise DxstratError(
                f"「{visible(str(folder))}」にはファイルが多すぎます。ひな形だけのフォルダーではないようです",
                f"{visible(str(folder))} holds too many files to be a folder of templates",
                fix_ja="ひな形だけを入れたフォルダーを指定してください",
                fix_en="name a folder that holds templates alone",
            )
        for entry in entries:
            if entry.is_dir():
                if not entry.name.startswith(".") and not entry.is_symlink():
                    waiting.append(entry)
            else:
                yield entry.relative_to(folder)


def _is_meant_as_template(file: Path) -> bool:
    """Whether a file without the right ending looks like a template: by its ending and its name."""
    return file.name.endswith(_LIKE_TEMPLATES) and _meant(file.as_posix()) is not None


def _meant(name: str) -> str | None:
    """Return the shipped template that a file name most likely means."""
    word = name.removesuffix(SUFFIX)
    for ending in sorted(_LIKE_TEMPLATES, key=len, reverse=True):
        word = word.removesuffix(ending)
    return nearest_name(word)


def _example(name: str) -> Strategy:
    document = read_plan(shipped("examples", name, "plan.yaml")).document
    strategy = build_strategy(document.data) if document else None
    assert strategy is not None  # noqa: S101 - the tests hold it for every shipped example
    return strategy


def _tried(
    strategies: Sequence[Strategy], folder: Path, names: Sequence[str], sources: dict[str, str]
) -> Iterator[Finding]:
    """Yield what goes wrong when the documents of the examples are made with the templates `names`.

    A run ends at its first mistake; the template that made it is then passed over, so that the next run
    comes to the mistakes of others. What is missing because a template was passed over is not told.
    """
    shipped_files = {name + SUFFIX for name in shipped_names()}
    by_shown = {_shown(folder, name): name for name in names}
    present = {file for file in by_shown.values() if file in shipped_files}
    for strategy in strategies:
        without = shipped_files - present
        whole = True
        while True:
            found: list[Finding] = []
            for document in DOCUMENTS:
                made = render(
                    strategy,
                    document,
                    source_hash="0" * 64,
                    template_folders=(folder,),
                    without=without,
                )
                sources.update(made.sources)
                found += made.findings
            yield from (one for one in found if whole or one.kind not in (UNKNOWN_REFERENCE, EMPTY_DOCUMENT))
            wrong = {by_shown.get(one.span.file, "") for one in found if one.span} & present - without
            if not wrong:
                break
            without, whole = without | wrong, False


def _shown(folder: Path, name: str) -> str:
    """Return a template's file as findings name it."""
    return shown_name((folder / name).resolve())


def _unused(folder: Path, name: str) -> Finding:
    shown = _shown(folder, name)
    close = _meant(name)
    if close is not None and name == close + SUFFIX:
        fix = Message(
            f'ほかのひな形に {{% include "{name}" %}} と書くか、このファイルを消してください',
            f'write {{% include "{name}" %}} in another template, or delete this file',
        )
    elif close is not None:
        fix = Message(f"ファイルの名前を「{close}{SUFFIX}」に変えてください", f"rename it to {close}{SUFFIX}")
    else:
        fix = Message(
            f'ほかのひな形に {{% include "{visible(name)}" %}} と書くか、dxstrat templates list の名前に変えてください',
            f'write {{% include "{visible(name)}" %}} in another template, or take a name of dxstrat templates list',
        )
    return Finding(
        TEMPLATE_UNUSED,
        Message(f"「{visible(name)}」は、どの文書にも使われません", f"no document uses {visible(name)}"),
        Span(shown, 1, 1, 1, 2),
        _place(name),
        f"templates/{name}",
        fix=fix,
    )


def _outdated(folder: Path, names: Sequence[str], sources: Mapping[str, str]) -> Iterator[Finding]:
    """Find the copies whose original has changed since they were exported."""
    for name in names:
        shown = _shown(folder, name)
        original = name.removesuffix(SUFFIX)
        stamp = stamp_in(sources.get(shown, ""))
        if stamp is None or original not in shipped_names():
            continue
        mark, line = stamp
        today = stamp_of(original)
        if mark != today:
            yield Finding(
                TEMPLATE_OUTDATED,
                Message(
                    f"「{name}」の元のひな形は、書き出した後に新しくなっています",
                    f"{name} was exported from an older text of the shipped template",
                ),
                Span(shown, line, 1, line, len(mark) + 1),
                _place(name),
                f"templates/{name}",
                fix=Message(
                    f"dxstrat templates export {original} --to 新しいひな形 で書き出して要る変更を取り入れ、"
                    f"この行を次のとおりに書き換えてください: {today}",
                    f"take over what you want from: dxstrat templates export {original} --to new; "
                    f"then make this line read: {today}",
                ),
            )


def _place(name: str) -> Message:
    last = visible(name.rpartition("/")[2])
    return Message(f"ひな形 {last}", f"template {last}")


def _each_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those that say the same of the same line."""
    seen: dict[object, Finding] = {}
    for one in findings:
        line = (one.span.file, one.span.line) if one.span else None
        seen.setdefault((one.kind.code, line, one.message.ja), one)
    return list(seen.values())


def _no_templates(folder: Path) -> DxstratError:
    return DxstratError(
        f"「{visible(str(folder))}」に、ひな形（{SUFFIX} で終わるファイル）がありません",
        f"{visible(str(folder))} holds no templates (files that end in {SUFFIX})",
        fix_ja=f"dxstrat templates export strategy/kpis --to {visible(str(folder))} のように書き出してください",
        fix_en=f"export some, as in: dxstrat templates export strategy/kpis --to {visible(str(folder))}",
    )
