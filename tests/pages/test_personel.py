"""This file shows that the page on strength proposes, accepts, rejects, and stores only what was decided."""

import time

import pytest

from posko.core.settings import Settings
from posko.desk import Desk
from posko.ui import kerja, usulan
from tests.pages.conftest import words

PAGE = "pages/kekuatan/personel.py"


def button(app, label: str):
    return next(b for b in app.button if b.label == label)


@pytest.fixture
def proposed(open_page):
    """The page with a finished proposal for voting day."""
    app = open_page(PAGE)
    button(app, "Susun usulan").click()
    app.run()
    work = kerja.by_key(app.session_state[usulan.NAMA])
    until = time.monotonic() + 40
    while work.is_jalan and time.monotonic() < until:
        time.sleep(0.1)
    assert work.salah is None
    return app.run()


def test_the_page_tells_the_sample_s_strength(open_page):
    said = words(open_page(PAGE))
    assert "2 regu istirahat kurang dari 8 jam" in said
    assert "Linmas belum terplot" in said
    assert "05.00–23.30 63 regu" in said
    assert "Kurang 8 personel di 3 kelurahan: kurang rawan 8." in said


def test_a_proposal_is_shown_with_its_shortage_and_its_checker(proposed):
    assert not proposed.exception
    said = words(proposed)
    assert "Dapat ditugaskan 59 dari 63 regu" in said
    assert "Pemeriksa terpisah: semua syarat terpenuhi." in said
    assert "celah 0 pada setiap tahap" in said
    assert "Kurang 10 pasang dari pola" in said


def test_nothing_is_kept_without_a_reason_and_a_decision_is_kept_with_its_postings(proposed, data):
    button(proposed, "Terima").click()
    proposed.run()
    assert "Isi alasan" in words(proposed)
    assert Desk(Settings(data=data), latihan=True).history() == []
    box = next(b for b in proposed.text_input if b.label == "Alasan")
    box.set_value("Rapat plotting H-1").run()
    button(proposed, "Terima").click()
    proposed.run()
    assert not proposed.exception
    assert "Usulan diterima. Tersimpan #" in words(proposed)
    desk = Desk(Settings(data=data), latihan=True)
    logs = [part["log"] for entri in desk.history() for part in entri.isi.get("bagian", [])]
    assert sorted(logs) == ["keputusan", "personel"]
    hari = desk.opening().replace(day=14, hour=12)
    units = desk.ask("kekuatan/pasang", desk.opening(), hari=hari)
    # 59 units can be sent: two wait in reserve, no unit stands twice, the absent ones are taken off.
    assert (len(units), units["regu"].nunique(), int(units["is_cadangan"].sum())) == (59, 59, 2)
    gap = desk.ask("harian/kekuatan", hari)
    assert int((gap["perlu"] - gap["terplot"]).sum()) == 20


def test_a_rejected_proposal_leaves_the_postings_alone(proposed, data):
    next(b for b in proposed.text_input if b.label == "Alasan").set_value("BKO tiba sore").run()
    button(proposed, "Tolak").click()
    proposed.run()
    assert "Usulan ditolak" in words(proposed)
    desk = Desk(Settings(data=data), latihan=True)
    assert [part["log"] for entri in desk.history() for part in entri.isi.get("bagian", [])] == ["keputusan"]
