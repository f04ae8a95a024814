"""Put the files of a plan together: lists one behind the other, every other section from one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dxstrat.findings import Finding, Related
from dxstrat.source import include_sayings as sayings
from dxstrat.source.document import Path
from dxstrat.text.message import Message, same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.findings import Span
    from dxstrat.source.loading.spans import FileSpans
    from dxstrat.source.saying import Saying

MAIN_FILE_KEYS = ("dxstrat", "plan", "include")


@dataclass(slots=True)
class Merged:
    """The sections of several files as one plan; the files by their number, the plan file first."""

    data: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    problems: list[tuple[Finding, Path]] = field(default_factory=list)

    def path(self, number: int, path: Path) -> Path:
        """Return the path in the whole plan of a path in one of its files."""
        if len(path) < 2 or not isinstance(path[1], int):
            return path
        first = next((first for first, file in self.parts.get(str(path[0]), ()) if file == number), 0)
        return (path[0], path[1] + first, *path[2:])


def merge(files: Sequence[FileSpans]) -> Merged:
    """Put the data of files together."""
    merged = Merged()
    sections: dict[str, list[int]] = {}
    for number, file in enumerate(files):
        for key in file.data:
            if number and key in MAIN_FILE_KEYS:
                saying = sayings.main_file_only(key, files[0].source.name)
                merged.problems.append((finding(saying, file.span((key,), key=True)), (key,)))
            else:
                sections.setdefault(key, []).append(number)
    for key, numbers in sections.items():
        filled = [number for number in numbers if files[number].data[key] is not None] or numbers[:1]
        _merge_section(merged, files, key, filled)
    return merged


def _merge_section(merged: Merged, files: Sequence[FileSpans], key: str, numbers: Sequence[int]) -> None:
    values = [files[number].data[key] for number in numbers]
    merged.data[key] = values[0]
    if len(values) > 1 and all(isinstance(value, list) for value in values):
        merged.data[key] = []
        parts: list[tuple[int, int]] = []
        for number, value in zip(numbers, values, strict=True):
            parts.append((len(merged.data[key]), number))
            merged.data[key] += value
        merged.parts[key] = tuple(parts)
        return
    if numbers[0]:
        merged.parts[key] = ((0, numbers[0]),)
    for number in numbers[1:]:
        related = Related(files[numbers[0]].span((key,), key=True), Message("1 つ目です", "the first"))
        found = finding(sayings.section_twice(key), files[number].span((key,), key=True), related)
        merged.problems.append((found, (key,)))


def finding(saying: Saying, span: Span, *related: Related) -> Finding:
    """Return a finding at a place that is known already."""
    return Finding(saying.kind, saying.message, span, same(""), "", saying.label, saying.fix, related)
