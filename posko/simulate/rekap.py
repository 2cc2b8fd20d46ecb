"""A sub-district's own summary of boxes, as its office would send it: wide, titled, with totals."""

from __future__ import annotations

from collections import defaultdict

import pyarrow as pa
from openpyxl import Workbook

from posko.core.rujukan import Rujukan
from posko.simulate.xlsx import frozen, put, signed, titled

KECAMATAN = "32.14.01"
KETUA = "KETUA PPK PURWAKARTA"
HEAD = ["NO", "DAFTAR MILIK", "KEL/DESA", "KEADAAN PER"]


def ppk(rujukan: Rujukan, pembanding: pa.Table) -> bytes:
    """The PPK's list of boxes that came to the PPS stores of one kecamatan, one column for each kind."""
    jenis = [kind.kode for kind in rujukan.peristiwa.jenis_kotak]
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for row in pembanding.to_pylist():
        if row["sumber"] == "ppk" and row["kelurahan_kode"].startswith(KECAMATAN):
            counts[row["kelurahan_kode"]][row["jenis"]] = row["jumlah"]
            until = row["waktu_kejadian"].astimezone(rujukan.peristiwa.zona)
    book, width = Workbook(), len(HEAD) + len(jenis) + 1
    titles = ["PANITIA PEMILIHAN KECAMATAN PURWAKARTA", "REKAP KOTAK SUARA TIBA DI GUDANG PPS (PPK KE PPS)"]
    sheet, at = titled(book, "Rekap", titles, width)
    at = put(sheet, at, [*HEAD, *jenis, "KET"])
    for number, (kode, boxes) in enumerate(counts.items(), start=1):
        nama = rujukan.kelurahan[kode]["nama"].upper()
        cells = [number, "PPK", nama, f"{until:%d/%m/%Y} {until:%H.%M}"]
        at = put(sheet, at, [*cells, *(boxes.get(kind) for kind in jenis), "nihil"])
    totals = [sum(boxes.get(kind, 0) for boxes in counts.values()) for kind in jenis]
    at = put(sheet, at, ["JUMLAH", None, None, None, *totals])
    signed(sheet, at, width, "12 Februari 2024", KETUA)
    return frozen(book)
