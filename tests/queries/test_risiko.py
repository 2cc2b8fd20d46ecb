"""Raw risk values: what others reported counts, with its age; silence is told from nought."""

import pytest

from tests.queries.cerita import KODE, Fakta, Meja, kegiatan, kejadian, kunjungan, peringatan, t, unggahan

BENTROK = kejadian("LI-1", "Citalang", "12 06.00", kategori="BTK", skala=3)


def cell(meja: Meja, kode: str, nama: str = "Citalang", sampai: str = "12 06.00") -> dict:
    return meja.satu("risiko/nilai", sampai, kode=kode, nama=nama)


def indikator(kelurahan: str, tps: int, kode: str, keadaan: str = "ya") -> Fakta:
    nilai = {"kelurahan_kode": KODE[kelurahan], "tps_no": tps, "indikator": kode, "keadaan": keadaan}
    return Fakta("kerawanan_tps", nilai | {"sumber": "Bawaslu", "waktu_kejadian": t("8 10.00")})


def test_points_halve_with_the_half_life_of_the_indicator(desk):
    meja = desk(unggahan("12 06.00", BENTROK))
    fresh = cell(meja, "KM1")
    assert (fresh["jumlah"], fresh["nilai"], fresh["nilai_kuadrat"]) == (1, 2.0, 4.0)
    later = cell(meja, "KM1", sampai="26 06.00")
    assert (later["nilai"], later["nilai_kuadrat"]) == pytest.approx((1.0, 1.0))
    # The history of clashes is remembered longer, and other groups do not hear of it.
    assert cell(meja, "RW2", sampai="26 06.00")["nilai"] == pytest.approx(2 * 0.5 ** (14 / 60))
    assert cell(meja, "SO1")["jumlah"] == 0


@pytest.mark.parametrize(
    "lain", [{"sumber": "patroli"}, {"verifikasi": "tidak_benar"}, {"sifat": "akan"}], ids=str
)
def test_what_patrols_found_what_is_untrue_and_what_is_to_come_moves_nothing(desk, lain):
    meja = desk(unggahan("12 06.00", BENTROK.ubah(**lain)))
    assert all(row["nilai"] == 0 for row in meja.semua("risiko/nilai", "12 06.00") if row["kode"] != "GE3")


def test_a_patrol_finding_told_by_a_resident_as_well_counts_once(desk):
    meja = desk(
        unggahan("12 05.00", BENTROK.ubah(sumber="patroli")),
        unggahan("12 05.30", BENTROK.ubah(nomor="LI-2", gabung_ke="LI-1")),
    )
    assert cell(meja, "KM1")["jumlah"] == 1


def test_silence_is_unknown_and_a_visit_makes_nought_known(desk):
    meja = desk(unggahan("12 06.00", BENTROK))
    assert cell(meja, "KM1")["is_ada"]
    assert not cell(meja, "KM1", nama="Maracang")["is_ada"]
    meja.unggah(unggahan("12 06.00", kunjungan("pps-maracang", "Maracang", "12 05.00")))
    quiet = cell(meja, "KM1", nama="Maracang")
    assert (bool(quiet["is_ada"]), quiet["nilai"]) == (True, 0.0)
    # After two weeks without a visit or a report the desk no longer knows.
    assert not cell(meja, "KM1", nama="Maracang", sampai="26 05.00")["is_ada"]


def test_what_is_expected_is_no_sign_of_life(desk):
    assert not cell(desk(unggahan("12 06.00", BENTROK.ubah(sifat="akan"))), "KM1")["is_ada"]


def test_stations_are_counted_once_however_many_indicators_name_them(desk):
    meja = desk(
        unggahan(
            "9 06.00",
            indikator("Citalang", 1, "P24-5.1"),
            indikator("Citalang", 1, "P24-5.4"),
            indikator("Citalang", 2, "P24-5.2"),
            indikator("Citalang", 3, "P24-5.2", "tidak"),
        )
    )
    found = cell(meja, "PY2")
    assert (found["jumlah"], found["nilai"]) == (2, 2.0)
    assert found["is_ada"]
    assert (cell(meja, "GE2")["nilai"], bool(cell(meja, "GE2")["is_ada"])) == (0.0, True)
    assert not cell(meja, "PY2", nama="Maracang")["is_ada"]


