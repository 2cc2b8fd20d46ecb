"""This file shows that what may not be kept is nowhere in the store: neither in the rows nor in the file."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from posko.core.settings import Settings
from posko.desk import Desk, rehearse, save

NIK = "3214011203850007"
PHONE = "081234567890"
HEAD = ["Waktu", "Kelurahan/desa", "Tema", "Sasaran", "Jumlah peserta", "Unit pelaksana", "Keterangan"]
ROWS = [
    ["12/02/2024 19.30", "Citalang", "Pemilu damai", "Warga", 35, "Binmas", "lancar"],
    ["12/02/2024 20.30", "Cigelam", "Pemilu damai", "Warga", 20, "Binmas", "lancar"],
    ["11/02/2024 20.00", "Ciwareng", "Pemilu damai", "Pemuda", 40, "Binmas", "lancar"],
]


def book(sheets: dict[str, list[list[Any]]]) -> bytes:
    out, workbook = io.BytesIO(), openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(out)
    return out.getvalue()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Settings(data=tmp_path), latihan=True)


def kept(desk: Desk, content: bytes, name: str = "binluh.xlsx") -> tuple[Any, str]:
    """Save the file; the ledger entry, and every text of the file that was kept, by sheet."""
    entri = save(desk, rehearse(desk, name, content, desk.opening()), oleh="operator")
    original = desk.gudang.original(entri)
    cells = [
        str(cell)
        for sheet in openpyxl.load_workbook(io.BytesIO(original))
        for row in sheet.values
        for cell in row
        if cell is not None
    ]
    return entri, "\n".join(cells)


def nowhere(folder: Path, secret: str) -> bool:
    return all(secret.encode() not in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_file_with_nothing_to_hide_is_kept_byte_for_byte(desk: Desk) -> None:
    content = book({"DATA": [HEAD, *ROWS]})
    entri, _ = kept(desk, content)
    assert desk.gudang.original(entri) == content
    assert "dibersihkan" not in entri.isi["ringkas"]


def test_a_refused_column_is_not_in_the_file_that_is_kept(desk: Desk, tmp_path: Path) -> None:
    rows = [[*row, f"'{NIK[:-1]}{number}"] for number, row in enumerate(ROWS)]
    entri, text = kept(desk, book({"DATA": [[*HEAD, "NIK"], *rows]}))
    assert entri.isi["bagian"][0]["baris"] == 3
    assert entri.isi["nama"] == "binluh (tanpa data pribadi).xlsx"
    assert entri.isi["ringkas"]["dibersihkan"] == {"kolom": 1, "sel": 0, "lembar": 0}
    assert NIK[:-1] not in text
    assert "Citalang" in text
    assert nowhere(tmp_path, NIK[:-1])


def test_a_lone_nik_kept_as_a_number_is_covered_in_the_file_too(desk: Desk) -> None:
    rows = [[*ROWS[0], int(NIK)], *([*row, None] for row in ROWS[1:])]
    entri, text = kept(desk, book({"DATA": [[*HEAD, "Lain-lain"], *rows]}))
    assert entri.isi["bagian"][0]["baris"] == 3
    assert entri.isi["ringkas"]["dibersihkan"] == {"kolom": 0, "sel": 1, "lembar": 0}
    assert NIK not in text


def test_a_number_in_a_note_is_covered_in_the_file_too(desk: Desk, tmp_path: Path) -> None:
    rows = [[*ROWS[0][:-1], f"hubungi {PHONE} setelah apel"], *ROWS[1:]]
    entri, text = kept(desk, book({"DATA": [HEAD, *rows]}))
    assert entri.isi["ringkas"]["dibersihkan"] == {"kolom": 0, "sel": 1, "lembar": 0}
    assert PHONE not in text
    assert "setelah apel" in text
    assert nowhere(tmp_path, PHONE)


def test_a_stray_sheet_of_persons_is_left_out(desk: Desk) -> None:
    stray = [["Daftar hadir"], ["Asep", int(NIK)], ["Ujang", int(NIK) + 1]]
    entri, text = kept(desk, book({"DATA": [HEAD, *ROWS], "HADIR": stray}))
    assert entri.isi["ringkas"]["dibersihkan"]["lembar"] == 1
    assert "Asep" not in text
    assert "Citalang" in text


def test_the_same_file_again_adds_nothing(desk: Desk) -> None:
    content = book({"DATA": [[*HEAD, "NIK"], *[[*row, NIK] for row in ROWS]]})
    kept(desk, content)
    again = rehearse(desk, "binluh.xlsx", content, desk.opening())
    assert not again.dapat_disimpan
