"""How a file was understood: its log, its columns, its title, and what was left out, to be corrected."""

from __future__ import annotations

from datetime import date

import streamlit as st

from posko.core import waktu
from posko.desk import Desk, Gladi, without_refused
from posko.intake.report import Table
from posko.teks import unggah as teks
from posko.teks.meja import LOG
from posko.ui import arahan, unggah_kolom
from posko.ui.polos import plain


def understood(gladi: Gladi, meja: Desk) -> None:
    """How the file was understood, beside the sheet itself; log and columns can be corrected here."""
    report = gladi.laporan
    for heading, reason in report.refused_columns:
        st.warning(plain(teks.kolom_ditolak(heading, reason)), icon=":material/visibility_off:")
    if report.refused_columns:
        st.download_button(
            teks.UNDUH_TANPA_KOLOM,
            data=lambda: without_refused(gladi),
            file_name=teks.nama_tanpa_kolom(gladi.nama),
            mime=teks.XLSX,
            icon=":material/download:",
            help=teks.UNDUH_TANPA_KOLOM_BANTUAN,
            on_click="ignore",
        )
    if unread := unggah_kolom.left_out(gladi, meja):
        st.info(plain(teks.kolom_tidak_dipakai(unread)), icon=":material/view_column:")
    with st.expander(teks.DIPAHAMI, icon=":material/table_view:"):
        arahan.choose_log(report.tables[0].log if report.tables else None)
        alike: dict[str, list[Table]] = {}
        for table in report.tables:
            alike.setdefault(table.shape, []).append(table)
        for number, (first, *others) in enumerate(alike.values()):
            _table(gladi, meja, first, number)
            _likewise(others, meja)
        lines = [*report.notes, *teks.disisihkan(report.set_aside)]
        st.caption("  \n".join(map(plain, lines)))


def _table(gladi: Gladi, meja: Desk, table: Table, number: int) -> None:
    st.markdown(plain(teks.tabel(table.lembar, LOG[table.log], *table.data_rows)))
    if told := _from_title(table, meja):
        st.caption(plain(teks.dari_judul(told)))
    sheet = arahan.sheet_of(gladi, table.lembar)
    left, right = st.columns([4, 5], gap="small")
    with left:
        st.caption(teks.ASLI)
        arahan.original(sheet, key=f"asli_{number}_{table.lembar}")
    with right:
        st.caption(teks.DIBACA)
        unggah_kolom.show_columns(table, sheet, meja.rujukan)
    st.caption(teks.PAHAMI_BANTUAN)
    unggah_kolom.correct_columns(table, sheet, meja.rujukan, key=f"paham_{number}_{table.shape}")


def _likewise(tables: list[Table], meja: Desk) -> None:
    """Tables under the same headings, such as a sheet per kelurahan: read and corrected as the one shown."""
    if not tables:
        return
    lines = [teks.tabel_serupa(table.lembar, *table.data_rows, _from_title(table, meja)) for table in tables]
    st.markdown(plain(teks.dibaca_sama(len(tables))))
    st.caption("  \n".join(map(plain, lines)))


def _from_title(table: Table, meja: Desk) -> dict[str, str]:
    """What was read above the table, in the officer's words."""
    told = {teks.DARI_JUDUL[name]: value for name, value in table.title.items() if name in teks.DARI_JUDUL}
    if day := table.title.get("tanggal"):
        told[teks.DARI_JUDUL["tanggal"]] = waktu.tanggal(date.fromisoformat(day))
    if (kode := table.title.get("kelurahan")) in meja.rujukan.kelurahan:
        told[teks.DARI_JUDUL["kelurahan"]] = meja.rujukan.kelurahan[kode]["nama"]
    return told
