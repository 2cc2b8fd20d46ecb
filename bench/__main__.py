"""Print what an officer waits for: the first page, each page once it is warm, and a very large workbook.

Figures of one machine mean little; the ratio to a page that only says hello, measured in turns in the
same run, means something. Nothing here asserts a time.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from bench import besar, dingin, hangat, nasional
from posko.simulate import nation


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
        large(Path(folder))
        nasional.show(nasional.measure(Path(folder) / "nasional", nation.POLRES * 10, nation.POLRES))
    return 0


def large(folder: Path) -> None:
    """Measure the rehearsal of a large workbook and print it."""
    timings, sizes = besar.measure(folder)
    print_table("Workbook of 100,000 rows and 15 columns (s)", timings, places=2, base="bare")
    told = ", ".join(f"{name} {size:.0f}" for name, size in sizes.items())
    sys.stdout.write(f"MiB, the two processes at their largest: {told}\n")


def print_table(title: str, timings: dict[str, list[float]], *, places: int, base: str = "trivial") -> None:
    """Print median, range and the ratio of medians to `base`."""
    least = statistics.median(timings[base])
    lines = ["", title, f"{'':<22}{'median':>9}{'min':>9}{'max':>9}{'ratio':>9}"]
    for name, values in timings.items():
        middle = statistics.median(values)
        cells = "".join(f"{value:>9.{places}f}" for value in (middle, min(values), max(values)))
        lines.append(f"{name:<22}{cells}{middle / least:>9.2f}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
