"""The language server of VS Code's YAML extension, run as an editor runs it."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.language_server.client import Client, running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
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


@contextmanager
def language_server(folder: Path, settings: Mapping[str, Any], scratch: Path) -> Iterator[Client]:
    """Run the server on a folder, with VS Code settings, and fail where it tries to use the network."""
    preload = scratch / "no-network.cjs"
    preload.write_text(_NO_NETWORK, encoding="utf-8")
    log = scratch / "network.log"
    command = [yaml_language_server(), "--stdio"]
    environment = {"NODE_OPTIONS": f'--require "{preload.as_posix()}"', "NETWORK_LOG": str(log)}
    with running(command, folder, {**os.environ, **environment}) as process:
        server = Client(process, folder, settings)
        yield server
        server.stop()
    assert not log.exists(), log.read_text(encoding="utf-8")
