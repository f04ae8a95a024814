"""A strategy in which every field of the model is filled: each text with words found nowhere else.

Why made from the types: a field added to the model is then asked for in the document by itself.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import types
import typing
from typing import Any

from dxstrat.model import FiscalTerm, Part, Strategy, Value
from dxstrat.model.chain import Kpi
from dxstrat.rendering.labels import LABELS

if typing.TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

REFERENCES: Mapping[str, Any] = {
    "area": "area-1",
    "cases": ("case-1",),
    "cited": ("list-1@1",),
    "domain": "domain-1",
    "issues": ("issue-1",),
    "item": "list-1@1/2",
    "kpis": ("kpi-1",),
    "measures": ("measure-1",),
    "parent": None,
    "phase": "roadmapphase-1",
    "policies": ("list-1@1/1",),
}
"""What stands in the fields that name another part of the plan, by field; these are no text of their own."""


@dataclasses.dataclass
class Filled:
    """The strategy, and every text that a document must hold, with the field it comes from."""

    strategy: Strategy
    texts: dict[str, str]


def every_key() -> Filled:
    """Return a strategy with every field filled."""
    maker = _Maker()
    strategy = maker.part(Strategy)
    return Filled(strategy, maker.texts)


class _Maker:
    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._numbers = itertools.count(1)

    def part(self, cls: type[Any]) -> Any:
        hints = typing.get_type_hints(cls)
        special = dict(self._special(cls))
        values = {
            field.name: special[field.name]
            if field.name in special
            else self._value(cls, field.name, hints[field.name])
            for field in dataclasses.fields(cls)
            if field.name != "path"
        }
        return cls(**values)

    def _value(self, cls: type[Any], name: str, hint: Any) -> Any:
        if name in REFERENCES and cls is not Strategy:
            return REFERENCES[name]
        return self._of_type(cls, name, hint)

    def _special(self, cls: type[Any]) -> Iterator[tuple[str, Any]]:
        """Fields whose value the rest of the plan depends on."""
        match cls.__name__:
            case "PolicyList":
                yield "id", "list-1"
                yield "version", "1"
                item = typing.get_type_hints(cls)["items"].__args__[0]
                yield "items", tuple(item(id=str(n), title=self._text(item, f"title{n}")) for n in (1, 2))
            case "Emblem":  # a picture, which is no text of the document
                yield "file", "emblem.png"
                yield "alt", "emblem"
            case "Period":
                yield "start", 2026
                yield "end", 2028
            case "Kpi":
                yield "kind", "average"
            case "Baseline":
                yield "unknown", None
            case "Body":
                yield "layer", "leaders"
            case "Grade":
                yield "when", None

    def _of_type(self, cls: type[Any], name: str, hint: Any) -> Any:
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if origin in (types.UnionType, typing.Union):
            return self._of_type(cls, name, arguments[0])
        if origin is typing.Literal:
            if (cls, name) in LABELS:
                self.texts[LABELS[cls, name][arguments[0]]] = f"{cls.__name__}.{name}"
            return arguments[0]
        if origin is tuple:
            return (self._of_type(cls, name, arguments[0]),)
        if isinstance(hint, type) and issubclass(hint, Part):
            return self.part(hint)
        return self._plain(cls, name, hint)

    def _plain(self, cls: type[Any], name: str, hint: Any) -> Any:
        number = 1000 + next(self._numbers)
        if name == "id":
            return f"{cls.__name__.lower()}-1"
        if hint is str:
            return self._text(cls, name)
        if hint is bool:
            return True
        if hint is dt.date:
            day = dt.date(2026, 4, 1) + dt.timedelta(days=number)
            return self._shown(cls, name, day, f"{day.year - 2018}年{day.month}月{day.day}日")
        if hint is FiscalTerm:
            term = FiscalTerm.parse("2026Q2") if name == "start" else FiscalTerm.parse("2027H1")
            return self._shown(cls, name, term, "第2四半期" if name == "start" else "令和9年度上期")
        if hint is Value:
            return self._shown(cls, name, Value(number=number), f"{number:,}")
        if cls is Kpi and name in ("targets", "actuals"):
            return {year: self._value_of(name, year) for year in (2026, 2028)}
        if name in ("year", "renewal"):
            return 2027
        return self._shown(cls, name, number, f"{number:,}")

    def _value_of(self, name: str, year: int) -> Value:
        number = 1000 + next(self._numbers)
        day = dt.date(year, 12, 1)
        self.texts[f"{number:,}"] = f"Kpi.{name}"
        self.texts[f"令和{year - 2018}年12月1日"] = f"Kpi.{name}"
        return Value(number=number, by=day, note=self._text(Kpi, f"{name}{year}"))

    def _text(self, cls: type[Any], name: str) -> str:
        text = f"文{next(self._numbers)}号の{cls.__name__}の{name}"
        return str(self._shown(cls, name, text, text))

    def _shown(self, cls: type[Any], name: str, value: Any, text: str) -> Any:
        self.texts[text] = f"{cls.__name__}.{name}"
        return value
