"""What a `log_` view shows: both clocks, undo, and each statement once however often it is uploaded."""

import pyarrow as pa
import pytest

from posko.contracts import INSIDEN
from posko.query.tables import row_hash
from tests.queries.cerita import Meja, jawab, jawab_semua, kejadian, kotak, kunjungan, t, unggahan

LAPOR = kejadian("LI-1", "Ciseureuh", "12 20.00")


def known(meja: Meja, sampai: str) -> int:
    return len(meja.tanya("pandangan/kini_insiden", sampai))


def test_an_event_is_seen_only_once_it_was_learned(desk):
    meja = desk(unggahan("12 22.30", LAPOR))
    assert known(meja, "12 20.00") == 0
    assert known(meja, "12 22.29") == 0
    assert known(meja, "12 22.30") == 1


def test_an_event_written_down_ahead_of_its_time_is_seen_only_once_it_happens(desk):
    meja = desk(unggahan("12 06.00", LAPOR))
    assert known(meja, "12 19.59") == 0
    assert known(meja, "12 20.00") == 1


def test_a_plan_is_seen_before_its_time_and_only_once_it_is_known(desk):
    meja = desk(unggahan("12 18.40", kotak("rencana", "PPS-TPS", "Ciseureuh", 103, "13 08.00")))
    leg = {"leg": "PPS-TPS"}
    assert meja.satu("distribusi/leg_ringkas", "12 18.39", **leg)["direncanakan"] == 0
    assert meja.satu("distribusi/leg_ringkas", "12 18.40", **leg)["direncanakan"] == 103
    assert meja.satu("pandangan/kini_kiriman", "13 06.00")["keadaan"] == "rencana"
    assert meja.satu("distribusi/leg_ringkas", "13 06.00", **leg)["berangkat"] == 0


def test_an_incident_expected_is_seen_before_its_time(desk):
    meja = desk(unggahan("12 18.00", kejadian("LI-7", "Ciseureuh", "14 07.00", sifat="akan")))
    assert meja.satu("insiden/ringkas", "12 18.00")["akan"] == 1
    assert meja.satu("insiden/ringkas", "12 18.00")["baru_24_jam"] == 0


def test_an_undone_upload_was_still_known_before_it_was_undone(desk):
    meja = desk(unggahan("12 22.00", LAPOR))
    meja.batal(1, "13 05.00")
    assert known(meja, "13 04.59") == 1
    assert known(meja, "13 05.00") == 0


def test_what_was_undone_can_be_uploaded_again(desk):
    meja = desk(unggahan("12 22.00", LAPOR))
    meja.batal(1, "13 05.00")
    meja.unggah(unggahan("13 05.30", LAPOR))
    assert known(meja, "13 05.15") == 0
    assert known(meja, "13 05.30") == 1


@pytest.mark.parametrize("undone", [1, 2])
def test_one_statement_in_two_files_counts_once_and_outlives_either(desk, undone):
    kirim = kotak("berangkat", "KPU-PPK", "Ciseureuh", 103, "6 07.00")
    lain = kotak("berangkat", "KPU-PPK", "Citalang", 32, "6 07.00")
    meja = desk(unggahan("6 09.00", kirim), unggahan("6 12.00", lain, kirim))
    leg = {"leg": "KPU-PPK"}
    assert meja.satu("distribusi/leg_ringkas", "6 12.00", **leg)["berangkat"] == 135
    assert len(meja.tanya("distribusi/riwayat", "6 12.00", kelurahan_kode="32.14.01.1007", tps_no=0)) == 1
    meja.batal(undone, "6 13.00")
    after = {1: 135, 2: 103}[undone]
    assert meja.satu("distribusi/leg_ringkas", "6 13.00", **leg)["berangkat"] == after


def test_a_statement_repeated_later_keeps_the_instant_it_was_first_learned(desk):
    """A cumulative workbook, uploaded again after somebody else's correction, does not undo it."""
    pertama = kotak("tiba", "KPU-PPK", "Ciseureuh", 103, "6 08.00")
    meja = desk(
        unggahan("6 09.00", pertama),
        unggahan("6 10.00", pertama.ubah(jumlah=102)),
        unggahan("6 11.00", pertama, kotak("tiba", "KPU-PPK", "Citalang", 32, "6 08.30")),
    )
    assert meja.satu("pandangan/kini_kiriman", "6 11.00", nama="Ciseureuh")["terima"] == 102


