"""Pickers that pages share."""

from __future__ import annotations

import streamlit as st

from posko.teks import pilih as teks
from posko.ui import data


def tps(*, boleh_semua: bool) -> tuple[str, int]:
    """Let an officer pick a kelurahan and a polling station in it.

    Returns: kelurahan_kode and tps_no; 0 stands for all stations when `boleh_semua`.
    """
    rujukan = data.rujukan()
    areas = {row["kelurahan_kode"]: row["nama"] for row in rujukan.wilayah}
    left, right = st.columns(2, gap="small")
    kode = left.selectbox(
        teks.KELURAHAN, list(areas), format_func=areas.__getitem__, key="kelurahan", bind="query-params"
    )
    numbers = sorted(no for kel, no in rujukan.tps_numbers if kel == kode)
    options = [0, *numbers] if boleh_semua else numbers
    number = right.selectbox(teks.TPS, options, format_func=teks.nomor_tps, key=f"tps_{kode}")
    return str(kode), int(number or 0)


def kelurahan() -> str:
    """Let an officer pick a kelurahan; returns its code."""
    areas = {row["kelurahan_kode"]: row["nama"] for row in data.rujukan().wilayah}
    return str(
        st.selectbox(
            teks.KELURAHAN, list(areas), format_func=areas.__getitem__, key="kelurahan", bind="query-params"
        )
    )


def cari() -> tuple[str, int] | None:
    """Let an officer find one polling station by typing; None until one is chosen.

    The choice stands in the address (`?tps=Ciseureuh+012`), so a station can be sent as a link.
    """
    rujukan = data.rujukan()
    stations = {row["tps_id"]: (row["kelurahan_kode"], int(row["tps_no"])) for row in rujukan.tps}
    names = {
        tps_id: teks.satu(rujukan.kelurahan[kode]["nama"], number)
        for tps_id, (kode, number) in stations.items()
    }
    chosen = st.selectbox(
        teks.CARI,
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=teks.CARI_CONTOH,
        label_visibility="collapsed",
        key="tps",
        bind="query-params",
    )
    return stations[chosen] if chosen else None
