"""What the formats for machines share: ASCII text, and a finding told in one text.

Why ASCII: a program's output reaches a file through the code page of a Windows pipe as often as
not. Escaped, every character comes through any of them, and nothing in a plan can act on a terminal
or on a CI runner that echoes the file.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dxstrat.findings import Finding, Severity
from dxstrat.reporters.wording import FIX, PLACE

if TYPE_CHECKING:
    from dxstrat.reporters.options import Options
    from dxstrat.text.message import Message

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
"""The names of severities in our own JSON and on the command line."""


def json_text(value: Any) -> str:
    """Return `value` as JSON in ASCII, indented.

    `##` is broken up, too: a runner obeys `##[command]` anywhere in a line (`ActionCommand.TryParse`
    in actions/runner).
    """
    return json.dumps(value, ensure_ascii=True, indent=2).replace("##", "#\\u0023") + "\n"


def both(message: Message) -> dict[str, str]:
    """Return a message in both languages, as JSON carries it."""
    return {"ja": message.ja, "en": message.en}


def told(finding: Finding, options: Options) -> str:
    """Return sentence, place and fix of a finding, a line each."""
    return "\n".join(told_lines(finding, options))


def told_lines(finding: Finding, options: Options) -> list[str]:
    """Return the lines of `told`."""
    lines = [options.say(finding.message)]
    if options.say(finding.place):
        lines.append(f"{options.say(PLACE)}: {options.say(finding.place)}")
    if finding.fix is not None:
        lines.append(f"{options.say(FIX)}: {options.say(finding.fix)}")
    return lines
