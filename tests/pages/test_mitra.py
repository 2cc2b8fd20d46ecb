"""This file shows that a promise is brought up to date from the page, by one row that can be taken back."""

from posko.core.settings import Settings
from posko.desk import Desk
from tests.pages.conftest import words

PAGE = "pages/mitra/koordinasi.py"


def state(data, nomor: str) -> str:
    desk = Desk(Settings(data=data))
    rows = desk.ask("mitra/janji", desk.opening())
    return str(rows.loc[rows["nomor"] == nomor, "keadaan"].iloc[0])


def test_a_promise_is_kept_from_the_page_and_one_undo_opens_it_again(open_page, data) -> None:
    assert state(data, "KOR-061") == "masalah"
    app = open_page(PAGE)
    app.selectbox(key="perbarui_nomor").set_value("KOR-061")
    app.selectbox(key="perbarui_status").set_value("ditepati")
    app.text_input(key="perbarui_catatan").set_value("Dua belas genset sudah di PPS")
    app.button[-1].click().run()
    assert not app.exception
    assert "Kabar janji KOR-061 tersimpan sebagai latihan, #1" in words(app)
    assert state(data, "KOR-061") == "siap"
    desk = Desk(Settings(data=data))
    desk.undo(1, oleh="operator", sampai=desk.opening())
    assert state(data, "KOR-061") == "masalah"


def test_nothing_is_stored_before_a_promise_is_chosen(open_page, data) -> None:
    app = open_page(PAGE)
    app.button[-1].click().run()
    assert "Pilih janji yang akan diperbarui." in words(app)
    assert Desk(Settings(data=data)).history() == []


def test_the_page_counts_what_the_query_counts(open_page, data) -> None:
    desk = Desk(Settings(data=data))
    rows = desk.ask("mitra/janji", desk.opening())
    assert f"{int(rows['is_lewat'].sum())} lewat tenggat" in words(open_page(PAGE))


def test_choosing_a_partner_shows_its_text(open_page) -> None:
    app = open_page(PAGE)
    app.selectbox(key="mitra").set_value("pln").run()
    assert "Kepada Yth. PLN\n" in app.code[0].value
