"""This file shows that marks for the cell above are filled in and told, and that counts never are."""

from __future__ import annotations

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.ditto import is_ditto
from tests.intake.tables import book, rows_of

RUJUKAN = load("pemilu2024")
TITLE = ["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"]
HEAD = ["KEL", "TPS", "JENIS", "JML", "PKL", "STATUS"]
FIRST = ["Citalang", 1, "PPWP", 1, "06.10", "BERANGKAT"]


@pytest.mark.parametrize(
    "cell",
    ["sda", "SDA", "s.d.a", "s.d.a.", "S/D/A", "idem", '"', "”", '-"-', '- " -', "''", ",,", "〃", "(sda)"],
)
def test_marks(cell: str) -> None:
    assert is_ditto(cell)


@pytest.mark.parametrize("cell", ["-", "", None, "s.d.", "Sidang", 'Jl. "A"', 1, "sdaa", "'"])
def test_no_marks(cell) -> None:
    assert not is_ditto(cell)


def test_a_mark_means_the_cell_above_and_is_told_once_for_its_column() -> None:
    rows = [FIRST, ["sda", 2, '"', 1, "sda", '-"-'], ['"', 3, '"', 1, "06.30", "idem"]]
    report = check(book([TITLE, HEAD, *rows]), RUJUKAN)
    got = rows_of(report, "distribusi", "kelurahan_kode", "tps_no", "jenis", "peristiwa")
    assert got == [("32.14.01.2010", n, "PPWP", "berangkat") for n in (1, 2, 3)]
    moments = [moment for (moment,) in rows_of(report, "distribusi", "waktu_kejadian")]
    assert moments[0] == moments[1] < moments[2]
    told = {warning.kolom: warning.pesan for warning in report.warnings if warning.jenis == "sda"}
    assert set(told) == {"KEL", "JENIS", "PKL", "STATUS"}
    assert told["KEL"] == "2 sel bertanda «sda» atau sejenisnya diisi menurut sel di atasnya."


def test_a_count_is_never_repeated() -> None:
    report = check(book([TITLE, HEAD, FIRST, ["sda", 2, "sda", "sda", "sda", "sda"]]), RUJUKAN)
    assert [(fault.sel, fault.jenis) for fault in report.faults] == [("D4", "bilangan")]


def test_a_mark_with_nothing_above_is_a_fault() -> None:
    report = check(book([TITLE, HEAD, ["sda", *FIRST[1:]]]), RUJUKAN)
    assert [fault.sel for fault in report.faults] == ["A3"]
