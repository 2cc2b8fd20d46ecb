"""This file shows that the story without planted faults is whole: boxes add up, time runs forward."""

from __future__ import annotations

import pandas as pd
import pytest

from posko.contracts import LOGS, SYSTEM_COLUMNS
from posko.core.rujukan import Rujukan, load
from posko.simulate import Sample, generate
from posko.simulate.book import BOOK

ORDER = ["rencana", "muat", "berangkat", "tiba", "serah_terima"]
LINE = ["leg", "surat_jalan", "kelurahan_kode", "tps_no", "jenis"]


def distribusi(sample: Sample) -> pd.DataFrame:
    return sample.logs["distribusi"].to_pandas()


@pytest.mark.parametrize("log", LOGS)
def test_columns_are_the_contract_then_the_system_columns(sample: Sample, log: str) -> None:
    assert tuple(sample.logs[log].column_names) == LOGS[log].names + tuple(SYSTEM_COLUMNS)
    assert sample.logs[log].num_rows > 0


@pytest.mark.parametrize("log", LOGS)
def test_obligatory_cells_are_filled_and_closed_lists_kept(
    sample: Sample, rujukan: Rujukan, log: str
) -> None:
    rows = sample.logs[log].to_pandas()
    event = {
        "leg": {leg.kode for leg in rujukan.peristiwa.leg},
        "jenis_kotak": {kind.kode for kind in rujukan.peristiwa.jenis_kotak},
        "item": {row["item"] for row in rujukan.daftar_periksa},
        "kategori": {row["kategori"] for row in rujukan.kategori},
        "indikator": {row["kode"] for row in rujukan.indikator},
    }
    for column in LOGS[log].columns:
        cells = rows[column.name]
        if column.wajib:
            assert cells.notna().all(), column.name
        allowed = {choice.kode for choice in column.pilihan} or event.get(column.daftar, set())
        if column.kind == "pilihan":
            assert set(cells.dropna()) <= allowed, column.name
        if column.kind == "titik":
            assert set(cells.dropna()) <= {row["titik_id"] for row in rujukan.titik}, column.name
        if column.kind == "kelurahan":
            assert set(cells.dropna()) <= set(rujukan.kelurahan), column.name
        if column.kind == "teks":
            assert cells.dropna().str.len().max() <= column.maks or cells.isna().all(), column.name


def test_only_planted_reports_name_a_station_that_is_not_in_the_list(
    sample: Sample, rujukan: Rujukan
) -> None:
    strangers = set()
    for log, table in sample.logs.items():
        if "tps_no" not in table.column_names:
            continue
        rows = table.to_pandas()[["kelurahan_kode", "tps_no"]].dropna().drop_duplicates()
        strangers |= {
            (log, k, int(t))
            for k, t in rows.itertuples(index=False)
            if (k, int(t)) not in rujukan.tps_numbers
        }
    planted = {
        ("kesiapan_tps", t.kunci["kelurahan_kode"], t.kunci["tps_no"])
        for t in sample.tanam
        if t.jenis == "tps_tidak_terdaftar"
    }
    assert (
        strangers == planted == {("kesiapan_tps", "32.14.01.1003", 34), ("kesiapan_tps", "32.14.12.2005", 8)}
    )


@pytest.mark.parametrize("leg", ["KPU-PPK", "PPK-PPS", "PPS-TPS", "TPS-PPS", "PPS-PPK"])
@pytest.mark.parametrize("peristiwa", ["berangkat", "tiba", "serah_terima"])
def test_every_box_passes_every_leg_once(clean: Sample, rujukan: Rujukan, leg: str, peristiwa: str) -> None:
    rows = distribusi(clean)
    rows = rows[(rows["leg"] == leg) & (rows["peristiwa"] == peristiwa)]
    sums = rows.groupby(["kelurahan_kode", "jenis"])["jumlah"].sum()
    due = pd.Series([kel for kel, _ in rujukan.tps_numbers]).value_counts()
    assert len(sums) == 19 * 5
    assert all(total == due[kel] for (kel, _), total in sums.items())
    assert rows["jumlah"].sum() == 3275


def test_with_faults_no_more_boxes_arrive_than_are_due(sample: Sample, rujukan: Rujukan) -> None:
    rows = distribusi(sample)
    keys = [*LINE, "peristiwa"]
    newest = rows.sort_values(["waktu_catat", "baris"]).drop_duplicates(keys, keep="last")
    arrived = (
        newest[newest["peristiwa"] == "tiba"].groupby(["leg", "kelurahan_kode", "jenis"])["jumlah"].sum()
    )
    due = pd.Series([kel for kel, _ in rujukan.tps_numbers]).value_counts()
    assert all(total <= due[kel] for (_, kel, _), total in arrived.items())


def test_time_runs_forward_on_every_line(clean: Sample) -> None:
    rows = distribusi(clean)
    rows = rows[rows["peristiwa"].isin(ORDER[1:])]
    times = rows.pivot_table(
        index=[*LINE[:3], "jenis", rows["tps_no"].fillna(-1)],
        columns="peristiwa",
        values="waktu_kejadian",
        aggfunc="max",
    )
    assert (times["berangkat"] < times["tiba"]).all()
    assert (times["tiba"] <= times["serah_terima"]).all()
    loaded = times.dropna(subset=["muat"])
    assert len(loaded) > 0
    assert (loaded["muat"] < loaded["berangkat"]).all()


