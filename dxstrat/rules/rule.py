"""What a rule is, and the problems it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from dxstrat.findings import Kind
from dxstrat.text.message import Message

if TYPE_CHECKING:  # to list the rules must not load what reads a plan
    from dxstrat.model.references import References  # noqa: TC004
    from dxstrat.rules.index import Index  # noqa: TC004
    from dxstrat.source import Path  # noqa: TC004


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a rule found, before it is known where in the files it stands.

    - `path`: the part of the plan that is meant; a part that is missing is named by what lacks it.
    - `message`: what is wrong, in one plain sentence without a full stop at its end.
    - `fix`: an order with the text to type.
    - `label`: a few words under the caret.
    - `related`: other places that belong to it, each with a few words.
    - `on_key`: the caret stands under the key, not under its value.
    """

    path: Path
    message: Message
    fix: Message | None = None
    label: Message | None = None
    related: tuple[tuple[Path, Message], ...] = ()
    on_key: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over a plan whose form is right.

    `rests_on` names the sections that must be whole for its conclusion to hold: "no measure answers
    this" cannot be said while a measure is left out because something in it is broken.
    `doc` is the docstring of its module, the text of its explanation.
    """

    kind: Kind
    check: Callable[[Index], Iterable[Problem]]
    doc: str | None
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceRule:
    """A rule over who names whom; it looks at raw data, and so runs even on a plan whose head is broken."""

    kind: Kind
    check: Callable[[References], Iterable[Problem]]
    doc: str | None
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemaRule:
    """A rule that the schema itself states and the schema check enforces; here for its explanation."""

    kind: Kind
    doc: str | None


AnyRule: TypeAlias = Rule | ReferenceRule | SchemaRule
