"""The repository that a folder lies in: how far settings are looked for, and what paths in reports start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def repository_root(folder: Path) -> Path | None:
    """Return the nearest folder with a `.git` at or above `folder`, a whole path; None outside of a repository."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)
