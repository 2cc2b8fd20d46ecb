"""Lists of boxes under way with days and hours that can be misread."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import DISTRIBUSI, Case, Cell, clock, five, line, page

CASES = (
    Case(
        "lewat_tengah_malam.ods",
        "hours past midnight under the date of the evening",
        sheets=page(
            "PULANG",
            ["LAPORAN PENGAWALAN KOTAK SUARA DARI TPS KE PPS KEL. TEGALMUNJUL"],
            ["RABU, 14 FEBRUARI 2024"],
            [],
            ["NO", "TPS", "JAM TIBA DI PPS", "PPWP", "DPR", "DPD", "DPRD PROV", "DPRD KAB"],
            [1, 3, time(21, 40), *[1] * 5],
            [2, 7, time(22, 55), *[1] * 5],
            [3, 12, time(23, 50), *[1] * 5],
            [4, 15, time(0, 25), *[1] * 5],
            [5, 21, time(1, 40), *[1] * 5],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            *five("TPS-PPS", "tiba", "2024-02-14 21:40", "Tegalmunjul", 3, 1),
            *five("TPS-PPS", "tiba", "2024-02-14 22:55", "Tegalmunjul", 7, 1),
            *five("TPS-PPS", "tiba", "2024-02-14 23:50", "Tegalmunjul", 12, 1),
            *five("TPS-PPS", "tiba", "2024-02-15 00:25", "Tegalmunjul", 15, 1),
            *five("TPS-PPS", "tiba", "2024-02-15 01:40", "Tegalmunjul", 21, 1),
        ],
        answers={"malam:PULANG": "besok"},
        warnings=(
            (
                "Lembar «PULANG», kolom «JAM TIBA DI PPS», baris 8 (C8): 2 baris lewat tengah malam dibaca "
                "pada hari berikutnya, sesuai jawaban Anda."
            ),
        ),
    ),
    Case(
        "jam_24.xlsx",
        "24.00 as an hour of the day",
        sheets=page(
            "Sheet1",
            ["Tgl", "Jam", "Leg", "Kegiatan", "Desa/Kel", "TPS", "Jenis", "Jumlah"],
            ["14/02/2024", "23.30", "TPS ke PPS", "Tiba", "Maracang", 1, "PPWP", 1],
            ["14/02/2024", "24.00", "TPS ke PPS", "Tiba", "Maracang", 2, "PPWP", 1],
            ["15/02/2024", "00.20", "TPS ke PPS", "Tiba", "Maracang", 3, "PPWP", 1],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("TPS-PPS", "tiba", "2024-02-14 23:30", "Maracang", 1, "PPWP", 1),
            ("TPS-PPS", "tiba", "2024-02-15 00:20", "Maracang", 3, "PPWP", 1),
            ("TPS-PPS", "tiba", "2024-02-15 00:00", "Maracang", 2, "PPWP", 1),
        ],
        warnings=(
            "Lembar «Sheet1», kolom «Jam», baris 3 (B3): pukul 24.00 dibaca pukul 00.00 hari berikutnya.",
        ),
    ),
    Case(
        "tanggal_tertukar.xls",
        "typed dates with day and month changed over: taken as they stand, each with a warning",
        sheets=page(
            "TIBA PPK",
            ["DATA KEDATANGAN KOTAK DI PPK PURWAKARTA DARI KPU"],
            ["NO", "TGL", "JAM", "KELURAHAN", "JENIS", "JML KTK"],
            [1, Cell(clock("2024-06-02 00:00"), look="dd/mm/yyyy"), time(9, 0), "Cipaisan", "DPR", 35],
            [2, Cell(clock("2024-07-02 00:00"), look="dd/mm/yyyy"), time(10, 0), "Cipaisan", "DPD", 35],
            [3, Cell(clock("2024-08-02 00:00"), look="dd/mm/yyyy"), time(10, 30), "Munjuljaya", "DPD", 56],
            [4, Cell(clock("2024-09-02 00:00"), look="dd/mm/yyyy"), time(11, 30), "Munjuljaya", "PPWP", 56],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("KPU-PPK", "tiba", "2024-06-02 09:00", "Cipaisan", None, "DPR", 35),
            ("KPU-PPK", "tiba", "2024-07-02 10:00", "Cipaisan", None, "DPD", 35),
            ("KPU-PPK", "tiba", "2024-08-02 10:30", "Munjuljaya", None, "DPD", 56),
            ("KPU-PPK", "tiba", "2024-09-02 11:30", "Munjuljaya", None, "PPWP", 56),
        ],
        warnings=(
            (
                "Lembar «TIBA PPK», kolom «TGL», baris 3 (B3): dibaca 2 Juni 2024, di luar masa peristiwa. "
                "Bila maksudnya 6 Februari 2024, bulan dan harinya tertukar."
            ),
            (
                "Lembar «TIBA PPK», kolom «TGL», baris 4 (B4): dibaca 2 Juli 2024, di luar masa peristiwa. "
                "Bila maksudnya 7 Februari 2024, bulan dan harinya tertukar."
            ),
            (
                "Lembar «TIBA PPK», kolom «TGL», baris 5 (B5): dibaca 2 Agustus 2024, di luar masa "
                "peristiwa. Bila maksudnya 8 Februari 2024, bulan dan harinya tertukar."
            ),
            (
                "Lembar «TIBA PPK», kolom «TGL», baris 6 (B6): dibaca 2 September 2024, di luar masa "
                "peristiwa. Bila maksudnya 9 Februari 2024, bulan dan harinya tertukar."
            ),
            (
                "Lembar «TIBA PPK», kolom «Waktu», baris 3: 2 Jun 09.00 belum terjadi pada saat berkas ini "
                "diperiksa."
            ),
            (
                "Lembar «TIBA PPK», kolom «Waktu», baris 4: 2 Jul 10.00 belum terjadi pada saat berkas ini "
                "diperiksa."
            ),
            (
                "Lembar «TIBA PPK», kolom «Waktu», baris 5: 2 Agu 10.30 belum terjadi pada saat berkas ini "
                "diperiksa."
            ),
            (
                "Lembar «TIBA PPK», kolom «Waktu», baris 6: 2 Sep 11.30 belum terjadi pada saat berkas ini "
                "diperiksa."
            ),
        ),
    ),
    Case(
        "tahun_2042.xlsx",
        "a year mistyped in one row: taken as it stands, with a warning",
        sheets=page(
            "Sheet1",
            ["PENGAWALAN PPK - PPS"],
            ["No", "Hari / Tanggal", "Jam Berangkat", "Kelurahan", "Jenis Kotak", "Jumlah"],
            [1, "Minggu, 11 Februari 2024", "08.00", "Citalang", "DPRD Kab", 32],
            [2, "Minggu, 11 Februari 2042", "08.30", "Ciseureuh", "DPRD Kab", 103],
            [3, "Senin, 12 Pebruari 2024", "09.00", "Purwamekar", "DPRD Kab", 26],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "berangkat", "2024-02-11 08:00", "Citalang", None, "DPRDK", 32),
            ("PPK-PPS", "berangkat", "2024-02-12 09:00", "Purwamekar", None, "DPRDK", 26),
            ("PPK-PPS", "berangkat", "2042-02-11 08:30", "Ciseureuh", None, "DPRDK", 103),
        ],
        warnings=(
            (
                "Lembar «Sheet1», kolom «Hari / Tanggal», baris 4 (B4): 11 Februari 2042 adalah hari "
                "Selasa, sedangkan tertulis Minggu. Dibaca menurut tanggalnya."
            ),
            (
                "Lembar «Sheet1», kolom «Hari / Tanggal», baris 4 (B4): dibaca 11 Februari 2042; tahunnya "
                "di luar masa peristiwa (29 September 2023 sampai 19 April 2024)."
            ),
            (
                "Lembar «Sheet1», kolom «Waktu», baris 4: 11 Feb 08.30 belum terjadi pada saat berkas ini "
                "diperiksa."
            ),
        ),
    ),
    Case(
        "rumus.xlsx",
        "dates, hours and counts that are formulas",
        sheets=page(
            "Rit",
            ["Tanggal:", date(2024, 2, 11)],
            ["DISTRIBUSI PPK KE PPS"],
            [],
            ["No", "Tanggal", "Jam Berangkat", "Jam Tiba", "Kelurahan", "Jenis", "Jml Kirim", "Jml Terima"],
            [
                1,
                Cell(date(2024, 2, 11), formula="=$B$1"),
                time(8, 0),
                Cell(time(8, 45), formula="=C5+TIME(0,45,0)"),
                *line("Tegalmuncul | DPR RI | 40"),
                Cell(40, formula="=G5"),
            ],
            [
                2,
                Cell(date(2024, 2, 11), formula="=$B$1"),
                time(10, 0),
                Cell(time(10, 45), formula="=C6+TIME(0,45,0)"),
                *line("Munjul Jaya | DPR RI | 56"),
                Cell(56, formula="=G6"),
            ],
            ["Jumlah", *[None] * 5, Cell(96, formula="=SUM(G5:G6)"), Cell(96, formula="=SUM(H5:H6)")],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "berangkat", "2024-02-11 08:00", "Tegalmunjul", None, "DPR", 40),
            ("PPK-PPS", "tiba", "2024-02-11 08:45", "Tegalmunjul", None, "DPR", 40),
            ("PPK-PPS", "berangkat", "2024-02-11 10:00", "Munjuljaya", None, "DPR", 56),
            ("PPK-PPS", "tiba", "2024-02-11 10:45", "Munjuljaya", None, "DPR", 56),
        ],
    ),
    Case(
        "serial_polos.xls",
        (
            "a date and hours left as bare numbers: 0,354 is a part of the day, 0,5 is half past "
            "midnight with a warning"
        ),
        sheets=page(
            "T",
            ["Tanggal", "Jam", "Leg", "Peristiwa", "Kelurahan", "Jenis", "Jumlah"],
            [45331, 0.3541666667, "KPU-PPK", "Tiba", "Citalang", "PPWP", 32],
            [45331, 0.5, "KPU-PPK", "Tiba", "Cipaisan", "PPWP", 35],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("KPU-PPK", "tiba", "2024-02-09 08:30", "Citalang", None, "PPWP", 32),
            ("KPU-PPK", "tiba", "2024-02-09 00:50", "Cipaisan", None, "PPWP", 35),
        ],
        warnings=("Lembar «T», kolom «Jam», baris 3 (B3): angka 0,5 dibaca pukul 00.50.",),
    ),
    Case(
        "jam_jadi_bilangan.xlsx",
        "hours that the spreadsheet took for numbers: 10,3 for 10.30",
        sheets=page(
            "T",
            ["Tanggal", "Jam", "Leg", "Peristiwa", "Kelurahan", "Jenis", "Jumlah"],
            ["09/02/2024", 10.3, "KPU-PPK", "Tiba", "Citalang", "PPWP", 32],
            ["09/02/2024", 8, "KPU-PPK", "Tiba", "Cipaisan", "PPWP", 35],
            ["09/02/2024", Cell(9.05, look="0.00"), "KPU-PPK", "Tiba", "Maracang", "PPWP", 24],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("KPU-PPK", "tiba", "2024-02-09 09:05", "Maracang", None, "PPWP", 24),
            ("KPU-PPK", "tiba", "2024-02-09 10:30", "Citalang", None, "PPWP", 32),
            ("KPU-PPK", "tiba", "2024-02-09 08:00", "Cipaisan", None, "PPWP", 35),
        ],
        warnings=(
            "Lembar «T», kolom «Jam», baris 2 (B2): angka 10,3 dibaca pukul 10.30.",
            "Lembar «T», kolom «Jam», baris 3 (B3): angka 8 dibaca pukul 08.00.",
            "Lembar «T», kolom «Jam», baris 4 (B4): angka 9,05 dibaca pukul 09.05.",
        ),
    ),
)
