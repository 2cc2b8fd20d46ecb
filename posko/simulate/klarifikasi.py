"""What was added to the story of the partners after it was closed: clarifications and late promises.

Added to the closed tables, in workbooks of their own with batch numbers below all others, so that no
fact, no workbook and no number of the rest of the sample moves.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
import pyarrow as pa

from posko.contracts import LOGS, SYSTEM_COLUMNS
from posko.core.rujukan import Rujukan
from posko.simulate.book import ARROW
from posko.simulate.calendar import Kalender, chance, pick
from posko.simulate.kemitraan import JARANG, SASARAN
from posko.teks import contoh

TAMBAHAN = 34
BENTUK = (("kunjungan", 0.45), ("dialog", 0.55))
# Rumours and how often each was answered; the box that moved is in the story already.
ISU = (
    ("jadwal_ubah", 0.3),
    ("tps_pindah", 0.2),
    ("tidak_aman", 0.16),
    ("surat_tercoblos", 0.2),
    ("listrik_padam", 0.14),
)
Rows = list[dict[str, Any]]


def add(logs: dict[str, pa.Table], rujukan: Rujukan, kalender: Kalender, seed: int) -> dict[str, pa.Table]:
    """The tables of the sample with the two of the partners drawn further; the others untouched."""
    acak = chance(seed, "klarifikasi")
    lowest = min(int(min(table["batch_no"].to_pylist())) for table in logs.values() if table.num_rows)
    outreach = _described(logs["penyuluhan"].to_pylist(), rujukan, acak)
    extra = _clarifications(rujukan, kalender, acak)
    promises = _promises(kalender)
    _number([*extra, *promises], lowest)
    return {
        **logs,
        "penyuluhan": _table("penyuluhan", [*outreach, *extra]),
        "koordinasi": _table("koordinasi", [*logs["koordinasi"].to_pylist(), *promises]),
    }


def _described(rows: Rows, rujukan: Rujukan, acak: np.random.Generator) -> Rows:
    """The rows of the story with the kind of meeting and the clarification that went with the rumour."""
    answer = {row["isu"]: row["klarifikasi"] for row in rujukan.isu}
    return [
        {**row, "bentuk": pick(acak, BENTUK), "klarifikasi": answer.get(row["isu"] or "")} for row in rows
    ]


def _clarifications(rujukan: Rujukan, kalender: Kalender, acak: np.random.Generator) -> Rows:
    texts = {row["kode"]: row for row in rujukan.isu}
    places = [row for row in rujukan.wilayah if row["nama"].lower() not in JARANG]
    sizes = np.array([int(row["tps_reguler"]) for row in places], dtype=float)
    rows: Rows = []
    for _ in range(TAMBAHAN):
        place = places[int(acak.choice(len(places), p=sizes / sizes.sum()))]
        isu = texts[pick(acak, ISU)]
        waktu = kalender.at(-int(acak.integers(2, 26)), "09.00") + timedelta(
            minutes=30 * int(acak.integers(0, 22))
        )
        rows.append(
            {
                "waktu_kejadian": waktu,
                "kelurahan_kode": place["kelurahan_kode"],
                "tema": "hoaks",
                "sasaran": pick(acak, SASARAN),
                "jumlah_peserta": int(acak.integers(10, 70)),
                "unit": "Humas",
                "isu": isu["isu"],
                "bentuk": "klarifikasi",
                # The newest rumours are told before anybody has agreed on the answer.
                "klarifikasi": isu["klarifikasi"] if acak.random() < 0.9 else None,
                "berkas": "Klarifikasi",
                "waktu_catat": waktu + timedelta(hours=float(acak.uniform(1, 14))),
            }
        )
    return rows


def _promises(kalender: Kalender) -> Rows:
    rows: Rows = []
    for janji in contoh.JANJI:
        told = {
            "nomor": janji["nomor"],
            "instansi": janji["instansi"],
            "hal": janji["hal"],
            "hasil": janji["hasil"],
            "penanggung_jawab": janji["penanggung_jawab"],
            "waktu_kejadian": kalender.at(*janji["rapat"]),
            "berkas": "Janji mitra",
        }
        for catat, status, tenggat, catatan in janji["kabar"]:
            due = kalender.at(*tenggat) if tenggat else None
            news = {"status": status, "tenggat": due, "catatan": catatan, "waktu_catat": kalender.at(*catat)}
            rows.append({**told, **news})
    return rows


def _number(rows: Rows, lowest: int) -> None:
    """File every row in a workbook of its own, later arrivals with lower numbers as the story has them."""
    for number, row in enumerate(sorted(rows, key=lambda row: row["waktu_catat"]), start=1):
        arrived = row["waktu_catat"].replace(microsecond=0, second=20 + number % 39)
        row["waktu_catat"] = arrived
        row["batch_no"] = lowest - number
        row["berkas"] = f"{row['berkas']} {number:02d} {arrived:%d-%m-%Y %H.%M}.xlsx"
        row["lembar"], row["baris"] = "Data", 6


def _table(log: str, rows: Rows) -> pa.Table:
    contract = LOGS[log]
    kinds = {column.name: column.sql_type for column in contract.columns} | SYSTEM_COLUMNS
    table = pa.table(
        {name: pa.array([row.get(name) for row in rows], type=ARROW[kind]) for name, kind in kinds.items()}
    )
    order = ["kelurahan_kode"] if "kelurahan_kode" in table.column_names else []
    order += [contract.waktu, "batch_no", "baris"]
    ways = ["descending" if name == "batch_no" else "ascending" for name in order]
    return table.sort_by(list(zip(order, ways, strict=True)))
