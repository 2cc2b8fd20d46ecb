"""The escort plan on the page: asked, solved beside the page, shown, replanned after a breakdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

import pandas as pd
import streamlit as st

from posko.rencana import jarak, kawal, rute, ulang
from posko.rencana.kawal import Rute, Singgah, SoalKawal
from posko.rencana.kemajuan import Kemajuan
from posko.rencana.periksa_kawal import pelanggaran
from posko.teks import kawal as teks
from posko.teks import usulan as umum
from posko.ui import bagian, data, kerja, polos
from posko.ui.usulan import distances

NAMA = "rencana_kawal"
LEGS = ("KPU-PPK", "PPK-PPS", "PPS-PPK", "PPK-KPU")


@dataclass(frozen=True)
class Jawaban:
    """A finished plan: its routes, stops fixed before a breakdown, and the sentence about it."""

    soal: SoalKawal
    rute: Rute
    luput: tuple[str, ...]
    detik: float
    is_dihentikan: bool
    tetap: tuple[Singgah, ...] = ()
    konvoi: tuple[int, ...] = ()
    mogok: str = ""


def ask() -> tuple[SoalKawal, str, str]:
    """Leg, store and conditions; returns the question, the leg and the name of the store."""
    a, b, c, d = st.columns(4, gap="small")
    leg = a.selectbox(teks.LEG, LEGS, index=2, format_func=_LEG.__getitem__, key="k_leg")
    stores = _stores(str(leg))
    depo = b.selectbox(teks.DARI_GUDANG, list(stores), format_func=stores.__getitem__, key="k_depo")
    convoys = int(c.number_input(teks.KONVOI, 1, 12, 2, key="k_konvoi"))
    trucks = int(d.number_input(teks.TRUK, 1, 8, 2, key="k_truk"))
    a, b, c, d = st.columns(4, gap="small")
    start = a.time_input(teks.MULAI, time(6), key="k_mulai")
    close = b.time_input(teks.TUTUP, time(20), key="k_tutup")
    hours = int(c.number_input(teks.AWAK, 2, 24, 12, key="k_awak"))
    dry = d.toggle(teks.HINDARI_HUJAN, value=True, key="k_hujan")
    per_truck = next(x.nilai for x in data.rujukan().peristiwa.ambang if x.kode == "kotak_per_truk")
    rain = bagian.hujan() if dry else (time(0), time(0))
    full = int(per_truck) * trucks
    asked = SoalKawal(
        depo=str(depo),
        muatan=_loads(str(leg), str(depo), full),
        kotak_konvoi=full,
        siap=(_minute(start),) * convoys,
        buka=_minute(start),
        tutup=_minute(close),
        hujan=(_minute(rain[0]), _minute(rain[1])),
        awak=60 * hours,
        jarak=distances(),
    )
    return asked, str(leg), stores.get(str(depo), "")


_LEG = {leg: leg.replace("-", " ke ") for leg in LEGS}


def _stores(leg: str) -> dict[str, str]:
    kind = "gudang_kpu" if "KPU" in leg else "gudang_ppk"
    return {row["titik_id"]: row["nama"] for row in data.rujukan().titik if row["jenis"] == kind}


def _loads(leg: str, depo: str, full: int) -> tuple[kawal.Muatan, ...]:
    rows = data.fetch("kekuatan/muatan_kawal", leg=leg)
    places = {row["titik_id"]: row for row in data.rujukan().titik}
    base = places[depo]["kecamatan_kode"]
    if "KPU" in leg:
        kept, column, kind = rows, "kecamatan_kode", "gudang_ppk"
    else:
        kept, column, kind = rows[rows["kecamatan_kode"] == base], "kelurahan_kode", "gudang_pps"
    at = {row[column]: titik for titik, row in places.items() if row["jenis"] == kind}
    counts = {at[str(kode)]: int(n) for kode, n in kept.groupby(column)["kotak"].sum().items() if n}
    names = {titik: places[titik]["nama"].removeprefix("Gudang ") for titik in counts}
    return kawal.pecah(counts, names, full)


def _minute(clock: time) -> int:
    return 60 * clock.hour + clock.minute


def start(asked: SoalKawal) -> None:
    """Begin the search."""
    kerja.start(NAMA, asked, lambda seen: _solve(asked, seen))


def _solve(asked: SoalKawal, seen: Kemajuan) -> Jawaban:
    found = rute.usul(asked, seen)
    return Jawaban(asked, found.rute, found.luput, found.detik, found.is_dihentikan)


def breakdown(done: Jawaban, convoy: int, minute: int) -> None:
    """Begin the search for what remains."""
    left = ulang.sisa(done.soal, done.rute, minute, convoy)
    told = teks.setelah_mogok(convoy, minute, len(left.tetap))

    def solve(seen: Kemajuan) -> Jawaban:
        plan = _solve(left.soal, seen)
        return replace(plan, tetap=left.tetap, konvoi=left.konvoi, mogok=told)

    kerja.start(NAMA, done.soal, solve)


def rows_of(done: Jawaban) -> pd.DataFrame:
    """Every stop, fixed ones first, with the number its convoy had from the beginning."""
    stops = kawal.jadwal(done.soal, done.rute)
    weak = {stop.muatan.id for stop in kawal.rentan(done.soal, stops, done.rute)}
    number: Sequence[int] = done.konvoi or range(len(done.soal.siap))
    lines = [(stop, stop.konvoi, True) for stop in done.tetap]
    lines += [(stop, number[stop.konvoi], False) for stop in stops]
    return pd.DataFrame(
        [
            {
                "konvoi": convoy,
                "jalan": stop.jalan,
                "nama": stop.muatan.nama,
                "kotak": stop.muatan.kotak,
                "berangkat": stop.berangkat,
                "tiba": stop.tiba,
                "selesai": stop.selesai,
                "batas": max(stop.batas, stop.tiba) if fixed else stop.batas,
                "rentan": stop.muatan.id in weak and not fixed,
                "tetap": fixed,
            }
            for stop, convoy, fixed in lines
        ],
        columns=[
            "konvoi",
            "jalan",
            "nama",
            "kotak",
            "berangkat",
            "tiba",
            "selesai",
            "batas",
            "rentan",
            "tetap",
        ],
    ).sort_values(["konvoi", "tiba"], ignore_index=True)


def say(done: Jawaban) -> None:
    """What was found, in sentences: what stays behind, latest departures, checker, comparison."""
    ours, plain = kawal.nilai(done.soal, done.rute), kawal.nilai(done.soal, kawal.urut(done.soal))
    left = [load for load in done.soal.muatan if load.id in done.luput]
    stops = kawal.jadwal(done.soal, done.rute)
    first = {stop.konvoi: stop for stop in reversed(stops)}
    number: Sequence[int] = done.konvoi or range(len(done.soal.siap))
    latest = [(number[n], s.batas - s.tiba + s.berangkat) for n, s in sorted(first.items())]
    if done.mogok:
        st.info(polos.plain(done.mogok), icon=":material/car_crash:")
    st.markdown(f"**{polos.plain(teks.luput([x.nama for x in left], sum(x.kotak for x in left)))}**")
    said = [
        teks.berangkat_terakhir(latest) if latest else "",
        umum.pemeriksa(pelanggaran(done.soal, done.rute)),
        teks.selesai(done.detik, dihentikan=done.is_dihentikan),
    ]
    st.caption(polos.plain(" ".join(said)))
    st.markdown(f"**{teks.BANDING}**")
    bagian.tabel(teks.banding(ours, plain), teks.KOLOM_BANDING, key="k_banding")
    st.caption(polos.plain(teks.jujur(ours, plain)))
    given = (len(done.soal.siap), done.soal.kotak_konvoi, kawal.MUAT, kawal.TETAP, kawal.PER_KOTAK)
    st.caption(polos.plain(teks.asumsi(*given)))
    st.caption(polos.plain(umum.taksiran(jarak.FAKTOR_JALAN, jarak.KM_PER_JAM, distances().dicatat)))


def ask_breakdown(done: Jawaban) -> None:
    """Which convoy broke down and when; only on a plan that is not already a new one."""
    st.markdown(f"**{teks.SIMULASI}**")
    a, b = st.columns(2, gap="small")
    names = {n: teks.konvoi(n) for n in range(len(done.soal.siap))}
    convoy = a.selectbox(teks.RUSAK, list(names), format_func=names.__getitem__, key="k_rusak")
    at = b.time_input(teks.PUKUL, time(10), key="k_pukul")
    st.button(
        teks.ULANG,
        icon=":material/autorenew:",
        key="k_ulang",
        disabled=bool(done.mogok) or len(names) < 2,
        on_click=breakdown,
        args=(done, int(convoy or 0), _minute(at)),
    )


def finished(asked: SoalKawal) -> tuple[Any, bool]:
    """The plan that was found, if any, and whether it answers what is asked now."""
    work = kerja.find(NAMA)
    if work is None or not isinstance(work.hasil, Jawaban):
        return None, True
    return work.hasil, work.kunci == asked
