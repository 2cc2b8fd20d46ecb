"""This file shows that every planted fault is in the rows, from when and until when it says."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from posko.core.rujukan import Rujukan
from posko.simulate import Sample, Tanam
from tests.simulate import headline

WIB = ZoneInfo("Asia/Jakarta")
APEL = datetime(2024, 2, 13, 6, tzinfo=WIB)
KINDS = {
    "tanpa_kabar",
    "selisih_belum_jelas",
    "selisih_terjelaskan",
    "salah_dapil",
    "segel_rusak",
    "segel_berganti",
    "segel_kembar",
    "serah_terima_sepihak",
    "waktu_mundur",
    "tahap_terlewat",
    "gudang_sunyi",
    "lewat_tenggat",
    "kelurahan_tanpa_kabar",
    "butir_kritis",
    "pengawal_dua_tempat",
    "insiden_mengganggu_tahapan",
    "baris_ganda",
    "ralat",
    "tps_tidak_terdaftar",
    "laporan_bertentangan",
    "kabar_kedaluwarsa",
}


def found(sample: Sample, tanam: Tanam, at: datetime) -> pd.DataFrame:
    rows = headline.known(tanam.log, sample.logs[tanam.log], at)
    for name, value in tanam.kunci.items():
        if value is None:
            rows = rows[rows[name].isna()]
        elif name.startswith("waktu"):
            rows = rows[rows[name] == pd.Timestamp(value)]
        else:
            rows = rows[rows[name] == value]
    return rows


def end_of(sample: Sample) -> datetime:
    return datetime(2024, 2, 20, tzinfo=WIB)


def test_every_kind_of_fault_is_planted_and_named_once(sample: Sample) -> None:
    assert {tanam.jenis for tanam in sample.tanam} == KINDS
    assert len({tanam.id for tanam in sample.tanam}) == len(sample.tanam)


def test_the_rows_of_every_fault_are_where_the_manifest_says(sample: Sample) -> None:
    for tanam in sample.tanam:
        if tanam.tiada:
            assert found(sample, tanam, tanam.terlihat).empty, tanam.id
        elif tanam.jenis != "lewat_tenggat":
            assert not found(sample, tanam, tanam.terlihat).empty, tanam.id


def test_what_is_overdue_is_not_there_at_the_deadline_and_is_later(sample: Sample) -> None:
    late = [tanam for tanam in sample.tanam if tanam.jenis == "lewat_tenggat"]
    assert len(late) == 4
    for tanam in late:
        rows = found(sample, tanam, end_of(sample))
        assert tanam.sampai is not None
        done = rows[rows["peristiwa"].isin(["berangkat", "tiba"])]
        assert (done["waktu_kejadian"] > tanam.terlihat).all(), tanam.id
        assert len(done) > 0, tanam.id
        assert (done["waktu_catat"] <= tanam.sampai).all(), tanam.id


def test_missing_arrivals_stay_missing(sample: Sample) -> None:
    for tanam in sample.tanam:
        if tanam.tiada and tanam.log == "distribusi":
            assert found(sample, tanam, end_of(sample)).empty, tanam.id


def test_silence_ends_when_the_manifest_says(sample: Sample) -> None:
    silent = [tanam for tanam in sample.tanam if tanam.jenis == "kelurahan_tanpa_kabar"]
    assert len(silent) == 2
    for tanam in silent:
        assert tanam.sampai is not None
        heard = found(sample, tanam, end_of(sample))["waktu_catat"].min()
        assert tanam.sampai - pd.Timedelta(hours=2) <= heard <= tanam.sampai, tanam.id


def test_the_silent_store_was_heard_last_at_the_planted_time(sample: Sample) -> None:
    rows = headline.known("patroli", sample.logs["patroli"], APEL)
    last = rows[rows["tempat"] == "pps-tegalmunjul"]["waktu_kejadian"].max()
    assert last == datetime(2024, 2, 12, 22, 10, tzinfo=WIB)


def test_one_box_of_the_wrong_dapil_and_no_other(sample: Sample, rujukan: Rujukan) -> None:
    store = {row["titik_id"]: row["kecamatan_kode"] for row in rujukan.titik}
    rows = sample.logs["distribusi"].to_pandas()
    rows = rows[(rows["jenis"] == "DPRDK") & rows["tujuan"].notna()]
    astray = rows[rows["tujuan"].map(store).ne(rows["kelurahan_kode"].str[:8]) & (rows["tujuan"] != "kpu")]
    assert set(astray["kotak_id"]) == {"KS-3214122006-009-DPRDK"}


def test_seals_are_as_planted_and_otherwise_unbroken(sample: Sample) -> None:
    rows = sample.logs["distribusi"].to_pandas()
    rows = rows[rows["kotak_id"].notna() & (rows["leg"] == "PPS-TPS") & (rows["peristiwa"] != "rencana")]
    twins = rows.groupby("segel")["kotak_id"].nunique()
    assert (twins > 1).sum() == 1
    changed = (
        rows[rows["peristiwa"].isin(["berangkat", "serah_terima"])].groupby("kotak_id")["segel"].nunique()
    )
    resealed = set(rows[rows["peristiwa"] == "segel_ulang"]["kotak_id"])
    assert resealed == {"KS-3214011006-020-DPD"}
    assert set(changed[changed > 1].index) - resealed == {"KS-3214122004-004-DPR"}
    assert set(rows[rows["kondisi_segel"] == "rusak"]["kotak_id"]) == {"KS-3214011006-011-PPWP"}


def test_one_sided_hand_over_is_the_planted_one(sample: Sample) -> None:
    rows = sample.logs["distribusi"].to_pandas()
    signed = rows[rows["peristiwa"] == "serah_terima"]
    alone = signed[signed["kepada_jabatan"].isna() | signed["dari_jabatan"].isna()]
    assert set(zip(alone["kelurahan_kode"], alone["jenis"], strict=True)) == {("32.14.01.1003", "DPR")}


def test_headline_at_the_parade_of_h_minus_1(sample: Sample, rujukan: Rujukan) -> None:
    nodes = headline.funnel(rujukan, headline.known("distribusi", sample.logs["distribusi"], APEL))
    states = headline.readiness(
        rujukan, headline.known("kesiapan_tps", sample.logs["kesiapan_tps"], APEL), APEL
    )
    print(f"\n13 Feb 06.00: kotak {nodes}; TPS {states.to_dict()}")  # noqa: T201 - the figure asked for
    # 280 of Sindangkasih and 7 of Kadumekar are silent, one convoy of Ciseureuh is out; the 7 boxes that
    # went on without having arrived are counted twice and stand under «lebih».
    assert nodes == {"kpu": 0, "jalan": 327, "ppk": 92, "pps": 2586, "tps": 275, "selisih": 2, "lebih": 7}
    assert sum(nodes.values()) - 2 * nodes["lebih"] == 3275
    assert states.sum() == 655
    assert 80 <= states["tanpa_kabar"] <= 110
    assert 33 <= states["masalah"] <= 55
    assert 13 <= states["kedaluwarsa"] <= 30


def test_incidents_are_of_a_calm_town(sample: Sample) -> None:
    rows = sample.logs["insiden"].to_pandas()
    # A report joined to another one is not an incident of its own.
    joined = set(rows[rows["gabung_ke"].notna()]["nomor"])
    assert 60 <= rows[~rows["nomor"].isin(joined)]["nomor"].nunique() <= 110
    assert rows["kategori"].nunique() >= 12
    at = headline.known("insiden", sample.logs["insiden"], APEL)
    newest = at.sort_values(["waktu_catat", "baris"]).groupby("nomor").tail(1)
    assert newest[newest["sifat"] == "akan"]["nomor"].tolist() == ["LI-0899"]
    open_ = newest[~newest["status"].isin(["selesai", "diteruskan"])]
    assert (open_["mengganggu_tahapan"] == "ya").sum() == 1
    assert 3 <= len(open_) <= 15


@pytest.mark.parametrize("hari", ["2024-02-13", "2024-02-14"])
def test_officers_fall_short_of_the_pattern_by_eight(sample: Sample, rujukan: Rujukan, hari: str) -> None:
    classes = headline.known("kerawanan_tps", sample.logs["kerawanan_tps"], APEL)
    classes = classes[classes["kelas"].notna()]
    assert len(classes) == 655
    pattern = {row["kelas"]: (int(row["jml_tps"]), int(row["jml_polri"])) for row in rujukan.pola}
    groups = classes.groupby(["kelurahan_kode", "kelas"]).size()
    needed = sum(-(-count // pattern[kelas][0]) * pattern[kelas][1] for (_, kelas), count in groups.items())
    rows = headline.known("personel", sample.logs["personel"], APEL)
    posted = rows[(rows["jenis_catatan"] == "plot") & (rows["tanggal_tugas"].astype(str) == hari)][
        "jml_polri"
    ].sum()
    assert needed - posted == 8
    assert set(classes["kelas"].value_counts().items()) == {
        ("kurang_rawan", 624),
        ("rawan", 25),
        ("sangat_rawan", 4),
        ("khusus", 2),
    }
