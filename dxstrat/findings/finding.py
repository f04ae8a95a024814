"""`Finding`: one thing that is wrong, weak or missing, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from dxstrat.findings.span import Span
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(IntEnum):
    """How grave a finding is: a broken plan is an error, a weak one a warning, a wish is info."""

    INFO = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of finding: its code (never used again for another), its name, its usual severity.

    The name reads well after "allow": `issue-without-measure`. The title says in one
    short sentence what such a finding means.
    """

    code: str
    name: str
    severity: Severity
    title: Message

    @classmethod
    def error(cls, code: str, name: str, ja: str, en: str) -> Kind:
        """Return a kind whose findings are errors."""
        return cls(code, name, Severity.ERROR, Message(ja, en))

    @classmethod
    def warning(cls, code: str, name: str, ja: str, en: str) -> Kind:
        """Return a kind whose findings are warnings."""
        return cls(code, name, Severity.WARNING, Message(ja, en))


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, such as the first of two equal ids."""

    span: Span
    message: Message


@dataclass(frozen=True, slots=True)
class Edit:
    """Type `text` in place of what stands at `span`; nothing else of the file changes."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, complete in itself: any reporter can print it without the plan at hand.

    - `message`: one plain sentence; no jargon of JSON or of schemas.
    - `span`: where it stands; None only when the whole file is meant.
    - `place`: the human path by ids, "課題 I-01 › 施策 M-03"; empty text at the top of a plan.
    - `element`: the stable address of the thing meant (`measures/M-03/kpis`), free of lines
      and positions, so that a fingerprint survives edits elsewhere.
    - `label`: a few words under the caret; may be empty.
    - `fix`: an order with the exact text to type, or None when nobody can know it.
    - `edit`: that same order where it is beyond doubt, so that it may be carried out unread.
    """

    kind: Kind
    message: Message
    span: Span | None
    place: Message
    element: str
    label: Message | None = None
    fix: Message | None = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    edit: Edit | None = None

    @property
    def level(self) -> Severity:
        """The severity of this finding: its own where one was set, else that of its kind."""
        return self.kind.severity if self.severity is None else self.severity


def edits_by_file(findings: Iterable[Finding]) -> dict[str, list[Edit]]:
    """Return the edits that findings ask for, by the name of the file."""
    found: dict[str, list[Edit]] = {}
    for one in findings:
        if one.edit is not None:
            found.setdefault(one.edit.span.file, []).append(one.edit)
    return found
