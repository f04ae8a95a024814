"""An office's own look (`look = "ours.toml"`): a shipped look of which some keys are changed.

```toml
base = "formal"            # the look that everything else comes from; "modern" without it
numbering = "chapters"

[page]
characters = 40            # on a line, by Word's grid
lines = 36                 # on a page
portrait = {left = 25, right = 25}

[fonts]
body = "游明朝"
heading = "游ゴシック"

[colours]
accent = "7A1F2B"

[headings.1]
size = 18
```
"""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dxstrat.operations.look_faults import faults_of
from dxstrat.operations.look_rules import RULES, Choice, Colour, Colours, FontName, Number, Switch
from dxstrat.operations.settings import unknown_choice
from dxstrat.operations.toml_file import read_toml
from dxstrat.operations.toml_reader import TomlReader, key_to_write
from dxstrat.text.visible import visible
from dxstrat.writers.docx.known_fonts import fault_of_name, font_named
from dxstrat.writers.docx.look import SHIPPED_LOOKS, build_look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dxstrat.errors import DxstratError
    from dxstrat.operations.look_rules import Rule
    from dxstrat.operations.settings import Origin
    from dxstrat.operations.toml_reader import KeyPath
    from dxstrat.writers.docx import Look

_RRGGBB = re.compile(r"[0-9A-F]{6}")
_COUNT = 3
"""The bars of a roadmap have so many colours."""


def read_look(file: Path) -> Look:
    """Return the look that a file describes. Raises DxstratError for the first thing that is wrong in it."""
    data, lines = read_toml(file)
    reader = _Reader(file, lines)
    base = reader.checked(data.get("base", "modern"), RULES["base"], ("base",), "modern")
    shipped = SHIPPED_LOOKS.read(base)
    shipped["headings"] = {str(level): one for level, one in enumerate(shipped["headings"], 1)}
    own = reader.checked(data, RULES, (), shipped)
    own.pop("base", None)
    merged = _merged(shipped, own)
    fonts = own.get("fonts", {})
    if "body" in fonts and "metrics" not in fonts:
        fixed = merged["fonts"]["body"]["pitch"] == "fixed"
        merged["fonts"]["metrics"] = "monospaced" if fixed else "proportional"
    merged["headings"] = list(merged["headings"].values())
    look = build_look(file.stem, merged)
    fault = next(faults_of(look), None)
    if fault is not None:
        raise reader.error_at(fault.path, fault.ja, fault.en, fault.fix_ja, fault.fix_en)
    return look


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return the base with the keys of an office over it, table by table; a font is taken as a whole."""
    result = dict(base)
    for key, value in own.items():
        below = base.get(key)
        parts = isinstance(below, dict) and isinstance(value, dict) and "panose" not in value
        result[key] = _merged(base[key], value) if parts else value
    return result


class _Reader(TomlReader):
    """A look file being read: each value checked against its rule, mistakes told with line and cure."""

    def checked(self, value: Any, rule: Rule, path: KeyPath, shipped: Any) -> Any:
        """Return a value as a look needs it; `shipped` is what the base has there, for the cure."""
        match rule:
            case Number():
                return self._number(value, rule, path, shipped)
            case Choice(words=words):
                if value not in words:
                    raise unknown_choice(".".join(path), str(value), words, self.origin(path))
                return value
            case Colour(none=none):
                return value if none and value == none else self._colour(value, path, shipped)
            case Colours():
                if not isinstance(value, list) or len(value) != _COUNT:
                    raise self.wrong_value(
                        path, "色を 3 つ書きます", "three colours are needed", _example(path, shipped)
                    )
                return [self._colour(one, path, shipped) for one in value]
            case FontName():
                return self._font(value, path, shipped)
            case Switch():
                return self.switch(value, path, _example(path, shipped))
            case _:
                return self._checked_table(value, rule, path, shipped)

    def _checked_table(
        self, value: Any, rules: Mapping[str, Rule], path: KeyPath, shipped: Any
    ) -> dict[str, Any]:
        found = {}
        for key, one in self.table(value, path).items():
            at = (*path, key)
            if key not in rules:
                raise self._unknown(at, tuple(rules))
            below = shipped.get(key) if isinstance(shipped, dict) else None
            found[key] = self.checked(one, rules[key], at, below)
        return found

    def _number(self, value: Any, rule: Number, path: KeyPath, shipped: Any) -> float:
        right = isinstance(value, int | float) and not isinstance(value, bool)
        if not right or not rule.low <= value <= rule.high or (rule.whole and value != int(value)):
            kind_ja, kind_en = ("整数", "a whole number") if rule.whole else ("数", "a number")
            raise self.wrong_value(
                path,
                f"{rule.low:g} から {rule.high:g} までの{kind_ja}を書きます",
                f"{kind_en} from {rule.low:g} to {rule.high:g} is needed",
                _example(path, rule.low if shipped is None else shipped),
            )
        return int(value) if rule.whole else float(value)

    def _colour(self, value: Any, path: KeyPath, shipped: Any) -> str:
        if not isinstance(value, str) or not _RRGGBB.fullmatch(value.upper().removeprefix("#")):
            raise self.wrong_value(
                path,
                "色は 0 から 9 と A から F の 6 文字で書きます",
                "a colour is six characters, 0 to 9 and A to F",
                _example(path, shipped if shipped not in (None, "auto") else "1F3864"),
            )
        return value.upper().removeprefix("#")

    def _font(self, value: Any, path: KeyPath, shipped: Any) -> dict[str, Any]:
        name = shipped["name"]
        if not isinstance(value, str):
            raise self.wrong_value(
                path, "フォントの名前を書きます", "the name of a font is needed", _example(path, name)
            )
        fault = fault_of_name(value)
        if fault is not None:
            raise self.wrong_value(path, fault.ja, fault.en, _example(path, name))
        return asdict(font_named(value))

    def _unknown(self, path: KeyPath, names: Sequence[str]) -> DxstratError:
        fix = key_to_write(path, names)
        return self.error_at(path, "この項目は使えません", "this is not a key of a look", fix.ja, fix.en)

    def origin(self, path: KeyPath) -> Origin:
        """Return where a key stands, or the innermost table around it whose place is known."""
        known = (path[:length] for length in range(len(path), 0, -1) if path[:length] in self.lines)
        return super().origin(next(known, path))


def _example(path: KeyPath, value: Any) -> str:
    return f"{path[-1]} = {_toml(value)}"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return f"{value:g}" if isinstance(value, int | float) else f'"{visible(str(value))}"'
