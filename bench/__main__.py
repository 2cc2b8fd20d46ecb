"""Print what an officer waits for: the first page after a cold start, and each page once it is warm.

Figures of one machine mean little; the ratio to a page that only says hello, measured in turns in the
same run, means something. Nothing here asserts a time.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from bench import dingin, hangat


def main() -> int:
    """Run both measurements and print their tables."""
    with tempfile.TemporaryDirectory() as folder:
        cold = dingin.measure(Path(folder))
        print_table(
            "Cold start: process started until the first page is complete in the browser (s)",
            cold,
            places=1,
        )
        warm = hangat.measure(Path(folder))
        print_table("Warm rerun of a page: server time of one run of its script (ms)", warm, places=0)
    return 0


def print_table(title: str, timings: dict[str, list[float]], *, places: int) -> None:
    """Print median, range and the ratio of medians to the trivial page."""
    base = statistics.median(timings["trivial"])
    lines = ["", title, f"{'':<22}{'median':>9}{'min':>9}{'max':>9}{'ratio':>9}"]
    for name, values in timings.items():
        middle = statistics.median(values)
        cells = "".join(f"{value:>9.{places}f}" for value in (middle, min(values), max(values)))
        lines.append(f"{name:<22}{cells}{middle / base:>9.1f}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
