"""Finding a box and following it: by number, seal or delivery note, by station, and through the day."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from posko.figures import gerak_kotak
from posko.figures.theme import Tema
from posko.teks import distribusi as teks
from posko.teks import gerak as kata
from posko.ui import bagian, data, gambaran, pilih

SHORTEST = 3  # letters or digits below which everything would be found
LONG = 10  # rows above which a table scrolls by itself


def find() -> None:
    """Search by number of a box, a seal or a delivery note, with the whole history of the box."""
    st.markdown(f"**{teks.CARI}**")
    kata = st.text_input(teks.CARI_LABEL, key="cari", help=teks.CARI_BANTUAN, max_chars=60).strip()
    if 0 < len(kata) < SHORTEST:
        st.caption(teks.TERLALU_PENDEK)
    elif kata:
        rows = data.fetch("distribusi/cari", kata=kata)
        if rows.empty:
            st.caption(teks.TIDAK_KETEMU)
        else:
            tinggi = 360 if len(rows) > LONG else None
            bagian.tabel(teks.kata_riwayat(rows), teks.KOLOM_CARI, key="hasil_cari", tinggi=tinggi)


def history() -> None:
    """Everything that was told about the boxes of a kelurahan or one of its stations."""
    st.markdown(f"**{teks.RIWAYAT}**")
    kode, tps_no = pilih.tps(boleh_semua=True)
    rows = data.fetch("distribusi/riwayat", kelurahan_kode=kode, tps_no=tps_no)
    if rows.empty:
        st.caption(teks.TIDAK_ADA_RIWAYAT)
    else:
        tinggi = 320 if len(rows) > LONG else None
        bagian.tabel(teks.kata_riwayat(rows), teks.KOLOM_RIWAYAT, key="riwayat", tinggi=tinggi)


def day(tema: Tema) -> None:
    """The moving picture of the last day, or of as many as the officer asks for."""
    hours = st.segmented_control(
        kata.PILIH, list(kata.RENTANG), default=24, format_func=kata.RENTANG.__getitem__, key="gerak_rentang"
    )
    sampai = data.sampai()
    start = (sampai - timedelta(hours=hours or 24)).replace(minute=0)
    rows = data.fetch("distribusi/gerak_hari", dari=start)
    legs = [leg.kode for leg in data.rujukan().peristiwa.leg]
    bagian.gambar(gambaran.draw(gerak_kotak.gerak_hari, rows, legs, sampai, tema), key="gerak")
    st.caption(kata.ARTI)
