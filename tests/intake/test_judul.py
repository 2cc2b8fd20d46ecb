"""What stands above a table: days of paper, weeks, weekdays, the end named first, legends and labels."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.normalise.dates import Window
from posko.intake.normalise.lists import leg_of
from posko.intake.recognise.days import told_days
from posko.intake.report import Report
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
WINDOW = Window(date(2023, 9, 29), date(2024, 4, 19))
LEGS = ["KPU-PPK", "PPK-PPS", "PPS-TPS", "TPS-PPS", "PPS-PPK", "PPK-KPU"]
HEAD = ["NO", "KELURAHAN", "JAM TIBA", "JENIS", "JUMLAH"]
ROW = [1, "Citalang", "08.00", "PPWP", 32]


def _days(report: Report) -> list[str]:
    zona = RUJUKAN.peristiwa.zona
    rows = rows_of(report, "distribusi", "waktu_kejadian")
    return [moment.astimezone(zona).date().isoformat() for (moment,) in rows]


@pytest.mark.parametrize(
    ("text", "leg"),
    [
        ("KOTAK TIBA DI PPS DARI PPK", "PPK-PPS"),
        ("DATA KOTAK SUARA YANG DITERIMA PPS DARI PPK", "PPK-PPS"),
        ("PENERIMAAN KOTAK DI PPS (DARI PPK)", "PPK-PPS"),
        ("PERGESERAN DARI GUDANG KPU KE PPK", "KPU-PPK"),
        ("KPU - PPK", "KPU-PPK"),
        ("DARI TPS KE PPS KEL. TEGALMUNJUL", "TPS-PPS"),
        ("PPS DARI PPS", None),
    ],
)
def test_a_leg_is_read_by_its_direction_and_not_by_the_order_of_words(text: str, leg: str | None) -> None:
    assert leg_of(text, LEGS) == leg


def test_every_day_of_an_order_is_a_day_of_paper() -> None:
    order = ["DASAR : SPRIN/112/II/HUK.6.6./2024 TANGGAL 5 FEBRUARI 2024"]
    title = [["PENGAWALAN PPK KE PPS"], order, ["HARI JUMAT TANGGAL 9 FEBRUARI 2024"]]
    assert _days(check(book([*title, HEAD, ROW]), RUJUKAN)) == ["2024-02-09"]


def test_the_second_week_of_a_month_is_not_its_second_day() -> None:
    report = check(book([["PENGAWALAN PPK KE PPS MINGGU KE-2 FEBRUARI 2024"], HEAD, ROW]), RUJUKAN)
    assert report.accepted_rows == 0


def test_a_weekday_in_the_title_that_does_not_fit_is_said() -> None:
    title = [["PENGAWALAN PPK KE PPS"], ["HARI KAMIS, 9 FEBRUARI 2024"]]
    report = check(book([*title, HEAD, ROW]), RUJUKAN)
    assert _days(report) == ["2024-02-09"]
    assert [warning.pesan for warning in report.warnings] == [
        "di judul: 9 Februari 2024 adalah hari Jumat, sedangkan tertulis Kamis. Dibaca menurut tanggalnya."
    ]
    dated = [*HEAD[:2], "TGL", *HEAD[2:]]
    other = check(book([*title, dated, [1, "Citalang", "10/02/2024", "08.00", "PPWP", 32]]), RUJUKAN)
    assert other.warnings == ()  # the rows have a day of their own


def test_the_heading_of_a_time_goes_before_the_word_in_the_title() -> None:
    report = check(book([["PENGIRIMAN KOTAK PPS KE TPS 13 FEBRUARI 2024"], HEAD, ROW]), RUJUKAN)
    assert rows_of(report, "distribusi", "peristiwa") == [("tiba",)]


@pytest.mark.parametrize("head", ["JAM CEK", "PUKUL SAMPAI DI SINI", "WAKTU PENGECEKAN TPS"])
def test_a_column_of_clock_times_is_the_clock(head: str) -> None:
    title = [["CEK KESIAPAN TPS KEL. CITALANG TANGGAL 12 FEBRUARI 2024"]]
    rows = [["NO", "TPS", head, "R01", "R06"], [1, "TPS 2", "15.10", "V", "X"]]
    report = check(book([*title, *rows]), RUJUKAN)
    assert report.questions == ()
    assert rows_of(report, "kesiapan_tps", "item", "jawaban") == [("R01", "ya"), ("R06", "tidak")]


def test_a_count_received_is_the_count_where_nothing_was_sent_beside_it() -> None:
    head = ["No", "Kelurahan", "Jam Tiba", "Jenis Kotak", "Jumlah Diterima"]
    report = check(book([["KOTAK PPS DARI PPK 11 FEBRUARI 2024"], head, ROW]), RUJUKAN)
    assert rows_of(report, "distribusi", "leg", "peristiwa", "jumlah") == [("PPK-PPS", "tiba", 32)]


CHECKED = [
    ["CEK KESIAPAN TPS KEL. CITALANG 13 FEBRUARI 2024 PUKUL 16.00 WIB"],
    ["NO", "TPS", "TPS berdiri", "Bilik suara"],
    [1, "TPS 1", "√", "-"],
]


def _answers(rows: list[list[Any]], **answers: str) -> tuple[list[tuple[Any, ...]], list[str]]:
    report = check(book(rows), RUJUKAN, {key.replace("_", ":"): value for key, value in answers.items()})
    return rows_of(report, "kesiapan_tps", "item", "jawaban"), [q.kunci for q in report.questions]


def test_a_dash_on_a_checklist_is_asked_about() -> None:
    assert _answers(CHECKED) == ([], ["strip:jawaban"])
    assert _answers(CHECKED, strip_jawaban="belum")[0] == [("R01", "ya"), ("R06", "belum")]
    assert _answers(CHECKED, strip_jawaban="kosong")[0] == [("R01", "ya")]


def test_the_legend_of_a_sheet_says_what_its_marks_mean() -> None:
    legend = [CHECKED[0], ["Ket : √ = ada/siap, - = belum"], *CHECKED[1:]]
    assert _answers(legend) == ([("R01", "ya"), ("R06", "belum")], [])


def test_ticked_indicators_are_rows_and_a_station_without_any_is_a_fault() -> None:
    rows = [
        ["PEMETAAN TPS RAWAN DS. MARACANG 6 FEBRUARI 2024 PUKUL 08.00"],
        ["No", "TPS", "Sulit dijangkau", "Kendala internet", "Sumber"],
        [1, 1, "√", "√", "Panwascam"],
        [2, 2, None, "√", "Panwascam"],
        [3, 3, None, None, "Panwascam"],
    ]
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "kerawanan_tps", "tps_no", "indikator", "keadaan") == [
        (1, "P24-6.1", "ya"),
        (1, "P24-7.2", "ya"),
        (2, "P24-7.2", "ya"),
    ]
    assert report.rejected_rows == 1


def test_a_row_on_risk_that_names_none_is_a_fault() -> None:
    rows = [
        ["TPS", "KEL", "TANGGAL", "INDIKATOR", "KELAS", "SUMBER"],
        [1, "Citalang", "08/02/2024 09.00", None, None, "Bawaslu"],
    ]
    (sentence,) = sentences(check(book(rows), RUJUKAN))
    assert sentence.endswith("baris 2 (D2): isi indikator atau kelas kerawanannya. Tertulis: kosong.")


def test_a_swapped_day_makes_its_neighbours_doubtful() -> None:

    head = ["Tgl", "Jam", "Kelurahan", "Tema", "Sasaran", "Peserta"]
    rest = ["09.00", "Citalang", "Pemilu damai", "Warga", 20]
    rows = [head, [date(2024, 3, 2), *rest], ["13/02/2024", *rest], [date(2024, 5, 2), *rest]]
    report = check(book(rows), RUJUKAN)
    assert [(warning.jenis, warning.baris) for warning in report.warnings] == [
        ("mungkin_tertukar", 2),
        ("tertukar", 4),
    ]


def test_merged_stations_speak_for_the_rows_they_cover() -> None:
    rows = [
        ["KOTAK TIBA DI TPS DARI PPS 13 FEBRUARI 2024"],
        ["NO", "KELURAHAN", "TPS", "JAM TIBA", "JENIS", "JUMLAH"],
        [1, "Citalang", 1, "08.00", "PPWP", 1],
        [2, "Citalang", None, "08.00", "DPD", 1],
    ]
    report = check(book(rows, merged=[(3, 3, 4, 3)]), RUJUKAN)
    assert rows_of(report, "distribusi", "tps_no", "jenis") == [(1, "PPWP"), (1, "DPD")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("SABTU MALAM MINGGU, 10 S.D. 11 FEBRUARI 2024", "2024-02-10..2024-02-11"),
        ("10-11 FEBRUARI 2024", "2024-02-10..2024-02-11"),
        ("10/11 FEBRUARI 2024", "2024-02-10..2024-02-11"),
        ("TANGGAL 10 s/d 12 FEB 2024", "2024-02-10..2024-02-12"),
        ("14/15 FEBRUARI", "2024-02-14..2024-02-15"),
        ("MINGGU KE-2 (5-11 FEBRUARI 2024)", "2024-02-05..2024-02-11"),
        ("28 JANUARI S.D. 3 FEBRUARI 2024", "2024-01-28..2024-02-03"),
        ("28 DESEMBER S.D. 3 JANUARI 2024", "2023-12-28..2024-01-03"),
        ("9-2-2024 s.d. 10-2-2024", "2024-02-09..2024-02-10"),
        ("10-11-2-2024", "2024-02-10..2024-02-11"),
        ("SENIN 12 FEB S.D. SELASA 13 FEB 2024", "2024-02-12..2024-02-13"),
        ("MALAM 10 KE 11 FEBRUARI 2024", "2024-02-10..2024-02-11"),
        ("TANGGAL 10 PUKUL 21.00 S.D. TANGGAL 11 FEBRUARI 2024 PUKUL 06.00", "2024-02-10..2024-02-11"),
        ("10, 11 DAN 13 FEBRUARI 2024", "2024-02-10 2024-02-11 2024-02-13"),
        ("PATROLI 28 - 3 FEBRUARI 2024", ""),  # which months is not told
        ("10.11 FEBRUARI 2024", ""),
        ("210 FEBRUARI 2024", ""),
        ("NOMOR : R/LHP-07/II/2024", ""),
        ("REGU 2 - 9 FEBRUARI 2024", "2024-02-09"),
        ("CEK TPS 12, 9 FEBRUARI 2024", "2024-02-09"),
        ("HARI KE-2, 9 FEBRUARI 2024", "2024-02-09"),
        ("PUKUL 20.00 S.D. 06.00, 9 FEBRUARI 2024", "2024-02-09"),
        ("KEADAAN S.D. 9 FEBRUARI 2024 PUKUL 18.00", "2024-02-09"),
    ],
)
def test_of_several_days_in_a_title_none_is_taken(text: str, days: str) -> None:
    told = told_days(text, WINDOW, "")
    listed = [day.isoformat() for day in told.days]
    is_run = len(listed) > 1 and (told.days[-1] - told.days[0]).days + 1 == len(listed)
    several = f"{listed[0]}..{listed[-1]}" if is_run else " ".join(listed)
    assert (told.day.value.isoformat() if told.day.value else several) == days


def test_rows_under_several_days_are_asked_which_of_them_is_theirs() -> None:
    rows = [["PENGAWALAN PPK KE PPS"], ["SABTU MALAM MINGGU, 10 S.D. 11 FEBRUARI 2024"], HEAD, ROW]
    asked = check(book(rows), RUJUKAN)
    (question,) = asked.questions
    assert (asked.accepted_rows, question.kunci) == (0, "tanggal:DATA")
    assert question.pesan == (
        "Judul lembar «DATA» menyebut 2 hari (10 Februari 2024 sampai 11 Februari 2024), sedangkan barisnya "
        "tidak menyebut tanggal. Tanggal berapa yang berlaku? Pilih tanggal baris pertamanya bila daftarnya "
        "berlanjut sesudah pukul 00.00."
    )
    assert [label for _, label in question.pilihan] == [
        "Sabtu, 10 Februari 2024",
        "Minggu, 11 Februari 2024",
        "Barisnya berlainan tanggal, biarkan untuk diperbaiki",
    ]
    assert _days(check(book(rows), RUJUKAN, {"tanggal:DATA": "2024-02-10"})) == ["2024-02-10"]
    (sentence,) = sentences(check(book(rows), RUJUKAN, {"tanggal:DATA": "beda"}))
    assert "isi dengan tanggal dan jam, misalnya 09/02/2024 10.30" in sentence


@pytest.mark.parametrize(
    "cells",
    [
        ["10 S.D. 11 FEBRUARI 2024"],
        [date(2024, 2, 10), "s.d.", date(2024, 2, 11)],
        ["10", "-", "11 Feb 2024"],
    ],
)
def test_rows_with_days_of_their_own_need_no_day_of_the_title(cells: list[Any]) -> None:
    dated = [*HEAD[:2], "TGL", *HEAD[2:]]
    row = [1, "Citalang", "11/02/2024", "08.00", "PPWP", 32]
    report = check(book([["PENGAWALAN PPK KE PPS"], cells, dated, row]), RUJUKAN)
    assert (report.questions, _days(report)) == ((), ["2024-02-11"])
    silent = check(book([["PENGAWALAN PPK KE PPS"], cells, HEAD, ROW]), RUJUKAN)
    assert [q.pilihan[0][0] for q in silent.questions] == ["2024-02-10"]


def test_a_day_named_under_its_week_is_the_day_of_the_rows() -> None:
    week = ["PENGAWALAN PPK KE PPS MINGGU KE-2 (5-11 FEBRUARI 2024)"]
    assert _days(check(book([week, ["JUMAT, 9 FEBRUARI 2024"], HEAD, ROW]), RUJUKAN)) == ["2024-02-09"]
    assert _days(check(book([week, ["PURWAKARTA, 9 FEBRUARI 2024"], HEAD, ROW]), RUJUKAN)) == []


def test_duty_of_several_days_is_asked_for_its_day() -> None:
    rows = [
        ["PLOTTING PERSONEL PAM TPS"],
        ["TUGAS TGL 13 S.D. 15 FEBRUARI 2024, APEL 13 FEB 2024 JAM 06.00 WIB"],
        ["KEL/DESA", "ASAL", "JML POLRI", "LINMAS"],
        ["Cigelam", "Polsek", 2, 8],
    ]
    asked = check(book(rows), RUJUKAN)
    assert (asked.faults, [q.kunci for q in asked.questions]) == ((), ["tanggal:DATA"])
    told = check(book(rows), RUJUKAN, {"tanggal:DATA": "2024-02-13"})
    assert {day for (day,) in rows_of(told, "personel", "tanggal_tugas")} == {date(2024, 2, 13)}


def test_the_night_of_saturday_is_called_that_of_sunday() -> None:
    title = ["PENGAWALAN PPK KE PPS MALAM MINGGU, 10 FEBRUARI 2024"]
    report = check(book([title, HEAD, ROW]), RUJUKAN)
    assert (_days(report), report.warnings) == (["2024-02-10"], ())


DAYS = [["TGL", "PUKUL", "KELURAHAN", "TEMA", "SASARAN", "PESERTA"]] + [
    [day, "09.00", "Citalang", "Pemilu damai", "Warga", 20] for day in (2, 3, "05")
]


def _told_days(report: Report) -> list[str]:
    zona = RUJUKAN.peristiwa.zona
    return [f"{at.astimezone(zona):%Y-%m-%d}" for (at,) in rows_of(report, "penyuluhan", "waktu_kejadian")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("BULAN FEBRUARI 2024", "DATA"),
        ("BINLUH BULAN : FEBRUARI", "DATA"),
        ("KEGIATAN BINLUH FEBRUARI 2024", "DATA"),
        ("KEGIATAN BINLUH", "FEB"),
        ("KEGIATAN BINLUH", "Februari 2024"),
        ("MINGGU KE-1 (29 JANUARI - 5 FEBRUARI 2024)", "DATA"),
    ],
)
def test_bare_days_are_of_the_month_told_and_said_once(title: str, name: str) -> None:
    report = check(book([[title], *DAYS], name), RUJUKAN)
    assert _told_days(report) == ["2024-02-02", "2024-02-03", "2024-02-05"]
    assert [warning.sentence() for warning in report.warnings] == [
        (
            f"Lembar «{name}», kolom «TGL», baris 3 (A3): hanya harinya yang tertulis; bulan dan tahunnya "
            "diambil dari judul, di sini 2 Februari 2024."
        )
    ]


@pytest.mark.parametrize("title", ["KEGIATAN BINLUH", "BULAN JANUARI S.D. FEBRUARI 2024", "BULAN JUNI"])
def test_bare_days_without_one_month_are_faults(title: str) -> None:
    report = check(book([[title], *DAYS]), RUJUKAN)
    assert (report.accepted_rows, report.questions) == (0, ())
    assert [fault.sel for fault in report.faults] == ["A3", "A4", "A5"]


def test_a_day_that_the_month_has_not_is_a_fault() -> None:
    rows = [["BULAN FEBRUARI 2024"], *DAYS, [30, *DAYS[1][1:]]]
    report = check(book(rows), RUJUKAN)
    assert (report.accepted_rows, [fault.sel for fault in report.faults]) == (3, ["A6"])


PLAN = [
    ["RENCANA PENGAWALAN KOTAK PPS KE TPS 13 FEBRUARI 2024"],
    ["NO", "KELURAHAN", "JAM BERANGKAT", "JENIS", "JUMLAH"],
    ROW,
]


def test_a_plan_is_asked_about_before_it_becomes_a_fact() -> None:
    asked = check(book(PLAN), RUJUKAN)
    assert [question.pesan for question in asked.questions] == [
        "Judul lembar «DATA» menyebut rencana atau jadwal. Apakah isinya sudah terjadi?"
    ]
    assert rows_of(asked, "distribusi", "peristiwa") == []
    planned = check(book(PLAN), RUJUKAN, {"rencana:DATA": "rencana"})
    assert rows_of(planned, "distribusi", "peristiwa") == [("rencana",)]
    done = check(book(PLAN), RUJUKAN, {"rencana:DATA": "terjadi"})
    assert rows_of(done, "distribusi", "peristiwa") == [("berangkat",)]


def test_a_plan_with_a_day_and_an_hour_for_each_step_is_one_of_departures() -> None:
    rows = [
        ["RENCANA PENGAWALAN KOTAK PPS KE TPS"],
        ["NO", "KELURAHAN", "JENIS", "JUMLAH", "BERANGKAT", None, "TIBA", None],
        [None, None, None, None, "TGL", "JAM", "TGL", "JAM"],
        [1, "Citalang", "PPWP", 32, "13/02/2024", "08.00", "13/02/2024", "09.00"],
    ]
    report = check(book(rows), RUJUKAN, {"rencana:DATA": "rencana"})
    ((peristiwa, moment),) = rows_of(report, "distribusi", "peristiwa", "waktu_kejadian")
    assert (peristiwa, f"{moment.astimezone(RUJUKAN.peristiwa.zona):%d %H.%M}") == ("rencana", "13 08.00")


def test_a_timetable_of_voting_day_is_no_stamp() -> None:
    rows = [
        ["JADWAL PEMUNGUTAN SUARA 14 FEBRUARI 2024 KEL. CITALANG"],
        ["NO", "TPS", "BUKA", "TUTUP"],
        [1, 1, "07.00", "13.00"],
    ]
    report = check(book(rows), RUJUKAN, {"rencana:DATA": "rencana"})
    assert rows_of(report, "pemungutan", "tahap") == []
    assert ("DATA", 3, "rencana atau jadwal: belum terjadi, tidak dicatat") in report.set_aside


def test_a_legend_below_the_table_says_what_a_cross_means() -> None:
    rows = [CHECKED[0], CHECKED[1], [1, "TPS 1", "X", None], [], ["Keterangan : X = sudah, kosong = belum"]]
    assert _answers(rows) == ([("R01", "ya"), ("R06", "belum")], [])


def test_the_list_of_another_office_is_not_taken_for_our_own_counts() -> None:
    rows = [
        ["PANITIA PEMILIHAN KECAMATAN PURWAKARTA"],
        ["REKAPITULASI KOTAK SUARA TIBA DI PPK DARI KPU"],
        ["KEADAAN S.D. 9 FEBRUARI 2024 PUKUL 18.00 WIB"],
        ["NO", "KELURAHAN", "PPWP", "DPR RI"],
        [1, "Citalang", 32, 32],
    ]
    report = check(book(rows), RUJUKAN)
    (question,) = (question for question in report.questions if question.kunci == "log:DATA")
    assert [code for code, _ in question.pilihan] == ["distribusi", "pembanding"]
    said = check(book(rows), RUJUKAN, log="distribusi")
    assert "log:DATA" not in [question.kunci for question in said.questions]
    assert rows_of(report, "distribusi", "jumlah") == []


def test_a_status_that_is_another_step_than_the_time_is_asked_about() -> None:
    rows = [
        ["PENGAWALAN KPU KE PPK 9 FEBRUARI 2024"],
        ["NO", "KELURAHAN", "JAM BERANGKAT", "JENIS", "JUMLAH", "STATUS"],
        [1, "Citalang", "10.05", "PPWP", 32, "Selesai"],
    ]
    report = check(book(rows), RUJUKAN)
    (question,) = report.questions
    assert question.pesan == (
        "Kolom «STATUS» menyebut peristiwa yang berbeda dengan judul jamnya, «JAM BERANGKAT». "
        "Mana yang benar?"
    )
    told = check(book(rows), RUJUKAN, {"peristiwa_jam:DATA": "jam"})
    assert rows_of(told, "distribusi", "peristiwa") == [("berangkat",)]


def test_the_number_over_a_column_is_no_number_of_a_candidate() -> None:
    rows = [
        ["KOTAK TIBA DI PPS CILANGKAP DAN CICADAS DARI PPK"],
        ["12/02/2024"],
        ["NO", "DESA", "JAM TIBA", "KOTAK SUARA", None],
        [None, None, None, "1", "2"],
        [None, None, None, "PPWP", "DPR RI"],
        [1, "Cilangkap", "10.05", 18, 18],
    ]
    report = check(book(rows, merged=[(3, 4, 3, 5)]), RUJUKAN)
    assert report.refused_columns == ()
    assert rows_of(report, "distribusi", "leg", "jenis", "jumlah") == [
        ("PPK-PPS", "PPWP", 18),
        ("PPK-PPS", "DPR", 18),
    ]


@pytest.mark.parametrize(
    ("title", "station"),
    [
        ("KOTAK TIBA DI TPS 7 KEL. MUNJULJAYA DARI PPS 13 FEBRUARI 2024", 7),
        ("KOTAK TIBA DI TPS 7 S.D. 9 KEL. MUNJULJAYA DARI PPS 13 FEBRUARI 2024", None),
        ("KOTAK TIBA DI 7 TPS KEL. MUNJULJAYA DARI PPS 13 FEBRUARI 2024", None),
    ],
)
def test_the_one_station_of_a_title_is_that_of_its_rows(title: str, station: int | None) -> None:
    report = check(book([[title], ["NO", "JAM TIBA", "JENIS", "JUMLAH"], [1, "08.00", "PPWP", 1]]), RUJUKAN)
    assert rows_of(report, "distribusi", "leg", "tps_no") == [("PPS-TPS", station)]


def test_what_was_planned_beside_what_was_done_is_no_record() -> None:
    rows = [
        ["PERGESERAN KOTAK KPU KE PPK 9 FEBRUARI 2024"],
        ["NO", "KELURAHAN", "JENIS", "RENCANA", None, "REALISASI", None],
        [None, None, None, "JAM BERANGKAT", "JML", "JAM BERANGKAT", "JML"],
        [1, "Citalang", "PPWP", "08.30", 26, "09.10", 24],
    ]
    report = check(book(rows), RUJUKAN)
    ((peristiwa, moment, count),) = rows_of(report, "distribusi", "peristiwa", "waktu_kejadian", "jumlah")
    zona = RUJUKAN.peristiwa.zona
    assert (peristiwa, f"{moment.astimezone(zona):%H.%M}", count) == ("berangkat", "09.10", 24)
    assert report.questions == ()
