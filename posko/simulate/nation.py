"""Load data: as many polling stations as a Polres, a province or the nation has, straight to Parquet.

Columns and codes are those of the sample, so the same queries run on it; places are synthetic
(kelurahan of a fixed size, province code 99, which no province has). Rows are made in chunks of
kelurahan with numpy and written as they come, so memory stays the same at any size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from posko.contracts import LOGS
from posko.simulate.book import schema

POLRES = 2_693  # KPU Purwakarta, Pemilu 2024
NASIONAL = 823_220  # TPS in the country, Pemilu 2024
TPS_PER_KELURAHAN = 25
KELURAHAN_PER_CHUNK = 160
JENIS = np.array(["PPWP", "DPR", "DPD", "DPRDP", "DPRDK"])
ITEMS = np.array([f"R{number:02d}" for number in range(1, 21)])
# Minutes from 6 February 06.00: each event of a box on its way out, and how far it may spread.
EVENTS: tuple[tuple[str, str, int, int], ...] = (
    ("KPU-PPK", "berangkat", 0, 4_000),
    ("KPU-PPK", "tiba", 40, 4_000),
    ("PPK-PPS", "berangkat", 5_800, 2_900),
    ("PPK-PPS", "tiba", 5_830, 2_900),
    ("PPS-TPS", "berangkat", 10_000, 600),
    ("PPS-TPS", "tiba", 10_020, 600),
)
LOSS = 0.004  # share of boxes of which one arrival was not reported
TROUBLE = 0.01  # share of answers that are «tidak»
MINUTE = np.timedelta64(60_000_000, "us")


@dataclass(frozen=True)
class Ukuran:
    """What was written: polling stations, and rows and bytes per log."""

    tps: int
    baris: dict[str, int]
    bita: dict[str, int]


def write(
    out: Path, tps: int = POLRES, seed: int = 1, *, putaran: int = 1, hari_h: date = date(2024, 2, 14)
) -> Ukuran:
    """Write `distribusi.parquet` and `kesiapan_tps.parquet` for `tps` polling stations.

    Args:
        out: folder, made if missing.
        tps: polling stations; each has five boxes, six box events and 20 answers per round.
        seed: decides every draw; the same seed and size give the same rows.
        putaran: rounds of the checklist.
        hari_h: voting day.

    Returns: rows and bytes written per log.
    """
    out.mkdir(parents=True, exist_ok=True)
    start = datetime.combine(hari_h - timedelta(days=8), time(6), tzinfo=ZoneInfo("Asia/Jakarta"))
    origin = np.datetime64(start.astimezone(UTC).replace(tzinfo=None), "us")
    makers = {"distribusi": _distribusi, "kesiapan_tps": _kesiapan}
    rows: dict[str, int] = {}
    for log, make in makers.items():
        shape = schema(LOGS[log])
        rows[log] = 0
        with pq.ParquetWriter(out / f"{log}.parquet", shape, compression="zstd") as writer:
            for number, (kode, tps_no) in enumerate(_chunks(tps)):
                acak = np.random.default_rng([seed, number])
                for table in make(acak, kode, tps_no, origin, putaran):
                    writer.write_table(_fill(table, shape, log))
                    rows[log] += len(next(iter(table.values())))
    return Ukuran(tps, rows, {log: (out / f"{log}.parquet").stat().st_size for log in makers})


def kelurahan_kode(number: np.ndarray) -> np.ndarray:
    """Synthetic dotted codes (99.kk.cc.1kkk) of kelurahan counted from 0; distinct up to 1,000,000."""
    kab, rest = np.divmod(number, 10_000)
    kec, kel = np.divmod(rest, 100)
    parts = (np.char.mod("%02d", kab), np.char.mod("%02d", kec), np.char.mod("1%03d", kel))
    return np.char.add(
        np.char.add(np.char.add("99.", parts[0]), np.char.add(".", parts[1])), np.char.add(".", parts[2])
    )


def _chunks(tps: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    size = KELURAHAN_PER_CHUNK * TPS_PER_KELURAHAN
    for first in range(0, tps, size):
        station = np.arange(first, min(first + size, tps))
        yield kelurahan_kode(station // TPS_PER_KELURAHAN), station % TPS_PER_KELURAHAN + 1


def _distribusi(
    acak: np.random.Generator, kode: np.ndarray, tps_no: np.ndarray, origin: np.datetime64, _putaran: int
) -> Iterator[dict[str, Any]]:
    boxes = len(kode) * len(JENIS)
    kel, tps = np.repeat(kode, len(JENIS)), np.repeat(tps_no, len(JENIS))
    jenis = np.tile(JENIS, len(kode))
    # All boxes of one kelurahan move together, so a shipment is one kelurahan on one leg.
    group = np.repeat(np.unique(kode, return_inverse=True)[1], len(JENIS))
    shift = acak.random(group.max() + 1)
    number = np.char.replace(kel, ".", "")
    kotak = np.char.add(np.char.add(np.char.add("KS-", number), np.char.mod("-%03d-", tps)), jenis)
    segel = np.char.mod("%07d", acak.integers(1_000_000, 10_000_000, size=boxes))
    silent = acak.random(boxes) < LOSS
    where = acak.integers(0, len(EVENTS) // 2, size=boxes)
    for step, (leg, peristiwa, base, spread) in enumerate(EVENTS):
        # The two events of one leg share their draw, so that an arrival never precedes its departure.
        offset = base + (shift[group] * spread).astype(np.int64)
        told = ~(silent & (peristiwa == "tiba") & (where == step // 2))
        happened = (origin + offset * MINUTE)[told]
        yield {
            "leg": np.full(told.sum(), leg),
            "peristiwa": np.full(told.sum(), peristiwa),
            "waktu_kejadian": happened,
            "surat_jalan": np.char.add(f"SJ-{leg}-", number[told]),
            "kelurahan_kode": kel[told],
            "tps_no": tps[told],
            "jenis": jenis[told],
            "jumlah": np.ones(told.sum(), dtype=np.int64),
            "kotak_id": kotak[told],
            "segel": segel[told],
            "kondisi_segel": np.full(told.sum(), "utuh"),
            "waktu_catat": happened + acak.integers(5, 180, size=told.sum()) * MINUTE,
        }


def _kesiapan(
    acak: np.random.Generator, kode: np.ndarray, tps_no: np.ndarray, origin: np.datetime64, putaran: int
) -> Iterator[dict[str, Any]]:
    answers = len(kode) * len(ITEMS)
    for turn in range(putaran):
        # Rounds are twelve hours apart and end in the evening of H-2.
        base = 9_360 - 720 * (putaran - 1 - turn)
        visit = base + acak.integers(0, 300, size=len(kode))
        happened = origin + np.repeat(visit, len(ITEMS)) * MINUTE
        bad = acak.random(answers) < TROUBLE
        yield {
            "kelurahan_kode": np.repeat(kode, len(ITEMS)),
            "tps_no": np.repeat(tps_no, len(ITEMS)),
            "waktu_kejadian": happened,
            "item": np.tile(ITEMS, len(kode)),
            "jawaban": np.where(bad, "tidak", "ya"),
            "pelapor": np.full(answers, "Pam TPS"),
            "waktu_catat": happened + acak.integers(5, 180, size=answers) * MINUTE,
        }


def _fill(columns: dict[str, Any], shape: pa.Schema, log: str) -> pa.Table:
    length = len(next(iter(columns.values())))
    system = {
        "batch_no": np.full(length, -1, dtype=np.int64),
        "berkas": np.full(length, f"beban {log}.xlsx"),
        "lembar": np.full(length, "Data"),
        "baris": np.arange(length, dtype=np.int64) + 2,
    }
    given = columns | system
    arrays = [
        _array(given[field.name], field.type) if field.name in given else pa.nulls(length, field.type)
        for field in shape
    ]
    return pa.Table.from_arrays(arrays, schema=shape)


def _array(values: np.ndarray, kind: pa.DataType) -> pa.Array:
    if pa.types.is_timestamp(kind):
        return pa.array(values, type=pa.timestamp("us")).cast(pa.timestamp("us", tz="UTC"))
    return pa.array(values, type=kind)
