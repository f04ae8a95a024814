"""Editor settings of a strategy repository: the schemas beside it, and VS Code told which file is which.

Why copies in the repository: an editor then explains every key without the network and without knowing
where dxstrat is installed, on every machine that has the folder.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxstrat.operations.settings import settings_in
from dxstrat.resources import shipped
from dxstrat.source import read_plan
from dxstrat.writers.save import save

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SCHEMA_FOLDER = ".vscode/dxstrat"
"""Where the copies stand. Why below `.vscode`: they are the editor's, and out of the way of the plan."""
SCHEMA = "strategy.schema.json"
FILE_SCHEMA = "strategy-file.schema.json"
"""For the plan file in an editor, which does not see what the file includes."""
PART_SCHEMA = "strategy-part.schema.json"
SCHEMAS = (SCHEMA, FILE_SCHEMA, PART_SCHEMA, "policy-list.schema.json")
SETTINGS_FILE = ".vscode/settings.json"

_ASSOCIATIONS = "yaml.schemas"


@dataclass(frozen=True, slots=True)
class EditorFiles:
    """What was done: the files written, and the settings that the office has to add by hand, if any."""

    written: tuple[Path, ...]
    to_add: str | None = None


def schema_bytes() -> bytes:
    """Return the schema of a plan, as it is shipped."""
    return shipped("schemas", SCHEMA).read_bytes()


def write_editor_files(folder: Path) -> EditorFiles:
    """Copy the schemas into `folder` and settle in its VS Code settings which file follows which schema.

    Settings that stand there are kept. Where they are not plain JSON (VS Code allows comments), nothing
    is changed and `to_add` is the text to add. Raises DxstratError where a file cannot be written.
    """
    files = [(folder / name, content) for name, content in schema_copies().items()]
    settings = folder / SETTINGS_FILE
    old = settings.read_bytes() if settings.is_file() else None
    wanted = editor_settings(*_files_of_the_plan(folder))
    new = merged_settings(old, wanted)
    if new is not None:
        files.append((settings, new))
    written = tuple(
        save(path, content, ours=_may_be_replaced) for path, content in files if not _holds(path, content)
    )
    return EditorFiles(written, None if new is not None else settings_text(wanted))


def schema_copies() -> Mapping[str, bytes]:
    """Return the schemas as they are copied, by their place in the repository."""
    return {f"{SCHEMA_FOLDER}/{name}": shipped("schemas", name).read_bytes() for name in SCHEMAS}


def editor_settings(plan: str, parts: Sequence[str]) -> dict[str, Any]:
    """Return the settings for a plan file and the patterns of the files that it includes.

    The extension would otherwise ask the network for schemas, and report its use.
    """
    associations = {f"./{SCHEMA_FOLDER}/{FILE_SCHEMA}": [plan]}
    if parts:
        associations[f"./{SCHEMA_FOLDER}/{PART_SCHEMA}"] = list(parts)
    return {
        _ASSOCIATIONS: associations,
        "yaml.schemaStore.enable": False,
        "yaml.kubernetesCRDStore.enable": False,
        "redhat.telemetry.enabled": False,
    }


def settings_text(settings: Mapping[str, Any], indent: int | str = 2) -> str:
    """Return settings as the text of a file."""
    return json.dumps(settings, ensure_ascii=False, indent=indent) + "\n"


def merged_settings(old: bytes | None, ours: Mapping[str, Any]) -> bytes | None:
    """Return the settings file with ours added, or None where the old one is not plain JSON.

    A setting that the office has made stands; of the associations, those of our own schemas are renewed.
    """
    if old is None or not old.strip():
        return settings_text(ours).encode("utf-8")
    try:
        text = old.decode("utf-8")
        data = json.loads(text, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError):
        return None
    theirs = data.get(_ASSOCIATIONS, {}) if isinstance(data, dict) else None
    if not isinstance(theirs, dict):
        return None
    merged = {**data, **{key: value for key, value in ours.items() if key not in data}}
    merged[_ASSOCIATIONS] = {**theirs, **ours[_ASSOCIATIONS]}
    if merged == data:
        return old
    indent = re.search(r"\n([ \t]+)\S", text)
    new = settings_text(merged, indent[1] if indent else 2)
    return new.replace("\n", "\r\n" if "\r\n" in text else "\n").encode("utf-8")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice, and one of the two would be lost")
    return found


def _files_of_the_plan(folder: Path) -> tuple[str, Sequence[str]]:
    """Return the plan file and the patterns it includes, both as seen from `folder`."""
    name = Path(settings_in(folder).plan).as_posix()
    if not (folder / name).is_file():
        return name, ()
    document = read_plan(folder / name).document
    entries = document.data.get("include") if document else None
    above = name.rpartition("/")[0]
    parts = [f"{above}/{entry}".lstrip("/") for entry in entries or () if isinstance(entry, str)]
    if any(fnmatchcase(name, part.replace("**/", "")) for part in parts):
        parts.append(f"!{name}")
    return name, parts


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _may_be_replaced(path: Path) -> bool:
    """Tell whether a file is one of ours: a copy of a schema, or settings into which ours were merged."""
    if path.name == "settings.json":
        return True
    try:
        title = json.loads(path.read_bytes()).get("title")
    except (ValueError, AttributeError, RecursionError):
        return False
    return any(json.loads(content)["title"] == title for content in schema_copies().values())
