"""Which findings are reported, and how grave they are, as the settings say."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.findings import Severity
from dxstrat.operations.kinds import checked_kinds, is_binding
from dxstrat.operations.settings import setting_error
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dxstrat.errors import DxstratError
    from dxstrat.findings import Finding, Kind
    from dxstrat.operations.settings import Origin, Settings

_BEGINNING = re.compile(r"DX\d{0,2}")
_LIKE_DIGITS = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The kinds that were named each by itself, and those that beginnings of codes take in.

    `levels` gives the severity for either, where that is what was set.
    """

    named: Mapping[str, Severity]
    taken_in: Mapping[str, Severity]

    def get(self, kind: Kind) -> Severity | None:
        """Return what was set for a kind; an error is never meant by a beginning."""
        if kind.code in self.named:
            return self.named[kind.code]
        return None if kind.severity is Severity.ERROR else self.taken_in.get(kind.code)


class Selection:
    """What the settings say about findings, their selectors worked out."""

    def __init__(self, settings: Settings) -> None:
        """Work out the selectors. Raises DxstratError for one that means nothing, or that takes away an error."""
        chosen = settings.validate
        self._folder = settings.folder
        self._profile = chosen.profile
        origins = settings.origins
        self._select = _chosen(dict.fromkeys(chosen.select, "info"), "validate.select", origins)
        self._selective = bool(chosen.select)
        self._ignore = _ignored(chosen.ignore, "validate.ignore", origins)
        self._severity = _chosen(chosen.severity, "validate.severity", origins)
        self._files = [
            (
                _pattern(pattern),
                _ignored(one.ignore, f"validate.per_file.{pattern}.ignore", origins),
                _chosen(one.severity, f"validate.per_file.{pattern}.severity", origins),
            )
            for pattern, one in chosen.per_file.items()
        ]

    def apply(self, findings: Iterable[Finding], *, for_documents: bool = False) -> Iterator[Finding]:
        """Yield the findings that are reported, each with the severity that holds for it."""
        for finding in findings:
            if finding.level is Severity.ERROR and is_binding(finding.kind, for_documents=for_documents):
                yield finding
                continue
            level = self._level(finding)
            if level is not None:
                yield finding if level is finding.level else replace(finding, severity=level)

    def _level(self, finding: Finding) -> Severity | None:
        """Return how grave a finding is; None where it is not reported."""
        kind = finding.kind
        files = list(self._for_file(finding))
        if self._ignore.get(kind) or any(ignore.get(kind) for ignore, _ in files):
            return None
        if self._selective and kind.severity is not Severity.ERROR and self._select.get(kind) is None:
            return None
        for _, severity in reversed(files):
            level = severity.get(kind)
            if level is not None:
                return level
        return self._severity.get(kind) or self._by_profile(finding.level)

    def _by_profile(self, level: Severity) -> Severity | None:
        if self._profile == "minimal" and level is not Severity.ERROR:
            return None
        if self._profile == "strict" and level is Severity.INFO:
            return Severity.WARNING
        return level

    def _for_file(self, finding: Finding) -> Iterator[tuple[_Chosen, _Chosen]]:
        if not self._files or finding.span is None or self._folder is None:
            return
        path = Path(os.path.abspath(finding.span.file))  # noqa: PTH100 - links are not followed, nor was the plan's
        folder = Path(os.path.abspath(self._folder))  # noqa: PTH100
        for base, at in ((folder, path), (folder.resolve(), path.resolve())):
            if at.is_relative_to(base):
                name = at.relative_to(base).as_posix()
                yield from (
                    (ignore, severity) for fits, ignore, severity in self._files if fits.fullmatch(name)
                )
                return


def kind_meant(word: str) -> Kind | None:
    """Return the kind with this code or name; None where there is none."""
    plain = unicodedata.normalize("NFKC", word).strip()
    return next(
        (one for one in checked_kinds() if plain.upper() == one.code or plain.lower() == one.name), None
    )


