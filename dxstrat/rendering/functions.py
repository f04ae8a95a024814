"""What templates can call: the blocks, paragraphs of a certain kind, marks of headings, references."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup

from dxstrat.document import Diagram, Inline, Paragraph, Reference, Table
from dxstrat.rendering.blocks import BLOCKS
from dxstrat.rendering.budget import check_text
from dxstrat.rendering.filing import FiledText, Filing, HeadingMark, Piece
from dxstrat.rendering.inlines import plain, words
from dxstrat.rendering.kinds import WRONG_CALL
from dxstrat.rendering.markdown import flat, prose_blocks, template_inlines
from dxstrat.rendering.mistakes import Mistake
from dxstrat.rendering.views import Prose
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dxstrat.rendering.budget import Budget
    from dxstrat.rendering.content import Content

Role = Literal["lead", "note", "quote", "signature"]
_ROLES: tuple[Role, ...] = ("lead", "note", "quote", "signature")


class BlockFailure(Exception):  # noqa: N818 - a bug of dxstrat, and named as what it is
    """A block builder failed: never the fault of a template."""


def template_functions(content: Content, filing: Filing, budget: Budget) -> dict[str, Callable[..., Any]]:
    """Return the functions for one rendering, by the names that templates call them by."""
    blocks = {name: _block(name, build, content, filing, budget) for name, build in BLOCKS.items()}
    paragraphs: dict[str, Callable[..., Markup]] = {role: _paragraph(role, filing) for role in _ROLES}
    return {
        **blocks,
        **paragraphs,
        "anchor": lambda name: filing.put(HeadingMark(anchor=_text("anchor", name))),
        "appendix": lambda: filing.put(HeadingMark(appendix=True)),
        "reference": lambda anchor: filing.put(FiledText((Reference(_text("reference", anchor)),))),
        "run_on": lambda: filing.put(HeadingMark(run_on=True)),
        "unnumbered": lambda: filing.put(HeadingMark(unnumbered=True)),
    }


def _block(
    name: str, build: Callable[..., Sequence[Piece]], content: Content, filing: Filing, budget: Budget
) -> Callable[..., Markup]:
    signature = inspect.signature(build)
    accepted = [parameter for parameter in signature.parameters if parameter != "content"]

    def call(*args: object, **kwargs: object) -> Markup:
        try:
            signature.bind(content, *args, **kwargs)
        except TypeError as error:
            raise _wrong_call(name, accepted) from error
        if not all(isinstance(value, str | int | None) for value in (*args, *kwargs.values())):
            raise _wrong_call(name, accepted)
        for value in (*args, *kwargs.values()):
            check_text(str(value))
        try:
            pieces = build(content, *args, **kwargs)
        except (Mistake, RecursionError):
            raise
        except Exception as error:
            raise BlockFailure(name) from error
        budget.spend(sum(map(_size, pieces)), steps=100)
        return filing.put_blocks(pieces)

    return call


def _paragraph(role: Role, filing: Filing) -> Callable[..., Markup]:
    """Return the function for paragraphs of one kind: from a text or from what stands between call and endcall."""

    def call(text: str | None = None, caller: Callable[[], Markup] | None = None) -> Markup:
        content = _inlines(caller() if caller else text, filing)
        return filing.put_blocks([Paragraph(content, role)] if content else [])

    return call


def _inlines(text: str | None, filing: Filing) -> tuple[Inline, ...]:
    match text:
        case None:
            return ()
        case Markup():
            return template_inlines(str(text), filing)
        case Prose():
            return flat(prose_blocks(text))
    return plain(check_text(str(text)))


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise _wrong_call(name, ["名前"])
    return check_text(value)


def _size(piece: Piece) -> int:
    match piece:
        case Table(rows=rows):
            return sum(len(words(line)) + 1 for row in rows for cell in row.cells for line in cell.content)
        case Diagram(boxes=boxes, lines=lines):
            return 10 * (len(boxes) + len(lines))
    return 1


def _wrong_call(name: str, accepted: Iterable[str]) -> Mistake:
    names = list(accepted)
    example = f"{name}({', '.join(f'{one}=…' for one in names)})" if names else f"{name}()"
    return Mistake(
        WRONG_CALL,
        Message(f"「{visible(name)}」の呼び方が違います", f"{visible(name)} is called in the wrong way"),
        Message(f"「{example}」の形で書いてください", f"write it as {example}"),
        word=name,
    )
