"""This file shows that a column under an unknown heading is pointed at once, and remembered."""

import io

import openpyxl

from posko.core.settings import Settings
from posko.desk import Desk
from posko.teks import unggah as teks
from tests.pages.conftest import words
from tests.pages.test_unggah import PAGE, drop

HEADINGS = {
    "No. laporan": "LI-9{}",
    "Waktu kejadian": "12/02/2024 10.3{}",
    "Kelurahan/desa": "Ciseureuh",
    "Rumpun": "APK",
    "Bobot peristiwa": 2,
    "Mengganggu tahapan": "Tidak",
    "Sifat": "Terjadi",
    "Sumber laporan": "Laporan warga",
    "Verifikasi": "Benar",
    "Status": "Baru",
    "Apa": "Alat peraga roboh",
    "Cuaca": "Cerah",
}


def book(first: int) -> bytes:
    made = openpyxl.Workbook()
    made.active.append(list(HEADINGS))
    for row in range(first, first + 3):
        made.active.append([str(cell).format(row) for cell in HEADINGS.values()])
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def choose(app, label: str, begins: str):
    box = next(box for box in app.selectbox if box.label.replace("\\", "").startswith(label))
    return box.select_index(next(n for n, told in enumerate(box.options) if told.startswith(begins)))


def counts(app) -> tuple[str, str]:
    shown = {metric.label: metric.value for metric in app.metric}
    return shown[teks.BARU], shown[teks.DIPERBAIKI]


def test_what_a_table_seems_to_lack_is_pointed_at_and_remembered(open_page, data) -> None:
    app = drop(open_page(PAGE), "januari.xlsx", book(1))
    assert counts(app) == ("0", "3")
    # A column that no answer can stand for is asked for in the fault itself.
    app = choose(app, "Kolom «Kategori» ada di", "D · Rumpun (misalnya APK)").run()
    assert not app.exception
    # One that an answer could stand for may also be there under another heading.
    choose(app, "Tabel ini tidak mempunyai kolom «Skala (1-5)»", "Ada di kolom E · Bobot peristiwa")
    app = app.button(key="pakai_jawaban").click().run()
    assert counts(app) == ("3", "0")
    app = app.button(key="simpan").click().run()
    assert "Tersimpan #1" in words(app)

    app = drop(app, "februari.xlsx", book(4))
    assert counts(app) == ("3", "0")  # nothing is asked again


def test_a_later_correction_keeps_the_earlier_one(open_page, data) -> None:
    app = drop(open_page(PAGE), "januari.xlsx", book(1))
    app = choose(app, "Kolom «Kategori» ada di", "D · Rumpun").run()
    choose(app, "Tabel ini tidak mempunyai kolom «Skala (1-5)»", "Ada di kolom E")
    app = app.button(key="pakai_jawaban").click().run()
    app = app.button(key="simpan").click().run()
    app = drop(app, "februari.xlsx", book(4))
    choose(app, teks.KOLOM_MANA, "L · Cuaca")
    app = choose(app, teks.KOLOM_BERARTI, "Keterangan").run()
    assert counts(app) == ("3", "0")
    app = app.button(key="simpan").click().run()
    (mapping,) = Desk(Settings(data=data)).memory().values()
    assert mapping == {"rumpun": "kategori", "bobot peristiwa": "skala", "cuaca": "catatan"}


def test_a_filled_column_that_is_not_used_is_said_until_somebody_says_so(open_page) -> None:
    app = drop(open_page(PAGE), "januari.xlsx", book(1))
    assert "Ada kolom yang isinya tidak dipakai: «Rumpun», «Bobot peristiwa», «Cuaca»." in words(app)
    for heading, meaning in (("D", "Kategori"), ("E", "Skala"), ("L", teks.TIDAK_DIPAKAI)):
        choose(app, teks.KOLOM_MANA, heading)
        app = choose(app, teks.KOLOM_BERARTI, meaning).run()
    assert "isinya tidak dipakai" not in words(app)


def test_a_sheet_per_kelurahan_is_explained_once(open_page) -> None:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for kelurahan in ("Ciseureuh", "Nagri Kaler", "Nagri Kidul"):
        sheet = made.create_sheet(kelurahan)
        sheet.append([f"CEKLIS KESIAPAN TPS KELURAHAN {kelurahan.upper()} TANGGAL 12 FEBRUARI 2024"])
        sheet.append(["NO", "TPS", "TPS SUDAH BERDIRI", "LINMAS 2 ORG", "LISTRIK", "WAKTU PERIKSA"])
        for number in (1, 2, 3):
            sheet.append([number, number, "v", "v", "x" if number == 3 else "v", "12/02/2024 16.00"])
    content = io.BytesIO()
    made.save(content)
    app = drop(open_page(PAGE), "ceklis.xlsx", content.getvalue())
    assert not app.exception
    assert "Dibaca dengan cara yang sama: 2 tabel lain." in words(app)
    (same,) = (line for line in words(app).splitlines() if "«Nagri Kaler», baris 3 sampai 5" in line)
    assert "kelurahan Nagri Kaler" in same
    assert len([box for box in app.selectbox if box.label == teks.KOLOM_MANA]) == 1
    assert counts(app) == ("27", "0")
