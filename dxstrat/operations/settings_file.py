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
    unknown_choice,
)
from dxstrat.operations.style_choices import CHOICES, is_look_file
from dxstrat.operations.toml_file import read_toml
from dxstrat.operations.toml_reader import TomlReader, key_to_write
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dxstrat.operations.toml_reader import KeyPath

_SECTIONS = ("render", "validate")
_PER_FILE = "per_file"


def parse_settings(file: Path) -> Settings:
    """Read a settings file. Raises DxstratError for a file that cannot be understood."""
    data, lines = read_toml(file)
    return _Reader(file, lines).read(data)


class _Reader(TomlReader):
    """One settings file being read; notes where each setting stands."""

    def __init__(self, file: Path, lines: Mapping[KeyPath, int]) -> None:
        super().__init__(file, lines)
        self._origins: dict[str, Origin] = {}

    def read(self, data: dict[str, Any]) -> Settings:
        top = self._known(("plan", *_SECTIONS), data, ())
        plan = {"plan": self._text(top["plan"], ("plan",))} if "plan" in top else {}
        return Settings(
            folder=self.file.parent,
            render=self._render(top.get("render", {})),
            validate=self._validate(top.get("validate", {})),
            origins=self._origins,
            **plan,
        )

    def _render(self, data: Any) -> RenderSettings:
        found: dict[str, Any] = {}
        for key, value in self._known(_names(RenderSettings), data, ("render",)).items():
            path = ("render", key)
            found[key] = (
                self.switch(value, path, f"{key} = true")
                if key == "roadmap_kpis"
                else self._text(value, path)
            )
            if (
                key in CHOICES
                and found[key] not in CHOICES[key]
                and not (key == "look" and is_look_file(found[key]))
            ):
                raise unknown_choice(f"render.{key}", found[key], CHOICES[key], self.origin(path))
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
                    for pattern, inner in self.table(value, path).items()
                }
            else:
                found[key] = self._text(value, path)
        for key, choices in (("profile", PROFILES), ("fail_level", LEVELS)):
            if key in found and found[key] not in choices:
                raise unknown_choice(f"validate.{key}", found[key], choices, self.origin((*at, key)))
        return ValidateSettings(**found)

    def _file_settings(self, data: Any, path: KeyPath) -> FileSettings:
        found = self._known(_names(FileSettings), data, path)
        return FileSettings(
            self._texts(found.get("ignore", []), (*path, "ignore")),
            self._severities(found.get("severity", {}), (*path, "severity")),
        )

    def _known(self, names: Sequence[str], data: Any, path: KeyPath) -> dict[str, Any]:
        """Return the entries of a table by their names, a hyphen read as an underscore."""
        found = {}
        for key, value in self.table(data, path).items():
            name = key.replace("-", "_")
            if name not in names:
                raise self._unknown(key, names, path)
            found[name] = value
            self._origins[".".join((*path, name))] = self.origin((*path, key))
        return found

    def _unknown(self, key: str, names: Sequence[str], path: KeyPath) -> DxstratError:
        place = (*path, key)
        origin, fix = self.origin(place), key_to_write(place, names)
        at_ja, at_en = (f"の {origin.line} 行目", f":{origin.line}") if origin.line else ("", "")
        file, name = visible(str(self.file), 200), visible(".".join(place))
        return DxstratError(
            f"設定ファイル「{file}」{at_ja}の「{name}」という項目は使えません",
            f"{name} is not a setting ({file}{at_en})",
            fix_ja=fix.ja,
            fix_en=fix.en,
        )

    def _text(self, value: Any, path: KeyPath) -> str:
        if not isinstance(value, str):
            example = f'{path[-1]} = "{visible(str(value))}"'
            raise self.wrong_value(path, "文字を書きます", "a text is needed", example)
        return value

    def _texts(self, value: Any, path: KeyPath) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            example = f'{path[-1]} = ["DX302", "DX4"]'
            raise self.wrong_value(path, "文字の一覧を書きます", "a list of texts is needed", example)
        return tuple(value)

    def _count(self, value: Any, path: KeyPath) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            example = f"{path[-1]} = 50"
            raise self.wrong_value(path, "0 以上の数を書きます", "a number from 0 is needed", example)
        return value

    def _severities(self, value: Any, path: KeyPath) -> dict[str, str]:
        found = {}
        for selector, level in self.table(value, path).items():
            place = (*path, selector)
            self._origins[".".join(place)] = self.origin(place)
            if level not in LEVELS:
                raise unknown_choice(".".join(place), str(level), LEVELS, self.origin(place))
            found[selector] = level
        return found

    def origin(self, path: KeyPath) -> Origin:
        """Return where a key stands, whether it is written with hyphens or with underscores."""
        spelt = tuple(part.replace("_", "-") for part in path)
        return super().origin(path if path in self.lines else spelt)


def _names(cls: type[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in dataclasses.fields(cls))
