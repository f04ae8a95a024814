"""A client that speaks LSP with a language server over its standard streams, as an editor does.

Source: Language Server Protocol 3.17, base protocol and the requests named below.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

SECONDS = 60.0

CAPABILITIES: dict[str, Any] = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
    },
}


class RefusedError(Exception):
    """The server answered with an error: its code and its message."""


class Client:
    """An editor with one folder open."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        folder: Path,
        settings: Mapping[str, Any] | None = None,
        capabilities: Mapping[str, Any] = CAPABILITIES,
    ) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._input: IO[bytes] = process.stdin
        self._output: IO[bytes] = process.stdout
        self._folder = folder
        self._settings = settings or {}
        self._number = 0
        self._versions: dict[str, int] = {}
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: queue.Queue[dict[str, Any]] = queue.Queue()
        self.told: list[dict[str, Any]] = []
        """Every message of the server that asked for no answer, but for its diagnostics."""
        self.asked: list[dict[str, Any]] = []
        """Every message of the server that asked for an answer."""
        threading.Thread(target=self._listen, daemon=True).start()
        answer = self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
                "capabilities": capabilities,
            },
        )
        self.server: dict[str, Any] = answer["capabilities"]
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": {}})

    def uri(self, name: str) -> str:
        """Return the address of a file of the folder."""
        return (self._folder / name).as_uri()

    def open(self, name: str, text: str) -> None:
        """Open a file of the folder with this text."""
        self._versions[name] = 1
        document = {"uri": self.uri(name), "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, name: str, *changes: Mapping[str, Any]) -> None:
        """Change an open file: each change has `text`, and `range` where it is not the whole."""
        self._versions[name] += 1
        document = {"uri": self.uri(name), "version": self._versions[name]}
        self.notify(
            "textDocument/didChange",
            {"textDocument": document, "contentChanges": [dict(one) for one in changes]},
        )

    def close(self, name: str) -> None:
        """Close an open file."""
        del self._versions[name]
        self.notify("textDocument/didClose", {"textDocument": {"uri": self.uri(name)}})

    def diagnostics(self, name: str, text: str) -> list[dict[str, Any]]:
        """Open a file of the folder with this text, and return what the server says about it."""
        return self.diagnostics_of({name: text})[name]

    def diagnostics_of(self, texts: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Open several files; together, because a server waits a moment before it looks at each.

        No name may be opened twice: what is told of it the first time would be taken for the second.
        """
        for name, text in texts.items():
            self.open(name, text)
        return self.awaited(texts)

    def awaited(self, names: Sequence[str] | Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Wait until the server has told of each of these files once, and return what it told."""
        wanted = {self.uri(name): name for name in names}
        found: dict[str, list[dict[str, Any]]] = {}
        while len(found) < len(wanted):
            told = self._diagnostics.get(timeout=SECONDS)
            if told["uri"] in wanted:
                found.setdefault(wanted[told["uri"]], told["diagnostics"])
        return found

    def settled(self, name: str, seconds: float = 0.5) -> dict[str, list[dict[str, Any]]]:
        """Return the last that was told of each file, by address: up to the present version of `name`, and a while on."""
        found: dict[str, list[dict[str, Any]]] = {}
        version = self._versions.get(name)
        deadline = time.monotonic() + SECONDS
        arrived = False
        while True:
            try:
                told = self._diagnostics.get(timeout=seconds if arrived else deadline - time.monotonic())
            except queue.Empty:
                assert arrived, self.told
                return found
            found[told["uri"]] = told["diagnostics"]
            arrived = arrived or (told["uri"] == self.uri(name) and told.get("version") == version)

    def hover(self, name: str, line: int, column: int) -> str:
        """Return the hover text at a place of an open file; line and column count from 0."""
        answer = self.request("textDocument/hover", self.place(name, line, column))
        return "" if answer is None else str(answer["contents"]["value"])

    def completion(self, name: str, line: int, column: int) -> list[dict[str, Any]]:
        """Return what can be written at a place of an open file."""
        answer = self.request("textDocument/completion", self.place(name, line, column))
        items: list[dict[str, Any]] = answer["items"] if isinstance(answer, dict) else answer or []
        return items

    def place(self, name: str, line: int, column: int) -> dict[str, Any]:
        """Return what names a place of a file in a request."""
        return {"textDocument": {"uri": self.uri(name)}, "position": {"line": line, "character": column}}

    def stop(self) -> None:
        """Ask the server to end."""
        self.request("shutdown", None)
        self.notify("exit", None)

    def request(self, method: str, parameters: Any) -> Any:
        """Ask the server and return its answer. Raises RefusedError where that is an error."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": parameters})
        while True:
            answer = self._answers.get(timeout=SECONDS)
            if answer["id"] == self._number:
                if "error" in answer:
                    raise RefusedError(answer["error"]["code"], answer["error"]["message"])
                return answer["result"]

    def notify(self, method: str, parameters: Any) -> None:
        """Tell the server something."""
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8")
        self._input.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._input.flush()

    def _listen(self) -> None:
        while True:
            length = 0
            while line := self._output.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            self._take(json.loads(self._output.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if method is None:
            self._answers.put(message)
        elif method == "textDocument/publishDiagnostics":
            self._diagnostics.put(message["params"])
        elif "id" in message:
            self.asked.append(message)
            items = message["params"]["items"] if method == "workspace/configuration" else None
            result = items and [self._section(item.get("section") or "") for item in items]
            self._send({"id": message["id"], "result": result})
        else:
            self.told.append(message)

    def _section(self, section: str) -> dict[str, Any]:
        """Return the settings whose names begin so, one inside the other, as VS Code hands them out."""
        found: dict[str, Any] = {}
        for name, value in self._settings.items():
            if name.startswith(f"{section}."):
                *groups, last = name.removeprefix(f"{section}.").split(".")
                inner = found
                for group in groups:
                    inner = inner.setdefault(group, {})
                inner[last] = value
        return found


@contextmanager
def running(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a language server; it has to end by itself when the block ends."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=dict(environment),
    )
    try:
        yield process
        process.wait(timeout=SECONDS)
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()
        process.wait()
