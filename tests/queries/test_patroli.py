"""Patrols against their duty cycle, presence of units in four states, rest between duties."""

from datetime import date

import pytest

from tests.queries.cerita import Meja, kejadian, kelas, kunjungan, personel, t, unggahan

CIT = "pps-citalang"


def visit(pukul: str, **lain: object) -> object:
    return kunjungan(CIT, "Citalang", pukul, **lain)


def test_a_store_is_overdue_from_the_minute_its_cycle_ends(desk):
    meja = desk(unggahan("13 00.10", visit("12 20.00", jenis_giat="jaga"), visit("13 00.00")))

    def satu(sampai: str) -> dict:
        return meja.satu("kekuatan/cakupan_titik", sampai, titik_id=CIT)

    assert (satu("13 04.00")["lewat_menit"], satu("13 04.30")["lewat_menit"]) == (0, 30)
    assert (satu("13 04.30")["kunjungan"], satu("13 04.30")["wajib"]) == (2, 6)
    # Between 20.00 and 00.00 nobody came for 240 minutes; at 05.00 the open gap is longer.
    assert (satu("13 00.30")["jeda_menit"], satu("13 05.00")["jeda_menit"]) == (240, 300)
    assert satu("13 04.30")["keadaan"] == "kedaluwarsa"
    unseen = meja.satu("kekuatan/cakupan_titik", "13 05.00", titik_id="pps-maracang")
    assert (unseen["kunjungan"], unseen["keadaan"], unseen["jeda_menit"]) == (0, "tanpa_kabar", 1440)
    assert unseen["lewat_menit"] != unseen["lewat_menit"]  # never seen is not «overdue by nothing»


def test_a_visit_to_a_station_is_no_visit_to_the_store(desk):
    meja = desk(unggahan("13 00.10", visit("13 00.00", tps_no=3, penjaga_ada=None, temuan="ya")))
    assert meja.satu("kekuatan/cakupan_titik", "13 00.30", titik_id=CIT)["kunjungan"] == 0
    assert meja.satu("pandangan/kini_gudang", "13 00.30", titik_id=CIT)["keadaan"] == "tanpa_kabar"
    tps = meja.satu("kekuatan/cakupan_tps", "13 00.30", nama="Citalang")
    assert (tps["masalah"], tps["tanpa_kabar"], tps["jumlah_tps"]) == (1, 31, 32)
    # Time does not heal it, a visit that finds nothing does, and only for three days.
    assert meja.satu("kekuatan/cakupan_tps", "20 00.30", nama="Citalang")["masalah"] == 1
    meja.unggah(
        unggahan("13 02.10", visit("13 02.00", tps_no=3, penjaga_ada=None)),
        unggahan("13 02.20", kelas("Citalang", 3, "rawan", "13 02.15")),
    )
    tps = meja.satu("kekuatan/cakupan_tps", "16 02.00", nama="Citalang")
    assert (tps["siap"], tps["masalah"], tps["rawan"], tps["rawan_siap"]) == (1, 0, 1, 1)
    assert meja.satu("kekuatan/cakupan_tps", "16 02.00.01", nama="Citalang")["kedaluwarsa"] == 1


def test_a_kelurahan_with_an_open_incident_wants_a_patrol_every_day(desk):
    meja = desk(
        unggahan("12 08.10", visit("12 08.00")),
        unggahan("12 09.10", kejadian("I-1", "Citalang", "12 09.00")),
        unggahan("12 10.10", visit("12 10.00", jenis_giat="jaga"), kejadian("I-2", "Maracang", "12 09.30")),
    )
    rows = {row["nama"]: row for row in meja.semua("kekuatan/cakupan_rawan", "13 08.30")}
    assert set(rows) == {"Citalang", "Maracang"}
    assert (rows["Citalang"]["keadaan"], rows["Citalang"]["lewat_menit"]) == ("kedaluwarsa", 30)
    assert rows["Maracang"]["keadaan"] == "tanpa_kabar"


def test_why_patrols_went_where_they_went(desk):
    meja = desk(
        unggahan(
            "12 10.10",
            visit("12 08.00", dasar="penjajakan"),
            visit("12 09.00", dasar="risiko", temuan="ya"),
            visit("12 10.00"),
        )
    )
    frame = meja.tanya("kekuatan/dasar_kunjungan", "13 06.00", dari=t("12 00.00")).set_index("dasar")
    assert dict(frame["kunjungan"]) == {"penjajakan": 1, "risiko": 1, "tanpa_dasar": 1}
    assert frame.loc["risiko", "temuan"] == 1


