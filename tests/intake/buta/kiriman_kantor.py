"""Lists of boxes under way with all that an office puts around its tables."""

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
        "kantor_lengkap.xlsx",
        (
            "all of it at once: head of the office, the order's own date, two parts, districts and "
            "subtotals as rows, a signature"
        ),
        sheets=page(
            "LAP PAM",
            *KOP,
            ["LAPORAN HASIL PENGAWALAN DAN PENGAMANAN PERGESERAN LOGISTIK PEMILU 2024"],
            ["NOMOR : R/LHP-07/II/2024/SEK"],
            ["DASAR : SPRIN/112/II/HUK.6.6./2024 TANGGAL 5 FEBRUARI 2024"],
            ["SUMBER : PPK KEC. PURWAKARTA DAN KEC. BABAKANCIKAO"],
            [],
            ["I. PERGESERAN KPU KE PPK, HARI JUMAT TANGGAL 9 FEBRUARI 2024"],
            ["NO", "KELURAHAN / DESA", "W A K T U", None, "JUMLAH KOTAK SUARA", *[None] * 4, "PAM", "KET"],
            [None, None, "BERANGKAT", "TIBA", *KOTAK_PANJANG, None, None],
            [*range(1, 12)],
            [None, "KEC. PURWAKARTA"],
            [
                *line("1 | Kel. Nagri Kidul | 07.30 | 08.10"),
                *[42] * 5,
                Cell("2 Pers", comment="Aiptu + Bripka, lihat Sprin"),
                "aman",
            ],
            [
                *line("2 | Kel. Nageri Tengah | 07.30 | 08.10"),
                *[33] * 5,
                Cell("2 Pers", comment="Aiptu + Bripka, lihat Sprin"),
                "aman",
            ],
            [None, "Sub Jumlah", None, None, *[75] * 5],
            [None, "KEC. BABAKANCIKAO"],
            [
                *line("3 | Ds. Babakan Cikao | 09.00 | 09.35"),
                *[13] * 5,
                Cell("2 Pers", comment="Aiptu + Bripka, lihat Sprin"),
                "aman",
            ],
            [None, "Sub Jumlah", None, None, *[13] * 5],
            ["J U M L A H", *[None] * 3, *[88] * 5],
            [],
            ["Catatan :"],
            ["- Situasi selama pengawalan aman dan kondusif"],
            [],
            ["II. PERGESERAN PPK KE PPS, HARI SENIN TANGGAL 12 FEBRUARI 2024"],
            ["NO", "KELURAHAN / DESA", "W A K T U", None, "JUMLAH KOTAK SUARA", *[None] * 4, "PAM", "KET"],
            [None, None, "BERANGKAT", "TIBA", *KOTAK_PANJANG, None, None],
            [*range(1, 12)],
            [None, "KEC. PURWAKARTA"],
            [
                *line("1 | Kel. Nagri Kidul | 08.00 | 08.20"),
                *[42] * 5,
                Cell("2 Pers", comment="Aiptu + Bripka, lihat Sprin"),
                "aman",
            ],
            [
                *line("2 | Kel. Nageri Tengah | 08.40 | 09.00"),
                *[33] * 5,
                Cell("2 Pers", comment="Aiptu + Bripka, lihat Sprin"),
                "aman",
            ],
            [None, "Sub Jumlah", None, None, *[75] * 5],
            ["J U M L A H", *[None] * 3, *[75] * 5],
            [],
            ["Catatan :"],
            ["- Situasi selama pengawalan aman dan kondusif"],
            [],
            *signed("12 Februari 2024", 7),
            merged=(
                "C11:D11 E11:I11 A11:A12 B11:B12 J11:J12 K11:K12 A21:D21 C27:D27 E27:I27 A27:A28 B27:B28 "
                "J27:J28 K27:K28 A34:D34"
            ),
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            *five("KPU-PPK", "berangkat", "2024-02-09 07:30", "Nagri Kidul", None, 42),
            *five("KPU-PPK", "tiba", "2024-02-09 08:10", "Nagri Kidul", None, 42),
            *five("KPU-PPK", "berangkat", "2024-02-09 07:30", "Nagri Tengah", None, 33),
            *five("KPU-PPK", "tiba", "2024-02-09 08:10", "Nagri Tengah", None, 33),
            *five("KPU-PPK", "berangkat", "2024-02-09 09:00", "Babakancikao", None, 13),
            *five("KPU-PPK", "tiba", "2024-02-09 09:35", "Babakancikao", None, 13),
            *five("PPK-PPS", "berangkat", "2024-02-12 08:00", "Nagri Kidul", None, 42),
            *five("PPK-PPS", "tiba", "2024-02-12 08:20", "Nagri Kidul", None, 42),
            *five("PPK-PPS", "berangkat", "2024-02-12 08:40", "Nagri Tengah", None, 33),
            *five("PPK-PPS", "tiba", "2024-02-12 09:00", "Nagri Tengah", None, 33),
        ],
    ),
    Case(
        "surat_jalan.xlsx",
        (
            "a consignment note: number, origin, goal and hour as labelled lines over a table, two "
            "signatures below"
        ),
        sheets=page(
            "SJ",
            ["KOMISI PEMILIHAN UMUM KABUPATEN PURWAKARTA"],
            ["SURAT JALAN"],
            ["NOMOR : 045/PP.09.1-SJ/3214/2024"],
            [],
            ["Dari", None, ": Gudang KPU Kab. Purwakarta"],
            ["Ke", None, ": PPK Kecamatan Babakancikao"],
            ["Hari/Tanggal", None, ": Kamis, 8 Februari 2024"],
            ["Jam Berangkat", None, ": 08.45 WIB"],
            ["Kendaraan", None, ": Truk 03 / T 9012 A"],
            [],
            ["No", "Desa", "Jenis Kotak", "Jumlah", "Satuan", "Ket"],
            [1, "Maracang", "DPRD Kabupaten", 24, "kotak", "baik"],
            [2, "Ciwareng", "DPRD Kabupaten", 28, "kotak", "baik"],
            [3, "Mulyamekar", "DPRD Kabupaten", 29, "kotak", "baik"],
            [None, "Jumlah", None, 81, "kotak"],
            [],
            ["Yang menyerahkan,", None, None, "Yang menerima,"],
            ["Kasubbag Logistik", None, None, "Ketua PPK"],
            [],
            ["(..............)", None, None, "(..............)"],
        ),
        log="distribusi",
        columns=(*DISTRIBUSI, "surat_jalan"),
        rows=[
            line(
                "KPU-PPK | berangkat | 2024-02-08 08:45 | Maracang | | DPRDK | 24 | 045/PP.09.1-SJ/3214/2024"
            ),
            line(
                "KPU-PPK | berangkat | 2024-02-08 08:45 | Ciwareng | | DPRDK | 28 | 045/PP.09.1-SJ/3214/2024"
            ),
            line(
                "KPU-PPK | berangkat | 2024-02-08 08:45 | Mulyamekar | | DPRDK | 29 | "
                "045/PP.09.1-SJ/3214/2024"
            ),
        ],
        unused=("Satuan",),
    ),
    Case(
        "halaman_berulang.xlsx",
        "the heading again on every page, with sums carried over",
        sheets=page(
            "CETAK",
            ["PENGAWALAN KOTAK SUARA KPU - PPK KEC. PURWAKARTA", *[None] * 4, "Hal. 1 dari 2"],
            ["Rabu, 7 Februari 2024"],
            ["NO", "KELURAHAN", "JAM BERANGKAT", "JENIS KOTAK", "JUMLAH KOTAK", "KET"],
            [1, "Ciseureuh", "07.30", "DPR RI", 103],
            [2, "Nagri Kaler", "08.30", "DPR RI", 69],
            [3, "Munjuljaya", "09.30", "DPR RI", 56],
            [None, "Jumlah dipindahkan", None, None, 228],
            [],
            ["PENGAWALAN KOTAK SUARA KPU - PPK KEC. PURWAKARTA", *[None] * 4, "Hal. 2 dari 2"],
            ["Rabu, 7 Februari 2024"],
            ["NO", "KELURAHAN", "JAM BERANGKAT", "JENIS KOTAK", "JUMLAH KOTAK", "KET"],
            [None, "Jumlah pindahan", None, None, 228],
            [4, "Sindangkasih", "07.30", "DPR RI", 56],
            [5, "Nagri Kidul", "08.30", "DPR RI", 42],
            [6, "Tegalmunjul", "09.30", "DPR RI", 40],
            [None, "JUMLAH SELURUHNYA", None, None, 366],
            [],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("KPU-PPK", "berangkat", "2024-02-07 07:30", "Ciseureuh", None, "DPR", 103),
            ("KPU-PPK", "berangkat", "2024-02-07 08:30", "Nagri Kaler", None, "DPR", 69),
            ("KPU-PPK", "berangkat", "2024-02-07 09:30", "Munjuljaya", None, "DPR", 56),
            ("KPU-PPK", "berangkat", "2024-02-07 07:30", "Sindangkasih", None, "DPR", 56),
            ("KPU-PPK", "berangkat", "2024-02-07 08:30", "Nagri Kidul", None, "DPR", 42),
            ("KPU-PPK", "berangkat", "2024-02-07 09:30", "Tegalmunjul", None, "DPR", 40),
        ],
    ),
)
