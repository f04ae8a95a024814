"""Measure dxstrat beside its peers and print the table of results: `python tests/benchmark/run.py`.

Installs dxstrat and the peers into `.venv/benchmark`, makes plans of several sizes in a temporary
folder, and measures all in turn, in about ten minutes on two idle cores. Every figure is a ratio taken
within one run; nothing is compared with figures of another day. The table, as the README shows it, comes
last, on standard output; each figure is told on standard error as soon as it is known.
`--quick` leaves the largest plans out, `--only validate,word` measures some parts, `--files 1800` sets
how many files are checked in one call.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.benchmark.plans import write_plan  # noqa: E402
from tests.benchmark.processes import Cost, in_turn, run  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

VENV = ROOT / ".venv" / "benchmark"
SCHEMA = ROOT / "schemas" / "strategy.schema.json"
PARTS = ("start", "validate", "steps", "files", "word", "growth")


class Bench:
    """One run of the benchmark: the tools, the plans made so far, and the rows of the table."""

    def __init__(self, bin_folder: Path, work: Path, rounds: int, files: int, *, quick: bool) -> None:
        self.python = bin_folder / "python"
        self.dxstrat = bin_folder / "dxstrat"
        self.check_jsonschema = (bin_folder / "check-jsonschema", "--schemafile", SCHEMA)
        self.yamllint = (bin_folder / "yamllint", "-d", "relaxed")
        self.work = work
        self.rounds = rounds
        self.files = files
        self.quick = quick
        self.rows: list[tuple[str, ...]] = []

    def plan(self, size: int) -> Path:
        """Return a plan of `size` issues."""
        file = self.work / f"plan-{size}.yaml"
        if not file.exists():
            run((self.python, ROOT / "tests" / "benchmark" / "plans.py", str(size), file))
        return file

    def ratio(
        self, what: str, against: str, pair: dict[str, Cost], target: float, *, wall: bool = False
    ) -> None:
        """Add a row: the first of `pair` against the second; what is told on the clock, in processor time, too."""
        times = [f"{_seconds(own)} : {_seconds(peer)}" for own, peer in (_clocks(pair), _processors(pair))]
        own, peer = _clocks(pair) if wall else _processors(pair)
        self.add(
            what, against, own / peer, target, "×", f"{times[0]}; processors {times[1]}" if wall else times[1]
        )

    def add(
        self, what: str, against: str, reached: float, target: float, unit: str, detail: str = ""
    ) -> None:
        """Add a row and tell it at once."""
        digits = 0 if unit == "MB" else 2 if reached >= 0.1 else 3
        unit = f" {unit}" if unit else ""
        measured = f"{reached:.{digits}f}{unit}" + (f" ({detail})" if detail else "")
        row = (what, against or "–", f"≤ {target:g}{unit}", measured, "yes" if reached <= target else "no")
        self.rows.append(row)
        print(_line(row), file=sys.stderr, flush=True)  # noqa: T201

    def step(self, name: str, *files: Path) -> tuple[str | Path, ...]:
        """Return the command that measures a step inside one process."""
        return (self.python, "-m", "tests.benchmark.steps", name, *files)


def start(bench: Bench) -> None:
    """How long the program takes to start."""
    pair = in_turn(
        {"own": (bench.dxstrat, "--version"), "peer": (bench.python, "-c", "pass")}, 4 * bench.rounds
    )
    bench.ratio("`--version`", "`python -c pass`", pair, 7)


def validate(bench: Bench) -> None:
    """Whole processes on one file."""
    for size, target in ((10, 0.4), (100, 0.15), (1000, 0.1)):
        plan = bench.plan(size)
        pair = in_turn(
            {"own": (bench.dxstrat, "validate", plan), "peer": (*bench.check_jsonschema, plan)},
            bench.rounds if size < 1000 else 2,
        )
        bench.ratio(f"`validate`, N = {size}", "check-jsonschema", pair, target)
    plan = bench.plan(10)
    pair = in_turn(
        {"own": (bench.dxstrat, "validate", plan), "peer": (*bench.yamllint, plan)}, 2 * bench.rounds
    )
    bench.ratio("`validate`, N = 10", "yamllint", pair, 0.5)


def steps(bench: Bench) -> None:
    """Reading and the schema check, inside one process."""
    plan = bench.plan(1000)
    for what, own, peer, against, target in (
        (
            f"reading with places, {plan.stat().st_size / 1e6:.1f} MB",
            "reading",
            "csafe",
            "PyYAML `CSafeLoader`",
            0.22,
        ),
        (
            "schema check of a valid plan, N = 1,000",
            "schema",
            "iter_errors",
            "jsonschema `iter_errors`",
            0.02,
        ),
    ):
        found = in_turn({"own": bench.step(own, plan), "peer": bench.step(peer, plan)}, bench.rounds)
        seconds = [float(cost.output) for cost in found.values()]
        detail = " : ".join(map(_seconds, seconds))
        bench.add(what, against, seconds[0] / seconds[1], target, "×", detail)


def files(bench: Bench) -> None:
    """Many files in one call, on all cores; on the clock."""
    folder = bench.work / "many"
    folder.mkdir()
    for number in range(bench.files):
        write_plan(folder / f"{number:04}.yaml", 10, number)
    plans = sorted(folder.glob("*.yaml"))
    size = sum(plan.stat().st_size for plan in plans) / 1e6
    pair = in_turn({"own": (bench.dxstrat, "validate", *plans), "peer": (*bench.check_jsonschema, *plans)}, 1)
    what = f"`validate` of {len(plans):,} files, {size:.0f} MB, {os.cpu_count()} cores"
    bench.ratio(what, "check-jsonschema, all in one call, on the clock", pair, 0.05, wall=True)


def word(bench: Bench) -> None:
    """From a plan to a Word file."""
    plan, output = bench.plan(500), bench.work / "strategy.docx"
    # Without the pages of the contents, for which LibreOffice lays all pages out: the peers do not count them.
    options = ("--document", "strategy", "--no-page-numbers", "--force", "--output", output)
    render = (bench.dxstrat, "render", *options, plan)
    run(render)
    found = in_turn({"own": bench.step("word", plan), "peer": bench.step("strings", output)}, 2)
    seconds = [float(cost.output) for cost in found.values()]
    bench.add(
        "Word strategy of 1,000 measures, plan in memory to file", "the same XML as strings + zip",
        seconds[0] / seconds[1], 6, "×", " : ".join(map(_seconds, seconds)),
    )  # fmt: skip
    peers = ROOT / "tests" / "benchmark" / "peers"
    template, text = bench.work / "template.docx", bench.work / "plan.md"
    run((bench.python, peers / "docxtpl_script.py", "template", template))
    run((bench.python, "-m", "tests.benchmark.peers.markdown", plan, text))
    pandoc = run((bench.python, "-c", "import pypandoc; print(pypandoc.get_pandoc_path(), end='')")).output
    found = in_turn(
        {
            "own": render,
            "docxtpl": (
                bench.python,
                peers / "docxtpl_script.py",
                "fill",
                template,
                plan,
                bench.work / "t.docx",
            ),
            "pandoc": (pandoc, text, "-o", bench.work / "pandoc.docx"),
        },
        2,
    )
    what = "`render --document strategy --no-page-numbers`, 1,000 measures"
    bench.ratio(what, "a docxtpl script", {"own": found["own"], "peer": found["docxtpl"]}, 0.6)
    bench.ratio(what, "pandoc from Markdown", {"own": found["own"], "peer": found["pandoc"]}, 0.4)


def growth(bench: Bench) -> None:
    """How time grows with the plan, and the memory of large plans."""
    top = 1000 if bench.quick else 10_000
    small, large = bench.plan(100), bench.plan(top)
    for what, name in (("reading", "reading"), ("schema check", "schema"), ("the whole check", "checking")):
        cost = in_turn({name: bench.step(name, small, small, small, large)}, 1)[name]
        *first, last = map(float, cost.output.split())
        exponent = math.log(last / min(first)) / math.log(top / 100)
        bench.add(f"growth of {what}, N = 100 to {top:,}", "", exponent, 1.05, "")
    cost = in_turn({"own": (bench.dxstrat, "validate", large)}, 1)["own"]
    bench.add(f"memory of `validate`, {large.stat().st_size / 1e6:.0f} MB", "", cost.peak, 500, "MB")
    small, large = bench.plan(50), bench.plan(500 if bench.quick else 1000)
    cost = in_turn({"word": bench.step("word", small, small, large)}, 1)["word"]
    *first, last = map(float, cost.output.split())
    measures = 1000 if bench.quick else 2000
    exponent = math.log(last / min(first)) / math.log(measures / 100)
    bench.add(f"growth of the Word strategy, 100 to {measures:,} measures", "", exponent, 1.05, "")
    bench.add(f"memory of the Word strategy of {measures:,} measures", "", cost.peak, 200, "MB")


def _clocks(pair: dict[str, Cost]) -> tuple[float, float]:
    own, peer = (one.wall for one in pair.values())
    return own, peer


def _processors(pair: dict[str, Cost]) -> tuple[float, float]:
    own, peer = (one.processor for one in pair.values())
    return own, peer


def _line(row: Sequence[str]) -> str:
    return f"| {' | '.join(row)} |"


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return the table as the README shows it, with the day and the machine."""
    head = ("what", "against", "to reach", "measured", "reached")
    lines = [_line(head), "|---|---|---|---|---|", *map(_line, rows)]
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    how = "processor time unless it says otherwise, medians, own and peer in turn within one run"
    return "\n".join([*lines, "", f"Measured on {dt.date.today().isoformat()}; {machine}; {how}."])


