"""A desk in which every cell that must stay inside is a canary, and the readers of every public file.

Whatever a column may hold, a canary is planted in it: texts, codes, places, vehicles, escorts, seals, file
names, sheet names, closed lists bypassed, and numbers of strength as numbers nobody would write by chance.
For each column one row stays valid in all its other cells, so that it passes every join and is counted.
"""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from posko.contracts import LOGS, Column, Contract
from posko.core import rujukan as rujukan_
from tests.queries.cerita import Fakta, Meja, Unggahan, t

PEMILU = rujukan_.load("pemilu2024")
KENARI = "KENARI"
# Strength, seals, severity and the like: numbers of which one page has no use.
ANGKA = {"jml_polri": 7919, "jml_linmas": 7907, "jumlah_personel": 7901, "jumlah_pengawal": 7883}
RAHASIA = (7919, 7907, 7901, 7883)
AKAN = "14 03.17"  # an hour of a plan that lies ahead
PLANNED = re.compile(r"\b0?3[.:]17\b")
EVENT = {
    "leg": "PPS-TPS",
    "jenis_kotak": "PPWP",
    "item": "R01",
    "kategori": "HOX",
    "indikator": PEMILU.indikator[0]["kode"],
}


@dataclass(frozen=True)
class Tanam:
    """Where a canary sits."""

    log: str
    kolom: str

    @property
    def teks(self) -> str:
        return f"{KENARI}x{self.log}x{self.kolom}".replace("_", "")


def valid(contract: Contract) -> dict[str, Any]:
    """A row that every view takes."""
    fixed: dict[str, Any] = {
        "waktu": t("13 05.00"),
        "tanggal": date(2024, 2, 14),
        "kelurahan": "32.14.01.1007",
        "tps": 1,
        "titik": "pps-ciseureuh",
    }
    return {column.name: fixed.get(column.kind) or _cell(column) for column in contract.columns}


def _cell(column: Column) -> str | int:
    if column.kind == "bilangan":
        return ANGKA.get(column.name, 1)
    if column.kind == "pilihan":
        return EVENT.get(column.daftar) or column.pilihan[0].kode
    return column.contoh or "A"


def planted() -> list[tuple[Tanam, Fakta]]:
    """For every text-like column of every log a row that holds a canary there and is valid elsewhere."""
    found = []
    for log, contract in LOGS.items():
        for column in contract.columns:
            if column.sql_type == "VARCHAR":
                spot = Tanam(log, column.name)
                found.append((spot, Fakta(log, valid(contract) | {column.name: spot.teks})))
    return found


def ahead() -> list[Fakta]:
    """Plans and announcements whose hour has not come."""
    rows = []
    for log, changes in (
        ("distribusi", {"peristiwa": "rencana"}),
        ("insiden", {"sifat": "akan"}),
        ("koordinasi", {}),
    ):
        row = valid(LOGS[log]) | changes
        row |= {column.name: t(AKAN) for column in LOGS[log].columns if column.kind == "waktu"}
        if log == "koordinasi":
            row["waktu_kejadian"] = t("13 05.00")
        rows.append(Fakta(log, row))
    return rows


def plant(folder: Path) -> Meja:
    """The desk, told all of it in files, sheets and by people that are canaries too."""
    meja = Meja(folder)
    rows = [fakta for _, fakta in planted()]
    meja.unggah(
        Unggahan(t("13 05.30"), f"{KENARI}xberkas.xlsx", tuple(rows)),
        Unggahan(t("13 05.31"), f"{KENARI}xrencana.xlsx", tuple(ahead())),
    )
    return meja


def readable(content: bytes, folder: Path) -> str:
    """Everything a file says: its bytes as text, all of its unpacked streams, and what a PDF reader reads."""
    said = (
        content.decode("latin-1") + content.decode("utf-16-be", "ignore") + content.decode("utf-8", "ignore")
    )
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        said += _unpacked(found[1])
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as bundle:
            said += "".join(one + readable(bundle.read(one), folder) for one in bundle.namelist())
    if content.startswith(b"%PDF"):
        path = folder / "baca.pdf"
        path.write_bytes(content)
        said += _pdf_text(path)
    return said


def png_chunks(content: bytes) -> dict[bytes, bytes]:
    """The chunks of a picture by type, those of one type joined."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        kind = content[at + 4 : at + 8]
        chunks[kind] = chunks.get(kind, b"") + content[at + 8 : at + 8 + size]
        at += 12 + size
    return chunks


def _unpacked(stream: bytes) -> str:
    try:
        return zlib.decompress(stream).decode("latin-1")
    except zlib.error:
        return ""


def _pdf_text(path: Path) -> str:
    """What pdftotext and pdfinfo read, where they are installed."""
    try:
        told = [
            subprocess.run([program, str(path), *rest], capture_output=True, check=True).stdout
            for program, rest in (("pdftotext", ["-"]), ("pdfinfo", []))
        ]
    except FileNotFoundError:
        return ""
    return b"\n".join(told).decode("utf-8", "replace")


SAAT: tuple[datetime, ...] = (t("13 06.00"), t("14 10.00"), t("15 06.00"))
