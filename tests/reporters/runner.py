"""What a CI runner would obey in a log, told as its own parser does.

Source: `ActionCommand.TryParseV2` and `TryParse` in actions/runner: `::command …::data` at the start
of a line, spaces before it not counted, and `##[command]` anywhere in a line.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Command(NamedTuple):
    """A workflow command with its properties and data, unescaped."""

    name: str
    properties: dict[str, str]
    data: str


def commands(log: str) -> list[Command]:
    """Return every command in a log. Any name counts as one: `stop-commands` makes new ones."""
    return [
        command for line in re.split(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", log) for command in _in(line)
    ]


def _in(line: str) -> list[Command]:
    start = line.strip()
    if start.startswith("::") and start.count("::") > 1:
        head, data = start[2:].split("::", 1)
        name, _, properties = head.partition(" ")
        pairs = (pair.split("=", 1) for pair in properties.split(",") if pair)
        return [Command(name, {key: _unescaped(value, ":,") for key, value in pairs}, _unescaped(data, ""))]
    return [Command(name, {}, "") for name in re.findall(r"##\w*\[([^\]]*)", line)]


def _unescaped(text: str, more: str) -> str:
    for sign in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text
