"""Mend what is certain in a plan and the files it includes, each in its own file, or show what would change.

Why rounds: a plan that was in Shift_JIS, or whose value stood behind a full-width colon, can be looked at
further only once that is mended. All rounds happen in memory; files are written at the end, whole.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import edits_by_file
from dxstrat.operations.plan_files import plans_meant
from dxstrat.source import check_schema, read_plan
from dxstrat.source.encoding import decode
from dxstrat.source.mending.file import mend_form, mend_text
from dxstrat.text.message import Message
from dxstrat.text.visible import visible, visible_line
from dxstrat.writers.save import save

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_ROUNDS = 8
"""What is mended may bring other slips to light; an end is set, should two mends undo each other."""


@dataclass(slots=True)
class FixedFile:
    """One file: its bytes before and after, and what was done; `refused` edits would have changed more."""

    name: str
    before: bytes
    after: bytes
    form: tuple[Message, ...] = ()
    made: int = 0
    refused: int = 0

    def diff(self) -> str:
        """Return what changes as a unified diff, each line printable; empty where only the bytes' form does."""
        old, new = (decode(data).text.split("\n") for data in (self.before, self.after))
        lines = difflib.unified_diff(old, new, f"a/{self.name}", f"b/{self.name}", lineterm="")
        return "".join(f"{visible_line(line)}\n" for line in lines)

    def is_untouched(self, path: Path) -> bool:
        """Say whether a file still holds what was read from it."""
        return path.read_bytes() == self.before

    def summary(self) -> Message:
        """Return in one line what was changed, and what was left alone for safety."""
        done = list(self.form)
        if self.made:
            done.append(Message(f"{self.made} か所を修正", f"{self.made} places mended"))
        if self.refused:
            done.append(
                Message(
                    f"{self.refused} か所は、読めない行が残っているか、ほかの内容まで変わるおそれがあるので、修正していません",
                    f"{self.refused} places left alone, as a line cannot be read or more might change",
                )
            )
        name = visible(self.name, 200)
        return Message(
            f"{name}: {'、'.join(one.ja for one in done)}", f"{name}: {', '.join(one.en for one in done)}"
        )


@dataclass(slots=True)
class Fixed:
    """What came of mending plans: the files with something to say, and what kept plans from being read."""

    files: dict[str, FixedFile] = field(default_factory=dict)
    errors: list[DxstratError] = field(default_factory=list)


def fix_plans(paths: Sequence[Path]) -> Fixed:
    """Mend the plans meant by `paths` in memory; `write_fixed` puts the result on the disk."""
    fixed = Fixed()
    for plan in plans_meant(paths):
        if isinstance(plan, DxstratError):
            fixed.errors.append(plan)
            continue
        try:
            _fix(plan, fixed.files)
        except DxstratError as error:
            fixed.errors.append(error)
    fixed.files = {n: one for n, one in fixed.files.items() if one.refused or one.before != one.after}
    return fixed


def write_fixed(fixed: Fixed) -> None:
    """Write the files that changed, each whole or not at all.

    Raises DxstratError where one cannot be written, or was changed by somebody else in the meantime.
    """
    for one in fixed.files.values():
        if one.before != one.after:
            save(Path(one.name).resolve(), one.after, ours=one.is_untouched)


def _fix(plan: Path, files: dict[str, FixedFile]) -> None:
    for _ in range(_MOST_ROUNDS):
        reading = read_plan(plan, {name: one.after for name, one in files.items()})
        changed = False
        for name in reading.sources:
            if name not in files:
                data = _bytes(name)
                after, form = mend_form(data)
                files[name] = FixedFile(name, data, after, form)
                changed = changed or after != data
        if changed:
            continue
        findings = list(reading.findings)
        if reading.document is not None:
            findings += check_schema(reading.document).findings
        wanted = edits_by_file(findings)
        for name, edits in wanted.items():
            file = files[name]
            mended = mend_text(name, file.after, edits)
            changed = changed or mended.data != file.after
            file.after, file.made, file.refused = mended.data, file.made + mended.made, mended.refused
        for name in files.keys() & reading.sources.keys() - wanted.keys():
            files[name].refused = 0
        if not changed:
            return


def _bytes(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        shown = visible(name)
        raise DxstratError(
            f"「{shown}」を開けません",
            f"{shown} cannot be opened",
            fix_ja="ファイルの名前と、読み取りの許可を確かめてください",
            fix_en="check the name of the file, and whether you may read it",
        ) from error
