"""Parts of the incident page: heat charts with their rows, one incident with its life, and its update."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

import pandas as pd
import streamlit as st

from posko.contracts import INSIDEN
from posko.core import waktu
from posko.desk import record_rows
from posko.figures import panas
from posko.teks import insiden as teks
from posko.teks.umum import TIDAK, YA
from posko.ui import bagian, data, gambaran, perbuatan
from posko.ui.polos import plain

STATE = "perbarui_insiden"
# What a follow-up takes over from the newest row of the report.
TETAP = ("waktu_kejadian", "tps_no", "tempat", "kategori", "apa", "siapa", "bagaimana", "mengapa")


def since(hari: int | None) -> datetime:
    """First instant of the range chosen: so many days back, or the begin of the first stage."""
    if hari is None or hari == teks.KAMPANYE:
        peristiwa = data.rujukan().peristiwa
        first = min(stage.mulai for stage in peristiwa.tahapan if stage.selesai < peristiwa.hari_h)
        return waktu.at(first, time(0), peristiwa.zona)
    return bagian.mundur(hari)


def heat(dari: datetime, sampai: datetime) -> None:
    """Three heat charts and, below, the rows behind the cell that was clicked or chosen."""
    source = st.segmented_control(
        teks.PILIH_SUMBER,
        list(teks.SUMBER),
        default="semua",
        format_func=teks.SUMBER.__getitem__,
        key="sumber",
    )
    days, kinds, hours = (
        _of(data.fetch(f"insiden/{name}", dari=dari), str(source))
        for name in ("per_kelurahan_hari", "per_kelurahan_kategori", "per_jam_hari")
    )
    lensa = data.fetch("risiko/lensa", dari=dari)
    seen = data.fetch("insiden/liputan_hari", dari=dari)
    span, tema = (dari, sampai), bagian.tema()
    names = {row["kategori"]: row["nama"] for row in data.rujukan().kategori}
    with st.container(border=True):
        day = gambaran.draw(panas.kelurahan_hari, days, seen, bagian.nama_kelurahan(), span, tema)
        clicked_day = bagian.gambar_pilih(day, key="panas_hari")
    left, right = st.columns([6, 5], gap="small")
    with left.container(border=True, height="stretch"):
        kind = gambaran.draw(panas.kelurahan_kategori, kinds, lensa, names, span, tema)
        clicked_kind = bagian.gambar_pilih(kind, key="panas_kategori")
    with right.container(border=True, height="stretch"):
        hour = gambaran.draw(panas.jam_pekan, hours, span, tema)
        clicked_hour = bagian.gambar_pilih(hour, key="panas_jam")
    with st.container(border=True):
        _rows(dari, str(source), {"hari": clicked_day, "kategori": clicked_kind, "jam": clicked_hour})


def _of(frame: pd.DataFrame, source: str) -> pd.DataFrame:
    if source == "patroli":
        return frame.assign(jumlah=frame["jumlah_patroli"])
    if source == "laporan":
        return frame.assign(jumlah=frame["jumlah"] - frame["jumlah_patroli"])
    return frame


def _rows(dari: datetime, source: str, clicked: dict[str, str | None]) -> None:
    st.markdown(f"**{teks.BARIS}**")
    st.caption(teks.KLIK)
    rows = data.fetch("insiden/daftar", dari=dari)
    rows = rows[
        (rows["waktu_kejadian"] >= dari) & (rows["sifat"] != "akan") & (rows["verifikasi"] != "tidak_benar")
    ]
    if source != "semua":
        rows = rows[rows["is_dilaporkan"] == (source == "laporan")]
    left, right = st.columns(2, gap="small")
    areas = {"": teks.SEMUA} | bagian.nama_kelurahan()
    place = left.selectbox(teks.KELURAHAN, list(areas), format_func=areas.__getitem__, key="panas_kelurahan")
    kinds = {"": teks.SEMUA} | {row["kategori"]: row["nama"] for row in data.rujukan().kategori}
    kind = right.selectbox(teks.KATEGORI, list(kinds), format_func=kinds.__getitem__, key="panas_jenis")
    if place:
        rows = rows[rows["kelurahan_kode"] == place]
    if kind:
        rows = rows[rows["kategori"] == kind]
    rows = matching(rows, clicked)
    if rows.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        bagian.tabel(teks.kata_insiden(rows), teks.KOLOM, key="panas_baris", tinggi=300)


def matching(rows: pd.DataFrame, clicked: dict[str, str | None]) -> pd.DataFrame:
    """The rows behind the cells clicked: `kode|2024-02-12`, `kode|APK`, `weekday|hour`."""
    clock = [waktu.local(one) for one in rows["waktu_kejadian"]]
    keys = {
        "hari": [f"{kode}|{at.date()}" for kode, at in zip(rows["kelurahan_kode"], clock, strict=True)],
        "kategori": [
            f"{kode}|{kind}" for kode, kind in zip(rows["kelurahan_kode"], rows["kategori"], strict=True)
        ],
        "jam": [f"{at.isoweekday()}|{at.hour}" for at in clock],
    }
    keep = pd.Series(data=True, index=rows.index)
    for name, key in clicked.items():
        if key:
            keep &= pd.Series([one == key for one in keys[name]], index=rows.index, dtype=bool)
    return rows[keep]


def detail(dari: datetime, sampai: datetime) -> None:
    """One incident chosen: what is known of it, its life, and the form that brings it up to date."""
    rows = data.fetch("insiden/daftar", dari=dari)
    records = {row["nomor"]: row for row in rows.to_dict("records")}
    if not records:
        st.caption(teks.TIDAK_ADA)
        return
    labels = {nomor: teks.baris_pilihan(row) for nomor, row in records.items()}
    nomor = str(
        st.selectbox(
            teks.BUKA, list(labels), format_func=labels.__getitem__, placeholder=teks.BUKA_CONTOH, key="nomor"
        )
    )
    life = data.fetch("insiden/riwayat", nomor=nomor)
    newest = life[life["nomor"] == nomor].iloc[-1].to_dict()
    left, right = st.columns([6, 5], gap="small")
    with left.container(border=True, height="stretch"):
        _facts(records[nomor], newest)
    with right.container(border=True, height="stretch"):
        _form(records, newest, sampai)
    with st.container(border=True):
        st.markdown(f"**{teks.LINIMASA}** ({len(life)})")
        bagian.tabel(teks.kata_linimasa(life), teks.KOLOM_LINIMASA, key="linimasa")


def _facts(row: dict[Any, Any], newest: dict[Any, Any]) -> None:
    kind = next(one for one in data.rujukan().kategori if one["kategori"] == row["kategori"])
    head = teks.kepala_rincian(kind["nama"], kind["pemilik"], kind["dasar_hukum"])
    st.markdown(f"**{plain(row['nomor'])}** · {plain(head)}")
    st.markdown(plain(teks.keadaan_rincian(row)))
    said = newest | {"waktu_kejadian": waktu.waktu(newest["waktu_kejadian"]), "tempat": _place(row, newest)}
    for name, heading in teks.SIABIDIBAME.items():
        value = said[name]
        st.markdown(f":small[**{heading}:** {plain('–' if pd.isna(value) else value)}]")


def _place(row: dict[Any, Any], newest: dict[Any, Any]) -> str:
    parts = [newest["tempat"], row["nama"]]
    if not pd.isna(newest["tps_no"]):
        parts.insert(0, f"TPS {int(newest['tps_no']):03d}")
    return ", ".join(str(part) for part in parts if not pd.isna(part))


def _form(records: dict[str, dict[Any, Any]], newest: dict[Any, Any], sampai: datetime) -> None:
    nomor = str(newest["nomor"])
    st.markdown(f"**{teks.PERBARUI}**")
    with st.form(f"{STATE}_{nomor}", border=False):
        left, right = st.columns(2, gap="small")
        for number, name in enumerate(("status", "verifikasi", "mengganggu_tahapan", "diteruskan_ke")):
            column = left if number % 2 == 0 else right
            options = {choice.kode: choice.label for choice in INSIDEN[name].pilihan}
            if name == "diteruskan_ke":
                options = {"": teks.TIDAK_DITERUSKAN} | options
            now = "" if pd.isna(newest[name]) else newest[name]
            column.selectbox(
                teks.LABEL[name],
                list(options),
                index=list(options).index(now),
                format_func=options.__getitem__,
                key=_key(nomor, name),
            )
        left.number_input(teks.LABEL["skala"], 1, 5, int(newest["skala"]), key=_key(nomor, "skala"))
        for name in ("tanda_terima", "unit", "tindakan", "catatan"):
            text = "" if name == "catatan" or pd.isna(newest[name]) else str(newest[name])
            (right if name in {"tanda_terima", "tindakan"} else left).text_input(
                teks.LABEL[name], text, max_chars=INSIDEN[name].maks, key=_key(nomor, name)
            )
        others = {"": teks.TIDAK_DIGABUNG} | {
            other: teks.baris_pilihan(row) for other, row in records.items() if other != nomor
        }
        right.selectbox(
            teks.LABEL["gabung_ke"],
            list(others),
            format_func=others.__getitem__,
            key=_key(nomor, "gabung_ke"),
        )
        st.form_submit_button(teks.SIMPAN, on_click=_keep, args=(newest, sampai))
    st.caption(teks.PERBARUI_ARTI)


def _key(nomor: str, name: str) -> str:
    return f"{STATE}_{nomor}_{name}"


def _keep(newest: dict[Any, Any], sampai: datetime) -> None:
    meja, nomor = data.desk(), str(newest["nomor"])
    told = follow_up(newest, {name: st.session_state.get(_key(nomor, name)) for name in teks.LABEL}, sampai)
    perbuatan.attempt(
        lambda: record_rows(
            meja, "insiden", [told], nama=f"insiden {nomor}", oleh=perbuatan.pelaku(), sampai=sampai
        ),
        lambda entri: teks.tersimpan(nomor, entri.no, is_latihan=meja.is_contoh),
    )


def follow_up(newest: dict[Any, Any], typed: dict[str, Any], sampai: datetime) -> dict[str, Any]:
    """The next row of a report: what it was, with what was typed; cells by their labels.

    A written deadline goes with its referral: handed to another agency, the clock is reckoned anew.
    """
    row: dict[str, Any] = {name: None if pd.isna(newest[name]) else newest[name] for name in TETAP}
    row["tps_no"] = None if row["tps_no"] is None else int(row["tps_no"])
    row["nomor"] = newest["nomor"]
    row["kelurahan_kode"] = data.rujukan().kelurahan[newest["kelurahan_kode"]]["nama"]
    for name in ("status", "verifikasi", "diteruskan_ke", "sumber", "sifat"):
        kode = typed.get(name, newest[name])
        row[name] = next((one.label for one in INSIDEN[name].pilihan if one.kode == kode), None)
    row["mengganggu_tahapan"] = YA if typed["mengganggu_tahapan"] == "ya" else TIDAK
    row["skala"] = int(typed["skala"])
    before = None if pd.isna(newest["diteruskan_ke"]) else newest["diteruskan_ke"]
    kept = None if pd.isna(newest["waktu_tenggat"]) else newest["waktu_tenggat"]
    row["tenggat"] = kept if (typed["diteruskan_ke"] or None) == before else None
    row |= {name: typed[name] or None for name in ("tanda_terima", "unit", "tindakan", "gabung_ke")}
    row["catatan"] = " · ".join(part for part in (typed["catatan"], teks.diperbarui(sampai)) if part)
    return row


def clocks(dari: datetime) -> None:
    """Referrals by their deadline, and how long the desk takes."""
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{teks.TANGGAP}**")
        for row in data.fetch("insiden/tanggap", dari=dari).to_dict("records"):
            st.markdown(f":small[{plain(teks.tanggap(row))}]")
    rows = data.fetch("insiden/rujukan")
    with st.container(border=True):
        st.markdown(f"**{teks.RUJUKAN}** ({len(rows)})")
        st.caption(teks.ARTI_RUJUKAN)
        if rows.empty:
            st.caption(teks.TIDAK_ADA_RUJUKAN)
        else:
            bagian.tabel(teks.kata_rujukan(rows), teks.KOLOM_RUJUKAN, key="rujukan")
