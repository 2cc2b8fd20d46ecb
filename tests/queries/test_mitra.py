"""Promises: due without news is not kept, time never mends one, and taking news away never helps."""

import itertools
import random

import pytest

from tests.queries.cerita import Meja, janji, kejadian, t, unggahan

ORDER = ["siap", "belum_waktunya", "tanpa_kabar", "masalah"]
PLN = janji("KOR-1", "pln", "10 09.00", "12 12.00")


def one(meja: Meja, sampai: str, nomor: str = "KOR-1") -> dict:
    return meja.satu("mitra/janji", sampai, nomor=nomor)


def test_a_promise_due_without_news_is_silent_and_overdue_never_kept(desk):
    meja = desk(unggahan("10 12.00", PLN))
    assert [one(meja, s)["keadaan"] for s in ("11 06.00", "12 11.59", "12 12.00", "29 06.00")] == [
        "belum_waktunya",
        "belum_waktunya",
        "tanpa_kabar",
        "tanpa_kabar",
    ]
    assert not one(meja, "12 11.59")["is_lewat"]
    assert one(meja, "12 18.00") | {"keadaan": "tanpa_kabar", "is_lewat": True, "lewat_menit": 360} == one(
        meja, "12 18.00"
    )


def test_news_after_the_due_date_that_it_is_open_makes_it_a_problem(desk):
    meja = desk(
        unggahan("10 12.00", PLN),
        unggahan("12 17.00", PLN.ubah(catatan="Baru satu genset")),
        unggahan("13 09.00", PLN.ubah(status="ditepati")),
    )
    assert [one(meja, s)["keadaan"] for s in ("12 16.59", "12 17.00", "13 08.59", "13 09.00")] == [
        "tanpa_kabar",
        "masalah",
        "masalah",
        "siap",
    ]


def test_a_promise_without_a_due_date_is_never_in_order(desk):
    meja = desk(unggahan("10 12.00", janji("KOR-1", "ppk", "10 09.00", None)))
    found = one(meja, "10 12.00")
    assert (found["keadaan"], bool(found["is_lewat"])) == ("tanpa_kabar", False)


def test_putting_a_date_off_is_told(desk):
    meja = desk(unggahan("10 12.00", PLN), unggahan("12 11.00", PLN.ubah(tenggat=t("14 06.00"))))
    found = one(meja, "13 06.00")
    assert (found["keadaan"], bool(found["is_diundur"])) == ("belum_waktunya", True)
    assert found["waktu_tenggat_awal"] == t("12 12.00")
    assert not one(meja, "12 10.59")["is_diundur"]


def test_overdue_promises_stand_first_oldest_on_top(desk):
    meja = desk(
        unggahan(
            "10 12.00",
            janji("KOR-1", "ppk", "10 09.00", "14 12.00"),
            janji("KOR-2", "pln", "10 09.00", "12 12.00"),
            janji("KOR-3", "bpbd", "10 09.00", "11 12.00"),
            janji("KOR-4", "kpu", "10 09.00", None),
            janji("KOR-5", "kpu", "10 09.00", "11 09.00", status="ditepati"),
        )
    )
    rows = meja.tanya("mitra/janji", "13 06.00")
    assert list(rows["nomor"]) == ["KOR-3", "KOR-2", "KOR-4", "KOR-1", "KOR-5"]


def test_partners_add_up_and_the_one_never_met_is_on_the_list(desk):
    meja = desk(
        unggahan(
            "10 12.00",
            PLN,
            janji("KOR-2", "pln", "11 09.00", "15 12.00"),
            janji("KOR-3", "pln", "11 09.00", "12 06.00", status="batal"),
        ),
        unggahan(
            "12 20.00",
            kejadian(
                "LI-1",
                "Citalang",
                "12 19.00",
                diteruskan_ke="pln",
                tenggat=t("12 23.00"),
                status="diteruskan",
            ),
        ),
    )
    pln = meja.satu("mitra/per_instansi", "13 06.00", instansi="pln")
    assert (
        pln
        | {
            "pertemuan": 2,
            "ditepati": 0,
            "berjalan": 1,
            "tanpa_kabar": 1,
            "masalah": 0,
            "batal": 1,
            "lewat": 1,
            "rujukan": 1,
            "rujukan_lewat": 1,
        }
        == pln
    )
    damkar = meja.satu("mitra/per_instansi", "13 06.00", instansi="damkar")
    assert damkar["pertemuan"] == 0
    assert damkar["waktu_rapat"] is None or damkar["waktu_rapat"] != damkar["waktu_rapat"]


@pytest.mark.parametrize(("status", "left"), [("ditangani", True), ("diteruskan", True), ("selesai", False)])
def test_a_referral_ends_only_when_the_incident_does(desk, status, left):
    lapor = kejadian("LI-1", "Citalang", "10 19.00", diteruskan_ke="bawaslu", tenggat=t("11 12.00"))
    meja = desk(unggahan("10 20.00", lapor), unggahan("11 13.00", lapor.ubah(status=status)))
    assert meja.satu("mitra/rujukan", "11 12.30", nomor="LI-1")["keadaan"] == "tanpa_kabar"
    after = meja.semua("mitra/rujukan", "29 06.00", nomor="LI-1")
    assert [row["keadaan"] for row in after] == (["masalah"] if left else [])


def test_taking_good_news_away_or_letting_time_pass_never_improves_a_promise(tmp_path):
    """Thirty random histories; each checked at six instants, with and without its good news."""
    luck = random.Random(9)  # noqa: S311 - histories, not secrets
    for case in range(30):
        rows = [
            unggahan(
                f"{10 + k} {luck.randrange(10, 23)}.00",
                PLN.ubah(
                    status=luck.choice(["terbuka", "terbuka", "ditepati"]),
                    tenggat=t(f"{luck.randrange(11, 15)} 12.00"),
                ),
            )
            for k in range(luck.randrange(1, 4))
        ]
        whole, poor = Meja(tmp_path / f"a{case}"), Meja(tmp_path / f"b{case}")
        whole.unggah(*rows)
        poor.unggah(*(book for book in rows if book.fakta[0].nilai["status"] != "ditepati"))
        seen = []
        for day in range(14, 20):
            full = whole.semua("mitra/janji", f"{day} 13.00")
            less = poor.semua("mitra/janji", f"{day} 13.00")
            seen.append(ORDER.index(full[0]["keadaan"]))
            if less and full[0]["keadaan"] == "siap":
                assert ORDER.index(less[0]["keadaan"]) >= ORDER.index(full[0]["keadaan"])
        assert all(later >= earlier for earlier, later in itertools.pairwise(seen))