def test_presence_has_four_states_and_a_short_unit_stays_short(desk):
    meja = desk(
        unggahan(
            "11 10.00",
            personel("plot", "Citalang", 2, "11 09.00", 14, regu="PAM-01"),
            personel("plot", "Citalang", 2, "11 09.00", 14, regu="PAM-02"),
            personel("plot", "Citalang", 2, "11 09.00", 14, regu="PAM-03", asal="bko_polres"),
        ),
        unggahan(
            "12 06.10",
            personel("hadir", "Citalang", 2, "12 06.00", 12, regu="PAM-01"),
            personel("hadir", "Citalang", 1, "12 06.00", 12, regu="PAM-02"),
        ),
    )

    def states(sampai: str) -> dict[str, str]:
        rows = meja.tanya("kekuatan/pasang", sampai, hari=t("14 12.00"))
        return dict(zip(rows["regu"], rows["keadaan"], strict=True))

    assert states("12 06.10") == {"PAM-01": "siap", "PAM-02": "masalah", "PAM-03": "tanpa_kabar"}
    later = {"PAM-01": "kedaluwarsa", "PAM-02": "masalah", "PAM-03": "tanpa_kabar"}
    assert states("13 10.01") == later  # a day and four hours of grace
    assert states("13 09.59")["PAM-01"] == "siap"
    frame = meja.tanya("kekuatan/asal_per_kelurahan", "12 06.10", hari=t("14 12.00")).set_index("asal")
    assert tuple(frame.loc["organik", ["terplot", "siap", "masalah"]]) == (4, 2, 2)
    assert tuple(frame.loc["bko_polres", ["terplot", "tanpa_kabar"]]) == (2, 2)


@pytest.mark.parametrize(("selesai", "rows"), [("13 21.00", 0), ("13 21.01", 1), ("14 06.00", 1)])
def test_rest_of_less_than_eight_hours_is_told(desk, selesai: str, rows: int):
    hours = {"mulai": t("13 07.00"), "selesai": t(selesai)}
    then = {"mulai": t("14 05.00"), "selesai": t("14 23.00")}
    meja = desk(
        unggahan(
            "11 10.00",
            personel("plot", "Citalang", 2, "11 09.00", 13, **hours),
            personel("plot", "Maracang", 2, "11 09.00", 14, regu="CIT-01", **then),
        )
    )
    found = meja.tanya("kekuatan/istirahat", "12 06.00")
    assert len(found) == rows
    if rows:
        assert found.loc[0, "istirahat_menit"] == (479 if selesai == "13 21.01" else -60)
        assert found.loc[0, "nama"] == "Maracang"


def test_the_need_names_its_pattern_and_its_order(desk):
    frame = desk().tanya("kekuatan/kebutuhan", "13 06.00")
    khusus = frame[frame["kelas"] == "khusus"].iloc[0]
    assert (khusus["nama"], khusus["jumlah_tps"], khusus["perlu"]) == ("Cipaisan", 2, 4)
    assert tuple(khusus[["jml_polri", "jml_tps", "jml_linmas"]]) == (2, 1, 2)
    assert khusus["berlaku_sejak"] == date(2024, 2, 1)
    assert khusus["dokumen"] == "Pola umum; ganti sesuai Sprin"
    assert (frame["perlu"].sum(), frame["linmas_perlu"].sum(), frame["jumlah_tps"].sum()) == (104, 1310, 655)


def test_the_newest_pattern_that_has_begun_is_in_force(tmp_path):
    from dataclasses import replace

    from tests.queries.cerita import PEMILU

    base = next(row for row in PEMILU.pola if row["kelas"] == "kurang_rawan")
    later = base | {"jml_tps": "20", "berlaku_sejak": "2024-02-13", "dokumen": "Sprin baru"}
    rujukan = replace(PEMILU, pola=(*PEMILU.pola, later))
    meja = Meja(tmp_path / "gudang", rujukan)
    need = {
        day: meja.satu("kekuatan/kebutuhan", f"{day} 06.00", nama="Ciseureuh")["perlu"]
        for day in ("1", "12", "13")
    }
    assert need == {"1": 14, "12": 14, "13": 12}  # 103 stations by 16 or by 20
    assert meja.satu("harian/kekuatan", "13 06.00", nama="Ciseureuh")["perlu"] == 12