def test_crowds_of_the_next_week_count_as_long_as_notices_come_in(desk):
    meja = desk(
        unggahan(
            "10 09.00",
            kegiatan("KGT-1", "Citalang", "13 15.00", massa=500),
            kegiatan("KGT-2", "Citalang", "14 15.00", massa=None),
            kegiatan("KGT-3", "Citalang", "24 15.00", massa=900),
            kegiatan("KGT-4", "Citalang", "13 15.00", massa=900, status="batal"),
        )
    )
    assert (cell(meja, "KT2")["jumlah"], cell(meja, "KT2")["nilai"]) == (2, 500)
    elsewhere = cell(meja, "KT2", nama="Maracang")
    assert (elsewhere["nilai"], bool(elsewhere["is_ada"])) == (0, True)
    assert not cell(meja, "KT2", sampai="25 09.00")["is_ada"]


def test_a_warning_counts_for_its_place_and_only_while_forecasts_are_taken_in(desk):
    meja = desk(
        unggahan(
            "12 05.00",
            peringatan(None, "12 13.00", "12 18.00"),
            peringatan("Citalang", "12 20.00", "12 23.00", sumber="bpbd", jenis="longsor", tingkat="awas"),
        )
    )
    assert [cell(meja, "GE3", nama=n)["nilai"] for n in ("Citalang", "Maracang")] == [3, 1]
    over = cell(meja, "GE3", sampai="13 06.00")
    assert (over["nilai"], bool(over["is_ada"])) == (0, True)
    assert not cell(meja, "GE3", sampai="16 06.00")["is_ada"]


def test_targets_are_verified_reported_and_of_weight(desk):
    benar = BENTROK.ubah(verifikasi="benar")
    meja = desk(
        unggahan(
            "12 06.00",
            benar,
            benar.ubah(nomor="LI-2", verifikasi="belum"),
            benar.ubah(nomor="LI-3", sumber="patroli"),
            benar.ubah(nomor="LI-4", skala=1),
            benar.ubah(nomor="LI-5", kategori="LOG"),
            benar.ubah(nomor="LI-6", waktu_kejadian=t("9 06.00")),
        )
    )
    assert meja.tanya("risiko/sasaran", "12 06.00", dari=t("10 00.00"))["nomor"].tolist() == ["LI-1"]


def test_the_lens_keeps_what_was_told_apart_from_what_was_found(desk):
    meja = desk(
        unggahan(
            "12 06.00",
            BENTROK,
            BENTROK.ubah(nomor="LI-2", sumber="patroli"),
            BENTROK.ubah(nomor="LI-3", sumber="patroli"),
            kunjungan("pps-citalang", "Citalang", "11 05.00", dasar="penjajakan"),
            kunjungan("pps-citalang", "Citalang", "11 06.00", jenis_giat="jaga"),
        )
    )
    rows = meja.tanya("risiko/lensa", "12 06.00", dari=t("5 06.00")).set_index("nama")
    here, there = rows.loc["Citalang"], rows.loc["Maracang"]
    assert (here["dilaporkan"], here["temuan"], here["kunjungan"], here["penjajakan"]) == (1, 2, 1, 1)
    assert (here["hari_terliput"], bool(here["is_tipis"])) == (2, False)  # 4 of 14 days are asked for
    assert (there["dilaporkan"], there["hari_terliput"], bool(there["is_tipis"])) == (0, 0, True)


def test_a_hard_flag_stands_as_long_as_its_incident_is_open(desk):
    meja = desk(
        unggahan("12 06.00", BENTROK, kejadian("LI-2", "Maracang", "12 05.00", kategori="TRR", skala=1)),
        unggahan("12 07.00", kejadian("LI-3", "Cigelam", "12 05.00", skala=4)),
        unggahan("12 08.00", kejadian("LI-3", "Cigelam", "12 05.00", skala=4, status="selesai")),
    )
    flags = meja.tanya("risiko/veto", "12 07.30")
    assert list(zip(flags["nomor"], flags["alasan"], strict=True)) == [("LI-3", "berat"), ("LI-2", "ancaman")]
    assert meja.tanya("risiko/veto", "12 08.00")["nomor"].tolist() == ["LI-2"]
    assert meja.tanya("risiko/veto", "29 08.00")["nomor"].tolist() == ["LI-2"]
