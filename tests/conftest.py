"""What all tests share: a folder in memory, and figures of endurance that are told at the end of a run.

`make torture` ends with one table of them, written to hasil/ketahanan.md too, with machine and date,
so that SECURITY.md can be filled from it.
"""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FIGURE = "ketahanan"
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it

Catat = Callable[[str, str], None]


@pytest.fixture
def memori(tmp_path: Path) -> Iterator[Path]:
    """A folder of its own in memory where there is such a place: for tests that do not need a real disk."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(dir=MEMORY))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def catat(record_property: Callable[[str, object], None]) -> Catat:
    """Tell a figure: what was promised, and what was counted."""
    return lambda promise, figure: record_property(FIGURE, [promise, figure])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.getreports(kind)]
    rows = sorted(
        (*told, report.outcome)
        for report in reports
        for name, told in report.user_properties
        if name == FIGURE
    )
    if not rows or "figure" not in terminalreporter.config.option.markexpr:
        return
    lines = [f"# Ketahanan · {machine()} · {datetime.now(UTC):%Y-%m-%d %H:%M} UTC", ""]
    lines += ["| what was tried | counted |", "|---|---|"]
    lines += [
        f"| {promise} | {figure}{'' if outcome == 'passed' else ' · FAILED'} |"
        for promise, figure, outcome in rows
    ]
    terminalreporter.write_sep("=", "ketahanan")
    terminalreporter.write_line("\n".join(lines))
    (ROOT / "hasil").mkdir(exist_ok=True)
    (ROOT / "hasil" / "ketahanan.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") if hasattr(os, "sysconf") else 0
    cores = f"{os.cpu_count()} cores, {memory / 2**30:.0f} GiB"
    return f"{platform.system()} {platform.release()}, {cores}, Python {platform.python_version()}"
