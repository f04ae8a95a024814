"""A client for the language server of VS Code's YAML extension, which speaks LSP over its standard streams.

Source: Language Server Protocol 3.17, base protocol and the requests named below.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
_SECONDS = 60.0
_NO_NETWORK = """\
const fs = require('fs'), net = require('net'), dns = require('dns');
const refuse = (what) => { fs.appendFileSync(process.env.NETWORK_LOG, what + '\\n'); throw new Error('no network'); };
net.Socket.prototype.connect = function (...given) { refuse('connect ' + JSON.stringify(given[0])); };
dns.lookup = function (name) { refuse('lookup ' + name); };
"""


def yaml_language_server() -> str:
    """Return the program, or skip the test where it is absent."""
    local = ROOT / ".venv" / "node" / "node_modules" / ".bin" / "yaml-language-server"
    named = os.environ.get("YAML_LANGUAGE_SERVER") or str(local)
    program = shutil.which(named)
    if program is None:
        pytest.skip("yaml-language-server is absent")
    return program


class LanguageServer:
    """A running server with one folder open."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path, settings: Mapping[str, Any]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._input: IO[bytes] = process.stdin
        self._output: IO[bytes] = process.stdout
        self._folder = folder
        self._settings = settings
        self._number = 0
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
                "capabilities": {
                    "workspace": {"configuration": True, "workspaceFolders": True},
                    "textDocument": {
                        "hover": {"contentFormat": ["markdown"]},
                        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    },
                },
            },
        )
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": {}})

    def diagnostics(self, name: str, text: str) -> list[dict[str, Any]]:
        """Open a file of the folder with this text, and return what the server says about it."""
        return self.diagnostics_of({name: text})[name]

    def diagnostics_of(self, texts: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Open several files; together, because the server waits 0.2 seconds before it looks at each.

        No name may be opened twice: what is told of it the first time would be taken for the second.
        """
        names = {(self._folder / name).as_uri(): name for name in texts}
        for uri, name in names.items():
            document = {"uri": uri, "languageId": "yaml", "version": 1, "text": texts[name]}
            self._notify("textDocument/didOpen", {"textDocument": document})
        found: dict[str, list[dict[str, Any]]] = {}
        while len(found) < len(texts):
            told = self._diagnostics.get(timeout=_SECONDS)
            if told["uri"] in names:
                found.setdefault(names[told["uri"]], told["diagnostics"])
        return found

    def hover(self, name: str, line: int, column: int) -> str:
        """Return the hover text at a place of an open file; line and column count from 0."""
        answer = self._request("textDocument/hover", self._place(name, line, column))
        return "" if answer is None else str(answer["contents"]["value"])

    def completion(self, name: str, line: int, column: int) -> list[dict[str, Any]]:
        """Return what can be written at a place of an open file."""
        answer = self._request("textDocument/completion", self._place(name, line, column))
        items: list[dict[str, Any]] = answer["items"] if isinstance(answer, dict) else answer
        return items

    def _place(self, name: str, line: int, column: int) -> dict[str, Any]:
        uri = (self._folder / name).as_uri()
        return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}

    def stop(self) -> None:
        """Ask the server to end."""
        self._request("shutdown", None)
        self._notify("exit", None)

    def _request(self, method: str, parameters: Any) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": parameters})
        while True:
            answer = self._answers.get(timeout=_SECONDS)
            if answer["id"] == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _notify(self, method: str, parameters: Any) -> None:
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
            items = message["params"]["items"] if method == "workspace/configuration" else None
            result = items and [self._section(item.get("section") or "") for item in items]
            self._send({"id": message["id"], "result": result})

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
def language_server(folder: Path, settings: Mapping[str, Any], scratch: Path) -> Iterator[LanguageServer]:
    """Run the server on a folder, with VS Code settings, and fail where it tries to use the network."""
    preload = scratch / "no-network.cjs"
    preload.write_text(_NO_NETWORK, encoding="utf-8")
    log = scratch / "network.log"
    program = yaml_language_server()
    process = subprocess.Popen(
        [program, "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "NODE_OPTIONS": f'--require "{preload.as_posix()}"', "NETWORK_LOG": str(log)},
    )
    try:
        server = LanguageServer(process, folder, settings)
        yield server
        server.stop()
        process.wait(timeout=_SECONDS)
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()
        process.wait()
    assert not log.exists(), log.read_text(encoding="utf-8")
