"""All hostile files, each with its group."""

from __future__ import annotations

from tests.source.hostile.bombs import BOMBS
from tests.source.hostile.characters import CHARACTERS
from tests.source.hostile.encodings import ENCODINGS
from tests.source.hostile.foreign import FOREIGN
from tests.source.hostile.traps import FULL_WIDTH, TRUNCATED, VALUES, YAML

_GROUPS = {
    "BOMBS": BOMBS,
    "ENCODINGS": ENCODINGS,
    "CHARACTERS": CHARACTERS,
    "FULL_WIDTH": FULL_WIDTH,
    "VALUES": VALUES,
    "YAML": YAML,
    "TRUNCATED": TRUNCATED,
    "FOREIGN": FOREIGN,
}

FILES = tuple((group, file) for group, files in _GROUPS.items() for file in files)
