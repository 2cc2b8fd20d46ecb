"""The environment in `.venv`: which Python makes it, and how the locked packages get into it.

Only the standard library is used, and the syntax stays old enough for any Python 3.8 to read, because this
runs before anything is installed: it is what says, in a plain sentence, that a newer Python is needed.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
RUNTIME_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "tests" / "requirements.lock"
# Newest first. All of these have wheels of every pinned package; 3.11 is the oldest that DuckDB 2.0 accepts.
PYTHON_MINORS = (15, 14, 13, 12, 11)
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
    "Periksa sambungan ke registri paket dan ruang disk, lalu ulangi perintah ini."
)


def say(sentence: str) -> None:
    """Tell the person at the keyboard."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def stop(sentence: str) -> NoReturn:
    """End with a sentence that says what is missing and the way out."""
    say(sentence)
    raise SystemExit(1)


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
        question = [str(venv_python()), "-m", "pip", "--version"]
        if subprocess.run(question, capture_output=True, check=False).returncode == 0:
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
    command = [str(venv_python()), "-m", "pip", "install", "--quiet"]
    command += ["--disable-pip-version-check", "--no-input"]
    # Wheels only: no station has a compiler, and no package runs code of its own while it is installed.
    # odfpy, which only the tests use, is published as source alone.
    command += ["--only-binary=:all:"] + (["--no-binary=odfpy"] if lock == TEST_LOCK else [])
    # The lock names every package. Left to resolve again, pip takes a newer one for "coverage[toml]" than the
    # lock does, finds no hash for it and stops: a set-up that worked on Monday would fail on Tuesday.
    command += ["--no-deps", "--require-hashes", "-r", str(lock)]
    if subprocess.run(command, check=False).returncode:
        stop(NOT_INSTALLED.format(lock=name))
    stamp.write_text(fingerprint, encoding="ascii")
