"""This file shows that a wrong upload seen in the ledger is taken back there, by those who may."""

import pytest

from posko.access import Akun, Basis, Pelaku, Peran, akun
from posko.core.settings import Settings
from posko.desk import Desk, rehearse, save
from posko.ui import siapa
from tests.pages.conftest import ROOT, words

PAGE = "pages/berkas/riwayat.py"
FILE = ROOT / "data" / "sample" / "berkas" / "insiden_menyusul.xlsx"


@pytest.fixture
def desk(data) -> Desk:
    """Practice data in the folder the pages look at, with one upload."""
    desk = Desk(Settings(data=data))
    save(desk, rehearse(desk, FILE.name, FILE.read_bytes(), desk.opening()), oleh="piket-a")
    return desk


def chosen(app):
    return app.selectbox(key="riwayat_unggahan").set_value(1).run()


def test_a_wrong_upload_is_taken_back_where_it_is_seen(desk, open_page) -> None:
    app = chosen(open_page(PAGE))
    assert not app.exception
    assert "tidak dihitung lagi di semua layar" in words(app)
    app.button(key="batal_1").click().run()
    assert "Unggahan #1 dibatalkan. Berkasnya tetap tersimpan di riwayat." in words(app)
    assert "Unggahan ini sudah dibatalkan (#2)." in words(app)
    assert not [button for button in app.button if button.key == "batal_1"]
    assert desk.stamp() == 2
    assert not desk.live_numbers()


def test_who_may_not_take_it_back_reads_who_may(desk, open_page, data, monkeypatch) -> None:
    akun.buat(Basis(data), Akun("piket-b", "Piket B", Peran.OPERATOR, "x", aktif=True))
    monkeypatch.setattr(siapa, "kini", lambda: Pelaku("piket-b", Peran.OPERATOR))
    app = chosen(open_page(PAGE))
    assert "Unggahan #1 tidak dibatalkan" in words(app)
    assert "mintalah Kapolsek" in words(app)
    assert not [button for button in app.button if button.key == "batal_1"]
    listed = open_page("pages/berkas/unggah.py").button(key="batal_1")
    assert listed.disabled
    monkeypatch.setattr(siapa, "kini", lambda: Pelaku("kapolsek", Peran.KAPOLSEK))
    assert not chosen(open_page(PAGE)).button(key="batal_1").disabled
