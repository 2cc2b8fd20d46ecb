"""Parts of the conflict-risk page: what each view shows of the measured index, and what no score covers."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pandas as pd
import streamlit as st

from posko.core import waktu
from posko.core.angka import bulat, desimal
from posko.figures import risiko as figures
from posko.figures import risiko_lensa
from posko.risiko.indeks import shares
from posko.teks import risiko as teks
from posko.ui import bagian, data, gambaran, indeks
from posko.ui.polos import plain

SURE = 0.8


def rows(cells_: pd.DataFrame, diklik: str | None) -> None:
    """The numbers behind the cell that was clicked, or every indicator of one kelurahan.

    Args:
        cells_: as from `indeks.cells`.
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


def headline(lensa: pd.DataFrame) -> None:
    """How many kelurahan stand out for sure, perhaps, and not at all."""
    st.markdown(f"**{plain(teks.kepala(list(indeks.heat(lensa))))}**")


def ranking(ukur: indeks.Ukur, lensa: pd.DataFrame, sampai: datetime) -> None:
    """Ranks with their intervals, what gives them, and the reasons of one kelurahan."""
    frame, tema = indeks.table(ukur), bagian.tema()
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


def _reasons(ukur: indeks.Ukur, frame: pd.DataFrame) -> None:
    names = dict(zip(frame["kelurahan_kode"], frame["nama"], strict=True))
    kode = st.selectbox(
        teks.PILIH_KELURAHAN,
        list(names),
        format_func=names.__getitem__,
        key="kelurahan_risiko",
        bind="query-params",
    )
    row = frame[frame["kelurahan_kode"] == kode].iloc[0]
    given = shares(ukur.hasil, str(kode))
    sure = teks.seberapa_yakin(row["tiga"], row["kelengkapan"])
    st.markdown(f"**{plain(names[kode])}** · {plain(row['kelas'])} · {plain(sure)}")
    st.markdown(plain(teks.alasan(given[:3])))
    st.caption(
        plain(
            teks.pengubah(float(np.nan_to_num(row["skor"])), row["kelengkapan"], given[0] if given else None)
        )
    )


def _hot(lensa: pd.DataFrame) -> None:
    st.markdown(f"**{teks.PANAS_JUDUL}**")
    chance = indeks.heat(lensa)
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


def lacking(ukur: indeks.Ukur) -> None:
    """The kelurahan whose data do not suffice for a rank."""
    frame = indeks.table(ukur)
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
        bagian.gambar(gambaran.draw(risiko_lensa.lensa, lensa, sampai, bagian.tema()), key="lensa")
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


def daily_line() -> str:
    """The line of the daily page, with how sure it is."""
    ukur, lensa = indeks.measure(), data.fetch("risiko/lensa", dari=bagian.mundur(30))
    frame = indeks.table(ukur)
    top = frame[(frame["peringkat"] > 0) & (frame["tiga"] >= SURE)]
    flags = hard_flags(data.fetch("risiko/veto"), data.fetch("checks/rantai_segel_rusak"))
    return teks.baris_harian(
        list(top["nama"]), list(indeks.heat(lensa)), int((frame["peringkat"] == 0).sum()), len(flags)
    )
