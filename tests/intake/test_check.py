"""This file shows that a table staff would send becomes the right rows, or says exactly what to mend."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from posko.core.errors import UserError
from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
DISTRIBUSI = ["Leg", "Peristiwa", "Waktu", "Kelurahan/desa", "No. TPS", "Jenis kotak", "Jumlah kotak"]
INSIDEN = [
    "No. laporan",
    "Waktu kejadian",
    "Kelurahan/desa",
    "Kategori",
    "Skala (1-5)",
    "Mengganggu tahapan",
    "Sifat",
    "Sumber laporan",
    "Verifikasi",
    "Status",
    "Apa",
]


def balanced(report) -> bool:
    return report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)


def test_a_clean_distribusi_table() -> None:
    rows = [
        DISTRIBUSI,
        ["KPU-PPK", "Berangkat", "09/02/2024 10.30", "Ciseureuh", 12, "PPWP", 103],
        ["KPU-PPK", "Tiba", datetime(2024, 2, 9, 11, 15), "Nagri Kaler", None, "DPR", "1.250"],  # noqa: DTZ001
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(
        report,
        "distribusi",
        "leg",
        "peristiwa",
        "waktu_kejadian",
        "kelurahan_kode",
        "tps_no",
        "jenis",
        "jumlah",
        "baris",
    ) == [
        (
            "KPU-PPK",
            "berangkat",
            datetime(2024, 2, 9, 3, 30, tzinfo=UTC),
            "32.14.01.1007",
            12,
            "PPWP",
            103,
            2,
        ),
        ("KPU-PPK", "tiba", datetime(2024, 2, 9, 4, 15, tzinfo=UTC), "32.14.01.1002", None, "DPR", 1250, 3),
    ]
    assert (report.rows_in, report.accepted_rows, report.rejected_rows) == (3, 2, 0)
    assert balanced(report)


def test_every_fault_is_a_whole_sentence() -> None:
    rows = [
        DISTRIBUSI,
        ["KPU-PPK", "Berangkat", "09/02/2024 10.30", "Ciseureuh", 12, "PPWP", "empat"],
        ["KPU-PPK", "Terbang", "besok", "Plered", "x y", "DPRX", None],
    ]
    report = check(book(rows), RUJUKAN)
    assert sorted(sentences(report)) == sorted(
        [
            (
                "Lembar «DATA», kolom «Jumlah kotak», baris 2 (G2): isi dengan bilangan bulat 0 atau "
                "lebih. Tertulis: «empat»."
            ),
            (
                "Lembar «DATA», kolom «Peristiwa», baris 3 (B3): isi dengan salah satu dari: Rencana, "
                "Muat, Berangkat, "
                "Titik cek, Tiba, Serah terima, Kembali, Segel ulang. Tertulis: «Terbang»."
            ),
            (
                "Lembar «DATA», kolom «Waktu», baris 3 (C3): isi dengan tanggal dan jam, misalnya "
                "09/02/2024 10.30. "
                "Tertulis: «besok»."
            ),
            (
                "Lembar «DATA», kolom «Kelurahan/desa», baris 3 (D3): isi dengan nama kelurahan atau desa "
                "di wilayah Polsek. "
                "Tertulis: «Plered». Nama ini tidak ada di antara 19 kelurahan dan desa wilayah Polsek."
            ),
            (
                "Lembar «DATA», kolom «No. TPS», baris 3 (E3): isi dengan nomor TPS, misalnya 12 atau 901. "
                "Tertulis: «x y»."
            ),
            (
                "Lembar «DATA», kolom «Jenis kotak», baris 3 (F3): isi dengan salah satu dari: Presiden "
                "dan Wakil Presiden, "
                "Dewan Perwakilan Rakyat, Dewan Perwakilan Daerah, DPRD Provinsi Jawa Barat, DPRD "
                "Kabupaten Purwakarta. "
                "Tertulis: «DPRX»."
            ),
            "Lembar «DATA», kolom «Jumlah kotak», baris 3 (G3): sel ini wajib diisi. Tertulis: kosong.",
        ]
    )
    assert (report.accepted_rows, report.rejected_rows) == (0, 2)
    assert balanced(report)


def test_insiden_rows() -> None:
    rows = [
        INSIDEN,
        [
            "LI-0042",
            "12/02/2024 21.30",
            "Nagri Kaler",
            "APK",
            2,
            "Tidak",
            "Terjadi",
            "Laporan warga",
            "Belum diverifikasi",
            "Baru",
            "Alat peraga rusak di simpang",
        ],
        [
            "LI-0043",
            "12/02/2024 22.10",
            "Cipaisan",
            "Hoaks",
            7,
            "Tidak",
            "Terjadi",
            "media",
            "blm",
            "proses",
            "Kabar",
        ],
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == [
        "Lembar «DATA», kolom «Skala (1-5)», baris 3 (E3): isi dengan 1, 2, 3, 4, atau 5. Tertulis: «7»."
    ]
    assert rows_of(report, "insiden", "nomor", "kategori", "skala", "mengganggu_tahapan", "status") == [
        ("LI-0042", "APK", 2, "tidak", "baru")
    ]


def test_wide_kesiapan_gives_one_row_per_answer() -> None:
    rows = [
        ["KELURAHAN", "NO TPS", "TGL", "JAM", "R01", "R02 Lokasi sesuai", "Petugas"],
        ["Ciseureuh", "TPS 012", "12/02/2024", "20.15", "√", "tdk", "Pam TPS"],
        ["Ciseureuh", "TPS 013", "12/02/2024", "20.25", "v", None, "Pam TPS"],
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(report, "kesiapan_tps", "tps_no", "item", "jawaban", "pelapor", "baris") == [
        (12, "R01", "ya", "Pam TPS", 2),
        (12, "R02", "tidak", "Pam TPS", 2),
        (13, "R01", "ya", "Pam TPS", 3),
    ]


def test_a_file_of_something_else_is_refused_with_the_way_out() -> None:
    with pytest.raises(UserError) as refused:
        check(book([["Nama barang", "Harga"], ["Kursi", 100]]), RUJUKAN)
    sentence = str(refused.value)
    assert sentence.startswith(
        "Berkas «uji.xlsx»: belum ada tabel yang dikenali. Judul kolom yang terlihat: «Nama barang», "
        "«Harga». "
        "Yang dibaca: Distribusi kotak suara (Leg, Peristiwa, Waktu, Kelurahan/desa); Insiden ("
    )
    assert sentence.endswith(
        "Samakan judul kolomnya, atau salin isinya ke templat yang tersedia di halaman ini."
    )
