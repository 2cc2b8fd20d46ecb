"""What a corpus written without knowing the code found: rows swallowed, days and legs that were not said."""

from __future__ import annotations

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
HEAD = ["NO", "KEL", "TPS", "JENIS", "JML", "PKL", "STATUS"]


def _texts(count: int, first: int = 1) -> list[list[str]]:
    return [
        [str(n), "Citalang", f"{n:03}", "PPWP", "1", f"06.{n:02}", "BERANGKAT"]
        for n in range(first, first + count)
    ]


def _balanced(report) -> bool:
    return report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)


@pytest.mark.parametrize(
    "footer", [[], ["lanjutan halaman 2"], ["Halaman 1 dari 2"], ["Mengetahui,", "KETUA PPS"]]
)
@pytest.mark.parametrize("on_first_page", [1, 2, 3, 4])
def test_a_heading_on_the_next_page_swallows_no_row_above_it(footer: list[str], on_first_page: int) -> None:
    title = ["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"]
    table = [title, HEAD, *_texts(on_first_page), footer, HEAD, *_texts(2, on_first_page + 1)]
    report = check(book(table), RUJUKAN)
    assert rows_of(report, "distribusi", "tps_no") == [(n,) for n in range(1, on_first_page + 3)]
    assert len(report.tables) == 1
    assert _balanced(report)


def _two_tables(first: str, second: str) -> list[list[object]]:
    head = ["NO", "KELURAHAN", "JENIS", "JML KOTAK", "JAM BERANGKAT"]
    return [
        ["PENGAWALAN LOGISTIK 9 FEBRUARI 2024"],
        [first],
        head,
        ["1", "Purwamekar", "PPWP", "26", "08.00"],
        ["JUMLAH", None, None, "26"],
        [],
        [second],
        head,
        ["1", "Maracang", "PPWP", "24", "07.00"],
        ["JUMLAH", None, None, "24"],
    ]


def test_the_same_heading_under_another_leg_is_another_table() -> None:
    report = check(book(_two_tables("I. PPK KE PPS", "II. GUDANG KPU - GUDANG PPK")), RUJUKAN)
    got = [row for part in report.parts for row in part.rows.select(["leg", "jumlah"]).to_pylist()]
    assert got == [{"leg": "PPK-PPS", "jumlah": 26}, {"leg": "KPU-PPK", "jumlah": 24}]
    assert _balanced(report)


def test_a_leg_that_comes_again_is_not_taken_for_the_one_between() -> None:
    table = _two_tables("I. PPK KE PPS", "II. GUDANG KPU - GUDANG PPK")
    again = [[], ["I. PPK KE PPS"], table[2], ["1", "Cigelam", "PPWP", "22", "09.00"]]
    report = check(book([*table, *again]), RUJUKAN)
    assert rows_of(report, "distribusi", "leg", "jumlah") == [
        ("PPK-PPS", 26),
        ("KPU-PPK", 24),
        ("PPK-PPS", 22),
    ]
    assert _balanced(report)


def test_the_same_heading_under_another_day_is_another_table() -> None:
    report = check(book(_two_tables("PPK KE PPS", "Tanggal : 10 Februari 2024")), RUJUKAN)
    moments = [
        row for part in report.parts for row in part.rows.select(["leg", "waktu_kejadian"]).to_pylist()
    ]
    assert [
        (row["leg"], row["waktu_kejadian"].astimezone(RUJUKAN.peristiwa.zona).day) for row in moments
    ] == [
        ("PPK-PPS", 9),
        ("PPK-PPS", 10),
    ]


@pytest.mark.parametrize(
    "paper",
    [
        "SPRIN NOMOR : SPRIN/45/II/2024 TANGGAL 5 FEBRUARI 2024",
        "Berdasarkan surat perintah tgl 05-02-2024",
        "Dicetak: 20/02/2024 14:02",
    ],
)
def test_the_day_of_a_paper_is_no_day_of_its_rows(paper: str) -> None:
    head = ["NO", "KEL", "JENIS", "JML", "JAM TIBA"]
    row = ["1", "Citalang", "PPWP", "32", "08.00"]
    title = ["PERGESERAN KOTAK PPK KE PPS TANGGAL 9 FEBRUARI 2024"]
    report = check(book([[paper], title, head, row]), RUJUKAN)
    ((moment,),) = rows_of(report, "distribusi", "waktu_kejadian")
    assert moment.astimezone(RUJUKAN.peristiwa.zona).date().isoformat() == "2024-02-09"

    silent = check(book([["PERGESERAN KOTAK PPK KE PPS"], [paper], head, row]), RUJUKAN)
    assert (silent.accepted_rows, silent.rejected_rows) == (0, 1)


