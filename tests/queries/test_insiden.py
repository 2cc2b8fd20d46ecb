"""Incidents: the row recorded last tells, and nothing closes by growing old."""

import pytest

from tests.queries.cerita import Meja, kejadian, t, unggahan

LAPOR = kejadian("LI-1", "Ciseureuh", "12 20.00", skala=4, mengganggu_tahapan="ya")


def one(meja: Meja, sampai: str) -> dict:
    return meja.satu("pandangan/kini_insiden", sampai, nomor="LI-1")


def test_the_row_recorded_last_tells_how_an_incident_stands(desk):
    meja = desk(
        unggahan("12 21.00", LAPOR),
        unggahan("12 23.00", LAPOR.ubah(status="selesai", verifikasi="benar", tindakan="Dibersihkan")),
        unggahan(
            "13 01.00", LAPOR.ubah(status="ditangani", verifikasi="benar", waktu_kejadian=t("12 19.30"))
        ),
    )
    assert [one(meja, s)["status"] for s in ("12 21.00", "12 23.00", "13 01.00")] == [
        "baru",
        "selesai",
        "ditangani",
    ]
    last = one(meja, "13 01.00")
    assert (last["jumlah_laporan"], last["waktu_lapor"], last["waktu_catat"]) == (
        3,
        t("12 21.00"),
        t("13 01.00"),
    )


def test_the_lower_row_of_one_file_is_the_later_one(desk):
    meja = desk(unggahan("12 23.00", LAPOR, LAPOR.ubah(status="selesai")))
    assert one(meja, "12 23.00")["status"] == "selesai"


@pytest.mark.parametrize(
    ("status", "verifikasi", "terbuka"),
    [
        ("baru", "belum", True),
        ("ditangani", "benar", True),
        ("diteruskan", "benar", True),
        ("dibuka_lagi", "benar", True),
        ("selesai", "benar", False),
        ("baru", "tidak_benar", False),
    ],
)
def test_only_closing_it_or_finding_it_untrue_ends_an_incident(desk, status, verifikasi, terbuka):
    meja = desk(unggahan("12 21.00", LAPOR.ubah(status=status, verifikasi=verifikasi)))
    for sampai in ("12 21.00", "29 21.00"):
        assert bool(one(meja, sampai)["is_terbuka"]) is terbuka
        assert meja.satu("insiden/ringkas", sampai)["terbuka"] == int(terbuka)
        assert meja.satu("insiden/ringkas", sampai)["mengganggu"] == int(terbuka)


def test_a_closed_incident_can_be_opened_again(desk):
    meja = desk(
        unggahan("12 21.00", LAPOR.ubah(status="selesai")),
        unggahan("13 02.00", LAPOR.ubah(status="dibuka_lagi")),
    )
    assert not one(meja, "13 01.59")["is_terbuka"]
    assert one(meja, "13 02.00")["is_terbuka"]


def test_the_summary_of_a_day(desk):
    meja = desk(
        unggahan("12 21.00", LAPOR),
        unggahan("12 22.00", kejadian("LI-2", "Citalang", "10 09.00", status="selesai")),
        unggahan("12 22.10", kejadian("LI-3", "Citalang", "12 21.00", verifikasi="tidak_benar", skala=5)),
        unggahan("12 22.20", kejadian("LI-4", "Citalang", "14 07.00", sifat="akan", skala=5)),
        unggahan(
            "10 12.00",
            kejadian("LI-5", "Maracang", "10 11.00", status="diteruskan", tenggat=t("12 12.00")),
        ),
    )
    ringkas = meja.satu("insiden/ringkas", "13 06.00")
    assert ringkas == {
        "baru_24_jam": 1,  # LI-1: LI-2 and LI-5 are older, LI-3 is untrue, LI-4 is to come
        "dilaporkan_24_jam": 4,  # all but LI-5
        "terbuka": 3,  # LI-1, LI-4, LI-5
        "mengganggu": 1,
        "berat": 2,  # LI-1, LI-4
        "akan": 1,
        "lewat_tenggat": 1,
        "waktu_kabar": t("12 22.20"),
    }
    assert meja.satu("insiden/ringkas", "13 20.00")["baru_24_jam"] == 0
    assert meja.satu("insiden/ringkas", "12 11.59")["lewat_tenggat"] == 0


def test_no_report_is_told_from_no_incident(desk):
    kabar = desk().satu("insiden/ringkas", "13 06.00")["waktu_kabar"]
    assert kabar is None or kabar != kabar


def test_the_list_keeps_what_is_open_whatever_its_age_and_puts_the_worst_first(desk):
    meja = desk(
        unggahan("1 09.00", kejadian("LI-1", "Citalang", "1 08.00")),
        unggahan("2 09.00", kejadian("LI-2", "Citalang", "2 08.00", status="selesai")),
        unggahan("12 21.00", kejadian("LI-3", "Citalang", "12 20.00", skala=3)),
        unggahan("12 22.00", kejadian("LI-4", "Maracang", "12 20.00", skala=1, mengganggu_tahapan="ya")),
        unggahan("12 22.00", kejadian("LI-5", "Maracang", "12 20.00", skala=5, status="selesai")),
    )
    frame = meja.tanya("insiden/daftar", "13 06.00", dari=t("10 00.00"))
    assert frame["nomor"].tolist() == ["LI-4", "LI-3", "LI-1", "LI-5"]
    assert set(frame["kategori_nama"].isna()) == {False}


def test_days_are_those_of_the_stations_calendar_and_hoaxes_are_left_out(desk):
    meja = desk(
        unggahan(
            "14 09.00",
            kejadian("LI-1", "Citalang", "12 23.59"),
            kejadian("LI-2", "Citalang", "13 00.00"),
            kejadian("LI-3", "Maracang", "13 06.59", skala=3),
            kejadian("LI-4", "Maracang", "13 07.00", verifikasi="tidak_benar"),
            kejadian("LI-5", "Maracang", "13 07.00", sifat="akan"),
            kejadian("LI-6", "Maracang", "11 07.00"),
        )
    )
    per_hari = meja.tanya("insiden/per_hari", "14 09.00", dari=t("12 00.00"))
    found = [(str(day)[:10], skala, n) for day, skala, n in per_hari.itertuples(index=False)]
    assert found == [("2024-02-12", 2, 1), ("2024-02-13", 2, 1), ("2024-02-13", 3, 1)]
    per_kelurahan = meja.tanya("insiden/per_kelurahan_hari", "14 09.00", dari=t("12 00.00"))
    cells = [(row.nama, str(row.tanggal)[:10], row.jumlah) for row in per_kelurahan.itertuples()]
    assert cells == [
        ("Citalang", "2024-02-12", 1),
        ("Citalang", "2024-02-13", 1),
        ("Maracang", "2024-02-13", 1),
    ]
