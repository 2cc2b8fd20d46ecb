"""The annex of an order letter: restricted on every page, text that is never computed, every line on it."""

import io

import pandas as pd
from openpyxl import load_workbook

from posko.brief import lampiran

KEPALA = lampiran.Kepala("LAMPIRAN · Polsek", "Daftar (USULAN)", "DATA CONTOH · TERBATAS · data per 06.00")
KOLOM = {"no": "No.", "regu": "Regu", "tps": "TPS"}
ROWS = pd.DataFrame({"no": [1, 2], "regu": ["PAM-01", "=1+1"], "tps": ["1–16", "@SUM(A1)"]})


def test_the_workbook_says_terbatas_and_keeps_text_as_text():
    sheet = load_workbook(io.BytesIO(lampiran.xlsx(ROWS, KOLOM, KEPALA))).worksheets[0]
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == ["TERBATAS", KEPALA.atas, KEPALA.judul]
    assert [cell.value for cell in sheet[5]] == list(KOLOM.values())
    assert [cell.value for cell in sheet[7]] == [2, "=1+1", "@SUM(A1)"]
    assert sheet.cell(7, 2).data_type == "s"
    assert sheet.cell(9, 1).value == KEPALA.kaki
    assert sheet.print_title_rows == "$5:$5"


def test_the_print_has_its_head_and_foot_on_every_page():
    many = pd.DataFrame({"no": range(90), "regu": [f"PAM-{n:02d}" for n in range(90)], "tps": "1–16"})
    pages = lampiran.pdf(many, KOLOM, KEPALA)
    assert pages.startswith(b"%PDF")
    assert pages.count(b"/Type /Page\n") >= 3
