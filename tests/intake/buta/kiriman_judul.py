"""Lists of boxes under way whose titles and headings say what their rows do not."""

from __future__ import annotations

from tests.intake.buta.berkas import (
    DISTRIBUSI,
    KOP,
    KOTAK_PANJANG,
    Case,
    Cell,
    five,
    line,
    page,
    signed,
)

CASES = (
    Case(
        "dua_jam.xlsx",
        "a heading of two levels, a row of column numbers, two instants with one count, a spaced-out total",
        sheets=page(
            "PPK-PPS",
            *KOP,
            ["DATA PENGAWALAN PERGESERAN LOGISTIK PEMILU 2024 DARI PPK KE PPS"],
            ["HARI SABTU TANGGAL 10 FEBRUARI 2024"],
            ["SUMBER : SIUM POLSEK / PPK KEC. PURWAKARTA"],
            ["NOMOR : R/REN-12/II/2024/SEK PWK KOTA"],
            [],
            line(
                "NO | KEL/DESA | NO. SURAT JALAN | JAM BERANGKAT | JAM TIBA | JUMLAH KOTAK | | | | | JML | "
                "KET"
            ),
            [*[None] * 5, *KOTAK_PANJANG, None, None],
            [*range(1, 13)],
            [
                *line("1 | Kel. Nagri Kidul | SJ/031/PPK-PWK/II/2024 | 08.00 | 08.25"),
                *[42] * 5,
                Cell(210, formula="=SUM(F13:J13)"),
                "lengkap",
            ],
            [
                *line("2 | Kel. Nagri Kaler | SJ/032/PPK-PWK/II/2024 | 08.45 | 09.20"),
                *[69] * 5,
                Cell(345, formula="=SUM(F14:J14)"),
                None,
            ],
            [
                *line("3 | Kel. Sindangkasih | SJ/033/PPK-PWK/II/2024 | 10.00 | 10.40"),
                *[56] * 5,
                Cell(280, formula="=SUM(F15:J15)"),
                "2 rit",
            ],
            ["J U M L A H", *[None] * 4, *[167] * 5, 835, None],
            *signed("10 Februari 2024", 8),
            merged="A10:A11 B10:B11 C10:C11 D10:D11 E10:E11 K10:K11 L10:L11 F10:J10 A16:E16",
        ),
        log="distribusi",
        columns=(*DISTRIBUSI, "surat_jalan"),
        rows=[
            *five(
                "PPK-PPS", "berangkat", "2024-02-10 08:00", "Nagri Kidul", None, 42, "SJ/031/PPK-PWK/II/2024"
            ),
            *five("PPK-PPS", "tiba", "2024-02-10 08:25", "Nagri Kidul", None, 42, "SJ/031/PPK-PWK/II/2024"),
            *five(
                "PPK-PPS", "berangkat", "2024-02-10 08:45", "Nagri Kaler", None, 69, "SJ/032/PPK-PWK/II/2024"
            ),
            *five("PPK-PPS", "tiba", "2024-02-10 09:20", "Nagri Kaler", None, 69, "SJ/032/PPK-PWK/II/2024"),
            *five(
                "PPK-PPS", "berangkat", "2024-02-10 10:00", "Sindangkasih", None, 56, "SJ/033/PPK-PWK/II/2024"
            ),
            *five("PPK-PPS", "tiba", "2024-02-10 10:40", "Sindangkasih", None, 56, "SJ/033/PPK-PWK/II/2024"),
        ],
    ),
    Case(
        "tiga_tingkat.xls",
        "a heading of three levels without merged cells, departure and arrival beside each other",
        sheets=page(
            "Sheet1",
            ["LAPORAN PERGESERAN KOTAK SUARA DARI PPS KE PPK KECAMATAN BABAKANCIKAO"],
            ["HARI KAMIS, 15 FEBRUARI 2024"],
            [],
            ["NO", "DESA", "BERANGKAT", *[None] * 5, "TIBA", *[None] * 5, "KET"],
            [None, None, "JAM", "KOTAK SUARA", *[None] * 4, "JAM", "KOTAK SUARA"],
            [*[None] * 3, "PPWP", "DPR", "DPD", "PROV", "KAB", None, "PPWP", "DPR", "DPD", "PROV", "KAB"],
            [1, "Ds. Cilangkap", "09.15", *[18] * 5, "10.05", *[18] * 5, None],
            [2, "Ds. Cicadas", "09.40", *[15] * 5, "10.20", *[15] * 4, 14, "1 kotak DPRD Kab menyusul"],
            [3, "Ds. Hegarmanah", "10.10", *[9] * 5, "10.45", *[9] * 5, None],
            [None, "TOTAL", None, *[42] * 5, None, *[42] * 4, 41],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            *five("PPS-PPK", "berangkat", "2024-02-15 09:15", "Cilangkap", None, 18),
            *five("PPS-PPK", "tiba", "2024-02-15 10:05", "Cilangkap", None, 18),
            *five("PPS-PPK", "berangkat", "2024-02-15 09:40", "Cicadas", None, 15),
            ("PPS-PPK", "tiba", "2024-02-15 10:20", "Cicadas", None, "PPWP", 15),
            ("PPS-PPK", "tiba", "2024-02-15 10:20", "Cicadas", None, "DPR", 15),
            ("PPS-PPK", "tiba", "2024-02-15 10:20", "Cicadas", None, "DPD", 15),
            ("PPS-PPK", "tiba", "2024-02-15 10:20", "Cicadas", None, "DPRDP", 15),
            ("PPS-PPK", "tiba", "2024-02-15 10:20", "Cicadas", None, "DPRDK", 14),
            *five("PPS-PPK", "berangkat", "2024-02-15 10:10", "Hegarmanah", None, 9),
            *five("PPS-PPK", "tiba", "2024-02-15 10:45", "Hegarmanah", None, 9),
        ],
        notes=("Lembar «Sheet1»: 2 tabel berdampingan, dibaca masing-masing sebagai tabel sendiri.",),
    ),
    Case(
        "hari_keliru.ods",
        "a title whose day of the week is not that of its date",
        sheets=page(
            "KPU-PPK",
            ["PENGAWALAN LOGISTIK KPU KE PPK"],
            ["HARI KAMIS, 9 FEBRUARI 2024"],
            [],
            ["No", "Kelurahan", "Jam Berangkat", "Jenis", "Jml", "Nopol"],
            [1, "Cigelam", "07.30", "Presiden & Wapres", 20, "T 8123 B"],
            [3, "Kadumekar", "08.10", "Presiden & Wapres", 7, "T 8123 B"],
            merged="A1:F1",
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("KPU-PPK", "berangkat", "2024-02-09 07:30", "Cigelam", None, "PPWP", 20),
            ("KPU-PPK", "berangkat", "2024-02-09 08:10", "Kadumekar", None, "PPWP", 7),
        ],
        warnings=(
            (
                "Lembar «KPU-PPK», kolom «Waktu», baris 5: di judul: 9 Februari 2024 adalah hari Jumat, "
                "sedangkan tertulis Kamis. Dibaca menurut tanggalnya."
            ),
        ),
    ),
    Case(
        "hari_kepala_keliru.xlsx",
        "the same fault where the date has a label",
        sheets=page(
            "H",
            ["PENGAWALAN KOTAK SUARA PPK KE PPS"],
            ["Hari/Tanggal : Kamis, 12 Februari 2024"],
            ["No", "Kelurahan", "Jam Tiba", "Jenis", "Jumlah"],
            [1, "Purwamekar", "10.00", "DPD", 26],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[("PPK-PPS", "tiba", "2024-02-12 10:00", "Purwamekar", None, "DPD", 26)],
        warnings=(
            (
                "Lembar «H», kolom «Waktu», baris 4: di judul: 12 Februari 2024 adalah hari Senin, "
                "sedangkan tertulis Kamis. Dibaca menurut tanggalnya."
            ),
        ),
    ),
    Case(
        "dua_leg_dua_hari.xlsx",
        "two tables on one sheet, the leg and the day of each in a small title over it",
        sheets=page(
            "LAP",
            *KOP,
            ["LAPORAN HARIAN PENGAWALAN LOGISTIK"],
            [],
            ["A. KPU KE PPK (KAMIS, 8 FEBRUARI 2024)"],
            ["NO", "KELURAHAN", "JAM TIBA", *KOTAK_PANJANG, "KET"],
            [1, "Nagri Kidul", "09.00", *[42] * 5, "Aman"],
            [2, "Nagri Tengah", "09.00", *[33] * 5, "Aman"],
            [None, "JUMLAH", None, *[75] * 5],
            [],
            ["B. PPK KE PPS (SENIN, 12 FEBRUARI 2024)"],
            ["NO", "KELURAHAN", "JAM TIBA", *KOTAK_PANJANG, "KET"],
            [1, "Nagri Kidul", "13.20", *[42] * 5, "Aman"],
            [2, "Nagri Tengah", "14.10", *[33] * 5, "Aman"],
            [None, "JUMLAH", None, *[75] * 5],
            [],
            *signed("12 Februari 2024", 5),
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            *five("KPU-PPK", "tiba", "2024-02-08 09:00", "Nagri Kidul", None, 42),
            *five("KPU-PPK", "tiba", "2024-02-08 09:00", "Nagri Tengah", None, 33),
            *five("PPK-PPS", "tiba", "2024-02-12 13:20", "Nagri Kidul", None, 42),
            *five("PPK-PPS", "tiba", "2024-02-12 14:10", "Nagri Tengah", None, 33),
        ],
    ),
    Case(
        "pengiriman_jam_tiba.xlsx",
        "a title that says sending over a column that says arriving",
        sheets=page(
            "KIRIM",
            ["PENGIRIMAN KOTAK PPS KE TPS DESA CICADAS SELASA 13 FEBRUARI 2024"],
            ["No", "TPS", "Jam Tiba", "PPWP", "DPR"],
            [1, 1, "09.10", 1, 1],
            [2, 2, "09.20", 1, 1],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPS-TPS", "tiba", "2024-02-13 09:10", "Cicadas", 1, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:10", "Cicadas", 1, "DPR", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:20", "Cicadas", 2, "PPWP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 09:20", "Cicadas", 2, "DPR", 1),
        ],
    ),
    Case(
        "minggu_ke_2.xlsx",
        "the second week of a month is no second day of it",
        sheets=page(
            "MINGGU",
            ["REKAP PENGAWALAN PPK KE PPS MINGGU KE-2 FEBRUARI 2024"],
            ["No", "Kelurahan", "Jam Tiba", "Jenis", "Jumlah"],
            [1, "Citalang", "09.10", "PPWP", 32],
        ),
        log="distribusi",
        questions=(
            "Lembar «MINGGU» menyebut jam, tetapi tidak menyebut tanggal. Tanggal berapa yang berlaku?",
        ),
    ),
    Case(
        "diterima_pps_dari_ppk.xlsx",
        "the goal named before the origin",
        sheets=page(
            "T",
            ["DATA KOTAK SUARA YANG DITERIMA PPS DARI PPK"],
            ["Minggu, 11 Februari 2024"],
            ["No", "Kelurahan", "Jam Terima", "Jenis", "Jumlah"],
            [1, "Citalang", "09.10", "PPWP", 32],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[("PPK-PPS", "tiba", "2024-02-11 09:10", "Citalang", None, "PPWP", 32)],
    ),
    Case(
        "rekap_sumber_ppk.xlsx",
        "a list that tells day and hour of all its rows in the title",
        sheets=page(
            "PPK",
            ["REKAPITULASI PENERIMAAN KOTAK SUARA"],
            ["SUMBER : PPK KECAMATAN PURWAKARTA"],
            ["KPU KE PPK, JUMAT 9 FEBRUARI 2024 PUKUL 16.00 WIB"],
            ["No", "Kelurahan", "Jenis Kotak", "Diterima"],
            [1, "Citalang", "PPWP", 32],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[("KPU-PPK", "tiba", "2024-02-09 16:00", "Citalang", None, "PPWP", 32)],
    ),
)
