"""The exit codes of every command, in one place: scripts and CI depend on them."""

from __future__ import annotations

NOTHING_FOUND = 0
"""Done, and nothing at or above the level asked for was found."""
FOUND = 1
"""Findings, or something left for a person to do."""
WRONG_USE = 2
"""Wrong use of the command, or a file that cannot be read."""
FAULT = 3
"""A fault in dxstrat itself."""
INTERRUPTED = 130
"""Ended by Ctrl-C: what shells and typer use."""
