"""In which language the command line speaks: Japanese unless asked for English.

Why at import: help texts are part of the commands' definitions, so the language must be known
before those are made. `--lang en` anywhere on the command line or `DXSTRAT_LANG=en` choose it.
"""

from __future__ import annotations

import itertools
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.text.message import Language


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language asked for on the command line, else in the environment, else Japanese."""
    wanted = environment.get("DXSTRAT_LANG", "ja")
    for argument, following in itertools.pairwise((*arguments, "ja")):
        if argument == "--lang":
            wanted = following
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
    return "en" if wanted.lower().startswith("en") else "ja"


LANGUAGE: Language = chosen_language(sys.argv[1:], os.environ)


def say(ja: str, en: str) -> str:
    """Return the text in the language of this run."""
    return ja if LANGUAGE == "ja" else en
