"""This file shows that a row typed from a phone call is checked like a file and survives a reload."""

from datetime import datetime

import pytest

from posko.access import Akun, Basis, Pelaku, Peran, akun
from posko.core.settings import Settings
from posko.desk import Desk
from posko.ui import siapa
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
    app.button(key="catat_periksa").click().run()
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
    app.button(key="catat_periksa").click().run()
    assert "isi dengan 1, 2, 3, 4, atau 5" in words(app)
    assert "Skala (1-5): isi dengan 1, 2, 3, 4, atau 5. Tertulis: «sembilan»." in words(app)
    assert not [button for button in app.button if button.key == "simpan"]
    app.text_input(key="catat_insiden_skala").set_value("3").run()
    assert "Tertulis: «sembilan»" not in words(app)  # checked anew without pressing again
    assert app.button(key="simpan")


def test_pressing_too_early_says_what_is_missing(open_page) -> None:
    app = open_page(PAGE)
    app.selectbox(key="catat_log").set_value("insiden").run()
    app.text_input(key="catat_insiden_nomor").set_value("LI-0999").run()
    assert not app.warning
    app.button(key="catat_periksa").click().run()
    assert app.warning[0].value.replace("\\", "") == (
        "Isi dahulu kolom bertanda *: Kelurahan/desa, Kategori, Skala (1-5), Mengganggu tahapan, Sifat, "
        "Sumber laporan, Verifikasi, Status, Apa."
    )


def test_unsent_input_is_there_again_after_looking_at_another_page(open_page) -> None:
    app = fill(open_page(PAGE))
    app = app.switch_page("pages/harian/insiden.py").run()
    app = app.switch_page(PAGE).run()
    app.selectbox(key="catat_log").set_value("insiden").run()
    assert app.text_input(key="catat_insiden_apa").value == "Alat peraga rusak di simpang"
    assert "Isian yang belum dikirim dimuat kembali" in words(app)


def test_what_is_emptied_stays_empty(open_page) -> None:
    app = fill(open_page(PAGE))
    app.button(key="catat_kosongkan").click().run()
    assert app.text_input(key="catat_insiden_1_apa").value == ""
    again = open_page(PAGE)
    again.selectbox(key="catat_log").set_value("insiden").run()
    assert again.text_input(key="catat_insiden_apa").value == ""


def test_the_time_follows_the_clock_until_something_is_typed(open_page) -> None:
    app = open_page(PAGE)
    app.selectbox(key="catat_log").set_value("insiden").run()
    time = "catat_insiden_waktu_kejadian"
    eight, ten = (datetime.fromisoformat(f"2024-02-13T{hour}:00") for hour in ("08", "10"))
    app.datetime_input(key="jam_layar").set_value(eight).run()
    assert app.datetime_input(key=time).value == eight
    app.text_input(key="catat_insiden_nomor").set_value("LI-0999").run()
    app.datetime_input(key="jam_layar").set_value(ten).run()
    assert app.datetime_input(key=time).value == eight


def test_a_time_nobody_typed_is_no_draft(open_page, data) -> None:
    app = open_page(PAGE)
    app.selectbox(key="catat_log").set_value("insiden").run()
    assert not list(data.rglob("insiden.json"))
    app.text_input(key="catat_insiden_nomor").set_value("LI-0999").run()
    assert list(data.rglob("insiden.json"))


@pytest.fixture
def sebagai(data, monkeypatch: pytest.MonkeyPatch):
    """Look as this operator, as the guard would let them in."""

    def become(nama: str, peran: Peran = Peran.OPERATOR) -> None:
        if nama not in {one.nama for one in akun.daftar(Basis(data))}:
            akun.buat(Basis(data), Akun(nama, nama, peran, "x", aktif=True))
        monkeypatch.setattr(siapa, "kini", lambda: Pelaku(nama, peran))

    return become


def test_what_one_account_types_is_not_shown_to_another(open_page, sebagai) -> None:
    sebagai("piket-a")
    fill(open_page(PAGE))
    sebagai("piket-b")
    other = open_page(PAGE)
    other.selectbox(key="catat_log").set_value("insiden").run()
    assert other.text_input(key="catat_insiden_apa").value == ""
    other.text_input(key="catat_insiden_apa").set_value("Kabel putus").run()
    sebagai("piket-a")
    again = open_page(PAGE)
    again.selectbox(key="catat_log").set_value("insiden").run()
    assert again.text_input(key="catat_insiden_apa").value == "Alat peraga rusak di simpang"


def test_decisions_are_offered_to_the_chief_only(open_page, sebagai) -> None:
    sebagai("piket-a")
    assert "Keputusan" not in open_page(PAGE).selectbox(key="catat_log").options
    sebagai("kapolsek", Peran.KAPOLSEK)
    assert "Keputusan" in open_page(PAGE).selectbox(key="catat_log").options


def test_a_fault_in_a_column_that_is_folded_away_opens_it(open_page) -> None:
    app = fill(open_page(PAGE))
    assert not next(box for box in app.expander if box.label == "Kolom lain (boleh kosong)").proto.expanded
    app.text_input(key="catat_insiden_tps_no").set_value("tiga").run()
    app.button(key="catat_periksa").click().run()
    assert not app.exception
    assert "No. TPS: isi dengan nomor TPS" in words(app)
    assert next(box for box in app.expander if box.label == "Kolom lain (boleh kosong)").proto.expanded