def test_the_kind_of_round_is_read_from_its_column_before_the_title() -> None:
    head = ["TGL", "JAM", "LOKASI", "KELURAHAN", "GIAT", "TEMUAN"]
    rows = [["13/2/2024", "00.30", "Gudang KPU", "Ciwareng", "Jaga", "NIHIL"]]
    report = check(book([["LAPORAN GIAT PATROLI"], head, *rows]), RUJUKAN)
    assert rows_of(report, "patroli", "jenis_giat") == [("jaga",)]


FROM_TO = [
    [["NO", "KEL", "TPS", None, "JENIS", "JML", "PKL", "STATUS"], [None, None, "DARI", "S.D."]],
    [["NO", "KEL", "TPS AWAL", "TPS AKHIR", "JENIS", "JML", "PKL", "STATUS"]],
    [["NO", "KEL", "DARI TPS", "S/D TPS", "JENIS", "JML", "PKL", "STATUS"]],
    [["NO", "KEL", "NO. TPS", "SAMPAI TPS", "JENIS", "JML", "PKL", "STATUS"]],
]
STATIONS = [
    [1, "Citalang", "TPS 01", "TPS 03", "PPWP", 6, "06.10", "BERANGKAT"],
    [2, "Citalang", 4, 4, "PPWP", 1, "06.20", "BERANGKAT"],
    [3, "Citalang", 5, None, "PPWP", 1, "06.30", "BERANGKAT"],
]


@pytest.mark.parametrize("head", FROM_TO, ids=lambda head: str(head[-1][2]))
def test_a_range_in_two_columns_is_asked_about_as_one_in_a_cell(head: list[list[object]]) -> None:
    title = ["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"]
    table = [title, *head, *STATIONS]
    report = check(book(table), RUJUKAN)
    (question,) = report.questions
    assert "misalnya «TPS 01 s.d. TPS 03»" in question.pesan
    assert (report.waiting_rows, report.faults) == (1, ())
    yes = check(book(table), RUJUKAN, {question.kunci: "bentang"})
    assert rows_of(yes, "distribusi", "tps_no", "jumlah") == [(1, 2), (2, 2), (3, 2), (4, 1), (5, 1)]


def test_a_range_that_runs_backwards_is_a_fault() -> None:
    table = [["PPS KE TPS 13-02-2024"], *FROM_TO[1], [1, "Citalang", 5, 3, "PPWP", 6, "06.10", "BERANGKAT"]]
    report = check(book(table), RUJUKAN)
    assert [fault.sel for fault in report.faults] == ["C3"]


def test_a_count_of_stations_is_no_count_of_boxes() -> None:
    head = [["NO", "KEL", "TPS", None, None, "JENIS", "KOTAK", "PKL", "STATUS"]]
    head += [[None, None, "DARI", "S.D.", "JML"]]
    row = [1, "Citalang", 1, 3, 3, "PPWP", 6, "06.10", "BERANGKAT"]
    table = [["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"], *head, row]
    (question,) = check(book(table), RUJUKAN).questions
    report = check(book(table), RUJUKAN, {question.kunci: "bentang"})
    assert rows_of(report, "distribusi", "tps_no", "jumlah") == [(1, 2), (2, 2), (3, 2)]


@pytest.mark.parametrize(
    ("cell", "kalimat"),
    [
        (
            "29 dus",
            (
                "isi dengan jumlah kotak, misalnya 5. Tertulis: «29 dus». Yang tertulis menghitung dus, "
                "bukan kotak."
            ),
        ),
        (
            "5 (enam)",
            (
                "isi dengan angka dan huruf yang sama, atau dengan angkanya saja. Tertulis: «5 (enam)». "
                "Angkanya 5, sedangkan hurufnya menyebut 6."
            ),
        ),
    ],
)
def test_a_count_of_something_else_or_in_doubt_is_refused(cell: str, kalimat: str) -> None:
    title = ["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"]
    report = check(book([title, HEAD, [1, "Citalang", 1, "PPWP", cell, "06.10", "BERANGKAT"]]), RUJUKAN)
    assert sentences(report) == [f"Lembar «DATA», kolom «JML», baris 3 (E3): {kalimat}"]


@pytest.mark.parametrize(
    ("title", "head", "when"),
    [
        ("JADWAL JAGA GUDANG TANGGAL 13 FEBRUARI 2024", ["SHIFT"], ["Malam 23.00 s.d. 07.00"]),
        ("JADWAL JAGA GUDANG TANGGAL 13 FEBRUARI 2024", ["WAKTU"], ["23.00-07.00"]),
        ("JADWAL JAGA GUDANG", ["HARI/TGL", "SHIFT"], ["Selasa, 13/02/2024", "23.00 - 24.00"]),
        ("JADWAL JAGA GUDANG", ["HARI/TGL", "SHIFT", "JAM"], ["Selasa, 13/02/2024", "1", "23.00"]),
    ],
)
def test_a_watch_is_told_by_its_hours(title: str, head: list[str], when: list[str]) -> None:
    head = ["NO", *head, "LOKASI", "KEL", "JML PERSONEL", "TEMUAN"]
    row = [1, *when, "Gudang PPK Purwakarta", "Citalang", 2, "nihil"]
    report = check(book([[title], head, row]), RUJUKAN)
    ((moment,),) = rows_of(report, "patroli", "waktu_kejadian")
    assert f"{moment.astimezone(RUJUKAN.peristiwa.zona):%d %H.%M}" == "13 23.00"


