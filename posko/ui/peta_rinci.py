"""What is chosen on the map: why it stands so, the evidence down to the file, the page that acts on it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from posko.figures import lapisan
from posko.teks import distribusi, grafik
from posko.teks import insiden as teks_insiden
from posko.teks import peta as teks
from posko.teks import situasi as kata
from posko.ui import bagian, data, harian
from posko.ui.polos import plain

Row = dict[Any, Any]


def show(kunci: str, jawaban: lapisan.Jawaban, kelurahan_kode: str) -> None:
    """Everything known of the thing chosen, as of the map's instant.

    Args:
        kunci: what is chosen, such as `tps:3214011001-001`.
        jawaban: the answers the map was drawn from.
        kelurahan_kode: its kelurahan, "" when it has none.
    """
    kind, _, name = kunci.partition(":")
    {
        "tps": _station,
        "gudang": _store,
        "insiden": _incident,
        "konvoi": _shipment,
    }.get(kind, _nothing)(name, jawaban)
    if kelurahan_kode:
        _area(kelurahan_kode, jawaban)


def _nothing(_name: str, _jawaban: lapisan.Jawaban) -> None:
    return


def _said(text: str, halaman: str) -> None:
    """Words of a tooltip as lines, the first one bold, with the way to the page that acts on it."""
    head, *rest = text.split("\n")
    harian.line_to(f"**{plain(head)}**", halaman)
    if rest:
        st.caption(plain(" · ".join(rest)))


def _one(frame: pd.DataFrame, column: str, value: str) -> Row | None:
    rows: list[Row] = frame[frame[column] == value].to_dict("records")
    return rows[0] if rows else None


def _station(tps_id: str, jawaban: lapisan.Jawaban) -> None:
    row = _one(data.fetch("kesiapan/kelas_tps", jawaban.sampai), "tps_id", tps_id)
    ready = _one(data.fetch("kesiapan/per_tps", jawaban.sampai), "tps_id", tps_id)
    if row and ready:
        _said(teks.tps(row), "kesiapan_tps")
        if reason := kata.alasan_tps(ready):
            st.markdown(f":small[{plain(reason)}]")


def _store(titik_id: str, jawaban: lapisan.Jawaban) -> None:
    if row := _one(data.fetch("harian/penjagaan", jawaban.sampai), "titik_id", titik_id):
        _said(teks.gudang(row), "patroli")


def _incident(nomor: str, jawaban: lapisan.Jawaban) -> None:
    found = _one(jawaban.insiden, "nomor", nomor) if jawaban.insiden is not None else None
    if found is None:
        st.caption(kata.TIDAK_KETEMU)
        return
    _said(teks.insiden(found, jawaban.sampai), "insiden")
    st.markdown(f":small[{plain(found['apa'] or '')}]")
    st.caption(plain(kata.asal(found)))


def _shipment(name: str, jawaban: lapisan.Jawaban) -> None:
    rows: list[Row] = [] if jawaban.konvoi is None else jawaban.konvoi.to_dict("records")
    row = next((r for r in rows if f"{r['leg']}:{r['surat_jalan']}:{r['kelurahan_kode']}" == name), None)
    if row is None:
        st.caption(kata.TIDAK_KETEMU)
        return
    _said(teks.konvoi(row), "distribusi")
    st.caption(plain(kata.berkas(row["berkas"])))


def _area(kode: str, jawaban: lapisan.Jawaban) -> None:
    row = _one(jawaban.wilayah, "kelurahan_kode", kode)
    if row is None:
        return
    st.markdown(f"**{plain(kata.papan(row))}**")
    reasons = teks.alasan(row)
    if not reasons:
        st.caption(kata.TANPA_ALASAN)
    for state, sentence, page in reasons:
        harian.line_to(f":small[{teks.SIMBOL[state]} {plain(sentence)}]", page)
    with st.expander(kata.BUKTI):
        _evidence(kode, jawaban.sampai)


def _evidence(kode: str, saat: datetime) -> None:
    """Stations that are not ready, shipments to ask about, open incidents, each with its file and row."""
    stations = data.fetch("kesiapan/per_tps", saat)
    mine = stations[(stations["kelurahan_kode"] == kode) & (stations["keadaan"] != "siap")]
    asked = data.fetch("distribusi/kiriman_perlu_konfirmasi", saat)
    lines = asked[asked["kelurahan_kode"] == kode]
    told = data.fetch("insiden/daftar", saat, dari=saat)
    cases = told[(told["kelurahan_kode"] == kode) & told["is_terbuka"]]
    records: list[Row] = mine.to_dict("records")
    shown = mine.assign(
        tps=mine["tps_no"],
        keadaan=mine["keadaan"].map(grafik.LABEL_KEADAAN),
        alasan=[kata.alasan_tps(row) for row in records],
    )
    for title, rows, columns in (
        (kata.BUKTI_TPS, shown, kata.KOLOM_TPS),
        (kata.BUKTI_KIRIMAN, distribusi.kata_kiriman(lines), distribusi.KOLOM_KIRIMAN),
        (kata.BUKTI_INSIDEN, teks_insiden.kata_insiden(cases), teks_insiden.KOLOM),
    ):
        if len(rows):
            st.caption(f"{title} ({len(rows)})")
            bagian.tabel(rows, columns, key=f"bukti_{title}")
    if mine.empty and lines.empty and cases.empty:
        st.caption(kata.TANPA_BUKTI)
