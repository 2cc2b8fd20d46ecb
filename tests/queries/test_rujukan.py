"""The clock of a referral: written deadlines count, others are reckoned in calendar or working days."""

import pytest

from tests.queries.cerita import Meja, kejadian, t, unggahan


def clock(meja: Meja, sampai: str) -> dict:
    return meja.satu("insiden/rujukan", sampai, nomor="LI-1")


def test_an_offence_not_yet_handed_over_has_seven_days_from_when_it_was_known(desk):
    meja = desk(unggahan("2 09.00", kejadian("LI-1", "Citalang", "1 20.00", kategori="KDH")))
    found = clock(meja, "5 06.00")
    assert (found["tahap"], found["tujuan"], found["is_tertulis"]) == ("meneruskan", "bawaslu", False)
    assert found["tenggat"] == t("9 23.59")
    assert "492" in found["dasar_hukum"]
    assert found["sisa_menit"] == 4 * 1440 + 17 * 60 + 59
    # To hand over late is for the page to show; it is no referral that somebody lets lie.
    assert meja.satu("insiden/ringkas", "12 06.00")["lewat_tenggat"] == 0
    assert clock(meja, "12 06.00")["sisa_menit"] < 0


def test_a_referral_to_the_supervisor_runs_from_its_own_hour(desk):
    lapor = kejadian("LI-1", "Citalang", "1 20.00", kategori="KDH")
    meja = desk(
        unggahan("2 09.00", lapor),
        unggahan("3 10.00", lapor.ubah(status="diteruskan", diteruskan_ke="panwascam")),
        unggahan("6 10.00", lapor.ubah(status="diteruskan", diteruskan_ke="panwascam", tanda_terima="7/TT")),
    )
    found = clock(meja, "7 06.00")
    assert (found["waktu_mulai"], found["tenggat"]) == (t("3 10.00"), t("10 23.59"))
    assert found["tanda_terima"] == "7/TT"
    assert meja.satu("insiden/ringkas", "11 06.00")["lewat_tenggat"] == 1


def test_investigation_has_fourteen_working_days_without_weekends_and_holidays(desk):
    """From Tuesday 6 February: 8 and 9 were off, 14 was voting day."""
    lapor = kejadian("LI-1", "Citalang", "5 20.00", kategori="PUG")
    meja = desk(
        unggahan("6 10.00", lapor.ubah(status="diteruskan", diteruskan_ke="gakkumdu")),
    )
    worked = [7, 12, 13, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29]
    assert len(worked) == 14
    assert clock(meja, "7 06.00")["tenggat"] == t("29 23.59")


def test_a_referral_on_a_day_off_counts_from_the_next_working_day(desk):
    lapor = kejadian(
        "LI-1", "Citalang", "9 20.00", kategori="PUG", status="diteruskan", diteruskan_ke="gakkumdu"
    )
    # Friday 9 was off, as were 10 and 11; the first working day is Monday 12, the twelfth the 28th.
    meja = desk(unggahan("9 22.00", lapor))
    worked = [12, 13, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29]
    assert len(worked) == 13  # the fourteenth is 1 March
    assert str(clock(meja, "10 06.00")["tenggat"].date()) == "2024-03-01"


def test_a_written_deadline_counts(desk):
    lapor = kejadian("LI-1", "Citalang", "1 20.00", kategori="KDH", status="diteruskan")
    meja = desk(unggahan("2 09.00", lapor.ubah(diteruskan_ke="bawaslu", tenggat=t("4 12.00"))))
    assert (clock(meja, "3 06.00")["tenggat"], clock(meja, "3 06.00")["is_tertulis"]) == (t("4 12.00"), True)


def test_an_agency_without_a_rule_has_no_deadline_but_is_shown(desk):
    lapor = kejadian("LI-1", "Citalang", "1 20.00", kategori="LST", status="diteruskan", diteruskan_ke="pln")
    found = clock(desk(unggahan("2 09.00", lapor)), "3 06.00")
    assert found["tahap"] == "rujukan"
    assert found["tenggat"] is None or found["tenggat"] != found["tenggat"]


@pytest.mark.parametrize(
    "lain", [{"status": "selesai"}, {"verifikasi": "tidak_benar"}, {"sifat": "akan"}, {"kategori": "LST"}]
)
def test_no_clock_runs_for(desk, lain):
    dasar = {"kategori": "KDH"} | lain
    meja = desk(unggahan("2 09.00", kejadian("LI-1", "Citalang", "1 20.00", **dasar)))
    assert meja.tanya("insiden/rujukan", "3 06.00").empty


def test_response_times_are_medians_of_those_that_got_there(desk):
    lapor = {n: kejadian(f"LI-{n}", "Citalang", "12 08.00") for n in range(1, 6)}
    meja = desk(
        unggahan("12 09.00", *lapor.values()),
        unggahan("12 09.30", lapor[1].ubah(status="ditangani")),
        unggahan("12 10.00", lapor[2].ubah(status="ditangani")),
        unggahan("12 12.00", lapor[3].ubah(status="selesai"), lapor[4].ubah(status="diteruskan")),
        unggahan("12 13.00", lapor[1].ubah(status="selesai")),
        unggahan("12 14.00", lapor[3].ubah(status="dibuka_lagi")),
        # A row like an earlier one is that statement again; closing anew says what was done.
        unggahan("12 15.00", lapor[3].ubah(status="selesai", tindakan="Dilerai")),
    )
    rows = meja.tanya("insiden/tanggap", "12 18.00", dari=t("12 00.00")).set_index("tahap")
    handled, closed = rows.loc["ditangani"], rows.loc["selesai"]
    assert (handled["jumlah"], handled["median_menit"], handled["maks_menit"]) == (4, 120, 180)
    assert (handled["belum"], handled["menunggu_menit"]) == (1, 9 * 60)
    # After 4 h, and after 6 h because it was opened again.
    assert (closed["jumlah"], closed["median_menit"], closed["belum"]) == (2, 300, 3)
    assert meja.tanya("insiden/tanggap", "12 18.00", dari=t("12 09.01"))["jumlah"].tolist() == [0, 0]
