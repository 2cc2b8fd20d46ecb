"""The stages of the polling day at each station."""

from __future__ import annotations

from datetime import time

from tests.intake.buta.berkas import Case, page

PEMUNGUTAN = ("kelurahan_kode", "tps_no", "tahap", "waktu_kejadian")

CASES = (
    Case(
        "tahap_melebar.xlsx",
        "the stages of the day in columns under two headings, hours past midnight",
        sheets=page(
            "LAPSIT",
            ["LAPORAN SITUASI PEMUNGUTAN SUARA KEL. SINDANGKASIH"],
            ["RABU, 14 FEBRUARI 2024"],
            [],
            ["NO", "TPS", "PEMUNGUTAN", None, "PENGHITUNGAN", None, "KOTAK TIBA DI PPS", "KET"],
            [None, None, "BUKA", "TUTUP", "MULAI", "SELESAI", None, None],
            [1, 1, "07.00", "13.00", "14.00", "21.30", "22.40"],
            [2, 2, "07.15", "13.05", "14.10", "23.50", "00.45"],
            [3, 3, "07.05", "13.00", "14.30", "01.20", "02.10"],
            merged="C4:D4 E4:F4 A4:A5 B4:B5 G4:G5 H4:H5",
        ),
        log="pemungutan",
        columns=PEMUNGUTAN,
        rows=[
            ("Sindangkasih", 1, "buka", "2024-02-14 07:00"),
            ("Sindangkasih", 1, "tutup", "2024-02-14 13:00"),
            ("Sindangkasih", 1, "mulai_hitung", "2024-02-14 14:00"),
            ("Sindangkasih", 1, "selesai_hitung", "2024-02-14 21:30"),
            ("Sindangkasih", 1, "tiba_pps", "2024-02-14 22:40"),
            ("Sindangkasih", 2, "buka", "2024-02-14 07:15"),
            ("Sindangkasih", 2, "tutup", "2024-02-14 13:05"),
            ("Sindangkasih", 2, "mulai_hitung", "2024-02-14 14:10"),
            ("Sindangkasih", 2, "selesai_hitung", "2024-02-14 23:50"),
            ("Sindangkasih", 2, "tiba_pps", "2024-02-15 00:45"),
            ("Sindangkasih", 3, "buka", "2024-02-14 07:05"),
            ("Sindangkasih", 3, "tutup", "2024-02-14 13:00"),
            ("Sindangkasih", 3, "mulai_hitung", "2024-02-14 14:30"),
            ("Sindangkasih", 3, "selesai_hitung", "2024-02-15 01:20"),
            ("Sindangkasih", 3, "tiba_pps", "2024-02-15 02:10"),
        ],
        answers={"malam:LAPSIT": "besok"},
        warnings=(
            (
                "Lembar «LAPSIT», kolom «PENGHITUNGAN / SELESAI», baris 8 (F8): 1 baris lewat tengah malam "
                "dibaca pada hari berikutnya, sesuai jawaban Anda."
            ),
            (
                "Lembar «LAPSIT», kolom «KOTAK TIBA DI PPS», baris 7 (G7): 2 baris lewat tengah malam "
                "dibaca pada hari berikutnya, sesuai jawaban Anda."
            ),
        ),
    ),
    Case(
        "kolom_suara.xlsx",
        "columns of votes: refused, the hours beside them are stored",
        sheets=page(
            "HASIL",
            ["REKAP TPS KEL. CITALANG RABU 14 FEBRUARI 2024"],
            ["NO", "TPS", "BUKA", "TUTUP", "SUARA SAH", "PASLON 01", "PASLON 02", "PASLON 03"],
            [1, 1, "07.00", "13.00", 211, 70, 71, 70],
            [2, 2, "07.00", "13.00", 211, 70, 71, 70],
        ),
        log="pemungutan",
        columns=PEMUNGUTAN,
        rows=[
            ("Citalang", 1, "buka", "2024-02-14 07:00"),
            ("Citalang", 1, "tutup", "2024-02-14 13:00"),
            ("Citalang", 2, "buka", "2024-02-14 07:00"),
            ("Citalang", 2, "tutup", "2024-02-14 13:00"),
        ],
        refused=("SUARA SAH", "PASLON 01", "PASLON 02", "PASLON 03"),
    ),
    Case(
        "tahap_bertipe.ods",
        "the stages in columns, typed hours",
        sheets=page(
            "TPS",
            ["PELAKSANAAN PUNGUT HITUNG DI TPS KEL. TEGALMUNJUL RABU 14 FEBRUARI 2024"],
            ["No", "TPS", "Petugas di Lokasi", "Buka", "Tutup", "Mulai Hitung", "Selesai Hitung"],
            [1, 1, time(5, 30), time(7, 0), time(13, 0), time(13, 45), time(20, 15)],
            [2, 2, time(5, 30), time(7, 0), time(13, 0), time(13, 45), time(20, 15)],
        ),
        log="pemungutan",
        columns=PEMUNGUTAN,
        rows=[
            ("Tegalmunjul", 1, "petugas_di_lokasi", "2024-02-14 05:30"),
            ("Tegalmunjul", 1, "buka", "2024-02-14 07:00"),
            ("Tegalmunjul", 1, "tutup", "2024-02-14 13:00"),
            ("Tegalmunjul", 1, "mulai_hitung", "2024-02-14 13:45"),
            ("Tegalmunjul", 1, "selesai_hitung", "2024-02-14 20:15"),
            ("Tegalmunjul", 2, "petugas_di_lokasi", "2024-02-14 05:30"),
            ("Tegalmunjul", 2, "buka", "2024-02-14 07:00"),
            ("Tegalmunjul", 2, "tutup", "2024-02-14 13:00"),
            ("Tegalmunjul", 2, "mulai_hitung", "2024-02-14 13:45"),
            ("Tegalmunjul", 2, "selesai_hitung", "2024-02-14 20:15"),
        ],
    ),
    Case(
        "tahap_panjang.csv",
        "one row for each stage, in other words, with 24.00",
        sheets=page(
            "x",
            ["Kelurahan", "TPS", "Tahap", "Waktu"],
            ["Cipaisan", "901", "TPS dibuka", "14/02/2024 07.00"],
            ["Cipaisan", "LOKSUS 902", "TPS dibuka", "14/02/2024 07.10"],
            ["Cipaisan", "12", "selesai penghitungan", "14/02/2024 24.00"],
            ["Cipaisan", "12", "kotak disegel", "15/02/2024 00.40"],
        ),
        log="pemungutan",
        columns=PEMUNGUTAN,
        rows=[
            ("Cipaisan", 901, "buka", "2024-02-14 07:00"),
            ("Cipaisan", 12, "kotak_disegel", "2024-02-15 00:40"),
            ("Cipaisan", 902, "buka", "2024-02-14 07:10"),
            ("Cipaisan", 12, "selesai_hitung", "2024-02-15 00:00"),
        ],
        warnings=(
            (
                "Lembar «tahap_panjang.csv», kolom «Waktu», baris 4 (D4): pukul 24.00 dibaca pukul 00.00 "
                "hari berikutnya."
            ),
        ),
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom titik koma.",),
    ),
    Case(
        "suara_tidak_sah.xlsx",
        "a column of invalid votes alone: no less a count of votes",
        sheets=page(
            "HASIL",
            ["REKAP TPS KEL. CITALANG RABU 14 FEBRUARI 2024"],
            ["NO", "TPS", "BUKA", "TUTUP", "TIDAK SAH"],
            [1, 1, "07.00", "13.00", 4],
            [2, 2, "07.00", "13.00", 4],
        ),
        log="pemungutan",
        columns=PEMUNGUTAN,
        rows=[
            ("Citalang", 1, "buka", "2024-02-14 07:00"),
            ("Citalang", 1, "tutup", "2024-02-14 13:00"),
            ("Citalang", 2, "buka", "2024-02-14 07:00"),
            ("Citalang", 2, "tutup", "2024-02-14 13:00"),
        ],
        refused=("TIDAK SAH",),
    ),
)
