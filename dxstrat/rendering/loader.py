"""Where templates are found: the folders given first, then the shipped set, file by file.

Only files that really lie inside those folders are read: no `..`, no link that leads out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BaseLoader, Environment, TemplateNotFound

from dxstrat.rendering.filing import SIGNS, UNPRINTABLE
from dxstrat.rendering.kinds import FORBIDDEN, TEMPLATE_UNREADABLE
from dxstrat.rendering.mistakes import Mistake, Place
from dxstrat.resources import shipped
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

SUFFIX = ".md.j2"
_LARGEST = 500_000


class TemplateLoader(BaseLoader):
    """Loads templates; `sources` holds the text of every file read, by its real path; `latest` is the last of them.

    Of the templates called one of `without` only the shipped ones are read.
    """

    def __init__(self, folders: Sequence[Path], without: Collection[str] = ()) -> None:
        self.folders = (*folders, shipped("templates"))
        self._without = frozenset(without)
        self.sources: dict[str, str] = {}
        self.latest: str | None = None

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - the interface of jinja2
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text and real path. Raises TemplateNotFound, or Mistake where it may not be read."""
        parts = template.split("/")
        if not template.endswith(SUFFIX) or not all(_is_plain(part) for part in parts):
            raise _forbidden(template)
        for folder in self.folders[-1:] if template in self._without else self.folders:
            path = folder.joinpath(*parts)
            if path.exists():
                real = path.resolve()
                if not real.is_relative_to(folder.resolve()):
                    raise _forbidden(template)
                text = self._read(real, template)
                self.sources[str(real)] = text
                self.latest = str(real)
                return text, str(real), lambda: True
        raise TemplateNotFound(template)

    def _read(self, path: Path, template: str) -> str:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise _unreadable(path, template, str(error.strerror), str(error.strerror)) from error
        if len(data) > _LARGEST:
            raise _unreadable(path, template, "ファイルが大きすぎます", "the file is too large")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise _unreadable(
                path, template, "文字コードが UTF-8 ではありません", "it is not UTF-8"
            ) from error
        if SIGNS.search(text) or UNPRINTABLE.search(text):
            raise _unreadable(path, template, "使えない文字が入っています", "it holds private characters")
        return text


def _is_plain(part: str) -> bool:
    return part not in {"", ".", ".."} and not any(sign in part for sign in '\\:\0<>"|?*')


def _forbidden(template: str) -> Mistake:
    return Mistake(
        FORBIDDEN,
        Message(
            f"「{visible(template)}」はひな形のフォルダーの外か、ひな形ではないファイルです",
            f"{visible(template)} lies outside the template folder or is no template",
        ),
        Message(
            f"ひな形のフォルダーの中に {SUFFIX} で終わる名前で置き、その名前を書いてください",
            f"put it inside the template folder under a name ending in {SUFFIX}, and write that name",
        ),
        word=template,
    )


def _unreadable(path: Path, template: str, ja: str, en: str) -> Mistake:
    return Mistake(
        TEMPLATE_UNREADABLE,
        Message(
            f"ひな形「{visible(template)}」を読めません（{visible(ja)}）",
            f"cannot read the template {visible(template)} ({visible(en)})",
        ),
        Message(
            "500 KB までの UTF-8 の文字ファイルにしてください", "make it a UTF-8 text file of at most 500 KB"
        ),
        place=Place(str(path), 1),
    )
