"""This file shows that the briefing page shows the deck as it is exported, and turns its pages."""

from posko.core.settings import Settings
from posko.desk import Desk
from posko.desk.paparan import Pesanan, siapkan
from posko.teks import paparan as teks
from posko.teks import paparan_layar
from tests.pages.conftest import words

HALAMAN = "pages/paparan/paparan.py"


def test_the_page_lists_the_slides_and_shows_the_message(open_page, data) -> None:
    app = open_page(HALAMAN)
    desk = Desk(Settings(data=data), latihan=True)
    deck = siapkan(desk, desk.opening(), Pesanan())
    titles = [option.replace("\\", "") for option in app.radio[0].options]
    assert titles[0].partition(". ")[2] == deck.slide[0].judul
    assert len(titles) >= len(deck.slide)
    assert deck.pesan.strip() in [element.value.strip() for element in app.code]
    assert deck.sidik[:12] in words(app)
    assert [button.label for button in app.get("download_button")] == list(teks.BENTUK.values())


def test_turning_opens_the_next_page_and_stops_at_the_last(open_page) -> None:
    app = open_page(HALAMAN)
    app.button(key="paparan_nomor_Right").click().run()
    assert app.radio[0].value == 1
    app.button(key="paparan_nomor_Left").click().run()
    assert app.radio[0].value == 0
    assert app.button(key="paparan_nomor_Left").disabled


def test_one_chart_a_screen(open_page) -> None:
    app = open_page(HALAMAN)
    app.button(key="tayang").click().run()
    assert not app.exception
    assert [button.label for button in app.get("download_button")] == [paparan_layar.UNDUH_GAMBAR]
    app.button(key="paparan_nomor_tayang_Right").click().run()
    assert not app.exception


def test_every_kind_opens_and_a_section_can_be_chosen(open_page) -> None:
    app = open_page(HALAMAN)
    for kind in teks.PILIHAN_JENIS:
        app.selectbox(key="jenis").set_value(kind).run()
        assert not app.exception, kind
    app.selectbox(key="jenis").set_value("harian").run()
    app.multiselect[0].set_value(["siap"]).run()
    assert len(app.radio[0].options) == 1
