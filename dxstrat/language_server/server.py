"""The server itself: what the editor says is taken to the desk, and what comes of it is sent back.

It speaks over its standard streams alone, writes no file, and asks nothing of the network.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
import sys
import traceback
from typing import TYPE_CHECKING, Any, BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from dxstrat import __version__
from dxstrat.language_server.addresses import Addresses
from dxstrat.language_server.convert import SOURCE, Converter
from dxstrat.language_server.desk import Desk
from dxstrat.language_server.features import register
from dxstrat.language_server.positions import Encoding, replaced
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from dxstrat.text.message import Language

_AFTER_TYPING = 0.2
"""Seconds of rest after which a plan is checked; while somebody types on, nobody reads."""
_AFTER_OPENING = 0.03
"""The same after a file was opened, saved or closed: editors open several at once."""

_FAULT = Message("dxstrat の不具合です", "a fault in dxstrat")


class _Protocol(LanguageServerProtocol):
    """Leaves the texts to the desk.

    Why: pygls takes U+2028, U+000B and the like for line ends, which no editor does and which stand in
    texts pasted from Word; from there on it would change the wrong places.
    """

    _server: PlanServer

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        self._server.opened(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        self._server.changed(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        self._server.closed(params.text_document.uri)


class PlanServer(LanguageServer):
    """One editor with the plans that are open in it."""

    def __init__(self, language: Language) -> None:
        super().__init__(SOURCE, __version__, protocol_cls=_Protocol)
        self.desk = Desk()
        self.language = language
        self.addresses = Addresses()
        self.asked_to_end = False
        self._sent: dict[Path, dict[Path, list[types.Diagnostic]]] = {}
        """What was told of each plan, by file."""
        self._timer: asyncio.TimerHandle | None = None
        self._noting = False

    @property
    def encoding(self) -> Encoding:
        """The units in which the editor counts columns."""
        encoding = self.workspace.position_encoding
        return "utf-8" if encoding == "utf-8" else "utf-32" if encoding == "utf-32" else "utf-16"

    def say(self, message: Message) -> str:
        """Return a message in the language of the server."""
        return message.in_language(self.language)

    def converter(self, sources: Mapping[str, str]) -> Converter:
        """Return what converts places in these texts."""
        return Converter(sources, self.encoding, self.language, self.addresses.uri_of)

    def opened(self, document: types.TextDocumentItem) -> None:
        """Take up a file that was opened."""
        file = self.addresses.open(document.uri, document.version)
        if file is not None:
            self.desk.put(file, document.text)
            self.desk.is_as_on_disk(file)
            self.check_soon(_AFTER_OPENING)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take up what was typed."""
        file = self.addresses.file_of(params.text_document.uri)
        text = None if file is None else self.desk.text(file)
        if file is None or text is None:
            return
        for change in params.content_changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = change.range.start, change.range.end
                places = (start.line, start.character), (end.line, end.character)
                text = replaced(text, *places, change.text, self.encoding)
            else:
                text = change.text
        self.addresses.open(params.text_document.uri, params.text_document.version)
        self.desk.put(file, text)
        self.check_soon(_AFTER_TYPING)

    def saved(self, uri: str) -> None:
        """Take note that a file was saved."""
        self.desk.refresh()
        file = self.addresses.file_of(uri)
        if file is not None:
            self.desk.is_as_on_disk(file)
        self.check_soon()

    def closed(self, uri: str) -> None:
        """Let go of a file that was closed; a plan of which none is open is no longer told about."""
        file = self.addresses.file_of(uri)
        if file is None:
            return
        self.desk.drop(file)
        self.addresses.close(file)
        self.check_soon(_AFTER_OPENING)

    def check_soon(self, seconds: float = _AFTER_OPENING) -> None:
        """Check the open plans after a moment; what comes in before begins the wait anew."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._check)

    def _check(self) -> None:
        try:
            for plan in self.desk.forget_closed():
                self._tell(plan, {})
            for plan in self.desk.plans():
                self._tell(plan, self._diagnostics(plan))
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end the server
            self._note_fault(traceback.format_tb(error.__traceback__))

    def _diagnostics(self, plan: Path) -> dict[Path, list[types.Diagnostic]]:
        checked = self.desk.check(plan)
        convert = self.converter(checked.report.sources)
        found = {
            file: [convert.diagnostic(one) for one in checked.findings_in(name)]
            for name, file in checked.files.items()
        }
        if checked.error is not None:
            found.setdefault(plan, []).append(convert.error(checked.error))
        return found

    def _tell(self, plan: Path, found: dict[Path, list[types.Diagnostic]]) -> None:
        """Send what changed, and always what is open, of which the editor knows the version."""
        before = self._sent.pop(plan, {})
        if found:
            self._sent[plan] = found
        for file in {**before, **found}:
            if self.addresses.is_open(file) or before.get(file, []) != found.get(file, []):
                others = (told.get(file, ()) for told in self._sent.values())
                self._publish(file, [one for told in others for one in told])

    def _publish(self, file: Path, diagnostics: Iterable[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri=self.addresses.uri(file),
                diagnostics=list(diagnostics),
                version=self.addresses.version(file),
            )
        )

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Note a fault in the editor's log, without the words of the error: they may quote the plan."""
        del source
        if isinstance(error, JsonRpcException) and not isinstance(error, JsonRpcInternalError):
            return
        data = getattr(error, "data", None)
        self._note_fault(data.get("traceback", ()) if isinstance(data, dict) else ())

    def _note_fault(self, trace: Iterable[str]) -> None:
        if self._noting:
            return  # that could not be sent either
        self._noting = True
        text = "\n".join((self.say(_FAULT), *trace))
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, text))
        self._noting = False


def serve(language: Language) -> bool:
    """Serve the editor at the other end of the standard streams until it ends; return whether it took its leave.

    Whatever else is printed goes to standard error, so that it is not taken for a message.
    """
    logger = logging.getLogger("pygls")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    server = PlanServer(language)
    register(server)
    with io.BufferedWriter(_Output(sys.stdout.buffer)) as output, contextlib.redirect_stdout(sys.stderr):
        server.start_io(sys.stdin.buffer, output)
    return server.asked_to_end


class _Output(io.RawIOBase):
    """Standard output, for an editor that may go at any time: what nobody reads any more is no error.

    The end of standard input then ends the server.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        with contextlib.suppress(OSError):
            self._stream.write(data)
            self._stream.flush()
        return len(data)
