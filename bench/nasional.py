"""The exceptions page on a nation's log beside a Polsek's own.

Three desks answer the same questions of the custody page: a Polsek that has only its own log, the same Polsek
that loads its own area out of a nation's log, and a desk whose area is all there is. Run by itself with
`python -m bench.nasional [TPS of the nation] [TPS of the desk that holds all]`.
"""

from __future__ import annotations

import dataclasses
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from posko.brief.rantai import ATURAN
from posko.contracts import LOGS
from posko.core.rujukan import Rujukan, load
from posko.query import Engine
from posko.simulate import nation
from posko.simulate.book import schema

POLSEK = 675  # 27 whole kelurahan of the generated nation, where the sample has 655 in 19
ROUNDS = 5
SAAT = datetime(2024, 2, 13, 20, tzinfo=ZoneInfo("Asia/Jakarta"))
QUESTIONS = (*(f"checks/rantai_{name}" for name in ATURAN), "distribusi/tindak_lanjut")


@dataclass(frozen=True)
class Ukur:
    """One desk: rows of the log it opens, seconds to open, seconds of the page, rows the page shows."""

    nama: str
    baris: int
    buka: float
    halaman: list[float]
    jumlah: int


def area(tps: int) -> Rujukan:
    """Reference data of the first `tps` stations of the generated nation, with a store in each kelurahan."""
    rujukan, size = load("pemilu2024"), nation.TPS_PER_KELURAHAN
    codes = [str(code) for code in nation.kelurahan_kode(np.arange(-(-tps // size)))]
    places = [
        {"kelurahan_kode": code, "nama": f"Kelurahan {code}", "kecamatan_kode": code[:8]} for code in codes
    ]
    store = next(dict(row) for row in rujukan.titik if row["jenis"] == "gudang_pps")
    return dataclasses.replace(
        rujukan,
        wilayah=tuple(
            dict(rujukan.wilayah[0]) | place | {"dapil": str(n % 2)} for n, place in enumerate(places)
        ),
        titik=tuple(store | place | {"titik_id": f"pps-{place['kelurahan_kode']}"} for place in places),
        tps=tuple(
            dict(rujukan.tps[0])
            | {
                "tps_id": f"{codes[n // size]}-{n % size + 1:03d}",
                "kelurahan_kode": codes[n // size],
                "tps_no": str(n % size + 1),
            }
            for n in range(tps)
        ),
    )


def logs(folder: Path, tps: int) -> Path:
    """A folder with every log; those the page does not ask are empty."""
    nation.write(folder, tps, putaran=0)
    for log, contract in LOGS.items():
        if not (folder / f"{log}.parquet").exists():
            pq.write_table(pa.Table.from_pylist([], schema=schema(contract)), folder / f"{log}.parquet")
    return folder


def ask(nama: str, log: Path, desk: Callable[[], Engine], rounds: int) -> Ukur:
    """Open a desk and ask the page, as of another minute each time so that nothing is kept."""
    begin = time.perf_counter()
    engine = desk()
    opened = time.perf_counter() - begin
    seconds, found = [], 0
    for turn in range(rounds):
        begin = time.perf_counter()
        found = sum(len(engine.run(name, SAAT.replace(minute=turn))) for name in QUESTIONS)
        seconds.append(time.perf_counter() - begin)
    rows = pq.read_metadata(log / "distribusi.parquet").num_rows
    return Ukur(nama, rows, opened, seconds, found)


def measure(folder: Path, negara: int, semua: int) -> list[Ukur]:
    """The three desks, smallest log first."""
    polsek = area(POLSEK)
    own, whole, part = (
        logs(folder / name, tps) for name, tps in (("own", POLSEK), ("whole", negara), ("part", semua))
    )
    return [
        ask("Polsek alone", own, lambda: Engine(polsek, sample=own), ROUNDS),
        ask("its area of it all", whole, lambda: Engine(polsek, sample=whole, wilayah_saja=True), ROUNDS),
        ask(f"all of {semua:,} TPS", part, lambda: Engine(area(semua), sample=part), 1),
    ]


def show(told: list[Ukur]) -> None:
    """Print the table; ratios to the Polsek that has only its own log."""
    base = statistics.median(told[0].halaman)
    heads = "".join(f"{head:>9}" for head in ("open", "median", "min", "max", "ratio", "found"))
    lines = ["", "Custody page: all its questions, nothing kept (s)", f"{'':<24}{'box rows':>13}{heads}"]
    for desk in told:
        middle = statistics.median(desk.halaman)
        values = (desk.buka, middle, min(desk.halaman), max(desk.halaman), middle / base)
        cells = "".join(f"{value:>9.2f}" for value in values)
        lines.append(f"{desk.nama:<24}{desk.baris:>13,}{cells}{desk.jumlah:>9,}")
    sys.stdout.write("\n".join(lines) + "\n")


def main(negara: int = nation.NASIONAL, semua: int = nation.NASIONAL // 20) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        show(measure(Path(folder), negara, semua))


if __name__ == "__main__":
    main(*(int(text) for text in sys.argv[1:3]))
