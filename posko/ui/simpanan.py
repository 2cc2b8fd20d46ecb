"""What a viewer must know of the store: it takes no upload, rows are missing, the backup is old."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from posko.desk import Desk
from posko.desk.cadangan import last_backup
from posko.teks import simpan as teks
from posko.ui.polos import plain


def banner(meja: Desk) -> None:
    """Say above every page what is wrong with the disk; nothing when all is well."""
    condition = meja.condition()
    if condition != "biasa":
        st.warning(plain(teks.keadaan(condition)), icon=":material/hard_disk:")
    if damaged := meja.damaged():
        st.error(plain(teks.tidak_terhitung([(entri.no, entri.isi["nama"]) for entri in damaged])))


def backup_age(meja: Desk, sampai: datetime) -> None:
    """When the real data was last backed up, with its state as a shape; the sample needs no backup."""
    if not meja.is_contoh:
        last = last_backup(meja, sampai)
        st.caption(plain(teks.cadangan_terakhir(last.keadaan, last.saat, sampai, last.sesudah)))
