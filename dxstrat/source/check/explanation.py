"""`Explanation`: what is told about one slip, before it becomes a finding with its place in the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dxstrat.findings import Kind, Related, Span
from dxstrat.source.check.faults import Fault
from dxstrat.source.check.naming import named, written
from dxstrat.source.check.schema import Node, form_of, node_at, target
from dxstrat.source.document import Path, SourceDocument
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

NO_QUOTES = Message("引用符は要りません", "no quotes are needed")
FULL_WIDTH = Message("全角の数字は使えません", "full-width digits cannot be used")
NOT_LIKE_THIS = Message("この書き方は使えません", "not written in this way")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What to tell: the fields are those of a finding. Without a `span` the caret stands under the value."""

    kind: Kind
    message: Message
    label: Message | None = None
    fix: Message | None = None
    span: Span | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Here:
    """A fault with what its explanation asks for again and again."""

    document: SourceDocument
    fault: Fault

    @property
    def path(self) -> Path:
        """The place of the value."""
        return self.fault.path

    @property
    def value(self) -> Any:
        """The value that is wrong."""
        return self.fault.value

    @property
    def node(self) -> Node:
        """What the schema says of the place."""
        return node_at(self.fault.path)

    @property
    def form(self) -> str:
        """The name of the form that is wanted here: `date`, `fiscalYear`, `fiscalTerm`, `value`, or empty."""
        return form_of(self.node)

    @property
    def types(self) -> tuple[str, ...]:
        """The types that may stand here, in the words of JSON."""
        types = target(self.node).get("type", ())
        return (types,) if isinstance(types, str) else tuple(types)

    @property
    def name(self) -> Message:
        """What stands here, as the subject of a sentence."""
        return named(self.fault.path)

    @property
    def written(self) -> str:
        """The value as somebody typed it."""
        return written(self.document, self.fault.path)

    @property
    def shown(self) -> str:
        """The value as it is shown in a sentence, without its quotes."""
        return visible(self.value if isinstance(self.value, str) else self.written)
