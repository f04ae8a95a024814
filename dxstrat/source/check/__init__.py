"""A plan held against the schema: valid or not at once, and a finding in plain words for all that is not."""

from __future__ import annotations
