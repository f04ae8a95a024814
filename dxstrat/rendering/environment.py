"""The Jinja2 environment for templates: sandboxed, strict, with a budget, and with text kept as text.

What a template can reach: the values of the plan's views, the block functions, loops, macros and a
few filters. It has no methods of any value and no arithmetic beyond small whole numbers.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import StrictUndefined, Template, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.filters import FILTERS
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from dxstrat.rendering.budget import Budget, check_text
from dxstrat.rendering.filing import FiledBlocks, FiledText, Filing
from dxstrat.rendering.inlines import plain
from dxstrat.rendering.kinds import FORBIDDEN, UNKNOWN_NAME, WRONG_CALL
from dxstrat.rendering.markdown import flat, prose_blocks
from dxstrat.rendering.mistakes import Mistake, did_you_mean
from dxstrat.rendering.views import Prose
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.rendering.loader import TemplateLoader

_FILTERS = (
    "default", "d", "dictsort", "first", "groupby", "items", "last", "length", "count", "list", "map",
    "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique",
)  # fmt: skip
_GLOBALS = ("joiner", "namespace", "range")
_LARGEST_NUMBER = 10**9


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one rendering; `filing` holds what its templates give out."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(
        self,
        loader: TemplateLoader,
        values: Mapping[str, Any],
        functions: Mapping[str, Callable[..., Any]],
        filing: Filing,
        budget: Budget,
    ) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,  # Why: so that jinja2 tells Markdown made by a macro from a text
            undefined=StrictUndefined,
            finalize=pass_context(lambda _, value: self.given_out(value)),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,  # Why: a chapter must not run into the next
        )
        self.code_generator_class = _Generator
        self.sources = loader.sources
        self.filing = filing
        self.budget = budget
        self.globals = {name: self.globals[name] for name in _GLOBALS} | dict(values) | dict(functions)
        self.filters = {name: FILTERS[name] for name in _FILTERS} | {
            "join": _join,
            _COUNTED: _counted,
            _SPENT: _spent,
        }
        self.undefined = functools.partial(_unknown, self)  # type: ignore[assignment]

    def given_out(self, value: object) -> Markup:
        """File a value where a template writes it out; Markdown of a macro passes."""
        match value:
            case Markup():
                self.budget.spend(len(value))
                return value
            case Prose():
                self.budget.spend(len(value))
                blocks = prose_blocks(value)
                return self.filing.put(FiledBlocks(blocks, flat(blocks)))
            case bool():
                raise _cannot_write(
                    "はい・いいえの値", "a yes or no", "{% if %} で場合を分けてください", "use {% if %}"
                )
            case None:
                return Markup()
            case str() | int() | float():
                text = check_text(str(value))
                self.budget.spend(len(text))
                return self.filing.put(FiledText(plain(text)))
            case Undefined():
                str(value)  # raises: StrictUndefined
        raise _cannot_write(
            "いくつもの内容をもつ項目",
            "a value that holds several others",
            "{% for %} で 1 件ずつ書くか、「.名前」で 1 つを選んでください",
            "write its entries with {% for %}, or choose one with .name",
        )

    def joined(self, values: Iterable[object]) -> str:
        """Join what stands beside `~`: texts to a text; with Markdown among them, to Markdown."""
        parts = list(values)
        for part in parts:
            if isinstance(part, bool) or not isinstance(part, str | int | float | Undefined | None):
                raise _cannot_write(
                    "文字でないもの",
                    "something that is no text",
                    "文字と数だけをつなげてください",
                    "join texts and numbers only",
                )
        if any(isinstance(part, Markup) for part in parts):
            return Markup(check_text("".join(self.given_out(part) for part in parts)))  # noqa: S704 - all filed
        return check_text("".join("" if part is None else str(part) for part in parts))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an entry of a mapping, or an attribute of jinja2's own helpers; nothing of nothing is nothing."""
        if obj is None:
            return None
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, Undefined):
            str(obj)  # raises
        helper = isinstance(obj, Namespace | TemplateModule) or type(obj).__module__ == Undefined.__module__
        if helper or (isinstance(obj, tuple) and attribute in getattr(obj, "_fields", ())):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an entry of a mapping or a list."""
        if isinstance(obj, list | tuple | str) and isinstance(argument, int | slice):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        return self.getattr(obj, str(argument))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with small whole numbers, join texts and lists with `+`; nothing else."""
        if isinstance(left, int) and isinstance(right, int) and operator != "**":
            result = super().call_binop(context, operator, left, right)
            if abs(result) <= _LARGEST_NUMBER:
                return result
        elif operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.joined((left, right))
        elif operator == "+" and isinstance(left, list) and isinstance(right, list):
            self.budget.spend(steps=len(left) + len(right))
            return left + right
        raise Mistake(
            FORBIDDEN,
            Message(
                f"この計算（{operator}）はひな形ではできません",
                f"templates cannot calculate this ({operator})",
            ),
            Message("計算した値を計画のファイルに書いてください", "write the result in the plan file"),
            word=operator,
        )

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function or macro; each call counts."""
        self.budget.spend()
        return super().call(context, obj, *args, **kwargs)

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002 - named by jinja2
        """Load a template; each use counts, so that an include of itself comes to an end."""
        template = super()._load_template(name, globals)
        self.budget.spend(len(self.sources[str(template.filename)]))
        return template

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in list(tree.find_all(nodes.For)):
            loop.iter = _filtered(loop.iter, _COUNTED, _weight(loop), loop.lineno)
        bodies: list[nodes.Macro | nodes.CallBlock | nodes.Block] = [
            *tree.find_all(nodes.Macro),
            *tree.find_all(nodes.CallBlock),
            *tree.find_all(nodes.Block),
        ]
        for part in bodies:
            spent = _filtered(nodes.Const(0, lineno=part.lineno), _SPENT, _weight(part), part.lineno)
            part.body.insert(0, nodes.ExprStmt(spent, lineno=part.lineno))
        return tree.set_environment(self)  # type: ignore[return-value]


class _Generator(CodeGenerator):
    """Compiles `~` to our own joining. Why: jinja2's own would escape text beside Markdown as HTML."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - named by jinja2
        """Write the call that joins the operands."""
        self.write("environment.joined((")
        for one in node.nodes:
            self.visit(one, frame)
            self.write(", ")
        self.write("))")


