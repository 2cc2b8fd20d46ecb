"""Lists of boxes under way on several sheets, beside each other, and with cells merged downwards."""

from __future__ import annotations

from datetime import time

from tests.intake.buta.berkas import DISTRIBUSI, Case, five, line, page

CASES = (
    Case(
        "bersebelahan.xlsx",
        "two tables beside each other under one title",
        sheets=page(
            "Ciseureuh",
            ["PENERIMAAN KOTAK DI TPS KEL. CISEUREUH"],
            ["TANGGAL 13 FEBRUARI 2024"],
            [],
            line(
                "NO | TPS | JAM TIBA | PPWP | DPR | DPD | DPRD PROV | DPRD KAB | | NO | TPS | JAM TIBA | "
                "PPWP | DPR | DPD | DPRD PROV | DPRD KAB"
            ),
            [1, "001", "10.05", *[1] * 5, None, 5, "005", "11.00", *[1] * 5],
            [2, "002", "10.15", *[1] * 5, None, 6, "006", "11.10", *[1] * 5],
            [3, "003", "10.25", *[1] * 5, None, 7, "007", "11.20", *[1] * 5],
            [4, "004", "10.35", *[1] * 5, None, 8, "008", "11.30", *[1] * 5],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            *five("PPS-TPS", "tiba", "2024-02-13 10:05", "Ciseureuh", 1, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 11:00", "Ciseureuh", 5, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 10:15", "Ciseureuh", 2, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 11:10", "Ciseureuh", 6, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 10:25", "Ciseureuh", 3, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 11:20", "Ciseureuh", 7, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 10:35", "Ciseureuh", 4, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 11:30", "Ciseureuh", 8, 1),
        ],
        answers={"leg": "PPS-TPS"},
        notes=("Lembar «Ciseureuh»: 2 tabel berdampingan, dibaca masing-masing sebagai tabel sendiri.",),
    ),
    Case(
        "lembar_per_kelurahan.ods",
        "a sheet for every kelurahan, and one that adds them up and must not count again",
        sheets=(
            page(
                "Nagri Tengah",
                ["DAFTAR PENERIMAAN KOTAK SUARA DI TPS KELURAHAN NAGRI TENGAH"],
                ["Selasa, 13 Februari 2024"],
                ["Sumber: PPS"],
                ["No", "No. TPS", "Jam Tiba", "Kotak Suara", *[None] * 4, "Ket"],
                [*[None] * 3, "PPWP", "DPR", "DPD", "DPRD Prov", "DPRD Kab", None],
                [1, 1, time(9, 5), *[1] * 5, "utuh"],
                [2, 2, time(9, 15), *[1] * 5, "utuh"],
                [3, 3, time(9, 30), *[1] * 5, "utuh"],
                [None, "Jumlah", None, *[3] * 5, None],
                merged="A1:I1 A2:I2 D4:H4 A4:A5 B4:B5 C4:C5 I4:I5",
            ),
            page(
                "Purwamekar",
                ["DAFTAR PENERIMAAN KOTAK SUARA DI TPS KELURAHAN PURWAMEKAR"],
                ["Selasa, 13 Februari 2024"],
                ["Sumber: PPS"],
                ["No", "No. TPS", "Jam Tiba", "Kotak Suara", *[None] * 4, "Ket"],
                [*[None] * 3, "PPWP", "DPR", "DPD", "DPRD Prov", "DPRD Kab", None],
                [1, 1, time(10, 0), *[1] * 5, "utuh"],
                [2, 2, time(10, 20), *[1] * 5, "utuh"],
                [None, "Jumlah", None, *[2] * 5, None],
                merged="A1:I1 A2:I2 D4:H4 A4:A5 B4:B5 C4:C5 I4:I5",
            ),
            page(
                "REKAP",
                ["REKAP PENERIMAAN KOTAK SUARA DI TPS"],
                ["No", "Kelurahan", "Jml TPS", "PPWP", "DPR", "DPD", "DPRD Prov", "DPRD Kab"],
                [1, "Nagri Tengah", *[3] * 6],
                [2, "Purwamekar", *[2] * 6],
                [None, "JUMLAH", *[5] * 6],
            ),
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            *five("PPS-TPS", "tiba", "2024-02-13 09:05", "Nagri Tengah", 1, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 09:15", "Nagri Tengah", 2, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 09:30", "Nagri Tengah", 3, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 10:00", "Purwamekar", 1, 1),
            *five("PPS-TPS", "tiba", "2024-02-13 10:20", "Purwamekar", 2, 1),
        ],
        answers={"leg": "PPS-TPS"},
        unused=("Jml TPS",),
        faults=(
            (
                "Lembar «REKAP», kolom «Waktu», baris 2: kolom ini wajib ada pada tabel. Tambahkan kolom "
                "«Waktu», atau pakai templat yang tersedia di halaman ini."
            ),
        ),
    ),
    Case(
        "lembar_tersembunyi.xlsx",
        "a hidden sheet with an older figure: read too, and said",
        sheets=(
            page(
                "DATA",
                ["PENGAWALAN PPK KE PPS SENIN 12 FEBRUARI 2024"],
                ["No", "Kelurahan", "Jam Tiba", "Jenis", "Jumlah"],
                [1, "Citalang", "10.00", "DPD", 32],
            ),
            page(
                "LAMA",
                ["PENGAWALAN PPK KE PPS SENIN 12 FEBRUARI 2024"],
                ["No", "Kelurahan", "Jam Tiba", "Jenis", "Jumlah"],
                [1, "Citalang", "10.00", "DPD", 30],
                hidden=True,
            ),
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "tiba", "2024-02-12 10:00", "Citalang", None, "DPD", 32),
            ("PPK-PPS", "tiba", "2024-02-12 10:00", "Citalang", None, "DPD", 30),
        ],
        notes=("Lembar tersembunyi: «LAMA». Isinya ikut dibaca.",),
    ),
    Case(
        "gabung_tps.xlsx",
        "kelurahan, station and hour merged over the rows they hold for",
        sheets=page(
            "PPS-TPS",
            ["DISTRIBUSI KOTAK PPS KE TPS TGL 13-2-2024"],
            ["NO", "KEL/DESA", "TPS", "JAM TIBA", "JENIS", "JUMLAH"],
            [1, "Kadumekar", "TPS 01", time(8, 15), "PPWP", 1],
            [2, *[None] * 3, "DPD", 1],
            [3, None, "TPS 02", time(9, 15), "PPWP", 1],
            [4, *[None] * 3, "DPD", 1],
            [5, "Cicadas", "TPS 04", time(11, 15), "PPWP", 1],
            [6, *[None] * 3, "DPD", 1],
            merged="C3:C4 D3:D4 C5:C6 D5:D6 B3:B6 C7:C8 D7:D8 B7:B8",
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPS-TPS", "tiba", "2024-02-13 08:15", "Kadumekar", 1, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 08:15", "Kadumekar", 1, "DPD", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:15", "Kadumekar", 2, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:15", "Kadumekar", 2, "DPD", 1),
            ("PPS-TPS", "tiba", "2024-02-13 11:15", "Cicadas", 4, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 11:15", "Cicadas", 4, "DPD", 1),
        ],
    ),
    Case(
        "gabung_tps.ods",
        "the same, from LibreOffice",
        sheets=page(
            "PPS-TPS",
            ["DISTRIBUSI KOTAK PPS KE TPS TGL 13-2-2024"],
            ["NO", "KEL/DESA", "TPS", "JAM TIBA", "JENIS", "JUMLAH"],
            [1, "Kadumekar", "TPS 01", time(8, 15), "PPWP", 1],
            [2, *[None] * 3, "DPD", 1],
            [3, None, "TPS 02", time(9, 15), "PPWP", 1],
            [4, *[None] * 3, "DPD", 1],
            [5, "Cicadas", "TPS 04", time(11, 15), "PPWP", 1],
            [6, *[None] * 3, "DPD", 1],
            merged="C3:C4 D3:D4 C5:C6 D5:D6 B3:B6 C7:C8 D7:D8 B7:B8",
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPS-TPS", "tiba", "2024-02-13 08:15", "Kadumekar", 1, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 08:15", "Kadumekar", 1, "DPD", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:15", "Kadumekar", 2, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:15", "Kadumekar", 2, "DPD", 1),
            ("PPS-TPS", "tiba", "2024-02-13 11:15", "Cicadas", 4, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 11:15", "Cicadas", 4, "DPD", 1),
        ],
    ),
    Case(
        "gabung_tps.xls",
        "the same, from an old Excel",
        sheets=page(
            "PPS-TPS",
            ["DISTRIBUSI KOTAK PPS KE TPS TGL 13-2-2024"],
            ["NO", "KEL/DESA", "TPS", "JAM TIBA", "JENIS", "JUMLAH"],
            [1, "Kadumekar", "TPS 01", time(8, 15), "PPWP", 1],
            [2, *[None] * 3, "DPD", 1],
            [3, None, "TPS 02", time(9, 15), "PPWP", 1],
            [4, *[None] * 3, "DPD", 1],
            [5, "Cicadas", "TPS 04", time(11, 15), "PPWP", 1],
            [6, *[None] * 3, "DPD", 1],
            merged="C3:C4 D3:D4 C5:C6 D5:D6 B3:B6 C7:C8 D7:D8 B7:B8",
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPS-TPS", "tiba", "2024-02-13 08:15", "Kadumekar", 1, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 08:15", "Kadumekar", 1, "DPD", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:15", "Kadumekar", 2, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:15", "Kadumekar", 2, "DPD", 1),
            ("PPS-TPS", "tiba", "2024-02-13 11:15", "Cicadas", 4, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 11:15", "Cicadas", 4, "DPD", 1),
        ],
    ),
)
