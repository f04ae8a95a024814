"""The way in: `dxstrat` and `python -m dxstrat`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:  # answered before anything else is imported: editors ask often
        from dxstrat import __version__

        sys.stdout.write(f"dxstrat {__version__}\n")
        sys.exit(0)
    # A plan is many small values and no garbage: looking for some at every turn takes a seventh of a run.
    gc.set_threshold(50_000, 20, 50)
    from dxstrat.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
