"""Parts of the custody page: the list of matters, and the form that follows one up."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd
import streamlit as st

from posko.brief import rantai, tindak
from posko.core import waktu
from posko.desk import record_rows
from posko.teks import rantai as teks_rantai
from posko.teks import tindak as teks
from posko.ui import bagian, data, perbuatan
from posko.ui.polos import plain

TAMPAK = 40  # matters told as sentences; the table holds all
CHOSEN, DEED, TEXT, TO, POST = "tl_perkara", "tl_tindakan", "tl_uraian", "tl_instansi", "tl_jabatan"


def matters(rows: pd.DataFrame) -> None:
    """The matters as sentences, gravest and oldest first, each with its holder and its last deed."""
    with st.container(height=460, border=False, gap="xsmall"):
        for row in rows.head(TAMPAK).to_dict("records"):
            st.markdown(
                f"{row['bentuk']} **{plain(row['perihal'])}** · {plain(row['kalimat'])}  \n"
                f":small[{plain(row['keterangan'])}]  \n"
                f":small[{plain(teks.baris({str(k): v for k, v in row.items()}))}]"
            )
    with st.expander(teks_rantai.sebagai_tabel(len(rows))):
        bagian.tabel(rows, teks_rantai.KOLOM, key="rantai")


def filtered(rows: pd.DataFrame) -> pd.DataFrame:
    """The matters an officer wants to see by what was done about them, gravest or oldest first."""
    with st.container(horizontal=True, horizontal_alignment="distribute", gap="small"):
        chosen = st.segmented_control(
            teks.SARING,
            list(teks.LABEL_SARING),
            default=teks.SEMUA,
            format_func=teks.LABEL_SARING.__getitem__,
            key="tl_saring",
            label_visibility="collapsed",
        )
        order = st.segmented_control(
            teks.URUT, list(teks.URUTAN), default=teks.URUTAN[0], key="tl_urut", label_visibility="collapsed"
        )
    kept = rows if chosen in (None, teks.SEMUA) else rows[rows["saringan"] == chosen]
    return kept.sort_values("waktu_mula", kind="stable") if order == teks.URUTAN[1] else kept


def follow_up(rows: pd.DataFrame) -> None:
    """Pick a matter, see what was done about it, and record the next deed."""
    known = {
        str(row["perkara"]): {str(name): value for name, value in row.items()}
        for row in rows.to_dict("records")
    }
    perkara = st.selectbox(
        teks.PILIH,
        list(known),
        index=None,
        format_func={number: teks.pilihan(row) for number, row in known.items()}.__getitem__,
        placeholder=teks.PILIH_CONTOH,
        key=CHOSEN,
    )
    if perkara is None:
        return
    row = known[perkara]
    st.markdown(plain(row["kalimat"]))
    steps = data.fetch("distribusi/tindak_riwayat", perkara=perkara)
    if steps.empty:
        st.caption(teks.BELUM_ADA)
    else:
        bagian.tabel(tindak.kata_riwayat(steps), teks.KOLOM_RIWAYAT, key="tl_riwayat")
    deed = st.segmented_control(
        teks.APA, list(teks.TINDAKAN), default="jelaskan", format_func=teks.TINDAKAN.__getitem__, key=DEED
    )
    if deed == "serahkan":
        left, right = st.columns(2, gap="small")
        left.selectbox(teks.KEPADA, list(teks.INSTANSI), format_func=teks.INSTANSI.__getitem__, key=TO)
        right.text_input(teks.JABATAN, key=POST, max_chars=60)
    st.text_area(teks.URAIAN, key=TEXT, max_chars=300, help=teks.URAIAN_BANTUAN, height=80)
    st.button(teks.CATAT, key="tl_catat", type="primary", on_click=_record, args=(row,))


def past(sampai: datetime) -> list[rantai.Rantai]:
    """The custody pictures of earlier parades, newest first, as far back as the officer asks."""
    count = st.segmented_control(
        teks.SEJAK, list(teks.KURUN), default=1, format_func=teks.KURUN.__getitem__, key="tl_kurun"
    )
    parade = bagian.apel_terakhir()
    with st.spinner(teks.MENGUMPULKAN):
        return [
            rantai.kumpulkan(lambda name, at=parade - timedelta(days=back): data.fetch(name, at))  # type: ignore[misc]
            for back in range(count or 1)
            if parade - timedelta(days=back) <= sampai
        ]


def _record(row: dict[str, object]) -> None:
    meja, sampai = data.desk(), data.sampai()
    deed = str(st.session_state.get(DEED) or "jelaskan")
    said = str(st.session_state.get(TEXT, "")).strip()
    if not said:
        perbuatan.refused(teks.URAIAN_KOSONG)
        return
    when = waktu.local(meja.learned_at(sampai), meja.rujukan.peristiwa.zona).replace(second=0, microsecond=0)
    handed = deed == "serahkan"
    cells = {
        "waktu_kejadian": when,
        "aturan": teks_rantai.ATURAN[str(row["aturan"])],
        "perkara": str(row["perkara"]),
        "kelurahan_kode": meja.rujukan.kelurahan[str(row["kelurahan_kode"])]["nama"],
        "tindakan": teks.TINDAKAN[deed],
        "uraian": said,
        "instansi": teks.INSTANSI[st.session_state[TO]] if handed else None,
        "jabatan": st.session_state.get(POST) if handed else None,
        "oleh": perbuatan.pelaku(),
        "hal": str(row["kalimat"])[:300],
    }
    number = str(row["perkara"])
    done = perbuatan.attempt(
        lambda: record_rows(
            meja,
            "tindak_lanjut",
            [cells],
            nama=teks.nama_unggahan(number),
            oleh=perbuatan.pelaku(),
            sampai=sampai,
        ),
        lambda entri: teks.tercatat(deed, number, when, entri.no),
    )
    if done is not None:
        st.session_state[TEXT] = ""
