"""Parts of the page of early signs: what may meet, and the form that takes a warning in."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd
import streamlit as st

from posko.contracts import PERINGATAN
from posko.core import waktu
from posko.desk import record_rows
from posko.teks import tanda_awal as teks
from posko.ui import bagian, data, perbuatan
from posko.ui.polos import plain

STATE = "peringatan_baru"


def meetings(rows: pd.DataFrame) -> None:
    """The pairs that are near each other in time and place."""
    st.markdown(f"**{teks.JUDUL_BERTEMU}** ({len(rows)})")
    if rows.empty:
        st.caption(teks.TIDAK_BERTEMU)
    for row in rows.to_dict("records"):
        st.markdown(f":small[{plain(f'▲ {teks.bertemu(row)}')}]")
    st.caption(teks.ARTI_BERTEMU)


def warn(sampai: datetime) -> None:
    """A warning copied from BMKG or BPBD; nothing is written before the button is pressed."""
    areas = {"": teks.SEMUA_WILAYAH} | bagian.nama_kelurahan()
    begin = waktu.local(sampai).replace(tzinfo=None, minute=0, second=0, microsecond=0)
    with st.form(STATE, border=False):
        left, right = st.columns(2, gap="small")
        for name, column in (("sumber", left), ("jenis", right), ("tingkat", left)):
            options = {choice.kode: choice.label for choice in PERINGATAN[name].pilihan}
            column.selectbox(teks.LABEL[name], list(options), format_func=options.__getitem__, key=_key(name))
        right.selectbox(
            teks.LABEL["kelurahan_kode"],
            list(areas),
            format_func=areas.__getitem__,
            key=_key("kelurahan_kode"),
        )
        for name, column, hours in (("waktu_kejadian", left, 1), ("waktu_selesai", right, 6)):
            column.datetime_input(
                teks.LABEL[name], begin + timedelta(hours=hours), format="DD/MM/YYYY", key=_key(name)
            )
        st.text_input(teks.LABEL["isi"], max_chars=PERINGATAN["isi"].maks, key=_key("isi"))
        st.form_submit_button(teks.SIMPAN, on_click=_keep, args=(sampai,))
    st.caption(teks.TAMBAH_ARTI)


def _key(name: str) -> str:
    return f"{STATE}_{name}"


def _keep(sampai: datetime) -> None:
    state, meja = st.session_state, data.desk()
    begin, end = state.get(_key("waktu_kejadian")), state.get(_key("waktu_selesai"))
    if begin is None or end is None or end <= begin:
        perbuatan.refused(teks.isi_dahulu(end if begin else None))
        return
    zona, areas = meja.rujukan.peristiwa.zona, bagian.nama_kelurahan()
    row = {
        name: next(one.label for one in PERINGATAN[name].pilihan if one.kode == state[_key(name)])
        for name in ("sumber", "jenis", "tingkat")
    }
    told = row | {
        "waktu_kejadian": begin.replace(tzinfo=zona),
        "waktu_selesai": end.replace(tzinfo=zona),
        "kelurahan_kode": areas.get(state[_key("kelurahan_kode")]),
        "isi": state.get(_key("isi")) or None,
    }
    perbuatan.attempt(
        lambda: record_rows(
            meja, "peringatan", [told], nama="peringatan dini", oleh=perbuatan.pelaku(), sampai=sampai
        ),
        lambda entri: teks.tersimpan(entri.no, is_latihan=meja.is_contoh),
    )
