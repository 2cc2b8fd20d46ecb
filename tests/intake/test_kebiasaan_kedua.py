"""This file shows that habits of office lists met in the second trial are read or asked about."""

from __future__ import annotations

import pytest

from posko.core.errors import UserError
from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.normalise.items import item_called
from posko.intake.normalise.places import Gazetteer
from posko.intake.places_told import told
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
GAZETTEER = Gazetteer(RUJUKAN, {})
CEKLIS = [
    "NO",
    "TPS",
    "TPS SUDAH BERDIRI",
    "KOTAK SUARA LENGKAP",
    "SEGEL",
    "LINMAS 2 ORG",
    "PENERANGAN",
    "KET",
]
BUKU = ["NO", "HARI DAN TANGGAL", "PUKUL", "TKP", "URAIAN KEJADIAN", "JENIS"]


def test_a_checklist_in_the_words_of_the_staff_is_read() -> None:
    report = check(
        book(
            [
                ["CEK LIST KESIAPAN TPS KELURAHAN : CITALANG"],
                ["SENIN, 12 PEBRUARI 2024 PUKUL : 20.00 WIB"],
                CEKLIS,
                [1, "TPS 01", "√", "✓", "utuh", "ada", "mati", "PLN dihubungi"],
                [2, "TPS 02", "v", "x", "√", "hadir", "v", None],
                [None, None, None, None, None, "Bhabinkamtibmas", None, None],
            ]
        ),
        RUJUKAN,
    )
    assert (sentences(report), report.accepted_rows) == ([], 2)
    assert {
        (tps, item): jawaban
        for tps, item, jawaban in rows_of(report, "kesiapan_tps", "tps_no", "item", "jawaban")
    } == {
        (1, "R01"): "ya",
        (1, "R03"): "ya",
        (1, "R04"): "ya",
        (1, "R11"): "ya",
        (1, "R15"): "tidak",
        (2, "R01"): "ya",
        (2, "R03"): "tidak",
        (2, "R04"): "ya",
        (2, "R11"): "ya",
        (2, "R15"): "ya",
    }


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("BILIK SUARA", "R06"),
        ("LOKASI AMAN BANJIR", "R17"),
        ("RAWAN BANJIR", None),  # a check mark there is no good news
        ("SEGEL RUSAK", None),
        ("LOKASI", None),  # an address
        ("LINMAS", None),  # names, or a count
        ("LINMAS SIAP", "R11"),
        ("KETUA KPPS", None),
        ("KPPS LENGKAP", "R10"),
    ],
)
def test_a_heading_is_an_item_only_when_it_is_surely_one(heading: str, item: str | None) -> None:
    assert item_called(heading) == item


def test_the_kelurahan_is_read_from_what_is_told_of_the_place() -> None:
    report = check(
        book(
            [
                ["BUKU KEJADIAN SIAGA"],
                BUKU,
                [
                    1,
                    "Jumat, 9 Februari 2024",
                    "21.30",
                    "Jl. Veteran Kel. Nagri Kaler",
                    "Baliho roboh",
                    "Banjir",
                ],
                [2, "Sabtu, 10-II-2024", "06.15", "Gudang PPS Munjuljaya", "Genangan", "Banjir"],
                [3, "Sabtu, 10-II-2024", "07.15", "Pasar", "Genangan", "Banjir"],
            ]
        ),
        RUJUKAN,
    )
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «TKP», baris 5 (D5): isi dengan nama kelurahan atau desa di wilayah "
            "Polsek. Tertulis: «Pasar». Tulis juga nama kelurahannya di sel ini, misalnya «Jl. Veteran, Kel. "
            "Nagri Kaler»."
        )
    ]
    assert "kelurahan 2 baris dibaca dari kolom «TKP»" in " ".join(w.pesan for w in report.warnings)


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("Jl. Raya Sindangkasih, Kel. Nagri Tengah", "32.14.01.1003"),
        ("Ds. Citalang", "32.14.01.2010"),
        ("Jl. Veteran", None),
        ("perbatasan Purwamekar dan Citalang", None),
    ],
)
def test_only_one_name_counts_and_the_one_behind_kel_goes_first(text: str, kode: str | None) -> None:
    assert told(text, GAZETTEER) == kode


def test_a_row_that_says_nothing_happened_is_set_aside() -> None:
    report = check(
        book(
            [
                ["BUKU KEJADIAN SIAGA"],
                BUKU,
                [1, "Jumat, 9 Februari 2024", "21.30", "Kel. Nagri Kaler", "Baliho roboh", "Banjir"],
                [2, "Sabtu, 10 Februari 2024", "nihil", "-", "NIHIL", "nihil"],
            ]
        ),
        RUJUKAN,
    )
    assert report.faults == ()
    assert ("DATA", 4, "laporan nihil: tidak ada kejadian") in report.set_aside
    assert report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)


UNKNOWN = [
    ["DATA PANTAUAN"],
    ["Urut", "Wil.", "Stan", "Saat", "Hal A", "Hal B"],
    [1, "Citalang", 3, "12/02/2024 20.00", "v", "x"],
]


def test_an_unknown_table_is_refused_until_a_person_says_what_it_holds() -> None:
    with pytest.raises(UserError, match="belum ada tabel yang dikenali"):
        check(book(UNKNOWN), RUJUKAN)
    report = check(book(UNKNOWN), RUJUKAN, log="kesiapan_tps")
    [table] = report.tables
    assert [title for _, title, *_ in table.columns] == UNKNOWN[1]
    meaning = {
        "wil": "kelurahan_kode",
        "stan": "tps_no",
        "saat": "waktu_kejadian",
        "hal a": "jawaban:R01",
        "hal b": "jawaban:R03",
    }
    told_report = check(book(UNKNOWN), RUJUKAN, log="kesiapan_tps", memory={table.shape: meaning})
    assert (sentences(told_report), told_report.accepted_rows) == ([], 1)
    assert rows_of(told_report, "kesiapan_tps", "tps_no", "item", "jawaban") == [
        (3, "R01", "ya"),
        (3, "R03", "tidak"),
    ]
