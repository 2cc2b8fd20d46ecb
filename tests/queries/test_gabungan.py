"""Reports of one incident under several numbers are one incident, and joining never hides anything."""

import pytest

from tests.queries.cerita import Meja, kejadian, t, unggahan

SATU = kejadian("LI-1", "Ciseureuh", "12 20.00", sumber="patroli")
DUA = kejadian("LI-2", "Ciseureuh", "12 20.10", skala=4, sumber="warga")
GABUNG = DUA.ubah(gabung_ke="LI-1")


def now(meja: Meja, sampai: str = "13 06.00") -> dict[str, dict]:
    rows = meja.tanya("pandangan/kini_insiden", sampai).to_dict("records")
    return {row["nomor"]: row for row in rows}


def test_a_joined_report_is_counted_where_it_was_joined(desk):
    meja = desk(unggahan("12 20.30", DUA), unggahan("12 21.00", SATU), unggahan("12 22.00", GABUNG))
    assert set(now(meja, "12 21.30")) == {"LI-1", "LI-2"}
    found = now(meja)
    assert set(found) == {"LI-1"}
    one = found["LI-1"]
    assert (one["jumlah_gabungan"], one["jumlah_laporan"]) == (1, 3)
    assert one["waktu_lapor"] == t("12 20.30")  # whoever told first
    assert one["skala"] == 4  # the gravest tells
    assert one["is_dilaporkan"]  # found by a patrol, and told by a resident as well
    assert meja.satu("insiden/ringkas", "13 06.00")["terbuka"] == 1
    assert meja.satu("insiden/ringkas", "13 06.00")["berat"] == 1


def test_what_only_patrols_told_is_not_reported(desk):
    assert not now(desk(unggahan("12 21.00", SATU)))["LI-1"]["is_dilaporkan"]


@pytest.mark.parametrize("ke", ["LI-2", "LI-9"], ids=["itself", "a number nobody used"])
def test_a_report_joined_to_nothing_stays(desk, ke):
    assert set(now(desk(unggahan("12 22.00", DUA.ubah(gabung_ke=ke))))) == {"LI-2"}


def test_a_circle_makes_nothing_vanish(desk):
    meja = desk(unggahan("12 22.00", SATU.ubah(gabung_ke="LI-2"), DUA.ubah(gabung_ke="LI-1")))
    assert set(now(meja)) == {"LI-1", "LI-2"}


def test_a_chain_keeps_what_points_at_a_joined_report(desk):
    tiga = kejadian("LI-3", "Ciseureuh", "12 20.20", gabung_ke="LI-2")
    assert set(now(desk(unggahan("12 22.00", SATU, GABUNG, tiga)))) == {"LI-1", "LI-3"}


def test_a_join_can_be_taken_back(desk):
    meja = desk(unggahan("12 21.00", SATU, GABUNG), unggahan("12 22.00", DUA))
    assert set(now(meja, "12 21.00")) == {"LI-1"}
    assert set(now(meja)) == {"LI-1", "LI-2"}


def test_an_open_report_joined_to_a_closed_incident_opens_it(desk):
    meja = desk(unggahan("12 21.00", SATU.ubah(status="selesai")), unggahan("12 22.00", GABUNG))
    assert not now(meja, "12 21.00")["LI-1"]["is_terbuka"]
    assert (now(meja)["LI-1"]["is_terbuka"], now(meja)["LI-1"]["status"]) == (True, "dibuka_lagi")
    meja.unggah(unggahan("12 23.00", SATU.ubah(status="selesai", tindakan="Dilerai")))
    assert not now(meja)["LI-1"]["is_terbuka"]


def test_what_stops_the_election_is_not_lost_by_joining(desk):
    meja = desk(unggahan("12 22.00", SATU, GABUNG.ubah(mengganggu_tahapan="ya")))
    assert meja.satu("insiden/ringkas", "13 06.00")["mengganggu"] == 1
    untrue = GABUNG.ubah(mengganggu_tahapan="ya", verifikasi="tidak_benar")
    meja.unggah(unggahan("12 23.00", untrue))
    assert meja.satu("insiden/ringkas", "13 06.00")["mengganggu"] == 0
    assert now(meja)["LI-1"]["skala"] == 2


def test_the_life_of_an_incident_tells_its_joined_reports_too(desk):
    meja = desk(unggahan("12 21.00", SATU), unggahan("12 22.00", DUA), unggahan("12 23.00", GABUNG))
    rows = meja.tanya("insiden/riwayat", "13 06.00", nomor="LI-1")
    assert rows["nomor"].tolist() == ["LI-1", "LI-2", "LI-2"]
    assert meja.tanya("insiden/riwayat", "12 22.30", nomor="LI-1")["nomor"].tolist() == ["LI-1"]
