"""What an officer tells about the file on screen: its log, its columns, cells typed anew.

Kept for one file only: another file starts from nothing, except for what the ledger remembers.
"""

from __future__ import annotations

import hashlib
from typing import Any

import pandas as pd
import streamlit as st
from openpyxl.utils import get_column_letter

from posko.contracts import LOGS, Contract
from posko.contracts.kamus import members
from posko.core.rujukan import Rujukan
from posko.desk import Arahan, Gladi
from posko.intake.normalise.words import heading, text_of
from posko.intake.recognise.vocabulary import ABAIKAN
from posko.intake.report import Table
from posko.teks import unggah as teks
from posko.teks.meja import LOG
from posko.ui.polos import plain

STATE = "unggah_arahan"
GRID_ROWS = 40  # rows of the officer's own sheet shown beside what was understood


def of_file(isi: bytes) -> Arahan:
    """What was told about these bytes so far, answers to questions included."""
    told = _told(hashlib.sha256(isi).hexdigest())
    return Arahan(
        jawaban={key: code for key, (code, _) in told["jawab"].items()},
        log=told["log"],
        pemetaan=told["peta"],
        perbaikan={(sheet, cell): text for sheet, cell, text in told["perbaikan"]},
    )


def _told(digest: str) -> dict[str, Any]:
    told = st.session_state.get(STATE)
    if not isinstance(told, dict) or told["sha"] != digest:
        told = {"sha": digest, "log": None, "peta": {}, "perbaikan": [], "jawab": {}}
        st.session_state[STATE] = told
    return told


def answers() -> dict[str, str]:
    """The answers given so far, told as question and answer, by the question's key."""
    return {key: words for key, (_, words) in st.session_state[STATE]["jawab"].items()}


def answer(key: str, code: str, words: str) -> None:
    """Keep one answer; it stays when its question is no longer asked."""
    st.session_state[STATE]["jawab"][key] = [code, words]


def take_back(key: str) -> None:
    """Forget one answer, so that it is asked again."""
    st.session_state[STATE]["jawab"].pop(key, None)
    st.session_state.pop(f"tanya_{key}", None)


def choose_log(gladi: Gladi) -> None:
    """Let the officer say which log the file belongs to."""
    told = st.session_state[STATE]
    found = gladi.laporan.tables[0].log if gladi.laporan.tables else None
    options = list(LOG)
    current = told["log"] or found
    chosen = st.selectbox(
        teks.LOG_BERKAS,
        options,
        index=options.index(current) if current in options else None,
        format_func=LOG.__getitem__,
        key=f"log_{told['sha'][:12]}",
    )
    if chosen and chosen != current:
        told["log"] = chosen
        st.rerun()


def correct_columns(table: Table, rujukan: Rujukan, *, key: str) -> None:
    """The columns of one table, each with what it means; a click and a choice correct it."""
    contract = LOGS[table.log]
    targets = _targets(contract, rujukan)
    labels = {teks.menjadi(target, contract): target for target in targets} | {teks.TIDAK_DIPAKAI: ABAIKAN}
    rows = pd.DataFrame(
        {
            "huruf": [letter for letter, *_ in table.columns],
            "judul": [title for _, title, *_ in table.columns],
            "menjadi": [
                teks.menjadi(target, contract) or teks.TIDAK_DIPAKAI for *_, target, _ in table.columns
            ],
            "cara": [teks.CARA.get(how, how) for *_, how in table.columns],
        }
    )
    names = teks.KOLOM_DIPAHAMI
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=["huruf", "judul", "cara"],
        column_config={
            "huruf": names["huruf"],
            "judul": names["judul"],
            "menjadi": st.column_config.SelectboxColumn(
                names["menjadi"], options=list(labels), required=True
            ),
            "cara": names["cara"],
        },
        key=key,
        row_height=28,
        height=280,
    )
    moved = edited[edited["menjadi"] != rows["menjadi"]]
    if not moved.empty:
        mapping = st.session_state[STATE]["peta"].setdefault(table.shape, {})
        mapping |= {heading(row["judul"]): labels[row["menjadi"]] for row in moved.to_dict("records")}
        st.rerun()


def _targets(contract: Contract, rujukan: Rujukan) -> list[str]:
    targets = [column.name for column in contract.columns]
    targets += [f"{contract.waktu}:tanggal", f"{contract.waktu}:jam"]
    if contract.lebar:
        targets += [f"{contract.lebar.nilai}:{code}" for code, _ in members(contract.lebar.daftar, rujukan)]
    if contract.log == "distribusi":
        targets += [f"jumlah:{code}" for code, _ in members("jenis_kotak", rujukan)]
    return targets


def original(gladi: Gladi, lembar: str) -> None:
    """The officer's own sheet as it was read, with its row numbers and letters."""
    sheet = next((sheet for sheet in gladi.lembar if sheet.name == lembar), None)
    if sheet is None or not sheet.rows:
        return
    width = len(sheet.rows[0])
    frame = pd.DataFrame(
        [[text_of(cell) for cell in row] for row in sheet.rows[:GRID_ROWS]],
        columns=[get_column_letter(sheet.first_col + n) for n in range(width)],
        index=range(sheet.first_row, sheet.first_row + min(len(sheet.rows), GRID_ROWS)),
    ).astype("string")
    st.dataframe(frame, height=280, row_height=28, key=f"asli_{lembar}")


def retype(gladi: Gladi, shown: int) -> None:
    """The faults as a grid whose last column can be typed in: what is typed replaces the cell."""
    faults = gladi.laporan.faults[:shown]
    rows = pd.DataFrame([vars(fault) for fault in faults])[list(teks.KOLOM_TEMUAN)].astype("string")
    rows["ganti"] = pd.Series([""] * len(rows), dtype="string")
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=list(teks.KOLOM_TEMUAN),
        column_config={
            **teks.KOLOM_TEMUAN,
            "ganti": st.column_config.TextColumn(teks.GANTI, help=teks.GANTI_BANTUAN),
        },
        key=f"temuan_{len(faults)}_{len(st.session_state[STATE]['perbaikan'])}",
        column_order=["sel", "tertulis", "ganti", "kolom", "dibutuhkan", "jalan_keluar", "lembar", "baris"],
        row_height=28,
        height=min(240, 28 * (len(rows) + 1) + 10),
    )
    typed = edited[(edited["ganti"].fillna("") != "") & (edited["sel"] != "")]
    if typed.empty:
        return
    st.caption(plain(teks.akan_diganti(len(typed))))
    if st.button(teks.PERIKSA_LAGI, key="periksa_lagi"):
        st.session_state[STATE]["perbaikan"] += [
            [row["lembar"], row["sel"], row["ganti"]] for row in typed.to_dict("records")
        ]
        st.rerun()
