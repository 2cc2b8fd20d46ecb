"""This file shows that a row typed from a phone call is checked like a file and survives a reload."""

from posko.core.settings import Settings
from posko.desk import Desk
from tests.pages.conftest import words

PAGE = "pages/berkas/catat.py"


def fill(app):
    app.selectbox(key="catat_log").set_value("insiden").run()
    for name, value in {
        "kelurahan_kode": "Nagri Kaler",
        "kategori": "APK",
        "mengganggu_tahapan": "Tidak",
        "sifat": "Terjadi",
        "sumber": "Laporan warga",
        "verifikasi": "Belum diverifikasi",
        "status": "Baru",
    }.items():
        app.selectbox(key=f"catat_insiden_{name}").set_value(value)
    for name, value in {"nomor": "LI-0999", "skala": "2", "apa": "Alat peraga rusak di simpang"}.items():
        app.text_input(key=f"catat_insiden_{name}").set_value(value)
    return app.run()


def incidents(data) -> int:
    desk = Desk(Settings(data=data))
    return int(desk.ask("insiden/ringkas", desk.opening())["terbuka"].iloc[0])


def test_a_typed_row_is_checked_stored_and_the_form_emptied(open_page, data) -> None:
    before = incidents(data)
    app = fill(open_page(PAGE))
    app.toggle(key="catat_periksa").set_value(True).run()
    assert not app.exception
    assert f"Insiden terbuka: {before} menjadi {before + 1}." in words(app)
    app.button(key="simpan").click().run()
    assert "Tersimpan #1" in words(app)
    assert incidents(data) == before + 1
    assert app.text_input(key="catat_insiden_1_nomor").value == ""


def test_unsent_input_survives_a_reload(open_page) -> None:
    fill(open_page(PAGE))
    again = open_page(PAGE)
    again.selectbox(key="catat_log").set_value("insiden").run()
    assert again.text_input(key="catat_insiden_apa").value == "Alat peraga rusak di simpang"
    assert again.selectbox(key="catat_insiden_kategori").value == "APK"


def test_a_typed_fault_is_told_in_the_same_words_as_a_file(open_page) -> None:
    app = fill(open_page(PAGE))
    app.text_input(key="catat_insiden_skala").set_value("sembilan").run()
    app.toggle(key="catat_periksa").set_value(True).run()
    assert "Perlu diperbaiki" in words(app)
    assert not [button for button in app.button if button.key == "simpan"]
