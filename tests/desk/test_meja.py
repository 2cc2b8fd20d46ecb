"""This file shows that sample, practice and real data never mix, and that a rehearsal keeps nothing."""

import gc
from datetime import timedelta
from pathlib import Path

import pytest

from posko.core import waktu
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import Desk, rehearse, save
from posko.desk import gladi as gladi_
from posko.teks import gladi as teks_gladi

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
FILE = SAMPLE / "distribusi_menyusul_sindangkasih.xlsx"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path)


def at_pps(desk: Desk) -> int:
    rows = desk.ask("distribusi/neraca_per_tahap", desk.opening())
    return int(rows[rows["tahap_urut"] == 4]["jumlah"].sum())


def test_a_fresh_desk_shows_the_sample_on_the_morning_before(settings: Settings) -> None:
    desk = Desk(settings)
    assert desk.is_contoh
    assert waktu.waktu(desk.opening()) == "13 Feb 06.00"
    assert not any(settings.data.iterdir())  # looking creates nothing


def test_a_rehearsal_tells_the_effect_and_keeps_nothing(settings: Settings) -> None:
    desk = Desk(settings)
    before = at_pps(desk)
    gladi = rehearse(desk, FILE.name, FILE.read_bytes(), desk.opening())
    assert gladi.dampak.kotak[4] == (before, before + 280)
    assert gladi.dampak.kotak_pindah == 280
    assert at_pps(desk) == before
    assert desk.history() == []


def test_what_is_saved_is_seen_from_its_instant_and_undone_exactly(settings: Settings) -> None:
    desk = Desk(settings)
    before = at_pps(desk)
    entri = save(desk, rehearse(desk, FILE.name, FILE.read_bytes(), desk.opening()), oleh="operator")
    assert at_pps(desk) == before + 280
    earlier = desk.ask("distribusi/neraca_per_tahap", desk.opening() - timedelta(minutes=1))
    assert int(earlier[earlier["tahap_urut"] == 4]["jumlah"].sum()) == before
    desk.undo(entri.no, oleh="operator", sampai=desk.opening())
    assert at_pps(desk) == before
    assert [e.jenis for e in desk.history()] == ["batal", "unggah"]


def test_the_same_bytes_and_the_same_rows_are_not_counted_twice(settings: Settings) -> None:
    desk = Desk(settings)
    first = rehearse(desk, FILE.name, FILE.read_bytes(), desk.opening())
    save(desk, first, oleh="operator")
    again = rehearse(desk, "salinan.xlsx", FILE.read_bytes(), desk.opening())
    assert again.kembar is not None
    assert again.sudah_ada == {1: 14}
    assert again.baru == {}
    with pytest.raises(UserError, match="Berkas ini sudah tersimpan sebagai #1"):
        save(desk, again, oleh="operator")


def test_practice_and_real_data_are_apart(settings: Settings) -> None:
    practice = Desk(settings)
    save(practice, rehearse(practice, FILE.name, FILE.read_bytes(), practice.opening()), oleh="operator")
    real = Desk(settings, latihan=False)
    save(real, rehearse(real, FILE.name, FILE.read_bytes(), real.opening()), oleh="operator")
    now = Desk(settings)
    assert not now.is_contoh
    assert at_pps(now) == 280
    assert int(now.ask("kesiapan/jumlah_per_keadaan", now.opening())["jumlah"].sum()) == 655
    silent = now.ask("kesiapan/jumlah_per_keadaan", now.opening()).set_index("keadaan")["jumlah"]
    assert silent["tanpa_kabar"] == 655  # nothing of the sample leaks into real data


def test_two_processes_on_one_store_see_each_other(settings: Settings) -> None:
    one, other = Desk(settings, latihan=False), Desk(settings, latihan=False)
    save(one, rehearse(one, FILE.name, FILE.read_bytes(), one.opening()), oleh="operator")
    assert at_pps(other) == 280


def test_another_event_changes_boxes_lists_and_deadlines(settings: Settings) -> None:
    pilkada = Desk(Settings(data=settings.data, peristiwa="pilkada2024"))
    assert not pilkada.is_contoh
    rows = pilkada.ask("distribusi/neraca_per_tahap", pilkada.opening())
    assert set(rows["jenis"]) == {"PILGUB", "PILBUP"}
    assert int(rows["jumlah"].sum()) == pilkada.rujukan.kotak_seharusnya == 664
    legs = pilkada.ask("distribusi/leg_ringkas", pilkada.opening()).set_index("leg")
    assert waktu.waktu(legs["tenggat"]["PPS-TPS"]) == "26 Nov 18.00"
    assert len(pilkada.rujukan.indikator) == 25
    with pytest.raises(UserError, match="Data contoh hanya ada untuk Pemilu 2024"):
        Desk(Settings(data=settings.data, peristiwa="pilkada2024"), latihan=True)


def test_an_unknown_upload_cannot_be_undone(settings: Settings) -> None:
    desk = Desk(settings)
    with pytest.raises(UserError, match="Unggahan #7 tidak dapat dibatalkan"):
        desk.undo(7, oleh="operator", sampai=desk.opening())


def test_what_another_session_stores_during_a_rehearsal_is_not_taken_for_its_effect(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(settings)
    content, read = FILE.read_bytes(), gladi_.read_workbook

    def meanwhile(nama: str, isi: bytes, **how: object) -> object:
        monkeypatch.setattr(gladi_, "read_workbook", read)
        other = Desk(settings)
        save(other, rehearse(other, "lain.xlsx", content, other.opening()), oleh="operator")
        return read(nama, isi, **how)

    monkeypatch.setattr(gladi_, "read_workbook", meanwhile)
    found = rehearse(desk, FILE.name, content, desk.opening())
    assert found.baru == {}
    assert found.sudah_ada == {1: 14}
    assert found.kembar is not None
    assert found.dampak.is_kosong
    assert gc.isenabled()


def test_what_the_checker_found_is_told_before_the_effect(settings: Settings) -> None:
    desk = Desk(settings)
    told = []
    gladi = rehearse(desk, FILE.name, FILE.read_bytes(), desk.opening(), checked=told.append)
    assert told == [gladi.laporan]


def test_arrivals_that_meet_no_departure_are_counted_apart(settings: Settings) -> None:
    desk = Desk(settings)
    head = "Leg;Peristiwa;Waktu;Kelurahan/desa;Jenis kotak;Jumlah kotak\n"
    row = "PPK-PPS;Tiba;12/02/2024 10.30;Citalang;DPR;1\n"
    gladi = rehearse(desk, "tiba.csv", (head + row).encode(), desk.opening())
    before, after = gladi.dampak.lain["tanpa_berangkat"]
    assert after - before == 1
    assert "1 kiriman tiba belum bertemu catatan berangkatnya" in teks_gladi.tanpa_berangkat(after - before)
