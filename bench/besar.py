"""A workbook of 100,000 rows: its rehearsal beside the bare parse of the same file.

The bare parse is the fastest reader we know, calamine, in this process and with nothing checked. All
stages run in turns in one run; «shown» is when the page can show counts, questions and faults, before the
effect follows. In turns, because figures of one machine mean little and ratios mean something.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import islice, product
from pathlib import Path
from time import perf_counter

import psutil
from openpyxl import Workbook as Book
from python_calamine import CalamineWorkbook

from posko.core import waktu
from posko.core.rujukan import Rujukan, load
from posko.core.settings import Settings
from posko.desk import Desk, rehearse
from posko.intake.check import check
from posko.intake.limits import MIB
from posko.intake.read import read_workbook

ROWS = 100_000
ROUNDS = 5
HEADINGS = (
    "Leg", "Peristiwa", "Waktu", "No. surat jalan", "Kelurahan/desa", "No. TPS", "Jenis kotak",
    "Jumlah kotak", "No. kotak", "No. segel", "Kondisi segel", "Kendaraan", "Jumlah pengawal",
    "Sumber angka", "Keterangan",
)  # fmt: skip
SOURCES = ("Hitung petugas", "PPK", "KPU")
_WATCH_EVERY = 0.005  # seconds


def write(path: Path, rujukan: Rujukan, rows: int = ROWS) -> None:
    """A list of every event of every box, as a desk would keep it; one row per source that told it."""
    places = {place["kelurahan_kode"]: place["nama"] for place in rujukan.wilayah}
    boxes = list(enumerate(product(rujukan.tps, [kind.kode for kind in rujukan.peristiwa.jenis_kotak])))
    book = Book(write_only=True)
    sheet = book.create_sheet("DISTRIBUSI")
    sheet.append(HEADINGS)
    legs = product(SOURCES, enumerate(rujukan.peristiwa.leg), ("Berangkat", "Tiba"), boxes)
    for source, (stage, leg), event, (number, (station, kind)) in islice(legs, rows):
        trip = number // 40
        day, turn = divmod(trip, 40)
        begin = datetime.combine(leg.mulai.date() + timedelta(days=day), time(6))
        sheet.append(
            (
                leg.kode,
                event,
                begin + timedelta(minutes=15 * turn + (35 if event == "Tiba" else 0)),
                f"SJ-{stage + 1}{trip:03d}/PWK/II/2024",
                places[station["kelurahan_kode"]],
                int(station["tps_no"]),
                kind,
                1,
                f"{kind}-{station['tps_id']}",
                f"S{100_000 + number}",
                "Utuh",
                f"Truk {trip % 12 + 1:02d}",
                2,
                source,
                None if number % 9 else "diterima lengkap",
            )
        )
    book.save(path)


def measure(folder: Path) -> tuple[dict[str, list[float]], dict[str, float]]:
    """Seconds of each stage and round, the stages in turns; then MiB: the child's peak, ours, the file."""
    rujukan = load("pemilu2024")
    path = folder / "besar.xlsx"
    write(path, rujukan)
    content = path.read_bytes()
    desk = Desk(Settings(data=folder / "data"), latihan=True)
    sampai = waktu.at(
        date(2024, 3, 4), time(6), rujukan.peristiwa.zona
    )  # all that the file tells has happened
    workbook = read_workbook(path.name, content)
    began = [0.0]
    shown: list[float] = []

    def look(_: object) -> None:
        shown.append(perf_counter() - began[0])

    def whole() -> None:
        began[0] = perf_counter()
        rehearse(desk, path.name, content, sampai, checked=look)

    stages: dict[str, Callable[[], object]] = {
        "bare": lambda: _bare(path),
        "read": lambda: read_workbook(path.name, content),
        "check": lambda: check(workbook, rujukan, now=sampai),
        "rehearse": whole,
    }
    timings: dict[str, list[float]] = {name: [] for name in stages}
    for _ in range(ROUNDS):
        for name, run in stages.items():
            begin = perf_counter()
            run()
            timings[name].append(perf_counter() - begin)
    timings["shown"] = shown.copy()
    return timings, {"file": len(content) / MIB} | _peaks(stages["rehearse"])


def _bare(path: Path) -> int:
    return len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())


def _peaks(run: Callable[[], object]) -> dict[str, float]:
    """Largest resident sets, in MiB, of the child and of this process while `run` runs."""
    done = threading.Event()
    peaks = {"child": 0.0, "caller": 0.0}

    def watch() -> None:
        own = psutil.Process()
        while not done.wait(_WATCH_EVERY):
            peaks["caller"] = max(peaks["caller"], own.memory_info().rss / MIB)
            for child in own.children():
                try:
                    peaks["child"] = max(peaks["child"], child.memory_info().rss / MIB)
                except psutil.Error:
                    continue  # it has just ended

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        run()
    finally:
        done.set()
        watcher.join()
    return peaks


if __name__ == "__main__":
    write(Path(sys.argv[1]), load("pemilu2024"))
