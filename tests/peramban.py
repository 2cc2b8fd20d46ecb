"""Finds, and where allowed installs, the browser that the browser tests drive.

Only the standard library is used: tugas.py calls this before the tests start. A browser that is already there
is preferred over a download; where none can be had the answer is a sentence, which becomes the reason why the
browser tests are skipped.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
# Where Playwright unpacks its own build, below the folder that PLAYWRIGHT_BROWSERS_PATH names.
PLAYWRIGHT_BUILDS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-win*/chrome.exe",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)
NO_BROWSER = (
    "tidak ada Chromium, Chrome, atau Edge di komputer ini; pasang salah satunya "
    "atau isi POSKO_CHROMIUM dengan letak programnya"
)
INSTALL_SECONDS = 600


def find_browser() -> Path | str:
    """Path of an installed Chromium-like browser, or the reason, in Indonesian, why there is none.

    POSKO_CHROMIUM goes first and alone: a wrong path there is an answer, not a cause to look elsewhere.
    """
    named = os.environ.get("POSKO_CHROMIUM")
    if named:
        is_there = Path(named).is_file()
        return Path(named) if is_there else f"POSKO_CHROMIUM menunjuk «{named}», yang tidak ada"
    for command in COMMANDS:
        found = shutil.which(command)
        if found:
            return Path(found)
    return next((place for place in usual_places() if place.is_file()), NO_BROWSER)


def usual_places() -> list[Path]:
    """Places outside PATH where the operating system or Playwright keeps a browser."""
    folders = [Path(os.environ[name]) for name in WINDOWS_FOLDERS if os.environ.get(name)]
    places = [folder / place for folder in folders for place in WINDOWS_PLACES]
    places += [Path(place) for place in MAC_PLACES]
    own = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if own:
        places += [place for pattern in PLAYWRIGHT_BUILDS for place in sorted(Path(own).glob(pattern))]
    return places


def see_to_browser(python: Path, venv: Path) -> Path | str:
    """Find a browser, installing one where that is allowed; path, or the reason why there is none.

    Needs: python with Playwright installed; venv, the folder that a downloaded browser is kept in. Sets
    PLAYWRIGHT_BROWSERS_PATH for this process and the ones it starts.
    """
    os.environ.setdefault("PLAYWRIGHT_BROWSERS_PATH", str(venv / "peramban"))
    found = find_browser()
    if isinstance(found, Path) or os.environ.get("POSKO_CHROMIUM"):
        return found
    for commands in install_commands(python):
        sys.stderr.write(f"Memasang peramban untuk pengujian: {' '.join(commands[-1])} ...\n")
        # Judged by what is there afterwards: `apt-get update` may end badly over a list that is not needed.
        for command in commands:
            run_quietly(command)
        found = find_browser()
        if isinstance(found, Path):
            break
    return found


def install_commands(python: Path) -> list[list[list[str]]]:
    """Ways to get a browser, each a list of commands: as root Debian's package, else Playwright's own."""
    ways = [[[str(python), "-m", "playwright", "install", "chromium"]]]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        ways.insert(
            0,
            [
                ["apt-get", "update", "-qq"],
                ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            ],
        )
    return ways


def run_quietly(command: list[str]) -> None:
    """Run an installer without its chatter; its complaints still reach the screen."""
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=INSTALL_SECONDS,
            check=False,
        )