def _seconds(value: float) -> str:
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def install() -> Path:
    """Install dxstrat and its peers, at the versions of the lock file where it has them; return their folder.

    Why not editable: an office installs a wheel, whose modules are compiled once, as those of the peers are.
    """
    programs = VENV / "bin"
    if not programs.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip = (programs / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check")
    subprocess.run([*pip, "--upgrade", "pip>=25.1"], check=True)
    subprocess.run([*pip, "-c", "constraints.txt", ".", "--group", "benchmark"], check=True, cwd=ROOT)
    subprocess.run([*pip, "--no-deps", "--force-reinstall", "."], check=True, cwd=ROOT)
    return programs


def main() -> None:
    """Install, measure, print."""
    asks = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asks.add_argument("--rounds", type=int, default=5, help="runs of each candidate (default 5)")
    asks.add_argument("--files", type=int, default=1800, help="files checked in one call (default 1800)")
    asks.add_argument("--quick", action="store_true", help="leave the largest plans out")
    asks.add_argument("--only", default=",".join(PARTS), help=f"some of {','.join(PARTS)}")
    chosen = asks.parse_args()
    wanted: Sequence[str] = chosen.only.split(",")
    known: dict[str, Callable[[Bench], None]] = {
        one.__name__: one for one in (start, validate, steps, files, word, growth)
    }
    if not set(wanted) <= known.keys():
        asks.error(f"--only takes some of {', '.join(known)}")
    programs = install()
    with tempfile.TemporaryDirectory(prefix="dxstrat-benchmark-") as folder:
        bench = Bench(programs, Path(folder), chosen.rounds, chosen.files, quick=chosen.quick)
        for name in wanted:
            known[name](bench)
    print(_table(bench.rows))  # noqa: T201


if __name__ == "__main__":
    main()
