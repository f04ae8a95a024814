"""One mistake at a time: every field of a sound plan, broken in every way in which such a field is broken.

Each case says what it expects, so that counting right answers is all that is left to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.source import Path
from dxstrat.source.check.schema import annotation, form_of, keys_of, node_at, target
from tests.source.check.small_plan import paths_in, with_key, with_value, without

if TYPE_CHECKING:
    from collections.abc import Iterator

_TO_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_CHAIN = {"measure-without-issue": "DX204", "measure-without-kpi": "DX205"}


@dataclass(frozen=True)
class Case:
    """A plan with one mistake.

    - `mistake`: what was done, for the eyes of whoever reads a failure.
    - `codes`: the findings of which one is right.
    - `at`: the path on whose line the finding stands; `on_key` for the line of its key.
    """

    mistake: str
    data: dict[str, Any]
    codes: tuple[str, ...]
    at: Path
    on_key: bool = False


def single_faults(data: dict[str, Any]) -> Iterator[Case]:
    """Yield all cases that a plan gives."""
    for path, value in list(paths_in(data)):
        yield from _of_the_value(data, path, value)
        if isinstance(path[-1], str):
            yield from _of_the_key(data, path)
        yield from _taken_away(data, path)
        if isinstance(value, list):
            yield Case("a list in a list", with_value(data, path, [value]), ("DX103",), (*path, 0))
        if isinstance(value, dict):
            yield Case(
                "a key that nobody knows",
                with_value(data, path, {**value, "zzzzqqqq": 1}),
                ("DX101", "DX115"),
                (*path, "zzzzqqqq"),
            )


def _of_the_value(data: dict[str, Any], path: Path, value: Any) -> Iterator[Case]:
    node = target(node_at(path))
    for mistake, wrong, codes in (*_wrong_values(path, value, node), *_nothing(path, value, node)):
        yield Case(
            f"{mistake}: {wrong!r:.60}",
            with_value(data, path, wrong),
            codes,
            path,
            on_key=isinstance(path[-1], str),
        )


def _nothing(path: Path, value: Any, node: Any) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    chain = _CHAIN.get(str(annotation(node_at(path), "x-finding")), "DX108")
    yield "nothing after the colon", None, (chain,)
    if isinstance(value, str):
        yield "an empty text", "", ("DX108",)
    if isinstance(value, list) and "minItems" in node:
        yield "an empty list", [], (chain,)


def _wrong_values(path: Path, value: Any, node: Any) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    form, kind = form_of(node_at(path)), type(value)
    scalar = "DX112" if path == ("dxstrat",) else "DX103"
    if kind in (dict, list):
        if form != "value":
            yield "a text in place of it", "文です", ("DX103",)
            yield "a number in place of it", 5, ("DX103",)
        if kind is list:
            yield "its first entry without the list", value[0], ("DX103",)
        else:
            yield "a list of it", [value], ("DX103",)
        return
    yield "a list of it", [value], (scalar,)
    if form != "value":
        yield "a group of keys in place of it", {"text": value}, (scalar,)
    if kind is bool:
        yield from (("yes or no in words", word, ("DX104",)) for word in ("はい", "yes", "○", "true", 1))
    elif "enum" in node:
        yield from (("a word in Japanese", name, ("DX104",)) for name in node["enumDescriptions"])
        yield from (
            ("a word that is none of them", word, ("DX104",))
            for word in ("そのほか", "zzzz", str(value) + "s", 77)
        )
    elif form == "date":
        days = (
            "令和8年3月31日",
            "R8.3.31",
            "2026/3/31",
            "2026-3-31",
            "２０２６－０３－３１",
            "2026年3月31日",
            "20260331",
            "2026-02-30",
            "2026-13-01",
            "2026-03",
            "来年",
            20260331,
        )
        yield from (("a date written otherwise", day, ("DX105",)) for day in days)
    elif form in ("fiscalYear", "fiscalTerm"):
        years: tuple[Any, ...] = (
            "令和8年度",
            "R8",
            "２０２６",
            "2026年度",
            8,
            20266,
            2026.5,
            "2026Q5",
            "来年度",
            "2026年度上半期",
            True,
        )
        if form == "fiscalYear":
            years += ("2026", "2026Q1")
        yield from (("a year written otherwise", year, ("DX115",)) for year in years)
    elif form == "value" or {"number", "integer"} & _types(node):
        yield from _wrong_numbers(path, value, node)
    else:
        yield from _wrong_texts(path, value, node)


def _wrong_numbers(path: Path, value: Any, node: Any) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    code = ("DX112",) if path == ("dxstrat",) else ("DX106",)
    if isinstance(value, str):
        return  # a state to reach: any text is one
    yield "a quoted number", str(value), code
    yield "full-width digits", str(value).translate(_TO_FULL_WIDTH), code
    yield "commas", "12,000,000", code
    yield "far too large", 10**17, code
    yield "yes or no", True, code
    if form_of(node_at(path)) != "value":
        yield "a unit", f"{value}人", code
        yield "words", "多数", code
    if "integer" in _types(node):
        yield "decimals", 20.5, code


def _wrong_texts(path: Path, value: str, node: Any) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    if path[-1] == "code":
        yield from (
            ("a code", code, ("DX114",))
            for code in ("99999", "９９９９９７", "9999977", "999998", "みどり市")
        )
        yield "a code without quotes", 999997, ("DX113",)
        return
    yield "too long", value + "あ" * (node["maxLength"] + 1), ("DX107", "DX109")
    fits = "pattern" not in node
    yield "a number without quotes", 2026, ("DX113",) if fits else ("DX107", "DX113")
    yield "true without quotes", True, ("DX113",) if fits else ("DX107", "DX113")
    if not fits:
        yield from (
            ("a wrong form", text, ("DX107",)) for text in ("課題 1", "！", value.translate(_TO_FULL_WIDTH))
        )


def _types(node: Any) -> set[str]:
    types = node.get("type", ())
    return {types} if isinstance(types, str) else set(types)


def _of_the_key(data: dict[str, Any], path: Path) -> Iterator[Case]:
    key = str(path[-1])
    by_year = key.isdecimal()
    wrong = [key[1:], key[:-1], key[0] + key, key + key[-1], key.translate(_TO_FULL_WIDTH)]
    wrong += [
        key[:i] + key[i + 1] + key[i] + key[i + 2 :] for i in range(len(key) - 1) if key[i] != key[i + 1]
    ]
    if by_year:
        wrong = [f"{key}年度", f"R{int(key) - 2018}", key[1:], key.translate(_TO_FULL_WIDTH)]
    elif annotation(node_at(path), "title"):
        wrong.append(str(annotation(node_at(path), "title")))
    siblings = keys_of(node_at(path[:-1]))
    for other in dict.fromkeys(wrong):
        if other and other not in siblings:
            yield Case(
                f"{key} written {other}",
                with_key(data, path, other),
                ("DX115",) if by_year else ("DX101",),
                (*path[:-1], other),
                on_key=True,
            )


def _taken_away(data: dict[str, Any], path: Path) -> Iterator[Case]:
    above = node_at(path[:-1])
    if path[-1] in target(above).get("required", ()):
        chain = _CHAIN.get(str(annotation(node_at(path), "x-finding")), "DX102")
        yield Case(
            f"without {path[-1]}",
            without(data, path),
            (chain,),
            path[:-1],
            on_key=isinstance(path[-2] if path[1:] else 0, str),
        )
