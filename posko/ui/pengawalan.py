"""Parts of the escort page: the filtered list, and one shipment's custody sheet to print."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from posko.brief import serah_terima
from posko.teks import pengawalan as teks
from posko.ui import bagian, cap, data


def filtered(rows: pd.DataFrame) -> pd.DataFrame:
    """The shipments of one leg, or of all; on demand only those with a gap."""
    legs = {"": teks.SEMUA} | dict(zip(rows["leg_kode"], rows["leg"], strict=True))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        chosen = st.selectbox(teks.PILIH_LEG, list(legs), format_func=legs.__getitem__, key="kawal_leg")
        is_gaps = st.toggle(teks.HANYA_CELAH, key="kawal_celah")
    kept = rows[rows["leg_kode"] == chosen] if chosen else rows
    return kept[kept["jml_celah"] > 0] if is_gaps else kept


def sheet(rows: pd.DataFrame) -> None:
    """Pick a shipment and give out its custody sheet.

    Args:
        rows: answer of `distribusi/pengawalan`.
    """
    known = {
        # One delivery note is one sheet, however many kelurahan its truck serves.
        (row["leg"], row["surat_jalan"], "" if row["surat_jalan"] else row["kelurahan_kode"]): {
            str(k): v for k, v in row.items()
        }
        for row in rows.to_dict("records")
    }
    key = st.selectbox(
        teks.PILIH,
        list(known),
        index=None,
        format_func={one: teks.pilihan(row) for one, row in known.items()}.__getitem__,
        placeholder=teks.PILIH_CONTOH,
        key="kawal_kiriman",
    )
    if key is None:
        return
    kiriman = known[key]
    isi = data.fetch("distribusi/isi_kiriman", leg=key[0], surat_jalan=key[1])
    isi = isi[isi["kelurahan_kode"] == key[2]] if key[2] else isi
    stamp = cap.stamp()
    bagian.unduh(
        teks.UNDUH,
        teks.nama_berkas(f"{key[1]} {kiriman['nama']}"),
        lambda: serah_terima.draft(kiriman, isi, stamp),
        mime="application/pdf",
        key="kawal_pdf",
    )
