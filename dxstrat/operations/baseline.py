"""The baseline: findings that a repository starts with, kept in a file and not reported again.

```
{"format": "dxstrat-baseline", "version": 1,
 "findings": [{"code": "DX302", "path": "kpis/citizens.yaml", "element": "kpis/K-03", "fingerprint": "…"}]}
```

`path` counts from the folder of the baseline. Only the fingerprint is compared; the rest is for people
who read the file and its changes.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.errors import DxstratError
from dxstrat.findings.fingerprint import Fingerprints
from dxstrat.operations.kinds import may_be_allowed
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dxstrat.findings import Finding, Report

_FORMAT = "dxstrat-baseline"
_VERSION = 1
_MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Baseline:
    """The fingerprints of known findings, each with the path of its file; `folder` is what paths count from."""

    folder: Path
    known: dict[str, str]


def read_baseline(file: Path) -> Baseline:
    """Read a baseline file. Raises DxstratError when there is none or it is of another form."""
    try:
        with file.open("rb") as opened:
            content = json.loads(opened.read(_MOST_BYTES))
        known = {str(one["fingerprint"]): str(one["path"]) for one in content["findings"]}
        right = content["format"] == _FORMAT and content["version"] == _VERSION
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _unreadable(file) from error
    if not right:
        raise _unreadable(file)
    return Baseline(file.parent, known)


def is_baseline(file: Path) -> bool:
    """Tell whether a file is a baseline, and so may be written anew."""
    try:
        read_baseline(file)
    except DxstratError:
        return False
    return True


def baseline_bytes(reports: Sequence[Report], folder: Path) -> tuple[bytes, int]:
    """Return the baseline of what reports hold, as a file in `folder`, and the number of findings in it.

    Errors in reading and form are left out: `dxstrat.operations.kinds.is_binding` says why.
    """
    entries = sorted(
        (
            {"code": one.kind.code, "path": path, "element": one.element, "fingerprint": fingerprint}
            for one, path, fingerprint in _fingerprinted(reports, folder)
        ),
        key=lambda entry: (entry["path"], entry["code"], entry["element"], entry["fingerprint"]),
    )
    content: dict[str, Any] = {"format": _FORMAT, "version": _VERSION, "findings": entries}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8"), len(entries)


def without_known(report: Report, baseline: Baseline) -> tuple[list[Finding], list[Finding], frozenset[str]]:
    """Return the findings of a report that are new, those that a baseline knows, and the fingerprints it used."""
    known = {
        id(one): fingerprint
        for one, _, fingerprint in _fingerprinted([report], baseline.folder)
        if fingerprint in baseline.known
    }
    new = [one for one in report.findings if id(one) not in known]
    old = [one for one in report.findings if id(one) in known]
    return new, old, frozenset(known.values())


def stale_entries(baseline: Baseline, used: frozenset[str], files: Iterable[str]) -> int:
    """Return how many entries about these files (shown names) were not found any more."""
    paths = {_path(file, baseline.folder) for file in files}
    return sum(1 for fingerprint, path in baseline.known.items() if path in paths and fingerprint not in used)


def _fingerprinted(reports: Sequence[Report], folder: Path) -> Iterator[tuple[Finding, str, str]]:
    paths: dict[str, str] = {}
    for report in reports:
        fingerprints = Fingerprints()
        for finding in report.findings:
            if may_be_allowed(finding.kind):
                name = finding.span.file if finding.span else report.path
                path = paths[name] = paths.get(name) or _path(name, folder)
                yield finding, path, fingerprints.of(finding, path)


def _path(name: str, folder: Path) -> str:
    """Return a shown file name seen from the folder of the baseline, with /."""
    try:
        return Path(os.path.relpath(Path(name).resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive of Windows
        return Path(name).as_posix()


def _unreadable(file: Path) -> DxstratError:
    shown = visible(file.as_posix(), 200)
    return DxstratError(
        f"既知の指摘のファイル「{shown}」を読めません",
        f"cannot read the baseline {shown}",
        fix_ja=f"dxstrat validate --write-baseline {shown} で作り直してください",
        fix_en=f"make it anew with: dxstrat validate --write-baseline {shown}",
    )
