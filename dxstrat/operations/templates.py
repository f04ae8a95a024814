"""The shipped templates as an office meets them: listed, and copied to a folder of its own to be changed.

A copy ends with a comment that says which shipped text it was made from. Word files do not change by
it, and `check` can tell by it when a later dxstrat has changed that text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.resources import shipped
from dxstrat.text.message import Message, same
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible
from dxstrat.writers.save import save

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SUFFIX = ".md.j2"

ABOUT: Mapping[str, Message] = {
    "strategy": Message("戦略書の全体（章の並び）", "the whole strategy: the order of its chapters"),
    "strategy/front": Message("表紙、あいさつ、目次", "cover, greeting, table of contents"),
    "strategy/introduction": Message(
        "章「計画の策定に当たって」（趣旨、位置付け、期間、国等の方針との整合）",
        "chapter: purpose, positioning, period, fit with national policy",
    ),
    "strategy/vision": Message("章「ビジョン・目的」", "chapter: vision and aims"),
    "strategy/current_state": Message("章「現状分析」", "chapter: the current state"),
    "strategy/issues": Message("章「課題の整理」", "chapter: the issues"),
    "strategy/measures": Message(
        "章「重点施策」（施策の体系、成果マップ、施策票、事業費）",
        "chapter: the measures, outcome map, sheets, budget",
    ),
    "strategy/kpis": Message("章「KPI」（一覧、推移、定義）", "chapter: the KPIs"),
    "strategy/roadmap": Message("章「ロードマップ」（横長のページ）", "chapter: the roadmap, landscape"),
    "strategy/governance": Message("章「推進体制」", "chapter: governance"),
    "strategy/review": Message("章「評価・改善」", "chapter: review and improvement"),
    "strategy/ai_and_data": Message("章「生成AIとデータの活用」", "chapter: generative AI and data"),
    "strategy/people": Message("章「人材育成と組織文化」", "chapter: people and culture"),
    "strategy/risks": Message("章「リスク管理と情報セキュリティ」", "chapter: risks and security"),
    "strategy/appendix": Message("資料編（事例、策定経過、用語集など）", "appendix"),
    "roadmap": Message("ロードマップだけの文書", "the roadmap as a document of its own"),
    "summary": Message("概要版", "the summary"),
}
"""What each template makes, in the order in which they are listed: as the pages follow each other."""

_STAMP = "{{# dxstrat templates export {name} {digest} #}}"
_STAMPED = re.compile(r"\{# dxstrat templates export (\S+) ([0-9a-f]{64}) #\}[ \t]*\n?")


@dataclass(frozen=True, slots=True)
class Listed:
    """A shipped template: its file name, what it makes, and the office's file that stands in for it."""

    file: str
    about: Message
    own: Path | None


def shipped_names() -> tuple[str, ...]:
    """Return the shipped templates by name, without the ending, in the order of `ABOUT`."""
    folder = shipped("templates")
    names = {path.relative_to(folder).as_posix().removesuffix(SUFFIX) for path in folder.rglob(f"*{SUFFIX}")}
    return (*(name for name in ABOUT if name in names), *sorted(names - set(ABOUT)))


def list_templates(folders: Sequence[Path]) -> tuple[Listed, ...]:
    """Return every shipped template, with the file of the first of `folders` that stands in for it."""
    listed = []
    for name in shipped_names():
        file = name + SUFFIX
        places = (folder / file for folder in folders)
        listed.append(
            Listed(file, ABOUT.get(name, same("")), next((one for one in places if one.is_file()), None))
        )
    return tuple(listed)


def export_templates(names: Iterable[str], folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Write copies of shipped templates into `folder`, which is made where there is none.

    Names may carry the ending `.md.j2`. Nothing is written when one of the files is there already,
    unless `force`; a file that could not be written leaves those before it in place. Raises DxstratError.
    """
    wanted = list(dict.fromkeys(_known(name) for name in names))
    targets = {name: folder / (name + SUFFIX) for name in wanted}
    there = [target for target in targets.values() if target.exists()]
    if there and not force:
        raise _there_already(there)
    return tuple(
        save(target, exported_text(name).encode("utf-8"), ours=lambda _: False, force=force)
        for name, target in targets.items()
    )


def exported_text(name: str) -> str:
    """Return the text of a shipped template as it is exported."""
    text = shipped_text(name)
    between = "" if text.endswith("\n") else "\n"
    return f"{text}{between}{stamp_of(name)}\n"


def stamp_of(name: str) -> str:
    """Return the comment at the end of a copy of the template as it is shipped today."""
    digest = hashlib.sha256(shipped_text(name).encode("utf-8")).hexdigest()
    return _STAMP.format(name=name + SUFFIX, digest=digest)


def stamp_in(text: str) -> tuple[str, int] | None:
    """Return the stamp that a copy bears, and its line; None for a text without one."""
    found = list(_STAMPED.finditer(text))
    if not found:
        return None
    last = found[-1]
    return last[0].strip(), text.count("\n", 0, last.start()) + 1


def shipped_text(name: str) -> str:
    """Return the text of a shipped template, with the line ends it has in the repository."""
    return shipped("templates", name + SUFFIX).read_text(encoding="utf-8")


def nearest_name(word: str) -> str | None:
    """Return the shipped template whose name, or the last part of it, resembles `word` most, if any does."""
    names = shipped_names()
    lasts = {name.rpartition("/")[2]: name for name in reversed(names)}
    whole = nearest(word, names)
    part = nearest(word.rpartition("/")[2], lasts)
    return whole or (lasts[part] if part else None)


def _known(word: str) -> str:
    name = word.replace("\\", "/").removesuffix(SUFFIX)
    if name in shipped_names():
        return name
    close = nearest_name(name)
    raise DxstratError(
        f"「{visible(word)}」というひな形はありません",
        f"there is no template {visible(word)}",
        fix_ja=f"「{close}」と書いてください" if close else "dxstrat templates list で名前を見てください",
        fix_en=f"write {close}" if close else "see the names with: dxstrat templates list",
    )


def _there_already(there: Sequence[Path]) -> DxstratError:
    shown_ja = "、".join(f"「{visible(str(path))}」" for path in there[:5])
    shown_en = ", ".join(visible(str(path)) for path in there[:5])
    more_ja, more_en = (f"ほか {len(there) - 5}件", f" and {len(there) - 5} more") if there[5:] else ("", "")
    return DxstratError(
        f"{shown_ja}{more_ja}がすでにあるため、何も書き出しませんでした",
        f"nothing was written, because of what is already there: {shown_en}{more_en}",
        fix_ja="別のフォルダーを --to に書くか、上書きしてよいときは --force を付けてください",
        fix_en="name another folder with --to, or add --force to overwrite them",
    )
