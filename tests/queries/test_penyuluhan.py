"""Outreach beside its reasons: a kelurahan with cause and no visit stands on top, silence is no visit."""

from tests.queries.cerita import giat, kejadian, kelas, t, unggahan

DARI = t("1 00.00")


def area(meja, nama: str, sampai: str = "13 06.00") -> dict:
    frame = meja.mesin.run("penyuluhan/per_kelurahan", t(sampai), dari=DARI)
    return frame[frame["nama"] == nama].iloc[0].to_dict()


def test_an_open_security_incident_calls_for_a_visit_and_a_visit_answers_it(desk):
    meja = desk(
        unggahan("10 12.00", kejadian("LI-1", "Citalang", "10 10.00", kategori="UNR")),
        unggahan("12 12.00", giat("Citalang", "12 09.00")),
    )
    before, after = area(meja, "Citalang", "12 11.00"), area(meja, "Citalang")
    assert (before["is_prioritas"], before["is_belum"], before["insiden_terbuka"]) == (True, True, 1)
    assert (after["is_prioritas"], after["is_belum"], after["kegiatan_7_hari"]) == (True, False, 1)
    # A week later the visit is old again while the incident is still open.
    assert area(meja, "Citalang", "19 09.00")["is_belum"]


def test_what_does_not_threaten_anybody_is_no_reason(desk):
    meja = desk(unggahan("10 12.00", kejadian("LI-1", "Citalang", "10 10.00", kategori="LOG")))
    assert not area(meja, "Citalang")["is_prioritas"]


def test_a_rumour_is_answered_only_by_a_clarification_there_and_since(desk):
    meja = desk(
        unggahan("10 12.00", kejadian("LI-1", "Citalang", "10 10.00", kategori="HOX", status="selesai")),
        unggahan("11 12.00", giat("Citalang", "9 09.00", "hoaks"), giat("Citalang", "11 09.00", "damai")),
        unggahan("12 12.00", giat("Citalang", "12 09.00", "hoaks", isu="Jadwal berubah")),
    )
    assert area(meja, "Citalang", "12 11.59")["hoaks_belum"] == 1
    assert area(meja, "Citalang", "12 12.00")["hoaks_belum"] == 0


def test_classes_call_for_a_visit_by_grade_or_by_share(desk):
    one = desk(
        unggahan(
            "9 12.00", kelas("Hegarmanah", 1, "rawan", "9 10.00"), kelas("Ciseureuh", 1, "rawan", "9 10.00")
        )
    )
    assert area(one, "Hegarmanah")["is_belum"]  # one of nine
    assert not area(one, "Ciseureuh")["is_prioritas"]  # one of 103
    assert area(one, "Cipaisan")["is_prioritas"]  # the prison stations, whatever anybody decided
    assert area(one, "Nagri Kidul")["jumlah_tps"] == 42


def test_kelurahan_without_any_event_stay_on_the_list(desk):
    frame = desk(unggahan("9 12.00", giat("Citalang", "9 09.00"))).mesin.run(
        "penyuluhan/per_kelurahan", t("13 06.00"), dari=DARI
    )
    assert len(frame) == 19
    assert frame["jumlah_tps"].sum() == 655
    assert frame["kegiatan"].sum() == 1
    assert frame["waktu_akhir"].notna().sum() == 1


def test_rumours_are_counted_with_the_answer_given_last(desk):
    meja = desk(
        unggahan(
            "10 12.00",
            giat("Citalang", "9 09.00", "hoaks", isu="Jadwal berubah"),
            giat("Maracang", "10 09.00", "hoaks", isu="Jadwal berubah ", klarifikasi="Jadwal tetap"),
            giat("Maracang", "10 10.00", "hoaks", isu="TPS pindah"),
            giat("Maracang", "10 11.00", "damai"),
        )
    )
    rows = meja.mesin.run("penyuluhan/isu", t("13 06.00"), dari=DARI).to_dict("records")
    assert [(r["isu"], r["kegiatan"], r["tanpa_klarifikasi"], r["kelurahan"]) for r in rows] == [
        ("Jadwal berubah", 2, 1, 2),
        ("TPS pindah", 1, 1, 1),
    ]
    assert rows[0]["klarifikasi"] == "Jadwal tetap"
    assert rows[1]["klarifikasi"] is None or rows[1]["klarifikasi"] != rows[1]["klarifikasi"]
