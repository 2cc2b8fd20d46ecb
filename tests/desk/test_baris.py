"""This file shows that a row stated on a page is checked and kept like any upload."""

import pytest

from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import Desk, record_rows

KEPUTUSAN = {
    "nomor": "KEP-901",
    "hal": "Tambah pengawal",
    "putusan": "Dua pasang dari cadangan",
    "alasan": "Hujan pukul 14.00",
    "oleh": "Kapolsek",
}


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(Settings(data=tmp_path), latihan=True)


def test_a_stated_row_is_in_the_ledger_and_can_be_undone(desk: Desk) -> None:
    sampai = desk.opening()
    row = {**KEPUTUSAN, "waktu_kejadian": sampai}
    entri = record_rows(desk, "keputusan", [row], nama="keputusan KEP-901", oleh="Kapolsek", sampai=sampai)
    assert entri.isi["nama"] == "keputusan KEP-901.csv"
    assert entri.oleh == "Kapolsek"
    assert entri.isi["bagian"][0]["log"] == "keputusan"
    assert entri.isi["bagian"][0]["baris"] == 1
    desk.undo(entri.no, oleh="Kapolsek", sampai=sampai)
    assert desk.live_numbers() == frozenset()


def test_a_row_that_lacks_something_is_refused_whole(desk: Desk) -> None:
    sampai = desk.opening()
    rows = [{**KEPUTUSAN, "waktu_kejadian": sampai}, {**KEPUTUSAN, "waktu_kejadian": sampai, "putusan": ""}]
    with pytest.raises(UserError, match=r"Belum disimpan: .*Putusan"):
        record_rows(desk, "keputusan", rows, nama="keputusan", oleh="Kapolsek", sampai=sampai)
    assert desk.history() == []
