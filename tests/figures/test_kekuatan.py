"""This file shows that strength and patrol figures say what is short, silent or overdue."""

import pandas as pd
import pytest

from posko.figures import asal, kawal, kekuatan, patroli, theme
from posko.figures.theme import GELAP, TERANG
from tests.figures import frames as f
from tests.figures.test_every_figure import holds, texts

STATES = ["siap", "kedaluwarsa", "tanpa_kabar", "masalah"]


def strength() -> pd.DataFrame:
    return pd.DataFrame(
        {"kelurahan_kode": [f.A, f.B], "nama": ["Nagri Kidul", "Nagri Kaler"], "perlu": [6, 16]}
    )


def origin() -> pd.DataFrame:
    rows = [(f.A, "organik", 6, 4, 0, 0, 2), (f.B, "bko_polres", 12, 10, 0, 2, 0)]
    return pd.DataFrame(rows, columns=["kelurahan_kode", "asal", "terplot", *STATES])


def stations() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "kelurahan_kode": [f.A, f.B],
            "nama": ["Nagri Kidul", "Nagri Kaler"],
            "jumlah_tps": [42, 69],
            "siap": [40, 10],
            "masalah": [0, 1],
            "kedaluwarsa": [2, 8],
            "tanpa_kabar": [0, 50],
            "rawan": [0, 7],
            "rawan_siap": [0, 3],
            "siklus_jam": 72.0,
            "waktu_kunjung": f.waktu(f.jam(13, 4), None),
        }
    )


def places() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "titik_id": ["kpu", "pps-a", "pps-b"],
            "nama": ["Gudang KPU Ciwareng", "Gudang PPS A", "Gudang PPS B"],
            "siklus_jam": [2.0, 4.0, 4.0],
            "wajib": [12, 6, 6],
            "kunjungan": [20, 3, 0],
            "jeda_menit": [60, 400, 1440],
            "waktu_kunjung": f.waktu(f.jam(13, 5), f.jam(13, 0), None),
            "lewat_menit": [0.0, 120.0, None],
            "keadaan": ["siap", "kedaluwarsa", "tanpa_kabar"],
        }
    )


def stops() -> pd.DataFrame:
    row = {"jalan": 0, "berangkat": 390, "selesai": 440, "tetap": False}
    return pd.DataFrame(
        [
            row | {"konvoi": 0, "nama": "PPS A", "kotak": 100, "tiba": 400, "batas": 500, "rentan": False},
            row | {"konvoi": 1, "nama": "PPS B", "kotak": 240, "tiba": 410, "batas": 415, "rentan": True},
        ]
    )


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
def test_every_figure_of_strength_holds(tema):
    for fig in (
        kekuatan.per_kelurahan(strength(), origin(), f.SAMPAI, tema),
        kekuatan.cakupan_tps(stations(), f.SAMPAI, tema),
        asal.per_asal(origin(), f.SAMPAI, tema),
        patroli.siklus(places(), f.SAMPAI, tema),
        kawal.jadwal(stops(), (840, 1080), 1080, f.SAMPAI, tema),
    ):
        holds(fig)
        assert len(fig.data) > 0


def test_an_answer_without_rows_says_so():
    for fig in (
        kekuatan.per_kelurahan(strength()[:0], origin()[:0], f.SAMPAI),
        kekuatan.cakupan_tps(stations()[:0], f.SAMPAI),
        asal.per_asal(origin()[:0], f.SAMPAI),
        patroli.siklus(places()[:0], f.SAMPAI),
        kawal.jadwal(stops()[:0], (840, 1080), 1080, f.SAMPAI),
    ):
        holds(fig)
        assert "Belum ada data" in texts(fig)


def test_the_gap_is_in_the_title_and_a_silent_unit_is_not_present():
    fig = kekuatan.per_kelurahan(strength(), origin(), f.SAMPAI)
    assert theme.judul(fig) == "Perlu 22, terplot 18: kurang 4 di Nagri Kaler"
    assert "belum ada apel 2 orang" in theme.alt(fig)
    assert "hadir lengkap 14 orang" in theme.alt(fig)


def test_patrol_figures_name_what_was_not_seen():
    assert theme.judul(patroli.siklus(places(), f.SAMPAI)) == "2 dari 3 tempat lewat siklus: PPS B, PPS A"
    fig = kekuatan.cakupan_tps(stations(), f.SAMPAI)
    assert theme.judul(fig) == "Patroli melihat 50 dari 111 TPS dalam 72 jam; TPS rawan 3 dari 7"


def test_a_plan_tells_its_least_slack_and_its_weak_stops():
    fig = kawal.jadwal(stops(), (840, 1080), 1080, f.SAMPAI)
    assert theme.judul(fig) == "2 singgah selesai 07.20, paling sempit longgar 5 mnt; 1 singgah rentan"
