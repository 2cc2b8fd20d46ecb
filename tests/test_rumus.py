"""This file shows that no cell of an upload becomes a formula in a workbook or text that Posko writes.

Whoever writes a new xlsx or csv adds it to WRITERS.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import openpyxl
import pandas as pd
import pytest

from posko.brief import buku_angka, lampiran, laporan_akses, pencocokan
from posko.brief.dek import Butir, Lajur, Paparan, Slide, Stempel
from posko.brief.serah_terima import Cap
from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.marked import mark, without_refused
from posko.intake.read import Workbook, read_workbook
from posko.teks import riwayat
from tests.conftest import Catat
from tests.intake.tables import book

RUJUKAN = load("pemilu2024")
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|'/C calc'!A0", '=HYPERLINK("http://x","y")')
BEFORE = ("", " ", "\u00a0", "\t", "\r", "\n", "a\n", "'", '"', "\u200b")
WIDE = {"=": "＝", "+": "＋", "-": "－", "@": "＠"}
CELLS = [
    *(f"{before}{formula}" for before in BEFORE for formula in FORMULAS),
    *(f"{before}{WIDE[formula[0]]}{formula[1:]}" for before in BEFORE for formula in FORMULAS),
]


def upload() -> list[list[object]]:
    head = ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml", "Ket"]
    rows = [
        [
            "KPU-PPK",
            "Berangkat",
            f"0{1 + n % 9}/02/2024 10.30",
            "Ciseureuh",
            "DPR",
            "x" if n % 2 else n + 1,
            cell,
        ]
        for n, cell in enumerate(CELLS)
    ]
    return [head, *rows]


def as_xlsx() -> bytes:
    made = openpyxl.Workbook()
    for row, cells in enumerate(upload(), 1):
        for column, value in enumerate(cells, 1):
            cell = made.active.cell(row, column)
            cell.value = (
                value
                if not isinstance(value, str)
                else openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", value)
            )
            if isinstance(value, str):
                cell.data_type = "s"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def marked_with_its_look() -> bytes:
    content = as_xlsx()
    workbook = read_workbook("uji.xlsx", content)
    return mark(content, workbook, check(workbook, RUJUKAN))


def marked_anew() -> bytes:
    workbook = book(upload())
    return mark(b"", Workbook(**{**vars(workbook), "kind": "csv"}), check(workbook, RUJUKAN))


def without_columns() -> bytes:
    workbook = book(upload())
    return without_refused(workbook, check(workbook, RUJUKAN))


def numbers_of_a_deck() -> bytes:
    stamp = Stempel("Polsek", "Pemilu", datetime(2024, 2, 13, tzinfo=UTC), "", "TERBATAS", is_contoh=True)
    slide = Slide("uji", CELLS[0], (Lajur(1, (Butir(tuple(CELLS)),)),))
    return buku_angka.xlsx(Paparan("uji", "Uji", "internal", stamp, (slide,)))


def list_of_an_annex() -> bytes:
    rows = pd.DataFrame({"nama": CELLS, "jumlah": range(len(CELLS))})
    return lampiran.xlsx(rows, {"nama": "Nama", "jumlah": "Jumlah"}, lampiran.Kepala("a", "b", "c"))


def access_of_a_period() -> bytes:
    rows = pd.DataFrame([dict.fromkeys([*riwayat.KOLOM, "sha256"], cell) for cell in CELLS])
    return laporan_akses.access_report(rows, [("a", "b")], {})


def comparison_for_an_agency() -> bytes:
    fixed = {"sumber": "kpu", "leg": "KPU-PPK", "tps_no": 1, "jenis": "DPR", "mereka": 1.0, "kita": 2.0}
    more = {"hasil": "berbeda", "lembar": "Data", "baris": 1, "peristiwa": "tiba"}
    rows = pd.DataFrame([{**fixed, **more, "nama": cell, "berkas": cell} for cell in CELLS])
    cap = Cap("Polsek", datetime(2024, 2, 13, tzinfo=UTC), 0, "", is_contoh=True)
    return pencocokan.buku(rows, "kpu", cap)


WRITERS: dict[str, Callable[[], bytes]] = {
    "numbers behind a deck": numbers_of_a_deck,
    "annex of an order": list_of_an_annex,
    "access report": access_of_a_period,
    "comparison for an agency": comparison_for_an_agency,
    "marked, the officer's own look": marked_with_its_look,
    "marked, written anew": marked_anew,
    "without refused columns": without_columns,
}


def texts(content: bytes) -> Iterator[openpyxl.cell.cell.Cell]:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


@pytest.mark.figure
@pytest.mark.parametrize("name", WRITERS)
def test_no_cell_of_an_upload_becomes_a_formula(name: str, catat: Catat) -> None:
    cells = list(texts(WRITERS[name]()))
    became = [cell.coordinate for cell in cells if cell.data_type == "f"]
    carried = {str(cell.value).strip() for cell in cells}
    there = sum(cell.strip() in carried for cell in CELLS)
    catat(f"formula cells in a workbook we write ({name})", f"{len(became)} of {len(CELLS)} became formulas")
    assert became == []
    assert there > len(CELLS) / 2  # they are in it, as text
    assert len(CELLS) == 120


def test_negative_numbers_stay_numbers() -> None:
    rows = upload()
    rows[1][-1] = -6.2
    workbook = book(rows)
    cells = texts(without_refused(workbook, check(workbook, RUJUKAN)))
    assert [cell.data_type for cell in cells if cell.value == -6.2] == ["n"]
