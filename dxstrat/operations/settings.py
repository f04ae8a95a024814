"""`dxstrat.toml`: the settings of a strategy repository. Data only; nothing in it is executed.

```toml
plan = "plan.yaml"

[render]
look = "formal"                # or a look file of your own: "ours.toml"
years = "era-western"
numbering = "sections"
punctuation = "comma-maru"
digits = "single-full-width"
roadmap_kpis = true
roadmap_bars = "arrows"

[validate]
profile = "recommended"        # minimal: errors alone; strict: wishes are warnings, and warnings fail
select = ["DX2", "DX3"]        # nothing else but errors; codes, names or beginnings of codes
ignore = ["kpi-without-level"]
fail_level = "error"           # from which severity on the exit code is 1
max_findings = 50
baseline = "known.json"

[validate.severity]
DX306 = "error"

[validate.per-file."kpis/*.yaml"]
ignore = ["DX302"]
```

Errors are never taken away by a beginning of a code, and errors in reading and form never at all
(`dxstrat.operations.kinds.is_binding` says why). The chain is loosened knowingly or not at all: by its
own code under `[validate.severity]`, or by a comment with a reason where it stands.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from dxstrat.errors import DxstratError
from dxstrat.operations.repository import repository_root
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE_NAME = "dxstrat.toml"
Profile = Literal["minimal", "recommended", "strict"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = get_args(Level)
MOST_SHOWN = 50
"""Findings of one file that are shown where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a setting was made: on a line of a file (0 where it is not known), or by an option."""

    file: Path | None = None
    line: int = 0
    option: str = ""


@dataclass(frozen=True, slots=True)
class RenderSettings:
    """`[render]`: which documents, in which style, from which templates, in which house, to which folder.

    `look` is a shipped look or an office's own look file; `numbering` is that of the look where it is None,
    `punctuation` and `digits` are then as they were written. `dxstrat.operations.style_choices` has the
    values that there are.
    """

    document: str = "all"
    look: str = "modern"
    years: str = "era-western"
    numbering: str | None = None
    punctuation: str | None = None
    digits: str | None = None
    roadmap_kpis: bool = False
    roadmap_bars: str = "cells"
    templates: str | None = None
    reference: str | None = None
    output: str | None = None


@dataclass(frozen=True, slots=True)
class FileSettings:
    """`[validate.per-file."…"]`: what holds for the files that a pattern fits."""

    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ValidateSettings:
    """`[validate]`: what is reported, and how grave it is.

    `select` and `ignore` name findings by code, by name or by the beginning of a code; an empty `select`
    means all. `fail_level` is that of the profile where it is None.
    """

    profile: str = "recommended"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    fail_level: str | None = None
    max_findings: int = MOST_SHOWN
    baseline: str | None = None
    per_file: Mapping[str, FileSettings] = field(default_factory=dict)

    @property
    def failing(self) -> str:
        """The least severity that makes a check fail: by default errors, in the strict profile warnings."""
        return self.fail_level or ("warning" if self.profile == "strict" else "error")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `folder` is where the file stands, and its paths count from there.

    `origins` says of each setting that is not left at its default where it was made, by its full name
    (`validate.ignore`).
    """

    folder: Path | None = None
    plan: str = "plan.yaml"
    render: RenderSettings = field(default_factory=RenderSettings)
    validate: ValidateSettings = field(default_factory=ValidateSettings)
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def path(self, text: str) -> Path:
        """Return a path that the settings name, seen from their own folder."""
        return (self.folder or Path()) / text

    def with_options(self, section: Literal["render", "validate"], given: Mapping[str, Any]) -> Settings:
        """Return the settings with what options of the command line give in place of theirs."""
        if not given:
            return self
        options = {f"{section}.{key}": Origin(option=f"--{key.replace('_', '-')}") for key in given}
        changed: Any = {section: dataclasses.replace(getattr(self, section), **given)}
        return dataclasses.replace(self, origins={**self.origins, **options}, **changed)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line, which goes before the file; None for what was not."""

    profile: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_level: str | None = None
    max_findings: int | None = None
    baseline: str | None = None

    def over(self, settings: Settings) -> Settings:
        """Return the settings with what was asked for in place of theirs."""
        given = {key: value for key, value in dataclasses.asdict(self).items() if value is not None}
        if "baseline" in given:
            given["baseline"] = str(Path(given["baseline"]).absolute())
        return settings.with_options("validate", given)


def read_settings(folder: Path) -> Settings:
    """Read the nearest `dxstrat.toml` in `folder` or above it, up to the root of the repository.

    Without one the defaults hold. Raises DxstratError for a file that cannot be understood.
    """
    for place in _upwards(folder):
        if (place / FILE_NAME).is_file():
            return settings_in(place)
    return Settings()


def settings_in(folder: Path) -> Settings:
    """Read the `dxstrat.toml` of this very folder; the defaults without one."""
    file = folder / FILE_NAME
    if not file.is_file():
        return Settings()
    from dxstrat.operations.settings_file import parse_settings  # most folders have no settings

    return parse_settings(file)


def _upwards(folder: Path) -> list[Path]:
    inner = folder.resolve()
    root = repository_root(inner)
    places = [inner, *inner.parents]
    return places[: places.index(root) + 1] if root else places


def setting_error(
    name: str, origin: Origin | None, ja: str, en: str, *, fix_ja: str, fix_en: str
) -> DxstratError:
    """Return the error of a setting: what is wrong follows its name and the place where it was made."""
    if origin is not None and origin.option:
        return DxstratError(f"{origin.option}: {ja}", f"{origin.option}: {en}", fix_ja=fix_ja, fix_en=fix_en)
    if origin is None or origin.file is None:
        return DxstratError(ja, en, fix_ja=fix_ja, fix_en=fix_en)
    file = visible(str(origin.file), 200)
    line_ja, line_en = (f"の {origin.line} 行目", f":{origin.line}") if origin.line else ("", "")
    return DxstratError(
        f"設定ファイル「{file}」{line_ja}の「{visible(name)}」: {ja}",
        f"{file}{line_en}: {visible(name)}: {en}",
        fix_ja=fix_ja,
        fix_en=fix_en,
    )


def unknown_choice(
    name: str, value: str, choices: Sequence[str], origin: Origin | None = None
) -> DxstratError:
    """Return the error of a setting whose value is none of `choices`."""
    close = nearest(value, choices)
    listed = " / ".join(choices)
    subject_ja, subject_en = (
        (f"「{name}」に", f" is not a value of {name}") if origin is None else ("", " is not a value")
    )
    return setting_error(
        name,
        origin,
        f"{subject_ja}「{visible(value)}」は使えません",
        f"{visible(value)}{subject_en}",
        fix_ja=f"「{close}」と書いてください" if close else f"次のどれかを書いてください: {listed}",
        fix_en=f"write {close}" if close else f"write one of: {listed}",
    )
