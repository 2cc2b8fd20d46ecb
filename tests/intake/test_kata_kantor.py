"""Headings and words of everyday office lists: each means one column, and a running number is no report."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

import pytest

from posko.contracts import LOGS
from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.normalise.lists import reader
from posko.intake.normalise.places import Gazetteer, Stores
from posko.intake.normalise.words import heading, key
from posko.intake.recognise.header import find_headers
from posko.intake.recognise.vocabulary import Vocabulary
from posko.intake.report import Report
from tests.intake.tables import book, rows_of, sentences, sheet

RUJUKAN = load("pemilu2024")
VOCABULARY = Vocabulary(RUJUKAN)
STORES = Stores(RUJUKAN, Gazetteer(RUJUKAN, {}))
# Of these the cells decide: SEGEL is a number or a condition, KOTAK a kind or a count.
DECIDED_BY_CELLS = {
    ("distribusi", "segel"),
    ("distribusi", "kotak"),
    ("distribusi", "kotak suara"),
    ("penyuluhan", "peserta"),
}


def utc(day: int, hour: int, minute: int) -> datetime:
    return datetime(2024, 2, day, hour - 7, minute, tzinfo=UTC)


def test_no_two_columns_of_a_log_share_a_heading() -> None:
    shared = set()
    for contract in LOGS.values():
        columns = defaultdict(set)
        for column in contract.columns:
            for word in (column.judul, column.name, *column.sinonim):
                columns[heading(word)].add(column.name)
        shared |= {(contract.log, word) for word, names in columns.items() if len(names) > 1}
    assert shared == DECIDED_BY_CELLS


@pytest.mark.parametrize(
    ("log", "title", "column"),
    [
        ("distribusi", "Ruas", "leg"),
        ("distribusi", "GIAT", "peristiwa"),
        ("distribusi", "PUKUL TIBA", "waktu_kejadian"),
        ("distribusi", "Jam Terima", "waktu_kejadian"),
        ("distribusi", "JAM TIBA DI PPS", "waktu_kejadian"),
        ("distribusi", "WKT BERANGKAT DARI GUDANG KPU (WIB)", "waktu_kejadian"),
        ("distribusi", "JML KTK SUARA", "jumlah"),
        ("distribusi", "No. Pol. Kendaraan", "kendaraan"),
        ("distribusi", "NO. POL", "kendaraan"),
        ("distribusi", "JML PERS PAM", "pengawal"),
        ("distribusi", "Pihak Kesatu", "dari_jabatan"),
        ("distribusi", "No. Kabel Ties", "segel"),
        ("insiden", "NO. LAP", "nomor"),
        ("insiden", "No. LP", "nomor"),
        ("insiden", "WKT KEJADIAN (WIB)", "waktu_kejadian"),
        ("insiden", "Waktu Terjadi", "waktu_kejadian"),
        ("insiden", "LOKASI KEJADIAN", "tempat"),
        ("insiden", "Sumber Informasi", "sumber"),
        ("insiden", "Langkah-langkah", "tindakan"),
        ("insiden", "Tindakan yg dilakukan", "tindakan"),
        ("kesiapan_tps", "TGL CEK", "waktu_kejadian"),
        ("kesiapan_tps", "Jam Periksa", "waktu_kejadian"),
        ("kesiapan_tps", "Hasil Pengecekan", "jawaban"),
        ("kesiapan_tps", "Uraian", "item"),
        ("kerawanan_tps", "TK. KERAWANAN TPS", "kelas"),
        ("kerawanan_tps", "Klasifikasi", "kelas"),
        ("personel", "waktu apel", "waktu_kejadian"),
        ("personel", "TGL DINAS", "tanggal_tugas"),
        ("personel", "JML SATLINMAS", "jml_linmas"),
        ("personel", "Kesatuan", "asal"),
        ("personel", "Jam Lepas Dinas", "selesai"),
        ("patroli", "SASARAN PATROLI", "tempat"),
        ("patroli", "Jml Pers", "jumlah_personel"),
        ("patroli", "KUNCI/GEMBOK", "kunci_segel"),
        ("koordinasi", "Hal yang disepakati", "hal"),
        ("koordinasi", "NO SURAT", "nomor"),
        ("koordinasi", "Instansi Terkait", "instansi"),
        ("penyuluhan", "Tema/Materi", "tema"),
        ("penyuluhan", "JML YG HADIR", "jumlah_peserta"),
        ("keputusan", "Isi Keputusan", "putusan"),
        ("pemungutan", "Tahapan", "tahap"),
        ("kegiatan", "NO. SURAT", "nomor"),
        ("kegiatan", "EST MASSA", "massa"),
        ("kegiatan", "Jam Mulai", "waktu_kejadian"),
        ("peringatan", "Berlaku s.d.", "waktu_selesai"),
        ("peringatan", "WIL. TERDAMPAK", "kelurahan_kode"),
        ("tindak_lanjut", "Diteruskan ke", "instansi"),
    ],
)
def test_a_heading_of_every_day_means_its_column(log: str, title: str, column: str) -> None:
    assert [match.column for match in VOCABULARY.options(log, [title])][:1] == [column]


def test_a_count_of_stations_or_a_time_of_the_letter_is_no_column() -> None:
    assert VOCABULARY.options("distribusi", ["JML TPS"]) == []
    assert VOCABULARY.options("insiden", ["Jam Lapor"]) == []


INCIDENTS: list[list[Any]] = [
    ["NO", "NO. LAP", "HARI/TGL", "JAM", "KEL", "JENIS KEJADIAN", "URAIAN", "SKALA", "GANGGU TAHAPAN"],
    [1, "LK/01", "11 Februari 2024", "22.15", "Ciseureuh", "APK", "alat peraga rusak", 2, "Tidak"],
]


def test_the_running_number_is_no_report_number() -> None:
    report = check(book(INCIDENTS), RUJUKAN)
    assert "nomor:insiden" not in {question.kunci for question in report.questions}
    table = report.tables[0]
    assert [(title, target) for _, title, target, _ in table.columns][:2] == [
        ("NO", None),
        ("NO. LAP", "nomor"),
    ]


def test_boxes_named_by_kind_and_counted_beside() -> None:
    report = check(
        book(
            [
                ["Tanggal", "Pkl", "Ruas", "Giat", "Kel", "Kotak", "Jml"],
                ["08-02-24", "07.15", "KPU - PPK", "berangkat", "Nagri Kaler", "PPWP", 69],
            ]
        ),
        RUJUKAN,
    )
    assert sentences(report) == []
    assert rows_of(report, "distribusi", "leg", "peristiwa", "jenis", "jumlah") == [
        ("KPU-PPK", "berangkat", "PPWP", 69)
    ]


def test_a_post_where_a_number_of_guards_could_stand_is_left_out() -> None:
    report = check(
        book(
            [
                ["TANGGAL", "JAM TIBA", "LEG", "KEL", "JENIS", "JML", "PETUGAS PAM"],
                ["8/2/2024", "08.30", "KPU-PPK", "Citalang", "PPWP", 32, "Bhabinkamtibmas"],
            ]
        ),
        RUJUKAN,
    )
    assert sentences(report) == []
    assert rows_of(report, "distribusi", "waktu_kejadian", "peristiwa", "pengawal") == [
        (utc(8, 8, 30), "tiba", None)
    ]
    assert report.tables[0].columns[-1][3] == "diabaikan"


@pytest.mark.parametrize(
    ("name", "titik"),
    [
        ("Gudang KPU Kab. Purwakarta", "kpu"),
        ("Gudang Logistik KPU Kabupaten Purwakarta", "kpu"),
        ("Gudang PPK Kec. Babakancikao", "ppk-babakancikao"),
        ("PPK Kecamatan Purwakarta", "ppk-purwakarta"),
        ("Sekretariat PPS Kel. Nagri Kaler", "pps-nagri-kaler"),
        ("Gudang PPS Ds. Citalang Kec. Purwakarta", "pps-citalang"),
    ],
)
def test_a_store_by_the_full_name_of_its_office(name: str, titik: str) -> None:
    assert STORES.read(name).value == titik


@pytest.mark.parametrize(
    "name", ["Gudang KPU Kab. Subang", "Gudang PPK Kec. Plered", "PPS", "Aula Kecamatan"]
)
def test_a_store_of_another_place_is_none_of_ours(name: str) -> None:
    assert STORES.read(name).value is None


def _shipment(start: str, end: str) -> Report:
    head = ["TANGGAL", "JAM TIBA", "DARI", "KE", "KEL", "JENIS", "JML"]
    return check(book([head, ["8/2/2024", "08.30", start, end, "Citalang", "PPWP", 32]]), RUJUKAN)


def test_an_unknown_store_is_told_of_and_the_row_is_kept() -> None:
    report = _shipment("Gudang KPU Kab. Purwakarta", "PPK (Aula Disdik)")
    assert sentences(report) == []
    assert rows_of(report, "distribusi", "leg", "asal", "tujuan") == [("KPU-PPK", "kpu", None)]
    assert [warning.sentence() for warning in report.warnings] == [
        (
            "Lembar «DATA», kolom «KE», baris 2 (D2): «PPK (Aula Disdik)» tidak ada pada daftar gudang "
            "dan pos, sehingga kolom ini dikosongkan pada 1 baris; isi lain barisnya tetap dibaca."
        )
    ]


def test_an_unknown_place_of_a_patrol_is_asked_about_once() -> None:
    head = ["Tanggal", "Pukul", "Sasaran", "Kel/Desa", "Jenis Giat", "Temuan"]
    rows = [["12/2/2024", "01.15", "Gudang Disdik", "Nagri Kaler", "patroli", "Tidak"]]
    report = check(book([head, *rows]), RUJUKAN)
    asked = {question.kunci: question.pilihan for question in report.questions}
    assert ("pps-nagri-kaler", "Gudang PPS Nagri Kaler") in asked["nilai:tempat:gudang disdik"]
    answered = check(book([head, *rows]), RUJUKAN, {"nilai:tempat:gudang disdik": "pps-nagri-kaler"})
    assert rows_of(answered, "patroli", "tempat") == [("pps-nagri-kaler",)]


def test_no_word_of_a_list_means_two_of_its_values() -> None:
    shared = set()
    for contract in LOGS.values():
        for column in contract.columns:
            meant: dict[str, str] = {}
            for choice in column.pilihan:
                for word in (choice.kode, choice.label, *choice.sinonim):
                    if meant.setdefault(key(word) or word, choice.kode) != choice.kode:
                        shared.add((contract.log, column.name, word))
    assert shared == set()


@pytest.mark.parametrize(
    ("log", "column", "text", "code"),
    [
        ("koordinasi", "instansi", "KPU Kab. Purwakarta", "kpu"),
        ("koordinasi", "instansi", "PLN ULP Purwakarta", "pln"),
        ("koordinasi", "instansi", "Koramil 1901/Purwakarta", "koramil"),
        ("koordinasi", "instansi", "Panwascam Kec. Babakancikao", "panwascam"),
        ("koordinasi", "instansi", "Ketua PPK Kecamatan Purwakarta", "ppk"),
        ("koordinasi", "instansi", "Kepala Desa Citalang", "camat"),
        ("koordinasi", "instansi", "Dinas Pemadam Kebakaran", "damkar"),
        ("koordinasi", "instansi", "KPU dan Bawaslu", None),
        ("koordinasi", "instansi", "Toko Bangunan", None),
        ("koordinasi", "status", "Sudah ditepati", "ditepati"),
        ("koordinasi", "status", "Belum ditepati", "terbuka"),
        ("pemungutan", "tahap", "TPS dibuka", "buka"),
        ("pemungutan", "tahap", "Penghitungan suara dimulai", "mulai_hitung"),
        ("distribusi", "peristiwa", "telah tiba", "tiba"),
        ("distribusi", "kondisi_segel", "baik/utuh", "utuh"),
        ("distribusi", "kondisi_segel", "Tidak utuh", "rusak"),
        ("insiden", "verifikasi", "sudah dicek", None),
        ("insiden", "status", "Sudah ditindaklanjuti", "ditangani"),
        ("insiden", "sumber", "Bhabinkamtibmas Kel. Ciseureuh", "patroli"),
        ("patroli", "temuan", "Aman dan terkendali", "tidak"),
        ("kesiapan_tps", "jawaban", "Tersedia", "ya"),
        ("kesiapan_tps", "jawaban", "Belum lengkap", "belum"),
        ("kesiapan_tps", "item", "Bilik suara tersedia", "R06"),
        ("personel", "asal", "Polres Purwakarta", "bko_polres"),
        ("peringatan", "sumber", "BPBD Kab. Purwakarta", "bpbd"),
    ],
)
def test_a_word_of_every_day_means_its_value(log: str, column: str, text: str, code: str | None) -> None:
    assert reader(LOGS[log][column], RUJUKAN)(text).value == code


LISTS = [
    ("distribusi", "NO|HARI/TGL|JAM|KEL/DESA|JENIS|JML|RANMOR|NO POL|PAM|KET"),
    ("distribusi", "NO|KELURAHAN|WAKTU|LOGISTIK|JUMLAH|TUJUAN|PENGAWAL|KET"),
    ("distribusi", "NO|TGL|PKL|GUDANG ASAL|GUDANG TUJUAN|KEL|PPWP|DPR RI|DPD|DPRD PROV|DPRD KAB|TOTAL|KET"),
    ("insiden", "NO|TGL|JAM|TKP|KEJADIAN|TINDAKAN|KET"),
    ("insiden", "NO|HARI/TANGGAL|WAKTU|LOKASI|URAIAN|SUMBER|TINDAK LANJUT|KET"),
    ("insiden", "NO LP|WAKTU KEJADIAN|TKP|JENIS|URAIAN SINGKAT|STATUS"),
    ("patroli", "NO|TANGGAL|JAM|SASARAN|KEL/DESA|GIAT|JML PERS|HASIL|KET"),
    ("patroli", "NO|WAKTU|LOKASI|REGU|JUMLAH|TEMUAN|KET"),
    ("patroli", "HARI/TGL|JAM|OBJEK|KELURAHAN|PETUGAS|KUNCI/SEGEL|TEMUAN"),
    ("koordinasi", "NO|TANGGAL|INSTANSI|MATERI|HASIL|PJ|STATUS"),
    ("koordinasi", "NO|HARI/TGL|PIHAK|PERIHAL|TINDAK LANJUT|TENGGAT|STATUS"),
    ("penyuluhan", "NO|HARI/TGL|WAKTU|KEL/DESA|MATERI|SASARAN|JUMLAH PESERTA|PELAKSANA|KET"),
    ("penyuluhan", "NO|TANGGAL|DESA|BENTUK KEGIATAN|TEMA|PESERTA|PETUGAS"),
    ("keputusan", "NO|TANGGAL|HAL|KEPUTUSAN|PERTIMBANGAN|PEJABAT"),
    ("personel", "NO|KELURAHAN|TPS AWAL|TPS AKHIR|REGU|SATUAN|POLRI|LINMAS|PADAL|KET"),
    ("personel", "NO|KEL/DESA|JML TPS|JML POLRI|JML LINMAS|PADAL|KET"),
    ("kerawanan_tps", "NO|KEL/DESA|TPS|TK. KERAWANAN|DASAR|KET"),
    ("kerawanan_tps", "NO|KELURAHAN|NO TPS|KATEGORI|INDIKATOR|SUMBER"),
    ("kesiapan_tps", "NO|KEL|TPS|TENDA|BILIK|LISTRIK|LINMAS SIAP|KET"),
    ("pemungutan", "NO|KEL|TPS|BUKA|TUTUP|KET"),
    ("pemungutan", "NO|KELURAHAN|TPS|TAHAP|JAM|PELAPOR"),
    ("kegiatan", "NO|HARI/TGL|WAKTU|TEMPAT|KEL|BENTUK KEGIATAN|MASSA|STATUS"),
    ("kegiatan", "NO SURAT|TANGGAL|JAM MULAI|JAM SELESAI|LOKASI|KELURAHAN|JENIS KEGIATAN|JML MASSA|DASAR"),
    ("peringatan", "TANGGAL|BERLAKU MULAI|BERLAKU HINGGA|WILAYAH|JENIS|TINGKAT|SUMBER"),
    ("pembanding", "NO|KELURAHAN|JENIS KOTAK|JUMLAH MENURUT PPK|KET"),
    ("distribusi", "NO|KEL|JENIS KOTAK|JUMLAH|SEGEL|NO SEGEL|PENYERAH|PENERIMA|NO BAST"),
    ("tindak_lanjut", "TANGGAL|NO PERKARA|ATURAN|TINDAKAN|URAIAN|OLEH"),
]


@pytest.mark.parametrize(("log", "head"), LISTS)
def test_an_everyday_list_is_known_by_its_headings_alone(log: str, head: str) -> None:
    found = find_headers(sheet([head.split("|"), [None, *"xxxxx"]]), VOCABULARY)
    assert [(header.log, header.rivals) for header in found] == [(log, ())]
