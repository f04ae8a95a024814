"""Every setting with its value, and where it was made: for `dxstrat config show`."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from dxstrat.operations.settings import FileSettings, Origin, RenderSettings, ValidateSettings
from dxstrat.text.message import Message, same
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.operations.settings import Settings

_DEFAULT = Message("既定", "default")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class ListedSetting:
    """One setting: its full name, its value in JSON's types, and where that comes from."""

    name: str
    value: Any
    source: Message

    @property
    def text(self) -> str:
        """The value as it is written in the settings file; nothing where there is none."""
        return "" if self.value is None else visible(json.dumps(self.value, ensure_ascii=False), _LONGEST)


def listed_settings(settings: Settings) -> tuple[ListedSetting, ...]:
    """Return all settings in the order of the file."""
    return tuple(_listed(settings))


def _listed(settings: Settings) -> Iterator[ListedSetting]:
    yield _one(settings, "plan", settings.plan)
    for field in fields(RenderSettings):
        yield _one(settings, f"render.{field.name}", getattr(settings.render, field.name))
    chosen = settings.validate
    for field in fields(ValidateSettings):
        name, value = f"validate.{field.name}", getattr(chosen, field.name)
        if field.name == "per_file":
            for pattern, one in value.items():
                yield from _of_file(settings, f"{name}.{pattern}", one)
        elif field.name == "severity":
            yield from _severities(settings, name, value)
        elif field.name == "fail_level" and value is None and chosen.profile == "strict":
            source = Message("profile が strict のため", "because of the profile strict")
            yield ListedSetting(name, chosen.failing, source)
        else:
            yield _one(settings, name, chosen.failing if field.name == "fail_level" else value)


def _of_file(settings: Settings, name: str, one: FileSettings) -> Iterator[ListedSetting]:
    yield _one(settings, f"{name}.ignore", one.ignore)
    yield from _severities(settings, f"{name}.severity", one.severity)


def _severities(settings: Settings, name: str, levels: Any) -> Iterator[ListedSetting]:
    for selector, level in levels.items():
        yield _one(settings, f"{name}.{selector}", level)


def _one(settings: Settings, name: str, value: Any) -> ListedSetting:
    origin = settings.origins.get(name)
    return ListedSetting(name, list(value) if isinstance(value, tuple) else value, _source(origin))


def _source(origin: Origin | None) -> Message:
    if origin is None:
        return _DEFAULT
    if origin.option:
        return same(origin.option)
    assert origin.file is not None  # noqa: S101 - an origin is one of the two
    return same(f"{visible(origin.file.name)}{f':{origin.line}' if origin.line else ''}")
