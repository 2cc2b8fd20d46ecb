"""Parts of the partners' pages: the text to send, and the form that brings a promise up to date."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from posko import mitra, risiko
from posko.access import Hak
from posko.core import waktu
from posko.desk import record_rows
from posko.mitra import pesan
from posko.teks import mitra as teks
from posko.ui import data, jam, menu, perbuatan, siapa
from posko.ui.harian import line_to
from posko.ui.polos import plain

STATE = "perbarui"


def message() -> None:
    """One partner chosen, its text under a copy button."""
    meja, rujukan = data.desk(), data.rujukan()
    partners = list(dict.fromkeys(row["instansi"] for row in rujukan.urusan))
    kode = st.selectbox(
        teks.MITRA, partners, format_func=teks.NAMA.__getitem__, key="mitra", bind="query-params"
    )
    posts = [
        row["jabatan"] for row in rujukan.kontak if (row["instansi"], row["is_publik"]) == (kode, "tidak")
    ]
    kepala = pesan.Kepala(
        posts[0] if posts else teks.NAMA[kode], meja.settings.satuan, data.sampai(), meja.is_contoh
    )
    legs = [row["kode"] for row in rujukan.urusan if (row["instansi"], row["jenis"]) == (kode, "leg")]
    _compared(str(kode))
    st.caption(teks.PESAN_ARTI)
    st.code(pesan.tulis(str(kode), kepala, legs, data.fetch), language=None, wrap_lines=True, height=430)


def _compared(kode: str) -> None:
    """How the partner's own list compares with our log, if it gave one; the rows stand on their page."""
    rows = data.fetch("distribusi/pencocokan")
    own = rows[rows["sumber"] == kode]
    if len(own):
        differ = int((own["hasil"] != "cocok").sum())
        line_to(f":small[{plain(teks.pencocokan(len(own), differ))}]", "pencocokan")


def update(promises: pd.DataFrame) -> None:
    """Bring one open promise up to date; nothing is written before the button is pressed."""
    rows = {row["nomor"]: row for row in promises[promises["status"] == "terbuka"].to_dict("records")}
    labels = {nomor: teks.pilihan_janji(row) for nomor, row in rows.items()}
    st.markdown(f"**{teks.PERBARUI}**")
    if not siapa.mampu(Hak.UNGGAH):
        st.caption(teks.PERBARUI_PERAN)
        return
    with st.form(f"{STATE}_form", border=False, clear_on_submit=True):
        st.selectbox(
            teks.PERBARUI_PILIH,
            list(labels),
            index=None,
            placeholder=teks.PERBARUI_CONTOH,
            format_func=labels.__getitem__,
            key=f"{STATE}_nomor",
        )
        left, right = st.columns([5, 7], gap="small")
        left.selectbox(
            teks.PERBARUI_STATUS,
            list(teks.STATUS),
            format_func=teks.STATUS.__getitem__,
            key=f"{STATE}_status",
        )
        right.datetime_input(teks.PERBARUI_TENGGAT, value=None, format="DD/MM/YYYY", key=f"{STATE}_tenggat")
        st.text_input(teks.PERBARUI_CATATAN, max_chars=200, key=f"{STATE}_catatan")
        st.form_submit_button(teks.PERBARUI_SIMPAN, on_click=_keep, args=(rows, data.sampai()))
    st.caption(teks.PERBARUI_ARTI)
    st.page_link(menu.path("catat"), label=teks.JANJI_BARU, query_params=jam.address())


def _keep(rows: dict[str, dict[str, Any]], sampai: datetime) -> None:
    state, meja = st.session_state, data.desk()
    nomor = state.get(f"{STATE}_nomor")
    if nomor not in rows:
        perbuatan.refused(teks.PILIH_DAHULU)
        return
    row = rows[nomor]
    chosen = state.get(f"{STATE}_tenggat")
    due = chosen.replace(tzinfo=meja.rujukan.peristiwa.zona) if chosen else _given(row["tenggat"])
    told = {
        "nomor": nomor,
        "waktu_kejadian": row["waktu_rapat"],
        "instansi": teks.NAMA[row["instansi"]],
        "hal": row["hal"],
        "hasil": row["hasil"],
        "penanggung_jawab": row["penanggung_jawab"],
        "tenggat": due,
        "status": teks.STATUS[state[f"{STATE}_status"]],
        # Never empty: a second «terbuka» without a word would be the first statement again, and no news.
        "catatan": state.get(f"{STATE}_catatan") or teks.kabar_pukul(sampai),
    }
    perbuatan.attempt(
        lambda: record_rows(
            meja, "koordinasi", [told], nama=f"janji {nomor}", oleh=perbuatan.pelaku(), sampai=sampai
        ),
        lambda entri: teks.tersimpan(nomor, entri.no, is_latihan=meja.is_contoh),
    )


def _given(value: Any) -> datetime | None:  # noqa: ANN401 - a cell of a frame
    return None if pd.isna(value) else value


def scored(kelurahan: pd.DataFrame) -> pd.DataFrame:
    """The answer of `penyuluhan/per_kelurahan` with the risk index beside it, gaps first, then by the index.

    Adds `skor`, 0-100; nan where the index says «data kurang».
    """
    rujukan = data.rujukan()
    aturan = risiko.rules(rujukan.indikator_risiko)
    bobot = risiko.official(rujukan.bobot_risiko, waktu.local(data.sampai()).date())
    hasil = risiko.score(risiko.values(data.fetch("risiko/nilai").to_dict("records"), aturan), bobot)
    known = zip(hasil.nilai.kode, hasil.skor, hasil.cukup, strict=True)
    scores = {kode: float(skor) for kode, skor, enough in known if enough}
    told = kelurahan.assign(skor=kelurahan["kelurahan_kode"].map(scores).astype(float))
    return told.sort_values(
        ["is_belum", "skor", "kelurahan_kode"], ascending=[False, False, True], na_position="first"
    )


def balance(kelurahan: pd.DataFrame) -> mitra.Corong:
    """The funnel of outreach, drawn once for each answer: its neutral charts take a fifth of a second."""
    rows = kelurahan[["kelurahan_kode", "nama", "jumlah_tps", "kegiatan"]]
    return _balance(tuple(rows.itertuples(index=False, name=None)))


@st.cache_resource(max_entries=16, show_spinner=False)
def _balance(rows: tuple[tuple[object, ...], ...]) -> mitra.Corong:
    return mitra.nilai(pd.DataFrame(rows, columns=["kelurahan_kode", "nama", "jumlah_tps", "kegiatan"]))
