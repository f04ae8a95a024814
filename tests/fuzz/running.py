"""How each target is run: seeds and words put down as files, then libFuzzer through atheris.

    python -m tests.fuzz.reading --seconds 600 --keep /tmp/findings

What breaks a law is left in that folder, and its place in the trace; it becomes a test of its own.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SEED = 2026


def fuzz(
    target: Callable[[bytes], None], seeds: Iterable[bytes], words: Iterable[bytes], longest: int
) -> None:
    """Call `target` with ever new bytes, up to `longest` at a time, until the time is over or it raises."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--keep", type=Path, default=Path.cwd())
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dxstrat-fuzz-") as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(seeds):
            (corpus / f"{number:04}").write_bytes(seed)
        dictionary = Path(folder, "words")
        dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in words), encoding="ascii")
        atheris.Setup(
            [
                sys.argv[0],
                f"-max_total_time={asked.seconds}",
                f"-seed={asked.seed}",
                f"-max_len={longest}",
                f"-dict={dictionary}",
                f"-artifact_prefix={asked.keep}/",
                "-timeout=60",  # by the clock of the wall, on a machine that may be busy
                "-rss_limit_mb=1024",
                "-print_final_stats=1",
                str(corpus),
            ],
            target,
        )
        atheris.Fuzz()


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02X}" for byte in word)
