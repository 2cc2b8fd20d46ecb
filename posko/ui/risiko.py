"""Parts of the conflict-risk page: the measured index once per answer, and what each view shows of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from posko.core import waktu
from posko.core.angka import bulat, desimal
from posko.desk import Desk
from posko.figures import risiko as figures
from posko.risiko import Bobot, Hasil, Peringkat, exceedance, official, ranges, rules, score, values
from posko.risiko.bobot import trial
from posko.risiko.indeks import measured
from posko.teks import risiko as teks
from posko.ui import bagian, data, gambaran
from posko.ui.polos import plain

SURE = 0.8
COBA = "coba_"


@dataclass(frozen=True)
class Ukur:
    """The index of the screen's instant and how sure its ranks are."""

    hasil: Hasil
    acak: Peringkat


def measure() -> Ukur:
    """The index under the official weights."""
    meja = data.desk()
    return _measured(meja, meja.stamp(), data.sampai())


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs={Desk: id})
def _measured(meja: Desk, stamp: int, sampai: datetime) -> Ukur:  # noqa: ARG001 - part of the cache key
    rujukan = meja.rujukan
    hari = waktu.local(sampai, rujukan.peristiwa.zona).date()
    return _scored(meja, sampai, official(rujukan.bobot_risiko, hari))


def _scored(meja: Desk, sampai: datetime, bobot: Bobot) -> Ukur:
    records = data.fetch("risiko/nilai", sampai).to_dict("records")
    hasil = score(values(records, rules(meja.rujukan.indikator_risiko)), bobot)
    return Ukur(hasil, ranges(hasil))


def table(ukur: Ukur) -> pd.DataFrame:
    """One row per kelurahan, highest rank first, those without a rank last; as `figures.risiko` takes it."""
    hasil, acak = ukur.hasil, ukur.acak
    frame = pd.DataFrame(
        {
            "kelurahan_kode": hasil.nilai.kode,
            "nama": hasil.nilai.nama,
            "skor": hasil.skor,
            "bawah": np.minimum(acak.skor_bawah, np.nan_to_num(hasil.skor, nan=100.0)),
            "atas": np.maximum(acak.skor_atas, np.nan_to_num(hasil.skor, nan=0.0)),
            "peringkat": hasil.peringkat,
            "rank_bawah": acak.bawah,
            "rank_atas": acak.atas,
            "tiga": acak.tiga_teratas,
            "kelengkapan": hasil.kelengkapan,
        }
    )
    for place, group in enumerate(hasil.kelompok):
        frame[group] = hasil.sumbangan[:, place]
    frame["kelas"] = [
        teks.kelas(row["skor"], row["bawah"], row["atas"]) if row["peringkat"] else teks.DATA_KURANG
        for row in frame.to_dict("records")
    ]
    order = frame["peringkat"].where(frame["peringkat"] > 0, len(frame) + 1)
    return frame.assign(urut=order).sort_values(["urut", "kelurahan_kode"], ignore_index=True)


def cells(hasil: Hasil) -> pd.DataFrame:
    """One row per kelurahan and indicator, as `figures.risiko.indikator` takes it."""
    told = data.fetch("risiko/nilai").to_dict("records")
    counts = {(row["kelurahan_kode"], row["kode"]): int(row["jumlah"]) for row in told}
    raw = measured(hasil.nilai)
    rows: list[dict[str, Any]] = []
    for i, kode in enumerate(hasil.nilai.kode):
        for j, rule in enumerate(hasil.nilai.aturan):
            unknown = bool(np.isnan(hasil.normal[i, j]))
            rows.append(
                {
                    "kelurahan_kode": kode,
                    "nama": hasil.nilai.nama[i],
                    "kode": rule.kode,
                    "indikator": rule.nama,
                    "jumlah": counts[kode, rule.kode],
                    "nilai": float(raw[i, j]),
                    "satuan": rule.satuan,
                    "normal": None if unknown else 100 * float(hasil.normal[i, j]),
                }
            )
    return pd.DataFrame(rows)


def rows(cells_: pd.DataFrame, diklik: str | None) -> None:
    """The numbers behind the cell that was clicked, or every indicator of one kelurahan.

    Args:
        cells_: as from `cells`.
        diklik: `kelurahan_kode|kode`, None when no cell was clicked.
    """
    names = dict(zip(cells_["kelurahan_kode"], cells_["nama"], strict=True))
    kode = st.selectbox(
        teks.PILIH_KELURAHAN,
        list(names),
        format_func=names.__getitem__,
        key="kelurahan_indikator",
    )
    chosen = cells_[cells_["kelurahan_kode"] == kode]
    if diklik:
        chosen = cells_[(cells_["kelurahan_kode"] + "|" + cells_["kode"]) == diklik]
    bagian.tabel(
        chosen.assign(
            nilai=[desimal(value, 2) for value in chosen["nilai"]],
            normal=[teks.TIDAK_TAHU if pd.isna(value) else bulat(value) for value in chosen["normal"]],
        ),
        teks.KOLOM_NILAI,
        key="nilai",
    )