def nearest_kind(word: str, among: Sequence[Kind] | None = None) -> str | None:
    """Return the code or the name that resembles `word` most, if any does.

    A letter that looks like a digit is taken for it. Other codes resemble too many to name one.
    """
    kinds = checked_kinds() if among is None else among
    code = unicodedata.normalize("NFKC", word).strip().upper()
    code = code[:2] + code[2:].translate(_LIKE_DIGITS)
    if any(kind.code == code for kind in kinds):
        return code
    return None if code.startswith("DX") else nearest(word, (kind.name for kind in kinds))


def _beginning(selector: str) -> tuple[Kind, ...]:
    plain = unicodedata.normalize("NFKC", selector).strip().upper()
    if not _BEGINNING.fullmatch(plain):
        return ()
    return tuple(kind for kind in checked_kinds() if kind.code.startswith(plain))


def _chosen(levels: Mapping[str, str], name: str, origins: Mapping[str, Origin]) -> _Chosen:
    named: dict[str, Severity] = {}
    taken_in: dict[str, Severity] = {}
    for selector in sorted(levels, key=len):  # the longer a beginning, the later it has its say
        level = Severity[levels[selector].upper()]
        origin = origins.get(f"{name}.{selector}", origins.get(name))
        kind, kinds = kind_meant(selector), _beginning(selector)
        if kind is not None:
            if name.endswith("severity") and level < kind.severity and is_binding(kind):
                raise _binding(selector, name, origin)
            named[kind.code] = level
        elif kinds:
            taken_in |= {one.code: level for one in kinds}
        else:
            raise _unknown(selector, name, origin)
    return _Chosen(named, taken_in)


def _ignored(selectors: tuple[str, ...], name: str, origins: Mapping[str, Origin]) -> _Chosen:
    origin = origins.get(name)
    for selector in selectors:
        kind = kind_meant(selector)
        if kind is not None and kind.severity is Severity.ERROR:
            raise (
                _binding(selector, name, origin)
                if is_binding(kind)
                else _only_lowered(selector, kind, name, origin)
            )
    return _chosen(dict.fromkeys(selectors, "info"), name, origins)


def _unknown(selector: str, name: str, origin: Origin | None) -> DxstratError:
    shown = visible(selector)
    if selector.upper().startswith("DX8") or selector.startswith("template-"):
        return setting_error(
            name,
            origin,
            f"ひな形の誤り「{shown}」は、いつも表示します",
            f"{shown} is a mistake in a template, which is always reported",
            fix_ja="これを消してください",
            fix_en="remove it",
        )
    close = nearest_kind(selector)
    return setting_error(
        name,
        origin,
        f"「{shown}」という指摘はありません",
        f"there is no finding {shown}",
        fix_ja=f"「{close}」と書いてください" if close else "dxstrat rules で一覧を見てください",
        fix_en=f"write {close}" if close else "see the list with: dxstrat rules",
    )


def _binding(selector: str, name: str, origin: Origin | None) -> DxstratError:
    return setting_error(
        name,
        origin,
        f"「{selector}」は読み取りと書き方のエラーなので、弱めたり消したりできません",
        f"{selector} is an error in reading or form, and cannot be lowered or taken away",
        fix_ja="この指定を消し、計画のファイルを直してください",
        fix_en="remove it, and mend the plan",
    )


def _only_lowered(selector: str, kind: Kind, name: str, origin: Origin | None) -> DxstratError:
    return setting_error(
        name,
        origin,
        f"「{selector}」はエラーなので、消すことはできません",
        f"{selector} is an error, and cannot be taken away",
        fix_ja=f'弱めるには [validate.severity] の下に {kind.code} = "warning" と書いてください',
        fix_en=f'to lower it, write {kind.code} = "warning" below [validate.severity]',
    )


def _pattern(text: str) -> re.Pattern[str]:
    """Return the pattern of a file's path: `*` and `?` within one folder, `**/` over any number of them."""
    pieces = re.split(r"(\*\*/|\*|\?)", text.replace("\\", "/").removeprefix("./"))
    signs = {"**/": "(?:.*/)?", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(signs.get(piece) or re.escape(piece) for piece in pieces))
