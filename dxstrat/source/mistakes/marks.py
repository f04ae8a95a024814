"""The signs that Japanese keyboards and word processors put in the place of those that YAML knows."""

from __future__ import annotations

LIST_MARKS = "－ー―‐‑–−—・•●○◦"
"""Typed where a hyphen marks an entry of a list. As the inside of a character class."""

SMART_QUOTES = "“”„‟＂‘’‚‛"
"""Put round a value in place of " or '."""
