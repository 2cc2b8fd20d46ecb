"""Lists of others that are compared with ours, and what was done about a difference."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import KOTAK_PANJANG, Case, Cell, clock, line, page

PEMBANDING = ("sumber", "waktu_kejadian", "leg", "peristiwa", "kelurahan_kode", "tps_no", "jenis", "jumlah")

CASES = (
    Case(
        "rekap_ppk.xlsx",
        "the list of the PPK itself, looking like one of ours",
        sheets=page(
            "REKAP PPK",
            ["PANITIA PEMILIHAN KECAMATAN PURWAKARTA"],
            ["REKAPITULASI KOTAK SUARA TIBA DI PPS DARI PPK"],
            ["KEADAAN PER 12 FEBRUARI 2024 PUKUL 18.00 WIB"],
            ["DAFTAR MILIK : PPK"],
            ["NO", "KELURAHAN", "JUMLAH KOTAK MENURUT DAFTAR", *[None] * 4, "JML"],
            [None, None, *KOTAK_PANJANG, None],
            [1, "Nagri Kidul", *[42] * 5, Cell(210, formula="=SUM(C7:G7)")],
            [2, "Purwamekar", *[26] * 5, Cell(130, formula="=SUM(C8:G8)")],
            [None, "JUMLAH", *[68] * 5, 340],
            merged="C5:G5",
        ),
        log="pembanding",
        columns=PEMBANDING,
        rows=[
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "PPWP", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPR", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPD", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPRDP", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPRDK", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "PPWP", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPR", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPD", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPRDP", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPRDK", 26),
        ],
        answers={"log:REKAP PPK": "pembanding"},
    ),
    Case(
        "panwascam.ods",
        "the list of the supervisors, one row for each count",
        sheets=page(
            "PANWAS",
            line(
                "Daftar Milik | Keadaan Per | Leg | Yang Dihitung | Desa | TPS | Jenis Kotak | Jumlah "
                "Menurut Daftar"
            ),
            [
                "Panwascam",
                clock("2024-02-13 17:00"),
                *line("PPS ke TPS | Tiba | Mulyamekar | 3 | DPRD Kabupaten | 1"),
            ],
            [
                "Panwascam",
                clock("2024-02-13 17:00"),
                *line("PPS ke TPS | Tiba | Mulyamekar | 4 | DPRD Kabupaten | 0"),
            ],
        ),
        log="pembanding",
        columns=PEMBANDING,
        rows=[
            ("panwascam", "2024-02-13 17:00", "PPS-TPS", "tiba", "Mulyamekar", 3, "DPRDK", 1),
            ("panwascam", "2024-02-13 17:00", "PPS-TPS", "tiba", "Mulyamekar", 4, "DPRDK", 0),
        ],
    ),
    Case(
        "tindak_lanjut.ods",
        "what was done about the cases of the chain",
        sheets=page(
            "TINDAK LANJUT",
            ["BUKU TINDAK LANJUT PERKARA RANTAI KOTAK"],
            ["No", "Tanggal", "Jam", "No. Perkara", "Aturan", "Tindakan", "Uraian", "Oleh"],
            [
                1,
                date(2024, 2, 12),
                time(19, 5),
                *line("JB-3F2A | Jumlah berbeda | Jelaskan | 1 kotak menyusul rit kedua | Kanit Samapta"),
            ],
            [
                2,
                date(2024, 2, 13),
                time(8, 40),
                *line("SR-77C1 | Segel rusak | Serahkan | diserahkan kepada PPK | Kapolsek"),
            ],
        ),
        log="tindak_lanjut",
        columns=("waktu_kejadian", "aturan", "perkara", "tindakan", "uraian", "oleh"),
        rows=[
            line(
                "2024-02-12 19:05 | jumlah_beda | JB-3F2A | jelaskan | 1 kotak menyusul rit kedua | Kanit "
                "Samapta"
            ),
            ("2024-02-13 08:40", "segel_rusak", "SR-77C1", "serahkan", "diserahkan kepada PPK", "Kapolsek"),
        ],
    ),
    Case(
        "rekap_ppk_dikatakan.xlsx",
        "the same list, once a person has said whose it is",
        sheets=page(
            "REKAP PPK",
            ["PANITIA PEMILIHAN KECAMATAN PURWAKARTA"],
            ["REKAPITULASI KOTAK SUARA TIBA DI PPS DARI PPK"],
            ["KEADAAN PER 12 FEBRUARI 2024 PUKUL 18.00 WIB"],
            ["DAFTAR MILIK : PPK"],
            ["NO", "KELURAHAN", "JUMLAH KOTAK MENURUT DAFTAR", *[None] * 4, "JML"],
            [None, None, *KOTAK_PANJANG, None],
            [1, "Nagri Kidul", *[42] * 5, Cell(210, formula="=SUM(C7:G7)")],
            [2, "Purwamekar", *[26] * 5, Cell(130, formula="=SUM(C8:G8)")],
            [None, "JUMLAH", *[68] * 5, 340],
            merged="C5:G5",
        ),
        log="pembanding",
        columns=PEMBANDING,
        rows=[
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "PPWP", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPR", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPD", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPRDP", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Nagri Kidul", None, "DPRDK", 42),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "PPWP", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPR", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPD", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPRDP", 26),
            ("ppk", "2024-02-12 18:00", "PPK-PPS", "tiba", "Purwamekar", None, "DPRDK", 26),
        ],
        told=True,
    ),
)
