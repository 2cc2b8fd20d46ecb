"""Checklists of stations that are written in words."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import KESIAPAN_TPS, Case, page

CASES = (
    Case(
        "panjang_lapas.csv",
        "one row for each answer, said in many words, of the stations in the prison",
        sheets=page(
            "x",
            ["KEL", "TPS", "TGL CEK", "JAM", "BUTIR", "HASIL", "PELAPOR"],
            ["Cipaesan", "TPS 901 (Lapas)", "12/2/2024", "10.15", "R01", "Ya", "Bhabinkamtibmas"],
            ["Cipaesan", "TPS 901 (Lapas)", "12/2/2024", "10.15", "R03", "tdk ada", "Bhabinkamtibmas"],
            ["Cipaesan", "TPS 902 (Lapas)", "12/2/2024", "10.15", "R01", "sudah", "Bhabinkamtibmas"],
            ["Cipaesan", "TPS 902 (Lapas)", "12/2/2024", "10.15", "R11", "BELUM", "Bhabinkamtibmas"],
            ["Cipaesan", "TPS 902 (Lapas)", "12/2/2024", "10.15", "R14", "tidak berlaku", "Bhabinkamtibmas"],
        ),
        log="kesiapan_tps",
        columns=KESIAPAN_TPS,
        rows=[
            ("Cipaisan", 901, "2024-02-12 10:15", "R01", "ya"),
            ("Cipaisan", 901, "2024-02-12 10:15", "R03", "tidak"),
            ("Cipaisan", 902, "2024-02-12 10:15", "R01", "ya"),
            ("Cipaisan", 902, "2024-02-12 10:15", "R11", "belum"),
            ("Cipaisan", 902, "2024-02-12 10:15", "R14", "tb"),
        ],
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom koma.",),
        separator=",",
        encoding="utf-8-sig",
    ),
    Case(
        "nik_hp.xls",
        "names, identity numbers and telephones beside the answers: refused",
        sheets=page(
            "KPPS",
            ["DATA KESIAPAN KPPS DAN LINMAS TPS KEL. NAGRI TENGAH, 12-02-2024 PUKUL 09.00"],
            ["NO", "TPS", "NAMA KETUA KPPS", "NIK", "NO. HP", "KPPS 7 ORANG SIAP", "LINMAS 2 ORANG SIAP"],
            [1, 1, "Sdr. A", "3214011234560000", "0813-2200-1100", "siap", "siap"],
            [2, 2, "Sdr. A", "3214011234560001", "0813-2200-1101", "siap", "siap"],
            [3, 3, "Sdr. A", "3214011234560002", "0813-2200-1102", "siap", "blm"],
        ),
        log="kesiapan_tps",
        columns=KESIAPAN_TPS,
        rows=[
            ("Nagri Tengah", 1, "2024-02-12 09:00", "R10", "ya"),
            ("Nagri Tengah", 1, "2024-02-12 09:00", "R11", "ya"),
            ("Nagri Tengah", 2, "2024-02-12 09:00", "R10", "ya"),
            ("Nagri Tengah", 2, "2024-02-12 09:00", "R11", "ya"),
            ("Nagri Tengah", 3, "2024-02-12 09:00", "R10", "ya"),
            ("Nagri Tengah", 3, "2024-02-12 09:00", "R11", "belum"),
        ],
        refused=("NAMA KETUA KPPS", "NIK", "NO. HP"),
    ),
    Case(
        "benar_salah.ods",
        "cells that hold true and false",
        sheets=page(
            "Benar salah",
            ["Kelurahan", "No. TPS", "Tanggal Periksa", "Jam Periksa", "TPS berdiri", "Linmas siap"],
            ["Maracang", 1, date(2024, 2, 12), time(14, 30), True, True],
            ["Maracang", 2, date(2024, 2, 12), time(14, 30), True, False],
        ),
        log="kesiapan_tps",
        columns=KESIAPAN_TPS,
        rows=[
            ("Maracang", 1, "2024-02-12 14:30", "R01", "ya"),
            ("Maracang", 1, "2024-02-12 14:30", "R11", "ya"),
            ("Maracang", 2, "2024-02-12 14:30", "R01", "ya"),
            ("Maracang", 2, "2024-02-12 14:30", "R11", "tidak"),
        ],
    ),
    Case(
        "kata.tsv",
        "answers as words, one left blank: not known",
        sheets=page(
            "x",
            ["kel/desa", "tps", "tgl/jam", "kotak lengkap", "segel dan label", "kpps siap", "keterangan"],
            ["Sdg. Kasih", "TPS.03", "13-2-24 pkl 17.05", "ada", "ada", "siap", ""],
            ["Sdg. Kasih", "TPS.04", "13-2-24 pkl 17.05", "tdk ada", "ada", "siap", ""],
            ["Sdg. Kasih", "TPS.05", "13-2-24 pkl 17.05", "", "ada", "belum siap", ""],
        ),
        log="kesiapan_tps",
        columns=KESIAPAN_TPS,
        rows=[
            ("Sindangkasih", 3, "2024-02-13 17:05", "R03", "ya"),
            ("Sindangkasih", 3, "2024-02-13 17:05", "R04", "ya"),
            ("Sindangkasih", 3, "2024-02-13 17:05", "R10", "ya"),
            ("Sindangkasih", 4, "2024-02-13 17:05", "R03", "tidak"),
            ("Sindangkasih", 4, "2024-02-13 17:05", "R04", "ya"),
            ("Sindangkasih", 4, "2024-02-13 17:05", "R10", "ya"),
            ("Sindangkasih", 5, "2024-02-13 17:05", "R04", "ya"),
            ("Sindangkasih", 5, "2024-02-13 17:05", "R10", "belum"),
        ],
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom tab.",),
        separator="\t",
    ),
)
