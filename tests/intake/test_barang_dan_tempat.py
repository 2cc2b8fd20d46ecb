"""Goods beside boxes, a station told with its kelurahan, a place that names one: as offices write them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.normalise.tps import read_tps
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
HANDOVER: list[list[Any]] = [
    ["BERITA ACARA SERAH TERIMA LOGISTIK PEMILU TAHUN 2024 DARI PPK KEPADA PPS"],
    ["Minggu, 11 Februari 2024 pukul 10.30 WIB di PPS Kelurahan Sindangkasih"],
    ["No", "Jenis Logistik", "Satuan", "Jumlah", "Keterangan"],
    [1, "Kotak Suara PPWP", "buah", 56, None],
    [2, "Kotak Suara DPRD Kab/Kota", "buah", 56, None],
    [3, "Bilik Suara", "buah", 224, None],
    [4, "Tinta", "botol", 112, None],
]


def test_a_handover_counts_boxes_and_names_the_other_goods() -> None:
    report = check(book(HANDOVER), RUJUKAN)
    assert (sentences(report), report.questions) == ([], ())
    assert rows_of(report, "distribusi", "leg", "jenis", "jumlah") == [
        ("PPK-PPS", "PPWP", 56),
        ("PPK-PPS", "DPRDK", 56),
    ]
    assert [(line, reason) for _, line, reason in report.set_aside if "kotak suara" in reason] == [
        (6, "bukan kotak suara: Bilik Suara"),
        (7, "bukan kotak suara: Tinta"),
    ]


def test_a_strange_kind_among_kinds_is_not_set_aside() -> None:
    rows = [*HANDOVER[:3], [1, "PPWP", "buah", 56, None], [2, "Surat Suara DPR", "buah", 56, None]]
    report = check(book(rows), RUJUKAN)
    assert len(report.faults) == 1
    assert "Surat Suara DPR" in sentences(report)[0]


INCIDENTS: list[list[Any]] = [
    ["NO", "TGL", "JAM", "KEL/TPS", "KEJADIAN", "KATEGORI", "SKALA", "MENGGANGGU TAHAPAN", "SIFAT",
     "SUMBER", "VERIFIKASI", "STATUS", "NO LAPORAN"],
    [1, "13/02/2024", "14.20", "Nagri Kidul / TPS 8", "Surat suara kurang", "LOG", 2, "T", "Terjadi",
     "Instansi", "Benar", "Ditangani", "LI-21"],
    [2, "14/02/2024", "11.00", "Maracang TPS 11", "Tenda roboh", "BCN", 3, "Y", "Terjadi",
     "Instansi", "Benar", "Ditangani", "LI-22"],
    [None, None, None, "Tgl 15 s.d. 17 nihil"],
]  # fmt: skip


def test_a_kelurahan_and_its_station_share_a_cell() -> None:
    report = check(book(INCIDENTS), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(report, "insiden", "kelurahan_kode", "tps_no") == [
        ("32.14.01.1001", 8),
        ("32.14.12.2006", 11),
    ]


def test_a_cell_that_names_an_unknown_place_is_a_fault() -> None:
    rows = [INCIDENTS[0], [*INCIDENTS[1][:3], "Antah Berantah / TPS 8", *INCIDENTS[1][4:]]]
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "insiden", "tps_no") == []
    assert report.faults


@pytest.mark.parametrize(
    ("text", "numbers", "place"),
    [
        ("Nagri Kidul / TPS 8", (8,), "nagri kidul"),
        ("Kel. Cicadas - TPS 03", (3,), "kel. cicadas"),
        ("No. TPS 5", (5,), ""),
    ],
)
def test_a_place_before_the_station(text: str, numbers: tuple[int, ...], place: str) -> None:
    cell = read_tps(text).value
    assert cell is not None
    assert (cell.numbers, cell.place) == (numbers, place)


def test_a_place_that_names_its_desa_stands_in_for_the_column() -> None:
    rows: list[list[Any]] = [
        ["DAFTAR KEGIATAN PENYULUHAN BHABINKAMTIBMAS"],
        ["Hari / Tanggal", "Waktu (WIB)", "Tempat", "Materi", "Peserta", "Jml Peserta", "Isu"],
        ["Jumat 2-2-2024", "13.30", "Balai Desa Cicadas", "Tolak Politik Uang", "Pemuda", "30 org", None],
        ["Senin 5-2-2024", "09.00", "Masjid Al Ikhlas", "Pemilu Damai", "Warga", 40, None],
    ]
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "penyuluhan", "kelurahan_kode", "sasaran", "jumlah_peserta") == [
        ("32.14.12.2002", "pemuda", 30)
    ]
    assert ["Masjid Al Ikhlas" in text for text in sentences(report)] == [True]


def test_an_agreement_with_somebody() -> None:
    rows: list[list[Any]] = [
        ["Tgl Rapat", "Jam", "Dengan", "Hal", "Hasil", "PJ", "Batas Waktu", "Status", "No"],
        ["6 Feb 24", "10.00", "Camat Babakancikao", "kesiapan", "sepakat", "Sekretaris",
         "10 Feb 24 12.00", "sudah ditepati", "KOR-02"],
    ]  # fmt: skip
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(report, "koordinasi", "instansi") == [("camat",)]


@pytest.mark.parametrize("heads", [("Berlaku", "Sampai"), ("MULAI", "SELESAI")])
def test_a_warning_holds_from_and_until(heads: tuple[str, str]) -> None:
    rows: list[list[Any]] = [
        ["PERINGATAN DINI CUACA BMKG"],
        ["No", *heads, "Wilayah", "Jenis", "Tingkat", "Sumber"],
        [1, "13 Februari 2024 pukul 13.40", "13 Februari 2024 pukul 16.00", "Seluruh wilayah",
         "Hujan lebat", "Waspada", "BMKG"],
    ]  # fmt: skip
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "peringatan", "waktu_kejadian", "waktu_selesai") == [
        (datetime(2024, 2, 13, 6, 40, tzinfo=UTC), datetime(2024, 2, 13, 9, 0, tzinfo=UTC))
    ]


def test_a_guarded_store_stands_under_gudang() -> None:
    rows: list[list[Any]] = [
        ["KARTU KONTROL PENJAGAAN GUDANG, 9 FEBRUARI 2024"],
        ["NO", "JAM KONTROL", "GUDANG", "KEL", "KEGIATAN", "KUNCI", "TEMUAN"],
        [1, "08.00", "Gudang PPK Purwakarta", "Nagri Tengah", "Penjagaan", "Utuh", "Tidak"],
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(report, "patroli", "tempat", "jenis_giat") == [("ppk-purwakarta", "jaga")]


def test_two_columns_of_hours_are_the_steps_of_the_row() -> None:
    rows: list[list[Any]] = [
        ["REKAP PENGEMBALIAN KOTAK SUARA TPS KE PPS DESA MARACANG"],
        ["Ket", "Jml Kotak", "Sampai di PPS", "Brgkt dari TPS", "No TPS", "Tgl", "Jenis"],
        ["aman", 1, "22.35", "22.10", "2", "14-02-2024", "DPRD Kabupaten"],
        ["aman", 1, "23.40", "23.15", "5", "14-02-2024", "DPRD Kabupaten"],
    ]
    report = check(book(rows), RUJUKAN)
    assert (sentences(report), report.questions) == ([], ())
    assert rows_of(report, "distribusi", "tps_no", "peristiwa", "waktu_kejadian") == [
        (2, "berangkat", datetime(2024, 2, 14, 15, 10, tzinfo=UTC)),
        (2, "tiba", datetime(2024, 2, 14, 15, 35, tzinfo=UTC)),
        (5, "berangkat", datetime(2024, 2, 14, 16, 15, tzinfo=UTC)),
        (5, "tiba", datetime(2024, 2, 14, 16, 40, tzinfo=UTC)),
    ]
