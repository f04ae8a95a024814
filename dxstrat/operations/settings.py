"""`dxstrat.toml`: the settings of a strategy repository. Data only; nothing in it is executed."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.errors import DxstratError
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE_NAME = "dxstrat.toml"


@dataclass(frozen=True, slots=True)
class RenderSettings:
    """`[render]`: which documents, in which look, from which templates, to which folder."""

    document: str = "all"
    look: str = "modern"
    years: str = "era-western"
    templates: str | None = None
    output: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `folder` is where the file stands, and its paths count from there."""

    folder: Path | None = None
    plan: str = "plan.yaml"
    render: RenderSettings = dataclasses.field(default_factory=RenderSettings)

    def path(self, text: str) -> Path:
        """Return a path that the settings name, seen from their own folder."""
        return (self.folder or Path()) / text


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
    return _parse(file) if file.is_file() else Settings()


def _upwards(folder: Path) -> list[Path]:
    places = []
    for place in (folder.resolve(), *folder.resolve().parents):
        places.append(place)
        if (place / ".git").exists():
            break
    return places


def _parse(file: Path) -> Settings:
    import tomllib  # most folders have no settings

    try:
        data = tomllib.loads(file.read_bytes().decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise DxstratError(
            f"設定ファイル「{visible(str(file))}」を読めません（{visible(str(error))}）",
            f"cannot read the settings file {visible(str(file))} ({visible(str(error))})",
            fix_ja="示された行を直し、UTF-8 で保存してください",
            fix_en="mend the line it names and save the file as UTF-8",
        ) from error
    render = _fields(RenderSettings, data.pop("render", {}), file, "render.")
    settings: Settings = dataclasses.replace(
        _fields(Settings, data, file, "", leave_out={"folder", "render"}), folder=file.parent, render=render
    )
    return settings


def _fields(
    cls: type[Any], data: Any, file: Path, prefix: str, *, leave_out: frozenset[str] | set[str] = frozenset()
) -> Any:
    known = {field.name for field in dataclasses.fields(cls)} - leave_out
    if not isinstance(data, dict):
        data = {prefix.rstrip("."): data}
    for key, value in data.items():
        name = visible(prefix + key)
        if key not in known:
            close = _close(key, sorted(known))
            raise DxstratError(
                f"設定ファイル「{visible(str(file))}」の「{name}」という項目は使えません",
                f"{name} is not a setting (in {visible(str(file))})",
                fix_ja=f"「{prefix}{close[0]}」と書いてください"
                if close
                else f"使える項目: {'、'.join(sorted(known))}",
                fix_en=f"write {prefix}{close[0]}" if close else f"use one of: {', '.join(sorted(known))}",
            )
        if not isinstance(value, str):
            raise DxstratError(
                f"設定ファイル「{visible(str(file))}」の「{name}」には文字を書きます",
                f"{name} must be a text (in {visible(str(file))})",
                fix_ja=f'{name} = "{visible(str(value))}" のように " で囲んでください',
                fix_en=f'write {name} = "{visible(str(value))}"',
            )
    return cls(**data)


def unknown_choice(name: str, value: str, choices: Sequence[str]) -> DxstratError:
    """Return the error of a setting whose value is none of `choices`."""
    close = _close(value, choices)
    listed = " / ".join(choices)
    return DxstratError(
        f"「{name}」に「{visible(value)}」は使えません",
        f"{visible(value)} is not a value of {name}",
        fix_ja=f"「{close[0]}」と書いてください" if close else f"次のどれかを書いてください: {listed}",
        fix_en=f"write {close[0]}" if close else f"write one of: {listed}",
    )


def _close(word: str, known: Sequence[str]) -> list[str]:
    import difflib  # mistakes are rare

    return difflib.get_close_matches(word, known, 1)
