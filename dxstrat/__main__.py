"""The way in: `dxstrat` and `python -m dxstrat`."""

from __future__ import annotations

import contextlib
import gc
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:  # answered before anything else is imported: editors ask often
        from dxstrat import __version__

        with contextlib.suppress(OSError, AttributeError):  # below it is told what is wrong with the output
            sys.stdout.write(f"dxstrat {__version__}\n")
            sys.stdout.flush()
            sys.exit(0)
    collect_rarely()
    try:
        from dxstrat.cli.main import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before the command line could begin, or a second one while it ended
        code = 130
    sys.exit(code)


def collect_rarely() -> None:
    """Let Python look for garbage seldom.

    Why: a plan is many small values and no garbage; to look for some at every turn takes a seventh of a run.
    """
    gc.set_threshold(50_000, 20, 50)


if __name__ == "__main__":
    main()
