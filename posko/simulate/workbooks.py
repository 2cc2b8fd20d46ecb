"""The workbooks beside the sample: news that had not reached the desk, and the offices' own layouts.

The *menyusul* ones follow the blank template and are meant to be uploaded on top of the sample;
the others repeat rows of the sample the way stations really write them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from posko.contracts import DISTRIBUSI, INSIDEN, KESIAPAN_TPS, Column
from posko.core.rujukan import Rujukan
from posko.simulate import office, rekap
from posko.simulate.calendar import Kalender
from posko.simulate.kesiapan import CATATAN
from posko.simulate.xlsx import plain
from posko.teks import contoh

MENYUSUL_KIRIMAN = "32.14.01.1004"
MENYUSUL_KESIAPAN = "32.14.01.1008"
# What the late sheet of the silent kelurahan says of two of its stations.
KRITIS_MENYUSUL = {17: "R15", 33: "R11"}
BELUM = frozenset({"R01", "R03", "R04", "R05", "R06", "R07", "R08", "R09"})


def write(folder: Path, rujukan: Rujukan, logs: dict[str, pa.Table], calm: dict[str, pa.Table]) -> None:
    """Write every workbook below `folder`; `calm` is the story without faults, source of the late news."""
    folder.mkdir(parents=True, exist_ok=True)
    kalender = Kalender(rujukan.peristiwa.hari_h, rujukan.peristiwa.zona)
    files = {
        "distribusi_menyusul_sindangkasih.xlsx": _late_arrivals(rujukan, calm["distribusi"]),
        "kesiapan_menyusul_tegalmunjul.xlsx": _late_checks(rujukan, kalender),
        "insiden_menyusul.xlsx": _late_incidents(rujukan, kalender),
        "REKAP PPK PURWAKARTA 12 FEB.xlsx": rekap.ppk(rujukan, logs["pembanding"]),
        **office.files(rujukan, logs),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)


def shown(column: Column, value: Any, rujukan: Rujukan) -> Any:  # noqa: ANN401 - cells of any kind
    """A cell as staff would write it: labels for codes, names for places, the wall clock for instants."""
    if value is None:
        return None
    labels = {choice.kode: choice.label for choice in column.pilihan}
    if column.kind == "kelurahan":
        return rujukan.kelurahan[value]["nama"]
    if column.kind == "titik":
        return {row["titik_id"]: row["nama"] for row in rujukan.titik}[value]
    if isinstance(value, datetime):
        return value.astimezone(rujukan.peristiwa.zona)
    return labels.get(value, value)


def _late_arrivals(rujukan: Rujukan, table: pa.Table) -> bytes:
    rows = [
        row
        for row in table.to_pylist()
        if row["leg"] == "PPK-PPS"
        and row["kelurahan_kode"] == MENYUSUL_KIRIMAN
        and row["peristiwa"] in {"tiba", "serah_terima"}
    ]
    cells = [[shown(column, row[column.name], rujukan) for column in DISTRIBUSI.columns] for row in rows]
    return plain([column.judul for column in DISTRIBUSI.columns], cells)


def _late_checks(rujukan: Rujukan, kalender: Kalender) -> bytes:
    items = [row["item"] for row in rujukan.daftar_periksa]
    numbers = sorted(tps for kode, tps in rujukan.tps_numbers if kode == MENYUSUL_KESIAPAN)
    judul = [KESIAPAN_TPS[name].judul for name in ("kelurahan_kode", "tps_no", "waktu_kejadian")]
    judul += [*items, KESIAPAN_TPS["pelapor"].judul, KESIAPAN_TPS["catatan"].judul]
    nama = rujukan.kelurahan[MENYUSUL_KESIAPAN]["nama"]
    rows = []
    for order, tps in enumerate(numbers):
        waktu = kalender.at(-2, "19.05") + timedelta(minutes=4 * order)
        trouble = KRITIS_MENYUSUL.get(tps)
        answers = ["Tidak" if item == trouble else "Belum" if item in BELUM else "Ya" for item in items]
        note = CATATAN[trouble] if trouble else None
        rows.append([nama, tps, f"{waktu:%d/%m/%Y %H.%M}", *answers, "Pam TPS", note])
    return plain(judul, rows)


def _late_incidents(rujukan: Rujukan, kalender: Kalender) -> bytes:
    rows = []
    for nilai in contoh.INSIDEN_MENYUSUL:
        waktu = kalender.at(nilai["hari"], nilai["jam"])
        cells = {**nilai, "waktu_kejadian": f"{waktu:%d/%m/%Y %H.%M}"}
        rows.append([shown(column, cells.get(column.name), rujukan) for column in INSIDEN.columns])
    return plain([column.judul for column in INSIDEN.columns], rows)
