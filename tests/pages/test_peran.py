"""This file shows what a role sees: its pages, its downloads, and one sentence where the door is missing."""

import pytest

from posko.access import Akun, Basis, Pelaku, Peran, akun
from posko.teks import akses as teks
from posko.ui import menu, siapa
from tests.pages.conftest import tables, words


@pytest.fixture
def sebagai(data, monkeypatch):
    """Look as an account of this role, as the guard would let it in."""

    def become(peran: Peran) -> None:
        who = Pelaku("orang", peran)
        if not Basis(data).berakun:
            akun.buat(Basis(data), Akun("orang", "Orang", peran, "x", aktif=True))
        monkeypatch.setattr(siapa, "kini", lambda: who)

    return become


def test_with_accounts_and_without_the_guard_there_is_one_sentence(data, open_page) -> None:
    akun.buat(Basis(data), Akun("orang", "Orang", Peran.KAPOLSEK, "x", aktif=True))
    from streamlit.testing.v1 import AppTest

    from tests.pages.conftest import ROOT

    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert [box.value for box in app.error] == [teks.TANPA_PENJAGA]
    assert not app.markdown
    assert not app.metric


@pytest.mark.parametrize(
    ("peran", "shut"),
    [
        (Peran.PENINJAU, {"unggah", "catat", "riwayat"}),
        (Peran.OPERATOR, set()),
        (Peran.KAPOLSEK, set()),
    ],
)
def test_a_page_beyond_ones_role_says_so_and_shows_nothing(sebagai, open_page, peran, shut) -> None:
    sebagai(peran)
    for name in ("unggah", "catat", "riwayat", "pengaturan"):
        app = open_page(menu.path(name))
        assert not app.exception
        told = [box.value for box in app.warning]
        assert (teks.halaman_terbatas(peran.value) in told) is (name in shut), name
        if name in shut:
            # Nothing but the frame's own buttons.
            assert {button.key for button in app.button} == {None, "keluar"}
            assert not app.get("file_uploader")
            assert not tables(app)
            assert not app.text_input


def test_role_and_way_out_are_in_the_frame(sebagai, open_page) -> None:
    sebagai(Peran.OPERATOR)
    app = open_page()
    assert [button.label for button in app.button if button.key == "keluar"] == ["Keluar"]


def test_an_open_desk_shows_neither(open_page) -> None:
    app = open_page(menu.path("pengaturan"))
    assert not [button for button in app.button if button.key == "keluar"]
    assert "Belum ada akun" in words(app)


def test_accounts_are_seen_by_the_chief_only(sebagai, open_page) -> None:
    sebagai(Peran.OPERATOR)
    assert "Daftar akun terlihat oleh Kapolsek" in words(open_page(menu.path("pengaturan")))


def test_verification_says_what_it_found_and_the_history_shows_it(sebagai, open_page, data) -> None:
    from posko.core.settings import Settings
    from posko.desk import record_access

    record_access(Settings(data=data), "masuk", "kapolsek", {"peran": "kapolsek", "alamat": "a"})
    sebagai(Peran.KAPOLSEK)
    app = open_page(menu.path("pengaturan"))
    app.button(key="verifikasi").click().run()
    assert "Buku utuh: 1 catatan dan 0 berkas" in words(app)
    app.text_input(key="pengaturan_saksi").set_value("No. 1 · 0000-0000-0000").run()
    app.button(key="verifikasi").click().run()
    assert "tidak sama dengan yang pernah ditulis" in words(app)
    assert app.error
    app = app.switch_page(menu.path("riwayat")).run()
    assert not app.exception
    table = tables(app)[0]
    assert [deed.split()[0] for deed in table["Perbuatan, oleh, keadaan"]] == [
        "Verifikasi",
        "Verifikasi",
        "Masuk",
    ]
    assert ["orang" in deed for deed in table["Perbuatan, oleh, keadaan"]] == [True, True, False]
    assert list(table["Berkas, rincian"])[1:] == ["utuh", "kapolsek dari a"]


def test_what_a_viewer_takes_away_is_marked_or_not_to_be_had(sebagai, open_page, monkeypatch) -> None:
    sebagai(Peran.PENINJAU)
    assert siapa.cap() == "PENINJAU"
    sebagai(Peran.OPERATOR)
    assert siapa.cap() == ""
