"""What an officer tells about the file on screen: its log, its columns, cells typed anew.

Kept for one file only: another file starts from nothing, except for what the ledger remembers.
"""

from __future__ import annotations

import hashlib
from typing import Any

import pandas as pd
import streamlit as st
from openpyxl.utils import column_index_from_string, get_column_letter

from posko.contracts import LOGS, Contract
from posko.contracts.kamus import members
from posko.core.rujukan import Rujukan
from posko.desk import Arahan, Gladi
from posko.intake.normalise.words import heading, text_of
from posko.intake.read import Sheet
from posko.intake.recognise.vocabulary import ABAIKAN, EVENT_COLUMN
from posko.intake.report import Table
from posko.teks import unggah as teks
from posko.teks.meja import LOG

STATE = "unggah_arahan"
GRID_ROWS = 40  # rows of the officer's own sheet shown beside what was understood


def of_file(isi: bytes, log: str | None = None) -> Arahan:
    """What was told about these bytes so far, answers to questions included.

    `log` is the log they belong to where nothing else was told.
    """
    told = _told(hashlib.sha256(isi).hexdigest())
    return Arahan(
        jawaban={key: code for key, (code, _) in told["jawab"].items()},
        log=told["log"] or log,
        pemetaan=told["peta"],
        perbaikan={(sheet, cell): text for sheet, cell, text, _ in told["perbaikan"]},
    )


def _told(digest: str) -> dict[str, Any]:
    told = st.session_state.get(STATE)
    if not isinstance(told, dict) or told["sha"] != digest:
        told = {"sha": digest, "log": None, "peta": {}, "perbaikan": [], "jawab": {}}
        st.session_state[STATE] = told
    return told


def answers() -> dict[str, str]:
    """Answers given so far, as question and answer in words, by key; not those of single rows."""
    return {key: words for key, (_, words) in st.session_state[STATE]["jawab"].items() if words}


def code_of(key: str) -> str | None:
    """The code a question was answered with."""
    kept: dict[str, list[str]] = st.session_state[STATE]["jawab"]
    return kept[key][0] if key in kept else None


def answer(key: str, code: str, words: str) -> None:
    """Keep one answer; it stays when its question is no longer asked."""
    st.session_state[STATE]["jawab"][key] = [code, words]


def take_back(key: str) -> None:
    """Forget one answer and what it led to, so that it is asked again."""
    kept = st.session_state[STATE]["jawab"]
    for known in [known for known in kept if known == key or known.startswith(f"{key}:")]:
        del kept[known]
    st.session_state.pop(f"tanya_{key}", None)


def typed() -> list[list[str]]:
    """Cells typed anew so far: sheet, address, what was typed, what the file says."""
    cells: list[list[str]] = st.session_state[STATE]["perbaikan"]
    return cells


def untype(lembar: str, sel: str) -> None:
    """Read a cell as the file has it again."""
    kept = st.session_state[STATE]
    kept["perbaikan"] = [cell for cell in kept["perbaikan"] if cell[:2] != [lembar, sel]]


def retype(cells: list[list[str]]) -> None:
    """Read cells as typed: sheet, address, what was typed, what the file says."""
    kept = st.session_state[STATE]
    before = {(sheet, cell): [sheet, cell, text, was] for sheet, cell, text, was in kept["perbaikan"]}
    for sheet, cell, text, was in cells:
        first = before[sheet, cell][3] if (sheet, cell) in before else was
        before[sheet, cell] = [sheet, cell, text, first]
    kept["perbaikan"] = list(before.values())


def has_log() -> bool:
    """Whether it was said which log the file belongs to."""
    return bool(st.session_state[STATE]["log"])


def choose_log(found: str | None) -> None:
    """Let the officer say which log the file belongs to; `found` is what it was recognised as."""
    told = st.session_state[STATE]
    options = list(LOG)
    current = told["log"] or found
    chosen = st.selectbox(
        teks.LOG_BERKAS,
        options,
        index=options.index(current) if current in options else None,
        format_func=LOG.__getitem__,
        key=f"log_{told['sha'][:12]}",
        placeholder=teks.PILIH_ISI,
    )
    if chosen and chosen != current:
        told["log"] = chosen
        st.rerun()


def correct_columns(table: Table, sheet: Sheet | None, rujukan: Rujukan, *, key: str) -> None:
    """The columns of one table, each with what it means; a click and a choice correct it."""
    contract = LOGS[table.log]
    names = _names(contract, rujukan)
    known = [*_targets(contract, rujukan), *(target for *_, target, _ in table.columns if target)]
    labels = {teks.menjadi(target, contract, names): target for target in known}
    labels[teks.TIDAK_DIPAKAI] = ABAIKAN
    rows = pd.DataFrame(
        {
            "huruf": [letter for letter, *_ in table.columns],
            "judul": [title for _, title, *_ in table.columns],
            "contoh": [
                _example(sheet, table, letter) if how != "ditolak" else ""
                for letter, _, _, how in table.columns
            ],
            "menjadi": [
                teks.menjadi(target, contract, names) or teks.TIDAK_DIPAKAI for *_, target, _ in table.columns
            ],
            "cara": [teks.CARA.get(how, how) for *_, how in table.columns],
        }
    )
    heads = teks.KOLOM_DIPAHAMI
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=["huruf", "judul", "contoh", "cara"],
        column_config={
            **heads,
            "huruf": st.column_config.TextColumn(heads["huruf"], width=50),
            "menjadi": st.column_config.SelectboxColumn(
                heads["menjadi"], options=list(labels), required=True
            ),
        },
        column_order=["huruf", "judul", "menjadi", "contoh", "cara"],
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
    for row in sheet.rows[table.data_rows[0] - sheet.first_row :][:GRID_ROWS]:
        if 0 <= column < len(row) and (text := text_of(row[column])):
            return text[:40]
    return ""


def sheet_of(gladi: Gladi, lembar: str) -> Sheet | None:
    """The sheet of this name as it was read; None for one that was taken apart from a larger sheet."""
    return next((sheet for sheet in gladi.lembar if sheet.name == lembar), None)


def original(sheet: Sheet | None, *, key: str) -> None:
    """The officer's own sheet as it was read, with its row numbers and letters."""
    if sheet is None or not sheet.rows:
        return
    width = len(sheet.rows[0])
    frame = pd.DataFrame(
        [[text_of(cell) for cell in row] for row in sheet.rows[:GRID_ROWS]],
        columns=[get_column_letter(sheet.first_col + n) for n in range(width)],
        index=range(sheet.first_row, sheet.first_row + min(len(sheet.rows), GRID_ROWS)),
    ).astype("string")
    st.dataframe(frame, height=280, row_height=28, key=key)