def test_nothing_leaves_a_store_before_it_got_there(clean: Sample) -> None:
    rows = distribusi(clean)
    rows = rows[rows["peristiwa"].isin(["berangkat", "serah_terima"])]
    key = ["leg", "kelurahan_kode", "jenis", "peristiwa"]
    first, last = rows.groupby(key)["waktu_kejadian"].min(), rows.groupby(key)["waktu_kejadian"].max()
    for before, after in (("KPU-PPK", "PPK-PPS"), ("PPK-PPS", "PPS-TPS"), ("TPS-PPS", "PPS-PPK")):
        for kel, jenis in {(k, j) for _, k, j, _ in first.index}:
            assert last[(before, kel, jenis, "serah_terima")] <= first[(after, kel, jenis, "berangkat")], (
                after,
                kel,
            )


def test_an_escort_is_in_one_place_at_a_time(clean: Sample) -> None:
    rows = distribusi(clean)
    rows = rows[rows["peristiwa"].isin(["berangkat", "tiba", "serah_terima"])]
    for who in ("padal", "kendaraan"):
        spans = rows.groupby([who, "surat_jalan"])["waktu_kejadian"].agg(["min", "max"]).reset_index()
        spans = spans.sort_values([who, "min"])
        before = spans.groupby(who)["max"].shift()
        assert (before.isna() | (before < spans["min"])).all(), who


def test_no_truck_carries_more_than_it_holds(clean: Sample) -> None:
    rows = distribusi(clean)
    trucks = rows[(rows["peristiwa"] == "berangkat") & rows["kendaraan"].str.startswith("Truk")]
    assert trucks.groupby("surat_jalan")["jumlah"].sum().max() <= 120
    assert trucks[trucks["leg"] == "KPU-PPK"]["surat_jalan"].nunique() == 35


@pytest.mark.parametrize("log", LOGS)
def test_nothing_is_known_before_it_happened_except_what_is_planned(sample: Sample, log: str) -> None:
    rows = sample.logs[log].to_pandas()
    ahead = rows[rows["waktu_kejadian"] > rows["waktu_catat"]]
    if log == "distribusi":
        ahead = ahead[ahead["peristiwa"] != "rencana"]
    if log == "insiden":
        ahead = ahead[ahead["sifat"] != "akan"]
    if log == "kegiatan":
        ahead = ahead[~ahead["status"].isin(["rencana", "batal"])]
    assert ahead.empty or log == "peringatan"


def test_one_workbook_is_one_batch_in_the_order_of_arrival(sample: Sample) -> None:
    columns = ["batch_no", "waktu_catat", "berkas", "lembar"]
    batches = pd.concat(
        [table.select(columns).to_pandas() for table in sample.logs.values()]
    ).drop_duplicates()
    batches = batches.sort_values("batch_no", ascending=False)
    # Each book has its own numbers; what was added after a story was closed has numbers below its others.
    books = dict(list(batches.groupby(-batches["batch_no"] // BOOK)))
    assert list(books) == [0, 1, 2]
    for number, whole in books.items():
        whole = whole.sort_values("batch_no", ascending=False)
        assert (-whole["batch_no"] - BOOK * number).tolist() == list(range(1, len(whole) + 1))
        own = whole[~whole["berkas"].str.startswith(("Klarifikasi ", "Janji mitra "))]
        assert (-own["batch_no"] - BOOK * number).tolist() == list(range(1, len(own) + 1))
        assert own["waktu_catat"].is_monotonic_increasing
    assert batches["waktu_catat"].is_unique
    assert batches["berkas"].is_unique


def test_the_same_seed_tells_the_same_story_and_another_another(sample: Sample, rujukan: Rujukan) -> None:
    again, other = generate(rujukan), generate(rujukan, seed=7)
    for log, table in sample.logs.items():
        assert again.logs[log].equals(table), log
    assert again.tanam == sample.tanam
    assert not other.logs["kesiapan_tps"].equals(sample.logs["kesiapan_tps"])


@pytest.mark.parametrize("kode", ["pilkada2024", "pemilu2029"])
def test_another_event_moves_its_own_boxes(kode: str) -> None:
    rujukan = load(kode)
    rows = distribusi(generate(rujukan, tanam=False))
    home = rows[(rows["leg"] == "PPS-TPS") & (rows["peristiwa"] == "tiba")]
    assert home["jumlah"].sum() == rujukan.kotak_seharusnya
    assert set(home["jenis"]) == {kind.kode for kind in rujukan.peristiwa.jenis_kotak}


def test_every_store_is_heard_of_within_its_cycle(clean: Sample, rujukan: Rujukan) -> None:
    rows = clean.logs["patroli"].to_pandas()
    rows = rows[rows["jenis_giat"] == "jaga"].sort_values("waktu_kejadian")
    cycles = {
        row["titik_id"]: row["siklus_patroli_jam"] for row in rujukan.titik if row["wajib_jaga"] == "ya"
    }
    assert set(rows["tempat"]) == set(cycles)
    for tempat, visits in rows.groupby("tempat"):
        # Just before the next news arrives, the last one is at its oldest.
        oldest = (visits["waktu_catat"].shift(-1) - visits["waktu_kejadian"]).max()
        assert oldest <= pd.Timedelta(hours=float(cycles[tempat])), tempat