def test_a_watch_without_hours_tells_no_time() -> None:
    head = ["NO", "TGL", "SHIFT", "LOKASI", "KEL", "JML PERSONEL", "TEMUAN"]
    row = [1, "13/02/2024", "Malam", "Gudang PPK Purwakarta", "Citalang", 2, "nihil"]
    report = check(book([["JADWAL JAGA GUDANG"], head, row]), RUJUKAN)
    assert ([question.kunci for question in report.questions], report.faults) == (["jam:tanggal"], ())


def test_an_end_of_a_range_may_stand_beside_it_without_naming_tps() -> None:
    head = ["NO", "KEL", "TPS DARI", "S.D.", "JENIS", "JML", "PKL", "STATUS"]
    table = [["PPS KE TPS TANGGAL 13-02-2024"], head, [1, "Citalang", 1, 3, "PPWP", 3, "06.10", "BERANGKAT"]]
    (question,) = check(book(table), RUJUKAN).questions
    report = check(book(table), RUJUKAN, {question.kunci: "bentang"})
    assert rows_of(report, "distribusi", "tps_no", "jumlah") == [(1, 1), (2, 1), (3, 1)]


def test_stations_are_known_by_their_cells_where_no_heading_names_them() -> None:
    head = ["NO", "KEL", "CAKUPAN", "JENIS", "JML", "PKL", "STATUS"]
    rows = [[1, "Citalang", "TPS 1", "PPWP", 1, "06.10", "BERANGKAT"]]
    rows += [[2, "Citalang", "TPS 2", "PPWP", 1, "06.20", "BERANGKAT"]]
    report = check(book([["PPS KE TPS TANGGAL 13-02-2024"], head, *rows]), RUJUKAN)
    assert rows_of(report, "distribusi", "tps_no") == [(1,), (2,)]
    assert ("C", "CAKUPAN", "tps_no", "mirip") in report.tables[0].columns


BRIEF = [
    [1, "Citalang", 1, "PPWP", 1, "06.10", "BERANGKAT"],
    [2, "Citalang", None, "DPD", 1, "06.10", "BERANGKAT"],
    [3, "Citalang", 2, "PPWP", 1, "06.20", "BERANGKAT"],
    [4, "Citalang", None, "PPWP", 40, "06.30", "BERANGKAT"],  # the same kind again: a count of the kelurahan
    [5, "Ciseureuh", None, "DPR", 90, "06.30", "BERANGKAT"],
]


@pytest.mark.parametrize(("answer", "second"), [(None, None), ("atas", 1), ("kelurahan", None)])
def test_a_blank_station_under_a_filled_one_is_asked_about(answer: str | None, second: int | None) -> None:
    table = [["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"], HEAD, *BRIEF]
    report = check(book(table), RUJUKAN, {"tps_kosong:tps": answer} if answer else {})
    assert [question.kunci for question in report.questions] == ([] if answer else ["tps_kosong:tps"])
    got = [station for (station,) in rows_of(report, "distribusi", "tps_no")]
    assert got == ([1, second, 2, None, None] if answer else [1, 2, None, None])


def test_a_merged_station_speaks_for_the_rows_it_covers() -> None:
    table = [["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"], HEAD, *BRIEF[:2]]
    report = check(book(table, merged=[(3, 3, 4, 3)]), RUJUKAN)
    assert rows_of(report, "distribusi", "tps_no", "jenis") == [(1, "PPWP"), (1, "DPD")]


@pytest.mark.parametrize(
    ("head", "row", "left_out"),
    [
        (["TPS", "R01", "R06", "JAM CETAK"], [2, "V", "V", "15.10"], "jam cetak"),
        (["RUTE", "JAM TIBA", "JENIS", "JML"], ["TPS 7", "08.00", "PPWP", 1], "rute"),
    ],
)
def test_a_column_that_somebody_left_out_is_not_taken_by_its_cells(
    head: list[str], row: list[object], left_out: str
) -> None:
    table = book([["KEADAAN DI TPS KEL. CITALANG DARI PPS 13 FEBRUARI 2024"], head, row])
    before = check(table, RUJUKAN).tables[0]
    assert {told.casefold(): target for _, told, target, _ in before.columns}[left_out] is not None
    after = check(table, RUJUKAN, memory={before.shape: {left_out: "abaikan"}}).tables[0]
    assert {told.casefold(): target for _, told, target, _ in after.columns}[left_out] is None
