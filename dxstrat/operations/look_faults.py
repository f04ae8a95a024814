"""What is wrong with a look as a whole: pages without room, lines too close, words that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.writers.docx.contrast import LEAST_CONTRAST, pairs, phases_differ
from dxstrat.writers.docx.line_heights import word_height
from dxstrat.writers.docx.xml import POINTS_PER_MM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.writers.docx import Look

_RUNNING_MM = 5.0
"""What a running head or a page number takes between its distance from the edge and the text."""


@dataclass(frozen=True, slots=True)
class LookFault:
    """A fault: the key at which it can be mended, what is wrong, and what to type."""

    path: tuple[str, ...]
    ja: str
    en: str
    fix_ja: str
    fix_en: str


def faults_of(look: Look) -> Iterator[LookFault]:
    """Find what is wrong with a look whose keys are each right."""
    yield from _grid(look)
    yield from _running(look)
    yield from _contrasts(look)


def _grid(look: Look) -> Iterator[LookFault]:
    """Find a line grid on which Word would give every line the room of two, or characters that overlap."""
    size, pitch = look.sizes.body, look.page.line_pitch
    least = word_height(size)
    if pitch < least:
        _, height = look.text_area(landscape=False)
        most = int(height * POINTS_PER_MM / least)
        yield _too_many(
            "lines",
            most,
            f"1 行の高さが {pitch:.1f} pt になり、{size:g} pt の文字には狭すぎます",
            f"a line would be {pitch:.1f} pt high, too low for type of {size:g} pt",
        )
    if look.page.char_space < 0:
        width, _ = look.text_area(landscape=False)
        most = int(width * POINTS_PER_MM / size)
        yield _too_many(
            "characters",
            most,
            f"1 行の文字数が多すぎて、{size:g} pt の文字が重なります",
            f"there are too many characters on a line for type of {size:g} pt",
        )


def _too_many(key: str, most: int, ja: str, en: str) -> LookFault:
    return LookFault(
        ("page", key),
        ja,
        en,
        f"{key} = {most} 以下にするか、sizes.body を小さくしてください",
        f"write {key} = {most} or less, or make sizes.body smaller",
    )


def _running(look: Look) -> Iterator[LookFault]:
    page = look.page
    for kind in ("portrait", "landscape"):
        margins = getattr(page, kind)
        for edge, name, distance in (
            (margins.top, "header", page.header),
            (margins.bottom, "footer", page.footer),
        ):
            if distance + _RUNNING_MM > edge:
                yield LookFault(
                    ("page", name),
                    f"「{name}」が本文に重なります（「{kind}」の余白は {edge:g} mm です）",
                    f"the {name} runs into the text (the margin of {kind} is {edge:g} mm)",
                    f"{name} = {max(edge - _RUNNING_MM, 5):g} 以下にするか、余白を広げてください",
                    f"write {name} = {max(edge - _RUNNING_MM, 5):g} or less, or widen the margin",
                )


def _contrasts(look: Look) -> Iterator[LookFault]:
    for pair in pairs(look):
        if pair.contrast < LEAST_CONTRAST:
            ground = ".".join(pair.ground)
            on_ja, on_en = (f"「{ground}」", ground) if ground else ("白", "white")
            name = ".".join(pair.text)
            of_ja, of_en = (f"「{name}」", name) if name else ("白い文字", "white text")
            yield LookFault(
                pair.text or pair.ground,
                f"{on_ja}の上の{of_ja}は、明るさの差が足りず読みにくい色です（{pair.contrast:.1f}）",
                f"{of_en} on {on_en} has too little contrast to be read ({pair.contrast:.1f})",
                f"明るさの比が {LEAST_CONTRAST:g} 以上になるように、どちらかの色を変えてください",
                f"change one of them so that the contrast is {LEAST_CONTRAST:g} or more",
            )
    if not phases_differ(look):
        yield LookFault(
            ("phases", "fills"),
            "3 つの色が、白黒で印刷すると見分けられません",
            "the three colours cannot be told apart in monochrome print",
            'fills = ["F2F2F2", "BFBFBF", "595959"] のように、薄い色から濃い色の順に書いてください',
            'write them from light to dark, as in fills = ["F2F2F2", "BFBFBF", "595959"]',
        )
