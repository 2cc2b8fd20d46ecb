"""Lists of boxes under way with rows and cells that are struck out or hidden."""

from __future__ import annotations

from tests.intake.buta.berkas import DISTRIBUSI, Case, Cell, page, struck

CASES = (
    Case(
        "coret_tersembunyi.xlsx",
        "a row struck out, a row hidden, telephone numbers in a hidden column",
        sheets=page(
            "TIBA",
            ["PENERIMAAN KOTAK DI PPS (DARI PPK) SENIN 12 FEBRUARI 2024"],
            ["NO", "KEL", "JAM TIBA", "JENIS", "JML KOTAK", "NO HP", "KET"],
            [1, "Cipaisan", "09.00", "PPWP", 35, "0812-1111-220", None],
            [*struck("2 | Cipaisan | 09.10 | PPWP | 30"), "0812-1111-221", None],
            [3, "Purwamekar", "09.40", "PPWP", 26, "0812-1111-222", None],
            [4, "Citalang", "10.00", "PPWP", 32, "0812-1111-223", None],
            [5, "Munjuljaya", "10.30", "PPWP", 56, "0812-1111-224", None],
            hidden_rows=(6,),
            hidden_columns=("F",),
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "tiba", "2024-02-12 09:00", "Cipaisan", None, "PPWP", 35),
            ("PPK-PPS", "tiba", "2024-02-12 09:40", "Purwamekar", None, "PPWP", 26),
            ("PPK-PPS", "tiba", "2024-02-12 10:30", "Munjuljaya", None, "PPWP", 56),
            ("PPK-PPS", "tiba", "2024-02-12 10:00", "Citalang", None, "PPWP", 32),
        ],
        answers={"coret:TIBA": "tinggalkan"},
        refused=("NO HP",),
        notes=("Lembar «TIBA»: 1 baris tersembunyi (baris 6). Isinya ikut dibaca.",),
        aside={4: "baris dicoret, ditinggalkan sesuai jawaban"},
    ),
    Case(
        "coret.ods",
        "a row struck out in LibreOffice",
        sheets=page(
            "TIBA",
            ["KOTAK TIBA DI PPS, LEG PPK - PPS, SENIN 12 FEBRUARI 2024"],
            ["NO", "KEL", "JAM TIBA", "JENIS", "JML KOTAK"],
            [1, "Cipaisan", "09.00", "PPWP", 35],
            struck("2 | Cipaisan | 09.10 | PPWP | 30"),
            [3, "Purwamekar", "09.40", "PPWP", 26],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "tiba", "2024-02-12 09:00", "Cipaisan", None, "PPWP", 35),
            ("PPK-PPS", "tiba", "2024-02-12 09:40", "Purwamekar", None, "PPWP", 26),
        ],
        answers={"coret:TIBA": "tinggalkan", "leg": "PPK-PPS"},
        aside={4: "baris dicoret, ditinggalkan sesuai jawaban"},
    ),
    Case(
        "coret.xls",
        "a row struck out in an old Excel, where that cannot be seen, and the file is told so",
        sheets=page(
            "TIBA",
            ["KOTAK TIBA DI PPS, LEG PPK - PPS, SENIN 12 FEBRUARI 2024"],
            ["NO", "KEL", "JAM TIBA", "JENIS", "JML KOTAK"],
            [1, "Cipaisan", "09.00", "PPWP", 35],
            struck("2 | Cipaisan | 09.10 | PPWP | 30"),
            [3, "Purwamekar", "09.40", "PPWP", 26],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "tiba", "2024-02-12 09:00", "Cipaisan", None, "PPWP", 35),
            ("PPK-PPS", "tiba", "2024-02-12 09:40", "Purwamekar", None, "PPWP", 26),
            ("PPK-PPS", "tiba", "2024-02-12 09:10", "Cipaisan", None, "PPWP", 30),
        ],
        answers={"leg": "PPK-PPS"},
    ),
    Case(
        "angka_dicoret.xlsx",
        "only the count is struck out, the new one stands in the remarks: read, with a warning",
        sheets=page(
            "T",
            ["KOTAK TIBA DI PPS, PPK KE PPS, MINGGU 11 FEBRUARI 2024"],
            ["No", "Kelurahan", "Jam Tiba", "Jenis", "Jumlah", "Ket"],
            [1, "Citalang", "09.10", "PPWP", Cell(32, struck=True), "31"],
            [2, "Purwamekar", "09.40", "PPWP", 26, None],
        ),
        log="distribusi",
        columns=DISTRIBUSI,
        rows=[
            ("PPK-PPS", "tiba", "2024-02-11 09:40", "Purwamekar", None, "PPWP", 26),
            ("PPK-PPS", "tiba", "2024-02-11 09:10", "Citalang", None, "PPWP", 32),
        ],
        answers={"leg": "PPK-PPS"},
        warnings=(
            (
                "Lembar «T», kolom «Jumlah», baris 3 (E3): sel ini dicoret, tetapi tetap dibaca. Hapus "
                "isinya bila sudah tidak berlaku."
            ),
        ),
    ),
)
