"""Where the shipped `templates/` and `schemas/` stand.

Why two places: in a wheel both folders are packed below `dxstrat/_data`; in a checkout
(and so in an editable install) they stand beside the package, next to `pyproject.toml`.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. `shipped("schemas", "strategy.schema.json")`."""
    packed = _PACKAGE / "_data"
    checkout = _PACKAGE.parent
    if not packed.is_dir() and (checkout / "pyproject.toml").is_file():
        return checkout.joinpath(*parts)
    return packed.joinpath(*parts)