def heat(lensa: pd.DataFrame) -> np.ndarray:
    """Chance of each kelurahan that its rate of security reports is 1,5 times the mean and more."""
    return exceedance(lensa["keamanan"].to_numpy(float), lensa["jumlah_tps"].to_numpy(float))


def headline(lensa: pd.DataFrame) -> None:
    """How many kelurahan stand out for sure, perhaps, and not at all."""
    st.markdown(f"**{plain(teks.kepala(list(heat(lensa))))}**")


def ranking(ukur: Ukur, lensa: pd.DataFrame, sampai: datetime) -> None:
    """Ranks with their intervals, what gives them, and the reasons of one kelurahan."""
    frame, tema = table(ukur), bagian.tema()
    left, right = st.columns([6, 5], gap="small")
    with left.container(border=True, height="stretch"):
        bagian.gambar(gambaran.draw(figures.peringkat, frame, sampai, tema), key="peringkat")
    with right.container(border=True, height="stretch"):
        points = gambaran.draw(figures.sumbangan, frame, list(ukur.hasil.kelompok), sampai, tema)
        bagian.gambar(points, key="sumbangan")
    left, right = st.columns([6, 5], gap="small")
    with left.container(border=True, height="stretch"):
        _reasons(ukur, frame)
    with right.container(border=True, height="stretch"):
        _hot(lensa)
    bobot = ukur.hasil.bobot
    st.caption(plain(teks.perangkat(bobot.nama, bobot.sejak, bobot.bagian)))


def _reasons(ukur: Ukur, frame: pd.DataFrame) -> None:
    names = dict(zip(frame["kelurahan_kode"], frame["nama"], strict=True))
    kode = st.selectbox(
        teks.PILIH_KELURAHAN,
        list(names),
        format_func=names.__getitem__,
        key="kelurahan_risiko",
        bind="query-params",
    )
    row = frame[frame["kelurahan_kode"] == kode].iloc[0]
    given = contributions(ukur.hasil, str(kode))
    sure = teks.seberapa_yakin(row["tiga"], row["kelengkapan"])
    st.markdown(f"**{plain(names[kode])}** · {plain(row['kelas'])} · {plain(sure)}")
    st.markdown(plain(teks.alasan(given[:3])))
    st.caption(
        plain(
            teks.pengubah(float(np.nan_to_num(row["skor"])), row["kelengkapan"], given[0] if given else None)
        )
    )


def _sure(row: pd.Series) -> str:
    return (
        f"peluang tiga teratas {bulat(100 * row['tiga'])} %, kelengkapan {bulat(100 * row['kelengkapan'])} %"
    )


def contributions(hasil: Hasil, kode: str) -> list[tuple[str, float]]:
    """Points that each indicator gives one kelurahan, most first; those of nought left out."""
    i = hasil.nilai.kode.index(kode)
    known = ~np.isnan(hasil.normal[i])
    points = []
    for j, rule in enumerate(hasil.nilai.aturan):
        place = hasil.kelompok.index(rule.kelompok)
        mates = [other for other, one in enumerate(hasil.nilai.aturan) if one.kelompok == rule.kelompok]
        total = sum(float(hasil.normal[i, other]) for other in mates if known[other])
        if known[j] and total > 0 and hasil.normal[i, j] > 0:
            points.append((rule.nama, float(hasil.sumbangan[i, place] * hasil.normal[i, j] / total)))
    return sorted(points, key=lambda one: (-one[1], one[0]))


def _hot(lensa: pd.DataFrame) -> None:
    st.markdown(f"**{teks.PANAS_JUDUL}**")
    chance = heat(lensa)
    frame = lensa.assign(
        angka=chance,
        peluang=[desimal(one, 2) for one in chance],
        kata=[teks.ketegasan(one) for one in chance],
    ).sort_values(["angka", "kelurahan_kode"], ascending=[False, True])
    bagian.tabel(frame.head(5), teks.KOLOM_PANAS, key="panas")
    st.caption(teks.ARTI_PANAS)


def hard_flags(veto: pd.DataFrame, segel: pd.DataFrame) -> list[str]:
    """The flags that no score covers, a sentence each: here and on the daily page the same ones."""
    lines = [
        f"▲ {row['nama']}: {teks.ALASAN_VETO[row['alasan']]}, {row['kategori_nama']} ({row['nomor']}, "
        f"skala {row['skala']}) sejak {waktu.waktu(row['waktu_kejadian'])}"
        for row in veto.to_dict("records")
    ]
    boxes = segel.groupby("nama")["jumlah"].sum().to_dict()
    return lines + [f"▲ {nama}: {bulat(count)} {teks.SEGEL}" for nama, count in boxes.items()]


