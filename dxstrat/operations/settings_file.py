"""`dxstrat.toml` read into settings: every mistake is told with its line and its cure."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from dxstrat.errors import DxstratError
from dxstrat.operations.settings import (
    LEVELS,
    PROFILES,
    FileSettings,
    Origin,
    RenderSettings,
    Settings,
    ValidateSettings,
    setting_error,
    unknown_choice,
)
from dxstrat.operations.style_choices import CHOICES, is_look_file
from dxstrat.operations.toml_file import read_toml
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_SECTIONS = ("render", "validate")
_PER_FILE = "per_file"


def parse_settings(file: Path) -> Settings:
    """Read a settings file. Raises DxstratError for a file that cannot be understood."""
    data, lines = read_toml(file)
    return _Reader(file, lines).read(data)


class _Reader:
    """One settings file being read; notes where each setting stands."""

    def __init__(self, file: Path, lines: Mapping[tuple[str, ...], int]) -> None:
        self._file = file
        self._lines = lines
        self._origins: dict[str, Origin] = {}

    def read(self, data: dict[str, Any]) -> Settings:
        top = self._known(("plan", *_SECTIONS), data, ())
        plan = {"plan": self._text(top["plan"], ("plan",))} if "plan" in top else {}
        return Settings(
            folder=self._file.parent,
            render=self._render(top.get("render", {})),
            validate=self._validate(top.get("validate", {})),
            origins=self._origins,
            **plan,
        )

    def _render(self, data: Any) -> RenderSettings:
        found: dict[str, Any] = {}
        for key, value in self._known(_names(RenderSettings), data, ("render",)).items():
            path = ("render", key)
            found[key] = self._switch(value, path) if key == "roadmap_kpis" else self._text(value, path)
            if (
                key in CHOICES
                and found[key] not in CHOICES[key]
                and not (key == "look" and is_look_file(found[key]))
            ):
                raise unknown_choice(f"render.{key}", found[key], CHOICES[key], self._origin(path))
        return RenderSettings(**found)

    def _validate(self, data: Any) -> ValidateSettings:
        at = ("validate",)
        found: dict[str, Any] = {}
        for key, value in self._known(_names(ValidateSettings), data, at).items():
            path = (*at, key)
            if key in ("select", "ignore"):
                found[key] = self._texts(value, path)
            elif key == "severity":
                found[key] = self._severities(value, path)
            elif key == "max_findings":
                found[key] = self._count(value, path)
            elif key == _PER_FILE:
                found[key] = {
                    pattern: self._file_settings(inner, (*path, pattern))
                    for pattern, inner in self._table(value, path).items()
                }
            else:
                found[key] = self._text(value, path)
        for key, choices in (("profile", PROFILES), ("fail_level", LEVELS)):
            if key in found and found[key] not in choices:
                raise unknown_choice(f"validate.{key}", found[key], choices, self._origin((*at, key)))
        return ValidateSettings(**found)

    def _file_settings(self, data: Any, path: tuple[str, ...]) -> FileSettings:
        found = self._known(_names(FileSettings), data, path)
        return FileSettings(
            self._texts(found.get("ignore", []), (*path, "ignore")),
            self._severities(found.get("severity", {}), (*path, "severity")),
        )

    def _known(self, names: Sequence[str], data: Any, path: tuple[str, ...]) -> dict[str, Any]:
        """Return the entries of a table by their names, a hyphen read as an underscore."""
        found = {}
        for key, value in self._table(data, path).items():
            name = key.replace("-", "_")
            if name not in names:
                raise self._unknown(key, names, path)
            found[name] = value
            self._origins[".".join((*path, name))] = self._origin((*path, key))
        return found

    def _unknown(self, key: str, names: Sequence[str], path: tuple[str, ...]) -> DxstratError:
        above = "".join(f"{part}." for part in path)
        close = nearest(key, names)
        origin = self._origin((*path, key))
        at_ja, at_en = (f"の {origin.line} 行目", f":{origin.line}") if origin.line else ("", "")
        file, name = visible(str(self._file), 200), visible(above + key)
        return DxstratError(
            f"設定ファイル「{file}」{at_ja}の「{name}」という項目は使えません",
            f"{name} is not a setting ({file}{at_en})",
            fix_ja=f"「{above}{close}」と書いてください"
            if close
            else f"次のどれかを書いてください: {'、'.join(names)}",
            fix_en=f"write {above}{close}" if close else f"use one of: {', '.join(names)}",
        )

    def _table(self, value: Any, path: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(value, dict):
            name = ".".join(path)
            raise self._wrong(
                path, "項目のまとまりを書きます", "a table is needed here", f"[{name}]", f"[{name}]"
            )
        return value

    def _text(self, value: Any, path: tuple[str, ...]) -> str:
        if not isinstance(value, str):
            example = f'{path[-1]} = "{visible(str(value))}"'
            raise self._wrong(path, "文字を書きます", "a text is needed", example, example)
        return value

    def _switch(self, value: Any, path: tuple[str, ...]) -> bool:
        if not isinstance(value, bool):
            example = f"{path[-1]} = true"
            raise self._wrong(path, "true か false を書きます", "true or false is needed", example, example)
        return value

    def _texts(self, value: Any, path: tuple[str, ...]) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            example = f'{path[-1]} = ["DX302", "DX4"]'
            raise self._wrong(path, "文字の一覧を書きます", "a list of texts is needed", example, example)
        return tuple(value)

    def _count(self, value: Any, path: tuple[str, ...]) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            example = f"{path[-1]} = 50"
            raise self._wrong(path, "0 以上の数を書きます", "a number from 0 is needed", example, example)
        return value

    def _severities(self, value: Any, path: tuple[str, ...]) -> dict[str, str]:
        found = {}
        for selector, level in self._table(value, path).items():
            place = (*path, selector)
            self._origins[".".join(place)] = self._origin(place)
            if level not in LEVELS:
                raise unknown_choice(".".join(place), str(level), LEVELS, self._origin(place))
            found[selector] = level
        return found

    def _origin(self, path: tuple[str, ...]) -> Origin:
        spelt = (path, tuple(part.replace("_", "-") for part in path))
        line = next((self._lines[one] for one in spelt if one in self._lines), 0)
        return Origin(self._file, line)

    def _wrong(self, path: tuple[str, ...], ja: str, en: str, fix_ja: str, fix_en: str) -> DxstratError:
        return setting_error(
            ".".join(path),
            self._origin(path),
            ja,
            en,
            fix_ja=f"{fix_ja} のように書いてください",
            fix_en=f"write something like {fix_en}",
        )


def _names(cls: type[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in dataclasses.fields(cls))
