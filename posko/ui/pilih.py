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
