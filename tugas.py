"""The tasks of Posko: one definition that make, Windows and the CI all call.

Only the standard library is used, and the syntax stays old enough for any Python 3.8 to read, because this
script runs before anything is installed: it is what says, in a plain sentence, that a newer Python is needed.
Everything it installs goes into `.venv`; nothing else of the machine is touched, except that `test` asks
Debian for Chromium when it runs as root and finds no browser.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

    Task = Callable[[list[str]], int]

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
RUNTIME_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "tests" / "requirements.lock"
ADDRESS = "http://127.0.0.1:8501"
# Newest first. All of these have wheels of every pinned package; 3.11 is the oldest that DuckDB 2.0 accepts.
PYTHON_MINORS = (15, 14, 13, 12, 11)
BROWSER_WAIT_SECONDS = 120
IS_WINDOWS = sys.platform == "win32"

# Asked of every Python found. Exit codes: 3 too old or 32 bit, 4 without venv (Debian splits it off).
PROBE = (
    "import sys\n"
    "if sys.version_info < (3, 11) or sys.maxsize < 2**32: sys.exit(3)\n"
    "try: import ensurepip, venv, sqlite3, ssl\n"
    "except ImportError: sys.exit(4)\n"
    "print(sys.executable)\n"
)

NO_PYTHON = (
    "Posko memerlukan Python 3.11 atau yang lebih baru (64-bit), dan di komputer ini belum ada.\n"
    "Pasang dari https://www.python.org/downloads/ atau dari pengelola paket sistem Anda, "
    "lalu jalankan perintah ini lagi."
)
NO_VENV = (
    "Python ditemukan, tetapi tanpa modul «venv», «ensurepip», «sqlite3», atau «ssl».\n"
    "Di Debian atau Ubuntu jalankan: sudo apt install python3-venv\nlalu ulangi perintah ini."
)
NOT_INSTALLED = (
    "Pemasangan paket dari {lock} belum selesai. Pesan dari pip ada di atas.\n"
    "Periksa sambungan ke registri paket dan ruang disk, lalu ulangi; yang sudah terpasang tidak diunduh lagi."
)


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


def say(sentence: str) -> None:
    """Tell the person at the keyboard."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def stop(sentence: str) -> NoReturn:
    """End with a sentence that says what is missing and the way out."""
    say(sentence)
    raise SystemExit(1)


# What every task needs: an interpreter, the environment, the packages.


def python_commands() -> list[list[str]]:
    """Commands that may start a Python, newest version first, the one that runs this script last."""
    versions = [f"3.{minor}" for minor in PYTHON_MINORS]
    if IS_WINDOWS:
        commands = [["py", f"-{version}"] for version in versions] + [["python"]]
    else:
        commands = [[f"python{version}"] for version in versions] + [["python3"], ["python"]]
    return [command for command in commands if shutil.which(command[0])] + [[sys.executable]]


def find_python(commands: list[list[str]]) -> Path:
    """First command that starts a Python able to make the environment.

    Raises: SystemExit with a sentence when there is none.
    """
    without_venv = False
    for command in commands:
        try:
            answer = subprocess.run(
                [*command, "-c", PROBE], capture_output=True, text=True, timeout=60, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if answer.returncode == 0:
            return Path(answer.stdout.strip())
        without_venv = without_venv or answer.returncode == 4
    stop(NO_VENV if without_venv else NO_PYTHON)


def venv_python() -> Path:
    """The interpreter inside `.venv`, whether or not it exists yet."""
    return VENV / "Scripts" / "python.exe" if IS_WINDOWS else VENV / "bin" / "python"


def make_venv() -> None:
    """Make `.venv` anew when it is absent or no longer starts (its Python was removed or replaced)."""
    if venv_python().exists():
        works = subprocess.run([str(venv_python()), "-m", "pip", "--version"], capture_output=True, check=False)
        if works.returncode == 0:
            return
    python = find_python(python_commands())
    say(f"Menyiapkan lingkungan .venv dengan {python} ...")
    if subprocess.run([str(python), "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        stop(NO_VENV)


def stamp_of(lock: Path) -> Path:
    """File that exists, with the lock's fingerprint in it, only after that lock was wholly installed."""
    return VENV / f"terpasang-{'uji' if lock == TEST_LOCK else 'posko'}.txt"


def install(lock: Path) -> None:
    """Install exactly what the lock lists; does nothing when its stamp is there."""
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = stamp_of(lock)
    is_done = stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint
    if is_done and venv_python().exists():
        return
    make_venv()
    name = lock.relative_to(ROOT).as_posix()
    say(f"Memasang paket dari {name} (sekali saja, beberapa menit) ...")
    command = [str(venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    # Wheels only: no station has a compiler, and no package runs code of its own while it is installed.
    # odfpy, which only the tests use, is published as source alone.
    command += ["--only-binary=:all:"] + (["--no-binary=odfpy"] if lock == TEST_LOCK else [])
    if subprocess.run([*command, "--require-hashes", "-r", str(lock)], check=False).returncode:
        stop(NOT_INSTALLED.format(lock=name))
    stamp.write_text(fingerprint, encoding="ascii")


def run_python(*arguments: str) -> int:
    """Run the environment's Python in the foreground; its exit code is the answer."""
    with subprocess.Popen([str(venv_python()), *arguments]) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                # Ctrl+C reached the child too; it closes its files and ends by itself.
                continue


# The tasks.


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
    return run_python("-m", "pytest", *rest)


def check(rest: list[str]) -> int:
    """Format, lint, SQL, types, then the tests, whose closing line is the last; stops at the first fault."""
    install(RUNTIME_LOCK)
    install(TEST_LOCK)
    has_queries = any((ROOT / "queries").rglob("*.sql"))
    for arguments in (
        ("ruff", "format", "--check", "."),
        ("ruff", "check", "."),
        *([("sqlfluff", "lint", "--nocolor", "queries")] if has_queries else []),
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
    "bench": posko_task("ukur"),
    "torture": posko_task("siksa"),
    "lock": lock,
    "help": show_help,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
