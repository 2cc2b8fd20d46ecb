"""Lists of boxes under way with words and figures as offices write them."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import DISTRIBUSI, Case, line, page

CASES = (
    Case(
        "dari_ke.ods",
        "origin and goal by the name of the store, typed dates and hours",
        sheets=page(
            "REKAP TIBA",
            ["REKAPITULASI KEDATANGAN KOTAK SUARA DI GUDANG PPK"],
            ["SEKTOR PURWAKARTA KOTA"],
            [],
            line("No | Hari/Tanggal | Jam Tiba (WIB) | Dari | Ke | Kel/Desa | Jenis Kotak | Jml Kotak | Ket"),
            [
                1,
                date(2024, 2, 6),
                time(9, 40),
                *line("Gudang KPU Kab. Purwakarta | Gudang PPK Kec. Purwakarta | Ciseureuh | DPRD Provinsi"),
                103,
                None,
            ],
            [
                2,
                date(2024, 2, 6),
                time(9, 40),
                *line("Gudang KPU Kab. Purwakarta | Gudang PPK Kec. Purwakarta | Citalang | DPRD Provinsi"),
                32,
                None,
            ],
            [
                3,
                date(2024, 2, 7),
                time(14, 5),
                *line("Gudang KPU Kab. Purwakarta | Gudang PPK Kec. Babakancikao | Maracang | DPD"),
                24,
                None,
            ],
            [
                4,
                date(2024, 2, 7),
                time(14, 5),
                *line("Gudang KPU Kab. Purwakarta | Gudang PPK Kec. Babakancikao | Mulyamekar | DPD"),
                29,
                None,
            ],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("KPU-PPK", "tiba", "2024-02-06 09:40", "Ciseureuh", None, "DPRDP", 103),
            ("KPU-PPK", "tiba", "2024-02-06 09:40", "Citalang", None, "DPRDP", 32),
            ("KPU-PPK", "tiba", "2024-02-07 14:05", "Maracang", None, "DPD", 24),
            ("KPU-PPK", "tiba", "2024-02-07 14:05", "Mulyamekar", None, "DPD", 29),
        ],
    ),
    Case(
        "utf16.tsv",
        "text as Excel saves it in Unicode, short headings, an hour with a semicolon, old spellings",
        sheets=page(
            "x",
            ["Tanggal", "Pkl", "Ruas", "Giat", "Kel", "Kotak", "Jml"],
            ["08-02-24", "07.15", "KPU - PPK", "berangkat", "NAGERI KALER", "PPWP", 69],
            ["08-02-24", "07.15", "KPU - PPK", "berangkat", "NGR KIDUL", "PPWP", 42],
            ["08-02-24", "13;05", "KPU - PPK", "berangkat", "Sdg Kasih", "DPD", 56],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("KPU-PPK", "berangkat", "2024-02-08 07:15", "Nagri Kaler", None, "PPWP", 69),
            ("KPU-PPK", "berangkat", "2024-02-08 07:15", "Nagri Kidul", None, "PPWP", 42),
            ("KPU-PPK", "berangkat", "2024-02-08 13:05", "Sindangkasih", None, "DPD", 56),
        ],
        notes=("Dibaca sebagai teks UTF-16 dengan pemisah kolom tab.",),
        separator="\t",
        encoding="utf-16",
    ),
    Case(
        "se_kecamatan.xlsx",
        "a district, and the whole area, where a kelurahan belongs",
        sheets=page(
            "KPU",
            ["PENGAWALAN DARI GUDANG KPU KE GUDANG PPK, JUMAT 9 FEBRUARI 2024"],
            ["NO", "WILAYAH", "JAM BERANGKAT", "JENIS KOTAK", "JML KOTAK", "RANMOR"],
            [1, "Se-Kec. Purwakarta", "07.00", "PPWP", 494, "5 truk"],
            [2, "Seluruh wilayah", "07.00", "DPR", 657, "6 truk"],
            [3, "Ds. Ciwareng", "07.30", "PPWP", 28, "1 truk"],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[("KPU-PPK", "berangkat", "2024-02-09 07:30", "Ciwareng", None, "PPWP", 28)],
        faults=(
            (
                "Lembar «KPU», kolom «WILAYAH», baris 3 (B3): isi dengan nama kelurahan atau desa di "
                "wilayah Polsek. Tertulis: «Se-Kec. Purwakarta». «Se-Kec. Purwakarta» adalah kecamatan; "
                "tulis kelurahan atau desanya."
            ),
            (
                "Lembar «KPU», kolom «WILAYAH», baris 4 (B4): isi dengan nama kelurahan atau desa di "
                "wilayah Polsek. Tertulis: «Seluruh wilayah». Tulis satu baris untuk setiap kelurahan atau "
                "desa."
            ),
        ),
    ),
)
