"""Lists of boxes under way whose counts need a person's care."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import DISTRIBUSI, KOTAK_PANJANG, Case, Cell, five, line, page

CASES = (
    Case(
        "angka_teks.xlsx",
        "every figure is text: 1 ktk, 1 (satu), 0835, a hard space",
        sheets=page(
            "Sheet1",
            line("NO. | TGL. | PKL. | LEG | PERISTIWA | DESA / KELURAHAN | NO. TPS | JENIS KTK | JML. KTK"),
            [
                Cell("'001", is_text=True),
                Cell("13.02.2024", is_text=True),
                Cell("08.05", is_text=True),
                "PPS-TPS",
                "TIBA",
                " Ds. Mulyamekar",
                Cell("001", is_text=True),
                "DPRD Prov.",
                Cell("1 ktk", is_text=True),
            ],
            [
                Cell(2, is_text=True),
                Cell("13.02.2024", is_text=True),
                Cell("pkl. 08.20 WIB", is_text=True),
                "PPS-TPS",
                "TIBA",
                " Ds. Mulyamekar",
                Cell("TPS.02", is_text=True),
                "DPRD Prov.",
                Cell("1 (satu)", is_text=True),
            ],
            [
                Cell("3", is_text=True),
                Cell("13.02.2024", is_text=True),
                Cell("0835", is_text=True),
                "PPS-TPS",
                "TIBA",
                " Ds. Mulyamekar",
                Cell("TPS-03", is_text=True),
                "DPRD Prov.",
                Cell("1 buah", is_text=True),
            ],
            [
                Cell("4.", is_text=True),
                Cell("13.02.2024", is_text=True),
                Cell("08.50 wib", is_text=True),
                "PPS-TPS",
                "TIBA",
                " Ds. Mulyamekar",
                Cell("004 ", is_text=True),
                "DPRD Prov.",
                Cell("\u00a01\u00a0", is_text=True),
            ],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPS-TPS", "tiba", "2024-02-13 08:05", "Mulyamekar", 1, "DPRDP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 08:20", "Mulyamekar", 2, "DPRDP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 08:35", "Mulyamekar", 3, "DPRDP", 1),
            ("PPS-TPS", "tiba", "2024-02-13 08:50", "Mulyamekar", 4, "DPRDP", 1),
        ],
    ),
    Case(
        "persen_rupiah.ods",
        "a target, a share and costs beside the count",
        sheets=page(
            "BBM",
            ["REKAP KEDATANGAN KOTAK PPS DARI PPK - MINGGU 11 FEBRUARI 2024"],
            line(
                "No | Kelurahan | Jam Tiba | Jenis Kotak | Target | Jumlah Diterima | Persentase | Biaya BBM"
            ),
            [
                1,
                "Nagri Tengah",
                time(13, 0),
                *line("DPD | 33 | 33"),
                Cell(1.0, kind="persen"),
                Cell(150000, kind="rupiah"),
            ],
            [
                2,
                "Cipaisan",
                time(13, 30),
                *line("DPD | 35 | 33"),
                Cell(0.9428571428571428, kind="persen"),
                Cell(175000, kind="rupiah"),
            ],
            [
                3,
                "Citalang",
                time(14, 0),
                *line("DPD | 32 | 32"),
                Cell(1.0, kind="persen"),
                Cell(200000, kind="rupiah"),
            ],
            [None, "Jumlah", None, None, 100, 98, Cell(0.98, kind="persen"), Cell(525000, kind="rupiah")],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "tiba", "2024-02-11 13:00", "Nagri Tengah", None, "DPD", 33),
            ("PPK-PPS", "tiba", "2024-02-11 13:30", "Cipaisan", None, "DPD", 33),
            ("PPK-PPS", "tiba", "2024-02-11 14:00", "Citalang", None, "DPD", 32),
        ],
        unused=("Target", "Persentase", "Biaya BBM"),
    ),
    Case(
        "koma_desimal.csv",
        "26,00 boxes sent and received in a text of Windows, the hours under the names of the events",
        sheets=page(
            "x",
            ["POLSEK PURWAKARTA KOTA"],
            ["Pengawalan PPK - PPS, Minggu 11/02/24"],
            ["No", "Kel/Desa", "Berangkat", "Tiba", "Jenis", "Kirim", "Terima", "Selisih", "Ket"],
            [1, "Purwa Mekar", "10.05", "10.35", "Presiden & Wapres", "26,00", "26,00", "0,00", "–"],
            line(
                "2 | Cipaesan | 11.05 | 11.35 | Presiden & Wapres | 35,00 | 34,00 | 1,00 | 1 ktk menyusul "
                "– rit 2"
            ),
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "berangkat", "2024-02-11 10:05", "Purwamekar", None, "PPWP", 26),
            ("PPK-PPS", "tiba", "2024-02-11 10:35", "Purwamekar", None, "PPWP", 26),
            ("PPK-PPS", "berangkat", "2024-02-11 11:05", "Cipaisan", None, "PPWP", 35),
            ("PPK-PPS", "tiba", "2024-02-11 11:35", "Cipaisan", None, "PPWP", 34),
        ],
        unused=("Selisih",),
        notes=(
            "Dibaca sebagai teks Windows-1252 dengan pemisah kolom titik koma.",
            "Jumlah kolom berbeda di 2 baris (baris 1 dan 2). Sel yang tidak tertulis dianggap kosong.",
        ),
        encoding="cp1252",
    ),
    Case(
        "jumlah_tak_cocok.xlsx",
        "two figures changed over, so that no sum of the list fits",
        sheets=page(
            "JML",
            ["PENGAWALAN PPK KE PPS SENIN 12 FEBRUARI 2024"],
            ["No", "Kelurahan", "Jam Tiba", *KOTAK_PANJANG, "JML"],
            [1, "Citalang", "10.00", *[32] * 5, 160],
            [2, "Purwamekar", "11.00", *[26] * 3, 62, 26, 130],
            [None, "TOTAL", None, *[58] * 5, 290],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            *five("PPK-PPS", "tiba", "2024-02-12 10:00", "Citalang", None, 32),
            ("PPK-PPS", "tiba", "2024-02-12 11:00", "Purwamekar", None, "PPWP", 26),
            ("PPK-PPS", "tiba", "2024-02-12 11:00", "Purwamekar", None, "DPR", 26),
            ("PPK-PPS", "tiba", "2024-02-12 11:00", "Purwamekar", None, "DPD", 26),
            ("PPK-PPS", "tiba", "2024-02-12 11:00", "Purwamekar", None, "DPRDP", 62),
            ("PPK-PPS", "tiba", "2024-02-12 11:00", "Purwamekar", None, "DPRDK", 26),
        ],
        warnings=(
            (
                "Lembar «JML», kolom «DPRD PROV», baris 5 (G5): baris jumlah menyebut 58, sedangkan "
                "jumlah baris di atasnya 94."
            ),
            (
                "Lembar «JML», kolom «JML», baris 4 (I4): jumlah tertulis 130, sedangkan jumlah "
                "kolom-kolom jenisnya 166."
            ),
        ),
    ),
    Case(
        "tanpa_jenis.xls",
        "five boxes without their kind, one arrival after midnight: held until somebody answers",
        sheets=page(
            "PULANG",
            ["PENARIKAN KOTAK SUARA DARI TPS KE PPS KEL. PURWAMEKAR"],
            ["No", "TPS", "Hari/Tgl", "Jam Berangkat", "Jam Tiba", "Jml Kotak", "Segel"],
            [1, 1, date(2024, 2, 14), time(21, 10), time(21, 25), 5, "utuh"],
            [2, 2, date(2024, 2, 14), time(23, 50), time(0, 10), 5, "utuh"],
            [3, 3, date(2024, 2, 14), time(22, 0), time(22, 20), 5, "utuh"],
        ),
        log="distribusi",
        questions=(
            "Tabel ini tidak mempunyai kolom «Jenis kotak». Nilai mana yang berlaku untuk semua barisnya?",
            (
                "Lembar «PULANG»: jam mundur dari 21.25 ke 00.10 di bawah tanggal yang sama. Apakah baris "
                "itu, dan yang sesudahnya di bawah tanggal itu, terjadi pada hari berikutnya?"
            ),
        ),
    ),
)
