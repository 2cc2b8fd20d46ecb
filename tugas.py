"""The tasks of Posko: one definition that make, Windows, and the CI all call.

Only the standard library is used, and the syntax stays old enough for any Python 3.8 to read, since this runs
before anything is installed. What is installed goes into `.venv`; nothing else of the machine is touched,
except that `test` asks Debian for Chromium when it runs as root and finds no browser.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
import urllib.request
import webbrowser
from typing import TYPE_CHECKING

from lingkungan import IS_WINDOWS, ROOT, RUNTIME_LOCK, TEST_LOCK, VENV, install, say, venv_python

if TYPE_CHECKING:
    from collections.abc import Callable

    Task = Callable[[list[str]], int]

ADDRESS = f"http://127.0.0.1:{os.environ.get('POSKO_PORT', '8501')}"
BROWSER_WAIT_SECONDS = 120


def main(arguments: list[str]) -> int:
    """Run the task named first; what follows is handed to the program behind it."""
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    task = TASKS.get(verb)
    if task is None:
        say(f"Tugas «{verb}» tidak dikenal. Daftar tugas:")
        show_help([])
        return 2
    os.chdir(ROOT)
    return task(rest)


def run_python(*arguments: str) -> int:
    """Run the environment's Python in the foreground; its exit code is the answer."""
    with subprocess.Popen([str(venv_python()), *arguments]) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                # Ctrl+C reached the child too; it closes its files and ends by itself.
                continue


def setup(_rest: list[str]) -> int:
    """Make `.venv` and install the runtime."""
    install(RUNTIME_LOCK)
    return 0


def run(rest: list[str]) -> int:
    """Serve Posko. `--buka` opens the desk's browser as soon as the server answers."""
    setup([])
    arguments = ["-m", "posko", "jalan", *(argument for argument in rest if argument != "--buka")]
    say(f"Posko dijalankan di {ADDRESS} · tekan Ctrl+C untuk menutup")
    if "--buka" in rest:
        threading.Thread(target=open_when_healthy, daemon=True).start()
    elif not IS_WINDOWS:
        # Becoming the server, not its parent, lets a service manager's signals reach it.
        os.execv(venv_python(), [str(venv_python()), *arguments])
    return run_python(*arguments)


def open_when_healthy() -> None:
    """Open the browser once the server answers; gives up silently, since the address is on the screen."""
    local = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + BROWSER_WAIT_SECONDS
    while time.monotonic() < until:
        try:
            with local.open(f"{ADDRESS}/_stcore/health", timeout=2):
                webbrowser.open(ADDRESS)
                return
        except OSError:
            time.sleep(0.5)


def test(rest: list[str]) -> int:
    """Install the test tools and a browser where one can be had, then run pytest."""
    setup([])
    install(TEST_LOCK)
    # Imported here, so that a folder without its tests can still run Posko.
    from tests import peramban

    browser = peramban.see_to_browser(venv_python(), VENV)
    if isinstance(browser, str):
        say(f"Uji peramban dilewati: {browser}")
    # One worker a core, whole files each: a file's fixtures are made once.
    return run_python("-m", "pytest", "-n", "auto", "--dist", "loadfile", *rest)


def check(rest: list[str]) -> int:
    """Format, lint, SQL, types, then the tests, whose closing line is the last; stops at the first fault."""
    install(RUNTIME_LOCK)
    install(TEST_LOCK)
    has_queries = any((ROOT / "queries").rglob("*.sql"))
    for arguments in (
        ("ruff", "format", "--check", "."),
        ("ruff", "check", "."),
        *([("sqlfluff", "lint", "--nocolor", "--processes", "0", "queries")] if has_queries else []),
        ("mypy",),
    ):
        say(f"==> {' '.join(arguments)}")
        code = run_python("-m", *arguments)
        if code:
            return code
    say("==> pytest")
    return test(rest)


def fix(_rest: list[str]) -> int:
    """Let ruff put right what it can."""
    install(TEST_LOCK)
    return run_python("-m", "ruff", "check", "--fix", ".") + run_python("-m", "ruff", "format", ".")


def lock(_rest: list[str]) -> int:
    """Resolve both requirements files, for every system and Python, into their lock files."""
    install(TEST_LOCK)
    command = ["-m", "uv", "pip", "compile", "--universal", "--generate-hashes", "--python-version", "3.11"]
    command += ["--quiet", "--custom-compile-command", "python3 tugas.py lock"]
    code = run_python(*command, "requirements.txt", "-o", "requirements.lock")
    rest = ["--constraint", "requirements.lock", "tests/requirements.txt", "-o", "tests/requirements.lock"]
    return code or run_python(*command, *rest)


def show_help(_rest: list[str]) -> int:
    """List the tasks, in the words that stand beside each target in the Makefile."""
    for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines():
        target = re.match(r"([a-z]+):.*## (.+)", line)
        if target:
            sys.stdout.write(f"  {target[1]:<9} {target[2]}\n")
    return 0


def bench(_rest: list[str]) -> int:
    """Print timings beside a trivial page."""
    setup([])
    install(TEST_LOCK)
    return run_python("-m", "bench")


def torture(rest: list[str]) -> int:
    """Run the tests that are too slow for every day, and the quick ones whose figures stand beside theirs."""
    return test(["-n", "0", "-m", "slow or figure", *rest])


def posko_task(*arguments: str) -> Task:
    """A task that is one command of Posko's own."""

    def task(rest: list[str]) -> int:
        setup([])
        return run_python("-m", "posko", *arguments, *rest)

    return task


TASKS: dict[str, Task] = {
    "setup": setup,
    "run": run,
    "test": test,
    "check": check,
    "fix": fix,
    "docs": posko_task("dokumen"),
    "sample": posko_task("contoh"),
    "bench": bench,
    "torture": torture,
    "lock": lock,
    "help": show_help,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
