"""A settings file in TOML: read, with the line of each key for messages about it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from dxstrat.errors import DxstratError
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?$")
_KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_PART = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")
_PLACE = re.compile(r"^(?P<what>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)$")


def read_toml(file: Path) -> tuple[dict[str, Any], Mapping[tuple[str, ...], int]]:
    """Return what stands in a file, and the line of each key and table by its full name.

    Raises DxstratError for a file that cannot be read or understood.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text), _lines(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(file, error) from error
    except FileNotFoundError as error:
        raise DxstratError(
            f"設定ファイル「{visible(str(file), 200)}」がありません",
            f"there is no settings file {visible(str(file), 200)}",
            fix_ja="ファイルの名前と場所を確かめてください",
            fix_en="check the name of the file and its folder",
        ) from error
    except (UnicodeDecodeError, OSError) as error:
        raise DxstratError(
            f"設定ファイル「{visible(str(file), 200)}」を読めません",
            f"cannot read the settings file {visible(str(file), 200)}",
            fix_ja="UTF-8 で保存し直し、読み取りの許可を確かめてください",
            fix_en="save it in UTF-8 and see whether you may read it",
        ) from error


def _not_toml(file: Path, error: tomllib.TOMLDecodeError) -> DxstratError:
    match = _PLACE.match(str(error))
    line = int(match["line"]) if match else 0
    at_ja, at_en = (f"の {line} 行目", f":{line}") if line else ("", "")
    return DxstratError(
        f"設定ファイル「{visible(str(file), 200)}」{at_ja}を読み取れません",
        f"{visible(str(file), 200)}{at_en} cannot be understood: {visible(match['what'] if match else str(error))}",
        fix_ja='「項目 = 値」の形で書き、文字は " で囲んでください',
        fix_en="write it as key = value, with texts in double quotation marks",
    )


def _lines(text: str) -> Mapping[tuple[str, ...], int]:
    """Return the line of each key and table, by its full name.

    Why by looking through the lines: `tomllib` does not tell places. A key inside braces or inside a text
    of several lines is not found, or has a wrong line; nothing but a line in a message depends on it.
    """
    places: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _parts(header[1])
            places.setdefault(table, number)
        elif key:
            places.setdefault((*table, *_parts(key[1])), number)
    return places


def _parts(name: str) -> tuple[str, ...]:
    return tuple(
        next(group for group in match.groups() if group is not None) for match in _PART.finditer(name)
    )
