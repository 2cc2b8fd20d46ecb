"""This file shows that of two columns of one meaning none is dropped in silence."""

from __future__ import annotations

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of

RUJUKAN = load("pemilu2024")
TITLE = ["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"]
HEAD = ["KEL", "TPS", "JENIS", "JUMLAH", "PKL", "STATUS", "JUMLAH"]
SAME = ["Citalang", 1, "PPWP", 1, "06.10", "BERANGKAT", 1]
OTHER = ["Citalang", 2, "PPWP", 5, "06.20", "BERANGKAT", 7]
BLANK = ["Citalang", 3, "PPWP", 2, "06.30", "BERANGKAT", None]


def listed(head, *rows, answers=None):
    return check(book([TITLE, head, *rows]), RUJUKAN, answers or {})


def test_two_counts_that_differ_are_asked_about() -> None:
    report = listed(HEAD, SAME, OTHER, BLANK)
    (question,) = report.questions
    assert question.pesan == (
        "Kolom «JUMLAH» (D) dan kolom «JUMLAH» (G) sama artinya, tetapi isinya berbeda, misalnya «5» dan «7» "
        "pada baris 4. Yang mana yang dipakai? Yang lain ditinggalkan."
    )
    assert [kode for kode, _ in question.pilihan] == ["D", "G"]
    assert (report.accepted_rows, report.waiting_rows, report.faults) == (2, 1, ())

    first = listed(HEAD, SAME, OTHER, BLANK, answers={question.kunci: "D"})
    assert rows_of(first, "distribusi", "jumlah") == [(1,), (5,), (2,)]
    last = listed(HEAD, SAME, OTHER, answers={question.kunci: "G"})
    assert rows_of(last, "distribusi", "jumlah") == [(1,), (7,)]
    assert [warning.sentence() for warning in last.warnings] == [
        (
            "Lembar «DATA», kolom «JUMLAH», baris 4 (D4): kolom «JUMLAH» (D) sama artinya dengan kolom "
            "«JUMLAH» (G) yang dipakai, tetapi isinya berbeda pada 1 baris dan ditinggalkan."
        )
    ]


def test_two_counts_that_agree_need_no_word() -> None:
    report = listed(HEAD, SAME, BLANK)
    assert (report.accepted_rows, report.questions, report.warnings) == (2, (), ())


def test_the_sum_of_the_kinds_is_the_check() -> None:
    head = ["KEL", "TPS", "PPWP", "DPR", "JUMLAH", "PKL", "STATUS", "JUMLAH"]
    row = ["Citalang", 1, 1, 2, 9, "06.10", "BERANGKAT", 3]
    for head_, row_, left in ((head, row, "E4"), (head, [*row[:4], 3, *row[5:7], 9], "H4")):
        report = check(book([TITLE, [], head_, row_]), RUJUKAN)
        assert rows_of(report, "distribusi", "jenis", "jumlah") == [("PPWP", 1), ("DPR", 2)]
        assert [(warning.jenis, warning.sel) for warning in report.warnings] == [("kolom_ganda", left)]


def test_of_two_remarks_the_other_is_told() -> None:
    head = ["KEL", "TPS", "JENIS", "JUMLAH", "PKL", "STATUS", "KET", "KET"]
    report = listed(head, [*SAME[:6], "lengkap", "basah"])
    assert rows_of(report, "distribusi", "catatan") == [("lengkap",)]
    assert [warning.jenis for warning in report.warnings] == ["kolom_ganda"]


def test_a_column_that_numbers_rows_is_nobodys_twin() -> None:
    head = ["NO", "NO LAPORAN", "TGL", "JAM", "KEL", "KATEGORI", "URAIAN"]
    row = [1, "LK-7", "12/02/2024", "20.00", "Citalang", "BCN", "Pohon tumbang"]
    assert "kolom_ganda" not in {warning.jenis for warning in check(book([head, row]), RUJUKAN).warnings}
