"""This file shows that nothing leaves a store unrecorded."""

import hashlib

from posko.core.settings import Settings
from posko.desk import Desk, give_out


def test_an_export_is_in_the_ledger_before_it_is_handed_over(tmp_path) -> None:
    desk = Desk(Settings(data=tmp_path), latihan=False)
    desk.begin()
    sampai = desk.opening()
    assert give_out(desk, "paparan.pptx", b"isi", oleh="Kapolsek", sampai=sampai) == b"isi"
    (entri,) = desk.history()
    assert (entri.jenis, entri.oleh, entri.isi["nama"]) == ("ekspor", "Kapolsek", "paparan.pptx")
    assert entri.isi["sha256"] == hashlib.sha256(b"isi").hexdigest()
    assert entri.isi["kepala_no"] == 0


def test_the_sample_alone_begins_no_store(tmp_path) -> None:
    desk = Desk(Settings(data=tmp_path), latihan=True)
    give_out(desk, "paparan.pptx", b"isi", oleh="Kapolsek", sampai=desk.opening())
    assert list(tmp_path.iterdir()) == []