def vetoes(veto: pd.DataFrame, segel: pd.DataFrame) -> None:
    """Show the flags that no score covers."""
    lines = hard_flags(veto, segel)
    st.markdown(f"**{teks.VETO}** ({len(lines)})")
    if not lines:
        st.caption(teks.TIDAK_ADA_VETO)
    for line in lines:
        st.markdown(f":small[{plain(line)}]")
    st.caption(teks.ARTI_VETO)


def lacking(ukur: Ukur) -> None:
    """The kelurahan whose data do not suffice for a rank."""
    frame = table(ukur)
    less = frame[frame["peringkat"] == 0]
    st.markdown(f"**{teks.KURANG_JUDUL}** ({len(less)})")
    if less.empty:
        st.caption(teks.TIDAK_ADA_KURANG)
    for row in less.to_dict("records"):
        line = f"○ {row['nama']}: {teks.pengubah(0, row['kelengkapan'], None)}"
        st.markdown(f":small[{plain(line)}]")


def lens(lensa: pd.DataFrame, sampai: datetime) -> None:
    """What was told beside what was found, and how often anybody was there."""
    left, right = st.columns([6, 5], gap="small")
    with left.container(border=True, height="stretch"):
        bagian.gambar(gambaran.draw(figures.lensa, lensa, sampai, bagian.tema()), key="lensa")
    with right.container(border=True, height="stretch"):
        words = [
            teks.lensa(int(row["dilaporkan"]), is_tipis=bool(row["is_tipis"]))
            for row in lensa.to_dict("records")
        ]
        bagian.tabel(lensa.assign(kata=words), teks.KOLOM_LENSA, key="lensa_tabel")
        if line := _share(lensa):
            st.caption(plain(line))


def _share(lensa: pd.DataFrame) -> str:
    visits, reports = lensa["kunjungan"].sum(), lensa["dilaporkan"].sum()
    if not visits or not reports:
        return ""
    row = lensa.sort_values(["kunjungan", "kelurahan_kode"], ascending=[False, True]).iloc[0]
    return teks.rasio_patroli(100 * row["kunjungan"] / visits, 100 * row["dilaporkan"] / reports, row["nama"])


def tried(ukur: Ukur) -> None:
    """Sliders over the weights; nothing is kept, and the official order stands beside the tried one."""
    st.markdown(f":orange-badge[coba-coba] **{teks.COBA_JUDUL}**")
    st.caption(teks.COBA_ARTI)
    groups = ukur.hasil.bobot.bagian
    columns = st.columns(3, gap="small")
    points = {
        group: columns[number % 3].slider(
            teks.KELOMPOK[group], 0, 100, round(100 * share), step=5, key=f"{COBA}{group}"
        )
        for number, (group, share) in enumerate(groups.items())
    }
    st.button(teks.COBA_KEMBALI, on_click=_reset, args=(dict(groups),), key="coba_kembali")
    bobot = trial({group: float(value) for group, value in points.items()})
    if bobot is None:
        st.warning(teks.COBA_NOL)
        return
    other = table(_tried(ukur.hasil, tuple(bobot.bagian.items())))
    _compare(table(ukur), other)


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs={Hasil: id})
def _tried(hasil: Hasil, weights: Sequence[tuple[str, float]]) -> Ukur:
    found = score(hasil.nilai, Bobot("", None, dict(weights)))
    return Ukur(found, ranges(found))


def _reset(groups: dict[str, float]) -> None:
    for group, share in groups.items():
        st.session_state[f"{COBA}{group}"] = round(100 * share)


def _compare(resmi: pd.DataFrame, coba: pd.DataFrame) -> None:
    both = resmi.merge(coba, on=["kelurahan_kode", "nama"], suffixes=("_resmi", "_coba"))

    def place(row: dict[Any, Any], which: str) -> str:
        rank = int(row[f"peringkat_{which}"])
        return f"{rank} (skor {bulat(row[f'skor_{which}'])})" if rank else teks.DATA_KURANG

    rows = [
        {
            "nama": row["nama"],
            "resmi": place(row, "resmi"),
            "coba": place(row, "coba"),
            "geser": int(row["peringkat_resmi"] - row["peringkat_coba"])
            if row["peringkat_resmi"] and row["peringkat_coba"]
            else None,
        }
        for row in both.to_dict("records")
    ]
    bagian.tabel(pd.DataFrame(rows), teks.KOLOM_COBA, key="coba_tabel")


def daily_line() -> str:
    """The line of the daily page, with how sure it is."""
    ukur, lensa = measure(), data.fetch("risiko/lensa", dari=bagian.mundur(30))
    frame = table(ukur)
    top = frame[(frame["peringkat"] > 0) & (frame["tiga"] >= SURE)]
    flags = hard_flags(data.fetch("risiko/veto"), data.fetch("checks/rantai_segel_rusak"))
    return teks.baris_harian(
        list(top["nama"]), list(heat(lensa)), int((frame["peringkat"] == 0).sum()), len(flags)
    )
