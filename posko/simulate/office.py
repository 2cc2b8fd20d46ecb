"""The offices' own layouts: titles over merged cells, two-level headings, numbering rows, totals.

Rows are taken from the sample, so that what a reader makes of these sheets can be checked against
it; only the paper around them is made up.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from datetime import datetime
from typing import Any

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from posko.core import waktu
from posko.core.rujukan import Rujukan
from posko.simulate.xlsx import frozen, put, signed, titled

Row = dict[str, Any]
KOP = ["KEPOLISIAN RESOR PURWAKARTA", "SEKTOR PURWAKARTA KOTA"]
SUB = {"PPWP": "PPWP", "DPR": "DPR", "DPD": "DPD", "DPRDP": "DPRD PROV", "DPRDK": "DPRD KAB"}
# The wide sheet was closed on this day of February; what arrived later is not in it.
WIDE_UNTIL = 12
CENTANG = {"ya": "√", "tidak": "x", "belum": "blm", "tb": "tb"}


def files(rujukan: Rujukan, logs: dict[str, pa.Table]) -> dict[str, bytes]:
    """File name -> bytes of every messy workbook."""
    rows = {log: table.to_pylist() for log, table in logs.items()}
    return {
        "DATA PERGESERAN LOGISTIK PPK KE PPS.xlsx": _wide_boxes(rujukan, rows["distribusi"]),
        "Pelepasan KPU 9 Feb 2024.xlsx": _by_sheet(rujukan, rows["distribusi"]),
        "CEKLIS TPS CIGELAM 12-2-24.xlsx": _checklist(rujukan, rows["kesiapan_tps"]),
        "lap kejadian menonjol.xlsx": _incidents(rujukan, rows["insiden"]),
        "PLOTING PAM TPS.xlsx": _postings(rujukan, rows["personel"]),
        "Giat Binluh Februari.xlsx": _outreach(rujukan, rows["penyuluhan"]),
        "buku jaga gudang 12 feb.csv": _guard_book(rujukan, rows["patroli"]),
    }


def _local(rujukan: Rujukan, value: datetime) -> datetime:
    return value.astimezone(rujukan.peristiwa.zona)


def _numbering(sheet: Worksheet, row: int, width: int) -> int:
    return put(sheet, row, list(range(1, width + 1)))


def _wide_boxes(rujukan: Rujukan, rows: list[Row]) -> bytes:
    jenis = [kind.kode for kind in rujukan.peristiwa.jenis_kotak]
    arrived: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(jenis, 0))
    first: dict[str, datetime] = {}
    for row in rows:
        told = row["leg"] == "PPK-PPS" and row["peristiwa"] == "tiba" and row["catatan"] is None
        if told and _local(rujukan, row["waktu_kejadian"]).day <= WIDE_UNTIL:
            arrived[row["kelurahan_kode"]][row["jenis"]] += row["jumlah"]
            first.setdefault(row["kelurahan_kode"], _local(rujukan, row["waktu_kejadian"]))
    book, width = Workbook(), 6 + len(jenis)
    titles = [
        *KOP,
        "DATA PERGESERAN LOGISTIK PEMILU 2024 TIBA DI GUDANG PPS",
        "TANGGAL 10 S.D. 12 FEBRUARI 2024",
    ]
    sheet, top = titled(book, "PPK-PPS", titles, width)
    put(sheet, top, ["NO", "KEL/DESA", "HARI/TGL", "WKT TIBA", "JUMLAH KOTAK"])
    put(sheet, top, ["JML", "KET"], column=5 + len(jenis))
    put(sheet, top + 1, [SUB.get(kode, kode) for kode in jenis], column=5)
    sheet.merge_cells(start_row=top, end_row=top, start_column=5, end_column=4 + len(jenis))
    for column in (1, 2, 3, 4, 5 + len(jenis), 6 + len(jenis)):
        sheet.merge_cells(start_row=top, end_row=top + 1, start_column=column, end_column=column)
    at = _numbering(sheet, top + 2, width)
    for number, (kode, counts) in enumerate(arrived.items(), start=1):
        nama = ("Ds. " if rujukan.kelurahan[kode]["jenis"] == "Desa" else "Kel. ") + rujukan.kelurahan[kode][
            "nama"
        ]
        when = first[kode]
        boxes = [counts[code] for code in jenis]
        at = put(
            sheet,
            at,
            [number, nama, waktu.hari_tanggal(when), f"pkl. {when:%H.%M} WIB", *boxes, sum(boxes), "-"],
        )
    totals = [sum(counts[code] for counts in arrived.values()) for code in jenis]
    at = put(sheet, at, ["JUMLAH", None, None, None, *totals, sum(totals)])
    signed(sheet, at, width, "12 Februari 2024")
    return frozen(book)


def _by_sheet(rujukan: Rujukan, rows: list[Row]) -> bytes:
    book = Workbook()
    head = ["NO", "KELURAHAN", "TGL", "PKL", "JENIS", "JML KOTAK", "RANMOR", "PAM", "KET"]
    for kecamatan in dict.fromkeys(row["kecamatan_kode"] for row in rujukan.wilayah):
        nama = next(row["kecamatan"] for row in rujukan.wilayah if row["kecamatan_kode"] == kecamatan)
        sheet, at = titled(book, nama, [*KOP, f"PELEPASAN KOTAK KPU KE PPK KEC. {nama.upper()}"], len(head))
        at = put(sheet, at, head)
        start = at
        for row in rows:
            when = _local(rujukan, row["waktu_kejadian"])
            wanted = row["leg"] == "KPU-PPK" and row["peristiwa"] == "berangkat" and row["jenis"] == "PPWP"
            if not wanted or not row["kelurahan_kode"].startswith(kecamatan):
                continue
            cells = [at - start + 1, rujukan.kelurahan[row["kelurahan_kode"]]["nama"].upper()]
            cells += ["09/02/24" if at == start else None, f"{when:%H.%M}", row["jenis"], row["jumlah"]]
            at = put(sheet, at, [*cells, row["kendaraan"], row["pengawal"], "lengkap"])
        sheet.merge_cells(start_row=start, end_row=at - 1, start_column=3, end_column=3)
        signed(sheet, at, len(head), "9 Pebruari 2024")
    return frozen(book)


def _checklist(rujukan: Rujukan, rows: list[Row]) -> bytes:
    items = [row["item"] for row in rujukan.daftar_periksa]
    visits: dict[tuple[int, datetime], dict[str, str]] = defaultdict(dict)
    for row in rows:
        when = _local(rujukan, row["waktu_kejadian"])
        if row["kelurahan_kode"] == "32.14.12.2009" and when.day == 12 and row["pelapor"] == "Pam TPS":
            visits[(row["tps_no"], when)][row["item"]] = CENTANG[row["jawaban"]]
    book, width = Workbook(), 4 + len(items)
    sheet, at = titled(
        book, "CIGELAM", [*KOP, "CEKLIS KESIAPAN TPS DESA CIGELAM", "SENIN 12 FEBRUARI 2024"], width
    )
    at = put(sheet, at, ["NO", "NO TPS", "JAM", *items, "KET"])
    at = _numbering(sheet, at, width)
    for number, ((tps, when), answers) in enumerate(sorted(visits.items()), start=1):
        at = put(
            sheet, at, [number, f"TPS {tps:03d}", f"{when:%H.%M}", *[answers.get(item) for item in items]]
        )
    at = put(sheet, at, [None, "Ket: √ = ada, x = tidak, blm = belum"])
    signed(sheet, at, width, "12 Februari 2024")
    return frozen(book)


def _incidents(rujukan: Rujukan, rows: list[Row]) -> bytes:
    head = [
        "NO",
        "NO LAPORAN",
        "BILAMANA",
        "DI MANA",
        "DESA/KELURAHAN",
        "KATEGORI",
        "APA",
        "SIAPA",
        "TINDAKAN",
        "SKALA",
    ]
    book = Workbook()
    sheet, at = titled(
        book, "Februari", [*KOP, "LAPORAN KEJADIAN MENONJOL", "BULAN FEBRUARI 2024"], len(head)
    )
    at = put(sheet, at, head)
    number = 0
    for row in rows:
        when = _local(rujukan, row["waktu_kejadian"])
        if row["status"] != "baru" or (when.year, when.month) != (2024, 2) or when.day > 12:
            continue
        number += 1
        bilamana = f"{waktu.hari_tanggal(when)} pukul {when:%H.%M} WIB"
        cells = [
            number,
            row["nomor"],
            bilamana,
            row["tempat"],
            rujukan.kelurahan[row["kelurahan_kode"]]["nama"],
        ]
        at = put(
            sheet, at, [*cells, row["kategori"], row["apa"], row["siapa"], row["tindakan"], row["skala"]]
        )
    signed(sheet, at, len(head), "12 Februari 2024")
    return frozen(book)


def _postings(rujukan: Rujukan, rows: list[Row]) -> bytes:
    head = ["NO", "KEL/DESA", "DARI TPS", "TPS SAMPAI", "REGU", "SATUAN", "POLRI", "LINMAS", "PADAL"]
    day = rujukan.peristiwa.hari_h
    posted = [row for row in rows if row["jenis_catatan"] == "plot" and row["tanggal_tugas"] == day]
    book = Workbook()
    sheet, at = titled(
        book, "PLOTING", [*KOP, "PLOTING PAM TPS HARI H", waktu.hari_tanggal(day).upper()], len(head)
    )
    at = put(sheet, at, head)
    number = 0
    for kode in rujukan.kelurahan:
        mine = [row for row in posted if row["kelurahan_kode"] == kode]
        start = at
        for row in mine:
            number += 1
            nama = rujukan.kelurahan[kode]["nama"] if at == start else None
            cells = [
                number,
                nama,
                row["tps_awal"],
                row["tps_akhir"],
                row["regu"],
                row["asal"].replace("_", " "),
            ]
            at = put(sheet, at, [*cells, row["jml_polri"], row["jml_linmas"], row["padal"]])
        if len(mine) > 1:
            sheet.merge_cells(start_row=start, end_row=at - 1, start_column=2, end_column=2)
        subtotal = [sum(row["jml_polri"] for row in mine), sum(row["jml_linmas"] for row in mine)]
        at = put(sheet, at, [None, "SUB JUMLAH", None, None, None, None, *subtotal])
    signed(sheet, at, len(head), "11 Februari 2024")
    return frozen(book)


def _outreach(rujukan: Rujukan, rows: list[Row]) -> bytes:
    head = ["NO", "HARI/TGL", "PUKUL", "DESA/KELURAHAN", "TEMA", "SASARAN", "JML PESERTA", "PELAKSANA"]
    book = Workbook()
    sheet, at = titled(book, "BINLUH", [*KOP, "GIAT PENYULUHAN BULAN FEBRUARI 2024"], len(head))
    at = put(sheet, at, head)
    # What Humas clarified is kept by Humas, not in the list of Binmas.
    own = [row for row in rows if row["berkas"].startswith("Penyuluhan")]
    chosen = [row for row in own if _local(rujukan, row["waktu_kejadian"]).month == 2]
    for number, row in enumerate(sorted(chosen, key=lambda row: row["waktu_kejadian"]), start=1):
        when = _local(rujukan, row["waktu_kejadian"])
        nama = rujukan.kelurahan[row["kelurahan_kode"]]["nama"]
        cells = [
            number,
            waktu.hari_tanggal(when),
            f"{when:%H.%M} s/d selesai",
            nama,
            row["tema"].replace("_", " "),
        ]
        at = put(sheet, at, [*cells, row["sasaran"], f"{row['jumlah_peserta']} orang", row["unit"]])
    at = put(
        sheet, at, ["JUMLAH", None, None, None, None, None, sum(row["jumlah_peserta"] for row in chosen)]
    )
    signed(sheet, at, len(head), "12 Februari 2024")
    return frozen(book)


def _guard_book(rujukan: Rujukan, rows: list[Row]) -> bytes:
    places = {row["titik_id"]: row["nama"] for row in rujukan.titik}
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Tgl", "Jam", "Tempat", "Kel/Desa", "Penjaga", "Gembok", "Jml", "Ket"])
    for row in sorted(rows, key=lambda row: row["waktu_kejadian"]):
        when = _local(rujukan, row["waktu_kejadian"])
        if row["jenis_giat"] == "jaga" and (when.month, when.day) == (2, 12):
            nama = rujukan.kelurahan[row["kelurahan_kode"]]["nama"]
            cells = [f"{when:%d-%m-%y}", f"{when:%H.%M}", places[row["tempat"]], nama, "ada"]
            writer.writerow([*cells, row["kunci_segel"], row["jumlah_personel"], "nihil"])
    # Excel in an Indonesian Windows still writes this code page.
    return out.getvalue().encode("cp1252")
