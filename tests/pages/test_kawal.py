"""This file shows that the escort page plans a leg, says what it lacks, and replans after a breakdown."""

import time

import pytest

from posko.ui import kawal, kerja
from tests.pages.conftest import words
from tests.pages.test_personel import button

PAGE = "pages/kekuatan/rencana_kawal.py"


def wait(app) -> None:
    work = kerja.by_key(app.session_state[kawal.NAMA])
    until = time.monotonic() + 40
    while work.is_jalan and time.monotonic() < until:
        time.sleep(0.1)
    assert work.salah is None


@pytest.fixture
def planned(open_page, monkeypatch):
    monkeypatch.setattr("posko.rencana.rute.BATAS_DETIK", 1)
    monkeypatch.setattr("posko.rencana.rute.usul.__defaults__", (None, 1))
    app = open_page(PAGE)
    button(app, "Susun rencana").click()
    app.run()
    wait(app)
    return app.run()


def test_the_plan_names_what_stays_behind_and_how_late_it_may_leave(planned):
    assert not planned.exception
    said = words(planned)
    assert "TERBATAS" in said
    assert "Pemeriksa terpisah: semua syarat terpenuhi." in said
    assert "Berangkat paling lambat: Konvoi 1" in said
    assert "Jarak ditaksir: garis lurus" in said
    assert "tidak dibuktikan terbaik" in said


def test_a_breakdown_fixes_what_was_served(planned):
    button(planned, "Susun ulang sisanya").click()
    planned.run()
    wait(planned)
    planned.run()
    assert not planned.exception
    said = words(planned)
    assert "Konvoi 1 mogok pukul 10.00" in said
    assert "Pemeriksa terpisah: semua syarat terpenuhi." in said
