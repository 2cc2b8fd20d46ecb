"""The faults of a rehearsal as things to do: typed over on the spot, or marked in the officer's own file."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from posko.contracts import LOGS
from posko.core.angka import bulat
from posko.desk import Gladi, marked
from posko.intake.report import Fault
from posko.teks import unggah as teks
from posko.ui import arahan, unggah_kolom
from posko.ui.polos import plain

SHOWN = 200  # faults listed on screen; all are in the marked workbook
FEW = 5  # faults that are told and typed one below the other; more are a table
OPEN = 3  # cells typed anew that are listed without asking


def faults(gladi: Gladi) -> None:
    """Faults as things to do, counts first, then each cell; then the warnings."""
    report = gladi.laporan
    if report.faults or arahan.typed():
        with st.container(border=True):
            if report.faults:
                _to_do(gladi)
            _typed()
    warnings(gladi)


def warnings(gladi: Gladi) -> None:
    """What was taken but must be looked at."""
    report = gladi.laporan
    if report.warnings:
        with st.expander(teks.peringatan(len(report.warnings)), icon=":material/visibility:"):
            _list([warning.sentence() for warning in report.warnings[:SHOWN]])


def _to_do(gladi: Gladi) -> None:
    found = gladi.laporan.faults
    st.markdown(f"**{teks.PERLU_DIPERBAIKI}** ({bulat(len(found))})")
    for number, fault in enumerate(fault for fault in found if not fault.sel):
        _of_table(gladi, fault, number)
    cells = [fault for fault in found if fault.sel]
    many_sheets = len({sheet.name for sheet in gladi.lembar}) > 1
    if len(cells) > FEW:
        _list(teks.tugas(cells))
        st.caption(teks.CARA_GANTI)
        _grid(cells[:SHOWN], many_sheets=many_sheets)
    elif cells:
        _fields(cells, many_sheets=many_sheets)
    if len(cells) > SHOWN:
        st.caption(teks.hanya_sebagian(SHOWN, len(cells)))
    st.download_button(
        teks.UNDUH_PERBAIKAN,
        data=lambda: marked(gladi),
        file_name=teks.nama_perbaikan(gladi.nama),
        mime=teks.XLSX,
        icon=":material/edit_note:",
        help=teks.UNDUH_PERBAIKAN_BANTUAN,
        on_click="ignore",
    )


def _of_table(gladi: Gladi, fault: Fault, number: int) -> None:
    """A need of a whole table; where a column is missing, which of the unused ones holds it."""
    _list([teks.temuan_tabel(fault.kolom, fault.dibutuhkan, fault.jalan_keluar)])
    for table in gladi.laporan.tables:
        place = table.lembar, table.header_rows[1]
        names = [column.name for column in LOGS[table.log].columns if column.judul == fault.kolom]
        if fault.jenis == "kolom_wajib" and place == (fault.lembar, fault.baris) and names:
            sheet = arahan.sheet_of(gladi, table.lembar)
            unggah_kolom.ask_column(table, sheet, names[0], key=f"tunjuk_{number}_{table.shape}_{names[0]}")
            return


def _list(lines: list[str]) -> None:
    if lines:
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def _fields(cells: list[Fault], *, many_sheets: bool) -> None:
    """A few faults, each whole with a field below it: a phone has no room for a table."""
    typed: dict[tuple[str, str], tuple[str, str]] = {}
    # In a form, so that typing in one field does not run the page anew under the next.
    with st.form("ketikan", border=False, enter_to_submit=False):
        for fault in {(one.lembar, one.sel): one for one in cells}.values():
            lembar = fault.lembar if many_sheets else ""
            said = teks.di_sel(
                lembar, fault.sel, fault.kolom, fault.dibutuhkan, fault.tertulis, fault.jalan_keluar
            )
            told, place = st.columns([3, 2], gap="small", vertical_alignment="center")
            told.markdown(plain(said))
            text = place.text_input(
                teks.ganti_sel(fault.sel),
                key=f"ganti_{len(arahan.typed())}_{fault.lembar}_{fault.sel}",
                placeholder=teks.GANTI,
                label_visibility="collapsed",
                max_chars=500,
            )
            typed[fault.lembar, fault.sel] = (text.strip(), fault.tertulis)
        if st.form_submit_button(teks.PERIKSA_LAGI, key="periksa_lagi", type="primary"):
            arahan.retype([[*place, text, was] for place, (text, was) in typed.items() if text])
            st.rerun()


def _grid(cells: list[Fault], *, many_sheets: bool) -> None:
    """The faults as a table whose third column can be typed in: what is typed replaces the cell."""
    rows = pd.DataFrame([vars(fault) for fault in cells])[list(teks.KOLOM_TEMUAN)].astype("string")
    rows["ganti"] = pd.Series([""] * len(rows), dtype="string")
    order = ["sel", "tertulis", "ganti", "jalan_keluar", "dibutuhkan", "kolom", "lembar"]
    if not any(rows["jalan_keluar"]):
        order.remove("jalan_keluar")
    # In a form, so that typing in one cell does not run the page anew under the next.
    with st.form("ketikan", border=False, enter_to_submit=False):
        edited = st.data_editor(
            rows,
            hide_index=True,
            disabled=list(teks.KOLOM_TEMUAN),
            column_config={
                **teks.KOLOM_TEMUAN,
                "ganti": st.column_config.TextColumn(teks.GANTI, help=teks.GANTI_BANTUAN, width="medium"),
            },
            key=f"temuan_{len(cells)}_{len(arahan.typed())}",
            column_order=order if many_sheets else order[:-1],
            row_height=28,
            height=min(240, 28 * (len(rows) + 1) + 10),
        )
        if st.form_submit_button(teks.PERIKSA_LAGI, key="periksa_lagi", type="primary"):
            typed = edited[edited["ganti"].fillna("").str.strip() != ""]
            names = ["lembar", "sel", "ganti", "tertulis"]
            arahan.retype(typed[names].astype(str).to_numpy().tolist())
            st.rerun()


def _typed() -> None:
    """What was typed so far, each with its way back; folded away when it is much."""
    cells = arahan.typed()
    if not cells:
        return
    label = f"**{teks.KETIKAN}** ({bulat(len(cells))})"
    is_much = len(cells) > OPEN
    if not is_much:
        st.markdown(label)
    with st.expander(label) if is_much else st.container():
        for sheet, cell, text, was in cells[:SHOWN]:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.caption(plain(teks.diketik(cell, was, text)), width="stretch")
                st.button(
                    teks.KEMBALIKAN,
                    key=f"lepas_{sheet}_{cell}",
                    on_click=arahan.untype,
                    args=(sheet, cell),
                    type="tertiary",
                )
