"""The choices an office has in the style of its documents, by the names of `[render]` in dxstrat.toml."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from dxstrat.operations.render_options import DocumentChoice, RoadmapBars
from dxstrat.text.eras import YearStyle
from dxstrat.text.typography import Digits, Punctuation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.operations.settings import Settings

LOOKS = ("modern", "formal")
"""Written out, as the names of numberings are: to ask the Word writer would load it with every command. A test
holds both to what there is."""

LOOK_FILE = ".toml"
"""The ending by which a look is known to be a file of the office's own."""

NumberingName = Literal["chapters", "sections", "decimal", "none"]
NUMBERINGS: tuple[NumberingName, ...] = get_args(NumberingName)
BARS: tuple[RoadmapBars, ...] = get_args(RoadmapBars)

CHOICES: Mapping[str, tuple[str, ...]] = {
    "document": get_args(DocumentChoice),
    "look": LOOKS,
    "years": get_args(YearStyle),
    "numbering": NUMBERINGS,
    "punctuation": get_args(Punctuation),
    "digits": get_args(Digits),
    "roadmap_bars": BARS,
}
"""What can be written for each setting of `[render]` that is a choice; `look` may also name a file."""


@dataclass(frozen=True, slots=True)
class AskedStyle:
    """What was asked for on the command line, which goes before the file; None for what was not."""

    look: str | None = None
    years: str | None = None
    numbering: str | None = None
    punctuation: str | None = None
    digits: str | None = None
    roadmap_kpis: bool | None = None
    roadmap_bars: str | None = None

    def over(self, settings: Settings) -> Settings:
        """Return the settings with what was asked for in place of theirs."""
        given = {key: value for key, value in dataclasses.asdict(self).items() if value is not None}
        if is_look_file(given.get("look", "")):
            given["look"] = str(Path(given["look"]).absolute())
        return settings.with_options("render", given)


def is_look_file(look: str) -> bool:
    """Tell whether a look is a file of the office's own, not the name of a shipped one."""
    return look.lower().endswith(LOOK_FILE)
