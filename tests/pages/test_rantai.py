"""This file shows a matter followed up on its page, and a box found on the page of the boxes."""

from posko.brief import rantai
from posko.core.settings import Settings
from posko.desk import Desk
from tests.pages.conftest import tables, words


def test_a_matter_is_closed_on_the_page_and_stays_on_it(open_page, data) -> None:
    app = open_page("pages/harian/rantai.py")
    assert "16 perkara, 12 di antaranya berat" in words(app)
    desk = Desk(Settings(data=data), latihan=True)
    found = rantai.kumpulkan(lambda name: desk.ask(name, desk.opening())).perkara
    number = found.loc[found["aturan"] == "waktu_mundur", "perkara"].iloc[0]
    app.selectbox(key="tl_perkara").set_value(number).run()
    assert "Belum ada tindakan atas perkara ini." in words(app)
    app.button(key="tl_catat").click().run()
    assert "Uraian belum diisi" in words(app)
    app.button_group(key="tl_tindakan").set_value("tutup").run()
    app.text_area(key="tl_uraian").set_value("PPS membetulkan jamnya lewat telepon").run()
    app.button(key="tl_catat").click().run()
    assert not app.exception
    said = words(app)
    assert f"Tutup atas {number} pada 13 Feb 06.00 dicatat sebagai #" in said
    assert "16 perkara, 12 di antaranya berat" in said
    assert "2 ditutup tetapi buktinya masih ada" in said
    assert "ditutup 13 Feb 06.00, bukti masih ada · «PPS membetulkan jamnya lewat telepon»" in said


def test_a_seal_finds_its_box_on_the_page_of_the_boxes(open_page) -> None:
    app = open_page("pages/harian/distribusi.py")
    app.text_input(key="cari").set_value("40").run()
    assert "sedikitnya tiga" in words(app)
    app.text_input(key="cari").set_value("4098210").run()
    assert not app.exception
    rows = next(frame for frame in tables(app) if "No. kotak" in frame.columns)
    assert set(rows["No. kotak"]) == {"KS-3214122004-004-DPR"}
    assert {"4529626", "4098210"} <= set(rows["Segel"])


def test_the_chance_of_arrival_is_told_as_a_span_while_boxes_are_silent(open_page) -> None:
    said = words(open_page("pages/harian/tenggat.py"))
    assert "antara 0 % dan" in said
    assert "sedikitnya 284 tidak" in said
    assert "kedatangan jatuh di dalam selang 80 %" in said


def test_after_the_deadline_no_chance_is_told_any_more(data) -> None:
    from streamlit.testing.v1 import AppTest

    from tests.pages.conftest import ROOT

    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["sampai"] = "2024-02-13T20.00"
    app = app.run().switch_page("pages/harian/tenggat.py").run()
    assert not app.exception
    assert "tenggat 13 Feb 18.00 sudah lewat." in words(app)
    assert "Peluang semua kotak" not in words(app)
