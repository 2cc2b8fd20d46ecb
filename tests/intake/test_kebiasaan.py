"""This file shows that habits of office lists met in a trial with a newcomer are read or asked about."""

from __future__ import annotations

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
INSIDEN = ["No.", "Hari, tgl", "Pukul", "TKP (Kel/Desa)", "TPS", "Jenis kejadian", "Uraian singkat"]


def incidents(*rows, answers=None):
    return check(book([INSIDEN, *rows]), RUJUKAN, answers or {})


ROWS = (
    [1, "Minggu, 11/02/24", "21.30", "Ciseureuh", 12, "Pengrusakan APK", "Spanduk robek"],
    [2, "Senin, 12/02/24", "10.30", "Nagri Kidul", "-", "Kendaraan mogok", "Truk ditarik"],
    ["Jumlah", None, None, None, None, "2 kejadian", None],
)


def test_a_total_that_counts_in_words_is_no_incident() -> None:
    report = incidents(*ROWS)
    assert (report.rows_in, report.waiting_rows, len(report.set_aside)) == (4, 2, 2)
    assert report.faults == ()


def test_the_kelurahan_may_stand_in_brackets_and_the_story_is_short() -> None:
    [table] = incidents(*ROWS).tables
    assert [target for _, _, target, _ in table.columns][3:] == [
        "kelurahan_kode",
        "tps_no",
        "kategori",
        "apa",
    ]


def test_a_category_outside_the_list_is_asked_about_with_the_list() -> None:
    [question] = [q for q in incidents(*ROWS).questions if q.kunci.startswith("nilai:")]
    assert question.pesan == (
        "Kolom «Jenis kejadian»: «Kendaraan mogok» tidak ada pada daftar kategori. "
        "Termasuk kategori yang mana?"
    )
    assert [kode for kode, _ in question.pilihan] == [row["kategori"] for row in RUJUKAN.kategori]


def test_all_answers_together_store_the_rows() -> None:
    answers: dict[str, str] = {"nilai:kategori:kendaraan mogok": "LOG"}
    for _ in range(3):  # an answer may bring another question
        for question in incidents(*ROWS, answers=answers).questions:
            answers.setdefault(question.kunci, question.pilihan[0][0])
    answers[next(kunci for kunci in answers if kunci.startswith("skala:"))] = "2"
    report = incidents(*ROWS, answers=answers)
    assert (sentences(report), report.questions, report.accepted_rows) == ([], (), 2)
    assert rows_of(report, "insiden", "kategori", "skala", "tps_no", "apa") == [
        ("APK", 2, 12, "Spanduk robek"),
        ("LOG", 2, None, "Truk ditarik"),
    ]


def test_many_unknown_words_are_another_column_and_stay_faults() -> None:
    rows = [
        [n, "11/02/24", "21.30", "Ciseureuh", None, f"hal {'abcdefghijklmnopqrst'[n]}", "x"]
        for n in range(1, 16)
    ]
    report = incidents(*rows)
    asked = [q for q in report.questions if q.kunci.startswith("nilai:")]
    assert (len(asked), sum(fault.jenis == "pilihan" for fault in report.faults)) == (12, 3)


BOXES = [
    ["KELURAHAN PURWAMEKAR", None, None],
    ["Distribusi PPS ke TPS", None, None],
    ["Tiba Selasa, 13/02/24", None, None],
    ["No. TPS", "Jml Kotak", "Jam Tiba"],
    ["TPS 01 s.d. 03", 15, "05.10"],
    ["4", 5, "05.20"],
]


def boxes(rows, **told: str):
    first = check(book(rows), RUJUKAN)
    answers = {}
    for question in first.questions:
        answers[question.kunci] = told[question.kunci.partition(":")[0]]
    return check(book(rows), RUJUKAN, answers)


def test_one_count_over_all_kinds_is_parted_over_kinds_and_stations() -> None:
    report = boxes(BOXES, jenis="semua", rentang="bentang")
    assert (sentences(report), report.questions, report.accepted_rows) == ([], (), 2)
    kinds = [kind.kode for kind in RUJUKAN.peristiwa.jenis_kotak]
    assert rows_of(report, "distribusi", "tps_no", "jenis", "jumlah") == [
        (tps, kind, 1) for tps in (1, 2, 3, 4) for kind in kinds
    ]


def test_a_count_that_does_not_part_over_the_kinds_is_a_fault_with_a_way_out() -> None:
    report = boxes([*BOXES[:-1], ["4", 6, "05.20"]], jenis="semua", rentang="bentang")
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «Jml Kotak», baris 6 (B6): isi dengan jumlah yang habis dibagi 5 "
            "jenis kotak, atau tulis satu kolom untuk setiap jenis. Tertulis: «6»."
        )
    ]
    assert (report.accepted_rows, report.rejected_rows) == (1, 1)
