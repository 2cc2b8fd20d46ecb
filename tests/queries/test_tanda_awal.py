"""What lies ahead: announced, cancelled, meeting another, and warned of."""

from tests.queries.cerita import Fakta, Meja, kegiatan, kejadian, peringatan, t, unggahan

SPAN = {"dari": t("13 00.00"), "hingga": t("15 00.00")}


def ahead(meja: Meja, sampai: str) -> list[str]:
    return meja.tanya("insiden/tanda_awal", sampai, **SPAN)["nomor"].tolist()


def meeting(meja: Meja, sampai: str = "12 20.00") -> list[tuple]:
    rows = meja.tanya("insiden/bertemu", sampai, **SPAN)
    return [tuple(row) for row in rows[["nomor_satu", "nomor_dua", "is_setempat", "jeda_menit"]].to_numpy()]


def test_what_is_announced_is_on_the_calendar_once_it_is_known(desk):
    meja = desk(
        unggahan("10 09.00", kegiatan("KGT-1", "Citalang", "13 15.00")),
        unggahan("12 19.00", kejadian("LI-1", "Maracang", "13 10.00", sifat="akan", kategori="UNR")),
        unggahan("12 19.00", kejadian("LI-2", "Maracang", "13 05.00")),
    )
    assert ahead(meja, "10 08.59") == []
    assert ahead(meja, "10 09.00") == ["KGT-1"]
    assert ahead(meja, "12 20.00") == ["LI-1", "KGT-1"]
    row = meja.tanya("insiden/tanda_awal", "12 20.00", **SPAN).iloc[0]
    assert (row["asal"], row["jenis"], row["nama"]) == ("insiden", "Unjuk rasa", "Maracang")
    assert row["waktu_selesai"] == t("13 12.00")


def test_a_cancelled_gathering_stays_on_the_calendar_as_cancelled_and_meets_nobody(desk):
    satu = kegiatan("KGT-1", "Citalang", "13 15.00", waktu_selesai=t("13 17.00"))
    meja = desk(
        unggahan("10 09.00", satu, kegiatan("KGT-2", "Citalang", "13 16.00")),
        unggahan("12 09.00", satu.ubah(status="batal")),
    )
    assert meeting(meja, "11 09.00") == [("KGT-1", "KGT-2", True, 0.0)]
    assert meeting(meja) == []
    assert meja.tanya("insiden/tanda_awal", "12 20.00", **SPAN)["status"].tolist() == ["batal", "rencana"]


def test_an_agreement_shows_how_it_stands(desk):

    setuju = {
        "nomor": "KOR-1",
        "waktu_kejadian": t("9 10.00"),
        "instansi": "camat",
        "hal": "Rute",
        "status": "terbuka",
    }
    meja = desk(
        unggahan(
            "10 09.00", kegiatan("KGT-1", "Citalang", "13 15.00", koordinasi="KOR-1", rute="Jalan utama")
        ),
        unggahan("10 10.00", Fakta("koordinasi", setuju)),
    )
    row = meja.tanya("insiden/tanda_awal", "12 20.00", **SPAN).iloc[0]
    assert (row["rute"], row["massa"], row["koordinasi_status"]) == ("Jalan utama", 300, "terbuka")


def test_two_things_meet_when_near_in_time_and_place(desk):
    """Nagri Tengah borders Nagri Kidul and not Citalang's far side; an hour apart is near."""
    meja = desk(
        unggahan(
            "10 09.00",
            kegiatan("KGT-1", "Nagri Kidul", "13 13.00", waktu_selesai=t("13 14.00")),
            kegiatan("KGT-2", "Nagri Tengah", "13 14.59", waktu_selesai=t("13 15.30")),
            kegiatan("KGT-3", "Cigelam", "13 13.30"),
            kegiatan("KGT-4", "Nagri Kidul", "13 18.00"),
        )
    )
    assert meeting(meja) == [("KGT-1", "KGT-2", False, 59.0)]
    meja.unggah(unggahan("11 09.00", kejadian("LI-1", "Nagri Kidul", "13 13.30", sifat="akan", skala=3)))
    assert ("KGT-1", "LI-1", True, 0.0) in meeting(meja)


def test_warnings_hold_for_their_span_and_place(desk):
    meja = desk(
        unggahan(
            "12 09.00",
            peringatan(None, "13 13.00", "13 18.00"),
            peringatan("Citalang", "12 10.00", "12 12.00", sumber="bpbd", jenis="longsor", tingkat="awas"),
        )
    )
    rows = meja.tanya("insiden/peringatan", "12 20.00", **SPAN)
    assert rows["jenis"].tolist() == ["hujan_lebat"]
    assert rows["nama"].isna().all()
    assert meja.tanya("insiden/peringatan", "12 08.59", **SPAN).empty
