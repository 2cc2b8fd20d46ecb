"""What the columns of a file mean, as a table to read and as choices that correct it."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from openpyxl.utils import column_index_from_string

from posko.contracts import LOGS, Contract
from posko.contracts.kamus import members
from posko.core.rujukan import Rujukan
from posko.desk import Desk, Gladi
from posko.intake.normalise.words import heading, text_of
from posko.intake.read import Sheet
from posko.intake.recognise.vocabulary import ABAIKAN, EVENT_COLUMN, NUMBERING
from posko.intake.report import Table
from posko.teks import unggah as teks
from posko.ui import arahan

EXAMPLE_ROWS = 40  # rows looked through for the first filled cell of a column


def unused(table: Table, sheet: Sheet | None) -> dict[str, str]:
    """Columns that mean nothing so far: heading -> letter, heading and an example."""
    return {
        judul: teks.satu_kolom(letter, judul, _example(sheet, table, letter))
        for letter, judul, target, how in table.columns
        if judul and target is None and how == "diabaikan"
    }


def left_out(gladi: Gladi, meja: Desk) -> list[str]:
    """Headings of filled columns that mean nothing, unless somebody said so; running numbers do not count."""
    memory = meja.memory(gladi.arahan.pemetaan)
    found: dict[str, None] = {}
    for table in gladi.laporan.tables:
        sheet, told = arahan.sheet_of(gladi, table.lembar), memory.get(table.shape, {})
        for letter, judul, target, how in table.columns:
            is_open = target is None and how == "diabaikan" and told.get(heading(judul)) != ABAIKAN
            if is_open and heading(judul) not in NUMBERING and _example(sheet, table, letter):
                found[judul] = None
    return list(found)


def ask_column(table: Table, sheet: Sheet | None, name: str, *, key: str) -> bool:
    """Ask which column holds what the table seems to lack; False when no column is left to choose."""
    free = unused(table, sheet)
    if free:
        st.selectbox(
            teks.kolom_ada_di(LOGS[table.log][name].judul),
            list(free),
            index=None,
            format_func=free.__getitem__,
            key=key,
            placeholder=teks.PILIH_KOLOM,
            on_change=_pointed,
            args=(key, table.shape, name),
        )
    return bool(free)


def _pointed(key: str, shape: str, name: str) -> None:
    if judul := st.session_state.get(key):
        arahan.point(shape, judul, name)


def show_columns(table: Table, sheet: Sheet | None, rujukan: Rujukan) -> None:
    """The columns of one table, each with what it means and an example."""
    contract = LOGS[table.log]
    names = _names(contract, rujukan)
    rows = pd.DataFrame(
        {
            "huruf": [letter for letter, *_ in table.columns],
            "judul": [title for _, title, *_ in table.columns],
            "menjadi": [
                teks.menjadi(target, contract, names) or teks.TIDAK_DIPAKAI for *_, target, _ in table.columns
            ],
            "contoh": [
                _example(sheet, table, letter) if how != "ditolak" else ""
                for letter, _, _, how in table.columns
            ],
            "cara": [teks.CARA.get(how, how) for *_, how in table.columns],
        }
    ).astype("string")
    narrow = st.column_config.TextColumn(teks.KOLOM_DIPAHAMI["huruf"], width=50)
    st.dataframe(
        rows,
        hide_index=True,
        column_config={**teks.KOLOM_DIPAHAMI, "huruf": narrow},
        row_height=28,
        height=280,
    )


def correct_columns(table: Table, sheet: Sheet | None, rujukan: Rujukan, *, key: str) -> None:
    """Let the officer say what a column means: two choices in ordinary fields, which a phone can open too."""
    contract = LOGS[table.log]
    names = _names(contract, rujukan)
    labels = {teks.menjadi(target, contract, names): target for target in _targets(contract, rujukan)}
    labels[teks.TIDAK_DIPAKAI] = ABAIKAN
    titles = {
        judul: teks.satu_kolom(letter, judul, _example(sheet, table, letter))
        for letter, judul, _, how in table.columns
        if judul and how != "ditolak"
    }
    done = arahan.pointed(table.shape)  # new fields after every correction
    left, right = st.columns(2, gap="small")
    judul = left.selectbox(
        teks.KOLOM_MANA,
        list(titles),
        index=None,
        format_func=titles.__getitem__,
        key=f"{key}_kolom_{done}",
        placeholder=teks.PILIH_KOLOM,
    )
    arti = right.selectbox(
        teks.KOLOM_BERARTI,
        list(labels),
        index=None,
        key=f"{key}_arti_{done}",
        placeholder=teks.PILIH_ARTI,
    )
    if judul and arti:
        arahan.point(table.shape, judul, labels[arti])
        st.rerun()


def _targets(contract: Contract, rujukan: Rujukan) -> list[str]:
    targets = [column.name for column in contract.columns]
    targets += [f"{contract.waktu}:tanggal", f"{contract.waktu}:jam"]
    if step := EVENT_COLUMN.get(contract.log):
        targets += [f"{contract.waktu}:@{choice.kode}" for choice in contract[step].pilihan]
    if contract.lebar:
        targets += [f"{contract.lebar.nilai}:{code}" for code, _ in members(contract.lebar.daftar, rujukan)]
    if contract.log == "distribusi":
        targets += [f"jumlah:{code}" for code, _ in members("jenis_kotak", rujukan)]
    return targets


def _names(contract: Contract, rujukan: Rujukan) -> dict[str, str]:
    """Names of the members that a column of a wide table may stand for; kinds of boxes go by their code."""
    return dict(members(contract.lebar.daftar, rujukan)) if contract.lebar else {}


def _example(sheet: Sheet | None, table: Table, letter: str) -> str:
    """The first filled cell below a heading."""
    if sheet is None:
        return ""
    column = column_index_from_string(letter) - sheet.first_col
    for row in sheet.rows[table.data_rows[0] - sheet.first_row :][:EXAMPLE_ROWS]:
        if 0 <= column < len(row) and (text := text_of(row[column])):
            return text[:40]
    return ""
