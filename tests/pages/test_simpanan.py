"""This file shows that the pages stay up on a disk that takes no upload, and say so until it does again."""

from pathlib import Path

import pytest

from posko.core.settings import Settings
from posko.desk import Desk, rehearse, save
from posko.desk.cadangan import back_up
from posko.store import cakram, objek, sandi
from posko.teks import simpan as teks
from tests.pages.conftest import ROOT, words

FILE = ROOT / "data" / "sample" / "berkas" / "distribusi_menyusul_sindangkasih.xlsx"
HARIAN = "pages/harian/kesiapan_hari_ini.py"


@pytest.fixture
def desk(memori: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Real data in the folder the pages look at."""
    monkeypatch.setenv("POSKO_DATA", str(memori))
    monkeypatch.chdir(ROOT)
    desk = Desk(Settings(data=memori), latihan=False)
    save(desk, rehearse(desk, FILE.name, FILE.read_bytes(), desk.opening()), oleh="operator")
    return desk


def shown() -> str:
    from streamlit.testing.v1 import AppTest

    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert not app.exception
    return words(app).replace("\\", "")


def test_a_disk_that_takes_no_write_is_said_above_the_page_until_it_does(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "HANYA BACA" not in shown()
    for condition in ("hanya_baca", "penuh"):
        with monkeypatch.context() as patched:
            patched.setattr(cakram, "condition", lambda _, now=condition: now)
            said = shown()
            assert teks.keadaan(condition) in said
            assert "Sindangkasih" in said  # the page itself is there
    assert "DISK PENUH" not in shown()  # without a restart


def test_the_age_of_the_backup_stands_on_the_daily_page(
    desk: Desk, memori: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "▲ Cadangan terakhir: belum pernah. Data hanya ada di satu disk." in shown()
    monkeypatch.setattr(sandi, "BIAYA", 4)
    back_up(desk, memori / "usb", "tujuh kuda di tepi sawah", oleh="konsol")
    assert "● Cadangan terakhir " in shown()


def test_rows_that_are_damaged_are_said_to_be_missing(desk: Desk) -> None:
    entri = desk.gudang.entries()[0]
    for name in (entri.isi["asli"], entri.isi["bagian"][0]["parket"]):
        objek.path_of(desk.folder / "objek", name).write_bytes(b"rusak")
    assert "ANGKA TIDAK LENGKAP: baris unggahan #1 «distribusi_menyusul_sindangkasih.xlsx»" in shown()