def test_rows_that_differ_only_where_a_cell_ends_are_two_statements():
    """`A|B` beside `C` is not `A` beside `B|C`, nor is a tilde an empty cell."""
    duckdb = pytest.importorskip("duckdb")
    kosong = {column.name: pa.array([None] * 4, pa.string()) for column in INSIDEN.columns}
    berbeda = {
        "bagaimana": pa.array(["A|B", "A", "~", None], pa.string()),
        "mengapa": pa.array(["C", "B|C", None, "~"], pa.string()),
    }
    waktu = pa.array([t("12 20.00")] * 4, pa.timestamp("us", tz="UTC"))
    rows = pa.table(kosong | berbeda | {"waktu_kejadian": waktu, "tenggat": waktu})
    with duckdb.connect() as connection:
        connection.register("muatan", rows)
        found = connection.execute(f"select count(distinct {row_hash(INSIDEN)}) from muatan").fetchone()
    assert found == (4,)


def test_a_row_that_stands_twice_in_one_file_counts_once(desk):
    meja = desk(unggahan("12 22.00", LAPOR, LAPOR))
    assert meja.satu("pandangan/kini_insiden", "12 22.00")["jumlah_laporan"] == 1


def test_plans_and_warnings_are_no_news_from_a_place(desk):
    meja = desk(
        unggahan(
            "12 18.00",
            kotak("rencana", "PPS-TPS", "Ciseureuh", 103, "13 08.00"),
            kejadian("LI-7", "Ciseureuh", "13 08.00", sifat="akan"),
        )
    )
    for sampai in ("12 19.00", "13 08.30"):
        kabar = meja.satu("harian/kabar_per_kelurahan", sampai, nama="Ciseureuh")
        assert kabar["is_diam"]
        assert kabar["waktu_kabar"] is None or kabar["waktu_kabar"] != kabar["waktu_kabar"]
        log = meja.satu("harian/kabar_per_log", sampai, log="distribusi")
        assert log["jumlah"] == 1
        assert log["waktu_catat"] == t("12 18.00")
        assert log["waktu_akhir"] is None or log["waktu_akhir"] != log["waktu_akhir"]


@pytest.mark.parametrize(
    "fakta",
    [
        kotak("tiba", "KPU-PPK", "Ciseureuh", 103, "13 02.00"),
        kejadian("LI-1", "Ciseureuh", "13 02.00"),
        jawab("Ciseureuh", 1, "R01", "tidak", "13 02.00"),
        kunjungan("pps-ciseureuh", "Ciseureuh", "13 02.00"),
    ],
    ids=["distribusi", "insiden", "kesiapan_tps", "patroli"],
)
def test_any_report_breaks_the_silence_of_its_kelurahan_for_the_grace_time(desk, fakta):
    meja = desk(unggahan("13 02.10", fakta))
    kabar = "harian/kabar_per_kelurahan"
    assert meja.satu(kabar, "13 06.00", nama="Ciseureuh")["is_diam"] == False  # noqa: E712 - numpy's own
    assert meja.satu(kabar, "13 06.00.01", nama="Ciseureuh")["is_diam"] == True  # noqa: E712
    assert meja.satu(kabar, "13 06.00", nama="Ciseureuh")["waktu_kabar"] == t("13 02.00")
    assert len(meja.semua(kabar, "13 06.00", is_diam=True)) == 18
    log = meja.satu("harian/kabar_per_log", "13 06.00", log=fakta.log)
    assert (log["jumlah"], log["waktu_akhir"], log["berkas"]) == (1, t("13 02.00"), "buku 13 02.10.xlsx")
    assert sum(row["jumlah"] for row in meja.semua("harian/kabar_per_log", "13 06.00")) == 1


def test_a_whole_upload_learned_late_changes_only_the_later_picture(desk):
    meja = desk(unggahan("13 05.00", *jawab_semua("Ciseureuh", 1, "ya", "13 00.30")))
    siap = {"keadaan": "siap"}
    assert meja.satu("kesiapan/jumlah_per_keadaan", "13 04.59", **siap)["jumlah"] == 0
    assert meja.satu("kesiapan/jumlah_per_keadaan", "13 05.00", **siap)["jumlah"] == 1