_COUNTED, _SPENT = "_counted", "_spent"


@pass_context
def _counted(context: Context, values: Iterable[Any], weight: int) -> Iterator[Any]:
    """Pass the values of a loop on, each turn at its price."""
    budget: Budget = context.environment.budget  # type: ignore[attr-defined]
    for value in () if values is None else values:
        budget.spend(weight)
        yield value


@pass_context
def _spent(context: Context, value: Any, weight: int) -> Any:
    """Count one run of the body of a macro or block."""
    context.environment.budget.spend(weight)  # type: ignore[attr-defined]
    return value


@pass_context
def _join(context: Context, values: Iterable[Any], between: str = "", attribute: str | None = None) -> str:
    """Join the values of a list; `attribute` names an entry of each."""
    environment: Any = context.environment
    parts: list[Any] = []
    for value in values:
        one = value if attribute is None else environment.getattr(value, attribute)
        parts.extend((between, one) if parts else (one,))
    joined: str = environment.joined(parts)
    return joined


def _filtered(value: nodes.Node, name: str, weight: int, line: int) -> nodes.Filter:
    return nodes.Filter(value, name, [nodes.Const(weight, lineno=line)], [], None, None, lineno=line)


def _weight(node: nodes.Node) -> int:
    return sum(len(data.data) for data in node.find_all(nodes.TemplateData))


def _unknown(
    environment: TemplateEnvironment,
    hint: str | None = None,
    obj: Any = missing,
    name: Any = None,
    exc: type[Exception] | None = None,  # noqa: ARG001 - the interface of jinja2
) -> Undefined:
    def fail(_: str | None = None) -> NoReturn:
        raise _unknown_name(environment, hint, obj, name)

    return StrictUndefined(hint=hint, obj=obj, name=name, exc=fail)  # type: ignore[arg-type]


def _unknown_name(environment: TemplateEnvironment, hint: str | None, obj: Any, name: Any) -> Mistake:
    word = str(name) if name is not None else (hint or "")
    known: Iterable[str] = ()
    if obj is missing:
        known = environment.globals
    elif isinstance(obj, Mapping):
        known = map(str, obj)
    return Mistake(
        UNKNOWN_NAME,
        Message(f"「{visible(word)}」という名前はありません", f"there is nothing called {visible(word)}"),
        did_you_mean(word, known),
        word=word,
    )


def _cannot_write(ja: str, en: str, fix_ja: str, fix_en: str) -> Mistake:
    return Mistake(
        WRONG_CALL,
        Message(f"{ja}は、そのままでは書き出せません", f"{en} cannot be written out"),
        Message(fix_ja, fix_en),
    )
