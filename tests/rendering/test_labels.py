"""The Japanese words of choices: every choice of the model has one."""

from __future__ import annotations

import dataclasses
import typing

from dxstrat.model import Part
from dxstrat.model.chain import Roadmap, RoadmapPhase
from dxstrat.rendering.labels import LABELS


def choices(cls: type[Part]) -> dict[tuple[type[Part], str], tuple[str, ...]]:
    """The choices of a class, by class and field; those of numbers are left out."""
    hints = typing.get_type_hints(cls)
    found = {}
    for field in dataclasses.fields(cls):
        arguments = [hints[field.name], *typing.get_args(hints[field.name])]
        for hint in arguments:
            if typing.get_origin(hint) is typing.Literal and all(
                isinstance(x, str) for x in typing.get_args(hint)
            ):
                found[cls, field.name] = typing.get_args(hint)
    return found


def test_every_choice_has_a_word() -> None:
    found = {place: values for cls in Part.__subclasses__() for place, values in choices(cls).items()}
    found.pop((Roadmap, "grain"))  # how finely years are split is drawn, not said
    assert (RoadmapPhase, "tone") not in found
    assert len(found) > 20
    assert {place: set(words) for place, words in LABELS.items()} == {
        place: set(values) for place, values in found.items()
    }
