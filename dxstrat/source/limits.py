"""How large a plan may be. Far above any real one, and low enough that none can exhaust a machine."""

from __future__ import annotations

MOST_BYTES = 64 * 1024 * 1024
"""Of one file."""

MOST_BYTES_IN_ALL = 256 * 1024 * 1024
"""Of a plan with all that it includes."""

MOST_FILES = 2_000
"""Included by one plan."""

DEEPEST = 32
"""Levels of mappings and lists within one another; a plan has eight."""

LONGEST_TEXT = 200_000
"""Characters of one value: a book has about as many."""

LONGEST_KEY = 1_000
"""Characters of one key: the parser in C stops near there too."""

MOST_EVENTS = 10_000_000
"""Of YAML in one file: one for each key and value, two for each mapping and list. 46 MB have 3.3 million."""

MOST_PICTURE_BYTES = 5_000_000
"""Of the picture that a plan names."""

MOST_PICTURE_DOTS = 6_000
"""Of a picture, across or down."""

MOST_FAULTS = 200
"""Reported of one file."""
